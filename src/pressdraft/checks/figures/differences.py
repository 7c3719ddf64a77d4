"""Values that the two languages state differently, one check for each kind of value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pressdraft.checks.base import Check, Finding, Severity, pair_check
from pressdraft.checks.comparing.differing import Different
from pressdraft.checks.comparing.items import Family
from pressdraft.checks.figures.marks import CODE, apart
from pressdraft.checks.figures.ranks import ranks_apart
from pressdraft.checks.figures.weekdays import wrong_weekdays
from pressdraft.checks.figures.wording import both_values
from pressdraft.checks.pairs import DraftPair
from pressdraft.i18n import _
from pressdraft.release import CODES


def found(asked: Check, pair: DraftPair, *families: Family) -> Iterator[Finding]:
    """Yield a finding of `asked` for each pair of values of these families that differ."""
    for each in pair.comparison.different:
        if each.family in families:
            yield difference(asked, each)


def of_marks(asked: Check, pair: DraftPair, pattern: re.Pattern[str]) -> Iterator[Finding]:
    """Yield a finding for each sign, no value by itself, that the texts write otherwise."""
    for english, latvian in apart(pair, pattern):
        place = (latvian.start, latvian.start + len(latvian.text))
        yield asked.exchanged(english.text, latvian.text, latvian.segment.id, place)


def difference(asked: Check, each: Different) -> Finding:
    """Return the finding at the value that is more likely to be the wrong one."""
    item = each.item
    message = both_values(each)
    if not each.certain:
        message += _(", which stands elsewhere in both texts")
    return asked.finding(
        each.marked,
        item.stated.segment.id,
        message,
        start=item.reading.start,
        end=item.reading.end,
        severity=None if each.certain else Severity.WARNING,
    )


@pair_check("different-address", Severity.ERROR, group="figures")
def different_address(pair: DraftPair) -> Iterator[Finding]:
    """Finds e-mail and web addresses that differ between the languages by more than the language.

    Why:
        Mail to a mistyped address comes back after the deadline, or never.

    Example:
        *press@bomca.example* beside *pres@bomca.example*. The English and the Latvian page of one
        site are the same address: */en/news* and */lv/jaunumi*.

    Instead:
        Copy the address from one text into the other.
    """
    yield from found(different_address, pair, "address")


@pair_check("different-code", Severity.ERROR, group="figures")
def different_code(pair: DraftPair) -> Iterator[Finding]:
    """Finds numbers of contracts, acts and registers that differ between the languages.

    Why:
        A contract is found by its number only, and nobody can see that two digits are swapped.

    Example:
        *DCI-ASIE/2010/254-779* beside *DCI-ASIE/2010/254-797*.

    Instead:
        Copy the number from the contract into both texts.
    """
    yield from found(different_code, pair, "code")
    yield from of_marks(different_code, pair, CODE)


@pair_check("different-date", Severity.ERROR, group="figures")
def different_date(pair: DraftPair) -> Iterator[Finding]:
    """Finds days, months and ends of ranges that differ between the languages.

    Why:
        Half of the guests would come on another day than the other half.

    Example:
        *26–28 July 2022* beside *2022. gada 26.–29. jūlijā*. The same days written in another way
        are the same: *from 26 to 28 July*, *26.07.2022.–28.07.2022.*

    Instead:
        Look the day up and correct the text that is wrong.
    """
    yield from found(different_date, pair, "date")
    wrong = {id(one) for code in CODES for one in wrong_weekdays(pair.stated[code], pair.day)}
    for each in pair.comparison.different:
        sides = (each.english.stated, each.latvian.stated)
        if each.family == "weekday" and not any(id(one) in wrong for one in sides):
            yield difference(different_date, each)


@pair_check("different-number", Severity.ERROR, group="figures")
def different_number(pair: DraftPair) -> Iterator[Finding]:
    """Finds numbers, counts and ranks that differ between the languages.

    Why:
        A number is what readers remember, and what is quoted from either text.

    Example:
        *25 officers* beside *52 virsnieki*, *the tenth phase* beside *9. posms*, *the third week*
        beside *otrajā nedēļā*. Figures and words are the same, and so are 1,200 and 1 200.

    Instead:
        Find out which number is right and correct the other.
    """
    told = set()
    for each in pair.comparison.different:
        if each.family in ("number", "vague"):
            told |= {(id(i.stated.segment), i.reading.start) for i in (each.english, each.latvian)}
            yield difference(different_number, each)
    for english, latvian in ranks_apart(pair):
        if {(id(rank.segment), rank.start) for rank in (english, latvian)} & told:
            continue
        place = (latvian.start, latvian.end)
        yield different_number.exchanged(
            english.text, latvian.text, latvian.segment.id, place, Severity.WARNING
        )


@pair_check("different-percent", Severity.ERROR, group="figures")
def different_percent(pair: DraftPair) -> Iterator[Finding]:
    """Finds shares in per cent that differ between the languages, or lack the sign in one.

    Why:
        A share of 0.7 % and one of 7 % are different news.

    Example:
        *up 34%* beside *par 43 %*; *12.5%* beside *12,5*; per cent beside percentage points.

    Instead:
        Find out which share is right and correct the other.
    """
    yield from found(different_percent, pair, "percent")


@pair_check("different-phone", Severity.ERROR, group="figures")
def different_phone(pair: DraftPair) -> Iterator[Finding]:
    """Finds telephone numbers that differ between the languages in a digit or two.

    Why:
        One of the two numbers reaches a stranger, on the day of the release.

    Example:
        *+7 717 297 10 40* beside *+7 7172 971 140*. Spaces do not matter, and a Latvian number may
        go without +371 in the Latvian text.

    Instead:
        Dial it, and copy the right one.
    """
    yield from found(different_phone, pair, "phone")


@pair_check("different-sum", Severity.ERROR, group="figures")
def different_sum(pair: DraftPair) -> Iterator[Finding]:
    """Finds sums of money that differ in amount, magnitude or currency between the languages.

    Why:
        Money is what an auditor reads first.

    Example:
        *EUR 6.6 million* beside *6,9 miljoni eiro*, *1.8 billion* beside *1,8 miljoni*, *USD*
        beside *eiro*. *EUR 1.8 billion* and *1,8 miljardi eiro* are the same.

    Instead:
        Find out which sum is right and correct the other.
    """
    yield from found(different_sum, pair, "sum")


@pair_check("different-year", Severity.ERROR, group="figures")
def different_year(pair: DraftPair) -> Iterator[Finding]:
    """Finds years and periods of years that differ between the languages.

    Why:
        What a programme has done in which period is on record; one of the two texts is wrong.

    Example:
        *2015–2019* beside *2015.–2018. gadā*, *since 2003* beside *kopš 2013. gada*.

    Instead:
        Find out which year is right and correct the other.
    """
    yield from found(different_year, pair, "year")
