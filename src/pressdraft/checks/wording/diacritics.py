"""Latvian words that are written without their diacritics."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.wording.passages import Quoted, Stretches, links
from pressdraft.i18n import _
from pressdraft.language.latvian.diacritics import ENDING, folded, long_suffix, lost, right_form
from pressdraft.release import LanguageCode, Segment
from pressdraft.standing import Lists

_WORD = re.compile(r"[^\W\d_]+")
_NAME_WORD = r"[^\W\d_a-zß-ÿāčēģīķļņōŗšūž][^\W\d_A-ZÀ-Þ]{2,}"
_PERSON = re.compile(rf"\b(?=({_NAME_WORD}) ({_NAME_WORD}(?:-[^\W\d_]+)?)\b)")
_SURNAME = re.compile(rf"(?:{_NAME_WORD}|\b[A-ZČŠŽ]\.)[ \u00a0]({_NAME_WORD})\b")
_FOREIGNER = re.compile(r"(?:[eo]va|in[aā]|[cs]k[aā]|aja|dze|švili|ko|uk|[iouyīū])$")
"""How surnames end whose bearers need not be Latvians, though the letters are the same."""
_LONGEST = 3
"""So many letters may the ending of a Latvian name have."""
_IN_ADDRESS = re.compile(r"[\w-]*\.\w")
_MACRON = re.compile(r"[āčēģīķļņšūž]", re.I)
_LETTERS = 200
"""So many letters has a text at least that is judged as a whole."""
_OWN = 6
_NAME = 4
"""The shortest words that the text itself, or the glossary, vouches for."""
_ALSO_WORDS = "iesaka uzsaka pasaka atsaka nosaka sasaka atrada izrada parada uzrada"
_PAIRS = frozenset(_ALSO_WORDS.split())
"""Words that differ from another one by a diacritic only: *iesaka* and *iesāka*."""
_PARTICIPLE = re.compile(r"(.*[aāeēiīou]t)aj(ie|iem|os|ais|a|as|ai|am|u|ā|ām|ās)")
"""A definite participle, which differs from who does it by one mark: *vadītajiem*, *vadītājiem*."""


@dataclass(frozen=True, slots=True)
class _Vouchers:
    """What tells that a word has diacritics: by its folded form, the right ones."""

    lists: Lists
    glossary: Mapping[str, frozenset[str]]
    text: Mapping[str, frozenset[str]]

    def right(self, word: str) -> str | None:
        """Return the right form of a word, or None where nothing says that it is wrong."""
        plain = folded(word)
        if plain in _PAIRS or len(word) < _NAME:
            return None
        names = self.glossary.get(plain, frozenset())
        if word.lower() in {name.lower() for name in names}:
            return None
        listed = _listed(self.lists, word)
        if listed or _MACRON.search(word[:-ENDING]):
            return listed
        as_name = [n for n in names if n[0].islower() or word[0].isupper()]
        own = self.text.get(plain, frozenset()) if len(word) >= _OWN else ()
        right = lost(word, as_name) or lost(word, own)
        return None if right and _is_participle(word, right) else right


def _is_participle(word: str, right: str) -> bool:
    """Tell whether a word differs from whoever does something as what is done does."""
    match = _PARTICIPLE.fullmatch(word.lower())
    return match is not None and f"{match[1]}āj{match[2]}" == right.lower()


def _lacks_consonants(word: str, right: str) -> bool:
    """Tell whether a word lacks more than the length of a vowel.

    One that has other marks may be another form: *piešķīra*, but *piešķirs*.
    """
    pairs = zip(word.lower(), right.lower(), strict=False)
    return any(one != other and one not in "aeiou" for one, other in pairs)


@lru_cache(maxsize=8192)
def _listed(lists: Lists, word: str) -> str | None:
    """Return the right form of a word that the lists or its suffix vouch for."""
    right = right_form(word, lists.diacritics, lists.latvian_stems)
    if right and _MACRON.search(word) and not _lacks_consonants(word, right):
        right = None
    return right or long_suffix(word)


@check("missing-diacritics", Severity.WARNING, group="wording")
def missing_diacritics(pair: DraftPair) -> Iterator[Finding]:
    """Finds Latvian words, and names of persons in English, that have lost their diacritics.

    Why:
        *Robezsardze* is a mistake, and at times another word: *kaza* is a goat, *kāza* a wedding.

    Example:
        *robezsardze*, *Rigā*, *vaditaja*: words of `boilerplate/checks/diacritics.yaml`, of the
        glossary, and those that the text itself writes with diacritics elsewhere; endings of words
        such as *-ināt*, *-šanas* and *-ības*. Endings are not judged, since *gada* and *gadā* are
        both right, nor is a participle beside whoever does it: *vadītajiem*, *vadītājiem*. In
        English, *Inguna Lacite* whom the Latvian text calls *Inguna Lācīte*; it is a suggestion
        where the person may be no Latvian.

    Instead:
        Write the form that the finding proposes.
    """
    if "lv" in pair.drafts:
        yield from _in_latvian(pair)
    if pair.is_both:
        yield from _persons(pair)
        yield from _as_in_english(pair)


def _in_latvian(pair: DraftPair) -> Iterator[Finding]:
    segments = pair.drafts["lv"].segments
    if not any(_MACRON.search(segment.text) for segment in segments):
        letters = sum(char.isalpha() for segment in segments for char in segment.text)
        if letters >= _LETTERS:
            message = _("the whole text has no Latvian diacritics, such as ā, š or ņ")
            yield missing_diacritics.finding("lv", None, message)
            return
    linked, titles = pair.once(links, "lv"), Quoted("lv", titles=True)
    vouchers = _Vouchers(pair.lists, pair.known.latvian_words, _own_words(pair))
    right_by_word: dict[str, str | None] = {}
    for segment in segments:
        exempt = linked.get(segment.id, Stretches())
        for match in _WORD.finditer(segment.text):
            word = match[0]
            if word not in right_by_word:
                right_by_word[word] = vouchers.right(word)
            right = right_by_word[word]
            if (
                right is None
                or exempt.cover(match.start())
                or _IN_ADDRESS.match(segment.text, match.end())
            ):
                continue
            if not titles.cover(segment, match.start()):
                yield _finding("lv", segment, match.span(), right)


def _own_words(pair: DraftPair) -> Mapping[str, frozenset[str]]:
    """Return the Latvian text's words with diacritics, by their folded forms."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for segment in pair.drafts["lv"].segments:
        for word in _WORD.findall(segment.text):
            if _MACRON.search(word):
                found[folded(word)].add(word)
    return {plain: frozenset(words) for plain, words in found.items()}


def _persons(pair: DraftPair) -> Iterator[Finding]:
    """Yield persons whom only the Latvian text writes with diacritics."""
    latvian = {
        (folded(match[1]), folded(match[2])): f"{match[1]} {match[2]}"
        for segment in pair.drafts["lv"].segments
        for match in _PERSON.finditer(segment.text)
        if _MACRON.search(match[1] + match[2])
    }
    texts = [segment.text for segment in pair.drafts["en"].segments] if latvian else []
    for segment in pair.drafts["en"].segments:
        for match in _PERSON.finditer(segment.text):
            right = latvian.get((match[1].lower(), match[2].lower()))
            if right and (match[1] + match[2]).isascii():
                yield _finding(
                    "en",
                    segment,
                    (match.start(1), match.end(2)),
                    right,
                    Severity.SUGGESTION if _may_be_foreign(right, texts) else None,
                )


def _may_be_foreign(name: str, texts: Sequence[str]) -> bool:
    """Tell whether English may write a person as it likes: no Latvian, nor with marks elsewhere."""
    return _FOREIGNER.search(name) is not None and not any(name in text for text in texts)


def _as_in_english(pair: DraftPair) -> Iterator[Finding]:
    """Yield Latvian surnames without the diacritics that the English text writes in them."""
    known: dict[str, set[str]] = defaultdict(set)
    for segment in pair.drafts["en"].segments:
        for match in _SURNAME.finditer(segment.text):
            if _MACRON.search(match[1]):
                known[folded(match[1])].add(match[1])
    for segment in pair.drafts["lv"].segments if known else ():
        for match in _SURNAME.finditer(segment.text):
            for length in range(len(match[1]), max(_NAME, len(match[1]) - _LONGEST) - 1, -1):
                stem = match[1][:length]
                right = known.get(folded(stem), set()) | known.get(f"{folded(stem)}s", set())
                exact = {one for one in right if one[:length] == stem}
                if exact or not right:
                    if exact:
                        break
                    continue
                (one, *others) = right
                if not others and _MACRON.search(one[: length - 1]):
                    yield _finding("lv", segment, match.span(1), one[:length] + match[1][length:])
                break


def _finding(
    language: LanguageCode,
    segment: Segment,
    span: tuple[int, int],
    right: str,
    severity: Severity | None = None,
) -> Finding:
    found = segment.text[span[0] : span[1]]
    return missing_diacritics.finding(
        language,
        segment.id,
        _("‘{found}’ lacks diacritics; expected ‘{right}’", found=found, right=right),
        start=span[0],
        end=span[1],
        suggestion=right,
        severity=severity,
    )
