"""Names that places and bodies do not bear on the day that a text speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.known_names import KnownName
from pressdraft.checks.pairs import DraftPair, Mention
from pressdraft.i18n import _
from pressdraft.language.values import Days
from pressdraft.release import LanguageCode

_THEN = re.compile(
    r"\b(?:now|then|former(?:ly)?|renamed?|previously|called|until|since|again|name|nosauk\w*|tagad"
    r"|toreiz\w*|bijuš\w*|agrāk\w*|iepriekš\w*|pārdēv\w*|tolaik\w*|saukt\w*|atkal|dēvēt\w*)\b",
    re.IGNORECASE,
)
_AROUND = 60
_SEVERITIES = {"place": Severity.ERROR, "organisation": Severity.WARNING}


@check("outdated-name", Severity.ERROR, group="names")
def outdated_name(pair: DraftPair) -> Iterator[Finding]:
    """Finds names that a place or body does not bear on the date of the release or of the event.

    Why:
        Kazakhstan's capital was Nur-Sultan from 23 March 2019 to 16 September 2022. The wrong name
        on a date offends the hosts.

    Example:
        *Astana, 16 July 2019*; *seminārs Nursultanā 2023. gada maijā*. Words like *now*, *formerly*
        or *tagad* beside the name explain it.

    Instead:
        Use the name of that day, or say what the place is called now.
    """
    for language in pair.drafts:
        told: set[tuple[str, str]] = set()
        always = (pair.day,) if pair.day else ()
        beside = _days_beside(pair, language)
        for mention in pair.mentions[language]:
            versions = _versions(pair, mention)
            days = beside.get(mention.segment.id, always) if versions else ()
            if not days or any(one.holds(day) for one in versions for day in days):
                continue
            if _explained(mention) or (mention.segment.id, mention.text) in told:
                continue
            told.add((mention.segment.id, mention.text))
            now = _held(pair, versions[0], days[0])
            if now is None:
                continue
            name = _text(now, language)
            message = _(
                "‘{text}’ is not the name on {day}; expected: {name}",
                text=mention.text,
                day=days[0],
                name=name,
            )
            yield outdated_name.finding(
                language,
                mention.segment.id,
                message,
                start=mention.found.start,
                end=mention.found.end,
                severity=_SEVERITIES[versions[0].kind],
            )


def _versions(pair: DraftPair, mention: Mention) -> list[KnownName]:
    """Return the dated names that a mention may be, or nothing when one of them is always right."""
    found = [pair.known.names[key] for key in mention.found.keys]
    dated = [one for one in found if one.kind in _SEVERITIES and (one.first or one.last)]
    return dated if len(dated) == len(found) else []


def _days_beside(pair: DraftPair, language: LanguageCode) -> Mapping[str, tuple[date, ...]]:
    """Return the days that a segment may be about: that of the release, and those it states."""
    found: dict[str, list[date]] = {}
    for stated in pair.stated[language]:
        value = stated.reading.value
        day = value.first if isinstance(value, Days) else value
        if isinstance(day, date):
            days = found.setdefault(stated.segment.id, [pair.day] if pair.day else [])
            days.append(day)
    return {segment_id: tuple(days) for segment_id, days in found.items()}


def _explained(mention: Mention) -> bool:
    text = mention.segment.text
    start, end = mention.found.start, mention.found.end
    return bool(_THEN.search(text, max(0, start - _AROUND), end + _AROUND))


def _held(pair: DraftPair, known: KnownName, day: date) -> KnownName | None:
    """Return what an entry was called on a day."""
    same = (
        one for one in pair.known.names.values() if (one.kind, one.key) == (known.kind, known.key)
    )
    return next((one for one in same if one.holds(day)), None)


def _text(known: KnownName, language: LanguageCode) -> str:
    return known.name.english.text if language == "en" else known.name.latvian.forms.nominative
