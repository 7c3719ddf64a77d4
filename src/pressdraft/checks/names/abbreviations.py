"""Abbreviations: explained where they are first used, and those of their own language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.known_names import KnownNames
from pressdraft.checks.pairs import DraftPair, Named, Stated
from pressdraft.checks.wording.passages import Quoted
from pressdraft.i18n import _
from pressdraft.reading import Kind
from pressdraft.release import LanguageCode, OriginKind, Role
from pressdraft.standing import Lists

_APPOSITION = re.compile(r", (?:the|a|an) ((?:[\w’-]+ ){1,11}[\w’-]+)")
_NAMED_BEFORE = re.compile(
    r"(?:Institute|Company|Centre|Hotel|System|Group|Agency|Association|\bLIFE"
    r"|\((?:programme|project|system|programma|projekts|sistēma)) $"
)
_UNEXPLAINED_HERE = frozenset({Role.CONTACT, Role.LABEL, Role.RELEASE_LINE, Role.END})
_LONG = 5
_WORD = 40
"""No word beside an abbreviation is longer."""
_NAME = 3
"""So many letters, a vowel among them, are a name that can be said."""
_KINDS = (
    r"(?:project|programme|strand|network|campaign|system|initiative|exercise|platform|scheme|database"
    r"|institute|centre|salon|prize|award|festival|museum|gallery|club|company|hotel"
    r"|projekt|programm|apakšprogramm|tīkl|kampaņ|sistēm|iniciatīv|mācīb|platform|shēm|datubāz"
    r"|institūt|centr|salon|balv|festivāl|muzej|galerij|klub|uzņēmum|viesnīc)\w*"
)
_KIND_BEFORE = re.compile(rf"\b{_KINDS},? [“„\"«]?$", re.IGNORECASE)
_KIND_BESIDE = re.compile(
    rf"\+?[”“\"»]?[ \u00a0](?:[\w’-]{{1,30}}[ \u00a0])?{_KINDS}"
    r"|[ \u00a0](?:International|Global)\b",
    re.IGNORECASE,
)
"""What makes the letters before it a name: *the LIFE programme*, *PEN International*."""
_KIND_AFTER = re.compile(
    rf"(?:,| [–—-]) (?:(?:the|a|an|our) )?(?:[\w’-]{{1,30}} ){{0,4}}{_KINDS}", re.IGNORECASE
)
_VOWELS = re.compile("[AEIOUYĀĒĪŪ]")
_DATELINE = re.compile(r"(?:,| [–—-]|\.|,? \(?\d)(?=[ \u00a0\d])")
_NAMES_BESIDE = 2
"""So many words with capitals make an apposition a name."""
_NEAR = 30
_WORD_BEFORE = re.compile(r"[A-ZĀČĒĢĪĶĻŅŠŪŽ][\w’-]{2,}[ \u00a0]$")
_NAME_AFTER = re.compile(r"(?:[ \u00a0][A-ZĀČĒĢĪĶĻŅŠŪŽ][\w’-]{2,}){2} of\b")
"""A name that the abbreviation is a part of: *KTH Royal Institute of Technology*."""
_WORD_AFTER = re.compile(r"[ \u00a0][A-ZĀČĒĢĪĶĻŅŠŪŽ][\w’-]{2,}")
_CALLED = re.compile(
    r"\b(?:known as|called|named|abbreviated|jeb|sauc\w+(?: par)?|dēvē\w+(?: par)?) $"
)
_QUOTES = "“„\"«‘'"


@check("undefined-abbreviation", Severity.WARNING, group="names")
def undefined_abbreviation(pair: DraftPair) -> Iterator[Finding]:
    """Finds abbreviations that the text never explains.

    Why:
        A journalist who does not know the abbreviation stops reading there.

    Example:
        *CA countries*; *VRS GP SSP*. In two texts from elsewhere it is a suggestion, but where the
        other text explains it or, in English, has words instead of letters. EU, UN, NATO and
        others that everybody knows are listed in boilerplate/checks/abbreviations.yaml as `known`;
        an office adds its own there.

    Instead:
        Write the name in full where it first stands, with the abbreviation in brackets.
    """
    for language, draft in pair.drafts.items():
        known = _known(pair.lists, language)
        text = "\n".join(segment.text for segment in draft.segments)
        bodies = _glossary(pair.known, language)
        listed = _bodies(pair.lists, language) | bodies.keys()
        defined = {
            letters_of(one)
            for one in abbreviations_in(pair, language)
            if _introduced(one) or (letters_of(one) not in listed and _names_a_kind(one))
        }
        for letters, (names, _others) in bodies.items():
            if any(name in text for name in names):
                defined.add(letters)
        spans = {(n.segment.id, n.start) for n in _named(pair, language) if _is_place(n)}
        told = {*known, *defined}
        last: Stated | None = None
        for one in abbreviations_in(pair, language):
            letters = letters_of(one)
            if last and _stand_together(last, one):
                last = one
                continue
            if letters in told or one.segment.role in _UNEXPLAINED_HERE or is_quoted(one):
                continue
            if _is_in_placeholder(one):
                continue
            if (one.segment.id, one.reading.start) in spans or _is_shouted(letters, text):
                continue
            if _among_capitals(one) or _opens_dateline(one) or is_kept(pair, language, one):
                continue
            told.add(letters)
            last = one
            message = _("‘{text}’ is not explained anywhere in the text", text=one.text)
            yield undefined_abbreviation.at(
                language,
                one,
                message,
                severity=None if _is_needed(pair, language, one) else Severity.SUGGESTION,
            )


def _is_in_placeholder(one: Stated) -> bool:
    """Tell whether it stands in what the program writes for a missing wording: *[EN: ...]*."""
    origins = one.segment.origins(one.reading.start, one.reading.end)
    return any(origin.kind is OriginKind.MISSING for origin in origins)


def _is_needed(pair: DraftPair, language: LanguageCode, one: Stated) -> bool:
    """Tell whether an abbreviation certainly needs words: in our own texts all of them do.

    In one from elsewhere a name or what everybody there knows may stand as it is. It is another
    matter where the other text has the words, and in English where Latvian has words alone; readers
    of Latvian know the letters of their own authorities.
    """
    if pair.composed or not pair.is_both:
        return True
    if _NAME_AFTER.match(one.segment.text, one.reading.end):
        return False
    other: LanguageCode = "lv" if language == "en" else "en"
    alike = _alike(pair.lists, language, letters_of(one))
    there = [each for each in abbreviations_in(pair, other) if letters_of(each) in alike]
    if there:
        return any(map(_is_explained_there, there)) and not _is_called(one)
    here = {letters_of(each) for each in abbreviations_in(pair, language)} | _known(
        pair.lists, other
    )
    rows = (row for row in pair.rows if one.segment in row.side(language))
    sides = {segment.id for row in rows for segment in row.side(other)}
    if _WORD_AFTER.match(one.segment.text, one.reading.end):
        return False  # a club, *JK Samurajs*
    return language == "en" and all(
        each.segment.id not in sides or letters_of(each) in here
        for each in abbreviations_in(pair, other)
    )


def _is_explained_there(one: Stated) -> bool:
    """Tell whether an abbreviation stands in brackets behind its words."""
    start = max(0, one.reading.start - 1)
    return "introduced" in one.reading.form or one.segment.text.startswith("(", start)


def _is_called(one: Stated) -> bool:
    """Tell whether something is said to bear the letters: *a procedure known as TAVI*."""
    before = one.segment.text[max(0, one.reading.start - _NEAR) : one.reading.start]
    return bool(_CALLED.search(before))


@lru_cache(maxsize=256)
def _alike(lists: Lists, language: LanguageCode, letters: str) -> frozenset[str]:
    """Return the letters themselves, and what the other language writes for them."""
    found = {letters}
    for entry in lists.abbreviations.values():
        here, there = (entry.en, entry.lv) if language == "en" else (entry.lv, entry.en)
        if letters in here:
            found.update(set(there) - _known(lists, "lv" if language == "en" else "en"))
    return frozenset(found)


def _named(pair: DraftPair, language: LanguageCode) -> Iterator[Named]:
    for named in pair.named[language].values():
        yield from named


def _is_place(named: Named) -> bool:
    """Tell whether a name in capitals is a whole one, and no abbreviation."""
    return named.aliases[0].kind in ("place", "country", "person") or len(named.text) > _LONG


def _stand_together(one: Stated, other: Stated) -> bool:
    """Tell whether two abbreviations are parts of one: "VRS GP SSP"."""
    between = one.segment.text[one.reading.end : one.reading.end + 1]
    is_next = other.reading.start == one.reading.end + 1
    return one.segment is other.segment and is_next and between in (" ", "\u00a0")


def _among_capitals(one: Stated) -> bool:
    """Tell whether a word all in capitals stands next to it, as in a name that shouts."""
    text = one.segment.text
    before = text[max(0, one.reading.start - _WORD) : one.reading.start].split()[-1:]
    after = text[one.reading.end : one.reading.end + _WORD].split()[:1]
    return any(word.isupper() and len(word) >= _LONG for word in (*before, *after))


def _opens_dateline(one: Stated) -> bool:
    """Tell whether a place in capitals opens a paragraph: "BALYKCHY – When the season began"."""
    return (
        one.reading.start == 0
        and len(one.text) >= _LONG
        and bool(_DATELINE.match(one.segment.text, one.reading.end))
    )


def is_kept(pair: DraftPair, language: LanguageCode, one: Stated) -> bool:
    """Tell whether an abbreviation belongs to a name that both texts leave as it is.

    It does in a title in quotation marks, and beside a word that stands there in the other text
    too: *Migration EU Expertise*.
    """
    text, reading = one.segment.text, one.reading
    if pair.once(_titles, language).cover(one.segment, reading.start):
        return True
    before = _WORD_BEFORE.search(text[max(0, reading.start - _NEAR) : reading.start])
    after = _WORD_AFTER.match(text, reading.end)
    beside = [one.text + after[0]] if after else []
    beside += [before[0] + one.text] if before else []
    other: LanguageCode = "lv" if language == "en" else "en"
    return any(pair.once(_stands, other, name) for name in beside)


def _titles(_pair: DraftPair, language: LanguageCode) -> Quoted:
    return Quoted(language, titles=True)


def _stands(pair: DraftPair, language: LanguageCode, name: str) -> bool:
    """Tell whether a name stands in a text as it is."""
    draft = pair.drafts.get(language)
    return draft is not None and any(name in segment.text for segment in draft.segments)


def _is_shouted(letters: str, text: str) -> bool:
    """Tell whether an ordinary word or name stands in capitals here."""
    if len(letters) < _LONG:
        return False
    if len(letters) > _LONG and len(_VOWELS.findall(letters)) > 1:
        return True
    return letters.capitalize() in text or f" {letters.lower()} " in text


def abbreviations_in(pair: DraftPair, language: LanguageCode) -> list[Stated]:
    """Return the abbreviations of a text, in order."""
    return [one for one in pair.stated[language] if one.reading.kind is Kind.ABBREVIATION]


def letters_of(one: Stated) -> str:
    """Return the letters of an abbreviation, without its ending."""
    return str(one.reading.value)


def _introduced(one: Stated) -> bool:
    """Tell whether what an abbreviation stands for is beside it, before or after."""
    if "introduced" in one.reading.form:
        return True
    after = _APPOSITION.match(one.segment.text, one.reading.end)
    if after and (_fits(after[1], letters_of(one)) or _is_full_name(after[1])):
        return True
    if _is_called_something(one):
        return True
    return one.segment.text.startswith("(", max(0, one.reading.start - 1))


def _is_called_something(one: Stated) -> bool:
    """Tell whether a name in capitals stands beside what it is: *DARYA, a regional project*.

    It has a vowel, so that it can be said.
    """
    letters, text = letters_of(one), one.segment.text
    if len(letters) < _NAME or not _VOWELS.search(letters):
        return False
    before = text[max(0, one.reading.start - _NEAR) : one.reading.start]
    return bool(_KIND_BEFORE.search(before) or _KIND_AFTER.match(text, one.reading.end))


def _names_a_kind(one: Stated) -> bool:
    """Tell whether what letters name follows: *the LIFE programme*, but not *an FAO project*."""
    is_name = len(letters_of(one)) >= _NAME and _VOWELS.search(letters_of(one))
    return bool(is_name and _KIND_BESIDE.match(one.segment.text, one.reading.end))


def _is_full_name(words: str) -> bool:
    """Tell whether words beside an abbreviation name a body, as those of another language do."""
    return sum(word[0].isupper() for word in words.split()) > _NAMES_BESIDE


def _fits(name: str, letters: str) -> bool:
    """Tell whether words begin with the letters, one after another, some of them left out."""
    initials = [word[0].upper() for word in name.split()]
    return letters[0] == initials[0] and len(set(letters) & set(initials)) >= len(set(letters)) - 1


def is_quoted(one: Stated) -> bool:
    """Tell whether an abbreviation is a title, or a part of an address or a code."""
    text = one.segment.text
    before = text[max(0, one.reading.start - 1) : one.reading.start]
    if _NAMED_BEFORE.search(text[max(0, one.reading.start - 20) : one.reading.start]):
        return True
    return before in tuple(_QUOTES) or before in ("/", "-", ".", "@")


@lru_cache(maxsize=8)
def _known(lists: Lists, language: LanguageCode) -> frozenset[str]:
    """Return the abbreviations that need no explanation."""
    return frozenset(
        text
        for entry in lists.abbreviations.values()
        if entry.known
        for text in (entry.en if language == "en" else entry.lv)
    )


@lru_cache(maxsize=8)
def _bodies(lists: Lists, language: LanguageCode) -> frozenset[str]:
    """Return the abbreviations that stand for bodies not everybody knows."""
    return frozenset(
        text
        for entry in lists.abbreviations.values()
        if not entry.known
        for text in (entry.en if language == "en" else entry.lv)
    )


@lru_cache(maxsize=8)
def _glossary(
    names_known: KnownNames, language: LanguageCode
) -> Mapping[str, tuple[tuple[str, ...], str]]:
    """Return the names of each abbreviation of the glossary, in every form, and its key."""
    found: dict[str, tuple[tuple[str, ...], str]] = {}
    for known in names_known.names.values():
        english, latvian = known.name.english, known.name.latvian
        short = english.abbreviation if language == "en" else latvian.abbreviation
        if short:
            forms = latvian.forms
            names = (
                (english.text,)
                if language == "en"
                else (
                    forms.nominative,
                    forms.genitive,
                    forms.dative,
                    forms.accusative,
                    forms.locative,
                )
            )
            found[short] = ((*found.get(short, ((), ""))[0], *names), known.key)
    return found
