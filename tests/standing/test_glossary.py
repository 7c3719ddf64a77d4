"""The glossary of the repository: complete, and Latvian that is Latvian."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from pressdraft.language.declension import forms as forms_by_rule
from pressdraft.language.values import Case, Forms
from pressdraft.standing import Standing
from pressdraft.standing.models import Entry
from pressdraft.standing.names import RULE_KINDS, version_name
from pressdraft.standing.shelf import Kind, Shelf

GLOSSARY: tuple[Kind, ...] = ("place", "country", "organisation", "person", "term")
TODAY = date(2022, 7, 26)


def stated_forms(folder: Path) -> Iterator[tuple[str, Forms]]:
    """Every set of forms that the glossary states, with a label that tells where."""
    shelf = Shelf((folder,))
    for kind in GLOSSARY:
        for key in shelf.keys(kind):
            filed = shelf.find(kind, key, Entry)
            assert filed
            for version in filed.shape.names:
                for gender in (None, "feminine") if version.lv.feminine else (None,):
                    name = version_name(kind, key, version, gender).latvian
                    found = {"": name.forms, " plural": name.plural, " long": name.long}
                    for what, forms in found.items():
                        if forms:
                            yield f"{kind} {key} {version.first} {gender or ''}{what}", forms


STATED = list(stated_forms(Path(__file__).parents[2] / "boilerplate"))
ENDINGS = {
    # of the nominative, by gender and number, with those that the other cases then have
    ("feminine", "singular", "a"): ("as", "ai", "u", "ā"),
    ("feminine", "singular", "e"): ("es", "ei", "i", "ē"),
    ("feminine", "singular", "s"): ("s", "ij", "i", "ī"),
    ("masculine", "singular", "is"): ("a", "im", "i", "ī"),
    ("masculine", "singular", "s"): ("a", "am", "u", "ā"),
    ("masculine", "singular", "š"): ("a", "am", "u", "ā"),
    ("masculine", "plural", "i"): ("u", "iem", "us", "os"),
    ("feminine", "plural", "as"): ("u", "ām", "as", "ās"),
    ("feminine", "plural", "es"): ("u", "ēm", "es", "ēs"),
    ("feminine", "plural", "is"): ("u", "īm", "is", "īs"),
}
UNCHANGING = {
    *("Almati", "Aktau", "Atirau", "Turkmenbaši", "Tbilisi", "Batumi", "Baku", "Oslo", "Tartu"),
}


def test_there_are_enough_entries(standing: Standing) -> None:
    counts = {kind: len(standing.keys(kind)) for kind in GLOSSARY}
    assert sum(counts.values()) >= 250
    assert counts["place"] >= 35
    assert counts["country"] >= 40
    assert counts["organisation"] >= 60
    assert counts["term"] >= 100


@pytest.mark.parametrize(("label", "forms"), STATED, ids=[label for label, _ in STATED])
def test_forms_are_those_of_the_declension(label: str, forms: Forms) -> None:
    if forms.nominative in UNCHANGING:
        assert {forms[case] for case in Case} == {forms.nominative}
        return
    ruled = forms_by_rule(
        forms.nominative,
        kind=RULE_KINDS[label.split()[0]],
        gender=forms.gender,
        number=forms.number,
    )
    assert {case: forms[case] for case in Case} == {case: ruled[case] for case in Case}


@pytest.mark.parametrize(
    ("label", "forms"),
    [(label, forms) for label, forms in STATED if re.fullmatch(r"\w+", forms.nominative)],
    ids=[label for label, forms in STATED if re.fullmatch(r"\w+", forms.nominative)],
)
def test_endings_of_single_words(label: str, forms: Forms) -> None:
    if forms.nominative in UNCHANGING:
        return
    for ending in ("is", "s", "š", "a", "e", "i", "as", "es"):
        key = (forms.gender, forms.number, ending)
        if forms.nominative.endswith(ending) and key in ENDINGS:
            cases = (forms.genitive, forms.dative, forms.accusative, forms.locative)
            for form, wanted in zip(cases, ENDINGS[key], strict=True):
                assert form.endswith(wanted)
            return
    pytest.fail(f"{forms.nominative} has no ending that is known for its gender and number")


@pytest.mark.parametrize(
    ("key", "locative"),
    [
        ("almaty", "Almati"),
        ("bishkek", "Biškekā"),
        ("dushanbe", "Dušanbē"),
        ("tashkent", "Taškentā"),
        ("ashgabat", "Ašgabatā"),
        ("samarkand", "Samarkandā"),
        ("osh", "Ošā"),
        ("termez", "Termezā"),
        ("riga", "Rīgā"),
        ("vilnius", "Viļņā"),
        ("daugavpils", "Daugavpilī"),
        ("vienna", "Vīnē"),
        ("brussels", "Briselē"),
        ("lisbon", "Lisabonā"),
        ("warsaw", "Varšavā"),
        ("budapest", "Budapeštā"),
        ("rome", "Romā"),
        ("kz", "Kazahstānā"),
        ("kg", "Kirgizstānā"),
        ("tj", "Tadžikistānā"),
        ("tm", "Turkmenistānā"),
        ("uz", "Uzbekistānā"),
        ("af", "Afganistānā"),
        ("central-asia", "Centrālajā Āzijā"),
    ],
)
def test_where(standing: Standing, key: str, locative: str) -> None:
    assert standing.name(key, TODAY).latvian.forms.locative == locative


@pytest.mark.parametrize(
    ("key", "english", "accusative", "abbreviations"),
    [
        ("unhcr", "UNHCR", "ANO Augsto komisāru bēgļu jautājumos", ("UNHCR", "UNHCR")),
        ("iom", "the IOM", "Starptautisko migrācijas organizāciju", ("IOM", "SMO")),
        ("osce", "the OSCE", "Eiropas Drošības un sadarbības organizāciju", ("OSCE", "EDSO")),
        (
            "icmpd",
            "ICMPD",
            "Starptautisko migrācijas politikas attīstības centru",
            ("ICMPD", "ICMPD"),
        ),
        ("eu", "the EU", "Eiropas Savienību", ("EU", "ES")),
        ("un", "the UN", "Apvienoto Nāciju Organizāciju", ("UN", "ANO")),
    ],
)
def test_bodies_with_abbreviations(
    standing: Standing, key: str, english: str, accusative: str, abbreviations: tuple[str, str]
) -> None:
    name = standing.name(key, TODAY)
    article = "the " if name.english.abbreviation_article else ""
    assert f"{article}{name.english.abbreviation}" == english
    assert name.latvian.forms.accusative == accusative
    assert (name.english.abbreviation, name.latvian.abbreviation) == abbreviations


def test_the_official_name_of_the_border_guard(standing: Standing) -> None:
    name = standing.name("lv-state-border-guard", TODAY)
    assert name.english.long == "State Border Guard of the Republic of Latvia"
    assert name.english.long_article
    assert name.latvian.long
    assert name.latvian.long.dative == "Latvijas Republikas Valsts robežsardzei"
    assert name.latvian.long.gender == "feminine"


@pytest.mark.parametrize(
    ("key", "english", "latvian"),
    [
        ("seminar", "seminars", "semināru"),
        ("study-visit", "study visits", "mācību vizīšu"),
        ("conference", "conferences", "konferenču"),
        ("meeting", "meetings", "sanāksmju"),
        ("round-table-discussion", "round-table discussions", "apaļā galda diskusiju"),
        ("handover-ceremony", "handover ceremonies", "nodošanas ceremoniju"),
        ("participant", "participants", "dalībnieku"),
        ("representative", "representatives", "pārstāvju"),
        ("country", "countries", "valstu"),
        ("member-state", "Member States", "dalībvalstu"),
        ("institution", "institutions", "iestāžu"),
        ("colonel", "Colonels", "pulkvežu"),
    ],
)
def test_plurals(standing: Standing, key: str, english: str, latvian: str) -> None:
    name = standing.name(key, TODAY)
    assert name.english.plural == english
    assert name.latvian.plural
    assert name.latvian.plural.genitive == latvian
    assert name.latvian.plural.number == "plural"


def test_training_is_plural_in_latvian_only(standing: Standing) -> None:
    name = standing.name("training", TODAY)
    assert name.english.plural == name.english.text  # not counted, so it has no article either
    assert name.latvian.forms.number == "plural"
    assert name.latvian.forms.locative == "mācībās"


@pytest.mark.parametrize(
    ("key", "man", "woman"),
    [
        ("chief", "priekšnieks", "priekšniece"),
        ("regional-manager", "reģionālais vadītājs", "reģionālā vadītāja"),
        ("national-coordinator", "nacionālais koordinators", "nacionālā koordinatore"),
        ("project-manager", "projekta vadītājs", "projekta vadītāja"),
        ("colonel", "pulkvedis", "pulkvede"),
        ("official", "amatpersona", "amatpersona"),
    ],
)
def test_roles_of_men_and_women(standing: Standing, key: str, man: str, woman: str) -> None:
    assert standing.name(key, TODAY, gender="masculine").latvian.forms.nominative == man
    assert standing.name(key, TODAY, gender="feminine").latvian.forms.nominative == woman


@pytest.mark.parametrize(
    "kind", ["seminar", "mission", "training", "study-visit", "conference", "meeting", "handover"]
)
def test_every_template_kind_has_its_noun(standing: Standing, kind: str) -> None:
    assert standing.name(kind, TODAY).english.text == kind.replace("-", " ")


def test_nothing_is_wrong_with_the_standing_material(standing: Standing) -> None:
    assert [str(problem) for problem in standing.problems()] == []
