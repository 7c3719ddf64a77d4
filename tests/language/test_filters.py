"""The table of languages, and the filters as templates use them."""

import datetime as dt
import subprocess
import sys
import timeit
from decimal import Decimal

import pytest
from jinja2 import Environment

from pressdraft.language import LANGUAGES, english, latvian
from pressdraft.language.house import EnglishHouse, House, LatvianHouse
from pressdraft.language.values import (
    Amount,
    Count,
    Days,
    EnglishName,
    Forms,
    LatvianName,
    Name,
    Tbc,
)

HOUSE = House()
EVENT = Days(dt.date(2022, 7, 26), dt.date(2022, 7, 28))
IOM = Name(
    "iom",
    EnglishName("International Organization for Migration", True, abbreviation="IOM"),
    LatvianName(
        Forms(
            "Starptautiskā migrācijas organizācija",
            "Starptautiskās migrācijas organizācijas",
            "Starptautiskajai migrācijas organizācijai",
            "Starptautisko migrācijas organizāciju",
            "Starptautiskajā migrācijas organizācijā",
            "feminine",
        ),
        abbreviation="SMO",
    ),
)
EXPERT = Name(
    "expert",
    EnglishName("expert"),
    LatvianName(
        Forms("eksperts", "eksperta", "ekspertam", "ekspertu", "ekspertā", "masculine"),
        Forms(
            "eksperti", "ekspertu", "ekspertiem", "ekspertus", "ekspertos", "masculine", "plural"
        ),
    ),
)
FACTS = {
    "days": EVENT,
    "iom": IOM,
    "orgs": (IOM, EXPERT),
    "expert": EXPERT,
    "amount": Amount(Decimal(6_600_000)),
    "n": Count(25),
    "tbc": Tbc("dates"),
}


def render(language: str, template: str, house: House = HOUSE) -> str:
    environment = Environment(autoescape=False)
    environment.filters.update(LANGUAGES[language].filters(house))
    return environment.from_string(template).render(FACTS)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ days | when }}", "2022.\u00a0gada 26.–28.\u00a0jūlijā"),
        ("{{ amount | money('acc') }}", "6,6\u00a0miljonus eiro"),
        ("{{ n | count(expert, 'dat') }}", "25 ekspertiem"),
        ("ar {{ n | count(expert) | after('ar') }}", "ar 25 ekspertiem"),
        ("{{ iom | introduced('gen') }}", "Starptautiskās migrācijas organizācijas (SMO)"),
        (
            "ar {{ iom | introduced | after('ar') }}",
            "ar Starptautisko migrācijas organizāciju (SMO)",
        ),
        ("{{ orgs | joined('gen') }}", "Starptautiskās migrācijas organizācijas un eksperta"),
        (
            "{{ orgs | map('introduced') | joined | after('ar') }}",
            "Starptautisko migrācijas organizāciju (SMO) un ekspertu",
        ),
        (
            "{{ orgs | map('introduced', 'gen') | joined }}",
            "Starptautiskās migrācijas organizācijas (SMO) un eksperta",
        ),
        ("{{ iom | short | gen }} pārstāvji", "SMO pārstāvji"),
        ("{{ days | gen }}", "2022.\u00a0gada 26.–28.\u00a0jūlija"),
        ("{{ tbc | when }}", "[precizējams: datums]"),
        ("ar {{ tbc | introduced | after('ar') }}", "ar [precizējams: datums]"),
    ],
)
def test_latvian_templates(template: str, text: str) -> None:
    assert render("lv", template) == text


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ days | when }}", "from 26 to 28 July 2022"),
        ("{{ amount | money }}", "EUR\u00a06.6\u00a0million"),
        ("{{ n | count(expert) }}", "25 experts"),
        ("{{ iom | introduced }}", "the International Organization for Migration (IOM)"),
        ("{{ iom | the | capitalised }}", "The International Organization for Migration"),
        ("{{ iom | short | possessive }}", "IOM’s"),
        (
            "{{ orgs | map('introduced') | joined }}",
            "the International Organization for Migration (IOM) and expert",
        ),
        ("{{ tbc | when }}", "[to be confirmed: dates]"),
    ],
)
def test_english_templates(template: str, text: str) -> None:
    assert render("en", template) == text


def test_filters_are_made_for_a_house() -> None:
    signs = House(EnglishHouse(currency="sign"), LatvianHouse(currency="EUR"))
    assert render("en", "{{ amount | money }}", signs) == "€6.6\u00a0million"
    assert render("lv", "{{ amount | money }}", signs) == "6,6\u00a0miljoni\u00a0EUR"


PHRASES = {"en": english.phrases.PHRASES, "lv": latvian.phrases.PHRASES}


def written_by(code: str) -> set[str]:
    """Return the filters that write one value, not a phrase of several."""
    return set(LANGUAGES[code].filters(HOUSE)) - {write.__name__ for write in PHRASES[code]}


def test_both_languages_share_their_names() -> None:
    assert written_by("en") - written_by("lv") == {"a", "possessive", "the"}
    assert written_by("lv") - written_by("en") == {
        "acc",
        "after",
        "dat",
        "day_in_case",
        "gen",
        "in_case",
        "loc",
        "nom",
    }


@pytest.mark.parametrize("code", ["en", "lv"])
def test_every_filter_takes_what_is_still_to_be_confirmed(code: str) -> None:
    language = LANGUAGES[code]
    filters = language.filters(HOUSE)
    options: dict[str, tuple[object, ...]] = {
        "after": ("ar",),
        "clock_range": (dt.time(12),),
        "count": (EXPERT,),
        "courtesy": ("masculine",),
        "ranked": (EXPERT,),
    }
    written = {
        name: filters[name](Tbc("dates"), *options.get(name, ()))
        for name in written_by(code) - {"agree"}
    }
    assert {
        name for name, text in written.items() if text != language.placeholder_tbc("dates")
    } == (set())


@pytest.mark.parametrize("code", ["en", "lv"])
def test_every_filter_tells_its_rule_in_one_sentence(code: str) -> None:
    for name, write in LANGUAGES[code].filters(HOUSE).items():
        rule = (write.__doc__ or "").splitlines()[0]
        assert rule[:1].isupper(), name
        assert rule.endswith("."), name
        assert not rule.startswith("Return"), name


def test_the_table_of_languages() -> None:
    assert [(each.code, each.tag, each.name) for each in LANGUAGES.values()] == [
        ("en", "en-GB", "English"),
        ("lv", "lv-LV", "Latvian"),
    ]


def test_importing_the_languages_loads_nothing_heavy() -> None:
    heavy = ("phonenumbers", "pydantic", "jinja2", "textual", "yaml")
    program = f"import sys, pressdraft.language; print([m for m in {heavy} if m in sys.modules])"
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("code", "name", "value", "options"),
    [
        ("en", "when", EVENT, ()),
        ("lv", "when", EVENT, ()),
        ("lv", "money", FACTS["amount"], ("acc",)),
        ("lv", "count", 25, (EXPERT, "dat")),
        ("lv", "joined", (IOM, EXPERT), ("gen",)),
    ],
)
def test_writing_is_quick_enough_to_compose_at_every_key(
    code: str, name: str, value: object, options: tuple[object, ...]
) -> None:
    write = LANGUAGES[code].filters(HOUSE)[name]
    write(value, *options)
    best = min(timeit.repeat(lambda: write(value, *options), number=100, repeat=5)) / 100
    assert best < 200e-6
