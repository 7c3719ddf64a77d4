"""Templates are compiled once and kept; nobody may ever see that."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import jinja2
import pytest

from pressdraft.compose.compiled import cache_folder
from pressdraft.release import Release
from pressdraft.workspace import Workspace

REPOSITORY = Path(__file__).parents[2]
SAMPLE = "2022-07-26-nur-sultan-seminar"


def composed(root: Path = REPOSITORY) -> Release:
    """Compose a sample as a new run of the program does."""
    workspace = Workspace(root)
    return workspace.compose(workspace.load(SAMPLE))


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The names of template files that were compiled, in order."""
    names: list[str] = []
    compile_source = jinja2.Environment.compile

    def counted(self: jinja2.Environment, source: str, name: str, file: str) -> object:
        if not name.startswith("boilerplate/"):
            names.append(name)
        return compile_source(self, source, name, file)

    monkeypatch.setattr(jinja2.Environment, "compile", counted)
    yield names


def kept_files() -> list[Path]:
    folder = cache_folder()
    assert folder is not None
    return sorted(folder.iterdir())


def test_a_second_run_compiles_nothing_and_writes_the_same_with_the_same_origins(
    compilations: list[str],
) -> None:
    first = composed()
    assert sorted(compilations) == ["release.j2", "release.j2", "seminar.j2", "seminar.j2"]
    compilations.clear()
    assert composed() == first
    assert compilations == []


@pytest.mark.parametrize(
    "damaged",
    [
        pytest.param(lambda kept: b"", id="empty"),
        pytest.param(lambda kept: kept[: len(kept) // 2], id="cut off"),
        pytest.param(lambda kept: kept[:-1] + bytes([kept[-1] ^ 1]), id="one bit off"),
    ],
)
def test_what_was_damaged_is_compiled_again(
    damaged: Callable[[bytes], bytes], compilations: list[str]
) -> None:
    first = composed()
    for path in kept_files():
        path.write_bytes(damaged(path.read_bytes()))
    compilations.clear()
    assert composed() == first
    assert len(compilations) == 4


def test_a_template_that_was_edited_is_compiled_again(tmp_path: Path) -> None:
    for name in ("templates", "boilerplate"):
        (tmp_path / name).mkdir()
    shutil.copytree(REPOSITORY / "releases", tmp_path / "releases")
    (tmp_path / "templates" / "en").mkdir()
    template = tmp_path / "templates" / "en" / "seminar.j2"
    for label in ("FIRST", "SECOND"):
        template.write_text(
            '{% extends "release.j2" %}{% block label %}' + label + "{% endblock %}",
            encoding="utf-8",
        )
        segment = composed(tmp_path).drafts["en"].segment("label")
        assert segment is not None
        assert segment.text == label


def test_a_template_that_is_edited_while_the_program_runs_tells_its_new_origins(
    tmp_path: Path,
) -> None:
    for name in ("templates/en", "boilerplate"):
        (tmp_path / name).mkdir(parents=True)
    shutil.copytree(REPOSITORY / "releases", tmp_path / "releases")
    template = tmp_path / "templates" / "en" / "seminar.j2"
    workspace = Workspace(tmp_path)
    for index, fact in enumerate(("publish.on | date", "event.noun | bare")):
        template.write_text(
            f'{{% extends "release.j2" %}}{{% block label %}}{"&" * index}{{{{ {fact} }}}}'
            "{% endblock %}",
            encoding="utf-8",
        )
        segment = workspace.compose(workspace.load(SAMPLE)).drafts["en"].segment("label")
        assert segment is not None
        assert fact.split()[0] in segment.spans[-1].origin.facts


def test_without_a_folder_to_keep_them_in_templates_are_compiled_all_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setenv("HOME", str(tmp_path / "file"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "file"))
    assert composed().id == SAMPLE


posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes of files")


@posix
def test_only_this_user_can_write_what_is_kept() -> None:
    composed()
    for path in (*kept_files(), kept_files()[0].parent):
        assert path.stat().st_mode & 0o077 == 0


@posix
def test_a_file_that_somebody_else_could_have_written_is_compiled_again(
    compilations: list[str],
) -> None:
    first = composed()
    for path in kept_files():
        path.chmod(0o666)
    compilations.clear()
    assert composed() == first
    assert len(compilations) == 4
    compilations.clear()
    assert composed() == first
    assert compilations == []


@posix
def test_a_folder_that_somebody_else_may_write_to_is_not_used(compilations: list[str]) -> None:
    composed()
    kept = kept_files()
    kept[0].parent.chmod(0o777)
    kept[0].unlink()
    for _ in range(2):
        compilations.clear()
        composed()
        assert len(compilations) == 4
    assert kept_files() == kept[1:]


@posix
def test_a_link_to_what_is_kept_elsewhere_is_not_followed(
    tmp_path: Path, compilations: list[str]
) -> None:
    composed()
    for path in kept_files():
        path.rename(tmp_path / path.name)
        path.symlink_to(tmp_path / path.name)
    compilations.clear()
    composed()
    assert len(compilations) == 4


def test_a_folder_that_cannot_be_written_to_hinders_nothing(
    monkeypatch: pytest.MonkeyPatch, compilations: list[str]
) -> None:
    def refuse(path: Path, target: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "replace", refuse)
    first = composed()
    compilations.clear()
    assert composed() == first
    assert len(compilations) == 4
