"""What the drafts of a release tell its row: how much is filled in, and what the checks find."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from pressdraft.checking import Checker
from pressdraft.checks.base import Severity
from pressdraft.errors import PressdraftError, ProblemsError
from pressdraft.language.values import Case, Name
from pressdraft.release import CODES, Draft, OriginKind
from pressdraft.reviewing.states import State, review_of
from pressdraft.standing import NamedKind, Standing
from pressdraft.tui.folding import folded_words
from pressdraft.tui.release_rows import ReleaseRow, Review, first_words
from pressdraft.tui.row_search import Lexicon, NameEntry
from pressdraft.workspace import Workspace

NAMED: tuple[NamedKind, ...] = ("place", "country", "organisation", "person", "term")
_GIVEN = (OriginKind.FACT, OriginKind.WORDING, OriginKind.OVERRIDE)
"""What an author supplies; the rest of a draft comes from templates and standing material."""


def reviewed(checker: Checker, before_each: Callable[[], object], row: ReleaseRow) -> ReleaseRow:
    """Return the row with its review, unless it has one or its file cannot be read.

    `before_each` is called before each check, as `checks.registry.findings` does.
    """
    done = row.review or row.problem
    return row if done else replace(row, review=_review(checker, before_each, row.id))


def _review(checker: Checker, before_each: Callable[[], object], release_id: str) -> Review:
    """Return what composing and checking a release finds, or what is wrong with its facts."""
    workspace = checker.workspace
    try:
        loaded = workspace.load(release_id)
        composed = workspace.compose(loaded)
        checked = checker.release(loaded, composed, before_each=before_each)
        found = [finding.severity for finding in checked.findings]
    except ProblemsError as error:
        return Review(problem=first_words(error), errors=len(error.problems))
    except PressdraftError as error:
        return Review(problem=first_words(error), errors=1)
    states = review_of(loaded.facts, composed).counts()
    approved, stale = states[State.APPROVED], states[State.STALE]
    return Review(
        {code: _filled(draft) for code, draft in composed.drafts.items()},
        {code: draft.open_places() for code, draft in composed.drafts.items()},
        found.count(Severity.ERROR),
        found.count(Severity.WARNING),
        found.count(Severity.SUGGESTION),
        approved,
        stale,
        sum(states.values()) - approved - stale,
    )


def _filled(draft: Draft) -> int:
    """Return how much of what the text asks for is there, in whole percent, 100 only for all."""
    kinds = [span.origin.kind for segment in draft.segments for span in segment.spans]
    given = sum(kind in _GIVEN for kind in kinds)
    missing = kinds.count(OriginKind.MISSING)
    return 100 * given // (given + missing) if given + missing else 100


def lexicon(workspace: Workspace) -> Lexicon:
    """Return the names of the glossary for searching; a kind whose files are faulty has none."""
    found: list[NameEntry] = []
    for kind in NAMED:
        try:
            found += _entries(workspace.standing, kind)
        except PressdraftError:
            continue
    return Lexicon.of(found)


def _entries(standing: Standing, kind: NamedKind) -> Iterator[NameEntry]:
    for key, versions in standing.names_over_time(kind):
        spelled = {text for name, _, _ in versions for text in _spelled(name)}
        if kind == "person":  # who is looked for by the surname
            spelled |= {text.split()[-1] for text in spelled if text}
        yield NameEntry(key, frozenset(map(folded_words, spelled)) - {""})


def _spelled(name: Name) -> Iterator[str]:
    english, latvian = name.english, name.latvian
    yield from (english.text, english.plural or "", english.long or "", english.abbreviation or "")
    for forms in filter(None, (latvian.forms, latvian.plural, latvian.long)):
        yield from (forms[case] for case in Case)
    yield latvian.abbreviation or ""


def with_place(standing: Standing, row: ReleaseRow) -> ReleaseRow:
    """Return the row with its place named, and with the place's country among what is searched."""
    if not row.place or row.places:
        return row
    try:
        on = date.fromisoformat(row.date)
    except ValueError:
        on = date.max
    try:
        name = standing.name(row.place, on)
        country = standing.place(row.place, on).country_key
    except PressdraftError:
        return row
    names = {"en": name.english.text, "lv": name.latvian.forms.nominative}
    places = {code: names[code] for code in CODES}
    return replace(row, places=places, words=f"{row.words}\n {folded_words(country)} \n")
