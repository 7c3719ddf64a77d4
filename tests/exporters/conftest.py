from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from pressdraft.exporters.sheet import Picture, Sheet
from pressdraft.release import Draft, LanguageCode, Release, Role, Segment
from pressdraft.workspace import Workspace
from tests.pictures import png

SAMPLE = "2022-07-26-nur-sultan-seminar"
AWKWARD = (
    "<script>alert(1)</script> & <b>bold</b> &amp; &nbsp; ]]> -->",
    '=cmd("calc") +1 @SUM(A1) -2',
    "“quoted” 'single' \"double\" `ticks` #let x = 1 $y$ \\end{x} *star* _under_ @label",
    "no-break\u00a0space, thin\u202fspace, soft\u00adhyphen",
    "first line\nsecond line\nthird",
    "ā č ē ģ ī ķ ļ ņ š ū ž Ā Č Ē",
    "emoji 😀 and a family 👨‍👩‍👧",
    "right \u200fto\u200e left שלום",
    "a" * 1000,
    "%s {0} {{ name }} {% if %}",
)
"""What an author may write, or paste, that a format could take for something else."""

MakeSheet = Callable[..., Sheet]
WORKSPACE = Workspace()


def sample_sheet(language: LanguageCode = "en", release_id: str = SAMPLE) -> Sheet:
    """One draft of a sample, as it would be exported."""
    loaded = WORKSPACE.load(release_id)
    release = WORKSPACE.compose(loaded)
    return Sheet(
        drafts=(release.drafts[language],),
        release=release,
        facts=loaded.facts,
        publisher={"en": "Border Programme", "lv": "Robežu programma"},
        place={"en": "Nur-Sultan", "lv": "Nursultana"},
    )


@pytest.fixture(scope="session")
def seminar() -> Sheet:
    return sample_sheet()


@pytest.fixture(scope="session")
def seminar_lv() -> Sheet:
    return sample_sheet("lv")


@pytest.fixture(scope="session")
def make_sheet(seminar: Sheet) -> MakeSheet:
    """A sheet of texts of one's own: a headline, then paragraphs, or segments as they are."""

    def make(
        *texts: str | Segment, headline: str = "Headline", language: LanguageCode = "en"
    ) -> Sheet:
        segments = [
            one if isinstance(one, Segment) else Segment(f"s{number}", Role.BODY, one)
            for number, one in enumerate(texts, start=1)
        ]
        draft = Draft(language, (Segment("headline", Role.HEADLINE, headline), *segments))
        release = Release("own", "seminar", seminar.release.as_of, {language: draft})
        return replace(seminar, drafts=(draft,), release=release)

    return make


@pytest.fixture(scope="session")
def logo() -> Picture:
    alt = {"en": "Emblem of the European Union", "lv": "Eiropas Savienības emblēma"}
    return Picture("emblēma.png", "image/png", png(), {"en": alt["en"], "lv": alt["lv"]})
