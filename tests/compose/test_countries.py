"""Bodies whose names say nothing of their country: abroad, the country is added."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressdraft.release import LanguageCode, Release

Compose = Callable[..., Release]

RELEASE = """\
kind: seminar
publish: {on: 2022-07-29, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: 2022-07-26, place: PLACE}]
  counterparts: [kz-migration-committee, kz-internal-affairs-ministry]
  partners: [kg-state-committee-for-national-security]
quotes:
  - speaker:
      {en: Jo Low, lv: Džo Lovs, gender: masculine, organisation: kz-police-department,
       role: {en: head, lv: vadītājs}}
    en: We go on.
    lv: Mēs turpinām.
"""


def text(release: Release, language: LanguageCode) -> str:
    return "\n".join(segment.text for segment in release.drafts[language].segments)


def test_at_home_the_reader_knows_whose_body_it_is(compose: Compose) -> None:
    release = compose(RELEASE.replace("PLACE", "astana"))
    english, latvian = text(release, "en"), text(release, "lv")
    assert "the Migration Committee and the Ministry of Internal Affairs of Kazakhstan" in english
    assert "Migrācijas komitejas un Kazahstānas Iekšlietu ministrijas" in latvian
    assert "head of the Police Department" in english
    assert "of Kazakhstan and" not in english
    assert "the State Committee for National Security of Kyrgyzstan" in english
    assert "ar Kirgizstānas Valsts nacionālās drošības komiteju" in latvian


@pytest.mark.parametrize(
    "place", ["riga", "{en: Somewhere, lv: Kaut kur}", "astana}, {dates: 2022-07-27, place: osh"]
)
def test_elsewhere_the_country_is_said(compose: Compose, place: str) -> None:
    release = compose(RELEASE.replace("PLACE", place))
    english, latvian = text(release, "en"), text(release, "lv")
    assert "the Migration Committee of Kazakhstan and the Ministry of Internal" in english
    assert "Kazahstānas Migrācijas komitejas un Kazahstānas Iekšlietu ministrijas" in latvian
    assert "head of the Police Department of Kazakhstan" in english
    assert "Kazahstānas Policijas departamenta vadītājs" in latvian


def test_while_the_place_is_not_known_no_country_is_added(compose: Compose) -> None:
    assert "Migration Committee of Kazakhstan" not in text(
        compose(RELEASE.replace("PLACE", "tbc")), "en"
    )
