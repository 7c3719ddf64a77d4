"""Writes a file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

from pressdraft.errors import WorkspaceError

FOLDERS_CAN_BE_SYNCED = os.name != "nt"
UNTOUCHED = "nothing was changed"
WORDS = {
    errno.ENOSPC: ("the disk is full", "free some space and save again"),
    errno.EROFS: ("the disk cannot be written to", "save to another folder"),
    errno.EISDIR: ("it is a folder", "give the name of a file"),
    errno.ENOENT: ("its folder does not exist", "make the folder first"),
    errno.ENOTDIR: ("its folder is a file", "give another name"),
    errno.EACCES: ("no permission", "it may be read-only, or open in another program"),
    errno.EPERM: ("no permission", "it may be read-only, or open in another program"),
    errno.ENAMETOOLONG: ("its name is too long", "give a shorter name"),
}


def save_text(path: Path, text: str) -> None:
    """Write `text` as UTF-8 to `path`, or to the file that it links to, in one step.

    The old content stays until the new one is safely on the disk; permissions are kept. Raises
    WorkspaceError, and leaves the old file as it was, when any step fails.
    """
    try:
        _replace(Path(os.path.realpath(path)), text.encode("utf-8"))
    except OSError as error:
        raise not_saved(path, error) from error


def not_saved(path: Path, error: OSError) -> WorkspaceError:
    """Return in words why nothing could be written to `path`."""
    words, hint = WORDS.get(error.errno or 0, (error.strerror or str(error), ""))
    hint = f"{hint}; {UNTOUCHED}" if hint else UNTOUCHED
    return WorkspaceError(f"{path} cannot be saved: {words}", hint)


def _replace(target: Path, data: bytes) -> None:
    mode = _mode_to_keep(target)
    temporary = target.with_name(f".{target.name[:80]}.{secrets.token_hex(4)}.tmp")
    try:
        with temporary.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            temporary.chmod(mode)
        temporary.replace(target)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    _sync_folder(target.parent)


def _mode_to_keep(target: Path) -> int | None:
    """Return the permission bits of an existing file; a read-only one or a folder is refused."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    if not target.exists():
        return None
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return stat.S_IMODE(target.stat().st_mode)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; Windows cannot open a folder, and needs not."""
    if not FOLDERS_CAN_BE_SYNCED:
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
