"""Reads and completes the YAML files that hold glossary entries."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from pressdraft import clock
from pressdraft.glossary.names import one_line
from pressdraft.yamlfile import Document, KeyPath, Plain, load_yaml, parse_yaml


def read(path: Path) -> Document:
    """Return a file as read, an empty one when it does not exist."""
    return load_yaml(path) if path.exists() else parse_yaml("", str(path))


def plain_at(document: Document, at: KeyPath) -> Plain:
    """Return the value at a place that is there."""
    value = document.plain()
    for step in at:
        value = cast("Mapping[str | int, Plain]", value)[step]
    return value


def confirmed(by: str) -> dict[str, Plain]:
    """Return what an entry says of who vouches for it from today."""
    return {"by": one_line(by), "on": clock.today().isoformat()}


def with_blank_line(text: str, key: str) -> str:
    """Return the text with an empty line before an entry, as people part them."""
    at = parse_yaml(text, "the glossary").mark((key,), key=True).index
    newline = "\r\n" if "\r\n" in text else "\n"
    return text if text[:at].endswith(newline * 2) else text[:at] + newline + text[at:]
