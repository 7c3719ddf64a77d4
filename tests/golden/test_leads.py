"""The leads of every kind in the three tenses, read side by side in leads.txt."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from pressdraft.release import LanguageCode
from pressdraft.workspace import LoadedRelease, Workspace, read_facts
from pressdraft.yamlfile import parse_yaml

WORKSPACE = Workspace()
LANGUAGES: tuple[LanguageCode, ...] = ("en", "lv")
TENSES = {
    "announced": date(2018, 2, 20),
    "opening": date(2018, 2, 26),
    "reported": date(2018, 3, 5),
}
EVENTS = {
    "seminar": "national-seminar",
    "mission": "assessment-mission",
    "training": "training",
    "study-visit": "study-visit",
    "conference": "regional-conference",
    "meeting": "steering-committee-meeting",
    "handover": "handover-ceremony",
}
ORGANISER = re.compile(r"(?<=\.) (?=It |To )")
"""Where the second sentence begins, which says who organises the event."""
RANGE = "{dates: 2018-02-26/2018-03-02, place: tashkent}"
FACTS = """
kind: %s
programme: {id: bomca}
event:
  name: %s
  sessions: [%s]
  partners: [osce, iom]
  recipient: uz-state-customs-committee
amounts: [{id: value, amount: 225000, currency: EUR}]
text:
  topic: {en: the control of cargo, lv: kravu kontroli}
  items: {en: two X-ray scanners, lv: divus rentgena skenerus}
"""


def lead(language: LanguageCode, kind: str, day: date, sessions: str = RANGE) -> str:
    document = parse_yaml(FACTS % (kind, EVENTS[kind], sessions), "x.yaml")
    release = LoadedRelease("x", Path("x.yaml"), document, read_facts(document))
    segment = WORKSPACE.compose(release, day).drafts[language].segment("lead")
    assert segment is not None
    return segment.text


def by_tense() -> Iterator[str]:
    for kind in EVENTS:
        for tense, day in TENSES.items():
            yield f"{kind}, {tense}"
            yield from (f"  {lead(language, kind, day)}" for language in LANGUAGES)
            yield ""


SESSIONS = {
    "one day": "{dates: 2018-02-26, place: tashkent}",
    "across months": "{dates: 2018-02-26/2018-03-02, place: tashkent}",
    "across years": "{dates: 2017-12-28/2018-01-03, place: tashkent}",
    "separate days": "{dates: [2018-02-26, 2018-02-28], place: tashkent}",
    "open end": "{dates: 2018-02-26/.., place: tashkent}",
    "two legs": "{dates: 2018-02-26, place: tashkent}, {dates: 2018-03-01/2018-03-02, place: osh}",
    "in Latvia": "{dates: 2018-02-26, place: riga}",
    "a country": "{dates: 2018-02-26, place: {en: Latvia, lv: Latvija}}",
    "to be confirmed": "{dates: tbc, place: tbc}",
}


def by_sessions() -> Iterator[str]:
    for title, sessions in SESSIONS.items():
        for kind in ("seminar", "mission"):
            yield f"{kind}, {title}"
            for language in LANGUAGES:
                text = lead(language, kind, TENSES["announced"], sessions)
                yield f"  {ORGANISER.split(text)[0]}"
            yield ""


def test_leads_read_as_they_did(golden: Callable[[str, str], None]) -> None:
    golden("leads.txt", "\n".join([*by_tense(), *by_sessions()]))


def test_no_lead_starts_with_a_figure() -> None:
    for kind in EVENTS:
        for day in TENSES.values():
            assert all(not lead(language, kind, day)[0].isdigit() for language in LANGUAGES)
