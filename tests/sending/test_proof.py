from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdraft.exporters.formats import EXPORTERS
from pressdraft.exporters.sheet import Picture, Sheet
from pressdraft.release import Draft, Release, Role, Segment
from pressdraft.sending.order import Order
from pressdraft.sending.proof import differences
from pressdraft.sending.sheets import PlannedFile, planned_files
from pressdraft.workspace import Workspace
from tests.pictures import png

WORKSPACE = Workspace()
LOADED = WORKSPACE.load("2022-07-26-nur-sultan-seminar")
RELEASE = WORKSPACE.compose(LOADED)
SINGLE = [name for name in EXPORTERS if not EXPORTERS[name].is_pair]


def planned(release: Release, *formats: str) -> list[PlannedFile]:
    return list(planned_files(WORKSPACE, LOADED, release, Order(formats, ("en", "lv"))))


def changed(sheet: Sheet, segment_id: str, old: str, new: str) -> Sheet:
    """The sheet of a text that somebody changed."""
    drafts = []
    for draft in sheet.drafts:
        segments = tuple(
            one._replace(text=one.text.replace(old, new)) if one.id == segment_id else one
            for one in draft.segments
        )
        drafts.append(replace(draft, segments=segments))
    return replace(sheet, drafts=tuple(drafts))


def own(*texts: str) -> Sheet:
    segments = (Segment(f"s{n}", Role.BODY, text) for n, text in enumerate(texts))
    draft = Draft("en", (Segment("headline", Role.HEADLINE, "Headline"), *segments))
    release = Release("own", "seminar", RELEASE.as_of, {"en": draft})
    return Sheet((draft,), release, LOADED.facts)


def of_format(name: str, sheet: Sheet) -> list[PlannedFile]:
    exporter = EXPORTERS[name]
    return [PlannedFile(f"own.{s}", name, s, exporter, sheet) for s in exporter.writes]


@pytest.mark.parametrize("name", EXPORTERS)
def test_what_was_written_says_what_the_draft_says(name: str) -> None:
    for file in planned(RELEASE, name):
        assert list(differences(file, file.written())) == []


@pytest.mark.parametrize("name", EXPORTERS)
def test_with_an_emblem_it_says_the_same(name: str) -> None:
    emblem = Picture("eu.png", "image/png", png(), {"en": "Emblem of the EU", "lv": "ES emblēma"})
    for file in planned(RELEASE, name):
        pictured = replace(file, sheet=replace(file.sheet, logos=(emblem,)))
        assert list(differences(pictured, pictured.written())) == []


@pytest.mark.parametrize("name", EXPORTERS)
@pytest.mark.parametrize(
    ("segment", "old", "new"),
    [
        ("lead", "26 to 28", "26 to 27"),
        ("programme", "21.65", "2165"),
        ("delegation", "7172979563", "7172979564"),
        ("aim", ".", ""),
        ("headline", "Kazakhstan", "Kazakhstans"),
    ],
)
def test_a_difference_names_the_file_the_format_and_the_segment(
    name: str, segment: str, old: str, new: str
) -> None:
    for file in planned(RELEASE, name):
        if "en" not in [draft.language for draft in file.sheet.drafts]:
            continue
        data = file.exporter.writes[file.suffix](changed(file.sheet, segment, old, new))
        found = list(differences(file, data))
        assert found, file.name
        assert {one.file for one in found} == {file.name}
        # the subject of a mail is the headline too
        assert {one.segment for one in found} <= {segment, "subject"}
        assert all(f"as {name}" in str(one) or name == "eml" for one in found)
        assert segment in {one.segment for one in found}


@pytest.mark.parametrize("name", EXPORTERS)
def test_what_is_missing_and_what_is_too_much_is_told(name: str) -> None:
    for file in planned(RELEASE, name):
        shorter = tuple(
            replace(draft, segments=tuple(s for s in draft.segments if s.id != "aim"))
            for draft in file.sheet.drafts
        )
        less = replace(file.sheet, drafts=shorter)
        write = file.exporter.writes[file.suffix]
        assert "aim" in {one.segment for one in differences(file, write(less))}
        assert list(differences(replace(file, sheet=less), file.written()))


def test_a_no_break_space_that_became_a_space_is_a_difference() -> None:
    file = next(one for one in planned(RELEASE, "docx") if ".en." in one.name)
    data = file.exporter.writes["docx"](changed(file.sheet, "programme", "\u00a0", " "))
    assert [one.segment for one in differences(file, data)] == ["programme"]


line = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Co", "Zl", "Zp", "Zs", "Cn")), min_size=1
)
paragraph = st.lists(st.lists(line, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=2)


@given(st.lists(paragraph.map("\n".join), min_size=1, max_size=3))
def test_any_text_survives_every_format_that_takes_all_characters(texts: list[str]) -> None:
    sheet = own(*(text.strip() or "x" for text in texts))
    for name in SINGLE:
        if name == "pdf":
            continue
        for file in of_format(name, sheet):
            assert list(differences(file, file.written())) == [], name


def test_an_address_that_goes_on_in_the_next_line_of_a_page_is_whole() -> None:
    """Typst breaks addresses at dots and slashes, where nothing tells that they go on."""
    address = "https://www.border-guard-school.example.org/en/press-and-information/2022/seminar"
    texts = [f"{'word ' * length}({address}), and more." for length in range(1, 14)]
    (file,) = of_format("pdf", own(*texts))
    assert list(differences(file, file.written())) == []
    other = own(*texts[:-1], texts[-1].replace("seminar)", "seminars)"))
    (changed_file,) = of_format("pdf", other)
    assert [one.segment for one in differences(file, changed_file.written())]
