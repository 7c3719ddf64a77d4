from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pressdraft.workspace import Workspace

Write = Callable[[str, str], Path]

SEMINAR = """\
# What the office knows of the seminar.
kind: seminar
publish: {on: 2022-07-29, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  noun: seminar
  sessions: [{dates: 2022-07-26/2022-07-28, place: astana}]
  partners: [unhcr, iom]
  participants: {count: 25, from: [kz]}
text:
  headline: {en: Border guards meet, lv: Tiekas robežsargi}
  topic: {en: document security, lv: dokumentu drošību}
  results:
    en: |
      Participants agreed on 3 steps.

      They meet again in 2023.
    lv: |
      Dalībnieki vienojās par 3 soļiem.

      Viņi atkal tiksies 2023. gadā.
quotes:
  - {speaker: guntis-pujats, en: We learn from each other., lv: Mēs mācāmies cits no cita.}
"""


@pytest.fixture
def workspace(folder: Path, write: Write) -> Workspace:
    """A workspace that holds one seminar, `july`."""
    write("releases/july.yaml", SEMINAR)
    return Workspace(folder)
