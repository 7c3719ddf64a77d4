"""Saving: the new text whole, or the old one untouched and nothing left behind."""

from __future__ import annotations

import errno
import io
import os
import stat
from pathlib import Path

import pytest

from pressdraft.errors import WorkspaceError
from pressdraft.savefile import save_text

OLD = b"a: old\r\n"


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "r.yaml"
    path.write_bytes(OLD)
    return path


def full(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_bytes_are_written_as_they_are(saved: Path) -> None:
    save_text(saved, "a: Nursultanā\r\nb: x\n")
    assert saved.read_bytes() == "a: Nursultanā\r\nb: x\n".encode()
    assert [path.name for path in saved.parent.iterdir()] == ["r.yaml"]


def test_a_new_file_is_made(tmp_path: Path) -> None:
    save_text(tmp_path / "new.yaml", "a: x\n")
    assert (tmp_path / "new.yaml").read_bytes() == b"a: x\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_permissions_are_kept(saved: Path, mode: int) -> None:
    saved.chmod(mode)
    save_text(saved, "a: new\n")
    assert stat.S_IMODE(saved.stat().st_mode) == mode


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_written_through(saved: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.yaml"
    link.symlink_to(saved)
    save_text(link, "a: new\n")
    assert link.is_symlink()
    assert saved.read_bytes() == b"a: new\n"


@pytest.mark.parametrize(
    ("where", "step"),
    [(os, "fsync"), (os, "replace"), (io.BufferedWriter, "write"), (Path, "open"), (Path, "chmod")],
)
def test_a_failure_at_any_step_leaves_the_old_file(
    saved: Path, monkeypatch: pytest.MonkeyPatch, where: object, step: str
) -> None:
    if where is io.BufferedWriter:
        fail_on_write(monkeypatch)
    else:
        monkeypatch.setattr(where, step, full)
    with pytest.raises(WorkspaceError) as caught:
        save_text(saved, "a: new\n")
    monkeypatch.undo()
    assert caught.value.message == f"{saved} cannot be saved: the disk is full"
    assert caught.value.hint == "free some space and save again; nothing was changed"
    assert saved.read_bytes() == OLD
    assert [path.name for path in saved.parent.iterdir()] == ["r.yaml"]


def fail_on_write(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every file take half of what is written to it, and then say that the disk is full."""

    class HalfWriter(io.FileIO):
        def write(self, data: object) -> int:
            assert isinstance(data, bytes)
            super().write(data[: len(data) // 2])
            raise OSError(errno.ENOSPC, "No space left on device")

    def open_half(path: Path, mode: str) -> HalfWriter:
        return HalfWriter(path, mode.replace("b", ""))

    monkeypatch.setattr(Path, "open", open_half)


def test_a_folder_that_cannot_be_synced_is_no_failure(
    saved: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def only_files(descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            full()
        real(descriptor)

    monkeypatch.setattr(os, "fsync", only_files)
    save_text(saved, "a: new\n")
    assert saved.read_bytes() == b"a: new\n"


def test_a_system_without_folder_sync(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pressdraft.savefile.FOLDERS_CAN_BE_SYNCED", False)
    monkeypatch.setattr(os, "open", full)
    save_text(saved, "a: new\n")
    monkeypatch.undo()
    assert saved.read_bytes() == b"a: new\n"


def test_an_unwritable_file_is_refused(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(WorkspaceError, match="no permission"):
        save_text(saved, "a: new\n")
    assert saved.read_bytes() == OLD


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "cannot be saved: it is a folder"),
        ("none/r.yaml", "cannot be saved: its folder does not exist"),
        ("r.yaml/r.yaml", "cannot be saved: "),
    ],
)
def test_a_place_that_is_no_file(saved: Path, name: str, words: str) -> None:
    with pytest.raises(WorkspaceError, match=words):
        save_text(saved.parent / name, "a: new\n")
    assert saved.read_bytes() == OLD
