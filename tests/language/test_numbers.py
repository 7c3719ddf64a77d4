"""Numbers, sums and counted nouns in both languages, one row per rule."""

from decimal import Decimal
from typing import Literal, get_args

import pytest

from pressdraft.language import english, latvian
from pressdraft.language.house import EnglishHouse, House, LatvianHouse
from pressdraft.language.values import (
    About,
    Amount,
    Count,
    EnglishName,
    Forms,
    LatvianName,
    Name,
    Tbc,
)

HOUSE = House()
COMMA = House(EnglishHouse(thousands="comma"))
GROUPED = House(latvian=LatvianHouse(four_digits="grouped"))

PARTICIPANT = Name(
    "participant",
    EnglishName("participant", plural="participants"),
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
BODY = Name(
    "body",
    EnglishName("body"),
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
GENDERLESS = Name(
    "expert",
    EnglishName("expert"),
    LatvianName(
        Forms("eksperts", "eksperta", "ekspertam", "ekspertu", "ekspertā"),
        Forms("eksperti", "ekspertu", "ekspertiem", "ekspertus", "ekspertos", number="plural"),
    ),
)


@pytest.mark.parametrize(
    ("value", "en", "lv"),
    [
        pytest.param("40.1", "40.1", "40,1", id="N1 point and comma"),
        pytest.param("40.10", "40.10", "40,10", id="N1 keeps the trailing zero"),
        pytest.param("21.65", "21.65", "21,65", id="M3 never rounds"),
        pytest.param("12500.5", "12\u00a0500.5", "12\u00a0500,5", id="N2 thousands"),
    ],
)
def test_decimals(value: str, en: str, lv: str) -> None:
    number = Decimal(value)
    assert english.numbers.decimal(number, house=HOUSE) == en
    assert latvian.numbers.decimal(number, house=HOUSE) == lv


@pytest.mark.parametrize(
    ("value", "en", "comma", "lv", "grouped"),
    [
        pytest.param(999, "999", "999", "999", "999", id="N2 three digits"),
        pytest.param(1400, "1\u00a0400", "1,400", "1400", "1\u00a0400", id="N3 four digits"),
        pytest.param(9999, "9\u00a0999", "9,999", "9999", "9\u00a0999", id="N3 the last of them"),
        pytest.param(
            10000, "10\u00a0000", "10,000", "10\u00a0000", "10\u00a0000", id="N3 five digits"
        ),
        pytest.param(
            40100000,
            "40\u00a0100\u00a0000",
            "40,100,000",
            "40\u00a0100\u00a0000",
            "40\u00a0100\u00a0000",
            id="N2 millions",
        ),
    ],
)
def test_thousands(value: int, en: str, comma: str, lv: str, grouped: str) -> None:
    assert english.numbers.integer(value, house=HOUSE) == en
    assert english.numbers.integer(value, house=COMMA) == comma
    assert latvian.numbers.integer(value, house=HOUSE) == lv
    assert latvian.numbers.integer(value, house=GROUPED) == grouped


def test_n5_one_to_nine_in_words() -> None:
    assert [english.numbers.words(n, house=HOUSE) for n in (1, 3, 9, 10)] == [
        "one",
        "three",
        "nine",
        "10",
    ]
    assert [latvian.numbers.words(n, house=HOUSE) for n in (1, 3, 9, 10)] == [
        "viens",
        "trīs",
        "deviņi",
        "10",
    ]
    assert latvian.numbers.words(2, "feminine", "dat", house=HOUSE) == "divām"


@pytest.mark.parametrize(
    ("value", "en", "lv"),
    [
        pytest.param("13", "13%", "13\u00a0%", id="P1 whole"),
        pytest.param("12.5", "12.5%", "12,5\u00a0%", id="P1 keeps its decimals"),
        pytest.param("7.50", "7.50%", "7,50\u00a0%", id="P1 keeps the trailing zero"),
    ],
)
def test_percent(value: str, en: str, lv: str) -> None:
    assert english.numbers.percent(Decimal(value), house=HOUSE) == en
    assert latvian.numbers.percent(Decimal(value), house=HOUSE) == lv


@pytest.mark.parametrize(
    ("value", "en", "lv"),
    [
        pytest.param(
            "225000", "EUR\u00a0225\u00a0000", "225\u00a0000\u00a0eiro", id="M1 below a million"
        ),
        pytest.param("1550", "EUR\u00a01\u00a0550", "1550\u00a0eiro", id="M1 four digits"),
        pytest.param("5000.5", "EUR\u00a05\u00a0000.50", "5000,50\u00a0eiro", id="M1 cents"),
        pytest.param("5000.00", "EUR\u00a05\u00a0000", "5000\u00a0eiro", id="M1 no empty cents"),
        pytest.param(
            "999999", "EUR\u00a0999\u00a0999", "999\u00a0999\u00a0eiro", id="M1 just below"
        ),
        pytest.param(
            "40100000", "EUR\u00a040.1\u00a0million", "40,1\u00a0miljons eiro", id="M5 singular"
        ),
        pytest.param(
            "6600000", "EUR\u00a06.6\u00a0million", "6,6\u00a0miljoni eiro", id="M2 plural"
        ),
        pytest.param(
            "21650000", "EUR\u00a021.65\u00a0million", "21,65\u00a0miljoni eiro", id="M3 digits"
        ),
        pytest.param(
            "21657000",
            "EUR\u00a021.657\u00a0million",
            "21,657\u00a0miljoni eiro",
            id="M3 three decimals",
        ),
        pytest.param(
            "5000000", "EUR\u00a05\u00a0million", "5\u00a0miljoni eiro", id="M2 whole million"
        ),
        pytest.param(
            "21000000", "EUR\u00a021\u00a0million", "21\u00a0miljons eiro", id="PL1 twenty-one"
        ),
        pytest.param(
            "11000000", "EUR\u00a011\u00a0million", "11\u00a0miljoni eiro", id="PL2 eleven"
        ),
        pytest.param(
            "1800000000", "EUR\u00a01.8\u00a0billion", "1,8\u00a0miljardi eiro", id="M2 billion"
        ),
        pytest.param(
            "1234567",
            "EUR\u00a01\u00a0234\u00a0567",
            "1\u00a0234\u00a0567\u00a0eiro",
            id="M3 figures where a word would round",
        ),
    ],
)
def test_sums(value: str, en: str, lv: str) -> None:
    amount = Amount(Decimal(value))
    assert english.numbers.money(amount, house=HOUSE) == en
    assert latvian.numbers.money(amount, house=HOUSE) == lv


@pytest.mark.parametrize(
    ("case", "singular", "plural"),
    [
        ("nom", "40,1\u00a0miljons", "6,6\u00a0miljoni"),
        ("gen", "40,1\u00a0miljona", "6,6\u00a0miljonu"),
        ("dat", "40,1\u00a0miljonam", "6,6\u00a0miljoniem"),
        ("acc", "40,1\u00a0miljonu", "6,6\u00a0miljonus"),
        ("loc", "40,1\u00a0miljonā", "6,6\u00a0miljonos"),
    ],
)
def test_m6_a_sum_takes_the_case_of_its_sentence(case: str, singular: str, plural: str) -> None:
    one, many = Amount(Decimal(40_100_000)), Amount(Decimal(6_600_000))
    assert latvian.numbers.money(one, case, house=HOUSE) == f"{singular} eiro"
    assert latvian.numbers.money(many, case, house=HOUSE) == f"{plural} eiro"


def test_m6_after_a_preposition_a_plural_sum_is_dative() -> None:
    one, many = Amount(Decimal(40_100_000)), Amount(Decimal(6_600_000))
    assert latvian.names.after(one, "par", house=HOUSE) == "40,1\u00a0miljonu eiro"
    assert latvian.names.after(many, "par", house=HOUSE) == "6,6\u00a0miljoniem eiro"
    assert latvian.names.after(latvian.numbers.money(many, house=HOUSE), "no", house=HOUSE) == (
        "6,6\u00a0miljoniem eiro"
    )


@pytest.mark.parametrize(
    ("currency", "exact", "millions"),
    [
        pytest.param("eiro", "225\u00a0000\u00a0eiro", "6,6\u00a0miljoni eiro", id="M7 eiro"),
        pytest.param("euro", "225\u00a0000\u00a0euro", "6,6\u00a0miljoni euro", id="M7 euro"),
        pytest.param("EUR", "225\u00a0000\u00a0EUR", "6,6\u00a0miljoni\u00a0EUR", id="M1 code"),
        pytest.param("sign", "225\u00a0000\u00a0€", "6,6\u00a0miljoni\u00a0€", id="M1 sign"),
    ],
)
def test_the_house_names_the_euro(
    currency: Literal["eiro", "euro", "EUR", "sign"], exact: str, millions: str
) -> None:
    house = House(latvian=LatvianHouse(currency=currency))
    assert latvian.numbers.money(Amount(Decimal(225_000)), house=house) == exact
    assert latvian.numbers.money(Amount(Decimal(6_600_000)), house=house) == millions


def test_m1_the_euro_sign_in_english() -> None:
    sign = House(EnglishHouse(currency="sign", thousands="comma"))
    assert english.numbers.money(Amount(Decimal(225_000)), house=sign) == "€225,000"
    assert english.numbers.money(Amount(Decimal(40_100_000)), house=sign) == "€40.1\u00a0million"
    assert english.numbers.money(Amount(Decimal(900), "USD"), house=sign) == "USD\u00a0900"


def test_m1_other_currencies_keep_their_code() -> None:
    assert latvian.numbers.money(Amount(Decimal(900), "USD"), house=HOUSE) == "900\u00a0USD"


@pytest.mark.parametrize(
    ("about", "en", "lv"),
    [
        ("almost", "almost EUR\u00a05\u00a0million", "gandrīz 5\u00a0miljoni eiro"),
        ("about", "about EUR\u00a05\u00a0million", "aptuveni 5\u00a0miljoni eiro"),
        ("more-than", "more than EUR\u00a05\u00a0million", "vairāk nekā 5\u00a0miljoni eiro"),
        ("up-to", "up to EUR\u00a05\u00a0million", "līdz 5\u00a0miljoniem eiro"),
    ],
)
def test_how_exact_a_sum_is(about: About, en: str, lv: str) -> None:
    amount = Amount(Decimal(5_000_000), about=about)
    assert english.numbers.money(amount, house=HOUSE) == en
    assert latvian.numbers.money(amount, house=HOUSE) == lv


def test_only_up_to_leaves_the_case_of_the_sentence() -> None:
    written = {
        about: latvian.numbers.money(Amount(Decimal(5_000_000), about=about), "acc", house=HOUSE)
        for about in get_args(About)
    }
    assert written == {
        "almost": "gandrīz 5\u00a0miljonus eiro",
        "about": "aptuveni 5\u00a0miljonus eiro",
        "more-than": "vairāk nekā 5\u00a0miljonus eiro",
        "up-to": "līdz 5\u00a0miljoniem eiro",
    }


COUNTED = [
    # number, English, then Latvian: nominative, dative, accusative
    (1, "one participant", "viens dalībnieks", "vienam dalībniekam", "vienu dalībnieku"),
    (2, "two participants", "divi dalībnieki", "diviem dalībniekiem", "divus dalībniekus"),
    (3, "three participants", "trīs dalībnieki", "trim dalībniekiem", "trīs dalībniekus"),
    (5, "five participants", "pieci dalībnieki", "pieciem dalībniekiem", "piecus dalībniekus"),
    (10, "10 participants", "10 dalībnieku", "10 dalībniekiem", "10 dalībnieku"),
    (11, "11 participants", "11 dalībnieku", "11 dalībniekiem", "11 dalībnieku"),
    (21, "21 participants", "21 dalībnieks", "21 dalībniekam", "21 dalībnieku"),
    (25, "25 participants", "25 dalībnieki", "25 dalībniekiem", "25 dalībniekus"),
    (111, "111 participants", "111 dalībnieku", "111 dalībniekiem", "111 dalībnieku"),
    (121, "121 participants", "121 dalībnieks", "121 dalībniekam", "121 dalībnieku"),
    (
        1400,
        "1\u00a0400 participants",
        "1400 dalībnieku",
        "1400 dalībniekiem",
        "1400 dalībnieku",
    ),
]


@pytest.mark.parametrize("row", COUNTED, ids=[f"PL1 {row[0]}" for row in COUNTED])
def test_counted_nouns(row: tuple[int, str, str, str, str]) -> None:
    number, en, *lv = row
    assert english.numbers.count(number, PARTICIPANT, house=HOUSE) == en
    written = [
        latvian.numbers.count(number, PARTICIPANT, case, house=HOUSE)
        for case in ("nom", "dat", "acc")
    ]
    assert written == lv


def test_n5_words_agree_in_gender_and_case() -> None:
    assert latvian.numbers.count(2, BODY, house=HOUSE) == "divas iestādes"
    assert latvian.numbers.count(2, BODY, "loc", house=HOUSE) == "divās iestādēs"
    assert latvian.numbers.count(2, PARTICIPANT, "gen", house=HOUSE) == "divu dalībnieku"
    assert latvian.names.after(
        latvian.numbers.count(5, PARTICIPANT, house=HOUSE), "ar", house=HOUSE
    ) == ("pieciem dalībniekiem")


def test_n5_all_figures_where_numbers_are_mixed() -> None:
    assert english.numbers.count(3, PARTICIPANT, figures=True, house=HOUSE) == "3 participants"
    assert latvian.numbers.count(3, PARTICIPANT, figures=True, house=HOUSE) == "3 dalībnieki"
    assert latvian.numbers.count(1, PARTICIPANT, figures=True, house=HOUSE) == "1 dalībnieks"


def test_no_gender_is_guessed() -> None:
    assert latvian.numbers.count(3, GENDERLESS, house=HOUSE) == "3 eksperti"


def test_pl2_the_plain_case_for_a_participle_that_agrees() -> None:
    assert latvian.numbers.count(20, PARTICIPANT, agreeing=True, house=HOUSE) == "20 dalībnieki"


@pytest.mark.parametrize(
    ("about", "en", "lv", "after_ar"),
    [
        ("almost", "almost 25 participants", "gandrīz 25 dalībnieki", "gandrīz 25 dalībniekiem"),
        (
            "more-than",
            "more than 25 participants",
            "vairāk nekā 25 dalībnieki",
            "vairāk nekā 25 dalībniekiem",
        ),
        ("up-to", "up to 25 participants", "līdz 25 dalībniekiem", "līdz 25 dalībniekiem"),
    ],
)
def test_pl3_how_exact_a_count_is(about: About, en: str, lv: str, after_ar: str) -> None:
    value = Count(25, about)
    assert english.numbers.count(value, PARTICIPANT, house=HOUSE) == en
    assert latvian.numbers.count(value, PARTICIPANT, house=HOUSE) == lv
    counted = latvian.numbers.count(value, PARTICIPANT, house=HOUSE)
    assert latvian.names.after(counted, "ar", house=HOUSE) == after_ar


def test_pl3_more_than_a_hundred() -> None:
    assert latvian.numbers.count(Count(100, "more-than"), PARTICIPANT, house=HOUSE) == (
        "vairāk nekā 100 dalībnieku"
    )


def test_a_plural_that_nobody_stated_is_not_guessed_in_latvian() -> None:
    assert latvian.numbers.count(25, PHASE, house=HOUSE) == "25 [precizējams: posms, daudzskaitlis]"
    assert english.numbers.count(25, PHASE, house=HOUSE) == "25 phases"
    assert english.numbers.count(25, BODY, house=HOUSE) == "25 bodies"


def test_a_noun_still_to_be_confirmed() -> None:
    noun = Tbc("participants")
    assert english.numbers.count(25, noun, house=HOUSE) == "25 [to be confirmed: participants]"
    assert latvian.numbers.count(25, noun, house=HOUSE) == "25 [precizējams: dalībnieki]"


@pytest.mark.parametrize(
    ("printed", "singular"),
    [
        pytest.param("1", True, id="PL1 1"),
        pytest.param("21", True, id="PL1 21"),
        pytest.param("11", False, id="PL1 11"),
        pytest.param("111", False, id="PL1 111"),
        pytest.param("40,1", True, id="M5 40,1"),
        pytest.param("40,2", False, id="M5 40,2"),
        pytest.param("40,10", False, id="PL4 40,10"),
        pytest.param("40,11", False, id="PL4 40,11"),
        pytest.param("0,1", True, id="M5 0,1"),
        pytest.param("10\u00a0001", True, id="PL1 10 001"),
        pytest.param(Decimal("40.1"), True, id="M5 Decimal"),
        pytest.param(Decimal("40.10"), False, id="PL4 Decimal with a trailing zero"),
        pytest.param(Amount(Decimal(40_100_000)), True, id="M5 a sum as it is printed"),
        pytest.param(Count(25), False, id="PL3 a count"),
    ],
)
def test_agreement_goes_by_the_printed_number(
    printed: str | Decimal | Amount | Count, singular: bool
) -> None:
    assert latvian.numbers.is_singular(printed) is singular
    assert latvian.numbers.agree(printed, "atvēlēts", "atvēlēti") == (
        "atvēlēts" if singular else "atvēlēti"
    )


def test_agreement_in_english() -> None:
    assert english.numbers.agree(1, "was", "were") == "was"
    assert english.numbers.agree(Count(21), "was", "were") == "were"
    assert english.numbers.agree(Amount(Decimal(6_600_000)), "was", "were") == "was"
    assert english.numbers.agree((PHASE, BODY), "was", "were") == "were"
    assert english.numbers.agree((PHASE,), "was", "were") == "was"


def test_agreement_with_names_and_with_what_is_not_known() -> None:
    assert latvian.numbers.agree((PHASE,), "piedalījies", "piedalījušies") == "piedalījies"
    assert latvian.numbers.agree((PHASE, BODY), "piedalījies", "piedalījušies") == "piedalījušies"
    assert (
        latvian.numbers.agree(Tbc("participants"), "piedalījies", "piedalījušies")
        == "piedalījušies"
    )


@pytest.mark.parametrize(
    ("number", "text"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (9, "9th"), (11, "11th"), (12, "12th"), (22, "22nd")],
)
def test_o1_english_ordinals(number: int, text: str) -> None:
    assert english.numbers.ordinal(number) == text


def test_o1_ordinals_with_their_noun() -> None:
    assert english.numbers.ordinal(9, PHASE) == "9th phase"
    assert english.numbers.ordinal(9, PHASE, in_words=True) == "ninth phase"
    assert latvian.numbers.ordinal(9) == "9."
    assert latvian.numbers.ordinal(9, PHASE) == "9.\u00a0posms"
    assert latvian.numbers.ordinal(9, PHASE, "loc") == "9.\u00a0posmā"
    assert latvian.numbers.ordinal(9, PHASE, "dat", in_words=True) == "devītajam posmam"
    assert (
        latvian.names.after(latvian.numbers.ordinal(9, PHASE), "no", house=HOUSE) == "9.\u00a0posma"
    )
    training = Forms("mācības", "mācību", "mācībām", "mācības", "mācībās", "feminine", "plural")
    assert latvian.numbers.ordinal(2, training, "loc", in_words=True) == "otrajās mācībās"


def test_s2_numbers_stay_with_their_sign() -> None:
    assert (english.numbers.numbered(5), latvian.numbers.numbered(5)) == ("No\u00a05", "Nr.\u00a05")
