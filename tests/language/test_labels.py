"""What facts are called, and the placeholders of both drafts."""

from types import ModuleType

import pytest

from pressdraft.language import english, latvian
from pressdraft.language.labels import LATVIAN_FACTS, is_placeholder

FACTS = (
    "dates place venue time participants partners counterparts experts hosts amount topic aim "
    "headline subhead background discussion results quote contact speaker items recipient "
    "programme phone name role caption embargo publication_date"
)


@pytest.mark.parametrize(
    ("fact", "en", "lv"),
    [
        ("dates", "[to be confirmed: dates]", "[precizējams: datums]"),
        ("event.dates", "[to be confirmed: dates]", "[precizējams: datums]"),
        ("place", "[to be confirmed: place]", "[precizējams: vieta]"),
        (
            "publication-date",
            "[to be confirmed: publication date]",
            "[precizējams: publicēšanas datums]",
        ),
        ("seating_plan", "[to be confirmed: seating plan]", "[precizējams: seating plan]"),
    ],
)
def test_a_fact_to_be_confirmed(fact: str, en: str, lv: str) -> None:
    assert (english.LANGUAGE.placeholder_tbc(fact), latvian.LANGUAGE.placeholder_tbc(fact)) == (
        en,
        lv,
    )


@pytest.mark.parametrize("language", [english, latvian])
def test_placeholders_are_recognised(language: ModuleType) -> None:
    assert is_placeholder(language.LANGUAGE.placeholder_tbc("dates"))
    assert is_placeholder(language.LANGUAGE.placeholder_missing("topic"))
    assert not is_placeholder("[EU emblem]")


def test_wording_to_be_written() -> None:
    assert english.LANGUAGE.placeholder_missing("topic") == "[EN: topic to be written]"
    assert latvian.LANGUAGE.placeholder_missing("topic") == "[LV: jāuzraksta: tēma]"


@pytest.mark.parametrize("fact", FACTS.split())
def test_every_fact_is_called_by_a_latvian_word(fact: str) -> None:
    assert fact in LATVIAN_FACTS
