"""What a field is for, and what stands under it: names of ids, days and sums as understood."""

from __future__ import annotations

from datetime import date

from pressdraft.i18n import _
from pressdraft.tui.choices import Choices
from pressdraft.tui.field_reading import NO_MEANING, Meaning, meaning, reading_words
from pressdraft.tui.form_fields import GAP, READ_FREELY, FieldSpec, Shape
from pressdraft.tui.terms import value_name

UNKNOWN = meaning("?")


def field_help(spec: FieldSpec, needs: str) -> tuple[str, str]:
    """Return the title and the text of a field's help; `needs` is what its wording must be."""
    if spec.shape is Shape.ADD:
        return spec.label.lstrip("+ ").capitalize(), spec.help
    key = ".".join(str(step) for step in spec.path)
    lines = [spec.help, _("In the file: {key}", key=key)]
    if needs:
        lines.append(needs_words(needs))
    if spec.example:
        lines.append(_("Example: {example}", example=spec.example))
    if spec.choices:
        lines.append(_one_of(spec))
    if spec.ids:
        lines.append(
            _(
                "Type an id, or any part of a name in English or Latvian; Up and Down choose from "
                "the list, Enter takes. ≈ marks what is spelt nearly like that."
            )
        )
    if _has_lines(spec):
        lines.append(
            _("Enter makes a new line, Up and Down stay in the text; Tab goes to the next field.")
        )
    if spec.tbc:
        lines.append(_("F5 writes tbc, to be confirmed; the drafts then say so."))
    if spec.item:
        lines.append(_("Ctrl+N adds another one like this, Ctrl+R removes this one."))
    lines.append(_("F9 shows where it stands in the drafts."))
    return spec.label, "\n\n".join(lines)


def needs_words(needs: str) -> str:
    """Return what is said of what a wording must be: its sentence, or the rule alone."""
    if GAP in needs:
        return _("In its sentence: {needs}", needs=needs)
    return _("How it is written: {needs}", needs=needs)


def asked_for(spec: FieldSpec, needs: str, understood: str) -> tuple[str, ...]:
    """Return what a field asks for, as it stands under it while the cursor is there.

    `needs` is what its wording must be. An example is given until what is typed is `understood`.
    """
    one_of = _one_of(spec) if spec.choices else ""
    like = _("Like: {example}", example=spec.example)
    like = like if spec.shape in READ_FREELY and not understood else ""
    keys = _("Enter: a new line. Tab: the next field.") if _has_lines(spec) else ""
    return (needs, one_of, like, keys)


def hint_words(choices: Choices, spec: FieldSpec, text: str, on: date) -> Meaning:
    """Return what a text means in a field, empty where that goes without saying."""
    if spec.choices:
        name = value_name(text)
        return meaning(name if name != text else "")
    if not spec.ids:
        return reading_words(spec, text)
    parts = text.split(",") if spec.is_list else [text]
    ids = [part.strip() for part in parts if part.strip() not in ("", "tbc")]
    named = [choices.named(spec.ids, key, on) for key in ids]
    if not any(named):
        return NO_MEANING
    return Meaning(*("; ".join(each) for each in zip(*(n or UNKNOWN for n in named), strict=True)))


def _has_lines(spec: FieldSpec) -> bool:
    return spec.shape is Shape.PARAGRAPHS


def _one_of(spec: FieldSpec) -> str:
    return _("One of: {choices}", choices=", ".join(spec.choices))
