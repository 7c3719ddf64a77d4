"""Asks whether the guessed Latvian forms of a name are right, and takes those that are mended."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from pressdraft.errors import PressdraftError
from pressdraft.glossary import Glossary, Named, corrected
from pressdraft.i18n import N_, _
from pressdraft.language.values import Case, Gender
from pressdraft.tui.preferences import keep_preference, load_preferences
from pressdraft.tui.screens.glossary_dialog import ASKS, GENDERS, form_line
from pressdraft.tui.terms import value_name, value_of
from pressdraft.tui.widgets.entries import LineEntry

HELP = N_(
    "Read each form in its case and mend what is wrong; then it counts as confirmed by you, and no "
    "release is told that it is a guess. Escape ends, Skip leaves this name for later."
)


class ConfirmDialog(ModalScreen[bool | None]):
    """Results in true when confirmed, false when skipped, None when somebody wants no more."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "stop", N_("Stop")),
        Binding(
            "ctrl+s", "confirm", N_("Confirm"), tooltip=N_("Confirm these forms"), priority=True
        ),
        Binding("down,enter", "app.focus_next", N_("Next"), show=False),
        Binding("up", "app.focus_previous", N_("Previous"), show=False),
    ]

    def __init__(self, glossary: Glossary, named: Named, number: int, count: int) -> None:
        super().__init__()
        self._glossary = glossary
        self._named = named
        name = named.name.english.text
        self._title = _("{number} of {count}: {name}", number=number, count=count, name=name)

    def compose(self) -> ComposeResult:
        """Lay out the forms, each in a line of its own."""
        forms = self._named.name.latvian.forms
        with Vertical(classes="dialog glossary-dialog"):
            yield Static(Content(self._title), classes="dialog-title")
            yield Static(Content(_("A guess: {reason}", reason=forms.reason)))
            yield from form_line("gender", _("Gender"), value_name(forms.gender or ""))
            yield from form_line(Case.NOMINATIVE.value, _("Nominative, kas?"), forms.nominative)
            for case, words in ASKS.items():
                yield from form_line(case.value, _(words), forms[case])
            yield from form_line("by", _("Right, says"), load_preferences().name)
            yield Static(id="certainty")
            with Horizontal(classes="dialog-buttons"):
                yield Button(_("Confirm"), id="confirm", compact=True)
                yield Button(_("Skip"), id="skip", compact=True)
                yield Button(_("Stop"), id="stop", compact=True)

    def on_mount(self) -> None:
        """Begin with the genitive, which shows the declension."""
        self.query_one(f"#{Case.GENITIVE.value}", LineEntry).focus()

    def explanation(self) -> tuple[str, str]:
        """Return the help of the dialog."""
        return self._title, _(HELP)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give the answer."""
        match event.button.id:
            case "confirm":
                self.action_confirm()
            case "skip":
                self.dismiss(False)
            case _:
                self.action_stop()

    def action_stop(self) -> None:
        """Leave this name and those behind it as they are."""
        self.dismiss(None)

    def action_confirm(self) -> None:
        """Write the forms as they stand here."""
        by, gender = self._value("by"), value_of(self._value("gender"), GENDERS)
        if not by:
            self._tell(_("✗ Say who vouches for the forms."))
            return
        if gender is None:
            feminine, masculine = map(value_name, GENDERS)
            self._tell(
                _(
                    "✗ The gender is {feminine} or {masculine}.",
                    feminine=feminine,
                    masculine=masculine,
                )
            )
            return
        latvian = self._named.name.latvian
        forms = corrected(latvian.forms, {case: self._value(case.value) for case in Case})
        settled = replace(latvian, forms=replace(forms, gender=cast("Gender", gender)))
        try:
            self._glossary.confirm(self._named, settled, by)
            keep_preference("name", by)
        except PressdraftError as error:
            self._tell(f"✗ {error}")
        else:
            self.dismiss(True)

    def _value(self, name: str) -> str:
        return self.query_one(f"#{name}", LineEntry).value.strip()

    def _tell(self, words: str) -> None:
        self.query_one("#certainty", Static).update(Content(words))
