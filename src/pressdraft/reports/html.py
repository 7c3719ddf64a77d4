"""The report as one self-contained page: the pair side by side, every finding marked in place.

It is for people without the program: readable on paper, in light and in dark.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from pressdraft.checks.base import Finding
from pressdraft.i18n import _, spoken
from pressdraft.language import LANGUAGES
from pressdraft.release import CODES, LanguageCode, Segment
from pressdraft.reports.results import Checked, Result, count_words, total_words


class _Numbered(NamedTuple):
    """A finding with the number that its mark and its entry in the list share."""

    number: str
    finding: Finding


def html_report(checked: Checked) -> str:
    """Return the page."""
    style = (files("pressdraft.reports") / "report.css").read_text(encoding="utf-8")
    total = escape(total_words(checked))
    parts = [
        "<!doctype html>",
        f'<html lang="{spoken()}"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>pressdraft: {total}</title>",
        f"<style>\n{style}</style></head><body>",
        f"<header><h1>{escape(_('What the checks found'))}</h1><p>{total}</p></header><main>",
    ]
    for place, result in enumerate(checked.results, start=1):
        parts += _section(result, str(place), alone=len(checked.results) == 1)
    parts.append("</main></body></html>")
    return "\n".join(parts) + "\n"


def _section(result: Result, prefix: str, *, alone: bool) -> Iterator[str]:
    ordered = sorted(result.findings, key=lambda finding: -finding.severity)
    numbered = [_Numbered(f"{prefix}.{n}", one) for n, one in enumerate(ordered, start=1)]
    yield f"<section><h2>{escape(result.name)}</h2>"
    if not alone:
        yield f'<p class="counts">{count_words(result.findings)}</p>'
    if numbered:
        yield "<ol>"
        yield from (_entry(one, bool(result.files)) for one in numbered)
        yield "</ol>"
    if result.pair:
        yield from _side_by_side(result, numbered)
    yield "</section>"


def _entry(one: _Numbered, of_files: bool) -> str:
    finding = one.finding
    label = finding.severity.label
    where = _("both") if finding.language == "both" else _(LANGUAGES[finding.language].name)
    number = f'<a href="#m{one.number}">{one.number}</a>' if _has_place(finding) else one.number
    if finding.segment and not of_files:
        where = f"{where}, {finding.segment}"
    instead = ""
    if (finding.suggestion or "").strip() and not any(
        f"{before}{finding.suggestion}{after}" in finding.message for before, after in ("‘’", "„”")
    ):
        instead = f"<br>{_('Instead:')} <q>{escape(finding.suggestion or '')}</q>"
    return (
        f'<li id="f{one.number}" class="{label}"><b>{number}</b> '
        f'<span class="severity">{_(label)}</span> <code>{escape(finding.check)}</code> '
        f"<small>{escape(where)}</small><br>{escape(finding.message)}{instead}</li>"
    )


def _has_place(finding: Finding) -> bool:
    return finding.start is not None and finding.language != "both"


def _side_by_side(result: Result, numbered: Sequence[_Numbered]) -> Iterator[str]:
    languages = [code for code in CODES if result.pair and code in result.pair.drafts]
    heads = "".join(f"<th>{_(LANGUAGES[code].name)}</th>" for code in languages)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for row in result.rows():
        cells = (
            f'<td lang="{code}">{_cell(row.side(code), code, numbered)}</td>' for code in languages
        )
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table>"


def _cell(
    segments: Sequence[Segment], language: LanguageCode, numbered: Sequence[_Numbered]
) -> str:
    shown = []
    for segment in segments:
        here = [
            one
            for one in numbered
            if one.finding.language == language
            and one.finding.segment == segment.id
            and one.finding.start is not None
        ]
        shown.append(f'<p class="{segment.role}">{_marked(segment.text, here)}</p>')
    return "".join(shown) or '<p class="nothing">–</p>'


def _marked(text: str, here: Sequence[_Numbered]) -> str:
    """Return the text with every place marked; where two overlap, the severest colours it."""
    cuts = {0, len(text)}
    for one in here:
        cuts |= {one.finding.start or 0, one.finding.end or 0}
    points = sorted(cuts)
    pieces = []
    for start, end in pairwise(points):
        piece = escape(text[start:end]).replace("\n", "<br>")
        over = [one for one in here if _covers(one.finding, start, end)]
        if over:
            label = max(one.finding.severity for one in over).label
            piece = f'<mark class="{label}">{piece}</mark>'
        ends = [one for one in here if one.finding.end == end and one.finding.start != end]
        pieces.append(piece + "".join(map(_number, ends)))
    return "".join(pieces)


def _covers(finding: Finding, start: int, end: int) -> bool:
    return (finding.start or 0) <= start and end <= (finding.end or 0)


def _number(one: _Numbered) -> str:
    label = one.finding.severity.label
    return (
        f'<sup id="m{one.number}" class="{label}"><a href="#f{one.number}">{one.number}</a></sup>'
    )
