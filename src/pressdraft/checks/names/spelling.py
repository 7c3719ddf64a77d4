"""Names of the glossary that are nearly written right: a wrong ending, letter, mark or capital."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair, Named
from pressdraft.checks.spans import Spans
from pressdraft.checks.wider_names import NAME
from pressdraft.i18n import _
from pressdraft.language.values import Case
from pressdraft.reading.quotations import read_quotations
from pressdraft.release import LanguageCode


@check("misspelt-name", Severity.WARNING, group="names")
def misspelt_name(pair: DraftPair) -> Iterator[Finding]:
    """Finds names of places and countries that are spelt almost as the glossary has them.

    Why:
        *Taškentes* and *Taškentas* in one text look like two places; *Rigā* is a slip that
        everybody sees.

    Example:
        An ending that the name does not take, Latvian letters without their marks, and in English
        one wrong letter, as in *Tajikstan*. In *Centrālāzija* the name is another one than
        *Centrālā Āzija*: a text uses one.

    Instead:
        Spell the name as in the glossary; add a name that is right beside it as an entry.
    """
    for language in pair.drafts:
        spelled = pair.known.spellings[language]
        for runs in pair.capitals[language].runs.values():
            for run in runs:
                for word in run.words:
                    right = spelled.right(word.text, language)
                    titles = _titles(run.segment.text, language) if right else None
                    if titles and not titles.overlap(word.start, word.end):
                        if _is_kept(pair, language, run.segment.text, word.start, word.end):
                            continue
                        message = _(
                            "‘{text}’ is not how the name is spelt; expected: {right}",
                            text=word.text,
                            right=right,
                        )
                        yield misspelt_name.finding(
                            language,
                            run.segment.id,
                            message,
                            start=word.start,
                            end=word.end,
                            suggestion=right,
                            severity=None
                            if _is_meant(pair, right, language)
                            else Severity.SUGGESTION,
                        )
        yield from _variants(pair, language)


def _is_meant(pair: DraftPair, right: str, language: LanguageCode) -> bool:
    """Tell whether a text speaks of a place; an English word one letter off may be another name."""
    if language == "lv" or not pair.is_both:
        return True
    named = {one.aliases[0].key for found in pair.named["lv"].values() for one in found}
    return any(right in segment.text for segment in pair.drafts["en"].segments) or any(
        known.name.english.text == right and known.key in named
        for known in pair.known.names.values()
    )


def _is_kept(pair: DraftPair, language: LanguageCode, text: str, start: int, end: int) -> bool:
    """Tell whether a word ends or opens a name or an address that both texts leave as it is.

    So do *92 St Stephen’s Green, Dublin* and *University College Dublin* in a Latvian text, and the
    name *Austra* in an English one.
    """
    other = pair.drafts.get("lv" if language == "en" else "en")
    if other is None:
        return False
    before = _KEPT_BEFORE.search(text[max(0, start - _BESIDE) : start])
    after = _KEPT_AFTER.match(text, end)
    names = [f" {text[start:end]}"] if language == "en" else []
    names += [before[0] + text[start:end]] if before else []
    names += [text[start:end] + after[0]] if after else []
    return any(name in segment.text for name in names for segment in other.segments)


@lru_cache(maxsize=4)
def _titles(text: str, language: LanguageCode) -> Spans:
    """Return where names stand in quotation marks, of the segment that is being read."""
    found = read_quotations(text, language)
    return Spans.of((one.start, one.end) for one in found if "title" in one.form)


_BESIDE = 60
_KEPT_BEFORE = re.compile(r"(?:\d[^,.;]{2,40}, |[^\W\d_][\w’-]+ )$")
_KEPT_AFTER = re.compile(r" [A-Z][\w’-]+")
"""What a name that is left as it is has beside it: a street with its number, or a proper word."""

VARIANTS: Mapping[LanguageCode, Mapping[str, re.Pattern[str]]] = {
    "en": {
        "kg": re.compile(r"\bKirg[hi]+z(?:stan|ia)\b"),
        "kz": re.compile(r"\b(?:Kazakstan|Khazakhstan|Qazaqstan)\b"),
        "tj": re.compile(r"\bTad(?:zh|j|dzh)ikistan\b"),
        "tm": re.compile(r"\b(?:Turkmenia|Turkoman\w*)\b"),
        "uz": re.compile(r"\b(?:Uzbekia|Usbekistan)\b"),
        "dushanbe": re.compile(r"\bDyushamb[ei]\b"),
        "almaty": re.compile(r"\bAlma-?Ata\b"),
        "ashgabat": re.compile(r"\b(?:Ashkhabad|Aşgabat)\b"),
        "tashkent": re.compile(r"\bToshkent\b"),
        "jalal-abad": re.compile(r"\b(?:Jalalabad|Dzh?alal-?[Aa]bad)\b"),
    },
    "lv": {
        "central-asia": re.compile(r"\b(?:Centrālāzij|Vid(?:us|u)āzij)\w+"),
        "kg": re.compile(r"\bKirg[iī]zij\w+"),
        "tm": re.compile(r"\bTurkm[eē]nij\w+"),
        "tj": re.compile(r"\bTadžīkij\w+"),
        "uz": re.compile(r"\bUzbēkij\w+"),
        "almaty": re.compile(r"\bAlma-?[Aa]t\w+"),
        "ashgabat": re.compile(r"\bAšhabad\w*"),
        "jalal-abad": re.compile(r"\bDžalal-[Aa]bad\w*"),
    },
}
"""Other names of an entry, that are right in themselves but not beside its own."""


def _variants(pair: DraftPair, language: LanguageCode) -> Iterator[Finding]:
    """Yield another name of an entry in a text that has its own name too.

    A programme is called what it is called, whatever the text calls the place in its name.
    """
    for key, pattern in VARIANTS[language].items():
        own = [
            one
            for found in pair.named[language].values()
            for one in found
            if any((a.key, a.what) == (key, NAME) for a in one.aliases)
        ]
        for segment in pair.drafts[language].segments if own else ():
            for match in pattern.finditer(segment.text):
                message = _(
                    "‘{match}’ and ‘{text}’ are one place; a text uses one name",
                    match=match[0],
                    text=own[0].text,
                )
                yield misspelt_name.finding(
                    language, segment.id, message, start=match.start(), end=match.end()
                )


@check("name-capitals", Severity.WARNING, group="names")
def name_capitals(pair: DraftPair) -> Iterator[Finding]:
    """Finds names of bodies and countries whose capitals are not those of the glossary.

    Why:
        Latvian writes only the first word of a body's name with a capital, as its law does.

    Example:
        *Rīgas Tehniskā Universitāte*; *European union*.

    Instead:
        *Rīgas Tehniskā universitāte*; *European Union*. A line all in capitals is left alone.
    """
    for language in pair.drafts:
        for one in (one for found in pair.named[language].values() for one in found):
            alias = one.aliases[0]
            if one.exact or alias.what != NAME or one.text.isupper() or alias.kind == "person":
                continue
            right = _as_named(pair, one.text, alias.key, language)
            if right and (language == "lv" or one.text != one.text.lower()):
                message = _(
                    "‘{text}’: the capitals of the name are ‘{right}’", text=one.text, right=right
                )
                yield name_capitals.finding(
                    language,
                    one.segment.id,
                    message,
                    start=one.start,
                    end=one.end,
                    suggestion=right,
                    severity=None if _is_sure(pair, one, right, language) else Severity.SUGGESTION,
                )


def _is_sure(pair: DraftPair, one: Named, right: str, language: LanguageCode) -> bool:
    """Tell whether other capitals are a slip.

    Small letters in Latvian are one in our own text, or beside the glossary's: *Polijas
    robežsardze* may be what Poland has for one.
    """
    if _is_usual(one.text, right):
        return False
    fewer = sum(map(str.isupper, one.text)) < sum(map(str.isupper, right))
    return (
        bool(pair.composed)
        or language == "en"
        or not fewer
        or any(
            each.exact and each.aliases[0].key == one.aliases[0].key
            for found in pair.named[language].values()
            for each in found
            if each is not one and each.aliases[0].what == NAME
        )
    )


def _is_usual(text: str, right: str) -> bool:
    """Tell whether a body's name has more capitals than the glossary's, but for its last word.

    Many bodies write themselves so: *Starptautiskā Migrācijas organizācija*.
    """
    words = list(zip(text.split(), right.split(), strict=False))
    more = all(one == other or one[0].isupper() for one, other in words)
    return len(words) > 2 and more and words[-1][0] == words[-1][1]


def _as_named(pair: DraftPair, text: str, key: str, language: LanguageCode) -> str:
    """Return the form of the glossary that differs in its capitals only."""
    low = " ".join(text.split()).lower()
    for known in pair.known.names.values():
        if known.key != key:
            continue
        english, latvian = known.name.english, known.name.latvian
        forms = [f[case] for f in (latvian.forms, latvian.long) if f for case in Case]
        for right in forms if language == "lv" else filter(None, (english.text, english.long)):
            if right.lower() == low:
                return right
    return ""
