"""The row of the form that the cursor is in: label, entry, what fits, and what it means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList, Static, TextArea
from textual.widgets.option_list import Option

from pressdraft.i18n import N_, _
from pressdraft.tui.form_fields import FieldSpec, Shape
from pressdraft.tui.form_rows import row_label
from pressdraft.tui.offers import Offer
from pressdraft.tui.widgets.entries import last_item, with_last_item
from pressdraft.tui.widgets.field_entry import FieldEntry

ADD = N_("Enter adds one")
NOT_HERE = N_("Nothing can be typed here: Enter adds one.")


class FieldEditor(Vertical):
    """Edits one field after another.

    What is typed is told by a call, not by a message: that would come after the keys behind it.
    """

    @dataclass
    class Offered(Message):
        """The user took an offer that is more than an id."""

        spec: FieldSpec
        text: str
        offer: Offer

    @dataclass
    class Grown(Message):
        """The row takes another number of lines."""

    def __init__(
        self,
        typed: Callable[[FieldSpec, str], None],
        carry_out: Callable[[str], bool],
        offers: Callable[[FieldSpec, str], tuple[Offer, ...]],
    ) -> None:
        super().__init__(id="editor")
        self.spec: FieldSpec | None = None
        self.known = ""
        self.locked = False
        self._typed_in_vain = False
        self.entry = FieldEntry(self._key)
        self._typed = typed
        self._carry_out = carry_out
        self._find_offers = offers
        self._offers: tuple[Offer, ...] = ()
        self._label = Static(classes="field-label")
        self._list = OptionList(markup=False, compact=True)
        self._list.can_focus = False
        self._list.display = False
        self._hint = Static(classes="field-hint")

    def compose(self) -> ComposeResult:
        """Lay out the row."""
        yield self._label
        yield self.entry
        yield self._list
        yield self._hint

    def edit(self, spec: FieldSpec, text: str, *, locked: bool) -> None:
        """Go to another field, or take another text of the same."""
        arrives = self.spec is None or self.spec.path != spec.path
        self.spec, self.known, self.locked = spec, text, locked
        self._typed_in_vain = self._typed_in_vain and not arrives
        self._label.update(Content(row_label(spec.label)), layout=False)
        self._close()
        one_line = spec.shape is not Shape.PARAGRAPHS
        adds = spec.shape is Shape.ADD
        chosen = spec.shape is Shape.LINE and bool(spec.ids or spec.choices)
        chosen = chosen or spec.shape in (Shape.DAY, Shape.MOMENT)
        place = _(ADD) if adds else ""
        self.entry.load(text, one_line=one_line, placeholder=place, replaced=chosen and arrives)
        self.entry.read_only = locked

    def show_hint(self, words: str, wrong: tuple[str, ...] = ()) -> None:
        """Say what the entry means, and what is wrong with it once nothing is to choose."""
        if self._typed_in_vain:
            wrong = (_(NOT_HERE),)
        if not self._offers:
            words = "\n".join(filter(None, (words, *(f"✗ {problem}" for problem in wrong))))
        self._hint.set_class(bool(wrong) and not self._offers, "-wrong")
        if words != str(self._hint.content):
            self._hint.update(Content(words))
        self._hint.display = bool(words)

    def flush(self) -> None:
        """Tell what was typed and not yet told."""
        text = self.entry.text
        if self.spec is None or text == self.known or self.locked:
            return
        if self.spec.shape is Shape.ADD:
            self.entry.load("", one_line=True, placeholder=_(ADD))
            self._typed_in_vain = True
            self.show_hint("")
            return
        self.known = text
        self._typed(self.spec, text)

    def write_tbc(self) -> bool:
        """Write tbc, beside what a list holds already; tell whether this fact can be tbc."""
        spec = self.spec
        if spec is None or not spec.tbc or self.locked:
            return False
        several = spec.is_list and spec.shape is not Shape.DAYS
        text = with_last_item(spec, self.entry.text, "tbc") if several else "tbc"
        self.entry.load(text, one_line=True)
        self.flush()
        self._close()
        return True

    def take_id(self, key: str) -> None:
        """Write an id in the place of what is being typed."""
        if self.spec:
            self.entry.load(with_last_item(self.spec, self.entry.text, key), one_line=True)
            self.flush()

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        event.stop()
        if self.entry.text != self.known:
            self.flush()
            self._offer()

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._take(self._offers[event.option_index])
        self.entry.focus()

    def on_resize(self) -> None:
        """Ask to be kept in sight."""
        self.post_message(self.Grown())

    def _key(self, key: str) -> bool:
        """Carry out a key of the entry: in the list that is open, else in the form."""
        self.flush()
        if self._offers and key in ("up", "down"):
            at = (self._list.highlighted or 0) + (1 if key == "down" else -1)
            self._list.highlighted = max(0, min(at, len(self._offers) - 1))
            return True
        if self._offers and key == "escape":
            self._close()
            return True
        if self._offers and key == "enter":
            offer = self._offers[self._list.highlighted or 0]
            self._take(offer)
            if self.spec is None or self.spec.is_list or not offer.id:
                return True
        return self._carry_out(key)

    def _take(self, offer: Offer) -> None:
        spec = self.spec
        self._close()
        if spec is None:
            return
        if offer.id:
            self.take_id(offer.id)
        else:
            self.post_message(self.Offered(spec, self.entry.text, offer))

    def _offer(self) -> None:
        """Open the list of what fits, or close it."""
        spec = self.spec
        typed = last_item(spec, self.entry.text) if spec else ""
        found = self._find_offers(spec, typed) if spec and typed not in ("", "tbc") else ()
        if not found:
            self._close()
        elif found != self._offers:
            self._offers = found
            self._list.clear_options()
            self._list.add_options([Option(Content(offer.words)) for offer in found])
            self._list.highlighted = 0
            self._list.display = True

    def _close(self) -> None:
        self._offers = ()
        self._list.display = False
