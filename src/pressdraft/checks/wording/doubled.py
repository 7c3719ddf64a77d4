"""Words that stand twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import _
from pressdraft.release import Draft, LanguageCode, Role, Segment

_TWICE = re.compile(
    r"(?<![\w'’-])([^\W\d_]++(?:['’-][^\W\d_]++)*+)([^\S\n]++\n?|\n)(\1)(?![\w'’-])", re.I
)
_ENGLISH = "had that very many much so no far long bye ha now there hear"
_LATVIAN = "kas ļoti tik gan tūlīt drīz lēnām daudz ilgi tā tas sen tālu nē"
_LEGITIMATE: Mapping[LanguageCode, frozenset[str]] = {
    "en": frozenset(_ENGLISH.split()),
    "lv": frozenset(_LATVIAN.split()),
}
"""Words that may follow themselves: *the work they had had to do*, *kas kas, bet viņš*."""


@check("doubled-word", Severity.WARNING, group="wording")
def doubled_word(pair: DraftPair) -> Iterator[Finding]:
    """Finds a word that stands twice in a row.

    Why:
        It is left from an edit, and the eye that reads for sense slides over it.

    Example:
        *opened by the the ambassador*, *piedalījās ekspertu un un robežsargu*. Words that may
        follow themselves pass: *they had had to wait*, *ļoti ļoti*; so do names such as
        *Baden Baden*, unless the text has one of the two words alone as well, and what both texts
        have, as *Crex crex*.

    Instead:
        Delete one of the two.
    """
    for language, segment in pair.segments():
        if segment.role is Role.CONTACT:
            continue
        for match in _TWICE.finditer(segment.text):
            if _may_stay(match, language, segment, pair) or _is_new_line(match):
                continue
            if not _is_in_both(pair, match[0]):
                message = _("‘{match}’ stands twice in a row", match=match[1])
                yield doubled_word.finding(
                    language,
                    segment.id,
                    message,
                    start=match.start(),
                    end=match.end(),
                    suggestion=match[1],
                )


def _is_in_both(pair: DraftPair, words: str) -> bool:
    """Tell whether both texts have the same words, as they have the names of species."""
    return pair.is_both and all(
        any(words in segment.text for segment in draft.segments) for draft in pair.drafts.values()
    )


def _is_new_line(match: re.Match[str]) -> bool:
    """Tell whether the second word begins a line of its own, as in a list or an address."""
    return "\n" in match[2] and match[3][0].isupper()


def _may_stay(
    match: re.Match[str], language: LanguageCode, segment: Segment, pair: DraftPair
) -> bool:
    """Tell whether a word may follow itself: some may, and so may names and initials.

    A name of the glossary, or one that stands once elsewhere, is no name of two equal words.
    """
    one, other = match[1], match[3]
    if one[0].isupper() and other[0].isupper() and not (one.isupper() and len(one) > 1):
        known = {(m.found.start, m.found.end) for m in pair.mentions_in(language, segment)}
        alone = match.span(1) in known or _stands_alone(one, pair.drafts[language])
        return len(one) == 1 or not alone
    return one.lower() in _LEGITIMATE[language]


def _stands_alone(word: str, draft: Draft) -> bool:
    once = re.compile(rf"(?<![\w'’-]){re.escape(word)}(?![\w'’-])")
    return any(once.search(_TWICE.sub("", segment.text)) for segment in draft.segments)
