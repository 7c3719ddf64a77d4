"""Searching, sorting and narrowing the list of releases, without a screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pressdraft.tui.release_rows import ReleaseRow, read_row, unread_row
from pressdraft.tui.row_review import lexicon, with_place
from pressdraft.tui.row_search import Lexicon
from pressdraft.tui.row_view import View, next_of, shown_rows, sorted_rows
from pressdraft.workspace import Workspace
from tests.tui.conftest import RELEASE

OTHER = RELEASE.replace("Border guards meet", "Dogs at work").replace("astana", "riga")
OTHER = OTHER.replace("robežkontroli", "suņu apmācību seminārus").replace("[iom, unhcr]", "[osce]")
OTHER = OTHER.replace("speaker: tbc", "speaker: guntis-pujats")


@pytest.fixture
def rows(workspace: Workspace, release_file: Path) -> tuple[ReleaseRow, ...]:
    """Two releases: `meeting` in Nur-Sultan with IOM, `dogs` in Riga with the OSCE."""
    release_file.with_name("dogs.yaml").write_text(OTHER, encoding="utf-8")
    read = (read_row(workspace, release_id) for release_id in workspace.release_ids())
    return tuple(with_place(workspace.standing, row) for row in read)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", "dogs meeting"),
        ("DOGS", "dogs"),
        ("suņu apmac", "dogs"),
        ("seminarus", "dogs meeting"),
        ("seminar", "dogs meeting"),
        ("2022-07", "dogs meeting"),
        ("Nursultanā", "meeting"),
        ("Nur-Sultan", "meeting"),
        ("nursult", "meeting"),
        ("Kazahstānā", "meeting"),
        ("Kazakhstan", "meeting"),
        ("Latvia", "dogs meeting"),
        ("EDSO", "dogs"),
        ("Starptautiskā Migrācijas organizācija", "meeting"),
        ("Starptautiskajai Migrācijas organizācijai border", "meeting"),
        ("rīgā draft", "dogs"),
        ("pujāta", "dogs"),
        ("Guntim Pujātam", "dogs"),
        ("participants", ""),
        ("zzz", ""),
    ],
)
def test_a_search_finds_any_text_and_a_name_in_any_form(
    workspace: Workspace, rows: tuple[ReleaseRow, ...], typed: str, found: str
) -> None:
    shown = shown_rows(rows, View(typed=typed, sort="id"), lexicon(workspace))
    assert " ".join(row.id for row in shown) == found


def test_rows_are_sorted_and_narrowed() -> None:
    def row(release_id: str, date: str, status: str, kind: str = "seminar") -> ReleaseRow:
        return replace(unread_row(release_id), date=date, status=status, kind=kind)

    rows = (
        row("a", "2020-01-01", "sent"),
        row("b", "2021-01-01", "draft", "mission"),
        row("c", "tbc", "draft"),
    )
    assert [one.id for one in sorted_rows(rows, "date")] == ["c", "b", "a"]
    assert [one.id for one in sorted_rows(rows, "status")] == ["c", "b", "a"]
    assert [one.id for one in sorted_rows(rows, "id")] == ["a", "b", "c"]
    drafts = shown_rows(rows, View(status="draft", kind="mission"), Lexicon())
    assert [one.id for one in drafts] == ["b"]
    statuses = [one.status for one in rows]
    assert [next_of(statuses, chosen) for chosen in ("", "draft", "sent")] == ["draft", "sent", ""]
