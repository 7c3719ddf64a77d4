"""Names of the glossary that stand in one language only, or another name in their place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pressdraft.checks.alignment import Row
from pressdraft.checks.base import Finding, Severity, pair_check
from pressdraft.checks.names.answers import Answers, Key, answers, demands, name_in
from pressdraft.checks.names.body_words import vocabulary
from pressdraft.checks.names.datelines import different_towns
from pressdraft.checks.names.entry_words import low_words
from pressdraft.checks.names.sorts import SORTS, are_of_one_sort
from pressdraft.checks.names.spelling import VARIANTS
from pressdraft.checks.pairs import DraftPair, Named
from pressdraft.checks.spans import Spans
from pressdraft.checks.wider_names import NAME, Alias, without_marks
from pressdraft.i18n import _
from pressdraft.language.transcription import distance, outlines
from pressdraft.release import CODES, LanguageCode, Role

_BODY = {
    "en": r"[A-Z]\w+ (?:(?:of|for|and|the|[A-Z]\w+) ){{0,5}}(?i:(?P<head>{}))",
    "lv": r"[A-ZĀČĒĢĪĶĻŅŠŪŽ]\w+ (?:\w+ ){{0,4}}\w*(?P<head>{})\w*",
}
_COUNTRY_KEY = 2
"""Countries have keys of two letters, regions longer ones."""
_SHORT_NAME = 2
_ALIKE = 2.0
"""Up to this distance two spellings may be one place, however freely they are written."""
_LONG = 5
_COUNTRY = re.compile(r" of (?:the )?(?:Republic of )?[A-Z][a-z]+$")

OTHER: Mapping[LanguageCode, LanguageCode] = {"en": "lv", "lv": "en"}
_EXCHANGED = ("place", "country", "organisation", "person")
_LISTED = (", ", " and ", " un ", ", and ", " / ")
_LIST = 3


@pair_check("missing-name", Severity.WARNING, group="names")
def missing_name(pair: DraftPair) -> Iterator[Finding]:
    """Finds places, countries, bodies, programmes and persons that only one of the texts names.

    Why:
        A country dropped from a list, or a partner that one text forgets, is noticed by those who
        were left out.

    Example:
        *experts from Georgia, Kazakhstan and Moldova* beside *eksperti no Gruzijas un Moldovas*. An
        adjective, a short form, or the country of a city that is named, is an answer.

    Instead:
        Name it in both languages, or in neither.
    """
    told = {id(one) for exchange in pair.once(exchanges) for one in exchange.sides}
    seen: set[tuple[LanguageCode, Key]] = set()
    for language in CODES:
        for one in _unanswered(pair, language):
            alias = one.aliases[0]
            key = (language, (alias.kind, alias.key))
            if id(one) in told or key in seen:
                continue
            seen.add(key)
            other = OTHER[language]
            if _is_told(pair, one, other):
                continue
            message = _(
                "{language} names ‘{text}’, {other} does not; expected: {expected}",
                language=language.upper(),
                text=one.text,
                other=other.upper(),
                expected=name_in(pair.known, alias, other),
            )
            yield missing_name.finding(
                language,
                one.segment.id,
                message,
                start=one.start,
                end=one.end,
                severity=Severity.SUGGESTION
                if _is_generic(pair, alias, one.text)
                or _is_at_home(one, language)
                or _has_namesake(pair, one, language)
                or _is_told_word_by_word(pair, one, language)
                else None,
            )


def _is_at_home(one: Named, language: LanguageCode) -> bool:
    """Tell whether a body is said to be Latvia's, which readers at home know: *… of Latvia*."""
    alias, text = one.aliases[0], one.segment.text
    if (alias.kind, alias.key) != ("country", "lv"):
        return False
    return text.endswith(" of ", 0, one.start) if language == "en" else one.text == "Latvijas"


def _is_told(pair: DraftPair, one: Named, other: LanguageCode) -> bool:
    """Tell whether the other text names an entry in a way that no glossary has.

    So do an older or a foreign spelling, *Ašhabada* and *Gdańsk*, those who live in a place,
    *ventspilnieks*, and a body whose country is told further on.
    """
    alias = one.aliases[0]
    texts = [segment.text for segment in pair.drafts[other].segments]
    variant = VARIANTS[other].get(alias.key)
    if variant and any(map(variant.search, texts)):
        return True
    expected = name_in(pair.known, alias, other)
    is_one_word = " " not in one.text and alias.kind == "place"
    if is_one_word and _sounds_told(pair, one.text, other):
        return True
    if other == "lv":
        stem = expected[: -2 if len(expected) > _LONG else -1].lower()
        stem = f"{stem[:-1]}(?:g|dz)" if stem.endswith("g") else re.escape(stem)
        living = re.compile(rf"\b{stem}\w{{0,3}}?(?:nie[kc]|iet[ie]|ieš)\w*", re.I)
        is_place = alias.kind in ("place", "country") and " " not in expected
        return is_place and any(map(living.search, texts))
    names = {without_marks(expected)}
    if alias.kind == "organisation":
        names.add(without_marks(_COUNTRY.sub("", expected)))
    plain = [without_marks(text) for text in texts if expected not in text]
    return any(name in text for name in names for text in plain)


def _sounds_told(pair: DraftPair, name: str, other: LanguageCode) -> bool:
    """Tell whether the other text has a name that sounds the same, however it is spelt."""
    ours = outlines(name, OTHER[other])
    runs = pair.capitals[other].runs.values()
    return any(
        not ours.isdisjoint(outlines(word.text, other))
        and distance(*((name, word.text) if other == "lv" else (word.text, name))) <= _ALIKE
        for each in runs
        for run in each
        for word in run.words
    )


def _has_namesake(pair: DraftPair, one: Named, language: LanguageCode) -> bool:
    """Tell whether the other side of a row names a body of its sort that no glossary has.

    *Robežu dienests* may be a name for what the glossary calls *Robežapsardzības dienests*.
    """
    if one.aliases[0].kind != "organisation":
        return False
    column = CODES.index(language)
    sorts = [sort for sort in SORTS if re.search(sort[column], one.text, re.IGNORECASE)]
    other = OTHER[language]
    here = pair.once(names_told, language)
    for segment in (s for r in pair.rows if one.segment in r.side(language) for s in r.side(other)):
        taken = Spans.of(
            (each.start, each.end)
            for each in pair.named[other][segment.id]
            if any(alias.what == NAME for alias in each.aliases) or here.answer(each)
        )
        for sort in sorts:
            body = re.compile(_BODY[other].format(sort[1 - column]))
            if any(not taken.overlap(*match.span("head")) for match in body.finditer(segment.text)):
                return True
    return False


def _is_told_word_by_word(pair: DraftPair, one: Named, language: LanguageCode) -> bool:
    """Tell whether the other side of a row has each word that the name of a body is made of."""
    if one.aliases[0].kind != "organisation":
        return False
    other = OTHER[language]
    own = vocabulary(pair.lists, language).own
    parts = [own[low] for low in one.text.lower().split() if own[low]]
    low = pair.once(low_words, other)
    there = vocabulary(pair.lists, other).answers(
        word
        for row in pair.rows
        if one.segment in row.side(language)
        for segment in row.side(other)
        for word in low[segment.id]
    )
    return len(parts) > 1 and not any(part.isdisjoint(there) for part in parts)


def _is_generic(pair: DraftPair, alias: Alias, text: str) -> bool:
    """Tell whether a name may mean another body, or is a region that a text may take as known.

    Every country has a *Veselības ministrija* and a *Border Guard*; what sounds alike in both
    languages, *Europol*, means one.
    """
    if alias.kind == "country":
        return len(alias.key) > _COUNTRY_KEY
    if alias.kind != "organisation" or len(text.split()) > _SHORT_NAME:
        return False
    english, latvian = (name_in(pair.known, alias, code) for code in CODES)
    return " " in english or not outlines(english, "en") & outlines(latvian, "lv")


@pair_check("different-name", Severity.ERROR, group="names")
def different_name(pair: DraftPair) -> Iterator[Finding]:
    """Finds a place, country, body or person beside another one in the same paragraph.

    Why:
        The texts send readers to different cities, or thank different partners.

    Example:
        *experts from Slovenia* beside *eksperti no Slovākijas*.

    Instead:
        Find out which of the two is right, and name it in both texts.
    """
    for exchange in pair.once(exchanges):
        english, latvian = exchange.english, exchange.latvian
        place = (latvian.start, latvian.end)
        yield different_name.exchanged(english.text, latvian.text, latvian.segment.id, place)
    told = {exchange.latvian.segment.id for exchange in pair.once(exchanges)}
    for ours, theirs in different_towns(pair):
        if theirs.segment.id not in told:
            place = (0, len(theirs.text))
            yield different_name.exchanged(
                ours.text, theirs.text, theirs.segment.id, place, Severity.WARNING
            )


@dataclass(frozen=True, slots=True)
class Exchange:
    """Two names of which one stands where the other should."""

    english: Named
    latvian: Named

    @property
    def sides(self) -> tuple[Named, Named]:
        """Both names, the English one first."""
        return self.english, self.latvian


def exchanges(pair: DraftPair) -> list[Exchange]:
    """Return the pairs of names of one kind that each miss on the other side of their row.

    A body that is told there word by word has none of another sort in its place.
    """
    found = []
    whole = {code: pair.once(names_told, code) for code in CODES}
    for row in pair.rows:
        if not (row.english and row.latvian):
            continue
        alone = {code: unanswered_in(pair, row, code, whole) for code in CODES}
        for kind in _EXCHANGED:
            left, right = ([one for one in alone[c] if one.aliases[0].kind == kind] for c in CODES)
            if len(left) != 1 or len(right) != 1 or _may_be_one(left[0], right[0]):
                continue
            sides = zip(left + right, CODES, strict=True)
            if are_of_one_sort(left[0], right[0]) or not any(
                _is_told_word_by_word(pair, one, code) for one, code in sides
            ):
                found.append(Exchange(left[0], right[0]))
    return found


def _may_be_one(english: Named, latvian: Named) -> bool:
    """Tell whether two bodies of one sort, of which one bears a name of several, may be one."""
    shared = (len({alias.key for alias in one.aliases}) > 1 for one in (english, latvian))
    return (
        english.aliases[0].kind == "organisation"
        and any(shared)
        and are_of_one_sort(english, latvian)
    )


def names_told(pair: DraftPair, language: LanguageCode) -> Answers:
    """Return what a whole text answers."""
    return answers(pair, language, pair.drafts[language].segments)


def unanswered_in(
    pair: DraftPair, row: Row, language: LanguageCode, whole: Mapping[LanguageCode, Answers]
) -> list[Named]:
    """Return the names of a side of a row that the other side does not answer, each once.

    A body or person counts when the other text does not name it anywhere.
    """
    other = OTHER[language]
    there: Answers | None = None
    side = row.side(language)
    found: dict[Key, Named] = {}
    for one in (one for segment in side for one in pair.named[language][segment.id]):
        if not demands(one, language):
            continue
        if one.aliases[0].kind in ("place", "country"):
            there = there or answers(pair, other, row.side(other))
            nearby = there
        else:
            nearby = whole[other]
        if not nearby.answer(one):
            found.setdefault((one.aliases[0].kind, one.aliases[0].key), one)
    return list(found.values())


def _unanswered(pair: DraftPair, language: LanguageCode) -> Iterator[Named]:
    """Yield the names of a text that the other text answers nowhere, or a list leaves out."""
    other = OTHER[language]
    whole = pair.once(names_told, other)
    for row in pair.rows:
        if not (row.english and row.latvian):
            continue
        for segment in row.side(language):
            if segment.role is Role.CONTACT:
                continue
            names = pair.named[language][segment.id]
            lists = _lists(segment.text, names)
            there = answers(pair, other, row.side(other)) if lists else None
            left_out = [_left_out(listed, there) for listed in lists] if there else []
            for one in names:
                lacks = one in left_out or not whole.answer(one)
                if lacks and demands(one, language) and not _has_more_marks(pair, one, other):
                    yield one


def _has_more_marks(pair: DraftPair, one: Named, other: LanguageCode) -> bool:
    """Tell whether the other text spells a place as its country does: *Gdańsk* for *Gdansk*."""
    expected = name_in(pair.known, one.aliases[0], other)
    return one.aliases[0].kind == "place" and expected in pair.once(_without_their_marks, other)


def _without_their_marks(pair: DraftPair, language: LanguageCode) -> frozenset[str]:
    words = {w.text for written in pair.words[language] for w in written.words}
    return frozenset(without_marks(text) for text in words if not text.isascii())


def _lists(text: str, names: Sequence[Named]) -> list[tuple[Named, ...]]:
    """Return the lists of three or more names of one kind."""
    found = []
    run: list[Named] = []
    for one in names:
        between = text[run[-1].end : one.start].replace("\u00a0", " ") if run else ""
        if run and (between not in _LISTED or one.aliases[0].kind != run[-1].aliases[0].kind):
            found.append(tuple(run))
            run = []
        run.append(one)
    return [listed for listed in (*found, tuple(run)) if len(listed) >= _LIST]


def _left_out(listed: tuple[Named, ...], there: Answers) -> Named | None:
    """Return the one name of a list that the other side of a row does not have."""
    missing = [
        each for each in listed if not any((a.kind, a.key) in there.named for a in each.aliases)
    ]
    return missing[0] if len(missing) == 1 else None
