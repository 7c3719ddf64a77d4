from __future__ import annotations

import pytest

from pressdraft.language.transcription import SAME, distance, outlines, sounds

ONE_NAME = """
    Sharsheev Šaršejevam
    Yelchibekov Jelčibekovs
    Guljan Guldžanai
    Azimjon Azimžonu
    Hofbauer Hofbauera
    Steiner Šteiners
    Lindqvist Lindkvista
    Katharina Katarinā
    Schmidt Šmits
    Müller Millers
    Domins Domiņa
    Lācis Lāča
    Rukhshona Ruhšonas
    Dashoguz Dašoguzā
    Ghent Ģentes
"""
TWO_NAMES = """
    Isakova Iskakova
    Jansons Jansens
    Asanova Asanbaeva
    Rimša Rusiņu
    Eduards Edgars
    Domiņš Dombrovskis
    Stankevičienė Stankevičiute
    Medeu Alatau
"""


def rows(table: str) -> list[list[str]]:
    return [line.split() for line in table.strip().splitlines()]


@pytest.mark.parametrize(("english", "latvian"), rows(ONE_NAME))
def test_a_transcription_sounds_the_same_in_any_case(english: str, latvian: str) -> None:
    assert distance(english, latvian) <= SAME
    assert outlines(english, "en") & outlines(latvian, "lv")


@pytest.mark.parametrize(("english", "latvian"), rows(TWO_NAMES))
def test_another_name_sounds_different(english: str, latvian: str) -> None:
    assert distance(english, latvian) > SAME


def test_letters_of_both_languages_become_the_same_sounds() -> None:
    assert sounds("Zhanna", "en") == sounds("Žanna", "lv") == "Zana"
    assert sounds("Khorog", "en") == sounds("Horog", "lv")
