"""What holds for every date, number and sum."""

import datetime as dt
import re
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from pressdraft.language import LANGUAGES, english, latvian
from pressdraft.language.house import EnglishHouse, House, LatvianHouse
from pressdraft.language.phones import country_code
from pressdraft.language.values import (
    About,
    Amount,
    Case,
    Count,
    Days,
    EnglishName,
    Forms,
    LatvianName,
    Name,
    Years,
)

UNHURRIED = settings(deadline=None)
HOUSE = House()
HOUSES = st.builds(
    House,
    st.builds(
        EnglishHouse,
        st.sampled_from(["code", "sign"]),
        st.sampled_from(["space", "comma"]),
    ),
    st.builds(
        LatvianHouse,
        st.sampled_from(["eiro", "euro", "EUR", "sign"]),
        four_digits=st.sampled_from(["plain", "grouped"]),
    ),
)
DATES = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))
ABOUT = st.sampled_from([None, "almost", "about", "more-than", "up-to"])
CENTS = st.decimals(0, 10**12, places=2)
AMOUNTS = st.builds(
    Amount, st.one_of(st.integers(0, 10**11).map(Decimal), CENTS), st.just("EUR"), ABOUT
)
NOUN = Name(
    "participant",
    EnglishName("participant"),
    LatvianName(
        Forms("dalībnieks", "dalībnieka", "dalībniekam", "dalībnieku", "dalībniekā", "masculine"),
        Forms(
            "dalībnieki",
            "dalībnieku",
            "dalībniekiem",
            "dalībniekus",
            "dalībniekos",
            "masculine",
            "plural",
        ),
    ),
)


@st.composite
def some_days(draw: st.DrawFn) -> Days:
    first = draw(DATES)
    if draw(st.booleans()):
        more = draw(st.lists(st.integers(1, 500), max_size=4, unique=True))
        each = tuple(sorted(first + dt.timedelta(days=n) for n in [0, *more]))
        return Days(each[0], each[-1], each)
    last = draw(st.none() | st.integers(0, 500).map(lambda n: first + dt.timedelta(days=n)))
    return Days(first, last)


def assert_tidy(text: str) -> None:
    """No double, leading or trailing space; no "from" or "no" before a range with a dash."""
    assert text == text.strip()
    assert not re.search(r"[ \u00a0\u2009]{2}", text), text
    assert not re.search(r"\b(?:no|from)\b[^,]*\d\.?–", text), text
    assert " -" not in text
    assert "- " not in text


@UNHURRIED
@given(some_days(), st.booleans())
def test_days_are_tidy_and_name_their_outer_days(days: Days, year: bool) -> None:
    for language in (english, latvian):
        for write in (language.dates.when, language.dates.days, language.dates.from_to):
            text = write(days, year=year)
            assert_tidy(text)
            assert str(days.first.day) in text
            assert days.last is None or str(days.last.day) in text
            assert not year or str(days.first.year) in text


@UNHURRIED
@given(some_days())
def test_each_year_is_named_once(days: Days) -> None:
    years = {days.first.year, (days.last or days.first).year} | {day.year for day in days.listed}
    for language in (english, latvian):
        written = re.findall(r"\b\d{4}\b", language.dates.when(days))
        assert sorted(map(int, written)) == sorted(years)


@UNHURRIED
@given(some_days())
def test_a_latvian_date_keeps_its_figures_beside_their_nouns(days: Days) -> None:
    for text in (latvian.dates.when(days), latvian.dates.days(days), latvian.dates.from_to(days)):
        assert not re.search(r"\d\.? (?!līdz|un|–)", text), text
        assert re.findall(r"\d(?![\d.])", text) == []


@UNHURRIED
@given(st.integers(0, 10**15), HOUSES)
def test_grouping_can_be_undone(value: int, house: House) -> None:
    en, lv = (
        english.numbers.integer(value, house=house),
        latvian.numbers.integer(value, house=house),
    )
    assert int(re.sub(r"[,\u00a0]", "", en)) == int(lv.replace("\u00a0", "")) == value
    assert all(len(group) == 3 for group in re.split(r"[,\u00a0]", en)[1:])


@UNHURRIED
@given(st.decimals(0, 10**9, places=3), HOUSES)
def test_decimals_keep_every_digit(value: Decimal, house: House) -> None:
    en, lv = (
        english.numbers.decimal(value, house=house),
        latvian.numbers.decimal(value, house=house),
    )
    assert str(Decimal(re.sub(r"[,\u00a0]", "", en))) == str(value)
    assert str(Decimal(lv.replace("\u00a0", "").replace(",", "."))) == str(value)


def value_of(text: str, point: str) -> Decimal:
    """Read a printed sum back."""
    figure = re.search(r"\d[\d\u00a0.,]*", text)
    assert figure
    digits = figure[0].replace("\u00a0", "")
    digits = digits.replace(",", "") if point == "." else digits.replace(",", ".")
    scale = 1
    if re.search(r"billion|miljard", text):
        scale = 10**9
    elif re.search(r"million|miljon", text):
        scale = 10**6
    return Decimal(digits.rstrip(".")) * scale


@UNHURRIED
@given(AMOUNTS, HOUSES)
def test_a_printed_sum_is_the_sum(amount: Amount, house: House) -> None:
    en, lv = english.numbers.money(amount, house=house), latvian.numbers.money(amount, house=house)
    assert value_of(en, ".") == amount.value
    assert value_of(lv, ",") == amount.value
    assert_tidy(en)
    assert_tidy(lv)


@UNHURRIED
@given(AMOUNTS)
def test_million_agrees_with_the_figure_that_is_printed(amount: Amount) -> None:
    exact = Amount(amount.value, amount.currency)
    text = latvian.numbers.money(exact, house=HOUSE)
    figure, _, noun = text.rpartition(" ")[0].rpartition("\u00a0")
    if noun.startswith("milj"):
        assert noun.endswith("s") is latvian.numbers.is_singular(figure)


@UNHURRIED
@given(st.integers(0, 10**6), ABOUT)
def test_a_counted_noun_agrees_with_its_number(number: int, about: About | None) -> None:
    count = Count(number, about)
    text = latvian.numbers.count(count, NOUN, figures=True, house=HOUSE)
    singular = latvian.numbers.is_singular(number)
    if about == "up-to":
        assert text.endswith("dalībniekam" if singular else "dalībniekiem")
    else:
        assert text.endswith("dalībnieks") is singular
    after = latvian.names.after(text, "ar", house=HOUSE)
    if about != "up-to":
        assert after.endswith("dalībnieku" if singular else "dalībniekiem")


@UNHURRIED
@given(st.integers(0, 10**6), st.sampled_from(list(Case)))
def test_a_count_is_tidy_in_every_case(number: int, case: Case) -> None:
    assert_tidy(latvian.numbers.count(number, NOUN, case, house=HOUSE))
    assert_tidy(english.numbers.count(number, NOUN, house=HOUSE))


@UNHURRIED
@given(st.integers(1990, 2060), st.none() | st.integers(0, 40))
def test_periods_are_tidy(first: int, length: int | None) -> None:
    years = Years(first, None if length is None else first + length)
    for code in ("en", "lv"):
        filters = LANGUAGES[code].filters(HOUSE)
        for name in ("period", "period_in", "from_to_years"):
            assert_tidy(filters[name](years))
            assert str(first) in filters[name](years)


@UNHURRIED
@given(st.text(st.sampled_from('ab “”„«»"‘’.'), max_size=30))
def test_a_quotation_has_one_outer_pair(text: str) -> None:
    for house in (HOUSE, House(latvian=LatvianHouse(quotes="guillemets"))):
        quoted = latvian.names.quote(text, house=house)
        outer = "“”" if house is HOUSE else "«»"
        assert (quoted[0], quoted[-1]) == tuple(outer)


@UNHURRIED
@given(st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True))
def test_a_phone_keeps_its_digits(e164: str) -> None:
    code, _, block = latvian.filters(HOUSE)["phone"](e164).partition("\u00a0")
    assert code + block == e164
    assert code == f"+{country_code(e164)}"
