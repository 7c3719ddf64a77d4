"""Names that an edit by hand has spoilt: gone from one language, or in another form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from pressdraft.checks.base import Finding, Severity, release_check
from pressdraft.checks.names.answers import Key, name_in
from pressdraft.checks.names.presence import OTHER
from pressdraft.checks.pairs import Composed, DraftPair
from pressdraft.checks.wider_names import ADJECTIVE, PART
from pressdraft.i18n import _
from pressdraft.language.latvian.diacritics import folded
from pressdraft.language.sentences import sentences
from pressdraft.release import LanguageCode, Role, Segment

_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*|\S")
_STEM = 3
"""So many first letters two forms of a name share at least."""
_ENDING = 5
"""So many last letters two forms of a name may not share."""


@release_check("dropped-name", Severity.WARNING, group="names")
def dropped_name(pair: DraftPair, _composed: Composed) -> Iterator[Finding]:
    """Finds names of the facts that an edit by hand leaves out in one language only.

    Why:
        The facts name whom they name. A partner that only one of the texts still thanks in this
        paragraph is a slip, also where another paragraph names it.

    Example:
        The edited Latvian list has *Eiropas Komisijas* where the facts and the English text have
        the State Border Guard of Latvia.

    Instead:
        Name it, edit the other language too, or change the fact.
    """
    for language, segment, replaced in _edited(pair):
        other = OTHER[language]
        here, there = (_named(pair, code, segment.id) for code in (language, other))
        for naming in pair.known.wider.find(replaced, language):
            keys = {(a.kind, a.key): a for a in naming.aliases if a.what not in (ADJECTIVE, PART)}
            lost = keys.keys() & there
            if lost and not keys.keys() & here:
                here |= keys.keys()
                alias = keys[min(lost)]
                message = _(
                    "the edit leaves out ‘{name}’, which {other} still names",
                    name=name_in(pair.known, alias, language),
                    other=other.upper(),
                )
                yield dropped_name.finding(language, segment.id, message)


def _named(pair: DraftPair, language: LanguageCode, segment_id: str) -> set[Key]:
    found = pair.named[language].get(segment_id, ()) if language in pair.drafts else ()
    return {(alias.kind, alias.key) for one in found for alias in one.aliases}


@release_check("changed-form", Severity.WARNING, group="names")
def changed_form(pair: DraftPair, _composed: Composed) -> Iterator[Finding]:
    """Finds Latvian words to which an edit by hand gave another form, and nothing else around them.

    Why:
        The draft has names in the case that the sentence asks for. Where nothing else of the
        sentence has changed, another ending, or a letter without its mark, is a slip.

    Example:
        *Biškeka notika konference* where the draft had *Biškekā notika konference*.

    Instead:
        Take the form that the draft had. Where that one is wrong, confirm the right forms in the
        glossary, so that they are right everywhere.
    """
    for language, segment, replaced in _edited(pair):
        if language != "lv":
            continue
        names = [(one.start, one.end) for one in pair.known.lexicon(language).find(replaced)]
        before, after = sentences(replaced, language), sentences(segment.text, language)
        if len(before) != len(after):
            continue
        for old, new in zip(before, after, strict=True):
            slips = _other_forms(
                list(_WORD.finditer(replaced, old.start, old.end)),
                list(_WORD.finditer(segment.text, new.start, new.end)),
                names,
            )
            for right, wrong in slips:
                message = _(
                    "the draft had ‘{right}’ here, in the same words; this has ‘{wrong}’",
                    right=right[0],
                    wrong=wrong[0],
                )
                yield changed_form.finding(
                    language,
                    segment.id,
                    message,
                    start=wrong.start(),
                    end=wrong.end(),
                    suggestion=right[0],
                )


def _edited(pair: DraftPair) -> Iterator[tuple[LanguageCode, Segment, str]]:
    """Yield what was edited by hand, with the text that it replaced; standing texts aside."""
    for language, segment in pair.segments():
        if segment.replaced is not None and segment.role is not Role.BOILERPLATE:
            yield language, segment, segment.replaced


def _other_forms(
    old: Sequence[re.Match[str]], new: Sequence[re.Match[str]], names: Sequence[tuple[int, int]]
) -> list[tuple[re.Match[str], re.Match[str]]]:
    """Return the words in another form, none where more than forms has changed."""
    found = []
    matcher = SequenceMatcher(None, [w[0] for w in old], [w[0] for w in new], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        pairs = list(zip(old[a:b], new[c:d], strict=False))
        if b - a != d - c or not all(_is_form(*both, names) for both in pairs):
            return []
        found += pairs
    return found


def _is_form(right: re.Match[str], wrong: re.Match[str], names: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a word has lost or gained marks, or is a word of a name with another ending."""
    if folded(right[0]) == folded(wrong[0]):
        return right[0].lower() != wrong[0].lower()
    if not any(start <= right.start() < end for start, end in names):
        return False
    letters = zip(right[0], wrong[0], strict=False)
    same = sum(1 for _ in takewhile(lambda both: both[0] == both[1], letters))
    return same >= _STEM and max(len(right[0]), len(wrong[0])) - same <= _ENDING
