"""Keeps compiled templates between runs, as Python keeps its own modules.

What is kept is an earlier result of compiling the same source with the same program. Whatever
cannot be read or written is compiled again; deleting the folder loses a tenth of a second. Since
compiled templates are run, only a file that nobody but this user could have written is read.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import stat
import sys
from pathlib import Path
from types import CodeType
from typing import cast

import jinja2

from pressdraft import __version__
from pressdraft.compose import tracing
from pressdraft.compose.tracing import Expression, TracingEnvironment

_DIGEST = 32
_Parts = tuple[str, int, tuple[str, ...], tuple[str, ...]]


def compiled(environment: TracingEnvironment, name: str, file: str, source: str) -> CodeType:
    """Return the code of a template file, as kept or else compiled; the environment numbers it."""
    folder = cache_folder()
    first = environment.next_number(name)
    written = Path(tracing.__file__).stat().st_mtime_ns
    told = (__version__, jinja2.__version__, sys.version, written, name, file, first, source)
    key = hashlib.sha256(repr(told).encode()).digest()
    path = folder and folder / hashlib.sha256(file.encode()).hexdigest()[:24]
    if path and (kept := _read(path, key)):
        environment.adopt(name, [Expression(*parts) for parts in kept[0]])
        return kept[1]
    code = environment.compile(source, name, file)
    if path:
        _write(path, key, [_parts(found) for found in environment.expressions_from(first)], code)
    return code


def cache_folder() -> Path | None:
    """Return the folder for what may be deleted at any time, None where there is no home."""
    with contextlib.suppress(RuntimeError):
        if sys.platform == "win32":
            base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
        elif sys.platform == "darwin":
            base = Path.home() / "Library" / "Caches"
        else:
            base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
        return base / "pressdraft" / "templates"
    return None


def _parts(expression: Expression) -> _Parts:
    return expression.template, expression.line, expression.paths, expression.filters


def _read(path: Path, key: bytes) -> tuple[list[_Parts], CodeType] | None:
    try:
        if not (_is_own(path.parent) and _is_own(path)):
            return None
        data = path.read_bytes()
    except OSError:
        return None
    body = data[2 * _DIGEST :]
    if data[: 2 * _DIGEST] != key + hashlib.sha256(body).digest():
        return None
    return cast("tuple[list[_Parts], CodeType]", marshal.loads(body))


def _is_own(path: Path) -> bool:
    """Tell whether a file or folder, itself no link, is this user's and nobody else may write it.

    Windows keeps the folder for this user alone.
    """
    if sys.platform == "win32":
        return True
    status = path.lstat()
    return status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _write(path: Path, key: bytes, expressions: list[_Parts], code: CodeType) -> None:
    body = marshal.dumps((expressions, code))
    part = path.with_name(f"{path.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        path.parent.mkdir(stat.S_IRWXU, parents=True, exist_ok=True)
        if not _is_own(path.parent):
            return
        part.touch(mode=stat.S_IRUSR | stat.S_IWUSR)
        part.write_bytes(key + hashlib.sha256(body).digest() + body)
        part.replace(path)
