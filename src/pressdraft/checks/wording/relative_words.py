"""Words that tell a time from the day of reading: *yesterday*, *in the last years*, *šogad*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pressdraft.checks.base import Severity
from pressdraft.checks.wording.phrases import phrases
from pressdraft.checks.words import SegmentWords
from pressdraft.release import LanguageCode
from pressdraft.standing import Lists
from pressdraft.standing.lists import Wording

_SPANS: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(
        r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Ww]ithin) the (?P<way>last|past|next|coming)"
        r"(?: (?:few|couple of|[\w-]+))? (?P<unit>years|days|weeks|months|decades?)\b"
    ),
    "lv": re.compile(
        r"\b(?P<way>[Pp]ēdēj|[Nn]ākam|[Tt]urpmāk|[Tt]uvāk|[Ii]epriekšēj)(?:"
        r"o(?: [\w-]+)? (?P<unit>gadu|dienu|nedēļu|mēnešu|desmitgažu) laikā"
        r"|(?:aj)?os(?: [\w-]+)? (?P<units>mēnešos|gados)|(?:aj)?ās (?P<weeks>nedēļās|dienās))\b"
    ),
}
_COUNTS: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(
        r"(?<![\w-])[\w-]{1,20} (?P<unit>years?|days?|weeks?|months?|decades?) (?P<ago>ago)\b"
        r"|\b[Ww]ithin (?!the )[\w-]{1,20} (?P<units>years?|days?|weeks?|months?)\b"
    ),
    "lv": re.compile(
        r"\b[Pp]irms (?:[\w-]{1,20} )?"
        r"(?P<ago>gad|nedēļ|dien|mēne|desmitgad)(?:iem|a|ām|as|šiem|ša)\b"
        r"|(?<![\w-])[\w-]{1,20} (?P<unit>gadu|dienu|nedēļu|mēnešu) laikā\b"
    ),
}
_UNITS = {"g": "years", "y": "years", "n": "weeks", "w": "weeks", "m": "months"}
_PAST = ("last", "past", "pēdēj", "iepriekšēj")
_DEFINITE = re.compile(r"\s+(?:of|before|after|since|until|till|to|from)\b", re.I)
"""What follows *last year* where it is the last one of something: *the last year of the phase*."""
_HABIT = re.compile(r"['’]s?\b|\s+(?:world|society)\b", re.I)
_NOW: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:now|currently|at present|nowadays|so far)\b", re.I),
    "lv": re.compile(r"\b(?:pašlaik|patlaban|tagad|šobrīd|mūsdien\w+|pagaidām)\b", re.I),
}
_THEN: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(r"\b(?:that|the same) year\b", re.I),
    "lv": re.compile(r"\b(?:tajā (?:pašā )?gadā|tā (?:paša )?gada)\b", re.I),
}
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_LAST: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(rf"\blast {_MONTH}\b"),
    "lv": re.compile(r"\bpagāj\w+ (?:gad|vasar|ruden|ziem|pavasar)\w+", re.I),
}
_LOOSE = {"today": _NOW, "this-year": _THEN, "last-year": _LAST}
"""Other words that the other language may have for a time of some key."""
_YEARS: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(r"\byears\b"),
    "lv": re.compile(r"\b(?:gadu laikā|gados|gadus)\b"),
}


class RelativeHit(NamedTuple):
    """A phrase of a segment, the key of its entry, and how much it matters alone.

    Without a level it is only there to be compared with the other language.
    """

    start: int
    end: int
    key: str
    level: Severity | None
    vague: bool = False

    def is_like(self, other: RelativeHit) -> bool:
        """Tell whether two phrases may mean the same time."""
        if self.key == other.key or self.vague or other.vague:
            return True
        way, _, unit = self.key.partition(" ")
        other_way, _, other_unit = other.key.partition(" ")
        loose = "within" in (way, other_way) and "ago" not in (way, other_way)
        return bool(unit) and unit == other_unit and loose


def relative_hits(
    lists: Lists, written: SegmentWords, language: LanguageCode
) -> tuple[RelativeHit, ...]:
    """Return the words for a time of a segment, listed ones first."""
    text = written.segment.text
    listed = tuple(_listed(lists, written, language))
    counted = tuple(_counted(text, language))
    taken = {hit.start for hit in (*listed, *counted)}
    ago = (hit for hit in _compared(text, language) if hit.start not in taken)
    return (*listed, *counted, *ago)


def says_loosely(hit: RelativeHit, text: str, language: LanguageCode) -> bool:
    """Tell whether the other text has words as loose as a phrase: *pašlaik* for *today*."""
    if hit.key in _LOOSE:
        return _LOOSE[hit.key][language].search(text) is not None
    return hit.key.endswith(" years") and _YEARS[language].search(text) is not None


def _entries(lists: Lists) -> Mapping[str, Wording]:
    return lists.relative


def _listed(lists: Lists, written: SegmentWords, language: LanguageCode) -> Iterator[RelativeHit]:
    for hit in phrases(lists, _entries, language).find(written):
        if not _is_other(written.segment.text, hit.start, hit.end):
            level = Severity[hit.phrase.entry.level.upper()]
            vague = level is Severity.SUGGESTION
            yield RelativeHit(hit.start, hit.end, hit.phrase.key, level, vague)


def _is_other(text: str, start: int, end: int) -> bool:
    """Tell whether a phrase means something else: the last year of a phase, today's world."""
    if _HABIT.match(text, end):
        return True
    before = text[max(0, start - len("the ")) : start].lower()
    return before == "the " and bool(_DEFINITE.match(text, end))


def _counted(text: str, language: LanguageCode) -> Iterator[RelativeHit]:
    for match in _SPANS[language].finditer(text):
        unit = _unit(next(filter(None, reversed(match.groups()))))
        way = "last" if match["way"].lower() in _PAST else "next"
        level = Severity.WARNING if unit == "years" else Severity.SUGGESTION
        yield RelativeHit(match.start(), match.end(), f"{way} {unit}", level)


def _compared(text: str, language: LanguageCode) -> Iterator[RelativeHit]:
    """Yield counts of years or weeks ago, and within which something is to happen."""
    for match in _COUNTS[language].finditer(text):
        unit = _unit(next(group for group in match.groups() if group and group != "ago"))
        way = "ago" if match["ago"] else "within"
        yield RelativeHit(match.start(), match.end(), f"{way} {unit}", None)


def _unit(word: str) -> str:
    if word.startswith("d"):
        return "decades" if word.startswith("de") else "days"
    return _UNITS[word[0]]
