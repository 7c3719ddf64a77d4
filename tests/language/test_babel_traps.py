"""Where Babel alone prints something else than Latvian and press English ask for.

Each test shows Babel's output beside ours, so a Babel that mends its ways is noticed too.
"""

import datetime as dt
from decimal import Decimal

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import (
    format_compact_decimal,
    format_currency,
    format_decimal,
    format_percent,
)

from pressdraft.language import english, latvian
from pressdraft.language.house import House
from pressdraft.language.latvian.numbers import plural_class
from pressdraft.language.values import Amount, Days

HOUSE = House()
FIRST, LAST = dt.date(2022, 7, 26), dt.date(2022, 7, 28)
THIN = "\u2009"


def test_a_date_that_says_when_is_locative_not_nominative() -> None:
    assert format_date(FIRST, "long", "lv") == "2022. gada 26. jūlijs"
    assert latvian.dates.when(Days(FIRST, FIRST)) == "2022.\u00a0gada 26.\u00a0jūlijā"


def test_the_nominative_is_babels_with_spaces_that_do_not_break() -> None:
    for month in range(1, 13):
        day = dt.date(2021, month, 9)
        assert latvian.dates.date(day).replace("\u00a0", " ") == format_date(day, "long", "lv")


def test_a_month_is_never_abbreviated() -> None:
    assert format_skeleton("yMMMMd", FIRST, locale="en_GB") == "26 Jul 2022"
    assert english.dates.date(FIRST) == "26 July 2022"
    assert latvian.dates.date(FIRST) == "2022.\u00a0gada 26.\u00a0jūlijs"


def test_a_range_has_full_months_and_no_thin_spaces() -> None:
    end = dt.date(2022, 8, 2)
    assert format_interval(FIRST, LAST, "yMMMMd", locale="en_GB") == "26–28 Jul 2022"
    assert THIN in format_interval(FIRST, end, "yMMMMd", locale="lv")
    assert english.dates.days(Days(FIRST, LAST)) == "26–28 July 2022"
    assert (
        latvian.dates.when(Days(FIRST, end)) == "2022.\u00a0gada 26.\u00a0jūlijā – 2.\u00a0augustā"
    )


def test_lists_are_babels() -> None:
    for texts in (["A"], ["A", "B"], ["A", "B", "C"], ["A", "B", "C", "D"]):
        assert english.names.joined(texts) == format_list(texts, locale="en_GB")
        assert latvian.names.joined(texts, house=HOUSE) == format_list(texts, locale="lv")


def test_a_year_is_never_cut_to_two_digits() -> None:
    assert format_date(FIRST, "short", "lv") == "26.07.22"
    assert "2022" in latvian.dates.date(FIRST)


def test_times_have_a_point_and_no_invented_zone() -> None:
    assert format_time(dt.time(9, 30), "short", locale="lv") == "09:30"
    assert "UTC" in format_time(dt.time(9, 30), "long", locale="lv")
    assert latvian.dates.clock(dt.time(9, 30)) == "plkst.\u00a009.30"
    assert english.dates.clock(dt.time(9, 30), house=HOUSE) == "09.30"


def test_a_weekday_stays_lower_case() -> None:
    assert format_date(FIRST, "cccc", "lv") == "Otrdiena"
    assert latvian.dates.weekday_name(FIRST) == "otrdiena"


def test_the_plural_comes_from_the_printed_figure() -> None:
    assert format_compact_decimal(40_100_000, format_type="long", locale="lv") == ("40 miljons")
    assert (
        format_compact_decimal(1_049_999, format_type="long", locale="lv", fraction_digits=1)
        == "1 miljoni"
    )
    assert latvian.numbers.money(Amount(Decimal(40_000_000)), house=HOUSE) == "40\u00a0miljoni eiro"
    assert latvian.numbers.money(Amount(Decimal(1_000_000)), house=HOUSE) == "1\u00a0miljons eiro"


def test_nothing_is_rounded_away() -> None:
    assert format_compact_decimal(40_100_000, format_type="long", locale="en_GB") == "40 million"
    amount = Amount(Decimal(21_650_000))
    assert english.numbers.money(amount, house=HOUSE) == "EUR\u00a021.65\u00a0million"


def test_a_sum_has_no_forced_cents() -> None:
    assert format_currency(5000, "EUR", locale="lv") == "5\u00a0000,00\u00a0€"
    assert format_currency(5000, "EUR", locale="en_GB") == "€5,000.00"
    assert latvian.numbers.money(Amount(Decimal(5000)), house=HOUSE) == "5000\u00a0eiro"
    assert english.numbers.money(Amount(Decimal(5000)), house=HOUSE) == "EUR\u00a05\u00a0000"


def test_an_exact_sum_is_what_the_safe_pattern_prints() -> None:
    pattern = "#,##0.##\u00a0¤¤"
    safe = format_currency(225_000, "EUR", pattern, locale="lv", currency_digits=False)
    ours = latvian.numbers.money(Amount(Decimal(225_000)), house=HOUSE)
    assert ours == safe.replace("EUR", "eiro")


def test_four_digits_stay_together_in_latvian() -> None:
    assert format_decimal(1000, locale="lv") == "1\u00a0000"
    assert latvian.numbers.integer(1000, house=HOUSE) == "1000"


def test_a_trailing_zero_is_kept() -> None:
    assert format_decimal(Decimal("1.10"), locale="lv") == "1,1"
    assert latvian.numbers.decimal(Decimal("1.10"), house=HOUSE) == "1,10"


def test_per_cent_keeps_its_decimals_and_its_space() -> None:
    assert format_percent(0.125, locale="lv") == "12%"
    assert latvian.numbers.percent(Decimal("12.5"), house=HOUSE) == "12,5\u00a0%"
    assert format_percent(0.135, "#,##0.##\u00a0%", locale="lv") == (
        latvian.numbers.percent(Decimal("13.5"), house=HOUSE)
    )


def test_the_plural_class_is_babels_even_where_numbers_are_equal() -> None:
    lv = Locale("lv")
    for printed in ("0", "1", "2", "10", "11", "21", "111", "121", "0.1", "1.10", "40.1", "40.10"):
        assert plural_class(printed) == lv.plural_form(Decimal(printed))
    assert plural_class("40.1") != plural_class("40.10")
