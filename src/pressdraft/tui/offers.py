"""What fits while a name is being typed: ids, and two ways for a name that nothing knows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from pressdraft.fields import TBC
from pressdraft.glossary import ENTRY_KINDS
from pressdraft.i18n import _
from pressdraft.language.declension import forms
from pressdraft.release import CODES, LanguageCode
from pressdraft.tui.choices import Choice, Choices, near_words
from pressdraft.tui.field_text import field_value
from pressdraft.tui.folding import folded
from pressdraft.tui.form_fields import FieldSpec, Shape
from pressdraft.tui.terms import value_name
from pressdraft.yamlfile import KeyPath, Plain

NEARLY = "≈ "
"""What stands before a choice that is only spelt nearly like what was typed."""

_LATVIAN = frozenset("āčēģīķļņšūž")
"""Letters that show a name to be in Latvian; a Latvian's own name stays so in English."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the list: an id to take, or else what to do with the name that was typed."""

    words: str
    id: str = ""
    does: Literal["", "write-out", "glossary"] = ""
    name: str = ""
    near: bool = False
    """Whether it is only spelt nearly like what was typed."""


def offers(choices: Choices, spec: FieldSpec, typed: str) -> tuple[Offer, ...]:
    """Return what fits what is typed, nothing once that is an id or a fixed word."""
    if typed in spec.choices:
        return ()
    if spec.choices:
        wanted = folded(typed)
        return tuple(_choices(spec.choices, wanted) or _near_choices(spec.choices, wanted))
    if not spec.ids:
        return ()
    found = choices.matching(spec.ids, typed)
    if found and found[0].id == typed:
        return ()
    known = [Offer(_named(choice), choice.id) for choice in found]
    if not found:
        near = choices.near(spec.ids, typed)
        known = [Offer(f"{NEARLY}{_named(choice)}", choice.id, near=True) for choice in near]
    return (*known, *_ways(spec, typed))


def untaken(choices: Choices, spec: FieldSpec, text: str) -> str:
    """Return the first word of a text that its field can never hold, empty when there is none."""
    known = set(spec.choices)
    if spec.ids and not _may_be_written_out(spec):
        known = {choice.id for choice in choices.of(spec.ids)}
    text = choices.with_ids(spec, text)
    words = [part.strip() for part in (text.split(",") if spec.is_list else [text])]
    taken = known | ({"", TBC} if spec.tbc else {""})
    return next((word for word in words if word not in taken), "") if known else ""


def written_out(spec: FieldSpec, text: str, name: str, source: LanguageCode) -> Plain:
    """Return the value of a field whose last name is written out in the release.

    `text` is what the field holds, the name included; the rest is completed in the form. The name
    is in the `source` language of the release, unless its letters are Latvian.
    """
    if not spec.is_list:
        return _written(spec, name, source)
    before = field_value(spec, text.rpartition(",")[0])
    items = before if isinstance(before, list) else []
    inline = _written(spec, name, source)
    return [*items, {"from": inline} if spec.shape is Shape.SENDERS else inline]


def place_of_last(spec: FieldSpec, value: Plain) -> KeyPath:
    """Return the place of the name that `written_out` has put into the value of a field."""
    if not isinstance(value, list):
        return spec.path
    inside: KeyPath = ("from",) if spec.shape is Shape.SENDERS else ()
    return (*spec.path, len(value) - 1, *inside)


def _choices(words: Iterable[str], wanted: str) -> list[Offer]:
    """Return the words of a file that begin as wanted, or whose name on the screen does."""
    return [
        Offer(_shown(word), word)
        for word in words
        if any(folded(text).startswith(wanted) for text in (word, value_name(word)))
    ]


def _near_choices(words: Iterable[str], wanted: str) -> list[Offer]:
    """Return the words of a file that are spelt nearly as wanted, or whose name is."""
    spelled = {folded(text): word for word in words for text in (word, value_name(word))}
    near = dict.fromkeys(spelled[text] for text in near_words(wanted, spelled))
    return [Offer(f"{NEARLY}{_shown(word)}", word, near=True) for word in near]


def _shown(word: str) -> str:
    name = value_name(word)
    return word if name == word else f"{name}  {word}"


def _named(choice: Choice) -> str:
    return f"{choice.names.both}  {choice.id}"


def _may_be_written_out(spec: FieldSpec) -> bool:
    """Tell whether a field may hold a name that nothing defines."""
    return "programme" not in spec.ids and spec.path[-1] != "noun"


def _written(spec: FieldSpec, name: str, source: LanguageCode) -> Plain:
    if "contact" in spec.ids:
        return {"name": name}
    is_latvian = not _LATVIAN.isdisjoint(name.lower())
    person = spec.ids == ("person",)
    written = CODES if person and is_latvian else ("lv" if is_latvian else source,)
    names: dict[str, Plain] = {code: name if code in written else TBC for code in CODES}
    if person:
        names["gender"] = forms(name, kind="person").gender or "masculine"
    return names


def _ways(spec: FieldSpec, typed: str) -> tuple[Offer, ...]:
    found = []
    if _may_be_written_out(spec):
        words = _("Write “{name}” out in this release", name=typed)
        found.append(Offer(words, "", "write-out", typed))
    if any(kind in ENTRY_KINDS for kind in spec.ids):
        words = _("Add “{name}” to the glossary …", name=typed)
        found.append(Offer(words, "", "glossary", typed))
    return tuple(found)
