"""What the translator's room says of a segment: its state, its two texts, what is to be known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from textual.content import Content

from pressdraft.checks.base import Finding
from pressdraft.i18n import N_, _
from pressdraft.language.values import Case
from pressdraft.release import LanguageCode, OriginKind
from pressdraft.reports import Result
from pressdraft.reviewing.changes import Piece
from pressdraft.reviewing.marks import Mark
from pressdraft.reviewing.memory import Remembered
from pressdraft.reviewing.names import NameInSegment
from pressdraft.reviewing.states import Review, ReviewRow, Side, State
from pressdraft.tui.findings import SIGNS
from pressdraft.tui.terms import capital, count_name, language_name, segment_name, value_name

STATE_SIGNS = {
    State.UNTRANSLATED: "○",
    State.STALE: "↻",
    State.TRANSLATED: "◐",
    State.APPROVED: "✓",
}
"""How each state is marked, so that colour need not tell it."""
ABSENT = N_("– no such paragraph in this language –")
DIFFERS = "bold reverse"
MISSING = "italic reverse"
CHANGES = {"same": "", "removed": "strike", "added": "bold underline"}


def heading(review: Review, row: ReviewRow) -> str:
    """Return the line above a segment: its sign, its name, its state, and who brought it there."""
    side = row.sides[review.reviewed]
    name = segment_name(row.id)
    return f"{STATE_SIGNS[side.state]} {name} · {_state_words(side, row)}"


def counts_line(review: Review) -> str:
    """Return the direction of the translation, and how many segments are in each state."""
    languages = [review.source] if review.target is None else [review.source, review.target]
    direction = " → ".join(language_name(code) for code in languages)
    counts = review.counts()
    parts = [
        f"{STATE_SIGNS[state]} {count_name(state, counts[state])}"
        for state in State
        if counts[state]
    ]
    return f"{capital(direction)}   {'   '.join(parts)}"


def side_content(side: Side, marks: Iterable[Mark]) -> Content:
    """Return the text of one side; what the other side states otherwise is set off from it."""
    if side.segment is None:
        return Content(_(ABSENT)).stylize("italic")
    content = Content(side.segment.text)
    for span in side.segment.spans:
        if span.origin.kind is OriginKind.MISSING:
            content = content.stylize(MISSING, span.start, span.end)
    for mark in marks:
        if mark.language == side.language:
            content = content.stylize(DIFFERS, mark.start, mark.end)
    return content


def is_checked(result: Result | None, row: ReviewRow) -> bool:
    """Tell whether the checks went through the texts of a segment as they are now."""
    if result is None or result.pair is None:
        return False
    drafts = result.pair.drafts
    seen = {code: drafts[code].segment(row.id) for code in row.texts if code in drafts}
    return {code: one.text for code, one in seen.items() if one} == row.texts


def change_line(language: LanguageCode, pieces: Sequence[Piece]) -> Content:
    """Return what changed in a text word by word: what is gone struck out, what is new in bold."""
    line = Content(f"{capital(language_name(language))}: ")
    for piece in pieces:
        signs = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}[piece.kind]
        text = Content(f"{signs[0]}{piece.text}{signs[1]}")
        line += text.stylize(CHANGES[piece.kind]) if CHANGES[piece.kind] else text
    return line


def difference_lines(marks: Iterable[Mark]) -> Iterator[str]:
    """Yield what the two sides state differently, each once."""
    for words in dict.fromkeys(mark.words for mark in marks):
        yield f"≠ {words}"


def finding_line(finding: Finding) -> str:
    """Return what a check found in the segment."""
    where = "" if finding.language == "both" else f"{finding.language.upper()}: "
    return f"{SIGNS[finding.severity]} {where}{finding.message}"


def name_line(named: NameInSegment) -> str:
    """Return what the glossary calls a name: in English, in Latvian, and how that declines.

    Of the other cases stand the words that are not those of the nominative.
    """
    latvian = named.name.latvian
    nominative, *others = (latvian.forms[case] for case in Case)
    short = f" ({latvian.abbreviation})" if latvian.abbreviation else ""
    declined = ", ".join(dict.fromkeys(filter(None, (_other_words(nominative, o) for o in others))))
    return f"• {named.name.english.text} = {nominative}{short}{': ' if declined else ''}{declined}"


def memory_line(number: int, one: Remembered, review: Review) -> str:
    """Return how an earlier release worded the like, with the key that takes it over."""
    return _(
        "{number} {id}: “{source}” → “{text}”",
        number=number,
        id=one.release_id,
        source=one.get(review.source),
        text=one.get(review.reviewed),
    )


def _other_words(nominative: str, form: str) -> str:
    """Return the words in which a case differs from the nominative."""
    pairs = zip_longest(nominative.split(), form.split(), fillvalue="")
    return " ".join(word for base, word in pairs if word != base)


def _state_words(side: Side, row: ReviewRow) -> str:
    record = side.record
    if side.state is State.UNTRANSLATED or record is None:
        return value_name(side.state)
    state, day = value_name(side.state), record.on.isoformat()
    if record.hash == row.hash:
        return _("{state} by {who} on {day}", state=state, who=record.by, day=day)
    return _(
        "{state}: changed since it was {was} by {who} on {day}",
        state=state,
        was=value_name(record.state),
        who=record.by,
        day=day,
    )
