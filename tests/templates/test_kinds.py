"""Every kind, with few facts, all facts, or facts to be confirmed, reads without holes."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from pressdraft.release import CODES, LanguageCode, Release
from pressdraft.workspace import LoadedRelease, Workspace, read_facts
from pressdraft.yamlfile import parse_yaml

WORKSPACE = Workspace()
KINDS = WORKSPACE.composer.kinds
TENSES = {
    "announced": date(2022, 7, 1),
    "opening": date(2022, 7, 27),
    "reported": date(2022, 8, 5),
}

FEW = """
kind: {kind}
programme: {{id: bomca}}
event:
  name: {kind}
  sessions: [{{dates: 2022-07-26/2022-07-28, place: astana}}]
"""

TO_BE_CONFIRMED = """
kind: {kind}
publish: {{on: tbc, place: tbc, embargo: tbc}}
programme: {{id: bomca}}
event:
  name: {kind}
  sessions: [{{dates: tbc, place: tbc, venue: tbc, times: tbc}}]
  hosts: [tbc]
  partners: [tbc]
  counterparts: [tbc]
  experts: [tbc]
  participants: {{count: tbc, from: [kz]}}
  people: [{{who: tbc, does: opens}}, {{who: tbc, does: chairs}}, {{who: tbc, does: speaks}}]
  recipient: tbc
text:
  headline: {{en: Only in English}}
  topic: {{lv: tikai latviski}}
  items: {{en: only in English}}
  aim: {{lv: tikai latviski}}
quotes: [{{speaker: tbc, en: Only in English.}}]
contacts: [{{name: tbc, phones: [tbc], email: tbc}}]
prepared_by: {{name: tbc, phones: [tbc], email: tbc}}
"""

EVERYTHING = """
kind: {kind}
publish: {{on: 2022-07-20, place: astana, embargo: "2022-07-20T10:00+06:00"}}
programme: {{id: bomca}}
event:
  name: {kind}
  sessions:
    - dates: 2022-07-26/2022-07-28
      place: astana
      venue: {{en: Palace of Independence, lv: Neatkarības pils}}
      times: 09:00-17:30
    - {{dates: 2022-08-01, place: riga, times: 10:00}}
  formats: [workshop, round-table-discussions]
  hosts: [kz-border-service]
  partners: [osce, iom, unhcr]
  counterparts: [kz-migration-police, kz-administrative-police]
  experts: [{{from: lv-state-border-guard}}, {{from: iom}}]
  participants: {{count: 21, noun: official, from: [kz, kg]}}
  people:
    - {{who: guntis-pujats, does: opens}}
    - {{who: maris-domins, does: chairs}}
    - {{who: guntis-pujats, does: speaks}}
    - {{who: maris-domins, does: speaks}}
  recipient: kz-border-service
amounts:
  - {{id: value, amount: 225000, currency: EUR}}
  - id: event
    amount: 40100
    currency: EUR
    about: up-to
    purpose: {{en: the two days in Riga, lv: divām dienām Rīgā}}
text:
  headline: {{en: A headline, lv: Virsraksts}}
  subhead: {{en: A second line, lv: Otra rinda}}
  topic: {{en: the control of cargo, lv: kravu kontroli}}
  items: {{en: two X-ray scanners, lv: divus rentgena skenerus}}
  background: {{en: Cargo crosses borders., lv: Kravas šķērso robežas.}}
  aim: {{en: check cargo faster, lv: ātrāk pārbaudīt kravas}}
  discussion:
    en: |
      The first question is speed.

      The second is safety.
    lv: |
      Pirmais jautājums ir ātrums.

      Otrais ir drošība.
  results: {{en: A plan will follow., lv: Tiks izstrādāts plāns.}}
  notes: {{en: Photographs on request., lv: Fotogrāfijas pēc pieprasījuma.}}
quotes:
  - speaker: guntis-pujats
    en: We check what matters.
    lv: Mēs pārbaudām to, kas ir svarīgi.
  - speaker: {{en: Jane Doe, lv: Džeina Do, gender: feminine}}
    en: Is it not so?
    lv: Vai tā nav?
contacts:
  - name: {{en: Amir Yelchibekov, lv: Amirs Jelčibekovs}}
    role: {{en: national coordinator, lv: nacionālais koordinators}}
    unit: {{en: Office in Astana, lv: Birojs Astanā}}
    phones: ["+77015320264", "+37167913535"]
    fax: "+77172979563"
    email: amir.yelchibekov@icmpd.org
    web: ["https://www.bomca-eu.org"]
    social: ["https://www.facebook.com/BOMCA"]
    address: {{en: "Astana, Kazakhstan", lv: "Astana, Kazahstāna"}}
  - bomca-kz
prepared_by:
  name: Anželika Alika
  unit: {{en: Press Office, lv: Preses nodaļa}}
  phones: ["+37167913535"]
links: [{{label: {{en: Photographs, lv: Fotogrāfijas}}, url: "https://www.bomca-eu.org"}}]
photos: [{{file: scan.jpg, caption: {{en: A scanner, lv: Skeneris}}, credit: BOMCA}}]
"""

STAGES = {"few": FEW, "tbc": TO_BE_CONFIRMED, "everything": EVERYTHING}

TAKES_PLACE = {
    "announced": ("will take place", "notiks"),
    "opening": ("is taking place", "notiek"),
    "reported": ("took place", "notika"),
}
HANDS_OVER = {
    "announced": ("will hand over", "nodos"),
    "opening": ("is handing over", "nodod"),
    "reported": ("handed over", "nodeva"),
}
WORDS: dict[str, dict[str, tuple[str, str]]] = {
    "announced": {
        "mission": ("The team will include experts", "strādās eksperti no"),
        "training": ("will lead it", "vadīs eksperti no"),
        "study-visit": ("The guests will be hosted by", "Viesus uzņems"),
        "conference": ("The conference will focus on", "Konferencē spriedīs par"),
        "meeting": ("The meeting will focus on", "Sanāksmē spriedīs par"),
        "seminar": ("The seminar will bring together", "Seminārs pulcēs"),
        "handover": ("will be opened by", "atklās"),
    },
    "opening": {
        "mission": ("The team includes experts", "strādā eksperti no"),
        "training": ("are leading it", "vada eksperti no"),
        "study-visit": ("The guests are hosted by", "Viesus uzņem"),
        "conference": ("The conference focuses on", "Konferencē spriež par"),
        "meeting": ("The meeting focuses on", "Sanāksmē spriež par"),
        "seminar": ("The seminar is bringing together", "Seminārs pulcē"),
        "handover": ("is opened by", "atklāj"),
    },
    "reported": {
        "mission": ("The team included experts", "strādāja eksperti no"),
        "training": ("led it", "vadīja eksperti no"),
        "study-visit": ("The guests were hosted by", "Viesus uzņēma"),
        "conference": ("The conference focused on", "Konferencē sprieda par"),
        "meeting": ("The meeting focused on", "Sanāksmē sprieda par"),
        "seminar": ("The seminar brought together", "Seminārs pulcēja"),
        "handover": ("was opened by", "atklāja"),
    },
}

PLACEHOLDER = re.compile(
    r"\[to be confirmed: [a-z -]+\]|\[EN: [a-z -]+ to be written\]"
    r"|\[precizējams: [\w -]+\]|\[LV: jāuzraksta: [\w -]+\]"
)
EMBLEMS = {"[EU emblem]", "[ES emblēma]"}
HOLES = {
    "a doubled space": r"  |\u00a0 | \u00a0",
    "a space before punctuation": r"[ \u00a0][.,;:!?)]",
    "empty brackets": r"\(\s*\)|\[\s*\]",
    "doubled punctuation": r",[,.;]|\.\.|;[.,]",
    "a space at the end of a line": r"[ \u00a0](?:\n|$)",
    "an empty line": r"\n\n",
    "a value that is no text": r"\bNone\b|\bTbc\(|<[a-z-]+|\{[{%]|[\ue000-\ue0ff]",
    "a list that starts with its conjunction": r"(?:from|with|of|ar|no) (?:and|un)\b",
}


def composed(stage: str, kind: str, day: date | None = None, tense: str = "") -> Release:
    text = STAGES[stage].format(kind=kind) + (f"tense: {tense}\n" if tense else "")
    document = parse_yaml(text, "x.yaml")
    release = LoadedRelease("x", Path("x.yaml"), document, read_facts(document))
    return WORKSPACE.compose(release, day)


def whole_text(release: Release, language: LanguageCode) -> str:
    return "\n".join(segment.text for segment in release.drafts[language].segments)


@pytest.mark.parametrize("tense", TENSES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("stage", STAGES)
def test_a_release_has_no_holes(stage: str, kind: str, tense: str) -> None:
    release = composed(stage, kind, TENSES[tense], tense)
    for draft in release.drafts.values():
        for segment in draft.segments:
            for hole, pattern in HOLES.items():
                found = re.search(pattern, segment.text)
                assert not found, f"{hole} in {draft.language} {segment.id}: {segment.text}"


@pytest.mark.parametrize("tense", TENSES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("stage", STAGES)
def test_both_languages_have_the_same_segments(stage: str, kind: str, tense: str) -> None:
    release = composed(stage, kind, TENSES[tense], tense)
    assert release.drafts["en"].ids() == release.drafts["lv"].ids()


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("stage", STAGES)
def test_brackets_hold_placeholders_and_nothing_else(
    stage: str, kind: str, language: LanguageCode
) -> None:
    text = whole_text(composed(stage, kind, TENSES["announced"]), language)
    brackets = set(re.findall(r"\[[^\]]*\]?", text)) - EMBLEMS
    assert all(PLACEHOLDER.fullmatch(bracket) for bracket in brackets), brackets
    if stage == "everything":
        assert not brackets


@pytest.mark.parametrize("kind", KINDS)
def test_all_that_is_to_be_confirmed_is_asked_for(kind: str) -> None:
    release = composed("tbc", kind)
    asked = {
        language: set(PLACEHOLDER.findall(whole_text(release, language))) for language in CODES
    }
    assert {
        "[to be confirmed: publication date]",
        "[to be confirmed: place]",
        "[to be confirmed: dates]",
        "[to be confirmed: end of the embargo]",
        "[to be confirmed: venue]",
        "[to be confirmed: time]",
        "[to be confirmed: hosts]",
        "[to be confirmed: partners]",
        "[to be confirmed: counterparts]",
        "[to be confirmed: experts]",
        "[to be confirmed: number]",
        "[to be confirmed: speaker]",
        "[to be confirmed: name]",
        "[to be confirmed: phone]",
        "[to be confirmed: e-mail address]",
        "[EN: aim to be written]",
    } <= asked["en"]
    assert {
        "[precizējams: publicēšanas datums]",
        "[precizējams: vieta]",
        "[precizējams: datums]",
        "[precizējams: norises vieta]",
        "[precizējams: uzņēmēji]",
        "[precizējams: skaits]",
        "[precizējams: e-pasta adrese]",
        "[LV: jāuzraksta: virsraksts]",
        "[LV: jāuzraksta: citāts]",
    } <= asked["lv"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("tense", TENSES)
def test_the_verbs_stand_in_the_tense_of_the_date(tense: str, kind: str) -> None:
    table = HANDS_OVER if kind == "handover" else TAKES_PLACE
    for column, language in enumerate(CODES):
        text = whole_text(composed("everything", kind, TENSES[tense]), language)
        assert table[tense][column] in text
        assert WORDS[tense][kind][column] in text
        for other in set(TENSES) - {tense}:
            assert not re.search(rf"\b{table[other][column]}\b", text), other


@pytest.mark.parametrize("kind", KINDS)
def test_a_forced_tense_wins_over_the_date(kind: str) -> None:
    text = whole_text(composed("few", kind, TENSES["announced"], "reported"), "en")
    assert "took place" in text or "handed over" in text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Embargo until 20 July 2022, 10.00 (Nur-Sultan time) / 20 July 2022, 07.00 (Riga time)",
        ),
        (
            "lv",
            "Embargo līdz 2022. gada 20. jūlijam plkst. 10.00 pēc Nursultanas laika"
            " / 2022. gada 20. jūlijam plkst. 07.00 pēc Rīgas laika",
        ),
    ],
)
def test_an_embargo_is_one_instant_in_both_zones(language: LanguageCode, text: str) -> None:
    segment = composed("everything", "seminar").drafts[language].segment("release_line")
    assert segment is not None
    assert segment.text.replace("\u00a0", " ") == text
