"""The facts of a release file against the figures of its texts, and the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, release_check
from pressdraft.checks.comparing.atoms import Atom, needs, states
from pressdraft.checks.figures.factlist import Fact, fact_list, place_atom, places
from pressdraft.checks.pairs import Composed, DraftPair
from pressdraft.checks.stated import Stated
from pressdraft.i18n import _
from pressdraft.language import LANGUAGES
from pressdraft.language.recognition import Lexicon
from pressdraft.reading import Kind, read
from pressdraft.release import LanguageCode, OriginKind, Segment

_FIGURELESS = frozenset({Kind.ABBREVIATION, Kind.QUOTATION, Kind.WEEKDAY})


@release_check("unstated-fact", Severity.ERROR, group="figures")
def unstated_fact(pair: DraftPair, composed: Composed) -> Iterator[Finding]:
    """Finds dates, counts, sums, places and addresses of the release file that a text lacks.

    Why:
        What was entered counts as sent. An edit by hand can lose a date, and a sum that no
        sentence needs is never printed.

    Example:
        `participants: {count: 25}` under an edited paragraph that says *many participants*;
        `amounts: [{id: materials, amount: 12500}]` without a purpose.

    Instead:
        State the fact in the text, give the sum its purpose (`purpose: {en: training materials,
        lv: mācību materiāliem}`), or take the fact out of the file.
    """
    correction = composed.facts.correction
    if correction and correction.kind == "withdrawal":
        return  # it takes back what the release had said, and says none of it again
    facts = tuple(fact_list(composed))
    lacking = {code: _lacking(pair, composed, code, facts) for code in pair.drafts}
    nowhere = [fact for fact in facts if all(fact in lacks for lacks in lacking.values())]
    for fact in dict.fromkeys(nowhere):
        hint = _("; give it a purpose") if fact.path.startswith("amounts.") else ""
        message = _(
            "no sentence states `{path}`, {said}{hint}", path=fact.path, said=fact.said, hint=hint
        )
        yield unstated_fact.finding("both", None, message)
    for language, lacks in lacking.items():
        for fact in dict.fromkeys(lacks):
            if fact not in nowhere:
                name = _(LANGUAGES[language].name)
                message = _(
                    "the {name} text does not state `{path}`, {said}",
                    name=name,
                    path=fact.path,
                    said=fact.said,
                )
                yield unstated_fact.finding(language, None, message)


def _lacking(
    pair: DraftPair, composed: Composed, language: LanguageCode, facts: tuple[Fact, ...]
) -> list[Fact]:
    """Return the facts that a text does not state."""
    atoms = {atom for one in pair.stated[language] for atom in states(one.reading)}
    atoms |= _places_named(pair, composed, language)
    return [fact for fact in facts if not any(need <= atoms for need in fact.needs)]


def _places_named(pair: DraftPair, composed: Composed, language: LanguageCode) -> set[Atom]:
    names = places(composed).items()
    lexicon = Lexicon.build(
        (path, name.english if language == "en" else name.latvian) for path, name in names
    )
    text = "\n".join(segment.text for segment in pair.drafts[language].segments)
    return {place_atom(key) for found in lexicon.find(text) for key in found.keys}


@release_check("untraced-figure", Severity.WARNING, group="figures")
def untraced_figure(pair: DraftPair, composed: Composed) -> Iterator[Finding]:
    """Finds figures in paragraphs edited by hand that no fact, block or wording knows.

    Why:
        An edit is where a figure slips in that nobody entered: it is checked against nothing, and
        when the facts change it stays.

    Example:
        A lead edited to say *30 participants* while `participants: {count: 25}`.

    Instead:
        Enter the figure as a fact, or correct it. A figure in the author's wording is traced to
        that wording, and compared with the other language.
    """
    edited = [
        (language, one)
        for language, segment in pair.segments()
        if segment.replaced is not None
        for one in pair.stated_in(language, segment)
        if one.reading.kind not in _FIGURELESS and "word-one" not in one.reading.form
        if _is_edited(one)
    ]
    known = _known(pair, composed) if edited else set[Atom]()
    for language, one in edited:
        start, end = one.reading.start, one.reading.end
        if not any(need <= known for need in needs(one.reading)):
            message = _(
                "no fact, block or wording states {figure}", figure=" ".join(one.text.split())
            )
            yield untraced_figure.finding(language, one.segment.id, message, start=start, end=end)


def _is_edited(one: Stated) -> bool:
    origins = one.segment.origins(one.reading.start, one.reading.end)
    return any(origin.kind is OriginKind.OVERRIDE for origin in origins)


def _known(pair: DraftPair, composed: Composed) -> set[Atom]:
    """Return what the facts state, what the drafts say elsewhere, and what edits replaced."""
    known = {atom for fact in fact_list(composed) for atom in fact.needs[0]}
    for code in pair.drafts:
        for one in pair.stated[code]:
            if not _is_edited(one):
                known |= states(one.reading)
    for language, segment in pair.segments():
        known |= _replaced(segment, language)
    return known


def _replaced(segment: Segment, language: LanguageCode) -> set[Atom]:
    """Return what the composer had stated where an edit now stands."""
    if segment.replaced is None:
        return set()
    return {atom for each in read(segment.replaced, language) for atom in states(each)}
