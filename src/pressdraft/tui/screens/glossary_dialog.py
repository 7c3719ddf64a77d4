"""Adds a name to the glossary: its five Latvian forms are proposed, to be confirmed or mended."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Input, Static

from pressdraft.errors import PressdraftError
from pressdraft.glossary import EntryKind, Glossary, NewEntry, corrected
from pressdraft.i18n import N_, _
from pressdraft.language.values import Case, Gender, LatvianName
from pressdraft.tui.terms import capital, language_name, value_name, value_of
from pressdraft.tui.widgets.entries import LineEntry

HELP = N_(
    "The forms are proposed by rule: read them in their words and mend what is wrong. With a name "
    "under “Right, says” they count as confirmed; without one, a form that the rule is not sure of "
    "stays a guess, and the checks say so."
)
ASKS = {
    Case.GENITIVE: N_("Genitive, kā?"),
    Case.DATIVE: N_("Dative, kam?"),
    Case.ACCUSATIVE: N_("Accusative, ko?"),
    Case.LOCATIVE: N_("Locative, kur?"),
}
GENDERS = ("feminine", "masculine")


class GlossaryDialog(ModalScreen[str | None]):
    """Results in the id of the new entry, None when nothing was added."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", N_("Cancel")),
        Binding("ctrl+s", "add", N_("Add"), tooltip=N_("Add the entry"), priority=True),
        Binding("down,enter", "app.focus_next", N_("Next"), show=False),
        Binding("up", "app.focus_previous", N_("Previous"), show=False),
    ]

    def __init__(self, glossary: Glossary, kinds: tuple[EntryKind, ...], name: str) -> None:
        super().__init__()
        self._glossary = glossary
        self._kinds = kinds
        self._typed = name
        self._proposed: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Lay out a line for each thing to know."""
        with Vertical(classes="dialog glossary-dialog"):
            yield Static(
                Content(_("Add “{name}” to the glossary", name=self._typed)), classes="dialog-title"
            )
            with VerticalScroll(can_focus=False, classes="glossary-lines"):
                if len(self._kinds) > 1:
                    words = _("Kind ({kinds})", kinds=", ".join(self._kinds))
                    yield from form_line("kind", words, self._kinds[0])
                yield from form_line("english", capital(language_name("en")), self._typed)
                yield from form_line("latvian", capital(language_name("lv")), self._typed)
                yield from form_line("id", _("Id"), "")
                if {"place", "organisation"} & set(self._kinds):
                    yield from form_line("country", _("Country (its id)"), "")
                if "place" in self._kinds:
                    yield from form_line("zone", _("Time zone"), "")
                yield from form_line("gender", _("Gender"), "")
                for case, words in ASKS.items():
                    yield from form_line(case.value, _(words), "")
                yield from form_line("by", _("Right, says"), "")
            yield Static(id="certainty")
            with Horizontal(classes="dialog-buttons"):
                yield Button(_("Add"), id="add", compact=True)
                yield Button(_("Cancel"), id="cancel", compact=True)

    def on_mount(self) -> None:
        """Propose what can be told from the name."""
        self._propose()
        self.query_one("#english", LineEntry).focus()

    def explanation(self) -> tuple[str, str]:
        """Return the help of the dialog."""
        return _("Glossary"), _(HELP)

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        if event.input.id in ("english", "latvian", "kind", "country", "gender"):
            self._propose()

    def on_input_submitted(self) -> None:
        """Go on to the next line."""
        self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Add, or not."""
        if event.button.id == "add":
            self.action_add()
        else:
            self.action_cancel()

    def action_cancel(self) -> None:
        """Add nothing."""
        self.dismiss(None)

    def action_add(self) -> None:
        """Write the entry, or say what keeps it from being written."""
        try:
            new = self._entry()
            settled = self._settled(new)
            by = self._value("by") or None
            self._glossary.add(new, settled if by or self._mended() else None, by)
        except PressdraftError as error:
            self._tell(f"✗ {error}")
        else:
            self.dismiss(new.key)

    def _entry(self) -> NewEntry:
        kind = cast("EntryKind", self._value("kind") or self._kinds[0])
        gender = value_of(self._value("gender"), GENDERS)
        return NewEntry(
            self._value("id"),
            kind if kind in self._kinds else self._kinds[0],
            self._value("english"),
            self._value("latvian"),
            gender=cast("Gender | None", gender),
            country=self._value("country") or None,
            zone=self._value("zone") or None,
        ).tidied()

    def _settled(self, new: NewEntry) -> LatvianName:
        """Return the proposal as the user left it; a plural that would be a guess is left out."""
        proposal = new.proposal()
        right = {case: self._value(case.value) for case in ASKS if self._value(case.value)}
        forms = corrected(proposal.forms, right)
        if new.gender:
            forms = replace(forms, gender=new.gender)
        plural = proposal.plural
        if plural and not plural.certain and self._mended():
            plural = None
        return replace(proposal, forms=forms, plural=plural)

    def _mended(self) -> bool:
        return any(self._value(case.value) != self._proposed[case.value] for case in ASKS)

    def _propose(self) -> None:
        """Fill the lines that the user has not written into."""
        self._offer("id", _slug(self._value("english")))
        country = self._value("country")
        if self.query("#zone"):
            zones = self._glossary.zones(country) if country else ()
            self._offer("zone", zones[0] if len(zones) == 1 else "")
        try:
            forms = self._entry().proposal().forms
        except PressdraftError as error:
            self._tell(f"✗ {error}")
            return
        if self._value("gender") in ("", self._proposed.get("gender", "")):
            self._offer("gender", value_name(forms.gender or ""))
        for case in ASKS:
            self._offer(case.value, forms[case])
        guess = _("? a guess: {reason}", reason=forms.reason)
        self._tell(_("✓ sure by rule") if forms.certain else guess)

    def _offer(self, line: str, value: str) -> None:
        entry = self.query_one(f"#{line}", LineEntry)
        if entry.value == self._proposed.get(line, "") and entry.value != value:
            entry.value = value
        self._proposed[line] = value

    def _value(self, line: str) -> str:
        found = self.query(f"#{line}").results(LineEntry)
        return next((entry.value.strip() for entry in found), "")

    def _tell(self, words: str) -> None:
        self.query_one("#certainty", Static).update(Content(words))


def form_line(line: str, label: str, value: str) -> Iterator[Horizontal]:
    """Yield a line of a form: what is asked for, and where it is typed."""
    yield Horizontal(Static(Content(label), classes="glossary-label"), LineEntry(value, id=line))


def _slug(name: str) -> str:
    """Return an id made of a name: `Osh Region` is osh-region."""
    plain = unicodedata.normalize("NFD", name.casefold())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")
