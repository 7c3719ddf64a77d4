"""Problems of the facts in the words of the form: which field each one is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from pressdraft.errors import Problem
from pressdraft.i18n import _
from pressdraft.tui.form_fields import FieldSpec
from pressdraft.tui.open_release import OpenRelease
from pressdraft.yamlfile import Document, KeyPath


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """A problem in words, with the field that it is about, if the form has one."""

    field: FieldSpec | None
    words: str

    @property
    def line(self) -> str:
        """The problem with the label of its field."""
        return f"{self.field.label}: {self.words}" if self.field else self.words


def worded_problems(opened: OpenRelease, fields: Iterable[FieldSpec]) -> tuple[FieldProblem, ...]:
    """Return all problems of a release, each with the field whose value is wrong."""
    specs = tuple(fields)
    return tuple(_worded(opened.document, problem, specs) for problem in opened.problems)


def field_problems(
    opened: OpenRelease, fields: Iterable[FieldSpec]
) -> Mapping[KeyPath, tuple[str, ...]]:
    """Return what is wrong with each field that has a problem, by its place."""
    found: dict[KeyPath, tuple[str, ...]] = {}
    for problem in worded_problems(opened, fields):
        if problem.field:
            path = problem.field.path
            found[path] = (*found.get(path, ()), problem.words)
    return found


def names_date(opened: OpenRelease, field: FieldSpec) -> date:
    """Return the day that picks the names in a field: the event's first, or the release's."""
    as_of = opened.release.as_of if opened.release else date.max
    days = opened.loaded.facts.days() if opened.loaded else None
    return days.first if days and field.path[0] == "event" else as_of


def _worded(document: Document, problem: Problem, fields: tuple[FieldSpec, ...]) -> FieldProblem:
    of_command_line = problem.hint.startswith("`pressdraft ")
    hint = f" ({problem.hint})" if problem.hint and not of_command_line else ""
    words = problem.message + hint
    field = _field_at(document, problem, fields)
    if lacking := _lacking(document, problem, fields):
        return FieldProblem(lacking, _("this is still to be given"))
    if field is None and problem.line:
        words = _("line {line}: {problem}", line=problem.line, problem=words)
    return FieldProblem(field, words)


def _lacking(
    document: Document, problem: Problem, fields: tuple[FieldSpec, ...]
) -> FieldSpec | None:
    """Return the field of a key that a problem says to be missing from what holds it."""
    for spec in fields:
        around = document.node(spec.path[:-1]) if len(spec.path) > 1 else None
        if around is None or problem.message != _("missing key '{key}'", key=spec.path[-1]):
            continue
        if (around.start.line, around.start.column) == (problem.line, problem.column):
            return spec
    return None


def _field_at(
    document: Document, problem: Problem, fields: tuple[FieldSpec, ...]
) -> FieldSpec | None:
    """Return the field whose value holds the place of a problem, the innermost of several."""
    place = (problem.line, problem.column)
    found = []
    for spec in fields:
        node = document.node(spec.path)
        if node is None:
            continue
        start, end = (node.start.line, node.start.column), (node.end.line, node.end.column)
        if start <= place < end or start == place:
            found.append((node.end.index - node.start.index, spec.path, spec))
    return min(found, key=lambda entry: entry[0])[2] if found else None
