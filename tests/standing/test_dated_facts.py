"""What was true on a date: every dated fact of the repository's standing material."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from pressdraft.errors import NoVersionError
from pressdraft.language.values import Amount, Years
from pressdraft.standing import Standing


def on(day: str) -> date:
    return date.fromisoformat(day)


OSCE_OFFICE = (
    "Programme Office of the Organization for Security and Co-operation in Europe (OSCE) in"
)


@pytest.mark.parametrize(
    ("day", "english", "locative"),
    [
        ("2016-06-06", "Astana", "Astanā"),
        ("2019-03-22", "Astana", "Astanā"),
        ("2019-03-23", "Nur-Sultan", "Nursultanā"),
        ("2019-07-16", "Nur-Sultan", "Nursultanā"),
        ("2022-07-26", "Nur-Sultan", "Nursultanā"),
        ("2022-09-05", "Nur-Sultan", "Nursultanā"),
        ("2022-09-16", "Nur-Sultan", "Nursultanā"),
        ("2022-09-17", "Astana", "Astanā"),
        ("2026-01-01", "Astana", "Astanā"),
    ],
)
def test_the_capital_of_kazakhstan(
    standing: Standing, day: str, english: str, locative: str
) -> None:
    place = standing.place("astana", on(day))
    assert place.name.english.text == english
    assert place.name.latvian.forms.locative == locative
    assert place.zone == "Asia/Almaty"
    assert place.country
    assert place.country.english.text == "Kazakhstan"


def test_a_name_that_changed_since_knows_what_it_is_now(standing: Standing) -> None:
    then = standing.place("astana", on("2022-07-26"), now=on("2022-10-01")).name
    assert then.english.text == "Nur-Sultan"
    assert then.now
    assert then.now.english.text == "Astana"
    assert then.now.latvian.forms.nominative == "Astana"
    unchanged = standing.name("astana", on("2022-07-26"), now=on("2022-07-29"))
    assert unchanged.now is None


def test_the_same_name_across_two_versions_is_no_change(standing: Standing) -> None:
    assert standing.name("astana", on("2016-06-06"), now=on("2023-01-01")).now is None


@pytest.mark.parametrize(
    ("day", "count"),
    [
        ("1995-01-01", 15),
        ("2004-04-30", 15),
        ("2004-05-01", 25),
        ("2006-12-31", 25),
        ("2007-01-01", 27),
        ("2013-06-30", 27),
        ("2013-07-01", 28),
        ("2016-06-06", 28),
        ("2019-07-16", 28),
        ("2020-01-31", 28),
        ("2020-02-01", 27),
        ("2022-07-26", 27),
    ],
)
def test_the_member_states(standing: Standing, day: str, count: int) -> None:
    assert standing.figures(on(day)) == {"eu": {"member_states": count}}


def test_before_the_first_figure_there_is_none(standing: Standing) -> None:
    assert standing.figures(on("1994-12-31")) == {"eu": {}}


ALMOST_5 = Amount(Decimal(5_000_000), "EUR", "almost")
EXACT_6_6 = Amount(Decimal(6_600_000))


@pytest.mark.parametrize(
    ("day", "number", "period", "budget"),
    [
        ("2009-05-02", 7, Years(2009, 2010), None),
        ("2013-03-01", 8, Years(2011, 2014), Amount(Decimal(8_690_000))),
        ("2016-06-06", 9, Years(2015, 2018), ALMOST_5),
        ("2018-06-14", 9, Years(2015, 2018), ALMOST_5),
        ("2018-06-15", 9, Years(2015, 2019), EXACT_6_6),
        ("2018-07-16", 9, Years(2015, 2019), EXACT_6_6),
        ("2019-07-16", 9, Years(2015, 2019), EXACT_6_6),
        ("2019-11-14", 9, Years(2015, 2019), EXACT_6_6),
        ("2019-11-15", 9, Years(2015, 2020), EXACT_6_6),
        ("2019-12-01", 9, Years(2015, 2020), EXACT_6_6),
        ("2021-04-01", 10, Years(2021, 2025), Amount(Decimal(21_650_000))),
        ("2022-07-26", 10, Years(2021, 2025), Amount(Decimal(21_650_000))),
        ("2025-09-30", 10, Years(2021, 2025), Amount(Decimal(21_650_000))),
    ],
)
def test_the_phase_as_known(
    standing: Standing, day: str, number: int, period: Years, budget: Amount | None
) -> None:
    phase = standing.programme("bomca", on(day)).phase
    assert phase
    assert (phase.number, phase.period, phase.budget) == (number, period, budget)


@pytest.mark.parametrize(
    "day", ["2004-01-01", "2011-01-01", "2015-06-14", "2020-05-01", "2020-06-01", "2025-10-01"]
)
def test_no_phase_between_phases(standing: Standing, day: str) -> None:
    assert standing.programme("bomca", on(day)).phase is None


@pytest.mark.parametrize(
    ("day", "period", "millions", "holds_phase"),
    [
        ("2016-06-06", Years(2003, 2014), "33.6", False),
        ("2018-06-14", Years(2003, 2014), "33.6", False),
        ("2018-06-15", Years(2003, 2019), "40.1", True),
        ("2019-07-16", Years(2003, 2019), "40.1", True),
        ("2019-12-01", Years(2003, 2020), "40.1", True),
        ("2022-07-26", Years(2003, 2020), "40.1", False),
    ],
)
def test_the_total(
    standing: Standing, day: str, period: Years, millions: str, holds_phase: bool
) -> None:
    programme = standing.programme("bomca", on(day))
    assert programme.total
    assert programme.total.period == period
    assert programme.total.amount == Amount(Decimal(millions) * 1_000_000)
    assert programme.phase_in_total is holds_phase


def test_no_total_is_known_before_phase_8_ended(standing: Standing) -> None:
    programme = standing.programme("bomca", on("2013-03-01"))
    assert programme.total is None
    assert not programme.phase_in_total


PHASE_9 = (
    "State Border Guard of Latvia",
    (
        "International Centre for Migration Policy Development",
        "Riga Technical University",
        "Customs Department of Lithuania",
        "State Revenue Service of Latvia",
        "Food and Veterinary Service of Latvia",
    ),
    ("Ministry of Interior of Hungary", "Immigration and Borders Service of Portugal"),
)
PHASE_10 = (
    "State Border Guard of Latvia",
    (
        "State Border Guard Service of Lithuania",
        "State Revenue Service of Latvia",
        "International Centre for Migration Policy Development",
    ),
    (
        "Ministry of Interior of Hungary",
        "Central Directorate for Immigration and Border Police of Italy",
        "Food and Veterinary Service of Latvia",
        "Riga Technical University",
        "Polish Border Guard",
    ),
)


@pytest.mark.parametrize(
    ("day", "lead", "members", "associates"),
    [
        ("2009-05-02", "United Nations Development Programme", (), ()),
        ("2015-06-15", *PHASE_9),
        ("2020-04-30", *PHASE_9),
        ("2021-04-01", *PHASE_10),
        ("2025-09-30", *PHASE_10),
    ],
)
def test_the_consortium(
    standing: Standing, day: str, lead: str, members: tuple[str, ...], associates: tuple[str, ...]
) -> None:
    programme = standing.programme("bomca", on(day))
    assert programme.lead
    assert programme.lead.english.text == lead
    assert tuple(member.english.text for member in programme.members) == members
    assert tuple(associate.english.text for associate in programme.associates) == associates


@pytest.mark.parametrize("day", ["2015-01-01", "2020-06-01", "2026-01-01"])
def test_no_consortium_between_phases(standing: Standing, day: str) -> None:
    programme = standing.programme("bomca", on(day))
    assert programme.lead is None
    assert programme.members == programme.associates == ()


@pytest.mark.parametrize(
    ("day", "english", "accusative"),
    [
        ("2016-06-06", "Central Asia", "Centrālajā Āzijā"),
        ("2021-03-31", "Central Asia", "Centrālajā Āzijā"),
        ("2021-04-01", "Central Asia and Afghanistan", "Centrālajā Āzijā un Afganistānā"),
        ("2021-11-30", "Central Asia and Afghanistan", "Centrālajā Āzijā un Afganistānā"),
        ("2021-12-01", "Central Asia", "Centrālajā Āzijā"),
        ("2022-07-26", "Central Asia", "Centrālajā Āzijā"),
    ],
)
def test_the_programme_s_name(standing: Standing, day: str, english: str, accusative: str) -> None:
    programme = standing.programme("bomca", on(day))
    assert programme.started == 2003
    assert programme.name.english.text == f"Border Management Programme in {english}"
    assert programme.name.english.article
    assert programme.name.english.abbreviation == "BOMCA"
    forms = programme.name.latvian.forms
    assert forms.accusative == f"Robežu pārvaldības programmu {accusative}"
    assert standing.name("bomca", on(day)) == programme.name


@pytest.mark.parametrize(
    ("key", "day", "rank", "role", "attested"),
    [
        ("normunds-garbars", "2016-06-06", "General", "Chief", True),
        ("normunds-garbars", "2018-12-31", "General", "Chief", True),
        ("normunds-garbars", "2019-01-22", None, None, False),
        ("guntis-pujats", "2018-12-31", None, None, False),
        ("guntis-pujats", "2019-03-01", "General", "Chief", False),
        ("guntis-pujats", "2024-07-18", "General", "Chief", True),
        ("guntis-pujats", "2026-01-01", "General", "Chief", False),
        ("raitis-tiliks", "2016-06-06", None, "regional manager", True),
        ("raitis-tiliks", "2018-06-15", None, None, False),
        ("maris-domins", "2018-06-14", None, None, False),
        ("maris-domins", "2018-06-15", "Colonel", "regional manager", True),
        ("amir-yelchibekov", "2019-07-16", None, "national coordinator", True),
        ("amir-yelchibekov", "2022-07-26", None, "national coordinator", False),
        ("anzelika-alika", "2022-07-26", None, None, True),
        ("ularbek-sharsheev", "2018-04-11", None, "Chair", True),
    ],
)
def test_people_hold_what_they_held_then(
    standing: Standing, key: str, day: str, rank: str | None, role: str | None, attested: bool
) -> None:
    person = standing.person(key, on(day))
    assert (person.rank.english.text if person.rank else None) == rank
    assert (person.role.english.text if person.role else None) == role
    assert person.attested is attested


@pytest.mark.parametrize(
    ("key", "genitive", "dative"),
    [
        ("normunds-garbars", "Normunda Garbara", "Normundam Garbaram"),
        ("guntis-pujats", "Gunta Pujāta", "Guntim Pujātam"),
        ("raitis-tiliks", "Raita Tilika", "Raitim Tilikam"),
        ("maris-domins", "Māra Domiņa", "Mārim Domiņam"),
        ("anzelika-alika", "Anželikas Alikas", "Anželikai Alikai"),
        ("amir-yelchibekov", "Amira Jelčibekova", "Amiram Jelčibekovam"),
        ("ularbek-sharsheev", "Ularbeka Šaršejeva", "Ularbekam Šaršejevam"),
    ],
)
def test_both_names_of_a_person_decline(
    standing: Standing, key: str, genitive: str, dative: str
) -> None:
    forms = standing.person(key, on("2018-01-01")).name.latvian.forms
    assert (forms.genitive, forms.dative) == (genitive, dative)


@pytest.mark.parametrize(
    ("block", "day", "first", "last"),
    [
        ("funding-statement", "2016-06-06", None, "2020-12-31"),
        ("funding-statement", "2022-07-26", "2021-01-01", None),
        ("cofunding-statement", "2022-07-26", "2021-01-01", None),
        ("eu-description", "2019-07-16", None, "2022-06-30"),
        ("eu-description", "2022-07-26", "2022-07-01", None),
        ("disclaimer", "2016-06-06", None, "2017-12-31"),
        ("disclaimer", "2019-07-16", "2018-01-01", "2022-06-30"),
        ("disclaimer", "2022-07-26", "2022-07-01", None),
        ("disclaimer-grants", "2022-07-26", "2021-01-01", None),
        ("programme-description", "2021-11-22", "2021-04-01", "2021-11-30"),
        ("programme-description", "2022-07-26", "2021-12-01", None),
    ],
)
def test_the_version_of_a_block(
    standing: Standing, block: str, day: str, first: str | None, last: str | None
) -> None:
    version = standing.block(block, on(day))
    assert version.first == (on(first) if first else None)
    assert version.last == (on(last) if last else None)
    assert version.text["en"]
    assert version.text["lv"]


def test_no_grant_disclaimer_before_the_grants_of_2021(standing: Standing) -> None:
    with pytest.raises(NoVersionError, match=r"disclaimer-grants.*2016-06-06.*2021-01-01"):
        standing.block("disclaimer-grants", on("2016-06-06"))


@pytest.mark.parametrize("block", ["eu-description", "programme-description", "disclaimer"])
def test_no_figure_is_typed_into_a_block(standing: Standing, block: str) -> None:
    for day in ("2010-01-01", "2019-07-16", "2021-06-01", "2023-01-01"):
        text = standing.block(block, on(day)).text
        assert not any(character.isdigit() for code in text for character in text[code])


def test_the_delegation_in_astana(standing: Standing) -> None:
    contact = standing.delegation("kz", on("2016-06-06"))
    assert contact
    assert contact.organisation
    assert contact.organisation.english.text == "Delegation of the European Union to Kazakhstan"
    assert contact.phones == ("+77172971040", "+77172971148")
    assert contact.address["en"][1:] == ("010000 Astana", "Kazakhstan")
    later = standing.delegation("kz", on("2019-07-16"))
    assert later
    assert later.address["lv"][1:] == ("010000 Nursultana", "Kazahstāna")


@pytest.mark.parametrize(
    ("country", "day", "there"),
    [
        ("kg", "2016-06-06", True),
        ("tj", "2016-06-06", True),
        ("uz", "2016-06-06", True),
        ("tm", "2019-07-05", False),
        ("tm", "2019-07-06", True),
        ("lv", "2016-06-06", False),
    ],
)
def test_which_country_has_a_delegation(
    standing: Standing, country: str, day: str, there: bool
) -> None:
    assert (standing.delegation(country, on(day)) is not None) is there


def test_the_border_guard_s_own_address_is_not_translated(standing: Standing) -> None:
    contact = standing.contact("lv-state-border-guard", on("2022-07-29"))
    assert contact.phones == ("+37167913535",)
    assert contact.address["en"] == ("Rūdolfa iela 5", "Rīga, LV-1012", "Latvia")
    assert contact.address["lv"] == ("Rūdolfa iela 5", "Rīga, LV-1012")
    assert contact.unit["lv"] == "Starptautiskās sadarbības un protokola nodaļa"


@pytest.mark.parametrize(
    ("key", "day", "english"),
    [
        (
            "osce-programme-office-astana",
            "2016-06-06",
            f"{OSCE_OFFICE} Astana",
        ),
        (
            "osce-programme-office-astana",
            "2019-07-16",
            f"{OSCE_OFFICE} Nur-Sultan",
        ),
        ("tr", "2022-05-31", "Turkey"),
        ("tr", "2022-06-01", "Türkiye"),
    ],
)
def test_other_names_that_changed(standing: Standing, key: str, day: str, english: str) -> None:
    assert standing.name(key, on(day)).english.text == english
