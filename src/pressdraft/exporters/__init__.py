"""Writes a draft into a file format: one table, one function a format.

An exporter is a plain function from a draft to the bytes of its file; the same draft always gives
the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pressdraft.exporters.markdown import markdown_text
from pressdraft.exporters.text import plain_text
from pressdraft.release import Draft


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format: its file suffix and the function that writes a draft as UTF-8 text."""

    suffix: str
    write: Callable[[Draft], str]


EXPORTERS: Mapping[str, Exporter] = {
    "txt": Exporter("txt", plain_text),
    "md": Exporter("md", markdown_text),
}
"""Every format by the id that `export --format` takes."""
