"""The sections of the form, with how much each still lacks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pressdraft.compose.reaching import names_reachable
from pressdraft.errors import PressdraftError
from pressdraft.standing import Standing
from pressdraft.tui.field_text import field_text
from pressdraft.tui.form_sections import Section
from pressdraft.tui.open_release import OpenRelease
from pressdraft.tui.places import missing_paths
from pressdraft.tui.problems import field_problems

COMPLETE = "✓"
EMPTY = "–"
"""Nothing is written, and nothing has to be."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A section: how many of its fields are still to be filled in, or wrong; if any is filled."""

    title: str
    missing: int
    wrong: int
    filled: bool

    @property
    def words(self) -> str:
        """The section in one line of the outline."""
        told = [f"✗ {self.wrong}"] if self.wrong else []
        told += [f"○ {self.missing}"] if self.missing else []
        return f"{self.title:17}{' '.join(told) or (COMPLETE if self.filled else EMPTY)}"


def headings(
    opened: OpenRelease, form: Iterable[Section], standing: Standing
) -> tuple[Heading, ...]:
    """Return the outline of a form."""
    parts = tuple(form)
    specs = [spec for section in parts for spec in section.fields]
    missing = set(missing_paths(opened.release, specs)) if opened.release else set()
    if not _names_reachable(opened, standing):
        missing |= {spec.path for spec in specs if spec.path[0] == "contacts" and spec.adds}
    wrong = set(field_problems(opened, specs))
    return tuple(
        Heading(
            section.title,
            sum(spec.path in missing for spec in section.fields),
            sum(spec.path in wrong for spec in section.fields),
            any(field_text(opened.document, spec).text for spec in section.fields),
        )
        for section in parts
    )


def _names_reachable(opened: OpenRelease, standing: Standing) -> bool:
    """Tell whether somebody is named whom journalists can ring or write to, if it can be told."""
    if opened.loaded is None or opened.release is None:
        return True
    try:
        return names_reachable(opened.loaded.facts, standing, opened.release.as_of)
    except PressdraftError:
        return True
