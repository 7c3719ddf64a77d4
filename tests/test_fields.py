from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from pressdraft import fields
from pressdraft.fields import days_text, parse_days, parse_years
from pressdraft.language.values import Days, Years

DAYS = {
    "2022-07-26": Days(date(2022, 7, 26), date(2022, 7, 26)),
    "2022-07-26/2022-07-28": Days(date(2022, 7, 26), date(2022, 7, 28)),
    "2016-06-06/..": Days(date(2016, 6, 6), None),
    " 2016-06-06 / .. ": Days(date(2016, 6, 6), None),
    "2024-02-29": Days(date(2024, 2, 29), date(2024, 2, 29)),
}


@pytest.mark.parametrize(("written", "days"), DAYS.items())
def test_days_are_read(written: str, days: Days) -> None:
    assert parse_days(written) == days


def test_a_list_of_days_keeps_each_of_them() -> None:
    days = parse_days(["2022-07-26", "2022-07-29"])
    assert days.listed == (date(2022, 7, 26), date(2022, 7, 29))
    assert (days.first, days.last) == (date(2022, 7, 26), date(2022, 7, 29))


def test_a_list_of_one_day_is_that_day() -> None:
    assert parse_days(["2022-07-26"]) == parse_days("2022-07-26")


WRONG_DAYS = [
    ("2022-02-30", "there is no day 2022-02-30"),
    ("2022-13-01", "there is no day 2022-13-01"),
    ("26.07.2022", "'26.07.2022' is not a date; write it as 2022-07-26"),
    ("31.2.2022", "there is no day 31.2.2022"),
    ("31 November 2021", "there is no day 31 November 2021"),
    ("31. novembris 2021", "there is no day 31. novembris 2021"),
    ("3 November 2021", "'3 November 2021' is not a date; write it as 2021-11-03"),
    ("8.12.2021.", "'8.12.2021.' is not a date; write it as 2021-12-08"),
    ("2022-7-6", "'2022-7-6' is not a date; write it as 2022-07-26"),
    ("٢٠٢٢-٠٧-٢٦", "'٢٠٢٢-٠٧-٢٦' is not a date; write it as 2022-07-26"),
    ("", "'' is not a date; write it as 2022-07-26"),
    ("2022-07-28/2022-07-26", "ends on 2022-07-26, before it starts on 2022-07-28"),
    ("2022-07-28/", "'2022-07-28/' has no last day; write 2022-07-28/.. while it is open"),
    (
        "2022-07-28/tbc",
        "'2022-07-28/tbc': tbc stands for all days; write tbc alone; "
        "while only the first day is known, 2022-07-28/..",
    ),
    ("tbc/2022-07-28", "'tbc/2022-07-28': tbc stands for all days; write tbc alone"),
    ("../2022-07-28", "'..' is not a date; write it as 2022-07-26"),
    ([], "a list of days names each day once, the earliest first"),
    (["2022-07-28", "2022-07-26"], "a list of days names each day once, the earliest first"),
    (["2022-07-28", "2022-07-28"], "a list of days names each day once, the earliest first"),
    ([{"a": "b"}], "expected a day, a range a/b, an open range a/.. or a list of days"),
    ({"a": "b"}, "expected a day, a range a/b, an open range a/.. or a list of days"),
]


@pytest.mark.parametrize(("written", "words"), WRONG_DAYS)
def test_what_is_wrong_with_days_is_said(written: object, words: str) -> None:
    with pytest.raises(ValueError) as caught:
        parse_days(written)
    assert str(caught.value) == words


some_day = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))
spans = st.tuples(some_day, st.integers(0, 400)).map(
    lambda span: Days(span[0], span[0] + timedelta(days=span[1]))
)
open_ended = some_day.map(lambda first: Days(first, None))
listed = st.lists(some_day, min_size=2, max_size=5, unique=True).map(
    lambda days: Days(min(days), max(days), tuple(sorted(days)))
)


@given(spans | open_ended | listed)
def test_days_that_were_written_are_read_back(days: Days) -> None:
    assert parse_days(days_text(days)) == days


def test_years_are_read() -> None:
    assert parse_years("2015/2019") == Years(2015, 2019)


@pytest.mark.parametrize("written", ["2015", "2019/2015", "2015-2019", "15/19"])
def test_what_is_no_period_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is not a period; write it as 2015/2019"):
        parse_years(written)


ONE_VALUE = [
    (fields.Whole, "1200", 1200),
    (fields.Decimals, "40100000", Decimal(40100000)),
    (fields.Decimals, "0.5", Decimal("0.5")),
    (fields.Decimals, "40.10", Decimal("40.10")),
    (fields.Phone, "+371 67913535", "+37167913535"),
    (fields.Phone, "+371\u00a067\u00a0913\u00a0535", "+37167913535"),
    (fields.Times, "9:00", (time(9), None)),
    (fields.Times, "09:00-17:30", (time(9), time(17, 30))),
    (
        fields.Moment,
        "2016-06-06T10:00+06:00",
        datetime(2016, 6, 6, 10, tzinfo=timezone(timedelta(hours=6))),
    ),
    (fields.Email, "Anzelika.Alika@rs.gov.lv", "Anzelika.Alika@rs.gov.lv"),
    (fields.Url, "https://www.rs.gov.lv/lv?a=1#b", "https://www.rs.gov.lv/lv?a=1#b"),
    (fields.Currency, "EUR", "EUR"),
    (fields.Wording, "one\n  two\n\n\nthree\n", "one two\n\nthree"),
]


@pytest.mark.parametrize(("kind", "written", "value"), ONE_VALUE)
def test_a_value_is_read(kind: Any, written: str, value: object) -> None:
    assert TypeAdapter(kind).validate_python(written) == value


WRONG_VALUES = [
    (fields.Day, "2022-02-30", "there is no day 2022-02-30"),
    (fields.Whole, "25.5", "'25.5' is not a whole number; write it in digits only, as 1200"),
    (fields.Whole, "1 200", "'1 200' is not a whole number"),
    (fields.Whole, "-3", "'-3' is not a whole number"),
    (fields.Whole, "٣", "'٣' is not a whole number"),
    (fields.Decimals, "1,000", "'1,000' is not a number; write it in digits only"),
    (fields.Decimals, "1e9", "'1e9' is not a number"),
    (fields.Phone, "67913535", "is not an international number; write + and the country code"),
    (fields.Times, "25:00", "there is no time 25:00"),
    (fields.Times, "9.00", "'9.00' is not a time; write it as 09:00 or 09:00-17:30"),
    (fields.Times, "17:00-09:00", "the time 17:00-09:00 ends before it starts"),
    (fields.Moment, "2016-06-06T10:00", "is not a moment; write day, time and zone"),
    (fields.Moment, "2016-06-06", "is not a moment; write day, time and zone"),
    (fields.Moment, "2016-02-30T10:00+06:00", "is not a moment; write day, time and zone"),
    (fields.Email, "a@b", "'a@b' is not an e-mail address"),
    (fields.Url, "www.rs.gov.lv", "is not a web address; write it from https:// on"),
    (fields.Currency, "eur", "is not a currency code; write three capital letters, as EUR"),
    (fields.Day, ["2022-07-26"], "expected one value, found a list or keys and values"),
]


@pytest.mark.parametrize(("kind", "written", "words"), WRONG_VALUES)
def test_what_is_wrong_with_a_value_is_said(kind: Any, written: object, words: str) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(written)
    assert words in str(caught.value)
