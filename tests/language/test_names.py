"""Names in both languages: articles, abbreviations, cases, lists, titles."""

import pytest

from pressdraft.errors import UnknownKeyError
from pressdraft.language import english, latvian
from pressdraft.language.house import House, LatvianHouse
from pressdraft.language.latvian.cases import POSTPOSITIONS, PREPOSITIONS
from pressdraft.language.latvian.names import person_name
from pressdraft.language.values import Case, EnglishName, Forms, LatvianName, Name, Tbc

HOUSE = House()


def place(english_text: str, *forms: str) -> Name:
    nominative, genitive, dative, accusative, locative = forms
    return Name(
        english_text.lower(),
        EnglishName(english_text),
        LatvianName(Forms(nominative, genitive, dative, accusative, locative, "feminine")),
    )


ASTANA = place("Astana", "Astana", "Astanas", "Astanai", "Astanu", "Astanā")
KAZAKHSTAN = place(
    "Kazakhstan", "Kazahstāna", "Kazahstānas", "Kazahstānai", "Kazahstānu", "Kazahstānā"
)
TAJIKISTAN = place(
    "Tajikistan", "Tadžikistāna", "Tadžikistānas", "Tadžikistānai", "Tadžikistānu", "Tadžikistānā"
)
NUR_SULTAN = Name(
    "nur-sultan",
    EnglishName("Nur-Sultan"),
    LatvianName(
        Forms("Nursultana", "Nursultanas", "Nursultanai", "Nursultanu", "Nursultanā", "feminine")
    ),
    now=ASTANA,
)
CESIS = Name(
    "cesis",
    EnglishName("Cēsis"),
    LatvianName(Forms("Cēsis", "Cēsu", "Cēsīm", "Cēsis", "Cēsīs", "feminine", "plural")),
)
IOM = Name(
    "iom",
    EnglishName(
        "International Organization for Migration",
        article=True,
        abbreviation="IOM",
        abbreviation_article=True,
    ),
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
UNHCR = Name(
    "unhcr",
    EnglishName(
        "Office of the United Nations High Commissioner for Refugees",
        article=True,
        abbreviation="UNHCR",
    ),
    LatvianName(
        Forms(
            "ANO Augstais komisārs bēgļu jautājumos",
            "ANO Augstā komisāra bēgļu jautājumos",
            "ANO Augstajam komisāram bēgļu jautājumos",
            "ANO Augsto komisāru bēgļu jautājumos",
            "ANO Augstajā komisārā bēgļu jautājumos",
            "masculine",
        ),
        abbreviation="UNHCR",
    ),
)
GUARD = Name(
    "lv-guard",
    EnglishName(
        "State Border Guard",
        article=True,
        long="State Border Guard of the Republic of Latvia",
        long_article=True,
        abbreviation="SBG",
        abbreviation_article=True,
    ),
    LatvianName(
        Forms(
            "Valsts robežsardze",
            "Valsts robežsardzes",
            "Valsts robežsardzei",
            "Valsts robežsardzi",
            "Valsts robežsardzē",
            "feminine",
        ),
        long=Forms(
            "Latvijas Republikas Valsts robežsardze",
            "Latvijas Republikas Valsts robežsardzes",
            "Latvijas Republikas Valsts robežsardzei",
            "Latvijas Republikas Valsts robežsardzi",
            "Latvijas Republikas Valsts robežsardzē",
            "feminine",
        ),
        abbreviation="VRS",
    ),
)
EXPERTS = Name(
    "experts",
    EnglishName("experts"),
    LatvianName(
        Forms("eksperti", "ekspertu", "ekspertiem", "ekspertus", "ekspertos", "masculine", "plural")
    ),
)
PUJATS = Name(
    "pujats",
    EnglishName("Guntis Pujāts"),
    LatvianName(
        Forms(
            "Guntis Pujāts",
            "Gunta Pujāta",
            "Guntim Pujātam",
            "Gunti Pujātu",
            "Guntī Pujātā",
            "masculine",
        )
    ),
)
BORRELL = Name(
    "borrell",
    EnglishName("Josep Borrell"),
    LatvianName(
        Forms(
            "Žuzeps Borels",
            "Žuzepa Borela",
            "Žuzepam Borelam",
            "Žuzepu Borelu",
            "Žuzepā Borelā",
            "masculine",
        )
    ),
)
GENERAL = Name(
    "general",
    EnglishName("general"),
    LatvianName(Forms("ģenerālis", "ģenerāļa", "ģenerālim", "ģenerāli", "ģenerālī", "masculine")),
)


@pytest.mark.parametrize(
    ("name", "the", "introduced", "short", "long"),
    [
        pytest.param(
            IOM,
            "the International Organization for Migration",
            "the International Organization for Migration (IOM)",
            "the IOM",
            "the International Organization for Migration",
            id="A1 abbreviation with an article",
        ),
        pytest.param(
            UNHCR,
            "the Office of the United Nations High Commissioner for Refugees",
            "the Office of the United Nations High Commissioner for Refugees (UNHCR)",
            "UNHCR",
            "the Office of the United Nations High Commissioner for Refugees",
            id="A1 abbreviation without one",
        ),
        pytest.param(
            GUARD,
            "the State Border Guard",
            "the State Border Guard (SBG)",
            "the SBG",
            "the State Border Guard of the Republic of Latvia",
            id="OR1 official name",
        ),
        pytest.param(
            KAZAKHSTAN,
            "Kazakhstan",
            "Kazakhstan",
            "Kazakhstan",
            "Kazakhstan",
            id="1d no article",
        ),
        pytest.param(
            NUR_SULTAN,
            "Nur-Sultan",
            "Nur-Sultan (now Astana)",
            "Nur-Sultan",
            "Nur-Sultan",
            id="1d a name that has changed since",
        ),
    ],
)
def test_english_names(name: Name, the: str, introduced: str, short: str, long: str) -> None:
    assert english.names.the(name) == the
    assert english.names.introduced(name) == introduced
    assert english.names.short(name) == short
    assert english.names.long(name) == long


def test_or1_a_name_introduced_in_its_official_form() -> None:
    assert english.names.introduced(GUARD, long=True) == (
        "the State Border Guard of the Republic of Latvia (SBG)"
    )
    assert latvian.names.introduced(GUARD, "gen", long=True) == (
        "Latvijas Republikas Valsts robežsardzes (VRS)"
    )
    assert latvian.names.long(GUARD, "acc") == "Latvijas Republikas Valsts robežsardzi"


def test_a_heading_drops_the_article() -> None:
    assert english.names.bare(GUARD) == "State Border Guard"
    assert latvian.names.bare(GUARD) == "Valsts robežsardze"


@pytest.mark.parametrize(
    ("owner", "possessive"),
    [
        pytest.param(english.names.short(IOM), "the IOM’s", id="abbreviation"),
        pytest.param(KAZAKHSTAN, "Kazakhstan’s", id="place"),
        pytest.param("the experts", "the experts’", id="plural"),
        pytest.param("the United Nations", "the United Nations’", id="name in the plural"),
        pytest.param(PUJATS, "Guntis Pujāts’s", id="surname in s"),
        pytest.param("the process", "the process’s", id="singular in ss"),
        pytest.param("the women", "the women’s", id="plural without s"),
    ],
)
def test_possessives(owner: Name | str, possessive: str) -> None:
    assert english.names.possessive(owner) == possessive


@pytest.mark.parametrize(
    "phrase",
    [
        "an hour",
        "a European seminar",
        "an EU expert",
        "a UN agency",
        "a UNHCR office",
        "an IOM mission",
        "an OSCE office",
        "an MoU",
        "a NATO country",
        "a BOMCA seminar",
        "an 18-month phase",
        "an 8th phase",
        "an 11\u00a0000 euro grant",
        "a 110-page report",
        "a one-day seminar",
        "a university",
        "a uniform rule",
        "a unanimous vote",
        "an unusual step",
        "an uninvited guest",
        "an umbrella body",
        "a uranium shipment",
        "an EUAA expert",
        "an urban area",
        "a useful exchange",
        "a Ukrainian expert",
        "an Uzbek expert",
        "an expert",
        "a workshop",
    ],
)
def test_the_indefinite_article_follows_the_sound(phrase: str) -> None:
    article, _, noun = phrase.partition(" ")
    assert english.names.a(noun) == f"{article} {noun}"


@pytest.mark.parametrize(
    ("case", "place", "body"),
    [
        ("nom", "Astana", "Starptautiskā migrācijas organizācija (SMO)"),
        ("gen", "Astanas", "Starptautiskās migrācijas organizācijas (SMO)"),
        ("dat", "Astanai", "Starptautiskajai migrācijas organizācijai (SMO)"),
        ("acc", "Astanu", "Starptautisko migrācijas organizāciju (SMO)"),
        ("loc", "Astanā", "Starptautiskajā migrācijas organizācijā (SMO)"),
    ],
)
def test_latvian_names_in_every_case(case: str, place: str, body: str) -> None:
    assert latvian.names.in_case(ASTANA, case, house=HOUSE) == place
    assert latvian.names.introduced(IOM, case) == body
    assert latvian.names.short(IOM, case) == "SMO"


def test_a_filter_for_each_case() -> None:
    written = [
        case(ASTANA, house=HOUSE)
        for case in (
            latvian.names.nom,
            latvian.names.gen,
            latvian.names.dat,
            latvian.names.acc,
            latvian.names.loc,
        )
    ]
    assert written == ["Astana", "Astanas", "Astanai", "Astanu", "Astanā"]


def test_a_name_that_has_changed_since_keeps_the_new_one_in_the_nominative() -> None:
    assert latvian.names.introduced(NUR_SULTAN, "loc") == "Nursultanā (tagad Astana)"


def test_an_abbreviation_and_a_new_name_share_their_brackets() -> None:
    renamed = Name(IOM.key, IOM.english, IOM.latvian, now=UNHCR)
    assert english.names.introduced(renamed).endswith(
        "Migration (IOM, now Office of the United Nations High Commissioner for Refugees)"
    )
    assert latvian.names.introduced(renamed, "gen").endswith(
        "organizācijas (SMO, tagad ANO Augstais komisārs bēgļu jautājumos)"
    )


@pytest.mark.parametrize(
    ("word", "singular", "plural"),
    [
        ("no", "no Astanas", "no Cēsīm"),
        ("pie", "pie Astanas", "pie Cēsīm"),
        ("kopš", "kopš Astanas", "kopš Cēsīm"),
        ("ar", "ar Astanu", "ar Cēsīm"),
        ("par", "par Astanu", "par Cēsīm"),
        ("uz", "uz Astanu", "uz Cēsīm"),
        ("līdz", "līdz Astanai", "līdz Cēsīm"),
    ],
)
def test_a_preposition_picks_the_case_and_a_plural_is_dative(
    word: str, singular: str, plural: str
) -> None:
    assert f"{word} {latvian.names.after(ASTANA, word, house=HOUSE)}" == singular
    assert f"{word} {latvian.names.after(CESIS, word, house=HOUSE)}" == plural


def test_what_stands_behind_its_word_keeps_the_genitive() -> None:
    assert [latvian.names.after(each, "dēļ", house=HOUSE) for each in (ASTANA, CESIS)] == [
        "Astanas",
        "Cēsu",
    ]


def test_each_item_of_a_list_takes_the_case_of_its_own_number() -> None:
    partners = (IOM, EXPERTS)
    assert latvian.names.after(partners, "ar", house=HOUSE) == (
        "Starptautisko migrācijas organizāciju un ekspertiem"
    )


def test_introduced_names_still_follow_a_preposition() -> None:
    assert latvian.names.after(latvian.names.introduced(IOM), "ar", house=HOUSE) == (
        "Starptautisko migrācijas organizāciju (SMO)"
    )
    assert latvian.names.after(latvian.names.introduced((UNHCR, IOM)), "ar", house=HOUSE) == (
        "ANO Augsto komisāru bēgļu jautājumos (UNHCR) un "
        "Starptautisko migrācijas organizāciju (SMO)"
    )
    assert latvian.names.gen(
        latvian.names.joined((KAZAKHSTAN, GUARD), house=HOUSE), house=HOUSE
    ) == ("Kazahstānas un Valsts robežsardzes")


def test_an_unknown_preposition_is_named_with_the_nearest() -> None:
    with pytest.raises(
        UnknownKeyError, match=r"no Latvian preposition 'lidz' .did you mean 'līdz'"
    ):
        latvian.names.after(ASTANA, "lidz", house=HOUSE)


def test_the_prepositions_are_data() -> None:
    assert PREPOSITIONS["starp"] is Case.ACCUSATIVE
    assert {"dēļ", "labad"} == POSTPOSITIONS
    assert not POSTPOSITIONS & set(PREPOSITIONS)


@pytest.mark.parametrize(
    ("names", "en", "lv"),
    [
        ((KAZAKHSTAN,), "Kazakhstan", "Kazahstānas"),
        ((KAZAKHSTAN, TAJIKISTAN), "Kazakhstan and Tajikistan", "Kazahstānas un Tadžikistānas"),
        (
            (KAZAKHSTAN, TAJIKISTAN, IOM),
            "Kazakhstan, Tajikistan and the International Organization for Migration",
            "Kazahstānas, Tadžikistānas un Starptautiskās migrācijas organizācijas",
        ),
        ((), "", ""),
    ],
    ids=["L1 one", "L1 two", "L1 three, no serial comma", "L1 none"],
)
def test_lists(names: tuple[Name, ...], en: str, lv: str) -> None:
    assert english.names.joined(names) == en
    assert latvian.names.joined(names, "gen", house=HOUSE) == lv


def test_a_list_holds_what_is_still_to_be_confirmed() -> None:
    names = (KAZAKHSTAN, Tbc("partners"))
    assert english.names.joined(names) == "Kazakhstan and [to be confirmed: partners]"
    assert latvian.names.after(names, "ar", house=HOUSE) == "Kazahstānu un [precizējams: partneri]"
    assert latvian.names.introduced(names, "gen") == "Kazahstānas un [precizējams: partneri]"


def test_a_list_of_texts_keeps_them_as_they_stand() -> None:
    texts = [latvian.names.gen(KAZAKHSTAN, house=HOUSE), "Mongolijas"]
    assert latvian.names.joined(texts, house=HOUSE) == "Kazahstānas un Mongolijas"
    assert english.names.joined(["ICMPD", "experts"]) == "ICMPD and experts"


def test_na3_titles() -> None:
    assert english.names.ranked(PUJATS, GENERAL) == "General Guntis Pujāts"
    assert latvian.names.ranked(PUJATS, GENERAL, house=HOUSE) == "ģenerālis Guntis Pujāts"
    assert latvian.names.ranked(PUJATS, GENERAL, "gen", house=HOUSE) == "ģenerāļa Gunta Pujāta"
    assert latvian.names.ranked(PUJATS, Tbc("role"), "gen", house=HOUSE) == (
        "[precizējams: amats] Gunta Pujāta"
    )
    surname = Forms("Pujāts", "Pujāta", "Pujātam", "Pujātu", "Pujātā", "masculine")
    assert english.names.courtesy("Pujāts", "masculine") == "Mr\u00a0Pujāts"
    assert english.names.courtesy("Alika", "feminine") == "Ms\u00a0Alika"
    assert latvian.names.courtesy(surname, "masculine") == "Pujāta kungs"
    assert latvian.names.courtesy(surname, "masculine", "dat") == "Pujāta kungam"


def test_s2_an_initial_stays_with_its_surname() -> None:
    assert english.names.initialled("Anželika Alika") == "A.\u00a0Alika"
    assert latvian.names.initialled(PUJATS, "gen") == "G.\u00a0Pujāta"


@pytest.mark.parametrize(
    ("house", "first", "later"),
    [
        (LatvianHouse(), "Žuzepa Borela", "Žuzepa Borela"),
        (LatvianHouse(original_in_brackets=True), "Žuzepa Borela (Josep Borrell)", "Žuzepa Borela"),
        (LatvianHouse(names="original"), "Josep Borrell", "Josep Borrell"),
    ],
)
def test_na1_a_foreign_person(house: LatvianHouse, first: str, later: str) -> None:
    name = person_name(BORRELL, House(latvian=house))
    assert latvian.names.introduced(name, "gen") == first
    assert latvian.names.short(name, "gen") == later


def test_na1_a_latvian_person_declines_in_every_house() -> None:
    for house in (LatvianHouse(original_in_brackets=True), LatvianHouse(names="original")):
        name = person_name(PUJATS, House(latvian=house))
        assert latvian.names.introduced(name, "dat") == "Guntim Pujātam"
