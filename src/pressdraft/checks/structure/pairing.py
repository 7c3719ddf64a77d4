"""Whether a text is in the language it should be in, and whether two texts are one release.

Where one of these finds something, comparing the two texts would only report a difference a line.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pressdraft.checks.base import Finding, Severity, check, pair_check
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import _, ngettext
from pressdraft.language import LANGUAGES
from pressdraft.language.identify import language_of
from pressdraft.language.values import Days
from pressdraft.reading import Kind, Value
from pressdraft.release import CODES, LanguageCode

FAR = 45
"""So many days apart are the dates of two releases, rather than one with a mistake."""

_VALUES = frozenset(
    {Kind.MONEY, Kind.NUMBER, Kind.PERCENT, Kind.PHONE, Kind.EMAIL, Kind.URL, Kind.CODE, Kind.YEARS}
)
_FEW_SHARED = 0.25


@check("wrong-language", Severity.ERROR, group="structure")
def wrong_language(pair: DraftPair) -> Iterator[Finding]:
    """Finds a text that is not in the language it is given as.

    Why:
        The same file attached twice, or the two swapped, is noticed by the first reader.

    Example:
        `pressdraft check --en latvian.docx --lv english.docx`. Texts of fewer than 200 letters are
        not judged.

    Instead:
        Give each language its own file.
    """
    for language, draft in pair.drafts.items():
        text = "\n".join(segment.text for segment in draft.segments)
        found = language_of(text)
        if found and found != language:
            message = _(
                "the text given as {given} is in {found}; expected {given}",
                given=_(LANGUAGES[language].name),
                found=_(LANGUAGES[found].name),
            )
            yield wrong_language.finding(language, None, message)


@pair_check("not-a-pair", Severity.ERROR, group="structure")
def not_a_pair(pair: DraftPair) -> Iterator[Finding]:
    """Finds two texts that are not one release in two languages, whatever their titles say.

    Why:
        Two events of one series have the same title and the same city. Compared as a pair they
        would differ in every line, and the one thing that is wrong would be lost among them.

    Example:
        An English text of 16 July 2019 beside a Latvian one of 26–28 July 2022.

    Instead:
        Find the text that belongs to this one: by the date of the event, not by the title.
    """
    days = {code: _days(pair, code) for code in CODES}
    if not (days["en"] and days["lv"]) or days["en"] & days["lv"]:
        return
    apart = min(abs((one - other).days) for one in days["en"] for other in days["lv"])
    if apart <= FAR or _shared(pair) >= _FEW_SHARED:
        return
    nearest = {
        code: min(found, key=lambda d: abs(d - _middle(days))) for code, found in days.items()
    }
    message = _(
        "these do not look like one release: dates {distance} apart (EN: {en}; LV: {lv}), "
        "and next to no figure in common; they are checked one by one",
        distance=_distance(apart),
        en=nearest["en"].isoformat(),
        lv=nearest["lv"].isoformat(),
    )
    yield not_a_pair.finding("both", None, message)


def _days(pair: DraftPair, language: LanguageCode) -> frozenset[date]:
    """Return the first day of every date that the text states."""
    found = (one.reading.value for one in pair.stated[language])
    return frozenset(day for day in map(_first_day, found) if day)


def _first_day(value: Value) -> date | None:
    if isinstance(value, Days):
        return value.first
    return value if isinstance(value, date) else None


def _middle(days: dict[LanguageCode, frozenset[date]]) -> date:
    """Return the day halfway between what the two texts state."""
    every = sorted(days["en"] | days["lv"])
    return every[len(every) // 2]


def _shared(pair: DraftPair) -> float:
    """Return which share of the figures of the text with fewer ones stands in the other too."""
    one, other = (
        {(s.reading.kind, s.reading.value) for s in pair.stated[code] if s.reading.kind in _VALUES}
        for code in CODES
    )
    fewer = min(len(one), len(other))
    return len(one & other) / fewer if fewer else 0.0


def _distance(days: int) -> str:
    years = round(days / 365.25)
    if years:
        return ngettext("{n} year", "{n} years", years)
    return ngettext("{n} days", "{n} days", days)
