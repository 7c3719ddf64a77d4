from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from textwrap import dedent

import pytest

from pressdraft.errors import ProblemsError
from pressdraft.facts import Facts
from pressdraft.language.values import Tbc
from pressdraft.workspace import read_facts
from pressdraft.yamlfile import Document, KeyPath, Mapping, Node, Scalar, Sequence, parse_yaml

FULL = dedent(
    """\
    kind: seminar
    languages: [en, lv]
    source: en
    status: draft
    tense: announced
    publish: {on: 2022-07-29, place: astana, embargo: 2022-07-29T10:00+06:00}
    programme:
      id: bomca
      figures:
        phase_budget: {amount: 5000000, currency: EUR, about: almost}
        phase_period: 2015/2019
        total: {amount: 40100000}
        total_period: 2003/2020
        note: as the contract says
    event:
      name: national-seminar
      noun: seminar
      sessions:
        - {dates: 2022-07-26/2022-07-28, place: astana, times: 09:00-17:00, venue: {en: A, lv: B}}
        - dates: [2022-08-01, 2022-08-03]
          place: {en: Zaysan, lv: Zaisana, article: none, gender: feminine, number: singular}
      formats: [workshop]
      hosts: [kz-border-service]
      partners: [iom]
      counterparts: [kz-migration-police]
      experts: [{from: lv-state-border-guard}]
      participants: {count: 25, about: about, noun: participant, from: [kz]}
      people:
        - {who: guntis-pujats, does: opens}
        - does: speaks
          who: {en: Jane Roe, lv: Džeina Rou, gender: feminine, role: expert, organisation: iom}
      recipient: kz-border-service
    amounts: [{id: a, amount: 5000, currency: EUR, about: up-to, purpose: {en: x, lv: y}}]
    text:
      headline: {en: One, lv: Viens}
      topic: {en: Two, lv: Divi}
    quotes: [{speaker: guntis-pujats, en: Good, lv: Labi}]
    contacts:
      - bomca-kz
      - name: {en: A B, lv: A B}
        role: {en: c, lv: d}
        unit: unit
        phones: ["+371 67913535", +37167913536]
        fax: +37167913537
        email: a@rs.gov.lv
        web: [https://rs.gov.lv]
        social: [https://twitter.com/x]
        address: Riga
    prepared_by: {name: A B, phones: ["+371 67913535"]}
    links: [{label: {en: x, lv: y}, url: https://rs.gov.lv}]
    photos: [{file: a.jpg, caption: {en: x, lv: y}, alt: {en: x, lv: y}, credit: A}]
    clearance: [{by: A, on: 2022-07-28, hash: 0123}]
    overrides: {lead: {lv: {text: Teksts, hash: 0123}}}
    waivers: [{check: a, segment: lead, language: lv, hash: 0123, reason: b}]
    review: {lead: {lv: {state: approved, by: A, on: 2022-07-28, hash: 0123}}}
    """
)


def facts(text: str) -> Facts:
    return read_facts(parse_yaml(dedent(text), "r.yaml"))


def problems(text: str) -> list[str]:
    with pytest.raises(ProblemsError) as caught:
        facts(text)
    return [str(problem) for problem in caught.value.problems]


def with_line(old: str, new: str) -> str:
    assert FULL.count(old) == 1, old
    return FULL.replace(old, new)


def test_every_key_of_a_release_is_read() -> None:
    read = facts(FULL)
    assert read.event.sessions[0].times is not None
    assert read.contacts[0] == "bomca-kz"
    days = read.days()
    assert days is not None
    assert (days.first, days.last) == (date(2022, 7, 26), date(2022, 8, 3))


WRONG = [
    ("status: draft", "status: sendt", "4:9: expected draft, in-clearance, cleared, sent, "
     "corrected or withdrawn, found 'sendt' (did you mean 'sent'?)"),
    ("tense: announced", "tense: reportd", "5:8: expected announced, opening or reported, found "
     "'reportd' (did you mean 'reported'?)"),
    ("does: opens", "does: opned", "expected opens, chairs or speaks, found 'opned' "
     "(did you mean 'opens'?)"),
    ("about: about,", "about: abuot,", "expected almost, about, more-than or up-to, found 'abuot' "
     "(did you mean 'about'?)"),
    ("status: draft", "statuss: draft", "4:1: unknown key 'statuss' (did you mean 'status'?)"),
    ("  hosts:", "  host:", "23:3: unknown key 'host' (did you mean 'hosts'?)"),
    ("times: 09:00-17:00", "tims: 09:00", "unknown key 'tims' (did you mean 'times'?)"),
    ("    email: a@rs", "    e-mail: a@rs", "unknown key 'e-mail' (did you mean 'email'?)"),
    ("fax: +37167913537", "fax: 123", "'123' is not an international number"),
    ("kind: seminar\n", "", "1:1: missing key 'kind'"),
    ("dates: 2022-07-26/2022-07-28, ", "", "19:7: missing key 'dates'"),
    ("on: 2022-07-29, place", "on: 2022-02-30, place", "6:15: there is no day 2022-02-30"),
    ("2022-07-26/2022-07-28", "2022-07-28/2022-07-26", "19:15: ends on 2022-07-26, before it "
     "starts on 2022-07-28"),
    ("[2022-08-01, 2022-08-03]", "[{a: b}]", "20:14: expected a day, a range a/b"),
    ("formats: [workshop]", "formats: workshop", "expected a list, found 'workshop'"),
    ("kind: seminar", "kind: [seminar]", "1:7: expected text, found a list"),
    ("headline: {en: One, lv: Viens}", "headline: One", "expected keys and values, found 'One'"),
    ("headline: {en: One, lv: Viens}", "headline: {en: [One]}", "expected text, found a list"),
    ("programme:\n  id: bomca\n", "programme: {ids: bomca}\nx:\n", "7:13: unknown key 'ids'"),
    ("[{from: lv-state-border-guard}]", "[lv-state-border-guard]", "expected keys and values, "
     "found 'lv-state-border-guard'"),
    ("contacts:\n  - bomca-kz", "contacts:\n  - [bomca-kz]", "expected keys and values, "
     "found a list"),
    ("currency: EUR, about: up-to", "currency: eur", "'eur' is not a currency code"),
    ("phase_period: 2015/2019", "phase_period: 2015-2019", "'2015-2019' is not a period"),
    ("languages: [en, lv]", "languages: [en, en]", "each language stands once in 'languages'"),
    ("languages: [en, lv]", "languages: [lv]", "the source language 'en' is not one of"),
    ("languages: [en, lv]", "languages: [en, de]", "2:17: expected en or lv, found 'de'"),
    ("overrides: {lead: {lv:", "overrides: {lead: {de:", "expected en or lv, found 'de'"),
    ("lv: Zaisana", "lv: {nominative: Zaisana}", "the Latvian name lacks its genitive, dative, "
     "accusative, locative"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words"), WRONG)
def test_what_is_wrong_is_said_at_its_place(old: str, new: str, words: str) -> None:
    told = problems(with_line(old, new))
    assert any(words in problem for problem in told), told
    assert all(re.match(r"r\.yaml:\d+:\d+: ", problem) for problem in told), told


def test_all_that_is_wrong_is_said_at_once() -> None:
    text = with_line("status: draft", "status: drft").replace("count: 25", "count: many")
    assert [problem.split(": ")[0] for problem in problems(text)] == ["r.yaml:4:9", "r.yaml:27:25"]


def places(node: Node | None, at: KeyPath = ()) -> Iterator[tuple[KeyPath, Node]]:
    """Every place of a file, the outermost first."""
    if node is None:
        return
    yield at, node
    if isinstance(node, Mapping):
        for key, value in node.items:
            yield from places(value, (*at, key.text))
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from places(item, (*at, index))


def whole() -> Document:
    return parse_yaml(FULL, "r.yaml")


JARGON = re.compile(
    r"input|pydantic|valid |dict|tuple|mapping|NoneType|pattern|literal|union|type=|model|discrimin"
    r"|instance|\bstr\b|\bint\b|function|regex|\^",
    re.IGNORECASE,
)


@pytest.mark.parametrize("written", ["[a, b]", "{a: b}", "x y z"])
def test_no_wrong_shape_anywhere_is_told_in_the_words_of_a_library(written: str) -> None:
    document = whole()
    refused = 0
    for _, node in places(document.root):
        if node is document.root or not _in_braces(document, node):
            continue
        text = FULL[: node.start.index] + written + FULL[node.end.index :]
        try:
            facts(text)
        except ProblemsError as error:
            refused += 1
            for problem in error.problems:
                assert not JARGON.search(problem.message), str(problem)
                assert problem.line > 0, str(problem)
    assert refused > 10


def _in_braces(document: Document, node: Node) -> bool:
    """Whether the node may be replaced by a text on its line."""
    return isinstance(node, Scalar) or document.text[node.start.index] in "[{"


TBC = [
    ("publish: {on: 2022-07-29,", "publish: {on: tbc,"),
    ("place: astana, embargo", "place: tbc, embargo"),
    ("embargo: 2022-07-29T10:00+06:00", "embargo: tbc"),
    ("name: national-seminar", "name: tbc"),
    ("dates: 2022-07-26/2022-07-28", "dates: tbc"),
    ("times: 09:00-17:00", "times: tbc"),
    ("venue: {en: A, lv: B}", "venue: tbc"),
    ("formats: [workshop]", "formats: tbc"),
    ("formats: [workshop]", "formats: [tbc]"),
    ("hosts: [kz-border-service]", "hosts: tbc"),
    ("partners: [iom]", "partners: [iom, tbc]"),
    ("experts: [{from: lv-state-border-guard}]", "experts: [tbc]"),
    ("experts: [{from: lv-state-border-guard}]", "experts: tbc"),
    ("participants: {count: 25, about: about, noun: participant, from: [kz]}",
     "participants: tbc"),
    ("count: 25", "count: tbc"),
    ("from: [kz]", "from: tbc"),
    ("who: guntis-pujats", "who: tbc"),
    ("recipient: kz-border-service", "recipient: tbc"),
    ("id: a, amount: 5000", "id: a, amount: tbc"),
    ("headline: {en: One, lv: Viens}", "headline: tbc"),
    ("headline: {en: One, lv: Viens}", "headline: {en: One, lv: tbc}"),
    ("quotes: [{speaker: guntis-pujats, en: Good, lv: Labi}]", "quotes: tbc"),
    ("speaker: guntis-pujats", "speaker: tbc"),
    ("  - bomca-kz", "  - tbc"),
    ("email: a@rs.gov.lv", "email: tbc"),
    ("fax: +37167913537", "fax: tbc"),
    ("prepared_by: {name: A B, phones: [\"+371 67913535\"]}", "prepared_by: tbc"),
    ("url: https://rs.gov.lv", "url: tbc"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new"), TBC)
def test_any_fact_may_be_to_be_confirmed(old: str, new: str) -> None:
    assert "tbc" in str(facts(with_line(old, new))).lower()


def test_whole_parts_may_be_to_be_confirmed() -> None:
    read = facts("""\
        kind: seminar
        publish: tbc
        programme: {id: bomca}
        event: {name: tbc, sessions: tbc}
        """)
    assert read.publish.on == Tbc("publication-date")
    assert read.publish.place == Tbc("place")
    assert read.event.sessions[0].dates == Tbc("dates")
    assert read.days() is None


MINIMAL = """\
kind: seminar
programme: {id: bomca}
event:
  name: seminar
  sessions: [{dates: %s, place: astana}]
"""

TENSES = [
    ("2022-07-26/2022-07-28", "2022-07-25", "announced"),
    ("2022-07-26/2022-07-28", "2022-07-26", "opening"),
    ("2022-07-26/2022-07-28", "2022-07-28", "opening"),
    ("2022-07-26/2022-07-28", "2022-07-29", "reported"),
    ("2022-07-26/..", "2030-01-01", "opening"),
    ("tbc", "2030-01-01", "announced"),
]


@pytest.mark.parametrize(("dates", "day", "tense"), TENSES)
def test_the_tense_follows_from_the_dates(dates: str, day: str, tense: str) -> None:
    assert facts(MINIMAL % dates).tense_on(date.fromisoformat(day)) == tense


def test_the_author_may_force_the_tense() -> None:
    forced = facts(MINIMAL % "2022-07-26" + "tense: reported\n")
    assert forced.tense_on(date(2020, 1, 1)) == "reported"


LEGS = [
    ("[{dates: 2022-07-26, place: a}, {dates: 2022-07-20/2022-07-22, place: b}]",
     date(2022, 7, 20), date(2022, 7, 26)),
    ("[{dates: 2022-07-26, place: a}, {dates: 2022-07-28/.., place: b}]", date(2022, 7, 26), None),
    ("[{dates: tbc, place: a}, {dates: 2022-07-28, place: b}]",
     date(2022, 7, 28), date(2022, 7, 28)),
]  # fmt: skip


@pytest.mark.parametrize(("sessions", "first", "last"), LEGS)
def test_the_event_lasts_from_its_first_leg_to_its_last(
    sessions: str, first: date, last: date | None
) -> None:
    read = facts(MINIMAL.replace("[{dates: %s, place: astana}]", sessions)).days()
    assert read is not None
    assert (read.first, read.last) == (first, last)


def test_a_release_in_one_language_is_written_from_it() -> None:
    assert facts(MINIMAL % "tbc" + "languages: [lv]\n").source == "lv"


def test_an_event_without_a_session_is_refused() -> None:
    text = MINIMAL.replace("[{dates: %s, place: astana}]", "[]")
    assert problems(text) == [
        "r.yaml:4:3: an event has at least one session; write tbc for its days or place"
    ]


def test_an_empty_key_counts_as_not_given() -> None:
    assert facts(MINIMAL % "tbc" + "quotes:\ntense:\n").quotes == ()


def test_what_is_pasted_with_windows_line_ends_reads_the_same() -> None:
    assert facts(FULL) == read_facts(parse_yaml(FULL.replace("\n", "\r\n"), "r.yaml"))
