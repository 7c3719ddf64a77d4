"""Copying releases, and the archive."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressdraft.errors import PressdraftError
from pressdraft.filing import archive, archived_ids, bring_back, duplicate
from pressdraft.workspace import Workspace, init_workspace

SAMPLE = "2022-07-26-nur-sultan-seminar"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return init_workspace(tmp_path / "workspace")


def test_what_is_filed_is_no_release_until_it_is_brought_back(workspace: Workspace) -> None:
    before = workspace.release_path(SAMPLE).read_bytes()
    assert archive(workspace, SAMPLE) == workspace.root / f"releases/archive/{SAMPLE}.yaml"
    assert SAMPLE not in workspace.release_ids()
    assert archived_ids(workspace) == (SAMPLE,)
    assert bring_back(workspace, SAMPLE).read_bytes() == before
    assert SAMPLE in workspace.release_ids()
    assert archived_ids(workspace) == ()


def test_nothing_is_ever_filed_over_something_else(workspace: Workspace) -> None:
    filed = archive(workspace, SAMPLE)
    path = workspace.release_path(SAMPLE)
    path.write_text("kind: seminar\n", encoding="utf-8")
    for move in (archive, bring_back):
        with pytest.raises(PressdraftError, match=r"already|another release"):
            move(workspace, SAMPLE)
    assert path.read_text(encoding="utf-8") == "kind: seminar\n"
    assert "status: sent" in filed.read_text(encoding="utf-8")


def test_what_is_not_there_is_told_with_the_nearest(workspace: Workspace) -> None:
    with pytest.raises(PressdraftError, match="did you mean '2022-07-26-nur-sultan-seminar'"):
        archive(workspace, SAMPLE + "s")
    with pytest.raises(PressdraftError, match="release in the archive"):
        bring_back(workspace, SAMPLE)


def test_a_copy_says_the_same_as_a_draft_that_nobody_cleared(workspace: Workspace) -> None:
    path = workspace.release_path(SAMPLE)
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text + "\nclearance: [{by: Aina, on: 2022-07-28, hash: abc}]\n", encoding="utf-8"
    )
    copy = duplicate(workspace, "copy", SAMPLE)
    assert (
        copy.read_text(encoding="utf-8").partition("\nreview:")[0].rstrip()
        == text.replace("status: sent", "status: draft").rstrip()
    )
    with pytest.raises(PressdraftError, match="already"):
        duplicate(workspace, "copy", SAMPLE)


def test_the_shipped_workspace_is_not_filed_in() -> None:
    with pytest.raises(PressdraftError, match="no workspace here to write in"):
        duplicate(Workspace(), "copy", SAMPLE)
