"""Reads a segment out: its texts, what has changed and differs, its names, earlier wordings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from pressdraft.checking import Checker
from pressdraft.checks.base import Finding, Severity
from pressdraft.cli.plain import say
from pressdraft.i18n import _, spoken
from pressdraft.language import LANGUAGES
from pressdraft.language.values import Case
from pressdraft.release import Release
from pressdraft.reports import Result
from pressdraft.reviewing.changes import Piece, word_changes
from pressdraft.reviewing.kept import kept_texts
from pressdraft.reviewing.marks import Mark, marks_of, unmarked
from pressdraft.reviewing.memory import Remembered
from pressdraft.reviewing.names import NameInSegment, names_in_segment
from pressdraft.reviewing.states import Review, ReviewRow, State, count_words, review_of
from pressdraft.tui.terms import segment_name
from pressdraft.workspace import LoadedRelease


def shown_id(segment_id: str) -> str:
    """Return the id of a segment, with what it is called where the language is another."""
    name = segment_name(segment_id)
    return segment_id if spoken() == "en" else f"{segment_id} ({name})"


class Reader:
    """What there is to say of a release as its file is now; each part is worked out once."""

    def __init__(self, checker: Checker, loaded: LoadedRelease) -> None:
        self.loaded = loaded
        self._checker = checker

    @cached_property
    def release(self) -> Release:
        """Both drafts."""
        return self._checker.workspace.compose(self.loaded)

    @cached_property
    def review(self) -> Review:
        """How far each segment is."""
        return review_of(self.loaded.facts, self.release)

    @cached_property
    def result(self) -> Result:
        """What the checks find."""
        return self._checker.release(self.loaded, self.release)

    @cached_property
    def marks(self) -> Mapping[str, tuple[Mark, ...]]:
        """What differs by value, by segment."""
        return marks_of(self.result)

    def row(self, segment_id: str) -> ReviewRow:
        """Return the row of a segment that there is."""
        row = self.review.row(segment_id)
        assert row
        return row

    def tell_counts(self) -> None:
        """Say how many segments are in each state."""
        review = self.review
        counts = count_words(review)
        say("{language}: {counts}.", language=_(LANGUAGES[review.reviewed].name), counts=counts)
        if not review.open_rows():
            say("Every segment is approved.")

    def read(self, row: ReviewRow) -> None:
        """Say all that there is to know of a segment."""
        review = self.review
        ids = [one.id for one in review.rows]
        side = row.sides[review.reviewed]
        say("")
        say(
            "Segment {number} of {count}: {id}, {state}.",
            number=ids.index(row.id) + 1,
            count=len(ids),
            id=shown_id(row.id),
            state=_(side.state),
        )
        self.read_texts(row)
        self._read_changes(row)
        for mark in dict.fromkeys(one.words for one in self.marks.get(row.id, ())):
            say("Differs: {words}.", words=mark.rstrip("."))
        for finding in self._findings(row):
            say(
                "{severity}: {finding}.",
                severity=_(finding.severity.label).capitalize(),
                finding=finding.message.rstrip("."),
            )

    def read_texts(self, row: ReviewRow) -> None:
        """Say what a segment says in each language."""
        for code, text in row.texts.items():
            say("{language}: {text}", language=_(LANGUAGES[code].name), text=text)

    def _read_changes(self, row: ReviewRow) -> None:
        side = row.sides[self.review.reviewed]
        if side.state is not State.STALE or side.record is None:
            return
        say(
            "Since {by} saw it on {day} it has changed.",
            by=side.record.by,
            day=side.record.on.isoformat(),
        )
        before = kept_texts(self._checker.workspace, side.record.hash)
        for code, text in row.texts.items() if before else ():
            assert before
            for words in _change_words(word_changes(before.get(code, ""), text)):
                say("{language}: {words}.", language=_(LANGUAGES[code].name), words=words)

    def read_names(self, row: ReviewRow) -> None:
        """Say what the glossary calls the names in a segment, in all Latvian cases."""
        names = self._names(row)
        for one in names:
            forms = one.name.latvian.forms
            cases = ", ".join(dict.fromkeys(forms[case] for case in Case))
            say("{english}: {cases}", english=one.name.english.text, cases=cases)
        if not names:
            say("The glossary holds no name that stands here.")

    def list_earlier(self, found: Sequence[Remembered]) -> None:
        """Say how earlier releases have worded something, each with its number."""
        review = self.review
        for number, one in enumerate(found, start=1):
            say(
                "{number}. {release}: “{source}” is “{text}”",
                number=number,
                release=one.release_id,
                source=one.get(review.source),
                text=one.get(review.reviewed),
            )

    def found(self, row: ReviewRow) -> str:
        """Return what differs in a segment and what the checks find there, empty for nothing."""
        found = [one.words for one in self.marks.get(row.id, ())]
        found += [
            one.message for one in self._findings(row) if one.severity is not Severity.SUGGESTION
        ]
        return "; ".join(dict.fromkeys(one.rstrip(".") for one in found))

    def _findings(self, row: ReviewRow) -> Iterator[Finding]:
        """Yield what else the checks find in a segment that is written in both languages."""
        if any(side.state is State.UNTRANSLATED for side in row.sides.values()):
            return
        yield from unmarked(self.result.findings, row.id, self.marks.get(row.id, ()))

    def _names(self, row: ReviewRow) -> tuple[NameInSegment, ...]:
        pair, days = self.result.pair, self.loaded.facts.days()
        on = days.first if days else self.release.as_of
        return names_in_segment(pair, row.id, on) if pair else ()


def _change_words(pieces: Sequence[Piece]) -> Iterator[str]:
    """Yield each change in words: what was removed, what was added, what took its place."""
    for before, piece in zip((None, *pieces), pieces, strict=False):
        if piece.kind == "added" and before and before.kind == "removed":
            was, now = before.text.strip(), piece.text.strip()
            yield _("“{was}” is now “{now}”", was=was, now=now)
        elif piece.kind == "added":
            yield _("“{text}” is new", text=piece.text.strip())
    for piece, after in zip(pieces, (*pieces[1:], None), strict=False):
        if piece.kind == "removed" and not (after and after.kind == "added"):
            yield _("“{text}” is gone", text=piece.text.strip())
