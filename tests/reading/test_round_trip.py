"""Whatever the language package writes is read back as the value that was written."""

import datetime as dt
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from pressdraft.language import LANGUAGES, english, latvian
from pressdraft.language.house import EnglishHouse, House, LatvianHouse
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
from pressdraft.reading import Hours, Kind, MonthDay, MonthDays, read
from pressdraft.reading.vocabulary import LanguageCode

HOUSES = st.builds(
    House,
    st.builds(
        EnglishHouse,
        currency=st.sampled_from(["code", "sign"]),
        thousands=st.sampled_from(["space", "comma"]),
        time=st.sampled_from(["point", "colon"]),
    ),
    st.builds(
        LatvianHouse,
        currency=st.sampled_from(["eiro", "euro", "EUR", "sign"]),
        four_digits=st.sampled_from(["plain", "grouped"]),
    ),
)
DATES = st.dates(dt.date(1990, 1, 1), dt.date(2060, 12, 31))
CASES = st.sampled_from(list(Case))
ABOUT: st.SearchStrategy[About | None] = st.sampled_from(
    [None, "almost", "about", "more-than", "up-to"]
)
CENTS = st.decimals(0, 10**12, places=2)
AMOUNTS = st.builds(
    Amount,
    st.one_of(st.integers(0, 10**11).map(Decimal), CENTS),
    st.sampled_from(["EUR", "USD", "KZT"]),
    ABOUT,
)
TIMES = st.times().map(lambda time: time.replace(second=0, microsecond=0))
PHONES = st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True)
CARRIERS: dict[LanguageCode, tuple[str, ...]] = {
    "en": ("The report mentions {} in passing.", "({})", "{}", "As planned, {}."),
    "lv": ("Ziņojumā minēts {} un citi fakti.", "({})", "{}", "Kā plānots, {}."),
}
PARTICIPANT = Name(
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
INSTITUTION = Name(
    "institution",
    EnglishName("institution"),
    LatvianName(
        Forms("iestāde", "iestādes", "iestādei", "iestādi", "iestādē", "feminine"),
        Forms("iestādes", "iestāžu", "iestādēm", "iestādes", "iestādēs", "feminine", "plural"),
    ),
)
PHASE = Name(
    "phase",
    EnglishName("phase"),
    LatvianName(Forms("posms", "posma", "posmam", "posmu", "posmā", "masculine")),
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


def values(text: str, language: LanguageCode) -> list[tuple[Kind, object]]:
    return [(reading.kind, reading.value) for reading in read(text, language)]


def assert_reads(text: str, language: LanguageCode, kind: Kind, value: object) -> None:
    """In each carrier the text states the value and nothing else."""
    for carrier in CARRIERS[language]:
        sentence = carrier.format(text)
        assert values(sentence, language) == [(kind, value)], sentence


def stated_days(days: Days, *, year: bool) -> tuple[Kind, object]:
    """What a text says of `days`; a range across years always says them."""
    if days.listed and len(days.listed) == 1:
        days = Days(days.first, days.first)
    years = {day.year for day in (days.first, days.last or days.first)}
    if year or len(years) > 1:
        return (Kind.DATE, days.first) if days.single else (Kind.DAYS, Days(*shape(days)))
    first = month_day(days.first)
    last = month_day(days.last) if days.last else None
    listed = tuple(month_day(day) for day in days.listed)
    return (Kind.DATE, first) if days.single else (Kind.DAYS, MonthDays(first, last, listed))


def shape(days: Days) -> tuple[dt.date, dt.date | None, tuple[dt.date, ...]]:
    return days.first, days.last, days.listed


def month_day(day: dt.date) -> MonthDay:
    return MonthDay(day.month, day.day)


@given(some_days(), st.booleans())
def test_english_days(days: Days, year: bool) -> None:
    for write in (english.dates.when, english.dates.days, english.dates.from_to):
        assert_reads(write(days, year=year), "en", *stated_days(days, year=year))


@given(some_days(), st.booleans(), CASES)
def test_latvian_days(days: Days, year: bool, case: Case) -> None:
    for text in (
        latvian.dates.when(days, year=year),
        latvian.dates.days(days, case, year=year),
        latvian.dates.from_to(days, year=year),
    ):
        assert_reads(text, "lv", *stated_days(days, year=year))


@given(DATES, CASES)
def test_single_dates(day: dt.date, case: Case) -> None:
    for text in (english.dates.date(day), english.dates.date_in_figures(day)):
        assert_reads(text, "en", Kind.DATE, day)
    for text in (
        latvian.dates.date(day),
        latvian.dates.day_in_case(day, case),
        latvian.dates.date_in_figures(day),
    ):
        assert_reads(text, "lv", Kind.DATE, day)


@given(DATES)
def test_weekdays_with_their_dates(day: dt.date) -> None:
    both = [(Kind.WEEKDAY, day.weekday()), (Kind.DATE, day)]
    for text in (english.dates.weekday_date(day), english.dates.weekday_when(day)):
        assert values(f"It starts {text}.", "en") == both
    for text in (latvian.dates.weekday_date(day), latvian.dates.weekday_when(day)):
        assert values(f"Seminārs sākas {text}.", "lv") == both
    assert values(f"See you {english.dates.weekday(day)}.", "en") == both[:1]
    assert values(f"Tiksimies {latvian.dates.weekday(day)}.", "lv") == both[:1]


@given(TIMES, TIMES, HOUSES)
def test_times(first: dt.time, last: dt.time, house: House) -> None:
    hours = Hours(first, last)
    zone = "Nur-Sultan"
    assert_reads(f"at {english.dates.clock(first, house=house)}", "en", Kind.TIME, first)
    assert_reads(english.dates.clock(first, zone, house=house), "en", Kind.TIME, first)
    assert_reads(latvian.dates.clock(first), "lv", Kind.TIME, first)
    assert_reads(latvian.dates.clock(first, "Nursultanas"), "lv", Kind.TIME, first)
    assert_reads(english.dates.clock_range(first, last, house=house), "en", Kind.TIME, hours)
    assert_reads(english.dates.clock_range(first, last, zone, house=house), "en", Kind.TIME, hours)
    assert_reads(latvian.dates.clock_range(first, last, "Rīgas"), "lv", Kind.TIME, hours)


@given(
    st.datetimes(dt.datetime(1990, 1, 1), dt.datetime(2060, 1, 1)),
    st.sampled_from([None, "Riga"]),
    st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=5, minutes=30))]),
    CASES,
    HOUSES,
)
def test_instants(
    moment: dt.datetime, zone: str | None, offset: dt.timezone, case: Case, house: House
) -> None:
    moment = moment.replace(second=0, microsecond=0, tzinfo=offset)
    both = [(Kind.DATE, moment.date()), (Kind.TIME, moment.time())]
    assert values(f"It is {english.dates.instant(moment, zone, house=house)}.", "en") == both
    assert values(f"Tas ir {latvian.dates.instant(moment, zone, case)}.", "lv") == both


@given(st.integers(1990, 2060), CASES)
def test_years(year: int, case: Case) -> None:
    assert_reads(english.dates.year(year), "en", Kind.YEAR, year)
    assert_reads(latvian.dates.year(year, case), "lv", Kind.YEAR, year)
    assert_reads(english.dates.since(year), "en", Kind.YEARS, Years(year, None))
    assert_reads(latvian.dates.since(year), "lv", Kind.YEARS, Years(year, None))


@given(st.integers(1990, 2060), st.none() | st.integers(0, 40), CASES)
def test_periods(first: int, length: int | None, case: Case) -> None:
    years = Years(first, None if length is None else first + length)
    one = (Kind.YEAR, first) if length == 0 else (Kind.YEARS, years)
    for code in LANGUAGES:
        filters = LANGUAGES[code].filters(House())
        language: LanguageCode = "en" if code == "en" else "lv"
        for name in ("period_in", "from_to_years"):
            assert_reads(filters[name](years), language, *one)
        assert values(f"({filters['period'](years)})", language) == [one]
    assert_reads(latvian.dates.period_in(years, case), "lv", *one)


@given(AMOUNTS, CASES, HOUSES)
def test_sums(amount: Amount, case: Case, house: House) -> None:
    assert_reads(english.numbers.money(amount, house=house), "en", Kind.MONEY, amount)
    assert_reads(latvian.numbers.money(amount, case, house=house), "lv", Kind.MONEY, amount)


@given(st.integers(0, 10**9) | st.decimals(0, 10**6, places=2), HOUSES)
def test_percentages(value: Decimal | int, house: House) -> None:
    assert_reads(english.numbers.percent(value, house=house), "en", Kind.PERCENT, Decimal(value))
    assert_reads(latvian.numbers.percent(value, house=house), "lv", Kind.PERCENT, Decimal(value))


@given(
    st.integers(1, 12) | st.integers(0, 10**6),
    ABOUT,
    CASES,
    HOUSES,
    st.sampled_from([PARTICIPANT, INSTITUTION]),
    st.booleans(),
)
def test_counts(
    number: int, about: About | None, case: Case, house: House, noun: Name, figures: bool
) -> None:
    count = Count(number, about)
    text = english.numbers.count(count, noun, figures=figures, house=house)
    assert_reads(text, "en", Kind.NUMBER, count)
    text = latvian.numbers.count(count, noun, case, figures=figures, house=house)
    assert_reads(text, "lv", Kind.NUMBER, count)


@given(st.integers(0, 10**12), HOUSES)
def test_whole_numbers(value: int, house: House) -> None:
    text = f"Records: {english.numbers.integer(value, house=house)} entries"
    assert values(text, "en") == [(Kind.NUMBER, Count(value))]
    text = f"Kopā {latvian.numbers.integer(value, house=house)} ierakstu"
    assert values(text, "lv") == [(Kind.NUMBER, Count(value))]


@given(st.decimals(0, 10**6, places=2), HOUSES)
def test_decimals(value: Decimal, house: House) -> None:
    text = f"a ratio of {english.numbers.decimal(value, house=house)}, which grows"
    assert values(text, "en") == [(Kind.NUMBER, value)]
    text = f"attiecība {latvian.numbers.decimal(value, house=house)}, kas aug"
    assert values(text, "lv") == [(Kind.NUMBER, value)]


@given(st.integers(2, 9), st.sampled_from(["masculine", "feminine"]), CASES)
def test_number_words(value: int, gender: str, case: Case) -> None:
    assert gender in ("masculine", "feminine")
    text = f"about {english.numbers.words(value, house=House())} experts"
    assert values(text, "en") == [(Kind.NUMBER, Count(value, "about"))]
    written = latvian.numbers.words(
        value, "feminine" if gender == "feminine" else "masculine", case, house=House()
    )
    assert values(f"gandrīz {written} lietas", "lv") == [(Kind.NUMBER, Count(value, "almost"))]


@given(st.integers(1, 40), CASES, st.booleans())
def test_ordinals(value: int, case: Case, in_words: bool) -> None:
    text = english.numbers.ordinal(value, PHASE, in_words=in_words)
    assert_reads(text, "en", Kind.ORDINAL, value)
    text = latvian.numbers.ordinal(value, PHASE, case, in_words=in_words)
    assert_reads(text, "lv", Kind.ORDINAL, value)


@given(PHONES, st.lists(PHONES, min_size=2, max_size=3))
def test_phones(phone: str, phones: list[str]) -> None:
    codes: tuple[LanguageCode, ...] = ("en", "lv")
    for code in codes:
        write = LANGUAGES[code].filters(House())
        assert_reads(write["phone"](phone), code, Kind.PHONE, phone)
        found = values(write["phones"](phones), code)
        assert found == [(Kind.PHONE, each) for each in phones]


@given(
    st.from_regex(r"\+371[0-9]{8}", fullmatch=True), st.from_regex(r"[0-9]{1,4}", fullmatch=True)
)
def test_extensions(phone: str, extension: str) -> None:
    assert_reads(
        english.filters(House())["phone"](phone, extension),
        "en",
        Kind.PHONE,
        f"{phone};ext={extension}",
    )


@given(st.integers(1, 999))
def test_numbered_things(value: int) -> None:
    assert_reads(english.numbers.numbered(value), "en", Kind.CODE, str(value))
    assert_reads(latvian.numbers.numbered(value), "lv", Kind.CODE, str(value))
