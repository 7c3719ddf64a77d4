"""Starts release files: an empty one of a kind, or one that keeps what another says."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from pressdraft.errors import WorkspaceError
from pressdraft.facts import Facts, Text
from pressdraft.i18n import _
from pressdraft.language.values import Tbc
from pressdraft.yamlfile import Document, KeyPath, Mapping, Plain, edit, parse_yaml

_STARTER = """\
# Write tbc for what is not known yet; `pressdraft validate {id}` tells what is wrong.
kind: {kind}
languages: [en, lv]
source: en
status: draft

publish:
  on: tbc  # the day, as 2022-07-26
  place: tbc  # a place of the glossary, as bishkek; or {{en: Osh, lv: Oša}}
  # embargo: 2022-07-29T10:00+06:00

programme: {{id: {programme}}}

event:
  name: {name}  # a term of the glossary, as national-seminar; or {{en: ..., lv: ...}}
{noun}  sessions:
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
  topic:  # what follows "on"; in Latvian "par", with the accusative, or the dative of a plural
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


REVIEW = "who approved which segment, a line each"
"""What a file says of the list of its segments."""


def starter_text(release_id: str, kind: str, terms: Collection[str], programme: str) -> str:
    """Return a release file that can be filled in; it is valid as it stands.

    The event is named after its kind where one of the `terms` is called so.
    """
    known = kind in terms
    return _STARTER.format(
        id=release_id,
        kind=kind,
        name=kind if known else "event",
        noun="" if known else "  noun: event  # what the event is called in short\n",
        programme=programme,
    )


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
    line_end = _line_end(text)
    return "".join(f"# {line}{line_end}" for line in look_at(facts, origin)) + text


def text_correcting(document: Document, facts: Facts, origin: str, *, withdraw: bool) -> str:
    """Return the file of a release that corrects or withdraws another, of which it keeps all facts.

    WorkspaceError when that one has no day of publication.
    """
    published = facts.publish.on
    if isinstance(published, Tbc):
        raise WorkspaceError(
            _("{origin} has not gone out: its publish.on is tbc", origin=origin),
            _("change it as it is"),
        )
    changes: dict[KeyPath, Plain | None] = {
        ("status",): "draft",
        ("publish", "on"): "tbc",
        ("correction",): {
            "of": origin,
            "published": published.isoformat(),
            **({"kind": "withdrawal"} if withdraw else {}),
        },
    }
    for key in ("clearance", "waivers", "review", "tense"):
        if getattr(facts, key):
            changes[(key,)] = None
    if facts.publish.embargo:
        changes[("publish", "embargo")] = None
    return edit(document, changes)


def with_segments_listed(document: Document, ids: Sequence[str]) -> str:
    """Return the text of a release's file with the id of every segment under `review:`.

    Between the records of two people there is so always a line that neither has changed, and git
    merges them. A file that is written between braces stays as it is.
    """
    node = document.node(("review",))
    if isinstance(node, Mapping) and node.items:
        return _listed_between(document, node, ids)
    if not isinstance(document.root, Mapping) or _is_flow(document, document.root):
        return document.text
    if node is not None:
        document = parse_yaml(edit(document, {("review",): None}), document.file)
    newline = _line_end(document.text)
    ends = "" if document.text.endswith("\n") else newline
    lines = ["", f"review:  # {REVIEW}", *(f"  {segment_id}:" for segment_id in ids), ""]
    return document.text + ends + newline.join(lines)


def _listed_between(document: Document, node: Mapping, ids: Sequence[str]) -> str:
    """Put the ids that are missing in front of the line of the next one that is there."""
    text, newline = document.text, _line_end(document.text)
    if _is_flow(document, node):
        return text
    keys = {key.text: key.start for key, _ in node.items}
    following = None
    for segment_id in reversed(ids):
        if segment_id in keys:
            following = keys[segment_id]
        elif following:
            indent = following.column - 1
            at = following.index - indent
            text = f"{text[:at]}{' ' * indent}{segment_id}:{newline}{text[at:]}"
    return text


def _is_flow(document: Document, node: Mapping) -> bool:
    return document.text[node.start.index] == "{"


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def look_at(facts: Facts, origin: str) -> list[str]:
    """Return what to look at in a release that was started from another."""
    lines = [
        _("Started from {origin}: give it its dates (publish.on, event.sessions).", origin=origin)
    ]
    kept = ", ".join(_kept(facts))
    return [*lines, _("Look at what it kept: {kept}.", kept=kept)] if kept else lines


def _kept(facts: Facts) -> Iterator[str]:
    """Yield the keys that speak of the one event and hardly fit another."""
    if facts.programme.figures:
        yield "programme.figures"
    for key in ("participants", "people"):
        if getattr(facts.event, key):
            yield f"event.{key}"
    for key in Text.hints():
        pair = getattr(facts.text, key)
        if pair and (pair.en or pair.lv):
            yield f"text.{key}"
    for key in ("amounts", "quotes", "photos", "links"):
        if getattr(facts, key):
            yield key
