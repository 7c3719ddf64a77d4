"""Latvian case forms that a preposition cannot govern."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.names.endings import (
    CAPITAL,
    HAPPENS,
    is_conjunction,
    is_nominative_plural,
    misfits,
)
from pressdraft.checks.pairs import DraftPair, Mention
from pressdraft.checks.wording.passages import Quoted
from pressdraft.i18n import _
from pressdraft.language.latvian.cases import PREPOSITIONS, governed_case
from pressdraft.language.latvian.dates import MONTH
from pressdraft.language.tenses import SURE_FUTURE, SURE_PAST
from pressdraft.language.values import Case, Count
from pressdraft.reading import Kind
from pressdraft.release import LanguageCode, Segment

_LATVIAN: LanguageCode = "lv"
_PREPOSITION = re.compile(r"(?<![\w-])([A-Za-zĀČĒĢĪĶĻŅŠŪŽāčēģīķļņšūž]+)[ \u00a0]$")
_UNSURE = frozenset({"apkārt", "blakus", "līdzās", "pretī", "pa", "pateicoties", "pār"})
"""Prepositions that are adverbs too, or take more than one case."""
_LONGEST = 16
_FAR = 40
_BETWEEN = re.compile(r"\b[Ss]tarp [^\W\d_]+ un \Z")
"""The first of two names that the glossary does not know: *starp Pērnavu un Rīgu*."""
_NEXT = re.compile(r"[ \u00a0]+([^\W\d_]+)")
_SHARED = re.compile(r" un (?:[A-ZĀČĒĢĪĶĻŅŠŪŽ]\w+[ \u00a0]){1,4}[a-zāčēģīķļņšūž]{4}")
"""Another name, and the noun that both belong to: *par Eiropas Savienības un Šveices naudu*."""
_LISTED = re.compile(
    rf"(?:(?:, | un | vai |, kā arī ){CAPITAL}\w{{0,30}}(?: {CAPITAL}\w{{0,30}}){{0,3}}){{1,12}}"
    r" (?!un\b|vai\b)[a-zāčēģīķļņšūž]"
)
"""The rest of a list before what all belong to: *ar Igaunijas un Vācijas piemēriem*."""
_NOMINATIVES = ("eki", "ji", "ti", "ri", "ļi", "ki", "gi", "di", "ņi", "ni", "si")
_FREE_WORDS = "un vai bet kā kas kuri kuras kur ka lai no ar par uz pie pēc"
_CONJUNCTIONS = frozenset(_FREE_WORDS.split())
_DAY = r"(?:\d{4}\.[ \u00a0]?gada[ \u00a0])?\d{1,2}\.[ \u00a0]?"
_NO_NOUN = re.compile(
    rf"jā[^\W\d_]+|ir|nav|tiek|{SURE_PAST['lv']}|{SURE_FUTURE['lv']}|{'|'.join(PREPOSITIONS)}"
    rf"|{'|'.join(_FREE_WORDS.split())}"
)
"""What no genitive belongs to."""
_UNTIL_DATE = re.compile(
    rf"\blīdz[ \u00a0](?:{_DAY}(?P<month>{MONTH}[aā])\b"
    r"|\d{4}\.[ \u00a0]?(?P<year>gada)\b)(?P<rest>[^.,;:!?()–—\n]*)"
)
_FROM_DATE = re.compile(rf"\bno[ \u00a0]{_DAY}(?P<month>{MONTH}(?:is|s|im|am|ī|ā))\b")
_NOUN = re.compile(
    r"[ \u00a0][a-zāčēģīķļņšūž]*(?:ība|šana|cija|tāte|sardze|ums|tājs|nieks|nieki|tāji|umi)"
    r"\b(?! [–-])"
)
"""What stands behind a name in the genitive: *Latvijas valdība*."""
_DATIVE = re.compile(r"(?:[aiu]m|ai|ei|ij|iem|ām|ēm|īm|ajam|ajai)$")
_LOOKED_AHEAD = 3
_BRACKETS = re.compile(r"[ \u00a0]\([^()\n]{1,30}\)")
"""An abbreviation between a name and the noun that it belongs to."""
_ROUGHLY = frozenset({"ap", "līdz", "virs", "zem"})
_HOURS = frozenset({"plkst", "pulksten"})
_STOPS = frozenset(".,;:!?)") | {""}


@check("wrong-case", Severity.WARNING, group="names")
def wrong_case(pair: DraftPair) -> Iterator[Finding]:
    """Finds Latvian names and nouns in a case that the words around them do not let them have.

    Why:
        A wrong ending is the mark of a text translated in haste.

    Example:
        *no Kazahstānā*; *ar 640 dalībnieki*; *līdz 1. jūnija nosūtīs*. After a preposition every
        plural stands in the dative. *Bauskas pils notiks koncerts*; *Latvija delegācija*.

    Instead:
        *no Kazahstānas*; *ar 640 dalībniekiem*; *līdz 1. jūnijam*; *Bauskas pilī*; *Latvijas
        delegācija*.
    """
    draft = pair.drafts.get(_LATVIAN)
    if draft is None:
        return
    governed: tuple[Mention, str] | None = None
    for mention in pair.mentions[_LATVIAN]:
        word = _governor(mention.segment.text, mention.found.start)
        if not word and governed and _goes_on(governed[0], mention):
            word = governed[1]
        if not word and _BETWEEN.search(_before(mention)):
            word = "starp"
        governed = (mention, word)
        yield from _of_name(pair, mention, word)
        yield from _of_subject(pair, mention)
    yield from _of_counts(pair)
    quoted = Quoted(_LATVIAN)
    for segment in draft.segments:
        yield from _of_dates(segment)
        yield from _of_words(segment, quoted)


def _governor(text: str, start: int) -> str:
    """Return the preposition right before a place, or nothing."""
    before = max(0, start - _LONGEST)
    match = _PREPOSITION.search(text[before:start])
    if match is None or _is_shouted(match[1], text) or is_conjunction(text, before + match.start()):
        return ""
    word = match[1].lower()
    return word if word in PREPOSITIONS and word not in _UNSURE else ""


def _is_shouted(word: str, text: str) -> bool:
    """Tell whether a word in capitals is an abbreviation: *ANO AP Armēnijā*."""
    return len(word) > 1 and word.isupper() and not text.isupper()


def _before(mention: Mention) -> str:
    start = mention.found.start
    return mention.segment.text[max(0, start - _FAR) : start]


def _goes_on(before: Mention, mention: Mention) -> bool:
    """Tell whether a name stands in a list right behind another one."""
    between = before.segment.text[before.found.end : mention.found.start]
    return before.segment is mention.segment and between in (", ", " un ", " vai ")


def _of_name(pair: DraftPair, mention: Mention, word: str) -> Iterator[Finding]:
    """Yield a name in a case that the preposition does not take.

    Before another word it may belong to that: "pēc Latvijā pieņemta likuma".
    """
    text, found = mention.segment.text, mention.found
    known = [pair.known.names[key] for key in found.keys]
    if not word or not found.cases or any(one.kind in ("term", "person") for one in known):
        return
    wanted = {governed_case(word, reading.number or "singular") for reading in found.readings}
    allowed = set(wanted)
    is_place = all(one.kind in ("place", "country") for one in known)
    brackets = _BRACKETS.match(text, found.end)
    follows = _NEXT.match(text, brackets.end() if brackets else found.end)
    if (
        (follows and not _NO_NOUN.fullmatch(follows[1]))
        or _SHARED.match(text, found.end)
        or (is_place and _LISTED.match(text, found.end))
    ):
        allowed |= {Case.GENITIVE, Case.DATIVE, Case.LOCATIVE}
    if found.cases & allowed:
        return
    case = next(iter(wanted))
    right = _form(pair, mention, case)
    message = _(
        "‘{word} {text}’: after ‘{word}’ the {case} is expected: {form}",
        word=word,
        text=mention.text,
        case=_(case.value),
        form=right,
    )
    yield _at_name(mention, message, right)


def _of_subject(pair: DraftPair, mention: Mention) -> Iterator[Finding]:
    """Yield a name in the nominative where it says whose something is, or where it happens."""
    text, found = mention.segment.text, mention.found
    if found.cases != {Case.NOMINATIVE} or found.readings[0].part == "abbreviation":
        return
    known = [pair.known.names[key] for key in found.keys]
    if any(one.kind in ("term", "person") for one in known):
        return
    is_place = all(one.kind in ("place", "country") for one in known)
    if is_place and HAPPENS.match(text, found.end):
        wanted = Case.LOCATIVE
    elif _NOUN.match(text, found.end):
        wanted = Case.GENITIVE
    else:
        return
    right = _form(pair, mention, wanted)
    message = _(
        "‘{text}’: here the {case} is expected: {form}",
        text=mention.text,
        case=_(wanted.value),
        form=right,
    )
    yield _at_name(mention, message, right)


def _form(pair: DraftPair, mention: Mention, case: Case) -> str:
    """Return a name in a case, in full where it stands in full."""
    name = pair.known.names[mention.found.keys[0]].name.latvian
    forms = name.long if name.long and mention.found.readings[0].part == "long" else name.forms
    return forms[case]


def _at_name(mention: Mention, message: str, right: str) -> Finding:
    found = mention.found
    return wrong_case.finding(
        _LATVIAN,
        mention.segment.id,
        message,
        start=found.start,
        end=found.end,
        suggestion=right,
    )


def _of_counts(pair: DraftPair) -> Iterator[Finding]:
    """Yield counted nouns that are no dative plural after a preposition."""
    for one in pair.stated[_LATVIAN]:
        reading = one.reading
        if reading.kind is not Kind.NUMBER or not isinstance(reading.value, Count):
            continue
        number = reading.value.value
        word = _governor(one.segment.text, reading.start)
        noun = reading.words.split(" ")[0] if reading.words else ""
        if not word or not noun or not _is_plural(number) or len(noun) < 4:
            continue
        start = one.segment.text.find(noun, reading.start)
        end = start + len(noun)
        if start < 0 or not _certain(word, noun, one.segment.text, end):
            continue
        message = _(
            "‘{word} {number} {noun}’: after ‘{word}’ a plural stands in the dative, "
            "with the ending -iem, -ām, -ēm or -īm",
            word=word,
            number=number,
            noun=noun,
        )
        yield wrong_case.finding(_LATVIAN, one.segment.id, message, start=start, end=end)


def _is_plural(number: int) -> bool:
    return number % 10 != 1 or number % 100 == 11


def _certain(word: str, noun: str, text: str, end: int) -> bool:
    """Tell whether a noun is a nominative or genitive plural that belongs to no noun behind it.

    Before a number some prepositions are adverbs: *līdz 15 dalībnieki*.
    """
    if is_nominative_plural(noun) and word not in _ROUGHLY:
        return True
    match = _NEXT.match(text, end)
    follows = match[1] if match else ""
    free = not follows or follows in _CONJUNCTIONS
    if noun.endswith(_NOMINATIVES):
        return free
    return noun.endswith("u") and not free and follows.islower() and follows.endswith("e")


def _of_words(segment: Segment, quoted: Quoted) -> Iterator[Finding]:
    """Yield nouns whose endings contradict the words around them.

    In what somebody said a noun may be a verb: "pēc darba braucu".
    """
    for found in misfits(segment.text):
        if not quoted.cover(segment, found.start):
            yield wrong_case.finding(
                _LATVIAN, segment.id, found.message, start=found.start, end=found.end
            )


def _of_dates(segment: Segment) -> Iterator[Finding]:
    """Yield days and years in the genitive after "līdz", and days not in it after "no"."""
    for match in _UNTIL_DATE.finditer(segment.text):
        rest = match["rest"].split()
        ahead = rest[:_LOOKED_AHEAD]
        ends = segment.text[match.end() : match.end() + 1]
        if not rest and (ends not in _STOPS or segment.text.startswith(". gad", match.end())):
            continue
        if any(_DATIVE.search(w) or w in _HOURS for w in ahead):
            continue
        if rest and not rest[0][0].islower():
            continue
        group = "year" if match["year"] else "month"
        wrong = match[group]
        right = (
            "gadam"
            if group == "year"
            else f"{wrong.rstrip('aā').replace('ļ', 'l')}"
            + ("im" if wrong[:4] in _SECOND else "am")
        )
        message = _(
            "‘līdz … {wrong}’: after ‘līdz’ the dative is expected: {right}",
            wrong=wrong,
            right=right,
        )
        yield wrong_case.finding(
            _LATVIAN,
            segment.id,
            message,
            start=match.start(group),
            end=match.end(group),
            suggestion=right,
        )
    for match in _FROM_DATE.finditer(segment.text):
        message = _("‘no … {month}’: after ‘no’ the genitive is expected", month=match["month"])
        yield wrong_case.finding(
            _LATVIAN, segment.id, message, start=match.start("month"), end=match.end("month")
        )


_SECOND = ("janv", "febr", "aprī", "sept", "okto", "nove", "dece")
"""The months of the second declension: janvārim, but jūnijam."""
