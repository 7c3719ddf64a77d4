"""Starts release files: an empty one of a kind, or one that keeps what another says."""

from __future__ import annotations

import re

from pressdraft.facts import Facts
from pressdraft.yamledit import edit
from pressdraft.yamlfile import Document, KeyPath, Plain

_STARTER = """\
# Write tbc for what is not known yet; `pressdraft validate {id}` tells what is wrong.
kind: {kind}
languages: [en, lv]
source: en
status: draft

publish:
  on: tbc  # the day, as 2022-07-26
  place: tbc  # a place of the glossary, as bishkek; or {{en: Osh, lv: Oša}}

programme: {{id: {programme}}}

event:
  name: {noun}  # a term of the glossary, as national-seminar; or {{en: ..., lv: ...}}
  sessions:
    - dates: tbc  # 2022-07-26, 2022-07-26/2022-07-28, 2022-07-26/.. or [2022-07-26, 2022-07-29]
      place: tbc
  # hosts: []          bodies of the glossary, as [iom, unhcr]; or {{en: ..., lv: ...}}
  # partners: []
  # counterparts: []
  # experts: [{{from: lv-state-border-guard}}]
  # participants: {{count: 25, noun: participant, from: [kz]}}

text:
  headline:
    en:
    lv:
  topic:  # English: what follows "on"; Latvian: what follows "par", in the accusative
    en:
    lv:
  aim:  # English: what follows "is to"; Latvian: what follows "mērķis ir"
    en:
    lv:
  discussion:  # whole sentences; an empty line parts paragraphs
    en:
    lv:
  results:
    en:
    lv:

# quotes: [{{speaker: guntis-pujats, en: ..., lv: ...}}]
contacts: []  # contacts of the workspace, as [bomca-kz]; or {{name: ..., role: ..., email: ...}}
"""

_LOOK_AT = ("event.participants", "event.people", "text.headline", "text.discussion", "quotes")


def starter_text(release_id: str, kind: str, noun: str, programme: str) -> str:
    """Return a release file that can be filled in; it is valid as it stands."""
    return _STARTER.format(id=release_id, kind=kind, noun=noun, programme=programme)


def text_from(document: Document, facts: Facts, origin: str) -> str:
    """Return the file of a new release that keeps what another says but its dates and states.

    A comment at its top names what must be looked at, since it may still speak of the other event.
    """
    changes: dict[KeyPath, Plain | None] = {("status",): "draft", ("publish", "on"): "tbc"}
    for index, session in enumerate(facts.event.sessions):
        changes[("event", "sessions", index, "dates")] = "tbc"
        if session.times:
            changes[("event", "sessions", index, "times")] = "tbc"
    for key in ("clearance", "overrides", "waivers", "review", "tense"):
        if getattr(facts, key):
            changes[(key,)] = None
    if facts.publish.embargo:
        changes[("publish", "embargo")] = None
    text = re.sub(r"\A(?:[ \t]*#[^\n]*\r?\n|[ \t]*\r?\n)*", "", edit(document, changes))
    return "".join(f"# {line}\n" for line in look_at(facts, origin)) + text


def look_at(facts: Facts, origin: str) -> list[str]:
    """Return what to look at in a release that was started from another."""
    plain = facts.model_dump(exclude_none=True, exclude_defaults=True)
    kept = [path for path in _LOOK_AT if _has(plain, path)]
    return [
        f"Started from {origin}: give it its dates (publish.on, event.sessions).",
        f"Look at what it kept: {', '.join(kept)}.",
    ]


def _has(value: object, path: str) -> bool:
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return bool(value)
