"""The drafting room: the form of facts beside both drafts, which grow as the user types."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import ClassVar
from zoneinfo import ZoneInfo

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container
from textual.reactive import var
from textual.widgets import Static

from pressdraft.errors import PressdraftError
from pressdraft.glossary import ENTRY_KINDS, Glossary
from pressdraft.i18n import _
from pressdraft.tui.app import WIDTHS
from pressdraft.tui.choices import Choices
from pressdraft.tui.field_text import field_value
from pressdraft.tui.findings import Trouble
from pressdraft.tui.form_fields import FieldSpec, Shape
from pressdraft.tui.form_sections import ADDS, FIGURES_PATH
from pressdraft.tui.offers import place_of_last, written_out
from pressdraft.tui.open_release import Changes, OpenRelease, open_release, removal
from pressdraft.tui.places import Place, field_behind, nearest_field, places_of
from pressdraft.tui.screens.export_dialog import ExportDialog
from pressdraft.tui.screens.glossary_dialog import GlossaryDialog
from pressdraft.tui.screens.reviewed_screen import ReviewedScreen
from pressdraft.tui.screens.room_keys import ROOM_KEYS
from pressdraft.tui.widgets.draft_pane import DraftPane
from pressdraft.tui.widgets.facts_form import FactsForm
from pressdraft.tui.widgets.field_editor import FieldEditor
from pressdraft.tui.widgets.keeper import Keeper
from pressdraft.tui.widgets.keys_footer import KeysFooter
from pressdraft.tui.widgets.outline_list import OutlineList
from pressdraft.tui.widgets.problem_list import ProblemList
from pressdraft.tui.widgets.reviewer import Reviewer
from pressdraft.tui.widgets.segment_view import legend
from pressdraft.tui.widgets.title_bar import TitleBar
from pressdraft.workspace import Workspace
from pressdraft.yamlfile import KeyPath, Scalar

NARROW = 100
"""Columns below which a draft in front hides the other panes."""


class DraftingRoom(ReviewedScreen):
    """Shows the open release in panes, and takes what they ask for."""

    AUTO_FOCUS = "FieldEntry"

    BINDINGS: ClassVar[list[BindingType]] = [*ROOM_KEYS]

    front: var[str] = var("facts")

    def __init__(
        self, workspace: Workspace, opened: OpenRelease, journal: Path | None = None
    ) -> None:
        super().__init__(workspace, opened, journal)
        self.choices = Choices(workspace)
        self._shown_place: tuple[KeyPath, int] | None = None

    def compose(self) -> ComposeResult:
        """Lay out the panes, each bound to the state, at once for the width there is."""
        width = self.app.size.width
        self.add_class([name for least, name in WIDTHS if width >= least][-1])
        kinds = self.workspace.composer.kinds
        yield TitleBar().data_bind(DraftingRoom.opened)
        assert self.opened
        yield Keeper(self.workspace, self.opened.id, self.journal).data_bind(DraftingRoom.opened)
        yield Reviewer(self.workspace).data_bind(DraftingRoom.opened)
        with Container(id="room"):
            yield OutlineList(kinds, self.workspace).data_bind(DraftingRoom.opened)
            yield FactsForm(kinds, self.choices, self._typed, self.take_pending).data_bind(
                DraftingRoom.opened
            )
            with Container(id="drafts"):
                yield DraftPane("en", self.workspace).data_bind(DraftingRoom.opened)
                yield DraftPane("lv", self.workspace).data_bind(DraftingRoom.opened)
                yield Static(legend(), id="legend")
        yield ProblemList(kinds).data_bind(DraftingRoom.opened, DraftingRoom.result)
        yield KeysFooter()

    def watch_front(self) -> None:
        """Show the pane that the user goes to."""
        if self.is_mounted:
            self._show_front()

    def on_resize(self) -> None:
        """Show as many panes as there is room for."""
        self._show_front()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what is about the field under the cursor only where there is one."""
        if action == "front" and parameters == ("facts",):
            return not self._in_form()
        if action in ("tbc", "place", "add_row", "remove_row"):
            spec = self._form.spec if self._in_form() else None
            if action == "remove_row":
                return bool(spec and _removable(spec))
            if action == "add_row":
                return bool(spec and self._form.adding())
            return spec is not None
        return super().check_action(action, parameters)

    def show_values(self, path: KeyPath | None) -> None:
        """Show the state in the fields, and go to one of them."""
        if not (path and self._form.go(path)):
            self._form.show_values()

    def go_to_change(self, path: KeyPath | None) -> str:
        """Go to the field that was changed back, or to the nearest that is left."""
        field = nearest_field(path, self._form.specs) if path else None
        if field:
            self.front = "facts"
        self.show_values(field.path if field else None)
        return field.label.removeprefix(ADDS) if field else ""

    async def say_anew(self) -> None:
        """Say all in another language, and stay in the same field."""
        spec = self._form.spec
        await super().say_anew()
        self.show_values(spec.path if spec else None)
        self._show_front()

    def take_pending(self) -> None:
        """Compose the drafts of what was typed, also of what the form has not told yet."""
        if self.is_mounted:
            self._form.flush()
        super().take_pending()

    def _typed(self, spec: FieldSpec, text: str) -> None:
        zone = self._zone() if spec.shape is Shape.MOMENT else None
        self.note(spec.path, field_value(spec, self.choices.with_ids(spec, text), zone))

    def _zone(self) -> ZoneInfo | None:
        """Return what the clocks of the release place go by."""
        release = self.opened.release if self.opened else None
        place = self.opened.document.node(("publish", "place")) if self.opened else None
        if not isinstance(place, Scalar):
            return None
        try:
            on = release.as_of if release else date.max
            return ZoneInfo(self.workspace.standing.place(place.text, on).zone)
        except PressdraftError:
            return None

    @on(FieldEditor.Offered)
    def _take_offer(self, event: FieldEditor.Offered) -> None:
        spec, name = event.spec, event.offer.name
        if event.offer.does == "write-out" and self.opened:
            value = written_out(spec, event.text, name, self.opened.source)
            self.rewrite({spec.path: value})
            self._form.go_behind_name(place_of_last(spec, value))
        else:
            self._ask_for_entry(spec, name)

    def _ask_for_entry(self, spec: FieldSpec, name: str) -> None:
        kinds = tuple(kind for kind in spec.ids if kind in ENTRY_KINDS)

        def added(key: str | None) -> None:
            if key:
                self.workspace.reread()
                self._form.take_id(key)

        self.app.push_screen(GlossaryDialog(Glossary(self.workspace), kinds, name), added)

    @on(FactsForm.RowAdded)
    def _add_row(self, event: FactsForm.RowAdded) -> None:
        spec = event.spec
        at = spec.adds_at
        self.rewrite({at: spec.adds})
        added = (row.path for row in self._form.specs if row.path[: len(at)] == at)
        self._go_to_field(next(added, spec.path))

    @on(FactsForm.Moved)
    def _show_where(self, event: FactsForm.Moved) -> None:
        self.refresh_bindings()
        self.query_one(OutlineList).mark(event.section)

    @on(OutlineList.Chosen)
    def _go_to_section(self, event: OutlineList.Chosen) -> None:
        self._form.go_to_section(event.title)

    @on(ProblemList.Chosen)
    def _go_to_trouble(self, event: ProblemList.Chosen) -> None:
        self._go_to(event.trouble)

    def _go_to(self, trouble: Trouble | None) -> None:
        """Go to the field of a problem, or to the place of a finding; None goes nowhere."""
        if trouble and trouble.field:
            self._go_to_field(trouble.field.path)
        elif trouble and trouble.place:
            self._go_to_place(trouble.place)

    @on(ProblemList.Pointed)
    def _point_to_trouble(self, event: ProblemList.Pointed) -> None:
        if place := event.trouble.place:
            self._pane(place.language).point(place.segment, place.start, place.end)

    @on(DraftPane.FieldWanted)
    def _go_to_fact(self, event: DraftPane.FieldWanted) -> None:
        place = event.place
        segment = self._pane(place.language).segment(place.segment)
        spec = field_behind(place, segment, self._form.specs) if segment else None
        if spec:
            self._go_to_field(spec.path)
        else:
            self.say(
                _("No field of the form stands behind this text; F1 tells where it comes from.")
            )

    @on(DraftPane.EditWanted)
    def _edit_by_hand(self, event: DraftPane.EditWanted) -> None:
        def take(change: Callable[[OpenRelease], Changes]) -> None:
            if self.opened:
                self.rewrite(change(self.opened))

        self.edit_by_hand(event.language, event.segment, take)

    @on(DraftPane.Moved)
    def _mark_pair(self, event: DraftPane.Moved) -> None:
        for pane in self.query(DraftPane):
            if pane.language != event.language:
                pane.mark_pair(event.segment)

    @on(DraftPane.Scrolled)
    def _scroll_along(self, event: DraftPane.Scrolled) -> None:
        for pane in self.query(DraftPane):
            if pane.language != event.language and pane.display:
                pane.follow(event.line)

    def action_front(self, front: str) -> None:
        """Go to the facts or to a draft."""
        self.front = front
        if front == "facts":
            self._form.focus_entry()
        else:
            self.set_focus(self._pane(front))

    def action_outline(self) -> None:
        """Go to the outline of the form."""
        self.front = "facts"
        outline = self.query_one(OutlineList)
        outline.display = True
        self.set_focus(outline)

    def action_tbc(self) -> None:
        """Write tbc into the fact under the cursor."""
        if not self._form.write_tbc():
            self.say(
                _("Only facts can be tbc. Leave a wording empty: the draft says it is missing.")
            )

    def action_add_row(self) -> None:
        """Add another item like the one under the cursor."""
        if spec := self._form.adding():
            self._add_row(FactsForm.RowAdded(spec))

    def action_remove_row(self) -> None:
        """Remove the item under the cursor: a quote, a session, a contact."""
        spec = self._form.spec
        path = _removable(spec) if spec else None
        if path and self.opened:
            self.rewrite(removal(self.opened.document, path))
            self._form.show_values()
            self.say(_("Removed. Ctrl+Z brings it back."))

    def action_problems(self) -> None:
        """Go to the list of problems."""
        if not self.query_one(ProblemList).focus_list():
            self.say(_("There are no problems."))

    def action_trouble(self, by: int) -> None:
        """Go to another problem or finding, and show its place."""
        if not self.query_one(ProblemList).step(by):
            self.say(_("There are no problems, and the checks found nothing."))

    def action_place(self) -> None:
        """Show the next place where the fact under the cursor stands in the drafts."""
        spec = self._form.spec
        release = self.opened.release if self.opened else None
        if spec is None or release is None:
            return
        path = spec.path
        places = places_of(path, release)
        if not places:
            self.say(_("{field} stands nowhere in the drafts.", field=spec.label))
            return
        before = self._shown_place
        index = (before[1] + 1) % len(places) if before and before[0] == path else 0
        self._shown_place = (path, index)
        place = places[index]
        self._pane(place.language).point(place.segment, place.start, place.end)
        self.say(
            _(
                "{field}: place {number} of {count} (F9 goes on)",
                field=spec.label,
                number=index + 1,
                count=len(places),
            )
        )

    def action_translate(self) -> None:
        """Go to the translator's room, after asking when something is not saved."""
        from pressdraft.tui.screens.translators_room import TranslatorsRoom

        def switch() -> None:
            assert self.opened
            opened = open_release(self.workspace, self.opened.id)
            self.app.switch_screen(TranslatorsRoom(self.workspace, opened))

        self.leave(switch)

    def action_standing(self) -> None:
        """Look at the standing material."""
        from pressdraft.tui.screens.standing_room import StandingRoom

        self.app.push_screen(StandingRoom(self.workspace))

    def action_export(self) -> None:
        """Open the dialog that exports the drafts on the screen."""
        self.take_pending()
        if self.opened:
            dialog = ExportDialog(self.workspace, self.opened, self._form.specs)
            self.app.push_screen(dialog, self._go_to)

    def _go_to_field(self, path: KeyPath) -> None:
        self.front = "facts"
        self._form.go(path)

    def _go_to_place(self, place: Place) -> None:
        """Go to the field of the fact that a finding is about, else to the segment."""
        pane = self._pane(place.language)
        segment = pane.segment(place.segment)
        spec = field_behind(place, segment, self._form.specs) if segment else None
        if spec:
            self._go_to_field(spec.path)
        else:
            self.action_front(place.language)
        pane.point(place.segment, place.start, place.end)

    @property
    def _form(self) -> FactsForm:
        return self.query_one(FactsForm)

    def _in_form(self) -> bool:
        return self.focused is not None and self._form in self.focused.ancestors

    def _pane(self, language: str) -> DraftPane:
        return self.query_one(f"#draft-{language}", DraftPane)

    def _show_front(self) -> None:
        """Hide the panes behind the one in front where there is no room.

        By the widgets' own `display`, since a class takes effect only after the next keys.
        """
        alone = self.app.size.width < NARROW and self.front != "facts"
        self.query_one(FactsForm).display = not alone
        self.query_one(OutlineList).show()
        for pane in self.query(DraftPane):
            pane.display = not alone or pane.language == self.front


def _removable(spec: FieldSpec) -> KeyPath | None:
    """Return what Ctrl+R removes in a field: the item of a list, or the figures of the release."""
    if spec.shape is not Shape.ADD and spec.path[:2] == FIGURES_PATH:
        return FIGURES_PATH
    return spec.item
