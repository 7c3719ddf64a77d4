"""Spelling dictionaries of hunspell, where the extra `spell` and a dictionary are installed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from pressdraft.release import LanguageCode

NAMES = {"en": ("en_GB", "en-GB"), "lv": ("lv_LV", "lv")}
"""What the dictionary of each language is called."""
OWN_FOLDER = "checks/dictionaries"
"""Where an office may keep dictionaries, below `boilerplate/`."""
PATH_VARIABLE = "DICPATH"
"""The folders that hunspell itself is told to look in; where it is set, no others are."""
_PROGRAM_FILES = ("C:/Program Files", "C:/Program Files (x86)")


class Dictionary(Protocol):
    """A loaded dictionary."""

    def spell(self, word: str) -> bool:
        """Tell whether a word is right."""

    def suggest(self, word: str) -> tuple[str, ...]:
        """Return words that may be meant, the likeliest first; some milliseconds."""


def dictionary(language: LanguageCode, boilerplate: tuple[Path, ...]) -> Dictionary | None:
    """Return the first dictionary of a language: an office's own, else the system's, or None."""
    own = (folder / OWN_FOLDER for folder in boilerplate)
    for folder in (*own, *_system_folders()):
        for name in NAMES[language]:
            if (folder / f"{name}.aff").is_file() and (folder / f"{name}.dic").is_file():
                return _loaded(str(folder), name)
    return None


def _system_folders() -> Iterator[Path]:
    """Yield the folders where systems, browsers and office programs keep dictionaries."""
    if PATH_VARIABLE in os.environ:
        yield from (Path(part) for part in os.environ[PATH_VARIABLE].split(os.pathsep) if part)
        return
    if sys.platform == "win32":
        office = [Path(root) / "LibreOffice/share/extensions" for root in _PROGRAM_FILES]
    elif sys.platform == "darwin":
        yield from (Path("/Library/Spelling"), Path.home() / "Library/Spelling")
        yield Path("/opt/homebrew/share/hunspell")
        office = [Path("/Applications/LibreOffice.app/Contents/Resources/extensions")]
    else:
        yield from (Path("/usr/share/hunspell"), Path("/usr/local/share/hunspell"))
        yield from (Path("/usr/share/myspell"), Path("/usr/share/myspell/dicts"))
        office = [Path("/usr/lib/libreoffice/share/extensions")]
    for folder in office:
        yield from (folder / "dict-en", folder / "dict-lv")


@lru_cache(maxsize=4)
def _loaded(folder: str, name: str) -> Dictionary | None:
    """Load a dictionary, once; None without the extra, or where hunspell cannot read the files."""
    try:
        from hunspell import Hunspell
        from hunspell.hunspell import HunspellFilePathError
    except ImportError:
        return None
    try:
        loaded: Dictionary = Hunspell(name, hunspell_data_dir=folder)
    except (HunspellFilePathError, OSError):
        return None
    return loaded
