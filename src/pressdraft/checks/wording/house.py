"""What an office wants said in other words, and what one text says in two ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from pressdraft.checks.base import Check, Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.wording.passages import Quoted, Stretches, links, names
from pressdraft.checks.wording.phrases import Hit, Phrases, phrases
from pressdraft.i18n import _
from pressdraft.release import LanguageCode, Segment
from pressdraft.standing.lists import Lists, Wording

_VALUE = re.compile(r"\.?\s*(?::|\+?\d|[\w.]+@|https?:|www\.)")
"""What follows the label of a contact line."""


@check("house-term", Severity.WARNING, group="wording")
def house_term(pair: DraftPair) -> Iterator[Finding]:
    """Finds terms for which the house has a better one.

    Why:
        One thing has one name in all releases, and it is the name that the law has for it.

    Example:
        *likumdošanas normas* for *tiesību normas*, *patvēruma prasītājs* for *patvēruma meklētājs*.
        What somebody said is a suggestion only. The terms are in `boilerplate/checks/terms.yaml`.

    Instead:
        Write the term that the message names, in the case that the sentence needs.
    """
    yield from _unwanted(house_term, pair, _better_terms)


@check("unwanted-word", Severity.WARNING, group="wording")
def unwanted_word(pair: DraftPair) -> Iterator[Finding]:
    """Finds short forms that readers do not know, praise, hedges and other words to avoid.

    Why:
        Editors delete praise, and readers outside the office do not know its short forms.

    Example:
        *EU MSs*, *CA countries*; *unprecedented*, *it should be noted that* are suggestions. The
        words are in `boilerplate/checks/forbidden.yaml`.

    Instead:
        Write the form that the message names; give the fact that makes the praise unnecessary.
    """
    yield from _unwanted(unwanted_word, pair, _forbidden)


@check("two-terms", Severity.WARNING, group="wording")
def two_terms(pair: DraftPair) -> Iterator[Finding]:
    """Finds a thing that one text calls by two terms, each of which is right by itself.

    Why:
        Readers look for the difference between *neatbilstīgs* and *nelegāls migrants*, and there is
        none.

    Example:
        *irregular migrants* in the lead and *illegal migrants* below. Two labels for one thing,
        *Phone* and *Telephone*, are a suggestion. Quotations and official names may differ. The
        terms are those with `one_of` in `boilerplate/checks/terms.yaml`.

    Instead:
        Keep to the term that the text uses first.
    """
    for language in pair.drafts:
        found = list(_hits(pair, language, phrases(pair.lists, _rival_terms, language)))
        if _differ(found):
            named, quoted = pair.once(names, language), Quoted(language)
            running = (
                (segment, hit)
                for segment, hit in found
                if not quoted.cover(segment, hit.start)
                and not named.get(segment.id, Stretches()).cover(hit.start)
            )
            yield from _second_ways(running, language, Severity.WARNING)
        labels = (
            (segment, hit)
            for segment, hit in _hits(pair, language, phrases(pair.lists, _labels, language))
            if _VALUE.match(segment.text, hit.end)
            and segment.text[max(0, hit.start - 1)] not in "./@"
        )
        yield from _second_ways(labels, language, Severity.SUGGESTION)


def _better_terms(lists: Lists) -> Mapping[str, Wording]:
    return {key: entry for key, entry in lists.terms.items() if not entry.one_of}


def _rival_terms(lists: Lists) -> Mapping[str, Wording]:
    return {key: entry for key, entry in lists.terms.items() if entry.one_of}


def _forbidden(lists: Lists) -> Mapping[str, Wording]:
    return lists.forbidden


def _labels(lists: Lists) -> Mapping[str, Wording]:
    return lists.labels


def _differ(found: Sequence[tuple[Segment, Hit]]) -> bool:
    """Tell whether an entry stands in a text in two ways."""
    ways = {(hit.phrase.key, hit.phrase.written) for _, hit in found}
    return len(ways) > len({key for key, _ in ways})


def _hits(
    pair: DraftPair, language: LanguageCode, listed: Phrases
) -> Iterator[tuple[Segment, Hit]]:
    for written in pair.words[language]:
        for hit in listed.find(written):
            yield written.segment, hit


def _unwanted(
    rule: Check, pair: DraftPair, entries: Callable[[Lists], Mapping[str, Wording]]
) -> Iterator[Finding]:
    """Yield each place of a phrase, with what to write instead and why."""
    for language in pair.drafts:
        linked, quoted = pair.once(links, language), Quoted(language)
        for segment, hit in _hits(pair, language, phrases(pair.lists, entries, language)):
            if linked.get(segment.id, Stretches()).cover(hit.start):
                continue
            entry = hit.phrase.entry
            instead = entry.instead.en if language == "en" else entry.instead.lv
            is_said = quoted.cover(segment, hit.start)
            yield rule.finding(
                language,
                segment.id,
                _message(segment.text[hit.start : hit.end], instead, entry.why),
                start=hit.start,
                end=hit.end,
                suggestion=instead if instead and language == "en" else None,
                severity=Severity.SUGGESTION if is_said else Severity[entry.level.upper()],
            )


def _message(found: str, instead: str | None, why: str | None) -> str:
    better = (
        _("‘{found}’: better ‘{instead}’", found=found, instead=instead)
        if instead
        else _("‘{found}’ is to be avoided", found=found)
    )
    return f"{better}; {why}" if why else better


def _second_ways(
    found: Iterator[tuple[Segment, Hit]], language: LanguageCode, level: Severity
) -> Iterator[Finding]:
    """Yield for each entry the first place where another of its phrases stands than before."""
    first: dict[str, tuple[str, str]] = {}
    told: set[str] = set()
    for segment, hit in found:
        key, written = hit.phrase.key, hit.phrase.written
        text = segment.text[hit.start : hit.end]
        known = first.setdefault(key, (written, text))
        if known[0] == written or key in told:
            continue
        told.add(key)
        yield two_terms.finding(
            language,
            segment.id,
            _(
                "‘{text}’ and before it ‘{known}’ mean one thing; keep to one of the two",
                text=text,
                known=known[1],
            ),
            start=hit.start,
            end=hit.end,
            severity=level,
        )
