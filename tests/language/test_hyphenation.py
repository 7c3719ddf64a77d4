from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdraft.language.latvian.hyphenation import SOFT_HYPHEN, hyphenated, word_breaks


def broken(word: str) -> str:
    return hyphenated(word, lambda _word, _at: True).replace(SOFT_HYPHEN, "-")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("syllables", "Lat-vijā sep-tembris robe-žas mil-jonu cil-vēka ģene-rā-lis"),
        ("dz is one sound", "palī-dzēt drau-dzība naba-dzību"),
        ("a prefix stays whole", "aiz-sargā pār-valde starp-tau-tis-kais pie-ejas aiz-ieta"),
        ("what follows it, too", "atgrie-šanu iespē-jas izstrā-dās sadrau-dzība pastā-vīgi"),
        ("a prefix before a prefix", "neat-bilstīgu neaiz-sar-gātu jāat-balsta jāno-dro-šina"),
        ("compounds", "robež-sar-dze robež-ap-sar-dzība atpa-kaļ-uz-ņem-šana Zie-meļ-ei-ropa"),
        ("no prefix, whatever it looks like", "Piek-tais"),
        ("three consonants", "ministrija Eksperti konkrē-tus"),
        ("short words", "Rīga notiek valsts"),
        ("abbreviations", "ICMPD BOMCA UNHCR"),
    ],
)
def test_words_are_broken_where_a_reader_expects_it(kind: str, words: str) -> None:
    assert [broken(word.replace("-", "")) for word in words.split()] == words.split(), kind


def test_what_is_no_word_stays_as_it_is() -> None:
    assert hyphenated("26.–28. jūlijā (2021), x86_64", lambda *_: True) == (
        "26.–28. jūlijā (2021), x86_64"
    )


@given(st.text())
def test_nothing_but_soft_hyphens_is_added(text: str) -> None:
    plain = text.replace(SOFT_HYPHEN, "")
    assert hyphenated(plain, lambda *_: True).replace(SOFT_HYPHEN, "") == plain


@given(st.text(alphabet="aāeiouzsžšdrtnpkl", min_size=1, max_size=30))
def test_three_letters_stand_on_either_side(word: str) -> None:
    assert all(3 <= at <= len(word) - 3 for at in word_breaks(word))
