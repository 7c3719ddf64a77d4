"""What sentences deny, demand and allow; each table has a sentence and what it does."""

from __future__ import annotations

import pytest

from pressdraft.language.polarity import Code, Mode, Polarity, modes, polarity

POLARITY = """
en | denied   | The auditors did not find expired medicines.
en | denied   | No passenger will be searched.
en | denied   | Schools don’t pay anything.
en | denied   | She never left the house without a passport.
en | affirmed | The auditors found expired medicines.
en | affirmed | The Union unites 27 states under one roof.
en | unclear  | It was not only a training but also a meeting.
en | unclear  | The report is due no later than 1 June.
en | unclear  | The data are incomplete.
en | unclear  | Hardly anybody came.
en | unclear  | Contact the ministry in Room No. 5.
lv | denied   | Revidenti neatrada zāles ar beigušos termiņu.
lv | denied   | Tos nedrīkst nodot nevienam.
lv | denied   | Vadītājiem nav jāizkāpj.
lv | denied   | Viņi tur nestrādā.
lv | affirmed | Revidenti atrada zāles.
lv | affirmed | Pagājušajā nedēļā tika nodots nepieciešamais aprīkojums.
lv | affirmed | Piedalījās neatkarīgi eksperti no Nepālas.
lv | unclear  | Tās bija ne tikai mācības.
lv | unclear  | Ieeja bez maksas.
lv | unclear  | Mācās vairāk nekā 40 cilvēku.
lv | unclear  | Pieteikties var tikai skolas.
"""

MODES = """
en | demanded           | The hospital must publish its tenders.
en | demanded           | Drivers have to get out.
en | allowed            | The images may be kept for 30 days.
en | forbidden          | They must not be passed on.
en | free               | Residents need not leave their homes.
en | free               | Parents do not have to pay.
en |                    | We shall be there in May.
en |                    | Only schools may apply.
en |                    | It should be published and may be changed.
en | demanded forbidden | It must publish tenders and may no longer buy from one supplier.
lv | demanded           | Slimnīcai rezultāti jāpublicē.
lv | demanded           | Profilam jābūt gatavam.
lv | allowed            | Attēlus drīkst glabāt 30 dienas.
lv | allowed            | Muitas dienests ieteikumus var publicēt.
lv | forbidden          | Tos nedrīkst nodot nevienam.
lv | free               | Vadītājiem nav jāizkāpj.
lv | free               | Mājas nevajag atstāt.
lv |                    | Mācības vadīja Jānis Jāņkalns.
lv |                    | Pieteikties var tikai skolas.
"""


def rows(table: str) -> list[object]:
    cells = [[cell.strip() for cell in line.split("|")] for line in table.strip().split("\n")]
    return [pytest.param(*row, id=row[2]) for row in cells]


@pytest.mark.parametrize(("language", "expected", "sentence"), rows(POLARITY))
def test_what_a_sentence_denies(language: Code, expected: str, sentence: str) -> None:
    assert polarity(sentence, language) is Polarity(expected)


@pytest.mark.parametrize(("language", "expected", "sentence"), rows(MODES))
def test_what_a_sentence_demands(language: Code, expected: str, sentence: str) -> None:
    assert modes(sentence, language) == {Mode(word) for word in expected.split()}
