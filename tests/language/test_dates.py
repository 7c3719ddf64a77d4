"""Dates, times and periods in both languages, one row per rule."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from pressdraft.errors import UnknownKeyError
from pressdraft.language import english, latvian
from pressdraft.language.house import EnglishHouse, House
from pressdraft.language.values import Case, Days, Years

HOUSE = House()
COLON = House(EnglishHouse(time="colon"))
RIGA = ZoneInfo("Europe/Riga")


def day(text: str) -> Days:
    return Days(date.fromisoformat(text), date.fromisoformat(text))


def to(first: str, last: str) -> Days:
    return Days(date.fromisoformat(first), date.fromisoformat(last))


def listed(*texts: str) -> Days:
    each = tuple(date.fromisoformat(text) for text in texts)
    return Days(each[0], each[-1], each)


OPEN = Days(date(2016, 6, 6), None)

WHEN = [
    ("D2 one day", day("2022-07-26"), "on 26 July 2022", "2022.\u00a0gada 26.\u00a0jūlijā"),
    ("D2 no leading zero", day("2016-06-06"), "on 6 June 2016", "2016.\u00a0gada 6.\u00a0jūnijā"),
    ("D2 attested", day("2021-12-07"), "on 7 December 2021", "2021.\u00a0gada 7.\u00a0decembrī"),
    (
        "R1 same month",
        to("2022-07-26", "2022-07-28"),
        "from 26 to 28 July 2022",
        "2022.\u00a0gada 26.–28.\u00a0jūlijā",
    ),
    (
        "R2 across months",
        to("2022-07-30", "2022-08-02"),
        "from 30 July to 2 August 2022",
        "2022.\u00a0gada 30.\u00a0jūlijā – 2.\u00a0augustā",
    ),
    (
        "R3 across years",
        to("2022-12-30", "2023-01-02"),
        "from 30 December 2022 to 2 January 2023",
        "2022.\u00a0gada 30.\u00a0decembrī – 2023.\u00a0gada 2.\u00a0janvārī",
    ),
    (
        "R3 same month of two years",
        to("2022-07-26", "2023-07-26"),
        "from 26 July 2022 to 26 July 2023",
        "2022.\u00a0gada 26.\u00a0jūlijā – 2023.\u00a0gada 26.\u00a0jūlijā",
    ),
    (
        "R4 two days stay a list",
        listed("2024-07-18", "2024-07-19"),
        "on 18 and 19 July 2024",
        "2024.\u00a0gada 18. un 19.\u00a0jūlijā",
    ),
    (
        "R4 three days",
        listed("2024-07-01", "2024-07-03", "2024-07-05"),
        "on 1, 3 and 5 July 2024",
        "2024.\u00a0gada 1., 3. un 5.\u00a0jūlijā",
    ),
    (
        "R4 two months",
        listed("2024-07-30", "2024-08-02"),
        "on 30 July and 2 August 2024",
        "2024.\u00a0gada 30.\u00a0jūlijā un 2.\u00a0augustā",
    ),
    (
        "R4 two years",
        listed("2022-12-30", "2023-01-02"),
        "on 30 December 2022 and 2 January 2023",
        "2022.\u00a0gada 30.\u00a0decembrī un 2023.\u00a0gada 2.\u00a0janvārī",
    ),
    (
        "R4 a list of one is a day",
        listed("2024-07-18"),
        "on 18 July 2024",
        "2024.\u00a0gada 18.\u00a0jūlijā",
    ),
    ("R5 open end", OPEN, "from 6 June 2016", "no 2016.\u00a0gada 6.\u00a0jūnija"),
]

LABELS = [
    ("D1 one day", day("2022-07-26"), "26 July 2022", "2022.\u00a0gada 26.\u00a0jūlijs"),
    (
        "R1 same month",
        to("2022-07-26", "2022-07-28"),
        "26–28 July 2022",
        "2022.\u00a0gada 26.–28.\u00a0jūlijs",
    ),
    (
        "R2 across months",
        to("2022-07-30", "2022-08-02"),
        "30 July – 2 August 2022",
        "2022.\u00a0gada 30.\u00a0jūlijs – 2.\u00a0augusts",
    ),
    (
        "R3 across years",
        to("2022-12-30", "2023-01-02"),
        "30 December 2022 – 2 January 2023",
        "2022.\u00a0gada 30.\u00a0decembris – 2023.\u00a0gada 2.\u00a0janvāris",
    ),
    (
        "R4 two days",
        listed("2024-07-18", "2024-07-19"),
        "18 and 19 July 2024",
        "2024.\u00a0gada 18. un 19.\u00a0jūlijs",
    ),
    ("R5 open end", OPEN, "from 6 June 2016", "no 2016.\u00a0gada 6.\u00a0jūnija"),
]

FROM_TO = [
    (
        "R1 same month",
        to("2022-07-26", "2022-07-28"),
        "from 26 to 28 July 2022",
        "no 2022.\u00a0gada 26. līdz 28.\u00a0jūlijam",
    ),
    (
        "R2 across months",
        to("2021-06-14", "2021-07-09"),
        "from 14 June to 9 July 2021",
        "no 2021.\u00a0gada 14.\u00a0jūnija līdz 9.\u00a0jūlijam",
    ),
    (
        "R3 across years",
        to("2022-12-30", "2023-01-02"),
        "from 30 December 2022 to 2 January 2023",
        "no 2022.\u00a0gada 30.\u00a0decembra līdz 2023.\u00a0gada 2.\u00a0janvārim",
    ),
    ("one day", day("2022-07-26"), "on 26 July 2022", "2022.\u00a0gada 26.\u00a0jūlijā"),
    (
        "R4 a list",
        listed("2024-07-18", "2024-07-19"),
        "on 18 and 19 July 2024",
        "2024.\u00a0gada 18. un 19.\u00a0jūlijā",
    ),
    ("R5 open end", OPEN, "from 6 June 2016", "no 2016.\u00a0gada 6.\u00a0jūnija"),
]


def ids(table: list[tuple[str, Days, str, str]]) -> list[str]:
    return [row[0] for row in table]


@pytest.mark.parametrize(("rule", "days", "en", "lv"), WHEN, ids=ids(WHEN))
def test_running_text_says_when(rule: str, days: Days, en: str, lv: str) -> None:
    assert (english.dates.when(days), latvian.dates.when(days)) == (en, lv)


@pytest.mark.parametrize(("rule", "days", "en", "lv"), LABELS, ids=ids(LABELS))
def test_header_names_the_days(rule: str, days: Days, en: str, lv: str) -> None:
    assert (english.dates.days(days), latvian.dates.days(days)) == (en, lv)


@pytest.mark.parametrize(("rule", "days", "en", "lv"), FROM_TO, ids=ids(FROM_TO))
def test_from_and_to(rule: str, days: Days, en: str, lv: str) -> None:
    assert (english.dates.from_to(days), latvian.dates.from_to(days)) == (en, lv)


def test_the_year_can_be_left_out_once_it_is_named() -> None:
    assert english.dates.when(to("2022-07-26", "2022-07-28"), year=False) == "from 26 to 28 July"
    assert latvian.dates.when(to("2022-07-26", "2022-07-28"), year=False) == "26.–28.\u00a0jūlijā"
    assert latvian.dates.from_to(to("2022-07-26", "2022-07-28"), year=False) == (
        "no 26. līdz 28.\u00a0jūlijam"
    )
    assert english.dates.when(day("2022-07-16"), year=False) == "on 16 July"
    assert latvian.dates.when(day("2022-07-16"), year=False) == "16.\u00a0jūlijā"


def test_two_years_are_always_named() -> None:
    over_new_year = to("2022-12-30", "2023-01-02")
    assert "2022" in english.dates.when(over_new_year, year=False)
    assert latvian.dates.when(over_new_year, year=False) == latvian.dates.when(over_new_year)


MONTHS = [
    # month, nominative, genitive, dative, accusative, locative
    (1, "janvāris", "janvāra", "janvārim", "janvāri", "janvārī"),
    (2, "februāris", "februāra", "februārim", "februāri", "februārī"),
    (3, "marts", "marta", "martam", "martu", "martā"),
    (4, "aprīlis", "aprīļa", "aprīlim", "aprīli", "aprīlī"),
    (5, "maijs", "maija", "maijam", "maiju", "maijā"),
    (6, "jūnijs", "jūnija", "jūnijam", "jūniju", "jūnijā"),
    (7, "jūlijs", "jūlija", "jūlijam", "jūliju", "jūlijā"),
    (8, "augusts", "augusta", "augustam", "augustu", "augustā"),
    (9, "septembris", "septembra", "septembrim", "septembri", "septembrī"),
    (10, "oktobris", "oktobra", "oktobrim", "oktobri", "oktobrī"),
    (11, "novembris", "novembra", "novembrim", "novembri", "novembrī"),
    (12, "decembris", "decembra", "decembrim", "decembri", "decembrī"),
]


@pytest.mark.parametrize("row", MONTHS, ids=[f"D3 {row[1]}" for row in MONTHS])
def test_every_month_in_every_case(row: tuple[int, str, str, str, str, str]) -> None:
    month, *forms = row
    written = [latvian.dates.day_in_case(date(2021, month, 9), case, year=False) for case in Case]
    assert written == [f"9.\u00a0{form}" for form in forms]


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("no", "no 2022.\u00a0gada 26.\u00a0jūlija"),
        ("līdz", "līdz 2022.\u00a0gada 26.\u00a0jūlijam"),
        ("par", "par 2022.\u00a0gada 26.\u00a0jūliju"),
        ("kopš", "kopš 2022.\u00a0gada 26.\u00a0jūlija"),
    ],
)
def test_d3_a_preposition_picks_the_case_of_a_date(word: str, written: str) -> None:
    assert f"{word} {latvian.names.after(date(2022, 7, 26), word, house=HOUSE)}" == written


@pytest.mark.parametrize("case", ["gen", "genitive", Case.GENITIVE])
def test_a_case_goes_by_its_short_and_its_full_name(case: str) -> None:
    assert latvian.dates.day_in_case(date(2022, 7, 26), case) == "2022.\u00a0gada 26.\u00a0jūlija"


def test_an_unknown_case_is_named() -> None:
    with pytest.raises(UnknownKeyError, match="there is no case 'akk'"):
        latvian.dates.day_in_case(date(2022, 7, 26), "akk")


def test_d1_a_header_date_is_nominative() -> None:
    assert english.dates.date(date(2021, 9, 10)) == "10 September 2021"
    assert latvian.dates.date(date(2021, 9, 10)) == "2021.\u00a0gada 10.\u00a0septembris"


def test_d4_figures_in_a_table() -> None:
    assert english.dates.date_in_figures(date(2022, 7, 6)) == "6.7.2022"
    assert latvian.dates.date_in_figures(date(2022, 7, 6)) == "06.07.2022."


WEEKDAYS = [
    ("2022-07-25", "Monday", "pirmdien"),
    ("2022-07-26", "Tuesday", "otrdien"),
    ("2022-07-27", "Wednesday", "trešdien"),
    ("2022-07-28", "Thursday", "ceturtdien"),
    ("2022-07-29", "Friday", "piektdien"),
    ("2022-07-30", "Saturday", "sestdien"),
    ("2022-07-31", "Sunday", "svētdien"),
]


@pytest.mark.parametrize(("iso", "en", "lv"), WEEKDAYS, ids=[f"W1 {row[1]}" for row in WEEKDAYS])
def test_weekdays(iso: str, en: str, lv: str) -> None:
    on = date.fromisoformat(iso)
    assert (english.dates.weekday(on), latvian.dates.weekday(on)) == (en, lv)
    assert latvian.dates.weekday_name(on) == f"{lv}a"


def test_w1_a_weekday_with_its_date() -> None:
    tuesday = date(2022, 7, 26)
    assert english.dates.weekday_date(tuesday) == "Tuesday, 26 July 2022"
    assert latvian.dates.weekday_date(tuesday) == "otrdiena, 2022.\u00a0gada 26.\u00a0jūlijs"
    assert english.dates.weekday_when(tuesday) == "on Tuesday, 26 July 2022"
    assert latvian.dates.weekday_when(tuesday, year=False) == "otrdien, 26.\u00a0jūlijā"


@pytest.mark.parametrize(
    ("at", "en", "colon", "lv"),
    [
        pytest.param(time(9, 0), "09.00", "09:00", "plkst.\u00a009.00", id="T1 keeps .00"),
        pytest.param(time(16, 30), "16.30", "16:30", "plkst.\u00a016.30", id="T1 afternoon"),
    ],
)
def test_the_time_of_day(at: time, en: str, colon: str, lv: str) -> None:
    assert english.dates.clock(at, house=HOUSE) == en
    assert english.dates.clock(at, house=COLON) == colon
    assert latvian.dates.clock(at) == lv


def test_t2_whose_time_it_is() -> None:
    assert english.dates.clock(time(10), "Riga", house=HOUSE) == "10.00 (Riga time)"
    assert latvian.dates.clock(time(10), "Rīgas") == "plkst.\u00a010.00 pēc Rīgas laika"
    assert english.dates.clock_range(time(10), time(12, 30), "Riga", house=HOUSE) == (
        "10.00–12.30 (Riga time)"
    )
    assert latvian.dates.clock_range(time(10), time(12, 30), "Rīgas") == (
        "plkst.\u00a010.00–12.30 pēc Rīgas laika"
    )


@pytest.mark.parametrize(
    ("moment", "zone", "label"),
    [
        pytest.param("2024-02-29T10:00", "Asia/Almaty", "UTC+6", id="T3 Almaty before the change"),
        pytest.param("2024-03-02T10:00", "Asia/Almaty", "UTC+5", id="T3 Almaty after it"),
        pytest.param("2022-07-26T10:00", "Asia/Tashkent", "UTC+5", id="T2 no winter time in July"),
        pytest.param("2022-01-26T10:00", "Europe/Riga", "EET", id="T2 winter in Riga"),
        pytest.param("2022-01-26T10:00", "Asia/Kolkata", "IST", id="T2 an abbreviation"),
        pytest.param("2022-01-26T10:00", "Asia/Kathmandu", "UTC+5:45", id="T2 odd minutes"),
        pytest.param("2022-01-26T10:00", "America/Sao_Paulo", "UTC-3", id="T2 west"),
    ],
)
def test_a_zone_without_a_city(moment: str, zone: str, label: str) -> None:
    at = datetime.fromisoformat(moment).replace(tzinfo=ZoneInfo(zone))
    assert english.dates.instant(at, house=HOUSE).endswith(f"10.00 ({label})")
    assert latvian.dates.instant(at).endswith(f"plkst.\u00a010.00 ({label})")


def test_t2_no_zone_is_invented() -> None:
    naive = datetime(2022, 7, 26, 9, 30)
    with pytest.raises(ValueError, match="2022-07-26T09:30 has no time zone"):
        english.dates.instant(naive, house=HOUSE)
    with pytest.raises(ValueError, match="2022-07-26T09:30 has no time zone"):
        latvian.dates.instant(naive)
    assert english.dates.instant(naive.replace(tzinfo=UTC), house=HOUSE).endswith("09.30 (UTC)")


def test_y1_a_year() -> None:
    assert (english.dates.year(2022), latvian.dates.year(2022)) == ("in 2022", "2022.\u00a0gadā")
    assert (english.dates.since(2003), latvian.dates.since(2003)) == (
        "since 2003",
        "kopš 2003.\u00a0gada",
    )
    assert latvian.names.after(latvian.dates.year(2003), "pirms", house=HOUSE) == "2003.\u00a0gada"


@pytest.mark.parametrize(
    ("years", "en", "lv"),
    [
        pytest.param(Years(2015, 2019), "2015–2019", "2015–2019", id="Y3 no points in brackets"),
        pytest.param(Years(2015, 2015), "2015", "2015", id="Y3 one year"),
        pytest.param(Years(2003, None), "since 2003", "kopš 2003.\u00a0gada", id="Y3 open"),
    ],
)
def test_a_period_in_brackets(years: Years, en: str, lv: str) -> None:
    assert (english.dates.period(years), latvian.dates.period(years)) == (en, lv)


@pytest.mark.parametrize(
    ("years", "en", "lv"),
    [
        pytest.param(Years(2015, 2019), "in 2015–2019", "2015.–2019.\u00a0gadā", id="Y2 period"),
        pytest.param(Years(2015, 2015), "in 2015", "2015.\u00a0gadā", id="Y2 one year"),
        pytest.param(Years(2003, None), "since 2003", "kopš 2003.\u00a0gada", id="Y2 open"),
    ],
)
def test_a_period_in_running_text(years: Years, en: str, lv: str) -> None:
    assert (english.dates.period_in(years), latvian.dates.period_in(years)) == (en, lv)


def test_y2_from_year_to_year() -> None:
    assert english.dates.from_to_years(Years(2015, 2019)) == "from 2015 to 2019"
    assert latvian.dates.from_to_years(Years(2015, 2019)) == "no 2015. līdz 2019.\u00a0gadam"
    assert english.dates.from_to_years(Years(2003, None)) == "since 2003"
    assert latvian.dates.from_to_years(Years(2003, 2003)) == "2003.\u00a0gadā"
