"""Ways of writing dates and figures: those no British or Latvian text has, and two in one text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date

from pressdraft.checks.base import Finding, Severity, check
from pressdraft.checks.pairs import DraftPair, Stated
from pressdraft.checks.typography.places import places
from pressdraft.i18n import N_, _
from pressdraft.language.english import dates as english
from pressdraft.language.latvian.dates import MONTH
from pressdraft.language.values import Days
from pressdraft.reading import Kind
from pressdraft.release import LanguageCode, Segment

_DATES = (Kind.DATE, Kind.DAYS)
_YEAR_LAST: Mapping[LanguageCode, re.Pattern[str]] = {
    "lv": re.compile(
        rf"(?<![\w.])(?P<day>[0-3]?\d\.)[ \u00a0](?P<month>{MONTH}"
        r"(?:i?s|a|i?m|am|u|i|ā|ī))"
        r"(?P<comma>,)?[ \u00a0]"
        r"(?P<year>(?:19|20)\d\d)(?:\b(?=[;,.)\n]|$)(?!\.[ \u00a0]?gad)"
        r"|(?(comma)(?!)|(?P<in_year>\.[ \u00a0]gadā)\b))"
    )
}
_NAMES = frozenset({Kind.PHONE, Kind.EMAIL, Kind.URL, Kind.CODE})
_DECIMAL_SIGN: Mapping[LanguageCode, str] = {"en": ".", "lv": ","}
_GAP = re.compile(r"(?<=\d)(?:[.,][ \u00a0]+|[ \u00a0]+[.,][ \u00a0]*)(?=\d)")
_WORDS = r"per cent|million|billion|miljon|miljard|milj\.|procent|eiro\b|EUR\b"
_UNIT = rf"(?:[ \u00a0]?%|[ \u00a0](?:{_WORDS}))"
_TORN = re.compile(
    rf"(?<![\w.,])(?:\d{{1,3}}(?:[.,][ \u00a0]|[ \u00a0],)\d{{1,2}}(?={_UNIT})|0[.,][ \u00a0]\d+\b)"
)


@check("spaced-decimal", Severity.WARNING, group="typography")
def spaced_decimal(pair: DraftPair) -> Iterator[Finding]:
    """Finds a space within a decimal number.

    Why:
        *EUR 40, 1 million* reads as forty and one.

    Example:
        *EUR 40, 1 million*, *40, 1 miljons eiro*

    Instead:
        *EUR 40.1 million* in English, *40,1 miljons eiro* in Latvian.
    """
    for language, segment, match in places(pair, _TORN):
        gap = _GAP.search(match[0])
        if gap:
            sign = _DECIMAL_SIGN[language]
            yield spaced_decimal.finding(
                language,
                segment.id,
                _(
                    "‘{match}’ has a space in the number; expected ‘{right}’",
                    match=match[0],
                    right=_GAP.sub(sign, match[0]),
                ),
                start=match.start() + gap.start(),
                end=match.start() + gap.end(),
                suggestion=sign,
            )


@check("us-date", Severity.WARNING, group="typography")
def us_date(pair: DraftPair) -> Iterator[Finding]:
    """Finds a date in the American order, with a nought before the day, or a Latvian year last.

    Why:
        British English writes the day first, without a comma and without a leading nought; Latvian
        writes the year first. A finished text that has the American order throughout gets
        suggestions, and so does a Latvian day before *in the year*.

    Example:
        *July 16, 2019*, *06 June 2016*; *16. jūlijs, 2019*, *16. jūlijā 2019. gadā*

    Instead:
        *16 July 2019*, *6 June 2016*; *2019. gada 16. jūlijs*
    """
    dates = [one for one in pair.stated.get("en", ()) if one.reading.kind in _DATES]
    is_mixed = any("us-order" not in one.reading.form for one in dates)
    for one in dates:
        wrong = one.reading.form & {"us-order", "leading-zero"}
        if not wrong:
            continue
        what = _("American order") if "us-order" in wrong else _("nought before the day")
        british = _british(one)
        expected = (
            _("expected ‘{british}’", british=british)
            if british
            else _("expected the day before its month")
        )
        is_sure = pair.composed or is_mixed or "leading-zero" in wrong
        yield us_date.finding(
            "en",
            one.segment.id,
            f"‘{one.text}’: {what}; {expected}",
            start=one.reading.start,
            end=one.reading.end,
            severity=Severity.WARNING if is_sure else Severity.SUGGESTION,
        )
    for language, segment, match in places(pair, _YEAR_LAST):
        expected = f"{match['year']}. gada {match['day']} {match['month']}"
        yield us_date.finding(
            language,
            segment.id,
            _("‘{text}’: expected ‘{expected}’", text=match[0], expected=expected),
            start=match.start(),
            end=match.end(),
            suggestion=expected,
            severity=Severity.SUGGESTION if match["in_year"] else None,
        )


def _british(one: Stated) -> str:
    """Return a date or a range as British English writes it, or nothing for other values."""
    value = one.reading.value
    if isinstance(value, Days) and value.last is not None:
        return english.days(value, year=_is_full(one))
    return english.date(value, year=_is_full(one)) if isinstance(value, date) else ""


@check("mixed-date-styles", Severity.SUGGESTION, group="typography")
def mixed_date_styles(pair: DraftPair) -> Iterator[Finding]:
    """Finds dates written in two ways in one text.

    Why:
        *16 July 2019* and *18/07/2019* beside each other look like two authors who did not read
        each other. The American order is a finding by itself, and none of this check.

    Example:
        *Nur-Sultan, 16 July 2019 … apply by 10/07/2019*

    Instead:
        One way throughout: *16 July 2019*; *2019. gada 16. jūlijā*.
    """
    for language, values in pair.stated.items():
        dates = [
            one
            for one in values
            if one.reading.kind in _DATES and _is_full(one) and "us-order" not in one.reading.form
        ]
        counted = Counter(map(_style, dates))
        if len(counted) < 2:
            continue
        usual = counted.most_common(1)[0][0]
        odd = next(one for one in dates if _style(one) != usual)
        other = next(one for one in dates if _style(one) == usual)
        yield mixed_date_styles.finding(
            language,
            odd.segment.id,
            _(
                "‘{text}’ beside ‘{other}’: two ways of writing dates in one text",
                text=odd.text,
                other=other.text,
            ),
            start=odd.reading.start,
            end=odd.reading.end,
        )


def _is_full(one: Stated) -> bool:
    return re.search(r"\b\d{4}\b", one.text) is not None


def _style(one: Stated) -> str:
    return "words" if re.search(r"[^\W\d_]{3}", one.text) else "numeric"


_HABITS: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    N_("currency"): (("EUR", re.compile(r"\bEUR\b")), ("€", re.compile("€"))),
    N_("thousands"): (
        ("12,500", re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")),
        ("12 500", re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0]\d{3})+(?!\d)")),
    ),
    N_("times of day"): (
        ("10:00", re.compile(r"(?<![\d:])\d{1,2}:[0-5]\d(?![\d:])")),
        ("10.00", re.compile(r"(?:plkst\.|\bat)[ \u00a0]\d{1,2}\.[0-5]\d(?!\d)")),
    ),
}


@check("mixed-styles", Severity.SUGGESTION, group="typography")
def mixed_styles(pair: DraftPair) -> Iterator[Finding]:
    """Finds sums, thousands or times of day written in two ways in one text.

    Why:
        Each way is right; two of them in one text are one too many.

    Example:
        *EUR 5 000* and *€6,000*; *10.00* and *14:30*

    Instead:
        One way throughout the text.
    """
    for language, draft in pair.drafts.items():
        for what, habits in _HABITS.items():
            if what == "thousands" and language == "lv":
                continue
            first: dict[str, tuple[str, int, int]] = {}
            for segment in draft.segments:
                for name, pattern in habits:
                    if name in first:
                        continue
                    match = pattern.search(segment.text)
                    while match and _is_name(pair, language, segment, match):
                        match = pattern.search(segment.text, match.end())
                    if match:
                        first[name] = (segment.id, match.start(), match.end())
            if len(first) == len(habits):
                segment_id, start, end = list(first.values())[-1]
                names = _(" and ").join(name for name, _pattern in habits)
                yield mixed_styles.finding(
                    language,
                    segment_id,
                    _(
                        "{what} as {names} in one text; expected one of the two",
                        what=_(what),
                        names=names,
                    ),
                    start=start,
                    end=end,
                )


def _is_name(
    pair: DraftPair, language: LanguageCode, segment: Segment, match: re.Match[str]
) -> bool:
    """Tell whether figures belong to a telephone number, an address or a contract."""
    return any(
        one.reading.kind in _NAMES
        and one.reading.start < match.end()
        and match.start() < one.reading.end
        for one in pair.stated_in(language, segment)
    )
