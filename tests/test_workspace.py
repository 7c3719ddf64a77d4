from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pressdraft import clock
from pressdraft.errors import ChangedOnDiskError, ProblemsError, UnknownKeyError, WorkspaceError
from pressdraft.folders import SHIPPED, shipped_root
from pressdraft.language.values import Tbc
from pressdraft.workspace import Workspace, find_workspace, init_workspace

Write = Callable[[str, str], Path]

RELEASE = """\
# The seminar of July.

kind: seminar  # or a workshop?
languages: [en, lv]
status: sent
tense: reported
publish: {on: 2022-07-29, place: astana, embargo: 2022-07-29T10:00+06:00}
programme: {id: bomca}
event:
  name: national-seminar
  sessions:
    # the whole week
    - {dates: 2022-07-26, place: astana, times: 09:00}
    - {dates: 2022-07-28, place: osh}
  participants: {count: 25}
text:
  headline: {en: One, lv: Viens}  # agreed
quotes: [{speaker: guntis-pujats, en: Good, lv: Labi}]
clearance: [{by: A, on: 2022-07-28, hash: "0123"}]
overrides: {lead: {lv: {text: Teksts, hash: "0123"}}}
waivers: [{check: a, hash: "0123", reason: b}]
review: {lead: {lv: {state: approved, by: A, on: 2022-07-28, hash: "0123"}}}
"""


@pytest.fixture
def office(folder: Path, write: Write) -> Workspace:
    write("releases/july.yaml", RELEASE)
    return Workspace(folder)


# where the workspace is


def test_the_workspace_named_is_taken(folder: Path, tmp_path: Path) -> None:
    found = find_workspace(folder)
    assert found is not None
    assert found.root == folder


def test_then_the_one_of_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESSDRAFT_WORKSPACE", str(folder))
    monkeypatch.chdir(shipped_root())
    found = find_workspace()
    assert found is not None
    assert found.root == folder


def test_then_the_nearest_one_upwards(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder / "templates" / "en")
    found = find_workspace()
    assert found is not None
    assert found.root == folder


def test_else_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_workspace() is None


def test_what_is_no_workspace_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for name, words in (
        ("nowhere", "does not exist"),
        ("file", "is a file, not a folder"),
        (".", "is not a workspace"),
    ):
        with pytest.raises(WorkspaceError, match=words):
            find_workspace(tmp_path / name)


# init


def test_a_new_workspace_is_whole_and_sound(tmp_path: Path) -> None:
    made = init_workspace(tmp_path / "a" / "office")
    assert made.release_ids() == tuple(sorted(SHIPPED))
    assert made.material_problems() == []
    assert [made.problems(release_id) for release_id in made.release_ids()] == (
        [[]] * len(made.release_ids())
    )


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(WorkspaceError, match="not an empty folder"):
        init_workspace(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_disk_that_fills_up_leaves_no_half_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []

    def copyfile(source: str, target: str) -> None:
        if len(copied) == 5:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        copied.append(target)
        Path(target).write_bytes(b"")

    monkeypatch.setattr(shutil, "copyfile", copyfile)
    with pytest.raises(WorkspaceError, match=r"No space left on device \(nothing was made\)"):
        init_workspace(tmp_path / "office")
    assert list(tmp_path.iterdir()) == []


# reading


def test_hidden_files_of_editors_are_no_releases(office: Workspace, write: Write) -> None:
    write("releases/._july.yaml", "x")
    write("releases/.#july.yaml", "x")
    assert office.release_ids() == ("july",)


NO_IDS = ["../july", "July", "july.yaml", "a b", "", "-a", "x" * 81, "nul", "com1", "jūlijs", "a\n"]


@pytest.mark.parametrize("release_id", NO_IDS)
def test_an_id_that_is_no_plain_name_is_refused(office: Workspace, release_id: str) -> None:
    with pytest.raises(WorkspaceError, match="cannot be a release's id"):
        office.load(release_id)


def test_a_list_tells_broken_files_and_goes_on(office: Workspace, write: Write) -> None:
    write("releases/broken.yaml", "kind: [")
    write("releases/With Spaces.yaml", "kind: seminar")
    (office.root / "releases" / "folder.yaml").mkdir()
    summaries = list(office.summaries())
    assert len(summaries) == 4
    assert sum(isinstance(one, Exception) for one in summaries) == 3


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "releases/x.yaml:1:1: the file is empty"),
        ("# only a comment\n", "releases/x.yaml:1:1: the file is empty"),
        ("seminar\n", "releases/x.yaml:1:1: expected keys and values, found 'seminar'"),
        ("- seminar\n", "releases/x.yaml:1:1: expected keys and values, found a list"),
    ],
)
def test_a_file_that_is_no_release_is_told(
    office: Workspace, write: Write, text: str, words: str
) -> None:
    write("releases/x.yaml", text)
    with pytest.raises(ProblemsError) as caught:
        office.load("x")
    assert str(caught.value.problems[0]) == words


def test_a_file_that_may_not_be_read_is_told(
    office: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ProblemsError, match=r"july.yaml: cannot be read: no permission") as caught:
        office.load("july")
    assert not caught.value.readable


# the date that picks


def test_the_release_date_picks_then_the_event_then_today(office: Workspace, write: Write) -> None:
    facts = office.load("july").facts
    assert office.as_of(facts) == date(2022, 7, 29)
    write("releases/july.yaml", RELEASE.replace("on: 2022-07-29", "on: tbc"))
    assert office.as_of(office.load("july").facts) == date(2022, 7, 26)
    text = RELEASE.replace("on: 2022-07-29", "on: tbc").replace("dates: 2022-07-26", "dates: tbc")
    write("releases/july.yaml", text.replace("dates: 2022-07-28", "dates: tbc"))
    assert office.as_of(office.load("july").facts) == clock.today()


# new


@pytest.mark.parametrize("kind", Workspace(shipped_root()).composer.kinds)
def test_a_new_release_is_valid_and_renders_with_placeholders(office: Workspace, kind: str) -> None:
    started = office.new("fresh", kind=kind)
    assert office.problems("fresh") == []
    drafts = office.compose(started).drafts
    assert "[EN: headline to be written]" in str(drafts["en"])
    assert "[precizējams: publicēšanas datums]" in str(drafts["lv"])


def test_a_kind_of_ones_own_can_be_started(office: Workspace, write: Write) -> None:
    for language in ("en", "lv"):
        write(f"templates/{language}/briefing.j2", '{% extends "release.j2" %}')
    office.new("fresh", kind="briefing")
    assert office.problems("fresh") == []


def test_a_release_from_another_keeps_all_but_its_dates_and_states(office: Workspace) -> None:
    started = office.new("august", origin="july")
    facts = started.facts
    assert facts.kind == "seminar"
    assert facts.status == "draft"
    assert facts.publish.on == Tbc("publication-date")
    assert facts.publish.embargo is None
    assert [session.dates for session in facts.event.sessions] == [Tbc("dates")] * 2
    assert facts.event.sessions[0].times == Tbc("time")
    assert facts.tense is None
    assert not (facts.clearance or facts.overrides or facts.waivers or facts.review)
    assert facts.quotes == office.load("july").facts.quotes
    assert facts.text == office.load("july").facts.text
    assert office.problems("august") == []
    office.compose(started)


def test_it_says_what_to_look_at_and_keeps_the_comments_inside(office: Workspace) -> None:
    text = office.new("august", origin="july").path.read_text(encoding="utf-8")
    assert text.startswith(
        "# Started from july: give it its dates (publish.on, event.sessions).\n"
        "# Look at what it kept: event.participants, text.headline, quotes.\n"
        "kind: seminar  # or a workshop?\n"
    )
    assert "    # the whole week\n" in text
    assert "# agreed" in text
    assert "The seminar of July" not in text


def test_a_release_started_from_a_started_one_has_one_heading(office: Workspace) -> None:
    office.new("august", origin="july")
    text = office.new("september", origin="august").path.read_text(encoding="utf-8")
    assert text.count("# Started from") == 1
    assert text.startswith("# Started from august")


def test_windows_line_ends_are_kept_throughout(office: Workspace, write: Write) -> None:
    write("releases/july.yaml", RELEASE.replace("\n", "\r\n"))
    data = office.new("august", origin="july").path.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n")


def test_another_kind_may_be_given(office: Workspace) -> None:
    assert office.new("august", origin="july", kind="mission").facts.kind == "mission"


def test_nothing_is_started_over_what_is_there(office: Workspace) -> None:
    with pytest.raises(WorkspaceError, match="there is a release 'july' already"):
        office.new("july", kind="seminar")
    assert office.release_path("july").read_text(encoding="utf-8") == RELEASE


def test_an_unknown_kind_is_told_with_the_nearest(office: Workspace) -> None:
    with pytest.raises(UnknownKeyError, match=r"'semnar'.*did you mean 'seminar'"):
        office.new("x", kind="semnar")
    assert office.release_ids() == ("july",)


def test_the_shipped_workspace_is_not_written_to() -> None:
    with pytest.raises(WorkspaceError, match="pressdraft init DIR"):
        Workspace().new("x", kind="seminar")
    assert not (shipped_root() / "releases" / "x.yaml").exists()


# save


def test_a_save_changes_only_its_keys(office: Workspace) -> None:
    saved = office.save(office.load("july"), {("event", "participants", "count"): "26"})
    assert saved.path.read_text(encoding="utf-8") == RELEASE.replace("count: 25", "count: 26")
    assert office.load("july").facts == saved.facts


def test_what_would_not_be_valid_is_not_saved(office: Workspace) -> None:
    with pytest.raises(ProblemsError, match="not a whole number"):
        office.save(office.load("july"), {("event", "participants", "count"): "many"})
    assert office.release_path("july").read_text(encoding="utf-8") == RELEASE


def test_a_file_that_another_program_changed_is_not_written_over(
    office: Workspace, write: Write
) -> None:
    opened = office.load("july")
    changed = RELEASE.replace("One", "Eins")
    write("releases/july.yaml", changed)
    with pytest.raises(ChangedOnDiskError, match=r"releases/july.yaml was changed by another"):
        office.save(opened, {("status",): "draft"})
    assert opened.path.read_text(encoding="utf-8") == changed


def test_a_file_that_another_program_removed_is_not_made_anew(office: Workspace) -> None:
    opened = office.load("july")
    opened.path.unlink()
    with pytest.raises(ChangedOnDiskError):
        office.save(opened, {("status",): "draft"})
    assert not opened.path.exists()


def test_a_draft_is_written_though_its_facts_are_not_valid_yet(office: Workspace) -> None:
    half = RELEASE.replace("count: 25", "count: many")
    office.write("july", half, over=RELEASE)
    assert office.release_path("july").read_text(encoding="utf-8") == half


def test_another_programs_text_is_written_over_when_asked_to(
    office: Workspace, write: Write
) -> None:
    write("releases/july.yaml", RELEASE.replace("One", "Eins"))
    with pytest.raises(ChangedOnDiskError):
        office.write("july", RELEASE, over=RELEASE)
    office.write("july", RELEASE, over=None)
    assert office.release_path("july").read_text(encoding="utf-8") == RELEASE


def test_the_shipped_releases_are_not_written_to() -> None:
    office = Workspace()
    sample = office.release_ids()[0]
    with pytest.raises(WorkspaceError, match="pressdraft init DIR"):
        office.write(sample, office.document(sample).text, over=None)


def test_a_full_disk_loses_nothing(office: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    opened = office.load("july")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WorkspaceError, match="the disk is full"):
        office.save(opened, {("status",): "draft"})
    assert opened.path.read_text(encoding="utf-8") == RELEASE
    assert [path.name for path in opened.path.parent.iterdir()] == ["july.yaml"]
