"""Persons whom no glossary knows: one person in both texts, told by how the names sound."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pressdraft.checks.base import Finding, Severity, check, pair_check
from pressdraft.checks.capitals import Capitals, Run, Word, common_words
from pressdraft.checks.names.letters import Wrong, sounds_apart, wrong_letters
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import _
from pressdraft.language.declension.persons import looks_like_person
from pressdraft.language.latvian.diacritics import folded
from pressdraft.language.transcription import SAME, distance, form_distance, outlines, stems
from pressdraft.release import LanguageCode

_BY_SOUND = re.compile(
    r"(?:[oe]va?|i(?:na?|ns)|sk[iy]y?|skaya|enko|uly|qizi|kyzy|zoda|zade|bek|bay|boy|jon|zhan"
    r"|gul|yan|shvili|dze|ovich|chuk|yuk|kal|zoda|zada|nen|ainen|ius|[^aeiou]s)$"
)
"""How names end that Latvian spells letter by letter."""
_LETTERS_BY_SOUND = re.compile("[āčēģīķļņšūžėęąųįĀČĒĢĪĶĻŅŠŪŽĖ]")
_FOREIGN = re.compile("[^\\W\\d_a-zA-ZāčēģīķļņōŗšūžėęąųįĀČĒĢĪĶĻŅŠŪŽĖ]")
"""Letters of other languages, whose sounds are not those that they look like."""
_OWN_SOUNDS = re.compile(
    r"gh|wr|kn|wh|th|ph|eau|ou|oi|ai|au|eu|ea|oo|ow|ew|aw|ay|ey|ie|ee|ll|gn|gu|qu|c[eiyh]|ck|sch|x|j|ç"
    r"|[tdszr]$|[td]s$|ez$|es$|ent|en$|er[ts]?$|e$|^h|^u|[^aeiou]h|y|w|ö|ii"
)
"""Groups of letters that English, French and others sound in their own way."""
_A_CONSONANT = 0.9
_UNLIKE = 0.45
"""Beyond this share of its letters two spellings are two names in whatever language."""
_SURNAME = re.compile(r"(?:ov|ev|yev|ova|eva|yeva)$")
_LATVIAN_SURNAME = re.compile(r"(?:ov|ev)(?:s|a|am|u|ā|as|ai)$")
_NEXT = re.compile(r"[’']?s? ([A-Z]\w+)")
_SHORT_TITLE = re.compile(r"(?:\b[A-ZČĢŠŽ]\.|\b(?:Mr|Ms|Mrs|Dr)\.?)[ \u00a0]$")
_STEM = 5
"""So many letters of a surname are those of her husband's or father's: *Petrauskienė*."""
_MOST = 3
_MOST_NAMESAKES = 50


@pair_check("different-person", Severity.ERROR, group="names")
def different_person(pair: DraftPair) -> Iterator[Finding]:
    """Finds persons whose names are not the same in both languages, also those nobody has listed.

    Why:
        A name spelt wrong is the first thing its bearer sees, and another person's name is worse.

    Example:
        *Cholpon Isakova* beside *Čolpona Iskakova*; *Rustam Nazarov* beside *Rustams Nazarova*. A
        name is compared by sound, without its Latvian ending.

    Instead:
        Ask the person how the name is spelt, and transcribe it once.
    """
    told = set()
    for run, other in _exchanged(pair):
        told.add(id(other))
        yield _different(run, other, Severity.ERROR)
    for what, run, other in pair.once(misspelt_persons):
        if what is Wrong.NAME and id(other) not in told:
            yield _different(run, other, Severity.WARNING)


def _exchanged(pair: DraftPair) -> Iterator[tuple[Run, Run]]:
    """Yield the names of one person that sound like two, or of two that stand for each other."""
    english, latvian = pair.capitals["en"], pair.capitals["lv"]
    everybody = [run for runs in english.runs.values() for run in runs]
    by_english_outline = runs_by_outline(everybody, "en")
    for row in pair.rows:
        if not (row.english and row.latvian):
            continue
        there = latvian.near(row.latvian)
        by_outline = runs_by_outline(there, "lv")
        strangers: list[Run] | None = None
        for run in english.near(row.english):
            if not 2 <= len(run.words) <= _MOST or _names_a_body(run):
                continue
            other = _misspelt(run, by_outline)
            if other and is_somebody_else(other, by_english_outline):
                continue
            if other is None and _is_missing(run, by_outline, latvian):
                if strangers is None:
                    strangers = [one for one in there if _is_stranger(one, english)]
                other = strangers[0] if len(strangers) == 1 else None
            if other:
                yield run, other


def _different(run: Run, other: Run, severity: Severity) -> Finding:
    place = (other.start, other.end)
    return different_person.exchanged(run.text, other.text, other.segment.id, place, severity)


def misspelt_persons(pair: DraftPair) -> tuple[tuple[Wrong, Run, Run], ...]:
    """Return the names of one person in both texts of which one is misspelt."""
    english, latvian = pair.capitals["en"], pair.capitals["lv"]
    found = {}
    for row in pair.rows:
        by_outline = runs_by_outline(latvian.near(row.latvian), "lv") if row.english else {}
        for run in english.near(row.english) if by_outline else ():
            if not 2 <= len(run.words) <= _MOST:
                continue
            namesakes = [(other, _word_pairs(run, other)) for other in _namesakes(run, by_outline)]
            alike = [each for each in namesakes if all(_one_name(*words) for words in each[1])]
            for other, pairs in alike or namesakes:
                if what := wrong_letters(other, pairs):
                    found[run.start, run.segment.id] = (what, run, other)
    return tuple(found.values())


def _names_a_body(run: Run) -> bool:
    """Tell whether a body is named after a person: *Pauls Stradiņš Clinical Hospital*."""
    following = _NEXT.match(run.segment.text, run.end)
    if following is None:
        return False
    return following[0][0] in "’'" or following[1].lower() in common_words("en")


def is_somebody_else(other: Run, by_outline: Mapping[str, list[Run]]) -> bool:
    """Tell whether a Latvian name is another person whom the English text names too."""
    keys = outlines(other.words[-1].text, "lv")
    alike = (run for key in keys for run in by_outline.get(key, ())[:_MOST_NAMESAKES])
    return any(
        pairs and all(_one_name(*each) for each in pairs) and not _differs(run, pairs)
        for run in alike
        for pairs in [_word_pairs(run, other)]
        if not _disagrees(run, other)
    )


def runs_by_outline(runs: Sequence[Run], language: LanguageCode) -> Mapping[str, list[Run]]:
    """Return runs by the outlines of their first and last words."""
    found: dict[str, list[Run]] = {}
    for run in runs:
        ends = {run.words[0].text, run.words[-1].text} if len(run.words) > 1 else set()
        for key in {key for text in ends for key in outlines(text, language)}:
            found.setdefault(key, []).append(run)
    return found


def _namesakes(run: Run, by_outline: Mapping[str, list[Run]]) -> Iterator[Run]:
    """Yield the Latvian runs that have a word in common with an English one."""
    keys = {key for word in (run.words[0], run.words[-1]) for key in outlines(word.text, "en")}
    for key in sorted(keys):
        for other in by_outline.get(key, ())[:_MOST_NAMESAKES]:
            if any(_one_name(*each) for each in _word_pairs(run, other)):
                yield other


def _misspelt(run: Run, by_outline: Mapping[str, list[Run]]) -> Run | None:
    """Return the Latvian name that has a word of an English one, and another one not right."""
    wrong = None
    for other in _namesakes(run, by_outline):
        if other.text == run.text and other.segment.text.startswith("(", other.start - 1):
            continue
        if not (_differs(run, _word_pairs(run, other)) or _disagrees(run, other)):
            return None
        wrong = wrong or other
    return wrong


def _is_missing(run: Run, by_outline: Mapping[str, list[Run]], latvian: Capitals) -> bool:
    """Tell whether an English run is certainly a person, and Latvian knows nothing of the name."""
    if not _SURNAME.search(run.words[-1].text) or next(_namesakes(run, by_outline), None):
        return False
    return not any(latvian.hold(word.text) for word in run.words)


def _word_pairs(run: Run, other: Run) -> list[tuple[Word, Word]]:
    """Return the words of two names side by side, however many stand before the surname."""
    size = min(len(run.words), len(other.words))
    if size < 2:
        return []
    last = list(zip(run.words[-size:], other.words[-size:], strict=True))
    if len(run.words) == len(other.words):
        return last
    first = list(zip(run.words[:size], other.words[:size], strict=True))
    outer = [(run.words[0], other.words[0]), (run.words[-1], other.words[-1])]
    return min(
        last, outer, first, key=lambda pairs: sum(distance(a.text, b.text) for a, b in pairs)
    )


def _one_name(one: Word, other: Word) -> bool:
    return _apart(one.text, other.text) <= SAME


def _apart(one: str, other: str) -> float:
    """Return how far names are apart, of double ones each half, since both have endings."""
    halves = one.split("-"), other.split("-")
    if len(halves[0]) != len(halves[1]):
        return sounds_apart(one, other)
    return max(sounds_apart(*each) for each in zip(*halves, strict=True))


def _differs(run: Run, pairs: Sequence[tuple[Word, Word]]) -> bool:
    """Tell whether one of the names is another one; foreign spellings have their own sounds."""
    by_sound = any(_LETTERS_BY_SOUND.search(word.text) for word in run.words)
    foreign = any(_FOREIGN.search(word.text) for word in run.words)
    for one, other in pairs:
        apart = _apart(one.text, other.text)
        low = one.text.lower()
        if foreign:
            if apart > _UNLIKE * len(low):
                return True
            continue
        exact = by_sound or _BY_SOUND.search(low)
        likely = not _OWN_SOUNDS.search(low) and apart >= _A_CONSONANT
        if apart > SAME and (exact or likely or apart > _UNLIKE * len(low)):
            return True
    return False


_CASES = {
    "s": {"nominative"},
    "a": {"genitive"},
    "am": {"dative"},
    "u": {"accusative"},
    "ā": {"locative"},
}
"""The endings of a man's names of the first declension, which most transcribed ones are."""


def _disagrees(run: Run, other: Run) -> bool:
    """Tell whether a man's first name stands in another case than his surname."""
    if not run.words[-1].text.endswith(("ov", "ev")):
        return False
    first = _ending(run.words[0].text, other.words[0].text)
    last = _ending(run.words[-1].text, other.words[-1].text)
    return first in _CASES and last in _CASES and first != last


def _ending(english: str, latvian: str) -> str:
    """Return what Latvian adds to a name that ends in a consonant in English, or nothing."""
    if english[-1].lower() in "aeiouys":
        return ""
    for ending in sorted(_CASES, key=len, reverse=True):
        if latvian.endswith(ending):
            return ending
    return ""


def _is_stranger(run: Run, english: Capitals) -> bool:
    """Tell whether a Latvian run is a person of whom the English text knows nothing."""
    if not 2 <= len(run.words) <= _MOST:
        return False
    if any(english.hold(word.text) for word in run.words):
        return False
    return bool(_LATVIAN_SURNAME.search(run.words[-1].text)) or looks_like_person(run.text)


@check("two-spellings", Severity.WARNING, group="names")
def two_spellings(pair: DraftPair) -> Iterator[Finding]:
    """Finds a person whose surname is spelt in two ways in one text.

    Why:
        Readers take them for two persons, and one of the spellings is wrong.

    Example:
        *Ularbeks Šaršejevs* and further down *Ularbekam Šaršeevam*; *Amir Yelchibekov* and *Amir
        Elchibekov*.

    Instead:
        Transcribe a name once, and keep to it. The original in brackets is no second spelling.
    """
    for language in pair.drafts:
        runs = [run for runs in pair.capitals[language].runs.values() for run in runs]
        for run, other in (*_same_first_name(runs, language), *_same_surname(runs, language)):
            message = _(
                "‘{one}’ and ‘{other}’ seem to be one person", one=run.text, other=other.text
            )
            yield two_spellings.finding(
                language, run.segment.id, message, start=run.start, end=run.end
            )


def _same_first_name(runs: Sequence[Run], language: LanguageCode) -> Iterator[tuple[Run, Run]]:
    """Yield a name and an earlier one with the same first name and nearly the same surname."""
    seen: dict[str, Run] = {}
    for run in runs:
        if len(run.words) != 2 or run.segment.text.startswith("(", run.start - 1):
            continue
        key = min(outlines(run.words[0].text, language), default="")
        other = seen.setdefault(key, run) if key else run
        if _two_spellings(run, other, language):
            yield run, other


def _same_surname(runs: Sequence[Run], language: LanguageCode) -> Iterator[tuple[Run, Run]]:
    """Yield a surname behind an initial or *Ms*, and the full name that it nearly is.

    It differs in marks, *A. Sprogis* of *Andris Sproģis*, or in its suffix.
    """
    full = {run.words[-1].text: run for run in runs if len(run.words) == 2}
    plain = {folded(text.lower()): run for text, run in full.items()}
    begins = {text[:_STEM]: run for text, run in full.items() if len(text) > _STEM}
    for run in runs:
        text = run.text
        before = run.segment.text[max(0, run.start - 5) : run.start]
        if len(run.words) > 1 or text in full or not _SHORT_TITLE.search(before):
            continue
        other = plain.get(folded(text.lower()))
        if other is None and language == "en" and text[-1] == _last(begins.get(text[:_STEM])):
            other = begins[text[:_STEM]]
        if other and other.words[-1].text[-1] == text[-1]:
            yield run, other


def _last(run: Run | None) -> str:
    return run.words[-1].text[-1] if run else ""


def _two_spellings(one: Run, other: Run, language: LanguageCode) -> bool:
    """Tell whether two names have one first name, and surnames that only sound the same."""
    (first, last), (other_first, other_last) = (
        tuple(word.text for word in run.words) for run in (one, other)
    )
    if language == "en":
        apart = distance(last, other_last) if first == other_first and last != other_last else 9.0
        return apart <= SAME and last.lower() not in stems(other_last)
    if not set(stems(first)) & set(stems(other_first)) or set(stems(last)) & set(stems(other_last)):
        return False
    return form_distance(last, other_last) <= SAME
