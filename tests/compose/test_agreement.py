"""Agreement in the Latvian templates: what follows the number of those who take part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pressdraft.release import Release

Compose = Callable[..., Release]

RELEASE = """\
kind: {kind}
languages: [lv]
publish: {{on: 2022-07-29, place: astana}}
programme: {{id: bomca}}
event:
  name: {kind}
  sessions: [{{dates: 2022-07-26, place: astana}}]
  participants: {{count: {count}}}
  counterparts: [iom]
  hosts: [lv-state-border-guard]
  experts: [{{from: osce}}]
"""


@pytest.mark.parametrize(
    ("kind", "count", "says"),
    [
        ("seminar", "1", ["vienu dalībnieku. Dalībnieks pārstāvēja", "Dalībnieku uzņēma"]),
        ("seminar", "21", ["21 dalībnieku. Dalībnieki pārstāvēja", "Dalībniekus uzņēma"]),
        ("seminar", "tbc", ["dalībniekus. Dalībnieki pārstāvēja", "Dalībniekus uzņēma"]),
        ("training", "1", ["vienu dalībnieku. Dalībnieks pārstāvēja", "Dalībnieku uzņēma"]),
        ("training", "11", ["11 dalībnieku. Dalībnieki pārstāvēja", "Dalībniekus uzņēma"]),
        ("study-visit", "1", ["Viesis pārstāvēja", "Viesi uzņēma", "Pieredzē ar viesi dalījās"]),
        ("study-visit", "2", ["Viesi pārstāvēja", "Viesus uzņēma", "Pieredzē ar viņiem dalījās"]),
    ],
)
def test_one_who_takes_part_is_no_crowd(
    compose: Compose, kind: str, count: str, says: list[str]
) -> None:
    release = compose(RELEASE.format(kind=kind, count=count))
    found = release.drafts["lv"].segment("participants")
    assert found
    for words in says:
        assert words in found.text
