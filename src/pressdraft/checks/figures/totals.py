"""Parts that do not add up to the whole that stands before or behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.figures.tables import columns
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.stated import Stated
from pressdraft.i18n import _
from pressdraft.language.values import Amount, Count
from pressdraft.reading import Kind
from pressdraft.release import LanguageCode

_OPENS = re.compile(r":\s|\s[–—-]\s|\(|,?\s(?:including|among them|of whom|tostarp|tajā skaitā)\s")
_SOME = re.compile(r"includ|among|of whom|tostarp|skaitā")
_ENDS = re.compile(r"[.;!?)](?:\s|\Z)|[–—]\s|\n")
_BEFORE_LIST = re.compile(rf"{_ENDS.pattern}|\)")
"""What parts a number from a list that is none of it: *(1,688), work (1,034), care (762)*."""
_EACH = re.compile(r"\b(?:each|apiece|every|pa|katr\w+|ik)\b", re.IGNORECASE)
"""A part that counts more than once."""
_AND = re.compile(r"\b(?:and|un)\b")
_IN_ALL = re.compile(r"\s*,?\s*(?:in all|in total|altogether|all told|kopā)\b", re.IGNORECASE)
_TOTAL = re.compile(r"(?:\ba total of|\bin total,?|\bkopā(?: tie ir| tas ir)?)\s*\Z", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?]\s")
_FAR = 80
_REMAINS = re.compile(r"(?:\bremaining|\batlikuš\w+)[ \u00a0]\Z", re.IGNORECASE)
_WHOLE = 100
_NO_NOUNS = frozenset(
    {"", "for", "from", "to", "by", "in", "comes", "come", "goes", "and", "un", "no"}
)
"""What follows a number that counts nothing."""
_LARGE = 10_000
"""A number as large as this may be a sum whose currency is told by the whole."""
_LEAST, _MOST = 2, 20
"""So many parts a whole has."""

_HALF, _MORE = Decimal("0.5"), Decimal("1.5")
"""Parts that make less or more than this of a whole are no parts of it."""


class Sum(NamedTuple):
    """A whole and what it is made of, in the order of the text."""

    whole: Stated
    parts: tuple[Stated, ...]
    some: bool = False

    def is_wrong(self) -> bool:
        """Tell whether the parts make something else; of "including", whether they make more."""
        whole, parts = _amount(self.whole), [_amount(part) for part in self.parts]
        total = sum(parts, Decimal(0))
        like = all(part < whole for part in parts) and _HALF * whole <= total <= _MORE * whole
        return like and (total > whole if self.some else total != whole)


@check("wrong-total", Severity.WARNING, group="figures")
def wrong_total(pair: DraftPair) -> Iterator[Finding]:
    """Finds parts that do not add up to the whole that is stated with them.

    Why:
        A reader with a pencil needs ten seconds to see it, and doubts the other figures too.

    Example:
        *25 participants: 15 border guards and 11 customs officers*; *EUR 3.2 million, EUR 1.1
        million and EUR 0.2 million – EUR 4.8 million in all*. Parts that are only some of the
        whole (*including*, *tostarp*) must not make more than it. In a table the rows above *Total*
        make it, and what is said to remain of 60 per cent is 40.

    Instead:
        Count again, and correct the part or the whole.
    """
    for language in pair.drafts:
        for found in _sums(pair.stated[language]):
            if found.is_wrong():
                total = sum((_amount(part) for part in found.parts), Decimal(0))
                parts = " + ".join(f"{_amount(part):,}" for part in found.parts)
                message = _(
                    "‘{text}’, but its parts make {parts} = {total:,}",
                    text=found.whole.text,
                    parts=parts,
                    total=total,
                )
                yield wrong_total.finding(
                    language,
                    found.whole.segment.id,
                    message,
                    start=found.whole.reading.start,
                    end=found.whole.reading.end,
                )
        yield from _of_tables(pair, language)
        yield from _of_shares(pair, language)


def _of_tables(pair: DraftPair, language: LanguageCode) -> Iterator[Finding]:
    """Yield the totals of tables that the rows above them do not make."""
    for column in columns(pair.drafts[language].segments, language):
        if column.is_wrong():
            message = _(
                "‘{text}’, but its parts make {parts} = {total:,}",
                text=column.cell.text,
                parts=" + ".join(f"{part:,}" for part in column.parts),
                total=sum(column.parts, Decimal(0)),
            )
            end = len(column.cell.text)
            yield wrong_total.finding(language, column.cell.id, message, start=0, end=end)


def _of_shares(pair: DraftPair, language: LanguageCode) -> Iterator[Finding]:
    """Yield the share that is said to remain, where the one before it leaves another."""
    shares = [one for one in pair.stated[language] if one.reading.kind is Kind.PERCENT]
    for before, one in pairwise(shares):
        first, last = before.reading.value, one.reading.value
        start = one.reading.start
        if before.segment is not one.segment or not _REMAINS.search(one.segment.text[:start]):
            continue
        if not (isinstance(first, Decimal) and isinstance(last, Decimal)):
            continue
        if _is_only(shares, one) and first + last != _WHOLE:
            message = _(
                "‘{text}’, but its parts make {parts} = {total:,}",
                text=f"{_WHOLE} %",
                parts=f"{first} + {last}",
                total=first + last,
            )
            yield wrong_total.finding(
                language, one.segment.id, message, start=start, end=one.reading.end
            )


def _is_only(shares: Sequence[Stated], one: Stated) -> bool:
    """Tell whether a share is the second of two in its paragraph."""
    return [each for each in shares if each.segment is one.segment].index(one) == 1


def _sums(stated: Sequence[Stated]) -> Iterator[Sum]:
    amounts = [one for one in stated if _is_exact(one)]
    for place, one in enumerate(amounts):
        yield from _parts_behind(amounts, place)
        if one.reading.kind is Kind.MONEY and _is_total(one):
            parts = _parts_before(amounts, place)
            if len(parts) >= _LEAST:
                yield Sum(one, parts)


def _is_exact(one: Stated) -> bool:
    value = one.reading.value
    if not isinstance(value, (Amount, Count)) or value.about:
        return False
    return one.reading.kind in (Kind.NUMBER, Kind.MONEY) and "hyphenated" not in one.reading.form


def _amount(one: Stated) -> Decimal:
    value = one.reading.value
    assert isinstance(value, (Amount, Count))
    return Decimal(value.value)


def _parts_behind(amounts: Sequence[Stated], place: int) -> Iterator[Sum]:
    """Yield the whole at `place` with the list that a colon, a dash or a bracket opens."""
    whole = amounts[place]
    text = whole.segment.text
    end = whole.reading.end
    opening = _OPENS.search(text, end, end + _FAR)
    if opening is None or _BEFORE_LIST.search(text, end, opening.start()):
        return
    parts = _listed(amounts, place, opening.end())
    rivals = [one for one in amounts[max(0, place - 2) : place] if one.segment is whole.segment]
    total = sum((_amount(part) for part in parts), Decimal(0))
    if len(parts) >= _LEAST and not any(_amount(rival) == total for rival in rivals):
        yield Sum(whole, parts, bool(_SOME.search(opening[0])))


def _listed(amounts: Sequence[Stated], place: int, start: int) -> tuple[Stated, ...]:
    """Return the amounts of a list that "and" closes; none when it is not one."""
    whole = amounts[place]
    text = whole.segment.text
    parts: list[Stated] = []
    for one in amounts[place + 1 : place + _MOST]:
        if one.segment is not whole.segment:
            break
        if one.reading.start < start:
            continue
        before = parts[-1].reading.end if parts else start
        ended = _ENDS.search(text, before, one.reading.start)
        if not _is_like(one, whole) or ended:
            break
        parts.append(one)
    if len(parts) < _LEAST:
        return ()
    if _EACH.search(text, start, _end_of_list(text, parts[-1].reading.end)):
        return ()
    joints = [text[a.reading.end : b.reading.start] for a, b in pairwise(parts)]
    closed = _AND.search(joints[-1]) and not any(_AND.search(joint) for joint in joints[:-1])
    return tuple(parts) if closed else ()


def _end_of_list(text: str, last: int) -> int:
    end = _ENDS.search(text, last)
    return end.start() if end else len(text)


def _is_like(one: Stated, whole: Stated) -> bool:
    """Tell whether a number may be a part: *EUR 13.2 million: 0.4 million for the first lot*."""
    if one.reading.kind is whole.reading.kind:
        return True
    is_sum = whole.reading.kind is Kind.MONEY and one.reading.kind is Kind.NUMBER
    counted = one.reading.words.partition(" ")[0] not in _NO_NOUNS
    return is_sum and not counted and _amount(one) >= _LARGE


def _is_total(one: Stated) -> bool:
    text, reading = one.segment.text, one.reading
    before = text[max(0, reading.start - _FAR) : reading.start]
    return bool(_IN_ALL.match(text, reading.end) or _TOTAL.search(before))


def _parts_before(amounts: Sequence[Stated], place: int) -> tuple[Stated, ...]:
    """Return the sums that stand in the sentence up to a total, or in the one before it."""
    whole = amounts[place]
    text = whole.segment.text
    parts: list[Stated] = []
    for one in reversed(amounts[max(0, place - _MOST) : place]):
        if one.segment is not whole.segment or one.reading.kind is not whole.reading.kind:
            break
        after = parts[-1] if parts else whole
        between = text[one.reading.end : after.reading.start]
        if parts and _SENTENCE.search(between):
            break
        parts.append(one)
    parts.reverse()
    if len(parts) < _LEAST:
        return ()
    last = text[parts[-2].reading.end : parts[-1].reading.start]
    return tuple(parts) if _AND.search(last) else ()
