"""Names that no glossary knows and that one of the texts leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pressdraft.checks.alignment import Row
from pressdraft.checks.base import Finding, Severity, pair_check
from pressdraft.checks.capitals import PEOPLE, Capitals, Run, Word, common_words, matches
from pressdraft.checks.names.body_words import vocabulary
from pressdraft.checks.names.exonyms import all_stems, has_exonym
from pressdraft.checks.names.listed import left_out
from pressdraft.checks.names.presence import OTHER, names_told, unanswered_in
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.spans import Spans
from pressdraft.i18n import _
from pressdraft.language.transcription import outlines
from pressdraft.reading import read_quotations
from pressdraft.release import CODES, LanguageCode, Role, Segment

_DERIVED = re.compile(
    r"(?:ing|ings|ness|ments?|[ts]ions?|ity|ities|ships?|[ae]nces?|isms?|[ai]ble|ful|less|ed|ers?|ors?"
    r"|ies|ly|ists?|ics?|ives?|ous|al|ish|ians?|ese)$"
)
_HEADS = re.compile(
    r"\W+(?:[a-zāčēģīķļņšūž]+\W+){0,4}?(?:pārvald|dienest|ministrij|komitej|nodaļ|daļ|departament|"
    r"centr|biroj|aģentūr|padom|institūt|universitāt|koledž|skol|slimnīc|ties[auāi]|palāt|organizācij|"
    r"programm|projekt|fond|biedrīb|savienīb|asociācij|inspekcij|prokuratūr|policij|akadēmij|konvencij|"
    r"proces|deklarācij|direktīv|regul|līgum|stratēģij|iniciatīv|platform|forum|valod|virsniek|spēk)"
)
_FEAST = re.compile(r"\W+(?:svētk|brīvdien|vakar|nakt|dien(?:a|u|ā|ai|as)\b)")
"""What follows a day of the calendar, which English may call by another name: *Līgo svētki*."""
_LINKS = r"(?:(?:of|for|on|against|and(?! the)|the|in|to|with|at|by) )*"
_BEFORE_IT = re.compile(r"([A-Z][\w’'-]*),? " + _LINKS + "$")
_AFTER_IT = re.compile(" " + _LINKS + r"([A-Z][\w’'-]*)")
_PLACE_NOUNS = "university airport region district province college port oblast"
_PLACED = frozenset(_PLACE_NOUNS.split())
"""What may follow a place within a name, so that the place itself is transcribed."""
_TITLE = re.compile(
    r"\b(?:[Ss]aid|[Ss]ays|explain(?:s|ed)|add(?:s|ed)|warn(?:s|ed)|recall(?:s|ed)|Mr|Ms|Mrs|Dr|Prof|Professor|Judge|Captain|Major|Colonel|General|Lieutenant"
    r"|Sergeant|Corporal|Minister|[Dd]irector|Ambassador|President|Commissioner|Representative"
    r"|Chairman|Chief|Governor|Secretary|Mayor)\.?,? $"
)
_ACTS = re.compile(
    r",? (?:said|says|noted|told|explained|added|stressed|chaired|thanked|admitted)\b"
)
_BOTH_ENDS = re.compile(r"(?:ov|ev|ova|eva|enko|sky|skaya)$")
_ABSTRACT = re.compile(r"(?:šanas|šana|ības|ība|tāju|tāja|iskā|iskās|iskais|isko|nieku)$")
_COMPOUND = re.compile(r"(?:Ziemeļ|Dienvid|Austrum|Rietum|Vidus|Jaun)(\w{4,})")
"""What English writes as two words: *Ziemeļamerika*."""
_BEFORE = 40
_SAME_START = 2
_FRENCH = re.compile(r"(?:eau|eu|ou|oi|ai|gn|qu|ee|oo|ough|th|ch|ck|sch|wich|cester)|[xtsdzr]$")
_WHERE = re.compile(
    r"\b(?:in|from|to|at|near|of|between|and|or|no|uz|līdz|pie|ap|starp|un|vai|caur) $|, $"
)
_AND = r"(?:,| and|, and| un)[ \u00a0](?:(?:in|from|to|at|no|uz|pie) )?"
_LISTED_BEFORE = re.compile(rf"([A-ZĀČĒĢĪĶĻŅŠŪŽ][\w’-]+){_AND}$")
_LISTED_AFTER = re.compile(rf"{_AND}([A-ZĀČĒĢĪĶĻŅŠŪŽ][\w’-]+)")
_MOST_NEARBY = 200
"""With so many words of a paragraph a word is compared letter by letter."""
_OWN_CAPITALS = re.compile(r"(?<=[^\W\d_.!?:;] )[A-ZĀČĒĢĪĶĻŅŠŪŽ][^\W\d_]{2,}")


_MONTHS = """
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
    mondays tuesdays wednesdays thursdays fridays saturdays sundays
"""
_DATES = frozenset(_MONTHS.split())


@pair_check("unmatched-name", Severity.WARNING, group="names")
def unmatched_name(pair: DraftPair) -> Iterator[Finding]:
    """Finds names that no glossary knows and that only one of the texts holds.

    Why:
        A place or a person that one text leaves out is missing for half of the readers.

    Example:
        *officers from Ayritom and Sariosiyo* beside *virsnieki no Airitomas*. Nothing is said where
        the other text has another unknown name that may be its translation. It is a suggestion
        unless the name stands in a list that the other text has too, or another place instead.
        Each place of a list is looked for in the same paragraph.

    Instead:
        Name it in both languages, transcribed in Latvian.
    """
    for row in pair.rows:
        if not (row.english and row.latvian):
            continue
        found = list(_unmatched(pair, row)) or list(_listed(pair, row))
        in_latvian = [one for one in found if one[0] == "lv"]
        yield from (_finding(*one) for one in in_latvian or found)


_Alone = tuple[LanguageCode, Run, Word, bool]
"""A word of a name that one side of a row lacks, and whether it is surely a name."""


def _unmatched(pair: DraftPair, row: Row) -> Iterator[_Alone]:
    """Yield the names of a row of which the whole other text knows nothing."""
    alone = {code: _alone(pair, row, code) for code in CODES}
    for language in CODES:
        other = OTHER[language]
        exchanged = _are_exchanged(alone)
        if not alone[language] or (exchanged and language == "en"):
            continue
        if (alone[other] and not exchanged) or (
            language == "lv" and _may_translate(pair, row.english)
        ):
            continue
        replaced = not alone[other] and _has_another_place(
            pair, row, other, alone[language][0][1].text
        )
        titled = language == "en" and any(map(_has_title, row.latvian))
        for run, word in alone[language]:
            if not titled or is_person(run):
                placed = (exchanged or replaced) and _is_placed(run, word, language)
                sure = placed or _is_listed(run, word, alone[language])
                yield language, run, word, sure


def _listed(pair: DraftPair, row: Row) -> Iterator[_Alone]:
    """Yield the last words of names that a list of the other side of a row leaves out."""
    for language in CODES:
        for run, is_long in left_out(pair, row, language):
            there = pair.capitals[OTHER[language]]
            if language == "lv" and any(_is_derived(word, "lv", there) for word in run.words):
                continue
            if all(_counts(run, word, language) for word in run.words):
                sure = is_long and len(run.words) == 1
                sure = sure and run.words[0].text.lower() not in common_words(language)
                yield language, run, run.words[-1], sure


def _finding(language: LanguageCode, run: Run, word: Word, is_sure: bool) -> Finding:
    return unmatched_name.finding(
        language,
        run.segment.id,
        _(
            "{language} names ‘{text}’, {other} has no such name in this paragraph",
            language=language.upper(),
            text=word.text,
            other=OTHER[language].upper(),
        ),
        start=word.start,
        end=word.end,
        severity=None if is_sure else Severity.SUGGESTION,
    )


def _are_exchanged(alone: Mapping[LanguageCode, Sequence[tuple[Run, Word]]]) -> bool:
    """Tell whether each side has one name of one word that the other does not know.

    *Montreux* and *Montrē* begin alike, and end in letters that are not sounded as they look.
    """
    if not all(len(found) == 1 and len(found[0][0].words) == 1 for found in alone.values()):
        return False
    return not _may_be_one(*(alone[code][0][1].text for code in CODES))


def _may_be_one(english: str, latvian: str) -> bool:
    """Tell whether two words that begin alike may be one name, since its end is not sounded."""
    return bool(_FRENCH.search(english)) and english[:_SAME_START] == latvian[:_SAME_START]


def _has_another_place(pair: DraftPair, row: Row, language: LanguageCode, name: str) -> bool:
    """Tell whether a side of a row names one place that the other does not, instead of `name`."""
    both = {code: pair.once(names_told, code) for code in CODES}
    found = unanswered_in(pair, row, language, both)
    if sum(one.aliases[0].kind == "place" for one in found) == 1:
        return True
    here, there = (
        [
            word
            for run in pair.capitals[code].near(row.side(code))
            for word in run.words
            if len(run.words) == 1 and _counts(run, word, code)
        ][:_MOST_NEARBY]
        for code in CODES
    )
    pairs = [(one, other) for one in here for other in there if matches(one, other)]
    mine, known = (
        (here, [a for a, _ in pairs]) if language == "en" else (there, [b for _, b in pairs])
    )
    others = [word.text for word in mine if word not in known]
    if len(others) != 1:
        return False
    return not _may_be_one(*((others[0], name) if language == "en" else (name, others[0])))


def _is_placed(run: Run, word: Word, language: LanguageCode) -> bool:
    """Tell whether a word says where: behind a preposition, or in the Latvian locative."""
    before = run.segment.text[max(0, word.start - _BEFORE) : word.start]
    locative = language == "lv" and word.text.endswith(("ā", "ē", "ī", "ū", "os", "ās", "ēs", "īs"))
    return locative or bool(_WHERE.search(before))


def _is_listed(run: Run, word: Word, alone: Sequence[tuple[Run, Word]]) -> bool:
    """Tell whether a name stands in a list whose next name the other text has too.

    By itself a word with a capital may be translated, or told in other words.
    """
    text = run.segment.text
    before = _LISTED_BEFORE.search(text[max(0, word.start - _BEFORE) : word.start])
    after = _LISTED_AFTER.match(text, word.end)
    beside = {match[1] for match in (before, after) if match}
    return bool(beside - {other.text for _run, other in alone})


def _alone(pair: DraftPair, row: Row, language: LanguageCode) -> list[tuple[Run, Word]]:
    """Return the words of a side of a row that nothing in the other text sounds like."""
    other = OTHER[language]
    there = pair.capitals[other]
    nearby = [word for run in there.near(row.side(other)) for word in run.words]
    nearby = nearby[:_MOST_NEARBY]
    found = []
    for run in pair.capitals[language].near(row.side(language)):
        if run.segment.role is Role.CONTACT:
            continue
        if len(run.words) > 1 and there.hold("".join(word.text for word in run.words)):
            continue
        for word in run.words:
            if there.hold(word.text) or not _counts(run, word, language):
                continue
            if vocabulary(pair.lists, language).own[word.text.lower()]:
                continue
            pairs = ((word, w) if language == "en" else (w, word) for w in nearby)
            if any(matches(*each) for each in pairs) or _is_derived(word, language, there):
                continue
            if _has_exonym(pair, word, language):
                continue
            found.append((run, word))
    return found


def _has_exonym(pair: DraftPair, word: Word, language: LanguageCode) -> bool:
    """Tell whether the other text calls a place by a name that sounds otherwise."""
    return has_exonym(pair.lists, word.text, language, pair.once(_stems, OTHER[language]))


def _stems(pair: DraftPair, language: LanguageCode) -> frozenset[str]:
    words = (word.low for written in pair.words[language] for word in written.words)
    return all_stems(words, language)


def _is_derived(word: Word, language: LanguageCode, there: Capitals) -> bool:
    """Tell whether a word begins as one of the other text does: *Almatinkas* beside *Almaty*.

    Latvian writes peoples and languages small, *latgaliešu*.
    """
    if language == "en" and word.text[:PEOPLE].lower() in there.small_beginnings:
        return True
    compound = _COMPOUND.match(word.text) if language == "lv" else None
    if compound and not outlines(compound[1].capitalize(), "lv").isdisjoint(there.outlines):
        return True
    return any(
        outline[:size] in there.outlines
        for outline in outlines(word.text, language)
        for size in range(3, len(outline))
    )


def _counts(run: Run, word: Word, language: LanguageCode) -> bool:
    """Tell whether a word is certainly a name: not the first one of a sentence or of a title."""
    if word.first or len(word.text) < 4 or word.text[1] == "-":
        return False
    text = run.segment.text
    if language == "en":
        person = len(run.words) > 1 and (_BOTH_ENDS.search(word.text) or is_person(run))
        return not _DERIVED.search(word.text) and (bool(person) or not _in_title(text, word))
    if _FEAST.match(text, word.end):
        return False
    return not (_ABSTRACT.search(word.text) or _HEADS.match(text, word.end))


def is_person(run: Run) -> bool:
    """Tell whether an English run is a person, by the title before or the verb behind."""
    text = run.segment.text
    before = text[max(0, run.start - _BEFORE) : run.start]
    return bool(_TITLE.search(before) or _ACTS.match(text, run.end))


def _has_title(segment: Segment) -> bool:
    """Tell whether a Latvian paragraph has a name in quotation marks, perhaps a translated one."""
    return any("title" in one.form for one in read_quotations(segment.text, "lv"))


def _in_title(text: str, word: Word) -> bool:
    """Tell whether an English word belongs to a name or title that is translated."""
    before = _BEFORE_IT.search(text[max(0, word.start - _BEFORE) : word.start])
    after = _AFTER_IT.match(text, word.end)
    beside = [match[1].lower() for match in (before, after) if match]
    return any(
        low not in _PLACED and (low in common_words("en") or _DERIVED.search(low)) for low in beside
    )


def _may_translate(pair: DraftPair, segments: Sequence[Segment]) -> bool:
    """Tell whether English has capitals in a paragraph that Latvian may have translated."""
    for segment in segments:
        taken = Spans.of((one.start, one.end) for one in pair.named["en"][segment.id])
        for match in _OWN_CAPITALS.finditer(segment.text):
            inside = taken.overlap(*match.span())
            low = match[0].lower()
            if not inside and low in common_words("en") and low not in _DATES:
                return True
    return False
