"""What sentences deny, demand and allow; each table has a sentence and what it does."""

from __future__ import annotations

import pytest

from pressdraft.language.modality import Mode, modes, opposed
from pressdraft.language.polarity import Code, denials
from pressdraft.release import CODES

DENIALS = """
lv | The auditors did not find expired medicines.  | Revidenti atrada zāles ar beigušos termiņu.
en | The auditors found medicines.  | Revidenti zāles neatrada.
lv | Schools don’t pay anything.  | Skolas maksā.
lv | No passenger will be searched.  | Pasažierus pārmeklēs.
en | The deputy chose the day.  | Vietnieks dienu nezina.
lv | Only those who do not pass are not let in.  | Tikai tos, kas neiztur, ielaiž.
  | The auditors did not find expired medicines.  | Revidenti neatrada zāles ar beigušos termiņu.
  | It was not only a training but also a meeting.  | Tās bija mācības un tikšanās.
  | The report is due no later than 1 June.  | Ziņojums jāiesniedz līdz 1. jūnijam.
  | The data are incomplete.  | Dati nav pilnīgi.
  | Hardly anybody came.  | Gandrīz neviens neatnāca.
  | Admission is free.  | Ieeja bez maksas.
  | More than 40 people are learning.  | Mācās ne mazāk kā 40 cilvēku.
  | They saw and heard nothing.  | Viņi neko neredzēja un nedzirdēja.
  | They did not see, hear or feel it.  | Viņi to neredzēja, nedzirdēja un nejuta.
  | Nobody leaves until all are seated.  | Neviens neiet, kamēr visi nav apsēdušies.
  | Everybody is asked whether he has a fever.  | Ikvienam jautā, vai viņam nav drudža.
  | She knows what it looks like if nothing is wrong. | Viņa zina, kā tas izskatās, ja viss ir labi.
  | Where it was not, one in seven complained.  | No pārējiem sūdzējās viens no septiņiem.
  | The equipment came last week.  | Pagājušajā nedēļā nodeva aprīkojumu.
  | Prices remained the same.  | Cenas nemainījās.
"""

OPPOSED = """
demanded allowed  | The hospital must publish its tenders.  | Slimnīca iepirkumus var publicēt.
allowed demanded  | Dogs may be led only with a paper.  | Suņi jāved tikai ar apliecību.
demanded allowed  | He must ask, and she has to answer.  | Viņam jājautā, un viņa drīkst atbildēt.
forbidden free  | They must not leave their homes.  | Mājas viņiem nav jāatstāj.
advised allowed  | The results should be published.  | Rezultātus drīkst publicēt.
allowed advised  | The results may be published.  | Rezultātus vajadzētu publicēt.
discouraged forbidden  | It should not be touched.  | To aiztikt nedrīkst.
  | The results should be published.  | Rezultāti jāpublicē.
  | The results should reach us by Friday.  | Rezultātus var iesniegt līdz piektdienai.
  | The fee must be paid by Monday.  | Maksājumu var veikt līdz pirmdienai.
  | He must ask, and she may answer.  | Viņam jājautā, un viņa drīkst atbildēt.
  | Guests can expect delays.  | Viesiem jārēķinās ar kavēšanos.
  | We must speak so that all can hear.  | Mums jārunā tā, lai visi dzird.
"""

MODES = """
en | demanded  | The hospital must publish its tenders.
en | demanded  | Drivers have to get out.
en | allowed  | The images may be kept for 30 days.
en | forbidden  | They must not be passed on.
en | free  | Residents need not leave their homes.
en | free  | Parents do not have to pay.
en |  | We shall be there in May.
en |  | Only schools may apply.
en | advised allowed | It should be published and may be changed.
en | discouraged | It should not be published.
lv | advised | Rezultātus vajadzētu publicēt.
lv | advised | Rezultāti būtu jāpublicē.
lv | discouraged | Rezultātus publicēt nebūtu vēlams.
en | demanded forbidden | It must publish tenders and may no longer buy from one supplier.
lv | demanded  | Slimnīcai rezultāti jāpublicē.
lv | demanded  | Profilam jābūt gatavam.
lv | allowed  | Attēlus drīkst glabāt 30 dienas.
lv | allowed  | Muitas dienests ieteikumus var publicēt.
lv | forbidden  | Tos nedrīkst nodot nevienam.
lv | free  | Vadītājiem nav jāizkāpj.
lv | free  | Mājas nevajag atstāt.
lv |  | Mācības vadīja Jānis Jāņkalns.
lv |  | Pieteikties var tikai skolas.
"""


def rows(table: str) -> list[object]:
    cells = [[cell.strip() for cell in line.split("|")] for line in table.strip().split("\n")]
    return [pytest.param(*row, id=row[2]) for row in cells]


@pytest.mark.parametrize(("lacks", "english", "latvian"), rows(DENIALS))
def test_which_text_lacks_a_denial(lacks: str, english: str, latvian: str) -> None:
    said = denials(english, latvian)
    found = [code for code in CODES if said[code].possible < max(said[c].sure for c in CODES)]
    assert found == lacks.split()


@pytest.mark.parametrize(("expected", "english", "latvian"), rows(OPPOSED))
def test_what_two_sentences_set_against_each_other(
    expected: str, english: str, latvian: str
) -> None:
    assert opposed(english, latvian) == (tuple(map(Mode, expected.split())) or None)


@pytest.mark.parametrize(("language", "expected", "sentence"), rows(MODES))
def test_what_a_sentence_demands(language: Code, expected: str, sentence: str) -> None:
    assert modes(sentence, language).keys() == {Mode(word) for word in expected.split()}
