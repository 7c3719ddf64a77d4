"""Takes the answer to one question of the interview: looks names up, reads values as typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pressdraft.cli.plain import Command, ask, choose, command_in, numbered, say
from pressdraft.i18n import N_, _
from pressdraft.release import LanguageCode
from pressdraft.tui.choices import Choices
from pressdraft.tui.field_text import field_value
from pressdraft.tui.form_fields import FieldSpec, Shape
from pressdraft.tui.offers import Offer, offers, written_out
from pressdraft.yamlfile import Plain

COMMANDS = ("back", "help", "missing", "next", "go", "clear", "remove", "show", "stop")
TBC = "tbc"
_SEVERAL = ("background", "discussion", "results", "notes")
"""The wordings that may have several paragraphs; so may a quote."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The value that an answer stands for."""

    value: Plain | None


def answered(
    choices: Choices, spec: FieldSpec, line: str, source: LanguageCode
) -> Answer | Command | None:
    """Return what a line stands for in a field; None when the question is to be asked again.

    Names that no glossary holds are in the `source` language of the release.
    """
    if command := command_in(line, COMMANDS):
        return command
    if spec.shape is Shape.ADD:
        say("Type y for yes or n for no.")
        return None
    if line == TBC and not spec.tbc:
        say("Only facts can be tbc. Leave a wording empty: the draft says that it is missing.")
        return None
    if spec.choices:
        return _word(choices, spec, line)
    if spec.ids and line != TBC:
        return _names(choices, spec, line, source)
    if spec.shape is Shape.PARAGRAPHS and _may_go_on(spec):
        return Answer("\n\n".join((line, *_more_paragraphs())))
    return Answer(field_value(spec, line))


def _may_go_on(spec: FieldSpec) -> bool:
    return spec.path[0] == "quotes" or spec.path[1] in _SEVERAL


def _more_paragraphs() -> Iterator[str]:
    while line := ask("Another paragraph, or Enter when it ends here:"):
        yield line


def _word(choices: Choices, spec: FieldSpec, line: str) -> Answer | None:
    """Return the fixed words that a line begins, asking which where it begins several."""
    words = []
    for part in line.split(",") if spec.is_list else [line]:
        typed = part.strip()
        found = [one for one in spec.choices if one == typed] or [
            offer.id for offer in offers(choices, spec, typed) if not offer.near
        ]
        if len(found) != 1:
            say(
                "“{typed}” is not one of these: {words}.",
                typed=typed,
                words=", ".join(spec.choices),
            )
            return None
        words.append(found[0])
    return Answer(field_value(spec, ", ".join(words)))


def _names(choices: Choices, spec: FieldSpec, line: str, source: LanguageCode) -> Answer | None:
    """Return the ids of the names in a line; the last one may be written out."""
    parts = [part.strip() for part in line.split(",")] if spec.is_list else [line]
    keys: list[str] = []
    for at, typed in enumerate(part for part in parts if part):
        chosen = _chosen(choices, spec, typed)
        if chosen is None:
            return None
        if chosen.does != "write-out":
            keys.append(chosen.id)
            continue
        if at < len(parts) - 1:
            say("Write a name that no glossary holds last, after the others.")
            return None
        say("The next questions ask how “{name}” is written.", name=chosen.name)
        text = ", ".join((*keys, chosen.name))
        return Answer(written_out(spec, text, chosen.name, source))
    return Answer(field_value(spec, ", ".join(keys)))


def _chosen(choices: Choices, spec: FieldSpec, typed: str) -> Offer | None:
    """Return the one name that is meant, asking which where several fit; None for none."""
    while True:
        if typed == TBC or any(one.id == typed for one in choices.of(spec.ids)):
            return Offer(typed, typed)
        found = [one for one in offers(choices, spec, typed) if one.does != "glossary"]
        known = [one for one in found if not one.does and not one.near]
        if len(known) == 1:
            return known[0]
        if not found:
            say("Nothing is called “{typed}”.", typed=typed)
            return None
        title = N_("Which one is “{typed}”?") if known else N_("No glossary holds “{typed}”.")
        answer = choose(_(title, typed=typed), [one.words for one in found])
        at = numbered(answer, found)
        if at is not None:
            return found[at]
        if not answer or command_in(answer, COMMANDS):
            return None
        typed = answer
