"""What a tired officer does to a finished text: one small change at one place, by kind.

Every mutation changes what one language says and leaves the other alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from pressdraft.checks.known_names import KnownName
from pressdraft.checks.pairs import DraftPair, Mention, Stated
from pressdraft.language.values import Case, Days
from pressdraft.reading import Kind
from pressdraft.release import LanguageCode, Role, Segment

_ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_LATVIAN_MONTHS = (
    *("janvār", "februār", "mart", "aprīl", "maij", "jūnij", "jūlij", "august"),
    *("septembr", "oktobr", "novembr", "decembr"),
)
_SAME_ENDINGS = {"mart": "august", "maij": "jūnij", "jūnij": "jūlij", "jūlij": "august"}
_SAME_ENDINGS |= {"august": "maij", "janvār": "februār", "februār": "janvār"}
_SAME_ENDINGS |= {"septembr": "oktobr", "oktobr": "novembr", "novembr": "decembr"}
_SAME_ENDINGS |= {"decembr": "septembr", "aprīl": "janvār"}
_MAGNITUDES = {"million": "billion", "miljon": "miljard"}
_CURRENCIES = {"EUR": "USD", "€": "$", "eiro": "ASV dolāru"}
_SENTENCE = re.compile(r"(?<=[a-zāčēģīķļņšūž]{3}[.!?]) +(?=[A-ZĀČĒĢĪĶĻŅŠŪŽ])")
_WORD = re.compile(r"[^\W\d_]{5,}")
_NEGATABLE = {
    "en": re.compile(r"\b(was|were|is|are|will)\b"),
    "lv": re.compile(r"\b(tika|ir|būs)\b"),
}
_MARKED = str.maketrans("āčēģīķļņšūž", "acegiklnsuz")


@dataclass(frozen=True, slots=True)
class Mutation:
    """One changed segment; `text` is empty where the segment is gone."""

    kind: str
    language: LanguageCode
    segment_id: str
    before: str
    after: str
    text: str


def mutations(pair: DraftPair) -> Iterator[Mutation]:
    """Yield every mutation of a pair, each figure and name in each language once by kind."""
    for language in pair.drafts:
        for stated in pair.stated[language]:
            yield from _of_figure(language, stated)
        for mention in pair.mentions[language]:
            yield from _of_name(pair, language, mention)
        for segment in pair.drafts[language].segments:
            yield from _of_segment(language, segment)


def _cut(
    language: LanguageCode, segment: Segment, kind: str, start: int, end: int, new: str
) -> Mutation:
    text = segment.text[:start] + new + segment.text[end:]
    return Mutation(kind, language, segment.id, segment.text[start:end], new, text.strip())


def _of_figure(language: LanguageCode, stated: Stated) -> Iterator[Mutation]:
    segment, reading = stated
    for kind, change in _CHANGES.get(reading.kind, {}).items():
        new = change(stated.text, language)
        if new is not None and new != stated.text:
            yield _cut(language, segment, kind, reading.start, reading.end, new)
    if isinstance(reading.value, Days) and not reading.value.listed and reading.value.last:
        new = _digits_moved(stated.text, -1, day=True)
        if new != stated.text and not reading.value.single:
            yield _cut(language, segment, "range end", reading.start, reading.end, new)


def _digits_moved(text: str, which: int, *, day: bool = False) -> str:
    """Return the text with one of its numbers changed by one; a day is a number below 32."""
    found = [m for m in re.finditer(r"\d+", text) if not day or (len(m[0]) < 3 and int(m[0]) < 32)]
    if not found:
        return text
    match = found[which]
    number = int(match[0])
    moved = number - 1 if number > 20 else number + 1
    return text[: match.start()] + str(moved).zfill(len(match[0])) + text[match.end() :]


def _day(text: str, _language: LanguageCode) -> str:
    return _digits_moved(text, 0, day=True)


def _month(text: str, language: LanguageCode) -> str | None:
    if language == "en":
        for place, month in enumerate(_ENGLISH_MONTHS):
            if month in text:
                return text.replace(month, _ENGLISH_MONTHS[(place + 1) % 12])
        return None
    for stem in _LATVIAN_MONTHS:
        if stem in text and stem in _SAME_ENDINGS:
            return text.replace(stem, _SAME_ENDINGS[stem])
    return None


def _year(text: str, _language: LanguageCode) -> str | None:
    match = re.search(r"\b(19|20)\d\d", text)
    if not match:
        return None
    return text[: match.start()] + str(int(match[0]) - 1) + text[match.end() :]


def _number(text: str, _language: LanguageCode) -> str:
    return _digits_moved(text, 0)


def _swapped(table: Mapping[str, str]) -> Callable[[str, LanguageCode], str | None]:
    def change(text: str, _language: LanguageCode) -> str | None:
        for old, new in table.items():
            if old in text:
                return text.replace(old, new)
        return None

    return change


def _last_digit(text: str, _language: LanguageCode) -> str:
    return re.sub(r"(\d)(?=\D*$)", lambda m: str((int(m[1]) + 1) % 10), text)


def _one_digit_more(text: str, _language: LanguageCode) -> str:
    return text + "21-43-321"


def _other_letter(text: str, _language: LanguageCode) -> str:
    return "x" + text[1:] if text[0].islower() else "X" + text[1:]


def _longer_path(text: str, _language: LanguageCode) -> str:
    return text.rstrip("/") + "x"


_DATES = {"day": _day, "month": _month, "year": _year}
_CHANGES: Mapping[Kind, Mapping[str, Callable[[str, LanguageCode], str | None]]] = {
    Kind.DATE: _DATES,
    Kind.DAYS: _DATES,
    Kind.YEAR: {"year": _year},
    Kind.YEARS: {"period": _year},
    Kind.TIME: {"time": _number},
    Kind.MONEY: {
        "sum": _number,
        "magnitude": _swapped(_MAGNITUDES),
        "currency": _swapped(_CURRENCIES),
    },
    Kind.PERCENT: {"percent": _number},
    Kind.NUMBER: {"count": _number},
    Kind.ORDINAL: {"ordinal": _number},
    Kind.PHONE: {"phone": _last_digit, "long phone": _one_digit_more},
    Kind.EMAIL: {"e-mail": _other_letter},
    Kind.URL: {"address": _longer_path},
}


def _of_name(pair: DraftPair, language: LanguageCode, mention: Mention) -> Iterator[Mutation]:
    """Yield the name changed into another of its kind, and Latvian ones put into another case."""
    known = pair.known.names[mention.found.key]
    reading = mention.found.readings[0]
    if known.kind == "term" or reading.part == "abbreviation":
        return
    start, end = mention.found.start, mention.found.end
    other = _neighbour(pair, mention.found.key)
    if other is not None:
        if language == "en":
            new: str | None = other.name.english.text
        else:
            case = next((c for c in Case if c in mention.found.cases), Case.NOMINATIVE)
            new = other.name.latvian.forms[case]
        if new:
            yield _cut(language, mention.segment, f"other {known.kind}", start, end, new)
    if (
        language == "lv"
        and reading.part == "name"
        and mention.segment.role in (Role.LEAD, Role.BODY)
    ):
        forms = known.name.latvian.forms
        wrong = next((forms[c] for c in Case if forms[c] != mention.text), None)
        if wrong and Case.NOMINATIVE not in mention.found.cases:
            yield _cut(language, mention.segment, "case", start, end, wrong)


def _neighbour(pair: DraftPair, key: str) -> KnownName | None:
    """Return another name of the same kind that the pair does not hold."""
    known = pair.known.names[key]
    held = {
        pair.known.names[k].key
        for code in pair.drafts
        for m in pair.mentions[code]
        for k in m.found.keys
    }
    return next(
        (
            one
            for one in pair.known.names.values()
            if one.kind == known.kind and one.key not in held
        ),
        None,
    )


def _of_segment(language: LanguageCode, segment: Segment) -> Iterator[Mutation]:
    text = segment.text
    prose = segment.role in (Role.LEAD, Role.BODY, Role.BOILERPLATE, Role.QUOTE)
    yield Mutation("segment dropped", language, segment.id, text[:40], "", "")
    if not prose:
        return
    sentences = _SENTENCE.split(text)
    if len(sentences) > 1:
        for place, sentence in enumerate(sentences):
            rest = " ".join(s for i, s in enumerate(sentences) if i != place)
            yield Mutation("sentence dropped", language, segment.id, sentence[:40], "", rest)
        twice = f"{text} {sentences[0]}"
        yield Mutation("sentence twice", language, segment.id, sentences[0][:40], "×2", twice)
    match = _NEGATABLE[language].search(text)
    if match:
        new = (
            f"{match[0]} not" if language == "en" else {"ir": "nav"}.get(match[0], f"ne{match[0]}")
        )
        yield _cut(language, segment, "negation", *match.span(), new)
    words = list(_WORD.finditer(text))
    if words:
        middle = words[len(words) // 2]
        start, end = middle.span()
        yield _cut(language, segment, "doubled word", start, end, f"{middle[0]} {middle[0]}")
        yield _cut(language, segment, "Cyrillic letter", start, end, _cyrillic(middle[0]))
        yield _cut(language, segment, "double space", start, start, " ")
        yield _cut(language, segment, "leftover", start, end, "XX")
    if language == "lv":
        marked = [m for m in words if m[0].translate(_MARKED) != m[0]]
        for match in marked[:3]:
            plain = match[0].translate(_MARKED)
            yield _cut(language, segment, "diacritics", *match.span(), plain)


def _cyrillic(word: str) -> str:
    for latin, other in (("a", "а"), ("e", "е"), ("o", "о"), ("p", "р"), ("c", "с"), ("i", "і")):
        if latin in word:
            return word.replace(latin, other, 1)
    return word
