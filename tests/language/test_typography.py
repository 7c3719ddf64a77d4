"""Quotation marks, telephone numbers and addresses."""

import pytest

from pressdraft.language import english, latvian
from pressdraft.language.house import EnglishHouse, House, LatvianHouse
from pressdraft.language.phones import parse_phone

HOUSE = House()
SINGLE = House(EnglishHouse(quotes="single"))
LOW = House(latvian=LatvianHouse(quotes="low"))
GUILLEMETS = House(latvian=LatvianHouse(quotes="guillemets"))


@pytest.mark.parametrize(
    ("text", "en", "single", "lv", "low", "guillemets"),
    [
        pytest.param(
            "Drošība", "“Drošība”", "‘Drošība’", "“Drošība”", "„Drošība”", "«Drošība»", id="Q1"
        ),
        pytest.param(
            "‘Drošība’",
            "“Drošība”",
            "‘Drošība’",
            "“Drošība”",
            "„Drošība”",
            "«Drošība»",
            id="Q1 single marks typed round the whole",
        ),
        pytest.param(
            'projekts "BOMCA" sākas',
            "“projekts ‘BOMCA’ sākas”",
            "‘projekts “BOMCA” sākas’",
            "“projekts ‘BOMCA’ sākas”",
            "„projekts ‘BOMCA’ sākas”",
            "«projekts “BOMCA” sākas»",
            id="Q1 typewriter marks inside",
        ),
        pytest.param(
            "projekts „BOMCA” sākas",
            "“projekts ‘BOMCA’ sākas”",
            "‘projekts “BOMCA” sākas’",
            "“projekts ‘BOMCA’ sākas”",
            "„projekts ‘BOMCA’ sākas”",
            "«projekts “BOMCA” sākas»",
            id="Q1 low marks inside",
        ),
        pytest.param(
            "projekts ‘BOMCA’ sākas",
            "“projekts ‘BOMCA’ sākas”",
            "‘projekts “BOMCA” sākas’",
            "“projekts ‘BOMCA’ sākas”",
            "„projekts ‘BOMCA’ sākas”",
            "«projekts “BOMCA” sākas»",
            id="Q1 single marks inside",
        ),
        pytest.param(
            '„Drošība"',
            "“Drošība”",
            "‘Drošība’",
            "“Drošība”",
            "„Drošība”",
            "«Drošība»",
            id="Q1 a mixed pair typed round the whole",
        ),
        pytest.param(
            '"projekts "BOMCA" sākas"',
            "“projekts ‘BOMCA’ sākas”",
            "‘projekts “BOMCA” sākas’",
            "“projekts ‘BOMCA’ sākas”",
            "„projekts ‘BOMCA’ sākas”",
            "«projekts “BOMCA” sākas»",
            id="Q1 typed round the whole and inside",
        ),
        pytest.param(
            '"BOMCA" un "CADAP"',
            "“‘BOMCA’ un ‘CADAP’”",
            "‘“BOMCA” un “CADAP”’",
            "“‘BOMCA’ un ‘CADAP’”",
            "„‘BOMCA’ un ‘CADAP’”",
            "«“BOMCA” un “CADAP”»",
            id="Q1 two names at the ends",
        ),
    ],
)
def test_quotation_marks(
    text: str, en: str, single: str, lv: str, low: str, guillemets: str
) -> None:
    assert english.names.quote(text, house=HOUSE) == en
    assert english.names.quote(text, house=SINGLE) == single
    assert latvian.names.quote(text, house=HOUSE) == lv
    assert latvian.names.quote(text, house=LOW) == low
    assert latvian.names.quote(text, house=GUILLEMETS) == guillemets


def test_q1_an_apostrophe_is_no_quotation_mark() -> None:
    assert english.names.quote("the EU’s and the experts’ work", house=SINGLE) == (
        "‘the EU’s and the experts’ work’"
    )


@pytest.mark.parametrize(
    ("text", "at_end", "before_said"),
    [
        pytest.param("Robežu drošība", "“Robežu drošība”.", "“Robežu drošība,”", id="Q2 a part"),
        pytest.param("Tā sākas.", "“Tā sākas.”", "“Tā sākas,”", id="Q2 a whole sentence"),
        pytest.param("“Tā sākas.”", "“Tā sākas.”", "“Tā sākas,”", id="Q2 marks already typed"),
        pytest.param("Kāpēc?", "“Kāpēc?”", "“Kāpēc?”", id="Q2 a question"),
    ],
)
def test_the_full_stop_and_the_marks(text: str, at_end: str, before_said: str) -> None:
    for language in (english, latvian):
        assert language.names.quote_end(text, house=HOUSE) == at_end
        assert language.names.quote_said(text, house=HOUSE) == before_said


@pytest.mark.parametrize(
    ("e164", "printed"),
    [
        pytest.param("+37167913535", "+371\u00a067913535", id="PH1 three digits"),
        pytest.param("+77015320264", "+7\u00a07015320264", id="PH1 one digit"),
        pytest.param("+33140633900", "+33\u00a0140633900", id="PH1 two digits"),
        pytest.param("+996312123456", "+996\u00a0312123456", id="PH1 Kyrgyzstan"),
        pytest.param("+12025550123", "+1\u00a02025550123", id="PH1 North America"),
        pytest.param("67913535", "67913535", id="PH1 not international: as it is"),
    ],
)
def test_phones_print_the_country_code_and_one_block(e164: str, printed: str) -> None:
    assert english.filters(HOUSE)["phone"](e164) == latvian.filters(HOUSE)["phone"](e164) == printed


def test_ph1_extensions_and_several_numbers() -> None:
    assert english.filters(HOUSE)["phone"]("+33140633900", "12") == "+33\u00a0140633900-12"
    assert latvian.filters(HOUSE)["phones"](["+37167913535", "+37167913500"]) == (
        "+371\u00a067913535 / +371\u00a067913500"
    )


@pytest.mark.parametrize(
    ("text", "region", "e164"),
    [
        pytest.param("+371 67913535", None, "+37167913535", id="PH2 international"),
        pytest.param("67913535", "LV", "+37167913535", id="PH2 of a country"),
        pytest.param("+ 7 7172 97 10 40", None, "+77172971040", id="PH2 a space after plus"),
        pytest.param("+7 701 532 02 64", None, "+77015320264", id="PH2 one layout"),
        pytest.param("+7 701532 0264", None, "+77015320264", id="PH2 the other layout"),
        pytest.param("+992 43 3779708", None, "+992433779708", id="PH2 an unknown prefix"),
    ],
)
def test_phones_are_read(text: str, region: str | None, e164: str) -> None:
    assert parse_phone(text, region) == e164


@pytest.mark.parametrize(
    ("text", "region", "fault"),
    [
        pytest.param("67913535", None, "has no country code", id="PH2 no country code"),
        pytest.param(
            "97-11-48", "KZ", "lacks the area code|too few digits|wrong number", id="PH2 short"
        ),
        pytest.param("+992 37 221-43-321", None, "too many digits", id="PH2 too long"),
        pytest.param(
            "+999 1234567", None, "has no country code that exists", id="PH2 no such code"
        ),
        pytest.param("the office", "LV", "is not a telephone number", id="PH2 words"),
    ],
)
def test_a_fault_of_a_phone_is_told_in_words(text: str, region: str | None, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        parse_phone(text, region)


def test_ad1_addresses_stay_as_given() -> None:
    lines = ("Rūdolfa iela 5", "Rīga", "LV-1012")
    assert (
        english.filters(HOUSE)["address"](lines)
        == latvian.filters(HOUSE)["address"](lines)
        == "Rūdolfa iela 5, Rīga, LV-1012"
    )


def test_only_the_first_letter_becomes_a_capital() -> None:
    assert english.filters(HOUSE)["capitalised"]("the IOM and UNHCR") == "The IOM and UNHCR"
    assert (
        latvian.filters(HOUSE)["capitalised"]("ģenerālis Guntis Pujāts")
        == "Ģenerālis Guntis Pujāts"
    )
