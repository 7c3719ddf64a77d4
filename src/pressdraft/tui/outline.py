"""The sections of the form, with how much each still lacks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pressdraft.tui.form_sections import Section
from pressdraft.tui.open_release import OpenRelease
from pressdraft.tui.places import missing_paths
from pressdraft.tui.problems import field_problems


@dataclass(frozen=True, slots=True)
class Heading:
    """A section: how many fields of it the drafts wait for, and how many are wrong."""

    title: str
    missing: int
    wrong: int

    @property
    def words(self) -> str:
        """The section in one line of the outline."""
        told = [f"✗ {self.wrong}"] if self.wrong else []
        told += [f"○ {self.missing}"] if self.missing else []
        return f"{self.title:17}{' '.join(told) or '✓'}"


def headings(opened: OpenRelease, form: Iterable[Section]) -> tuple[Heading, ...]:
    """Return the outline of a form."""
    parts = tuple(form)
    specs = [spec for section in parts for spec in section.fields]
    missing = set(missing_paths(opened.release, specs)) if opened.release else set()
    wrong = set(field_problems(opened, specs))
    return tuple(
        Heading(
            section.title,
            sum(spec.path in missing for spec in section.fields),
            sum(spec.path in wrong for spec in section.fields),
        )
        for section in parts
    )
