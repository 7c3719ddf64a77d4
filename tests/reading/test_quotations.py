"""Quotations: where they stand, what they say, who is named as their speaker."""

import pytest

from pressdraft.reading import Kind, read, read_quotations
from pressdraft.reading.vocabulary import LanguageCode

ROWS: list[tuple[LanguageCode, str, str, str]] = [
    ("en", "“We trained 25 officers,” said General X.", "We trained 25 officers", "General X"),
    ("en", "“It works,” Anna Liepa said.", "It works", "Anna Liepa"),
    ("en", '"It works," stressed the Head of Unit, Anna.', "It works", "the Head of Unit"),
    ("lv", "“Tas strādā,” uzsvēra ģenerālis Y.", "Tas strādā", "ģenerālis Y"),
    ("lv", "„Tas strādā,” norādīja Anna Liepa.", "Tas strādā", "Anna Liepa"),
    ("lv", "«Tas strādā!» sacīja Anna Liepa.", "Tas strādā!", "Anna Liepa"),
    ("lv", "„Tas strādā,“ – teica Anna.", "Tas strādā", "Anna"),
]


@pytest.mark.parametrize(("language", "text", "said", "speaker"), ROWS)
def test_a_quotation_names_its_speaker(
    language: LanguageCode, text: str, said: str, speaker: str
) -> None:
    (found,) = read_quotations(text, language)
    assert (found.kind, found.value, found.words) == (Kind.QUOTATION, said, speaker)
    assert found.form == frozenset()
    assert text[found.end - 1] in '”“»"'


def test_a_title_in_marks_is_no_speech() -> None:
    (found,) = read_quotations("The seminar “Border Security” took place.", "en")
    assert found.form == {"title"}


def test_an_open_mark_ends_with_its_paragraph() -> None:
    assert read_quotations("He said “well.\n\nThen they left” again.", "en") == ()


def test_figures_inside_a_quotation_are_read() -> None:
    text = "“We trained 25 officers in 2019,” said General X."
    (quotation,) = read_quotations(text, "en")
    figures = read(text, "en")
    assert [reading.kind for reading in figures] == [Kind.NUMBER, Kind.YEAR]
    assert all(quotation.start < one.start < one.end < quotation.end for one in figures)
