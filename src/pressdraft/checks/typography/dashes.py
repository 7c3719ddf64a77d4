"""Hyphens where a dash belongs, dashes where words belong, and hyphens that a line end has left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.typography.places import places
from pressdraft.checks.wording.dictionaries import dictionary
from pressdraft.i18n import _
from pressdraft.language.english.compounds import COMPOUND_WORDS
from pressdraft.language.latvian.dates import MONTH
from pressdraft.release import LanguageCode, Role

_SPACED = re.compile(r"(?<=[^\W\d_]{2}[ ,.)”]) ?-{1,2}(?= [^\W\d_])|(?<=[\w)”]) --? (?=[\w“(])")
_RANGE: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(r"(?<![\w/-])\d{1,4} ?- ?\d{1,4}(?![\w/-])"),
    "lv": re.compile(r"(?<![\w/-])\d{1,4}\.? ?- ?\d{1,4}(?![\w/-])"),
}
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_LATVIAN_DAY = rf"(?:(?:19|20)\d\d\. ?gada )?(?:\d{{1,2}}\. ?)?{MONTH}[^\W\d_]{{1,3}}"
_AFTER_PREPOSITION: Mapping[LanguageCode, re.Pattern[str]] = {
    "en": re.compile(
        rf"\b(?:from|between) \d{{1,2}} ?[-–] ?\d{{1,2}}(?= {_MONTHS})"
        rf"|\b(?:from|between) (?:\d{{1,2}} )?{_MONTHS}(?: \d{{4}})? ?[-–] ?"
        rf"(?:\d{{1,2}} )?{_MONTHS}\b"
        r"|\b(?:from|between) (?:19|20)\d\d ?[-–] ?(?:19|20)?\d\d\b"
        r"|\b(?:from|between) \d{1,2}[.:]\d\d ?[-–] ?\d{1,2}[.:]\d\d\b",
        re.IGNORECASE,
    ),
    "lv": re.compile(
        r"\b(?:no|starp) (?:(?:19|20)\d\d\. ?gada )?\d{1,4}\. ?[-–] ?\d{1,4}\."
        rf"|\b(?:no|starp) {_LATVIAN_DAY} ?[-–] ?{_LATVIAN_DAY}"
        r"|\b(?:no|starp) (?:plkst\. )?\d{1,2}[.:]\d\d ?[-–] ?\d{1,2}[.:]\d\d\b",
        re.IGNORECASE,
    ),
}
_HYPHENED = re.compile(r"(?<![\w-])([^\W\d_]{2,})-( ?)([^\W\d_]{2,})(?![\w-])")
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_ENGLISH_ENDS = re.compile(
    r"m?ent(?:s|ed|ing|al|ally|ation)?|[tsc]?ions?|[tsc]?ional(?:ly)?|[a-z]{0,2}ations?|"
    r"[b-df-hj-np-tv-z]ing|[b-df-hj-np-tv-z]ed|[a-z]?ment(?:s)?|tures?|[ai]bility|[tsv]ive(?:ly)?|"
    r"tical(?:ly)?|[a-z]{0,3}i?ties|ity|ness|mented|menting|[a-z]{0,3}i(?:ences?|ents?|ous|bly|cal|cally)"
)
_ENDING_WORDS = """
    led fed red bed wed king wing ring ties nation nations station stations ration rations city
    cities parties duties counties science sciences patient patients client clients
"""
_WHOLE_WORDS = frozenset(_ENDING_WORDS.split())
"""English words that look like endings: *state-led*."""
_LATVIAN_ENDS = re.compile(
    r"[a-zāčēģīķļņšūž]{0,2}(?:šan(?:a|as|ai|u|ā)|jum(?:s|a|am|u|ā|i|iem|us|os)|nie(?:ks|ka|kam|ku|ki|kiem|kus)|tāj(?:s|a|am|u|i|iem)"
    r"|cij(?:a|as|ai|u|ā)|īb(?:a|as|ai|u|ā)|sardz(?:e|es|ei|i|ē))"
)
_LATVIAN_TAIL = re.compile(r"(?:[aāeēiīuūoō]|s|š|m)\Z")
"""How Latvian words end; *set-up* and other guests do not."""
_LATVIAN_LETTERS = re.compile(r"[āčēģīķļņšūž]")
_FOREIGN_ENDS = ("ng", "ck", "ll", "ff", "th", "sh", "nk", "rd", "ld", "nd")
"""How foreign words end that stand before a hyphen in Latvian: *online-*, *think-tank*."""
_ENGLISH_PREFIXES = """
    anti cross non pre post re co ex self semi multi inter intra over under well micro macro mid
    mini quasi counter ultra pan pro sub super trans vice war half all long short high low full
    part far near ill much new old two three four five six seven eight nine ten fund decision
    problem policy capacity consensus confidence peace fact face trust law money cost time road
"""
_LATVIAN_PREFIXES = """
    eks pret foto video audio info eko bio auto mini maksi multi kiber tele pus šur tik jā nē
    ziemeļ dienvid austrum rietum
"""
_PREFIXES: Mapping[LanguageCode, frozenset[str]] = {
    "en": frozenset(_ENGLISH_PREFIXES.split()),
    "lv": frozenset(_LATVIAN_PREFIXES.split()),
}
_NO_WORD_END = tuple("bcčdfgģhjkķlļņvzž")
"""How no Latvian word ends, so that the half before the hyphen is none: robež-sardze."""
_MID_WORD = ("r", "l", "n", "k")
"""How few Latvian words end, none of which a hyphen joins: iekār-tas."""
_LONG_VOWELS = ("ā", "ē", "ī", "ū")
"""What ends a word in a few cases only, in which what a hyphen joins ends alike."""
_SHORT = 4
"""A half of so few letters that is no common word is none at all: diox-ide."""
_LATVIAN_STARTS = frozenset({"uz", "ap", "at", "aiz", "ie", "iz", "pa", "pār", "pie", "sa"})
"""Prefixes of Latvian verbs, which no hyphen follows: uz-raugi."""
_DOUBLED = re.compile(r"([b-df-hj-np-tv-z])[lr]?(?:ings?|ed|ers?|ly|y|ies|les?)")
"""What follows a consonant that is doubled before an ending: smug-gling, plan-ned."""


@check("hyphen-for-dash", Severity.WARNING, group="typography")
def hyphen_for_dash(pair: DraftPair) -> Iterator[Finding]:
    """Finds a hyphen between spaces where a dash belongs.

    Why:
        A hyphen joins the parts of a word; what parts two clauses is a dash.

    Example:
        *the seminar - the first of its kind - took place*

    Instead:
        *the seminar – the first of its kind – took place*
    """
    for language, segment, match in places(pair, _SPACED, "- "):
        if segment.role in (Role.CONTACT, Role.END, Role.LABEL, Role.DATELINE):
            continue
        if _is_within_range(segment.text, match):
            continue
        old = match[0]
        yield hyphen_for_dash.finding(
            language,
            segment.id,
            _("a hyphen between spaces; expected a dash (–)"),
            start=match.start(),
            end=match.end(),
            suggestion=re.sub("-+", "–", old),
        )


def _is_within_range(text: str, match: re.Match[str]) -> bool:
    """Tell whether a hyphen stands between figures, which is another check."""
    before = text[max(0, match.start() - 3) : match.start()].rstrip(" .")
    after = text[match.end() : match.end() + 2].lstrip()
    return before[-1:].isdigit() and after[:1].isdigit()


@check("hyphen-in-range", Severity.SUGGESTION, group="typography")
def hyphen_in_range(pair: DraftPair) -> Iterator[Finding]:
    """Finds a range of figures with a hyphen, or with spaces around its dash.

    Why:
        Between the ends of a range stands a closed en dash, in both languages.

    Example:
        *26-28 July*, *26.-28. jūlijā*, *(2015 - 2018)*

    Instead:
        *26–28 July*, *26.–28. jūlijā*, *(2015–2018)*
    """
    for language, segment, match in places(pair, _RANGE, "-"):
        if segment.role is Role.CONTACT or not _is_range(match[0]):
            continue
        yield hyphen_in_range.finding(
            language,
            segment.id,
            _("‘{match}’ has a hyphen; a range has a closed en dash", match=match[0]),
            start=match.start(),
            end=match.end(),
            suggestion=re.sub(r" ?- ?", "–", match[0]),
        )


def _is_range(text: str) -> bool:
    """Tell a range from a telephone number or a code: the end is larger, or a short year."""
    first, last = (int(digits) for digits in re.findall(r"\d+", text))
    return first < last or (first > 1900 and last < 100)


@check("range-after-preposition", Severity.WARNING, group="typography")
def range_after_preposition(pair: DraftPair) -> Iterator[Finding]:
    """Finds *from* or *no* before a range with a dash.

    Why:
        The dash already says *from … to*; half of each is neither.

    Example:
        *from 26–28 July*, *no 26.–28. jūlijam*

    Instead:
        *from 26 to 28 July* or *26–28 July*; *no 26. līdz 28. jūlijam* or *26.–28. jūlijā*
    """
    for language, segment, match in places(pair, _AFTER_PREPOSITION):
        word, _space, figures = match[0].partition(" ")
        joint = {"from": "to", "between": "and", "no": "līdz", "starp": "un"}[word.lower()]
        instead = re.sub(" ?[-–] ?", f" {joint} ", figures)
        yield range_after_preposition.finding(
            language,
            segment.id,
            _(
                "‘{match}’: expected ‘{word} {instead}’, or the range without ‘{word}’",
                match=match[0],
                word=word,
                instead=instead,
            ),
            start=match.start(),
            end=match.end(),
        )


@check("dead-hyphen", Severity.WARNING, group="typography")
def dead_hyphen(pair: DraftPair) -> Iterator[Finding]:
    """Finds a hyphen in the middle of a word, left over from the end of a line.

    Why:
        It was put there by hand or by a PDF, and stays when the line breaks elsewhere.

    Example:
        *The programme is imple-mented by a consortium.*

    Instead:
        *implemented*
    """
    words = {
        language: {
            word.lower() for segment in draft.segments for word in _WORD.findall(segment.text)
        }
        for language, draft in pair.drafts.items()
    }
    for language, segment, match in places(pair, _HYPHENED, "-"):
        first, blank, second = match[1].lower(), match[2], match[3].lower()
        if match[1].isupper() or match[3][0].isupper() or first in _PREFIXES[language]:
            continue
        whole = first + second
        torn = not blank and _is_torn(first, second, language, words[language])
        if whole in words[language] or torn or _is_one_word(pair, language, first, second):
            yield dead_hyphen.finding(
                language,
                segment.id,
                _(
                    "‘{match}’ has a hyphen inside; expected ‘{right}’",
                    match=match[0],
                    right=f"{match[1]}{match[3]}",
                ),
                start=match.start(),
                end=match.end(),
                suggestion=f"{match[1]}{match[3]}",
            )


def _is_one_word(pair: DraftPair, language: LanguageCode, first: str, second: str) -> bool:
    """Tell whether a spelling dictionary, if there is one, has the whole and not both halves."""
    known = dictionary(language, pair.lists.folders)
    if known is None or not known.spell(first + second):
        return False
    return not (known.spell(first) and known.spell(second))


def _is_torn(first: str, second: str, language: LanguageCode, words: set[str]) -> bool:
    """Tell whether two halves are no words by themselves."""
    if language == "lv":
        if not _LATVIAN_LETTERS.search(first + second) and first.endswith(_FOREIGN_ENDS):
            return False
        if first in _LATVIAN_STARTS or first.endswith(_NO_WORD_END):
            return _LATVIAN_TAIL.search(second) is not None
        if first.endswith(_MID_WORD) and _LATVIAN_LETTERS.search(first):
            return _LATVIAN_TAIL.search(second) is not None
        if first.endswith(_LONG_VOWELS) and len(second) > 2 and first[-1] != second[-1]:
            return _LATVIAN_TAIL.search(second) is not None
        return _LATVIAN_ENDS.fullmatch(second) is not None
    if (first in words and len(first) > 4) or second in _WHOLE_WORDS:
        return False
    if not {first, second} & (words | COMPOUND_WORDS) and min(len(first), len(second)) <= _SHORT:
        return True
    doubled = _DOUBLED.fullmatch(second)
    if doubled and first.endswith(doubled[1]):
        return True
    return len(first) > 2 and _ENGLISH_ENDS.fullmatch(second) is not None
