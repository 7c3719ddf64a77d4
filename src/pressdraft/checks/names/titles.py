"""Ranks and offices of persons that are not the same in both languages, or within one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pressdraft.checks.alignment import Row
from pressdraft.checks.base import Finding, Severity, both_say, pair_check
from pressdraft.checks.names.positions import Post, exchanged_posts
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import _
from pressdraft.language.transcription import outlines
from pressdraft.release import CODES, LanguageCode, Segment

_RANKS: Mapping[str, tuple[str, str]] = {
    "lieutenant-colonel": (r"lieutenant[ -]colonel|lt\.? col\.?", "pulkvežleitnant"),
    "lieutenant-general": (r"lieutenant[ -]general", "ģenerālleitnant"),
    "major-general": (r"major[ -]general", "ģenerālmajor"),
    "brigadier-general": (r"brigadier[ -]general", "brigādes ģenerāl"),
    "colonel-general": (r"colonel[ -]general", "ģenerālpulkve"),
    "general": ("general", "ģenerāl(?!prokur|sekret|direkt|konsul|inspek)"),
    "colonel": (r"colonel|col\.", "pulkve[dž](?!leit)"),
    "major": ("major", "major"),
    "captain": ("captain|capt\\.", "kaptein|kapteiņ"),
    "senior-lieutenant": ("senior lieutenant", "virsleitnant"),
    "lieutenant": ("lieutenant", "leitnant"),
    "sergeant": ("sergeant", "seržant"),
    "corporal": ("corporal", "kaprāl"),
    "minister": ("minister", "ministr"),
    "ambassador": ("ambassador", "vēstnie[kc]"),
    "consul": (r"consul(?! general)", r"konsul(?!t)"),
    "governor": ("governor", "gubernator"),
    "president": ("president", "prezident"),
    "director": ("director", "direktor"),
    "secretary": ("secretary", "sekretār"),
    "rector": ("rector", "rektor"),
    "inspector": ("inspector", "inspektor"),
    "professor": ("professor", "profesor"),
    "judge": ("judge", "tiesnes"),
    "prosecutor": ("prosecutor", "(?<!ģenerāl)prokuror"),
    "commander": ("commander", "komandier|komandant"),
    "engineer": ("engineer", "inženier"),
    "historian": ("historian", "vēsturnie[kc]"),
    "epidemiologist": ("epidemiologist", "epidemiolo[gģ]"),
}
"""Ranks and offices as the two languages write them, the longer ones first."""

_DEPUTY = (re.compile(r"\b(?:deputy|vice)\b", re.IGNORECASE), re.compile(r"vietnie[kc]|viceprez"))
_DEPUTIES = {
    "en": re.compile(r"\b(?:deputy|vice)[ -](?!versa\b)\w+", re.IGNORECASE),
    "lv": re.compile(r"\b(?:\w*vietnie[kc]\w*|vice\w+|prorektor\w*)", re.IGNORECASE),
}
_MAY_BE_DEPUTY = {
    "en": re.compile(
        r"\bdeput|\bvice\b|\bacting|assistant|second[- ]in|under-?secret|\bpro-", re.I
    ),
    "lv": re.compile(r"vietnie[kc]|\bvice|deputāt|prorektor|palīg|aizstāj|pienākumu izpild", re.I),
}
"""What a deputy is called, and words that may stand for one."""
_CLAUSE_STOP = re.compile(r".*[.!?;:“”\"()\n]", re.DOTALL)
_CLAUSE = 110
"""A title stands within so many code points before a name, in its clause."""
_MOST = 20
_MILITARY = frozenset(list(_RANKS)[:13])
_HEADS = frozenset({"minister", "president", "director", "rector", "governor", "secretary"})
"""Who heads something, which may be called otherwise: *Ministru prezidents* is a prime minister."""


class _Titled(NamedTuple):
    segment: Segment
    start: int
    end: int
    rank: str
    deputy: bool


@pair_check("different-title", Severity.WARNING, group="names")
def different_title(pair: DraftPair) -> Iterator[Finding]:
    """Finds ranks and offices that differ between the languages, as a rule before a person's name.

    Why:
        A colonel who is a major in the other text complains, and rightly.

    Example:
        *Lieutenant Colonel Farida Gulomova* beside *majore Farida Gulomova*; *the Deputy Governor*
        beside *gubernatore*; *senior inspector* beside *galvenais inspektors*. Posts and ranks are
        listed in boilerplate/checks/positions.yaml.

    Instead:
        Give the rank of that day in both languages.
    """
    for row in pair.rows:
        if not (row.english and row.latvian):
            continue
        english = _persons(pair, "en", row.english)
        latvian = _persons(pair, "lv", row.latvian)
        told = False
        by_surname: dict[str, list[tuple[_Names, _Titled]]] = {}
        for names, theirs in latvian.items():
            for key in names[-1]:
                by_surname.setdefault(key, []).append((names, theirs))
        for names, ours in english.items():
            alike = (one for key in sorted(names[-1]) for one in by_surname.get(key, ())[:_MOST])
            named_alike = next((theirs for them, theirs in alike if _one_person(names, them)), None)
            if named_alike and (words := _difference(ours, named_alike)):
                told = True
                yield different_title.finding(
                    "lv",
                    named_alike.segment.id,
                    words,
                    start=named_alike.start,
                    end=named_alike.end,
                )
        found = [] if told else list(_deputies(row)) or list(_posts(pair, row))
        yield from found


def _posts(pair: DraftPair, row: Row) -> Iterator[Finding]:
    """Yield the post of a row that another one stands for, whoever holds it."""
    if exchanged := exchanged_posts(pair, row):
        english, latvian = exchanged
        yield different_title.exchanged(
            english.word.text,
            latvian.word.text,
            latvian.segment.id,
            (latvian.word.start, latvian.word.end),
            None if _has_bearer(pair, latvian) else Severity.SUGGESTION,
        )


def _has_bearer(pair: DraftPair, post: Post) -> bool:
    """Tell whether a person is named near a post."""
    return any(
        len(run.words) > 1 and -_CLAUSE < run.start - post.word.start < _CLAUSE
        for run in pair.capitals["lv"].near((post.segment,))
    )


def _deputies(row: Row) -> Iterator[Finding]:
    """Yield the deputy of a row whose other side knows none."""
    for code, other in zip(CODES, reversed(CODES), strict=True):
        for segment in row.side(code):
            match = _DEPUTIES[code].search(segment.text)
            if match and any(_MAY_BE_DEPUTY[other].search(s.text) for s in row.side(other)):
                break
            if match:
                yield different_title.finding(
                    code,
                    segment.id,
                    _(
                        "{code} says ‘{match}’; {other} names no deputy",
                        code=code.upper(),
                        match=match[0],
                        other=other.upper(),
                    ),
                    start=match.start(),
                    end=match.end(),
                )
                return


def _one_person(ours: _Names, theirs: _Names) -> bool:
    """Tell whether the first names can be one too, where both are given."""
    return len(ours) == 1 or len(theirs) == 1 or bool(ours[0] & theirs[0])


_Names = tuple[frozenset[str], ...]


def _persons(
    pair: DraftPair, language: LanguageCode, segments: Sequence[Segment]
) -> dict[_Names, _Titled]:
    """Return the titles before the names in some segments, by the outlines of the names."""
    found: dict[_Names, _Titled] = {}
    stretches = [
        (run.segment, run.start, run.end) for run in pair.capitals[language].near(segments)
    ]
    stretches += [
        (one.segment, one.start, one.end)
        for each in segments
        for one in pair.named[language][each.id]
        if one.aliases[0].kind == "person"
    ]
    for segment, start, end in stretches:
        titled = _title_before(segment, start, language)
        names = tuple(outlines(word, language) for word in segment.text[start:end].split())
        if titled and names:
            found.setdefault(names, titled)
    return found


def _title_before(segment: Segment, start: int, language: LanguageCode) -> _Titled | None:
    """Return the rank or office nearest before a name, in its clause."""
    clause = max(0, start - _CLAUSE)
    if stop := _CLAUSE_STOP.match(segment.text, clause, start):
        clause = stop.end()
    titles = list(_pattern(language).finditer(segment.text, clause, start))
    best = titles[-1] if titles else None
    if best is None or not _GAP.fullmatch(segment.text, best.end(), start):
        return None
    around = segment.text[max(clause, best.start() - 24) : start]
    deputy = bool(_DEPUTY[CODES.index(language)].search(around))
    rank = (best.lastgroup or "").replace("_", "-")
    return _Titled(segment, best.start(), best.end(), rank, deputy)


_GAP = re.compile(
    r"(?: (?:of|for|to|in) [^,.;:]{1,70})?,?[ \u00a0](?:(?:H\.?E\.?|Mr|Ms|Mrs|Dr)\.?[ \u00a0])*"
)
"""What may stand between an office and the name of who holds it."""


@cache
def _pattern(language: LanguageCode) -> re.Pattern[str]:
    """Return what finds any rank or office, in a group that is named after it."""
    column = CODES.index(language)
    ranks = "|".join(
        f"(?P<{rank.replace('-', '_')}>{written[column]})" for rank, written in _RANKS.items()
    )
    ending = r"\b" if language == "en" else r"\w*"
    return re.compile(rf"\b(?:{ranks}){ending}", re.IGNORECASE)


def _are_one_office(ours: _Titled, theirs: _Titled) -> bool:
    """Tell whether two civil titles may be one person's: in other words, or both in both texts."""
    if ours.rank in _MILITARY:
        return False
    if {ours.rank, theirs.rank} <= _HEADS:
        return True
    return any(
        re.search(_RANKS[rank][column], segment.text, re.IGNORECASE)
        for rank, column, segment in (
            (ours.rank, 1, theirs.segment),
            (theirs.rank, 0, ours.segment),
        )
    )


def _difference(ours: _Titled, theirs: _Titled) -> str:
    """Return what differs between two titles, or nothing."""
    english = ours.segment.text[ours.start : ours.end]
    latvian = theirs.segment.text[theirs.start : theirs.end]
    both_military = (ours.rank in _MILITARY) == (theirs.rank in _MILITARY)
    if ours.rank != theirs.rank and both_military and not _are_one_office(ours, theirs):
        return both_say(english, latvian)
    if ours.rank == theirs.rank not in _MILITARY and ours.deputy != theirs.deputy:
        deputy = "EN" if ours.deputy else "LV"
        return _(
            "EN says ‘{english}’; LV says ‘{latvian}’, but only {deputy} says that it is a deputy",
            english=english,
            latvian=latvian,
            deputy=deputy,
        )
    return ""
