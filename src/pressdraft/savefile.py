"""Writes a file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

from pressdraft.errors import WorkspaceError
from pressdraft.i18n import N_, _

FOLDERS_CAN_BE_SYNCED = os.name != "nt"
UNTOUCHED = N_("nothing was changed")
WORDS = {
    errno.ENOSPC: (N_("the disk is full"), N_("free some space and save again")),
    errno.EROFS: (N_("the disk cannot be written to"), N_("save to another folder")),
    errno.EISDIR: (N_("it is a folder"), N_("give the name of a file")),
    errno.ENOENT: (N_("its folder does not exist"), N_("make the folder first")),
    errno.ENOTDIR: (N_("its folder is a file"), N_("give another name")),
    errno.EACCES: (N_("no permission"), N_("it may be read-only, or open in another program")),
    errno.EPERM: (N_("no permission"), N_("it may be read-only, or open in another program")),
    errno.ENAMETOOLONG: (N_("its name is too long"), N_("give a shorter name")),
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
    hints = [_(text) for text in (hint, UNTOUCHED) if text]
    return WorkspaceError(
        _("{path} cannot be saved: {words}", path=path, words=_(words)), "; ".join(hints)
    )


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
