"""What fits while a name is being typed: ids, and two ways for a name that nothing knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pressdraft.fields import TBC
from pressdraft.glossary import ENTRY_KINDS
from pressdraft.i18n import _
from pressdraft.language.declension import forms
from pressdraft.release import CODES, LanguageCode
from pressdraft.tui.choices import Choices
from pressdraft.tui.field_text import field_value
from pressdraft.tui.folding import folded
from pressdraft.tui.form_fields import FieldSpec, Shape
from pressdraft.tui.terms import value_name
from pressdraft.yamlfile import Plain

_LATVIAN = frozenset("āčēģīķļņšūž")
"""Letters that show a name to be in Latvian; a Latvian's own name stays so in English."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One line of the list: an id to take, or else what to do with the name that was typed."""

    words: str
    id: str = ""
    does: Literal["", "write-out", "glossary"] = ""
    name: str = ""


def offers(choices: Choices, spec: FieldSpec, typed: str) -> tuple[Offer, ...]:
    """Return what fits what is typed, nothing once that is an id or a fixed word."""
    if typed in spec.choices:
        return ()
    if spec.choices:
        return tuple(_choices(spec.choices, folded(typed)))
    if not spec.ids:
        return ()
    found = choices.matching(spec.ids, typed)
    if found and found[0].id == typed:
        return ()
    known = tuple(Offer(f"{choice.names.both}  {choice.id}", choice.id) for choice in found)
    return (*known, *_ways(spec, typed))


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


def _choices(words: Iterable[str], wanted: str) -> Iterator[Offer]:
    """Yield the words of a file that begin as wanted, or whose name on the screen does."""
    for word in words:
        name = value_name(word)
        if folded(word).startswith(wanted) or folded(name).startswith(wanted):
            yield Offer(word if name == word else f"{name}  {word}", word)


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
    if "programme" not in spec.ids and spec.path[-1] != "noun":
        words = _("Write “{name}” out in this release", name=typed)
        found.append(Offer(words, "", "write-out", typed))
    if any(kind in ENTRY_KINDS for kind in spec.ids):
        words = _("Add “{name}” to the glossary …", name=typed)
        found.append(Offer(words, "", "glossary", typed))
    return tuple(found)
