"""Case forms of persons' names: both genders, transcribed names, titles, double surnames."""

from __future__ import annotations

import pytest

from pressdraft.language.declension import forms
from pressdraft.language.values import Gender


@pytest.mark.parametrize(
    ("name", "genitive", "dative"),
    [
        ("Normunds Garbars", "Normunda Garbara", "Normundam Garbaram"),
        ("Māris Domiņš", "Māra Domiņa", "Mārim Domiņam"),
        ("Guntis Pujāts", "Gunta Pujāta", "Guntim Pujātam"),
        ("Visvaldis Lācis", "Visvalža Lāča", "Visvaldim Lācim"),
        ("Pēteris Rudzītis", "Pētera Rudzīša", "Pēterim Rudzītim"),
        ("Ingus Purvs", "Ingus Purva", "Ingum Purvam"),
        ("Kārlis Skalbe", "Kārļa Skalbes", "Kārlim Skalbem"),
        ("Gitans Nausēda", "Gitana Nausēdas", "Gitanam Nausēdam"),
        ("Jānis Platais", "Jāņa Platā", "Jānim Platajam"),
        ("Evika Siliņa", "Evikas Siliņas", "Evikai Siliņai"),
        ("Sandra Kalniete", "Sandras Kalnietes", "Sandrai Kalnietei"),
        ("Ilze Kalniņa-Zariņa", "Ilzes Kalniņas-Zariņas", "Ilzei Kalniņai-Zariņai"),
        ("Bērziņš Jānis", "Bērziņa Jāņa", "Bērziņam Jānim"),
        ("A. Bērziņš", "A. Bērziņa", "A. Bērziņam"),
    ],
)
def test_latvian_names(name: str, genitive: str, dative: str) -> None:
    found = forms(name, kind="person")
    assert (found.genitive, found.dative, found.certain) == (genitive, dative, True)


@pytest.mark.parametrize(
    ("name", "genitive", "dative"),
    [
        ("Ularbeks Šaršejevs", "Ularbeka Šaršejeva", "Ularbekam Šaršejevam"),
        ("Kasims-Žomarts Tokajevs", "Kasima-Žomarta Tokajeva", "Kasimam-Žomartam Tokajevam"),
        ("Emomali Rahmons", "Emomali Rahmona", "Emomali Rahmonam"),
        ("Urzula fon der Leiena", "Urzulas fon der Leienas", "Urzulai fon der Leienai"),
        ("Filipo Grandi", "Filipo Grandi", "Filipo Grandi"),
        ("Jeļena Ostapenko", "Jeļenas Ostapenko", "Jeļenai Ostapenko"),
    ],
)
def test_transcribed_names(name: str, genitive: str, dative: str) -> None:
    found = forms(name, kind="person")
    assert (found.genitive, found.dative) == (genitive, dative)


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("ģenerālis Guntis Pujāts", "ģenerāļa Gunta Pujāta"),
        ("projekta vadītāja Anželika Alika", "projekta vadītājas Anželikas Alikas"),
        ("galvenā inspektore Ilona Krūmiņa", "galvenās inspektores Ilonas Krūmiņas"),
        (
            "Juridiskā departamenta direktore Anna Ozola",
            "Juridiskā departamenta direktores Annas Ozolas",
        ),
        ("direktora vietniece Līga Ozoliņa", "direktora vietnieces Līgas Ozoliņas"),
        (
            "Transporta un sakaru institūta direktore Anna Ozola",
            "Transporta un sakaru institūta direktores Annas Ozolas",
        ),
        ("projekta 9. posma vadītāja A. Ozola", "projekta 9. posma vadītājas A. Ozolas"),
        (
            "Latvijas Republikas vēstnieks Kazahstānā Juris Maklakovs",
            "Latvijas Republikas vēstnieka Kazahstānā Jura Maklakova",
        ),
        (
            "ANO Augstais komisārs bēgļu jautājumos Filipo Grandi",
            "ANO Augstā komisāra bēgļu jautājumos Filipo Grandi",
        ),
        ("Jānis Bērziņš, padomnieks", "Jāņa Bērziņa, padomnieka"),
        ("Jānis Bērziņš un Anna Ozola", "Jāņa Bērziņa un Annas Ozolas"),
        ("Bērziņa kungs", "Bērziņa kunga"),
    ],
)
def test_titles(name: str, genitive: str) -> None:
    assert forms(name, kind="person").genitive == genitive


@pytest.mark.parametrize(("gender", "dative"), [("masculine", "Skalbem"), ("feminine", "Skalbei")])
def test_gender_settles_a_surname(gender: Gender, dative: str) -> None:
    found = forms("Skalbe", kind="person", gender=gender)
    assert (found.dative, found.certain, found.gender) == (dative, True, gender)


def test_surname_without_gender_is_a_guess() -> None:
    found = forms("Skalbe", kind="person")
    assert not found.certain
    assert "gender" in found.reason


@pytest.mark.parametrize(
    "name", ["Beitis", "Ularbek Šaršeev", "Andrejs Upīts", "Jānis Akmens", "Jānis un Anna Bērziņi"]
)
def test_names_that_rules_cannot_know_are_guesses(name: str) -> None:
    assert not forms(name, kind="person").certain


def test_a_person_is_recognised_by_the_first_name() -> None:
    assert forms("Sandra Kalniete").genitive == "Sandras Kalnietes"
    assert forms("Valdis").genitive == "Valda"


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("LL.M. Anna Bērza", "LL.M. Annas Bērzas"),
        ("Ģertrūde Freija", "Ģertrūdes Freijas"),
        ("jaunkundze Ozola", "jaunkundzes Ozolas"),
        ("vēstniece Kirgizstānā Marilīna Josefsone", "vēstnieces Kirgizstānā Marilīnas Josefsones"),
        ("Jānis un Anna Bērziņi", "Jāņa un Annas Bērziņu"),
        ("Juris un Ilze Liepas", "Jura un Ilzes Liepu"),
    ],
)
def test_persons_are_recognised_by_what_stands_around_the_name(name: str, genitive: str) -> None:
    assert forms(name).genitive == genitive
