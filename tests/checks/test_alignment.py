"""Which paragraphs of two finished texts stand side by side."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pytest

from pressdraft.checking import Checker
from pressdraft.checks.finished import finished_text, stated_day
from pressdraft.documents import read_text
from pressdraft.folders import shipped_root
from pressdraft.release import LanguageCode, Role, Segment
from pressdraft.reports import Result
from pressdraft.workspace import Workspace

CHECKER = Checker(Workspace(shipped_root()), ())


def pair(english: str, latvian: str) -> Result:
    texts: dict[LanguageCode, str] = {"en": english, "lv": latvian}
    documents = {code: read_text(text.encode(), code, "txt") for code, text in texts.items()}
    return CHECKER.texts("pair", documents)


def rows(english: str, latvian: str) -> list[tuple[str, str]]:
    """Return the numbers of the paragraphs that stand side by side."""
    found = pair(english, latvian).rows()
    return [(numbers(row.english), numbers(row.latvian)) for row in found]


def numbers(segments: Sequence[Segment]) -> str:
    return "+".join(segment.id.removeprefix("p") for segment in segments)


EN = [
    "A seminar for 25 border guards took place in Osh on 12 May 2025.",
    "The European Union has given EUR 6.6 million to the programme since 2015.",
    "The experts of the State Border Guard showed how false documents are made.",
    "For more information: press@example.org",
]
LV = [
    "Ošā 2025. gada 12. maijā notika seminārs 25 robežsargiem.",
    "Eiropas Savienība kopš 2015. gada programmai piešķīrusi 6,6 miljonus eiro.",
    "Valsts robežsardzes eksperti parādīja, kā izgatavo viltotus dokumentus.",
    "Plašāka informācija: press@example.org",
]


def lines(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


@pytest.mark.parametrize(
    ("english", "latvian", "expected"),
    [
        pytest.param(EN, LV, [("1", "1"), ("2", "2"), ("3", "3"), ("4", "4")], id="one by one"),
        pytest.param(
            EN,
            [*LV[:1], *LV[2:]],
            [("1", "1"), ("2", ""), ("3", "2"), ("4", "3")],
            id="one missing",
        ),
        pytest.param(
            EN[1:], LV, [("", "1"), ("1", "2"), ("2", "3"), ("3", "4")], id="one more at the top"
        ),
        pytest.param(
            EN,
            [f"{LV[0]} {LV[1]}", *LV[2:]],
            [("1+2", "1"), ("3", "2"), ("4", "3")],
            id="two in one",
        ),
    ],
)
def test_rows(english: list[str], latvian: list[str], expected: list[tuple[str, str]]) -> None:
    assert rows(lines(*english), lines(*latvian)) == expected


def test_lines_of_a_wrapped_paragraph_stay_together() -> None:
    wrapped = (
        "A seminar for twenty-five border guards took place in Osh on 12 May\n"
        "2025, and the State Border Guard of Latvia sent its experts to it.\n"
    )
    text = finished_text(read_text(wrapped.encode(), "en", "txt"), "en")
    assert len(text.draft.segments) == 1


def test_lines_that_are_paragraphs_are_parted_and_keep_their_places() -> None:
    source = "Training in Osh\nOsh, 12 May 2025\n  A seminar took place in Osh.\nIt was fine.\n"
    text = finished_text(read_text(source.encode(), "en", "txt"), "en")
    shown = [(s.id, s.role, s.text) for s in text.draft.segments]
    assert shown == [
        ("p1", Role.HEADLINE, "Training in Osh"),
        ("p2", Role.DATELINE, "Osh, 12 May 2025"),
        ("p3", Role.LEAD, "A seminar took place in Osh."),
        ("p4", Role.BODY, "It was fine."),
    ]
    start, end = text.span("p3", 2, 9)
    assert source[start:end] == "seminar"
    assert text.line("p3", 2) == (3, 5)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("News\n\nOsh, 15 May 2025\n\nA seminar took place from 12 to 14 May 2025.", "2025-05-15"),
        ("News\n\nA seminar took place from 12 to 14 May 2025.", "2025-05-14"),
        ("For release on 2 June 2025\n\nNews\n\nA seminar begins on 12 June 2025.", "2025-06-02"),
        ("News\n\nA seminar took place in May.", "None"),
    ],
)
def test_the_release_date_is_the_datelines_or_the_first_stated(text: str, day: str) -> None:
    assert str(stated_day(finished_text(read_text(text.encode(), "en", "txt"), "en"))) == day


@pytest.mark.full
def test_the_time_grows_with_the_length() -> None:
    def seconds(times: int) -> float:
        start = time.perf_counter()
        pair(lines(*EN * times), lines(*LV * times)).rows()
        return time.perf_counter() - start

    seconds(5)
    assert seconds(200) < 8 * seconds(50)
