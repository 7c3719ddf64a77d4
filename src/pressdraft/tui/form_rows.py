"""The form as lines of text: what each field shows while the cursor is elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from pressdraft.i18n import N_, spoken
from pressdraft.tui.field_reading import NO_MEANING, Meaning

LABEL = 18
"""Columns of the labels."""
GAP = 2
"""Columns between a value and what it means."""
MOST_LINES = 3
"""So many lines of a value are shown; the draft shows it whole."""
LOCKED = N_("written out in the file; edit it there")


@dataclass(frozen=True, slots=True)
class RowView:
    """What a row shows; one without a `label` is a heading, or a note."""

    label: str
    value: str
    hint: Meaning = NO_MEANING
    wrong: tuple[str, ...] = ()
    heading: bool = False
    adds: bool = False


def row_lines(row: RowView, width: int) -> tuple[Content, ...]:
    """Return a row as lines of at most `width` cells."""
    if row.heading:
        return (Content(""), Content(row.value).stylize("bold underline"))
    if not row.label:
        return (Content(""), *Content(row.value).stylize("dim").wrap(width))
    if row.adds:
        return (Content(" " * LABEL + row.label).stylize("bold"),)
    values = list(_limited(row.value, width - LABEL))
    lines = [Content(row.label.ljust(LABEL)) + values[0]]
    lines += [Content(" " * LABEL) + value for value in values[1:]]
    meant = (row.hint.both, row.hint.short(spoken()))
    free = width - lines[-1].cell_length - GAP
    if beside := next((words for words in meant if cell_len(words) <= free), ""):
        lines[-1] += Content(" " * GAP) + Content(beside).stylize("dim")
    elif row.hint.both:
        below = [words for words in meant if cell_len(words) <= width - LABEL] or meant[1:]
        lines += [
            Content(" " * LABEL) + each.stylize("dim") for each in _limited(below[0], width - LABEL)
        ]
    for problem in row.wrong:
        wrapped = Content(f"✗ {problem}").stylize("bold $text-error").wrap(width - LABEL)
        lines += [Content(" " * LABEL) + line for line in wrapped]
    return tuple(lines)


def row_label(label: str, above: str = "") -> str:
    """Return a label that fits its column: of a part of something, where need be, the part only.

    So it is below the label of the same thing or of another part of it.
    """
    whole, colon, part = label.rpartition(": ")
    if len(label) < LABEL and not (colon and above.startswith(whole)):
        return label
    short = f"· {part}" if colon else label
    return short if len(short) < LABEL else f"{short[: LABEL - 2]}…"


def _limited(value: str, width: int) -> Iterable[Content]:
    if "\n" not in value and cell_len(value) <= width:
        return (Content(value),)
    flat = " ".join(value.split())
    lines = Content(flat).wrap(width)
    if len(lines) <= MOST_LINES:
        return lines
    last = lines[MOST_LINES - 1].plain.rstrip()
    return (*lines[: MOST_LINES - 1], Content(f"{last[: max(width - 2, 1)]} …"))


def rows_at(lines: Iterable[tuple[Content, ...]], first: int) -> Iterator[int]:
    """Yield for each line which row it belongs to, counted from `first`."""
    for index, row in enumerate(lines, start=first):
        for _ in row:
            yield index
