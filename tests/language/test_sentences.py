"""Sentences, parted by | in the table; what stands between two bars is one sentence."""

from __future__ import annotations

import time

import pytest

from pressdraft.language.sentences import Code, sentences

ENGLISH = """
A seminar took place. | It lasted two days.
Mr. Smith met Dr. Jones. | They spoke with Gen. Pujats.
The fund gave EUR 6.6 million. | It ends in 2025. | Nobody knows more.
Bring papers, e.g. passports, i.e. travel documents. | See No. 5 and p. 12.
A. Alika and J. K. Rowling came at 9 a.m. on Monday.
They came at 9 a.m. | Nobody was there.
Write to anna@rs.example or www.rs.example. | We shall answer.
Is it late? | No! | It is not.
“We go on.” | So they did.
“We go on,” said the chief. | “Today.”
“Will it last?” asked the minister.
He waited … and then he left... | Then he came back.
They train guards, officers, etc. | Others train dogs.
The U.S. Embassy and the E.U. Delegation were there.
1. Guards train. | 2. Dogs train.
(It was late.) | They left.
No stop at the end
The price rose by 12.5% (from EUR 1.50). | It fell later.
"""

LATVIAN = """
Seminārs notika 2022. gada 26. jūlijā. | Tas ilga divas dienas.
Seminārs notika 2022.gada 26.–28. jūlijā. | Tajā runāja A. Alika.
Tā ir robeža, t. i., līnija. | Tur ir žogi, vārti u. c.
Tur ir žogi, vārti u. c. | Tur ir arī suņi.
Atvēlēti 6,6 milj. eiro, t.sk. 2 milj. eiro Latvijai. | Tas ir daudz.
Sākums plkst. 10.00, tālr. +371 67913535. | Ieeja bez maksas.
Piemēram, skat. 5. lpp. | Tur viss teikts.
To vada ģen. Pujāts, piem. Rīgā.
Sanāca 14. Saeima un XX gs. vēsturnieki.
Tas notika 20. gs. beigās. | Tagad ir 21. gadsimts.
Viņi dzīvo Rūdolfa ielā 5. | Tas ir Rīgā.
Viņu ir 25. | Visi ir robežsargi.
“Mēs turpinām,” sacīja Guntis Pujāts. | “Šodien.”
„Mēs turpinām.” | Tā viņš teica.
AŠGABATA, 2020. GADA 19. FEBRUĀRIS. | Dz. Bērziņš un Dž. Smits ieradās.
Vai ir vēlu? | Nē! | Nav.
- pirmais; | - otrais; | - trešais.
1. Pirmais posms. | 2. Otrais posms.
"""


def rows(table: str, language: Code) -> list[object]:
    lines = table.strip().split("\n")
    return [pytest.param(language, line, id=line[:40]) for line in lines]


@pytest.mark.parametrize(("language", "line"), [*rows(ENGLISH, "en"), *rows(LATVIAN, "lv")])
def test_text_is_cut_into_sentences(language: Code, line: str) -> None:
    expected = line.split(" | ")
    text = line.replace("; | - ", ";\n- ").replace(" | ", " ")
    expected = [part for part in expected if part]
    found = [text[s.start : s.end] for s in sentences(text, language)]
    assert found == expected


def test_a_wrapped_line_goes_on_and_a_short_one_does_not() -> None:
    text = (
        "The delegation of the European Union has its office\n"
        "in Nur-Sultan\n"
        "Telephone: +371 67913535"
    )
    found = [text[s.start : s.end] for s in sentences(text, "en")]
    assert found == [
        "The delegation of the European Union has its office\nin Nur-Sultan",
        "Telephone: +371 67913535",
    ]


def test_nothing_but_marks_is_no_sentence() -> None:
    assert sentences("… – !", "en") == ()
    assert sentences("", "lv") == ()


@pytest.mark.parametrize("piece", [".", ".)", "5. Saeima ", "Mr. ", ". ", "\n", "A.", " “", "?!”"])
def test_the_time_grows_with_the_length(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    started = time.perf_counter()
    sentences(text, "lv")
    assert time.perf_counter() - started < 5
