"""The desk: the list of releases, from which one is opened, a new one started, an old one filed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.reactive import var

from pressdraft.errors import PressdraftError
from pressdraft.filing import archive, archived_ids, bring_back
from pressdraft.i18n import N_, _, pgettext
from pressdraft.release import LanguageCode
from pressdraft.tui.journal import journals
from pressdraft.tui.lock import lock_path, other_holder
from pressdraft.tui.release_rows import ReleaseRow, read_row, unread_row
from pressdraft.tui.row_lines import lines_in
from pressdraft.tui.row_search import Lexicon
from pressdraft.tui.row_view import sorted_rows
from pressdraft.tui.screens.opening import OpeningScreen
from pressdraft.tui.widgets.keys_footer import KeysFooter
from pressdraft.tui.widgets.release_list import Choice, ReleaseList
from pressdraft.tui.widgets.row_reader import RowReader
from pressdraft.tui.widgets.row_table import ReleaseRows
from pressdraft.tui.widgets.title_bar import TitleBar
from pressdraft.workspace import Workspace

if TYPE_CHECKING:
    from pressdraft.tui.screens.new_release import Start

AROUND = 8
"""Lines of the screen that are not the list's."""


class Desk(OpeningScreen):
    """Holds the rows of the list and reads them anew whenever the user comes back to it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "ctrl+n", "start('empty')", N_("New"), tooltip=N_("Start a new release"), priority=True
        ),
        Binding(
            "f2",
            "start('from')",
            N_("From this"),
            tooltip=N_("Start a new release that keeps what this one says, but its dates"),
        ),
        Binding(
            "ctrl+d",
            "start('copy')",
            N_("Copy"),
            tooltip=N_("Copy this release as it is, as a draft"),
            priority=True,
        ),
        Binding(
            "ctrl+k",
            "start('correct')",
            N_("Correct"),
            tooltip=N_("Correct this release, which has gone out, or withdraw it, by a new one"),
            priority=True,
            show=False,
        ),
        Binding(
            "ctrl+t",
            "translate",
            N_("Translate"),
            tooltip=N_("Translate this release, and approve its texts segment by segment"),
            priority=True,
        ),
        Binding(
            "ctrl+g",
            "standing",
            N_("Standing"),
            tooltip=N_("Look at blocks, programmes, contacts and the glossary over time"),
            priority=True,
            show=False,
        ),
        Binding(
            "f3",
            "in_language('en')",
            N_("English"),
            tooltip=N_("Show English headlines"),
            show=False,
        ),
        Binding(
            "f4",
            "in_language('lv')",
            N_("Latvian"),
            tooltip=N_("Show Latvian headlines"),
            show=False,
        ),
        Binding("f5", "choose('sort')", N_("Sort"), tooltip=N_("Sort otherwise"), show=False),
        Binding(
            "f6", "choose('status')", N_("Status"), tooltip=N_("Show the next status"), show=False
        ),
        Binding("f7", "choose('kind')", N_("Kind"), tooltip=N_("Show the next kind"), show=False),
        Binding("f8", "file", N_("Archive"), tooltip=N_("File this release in the archive")),
        Binding(
            "f8", "bring_back", N_("Bring back"), tooltip=N_("Bring this release back to the desk")
        ),
        Binding(
            "f9", "switch", N_("See archive"), tooltip=N_("Show what is in the archive"), show=False
        ),
        Binding(
            "f9", "switch_back", N_("Desk"), tooltip=N_("Go back from the archive to the desk")
        ),
        Binding(
            "ctrl+z",
            "undo",
            N_("Undo"),
            tooltip=N_("Undo the last filing or bringing back"),
            priority=True,
        ),
        Binding("escape", "clear_filter", N_("Clear filter"), show=False),
    ]

    AUTO_FOCUS = "#releases"

    _was_left = False

    rows: var[tuple[ReleaseRow, ...] | None] = var(None)
    lexicon: var[Lexicon] = var(Lexicon())
    archived: var[bool] = var(False, bindings=True)
    filed: var[tuple[tuple[str, bool], ...]] = var((), bindings=True)
    """What was filed (true) or brought back, the last one last: what Ctrl+Z undoes."""

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TitleBar(self._title())
        listed = ReleaseList().data_bind(Desk.rows, Desk.lexicon, Desk.archived)
        yield listed
        yield RowReader(self.workspace, listed.in_sight)
        yield KeysFooter()

    def on_mount(self) -> None:
        """Show the releases in sight at once, and offer what earlier runs could not save."""
        height = max(self.app.size.height - AROUND, 0)
        self._list(at_once=height // lines_in(self.app.size.width))
        self.call_after_refresh(self._read_behind)
        self.offer_unsaved()

    def on_screen_resume(self) -> None:
        """Read the releases again, since one may have been changed."""
        if self._was_left:
            self._list()
            self._read_behind()

    def on_screen_suspend(self) -> None:
        """Leave off reading, so that nothing holds up what the user does elsewhere."""
        self._was_left = True
        self.query_one(RowReader).stop()

    async def say_anew(self) -> None:
        """Say all in another language; the findings are words too, so all is checked again."""
        listed = self.query_one(ReleaseList)
        view, here = listed.view, listed.current
        await self.recompose()
        self.query_one(TitleBar).update(self._title())
        self.rows = tuple(replace(row, review=None) for row in self.rows or ())
        self.query_one(ReleaseList).restore(view, here.id if here else "")
        self._read_behind()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Tell what works here: with a release at the cursor, in the archive, in this language."""
        listed = self.query(ReleaseList)
        view = listed.first(ReleaseList).view if listed else None
        row = listed.first(ReleaseList).current if listed else None
        here = row is not None and not self.archived
        rules = {
            "start": parameters == ("empty",) or here,
            "in_language": view is not None and parameters != (view.language,),
            "file": here,
            "translate": here,
            "bring_back": row is not None and self.archived,
            "switch": not self.archived,
            "switch_back": self.archived,
            "undo": bool(self.filed),
            "choose": bool(self.rows),
        }
        return rules.get(action, True)

    def action_start(self, start: Start) -> None:
        """Ask for a new release, which may keep what the one at the cursor says, and open it."""
        if self.workspace.is_shipped:
            return
        from pressdraft.tui.screens.new_release import NewReleaseDialog

        def started(release_id: str | None) -> None:
            if release_id:
                self.archived = False
                self.open_release(release_id)

        row = self.query_one(ReleaseList).current
        origin = row.id if row and start != "empty" else None
        self.app.push_screen(NewReleaseDialog(self.workspace, start, origin), started)

    def action_translate(self) -> None:
        """Open the release at the cursor in the translator's room."""
        row = self.query_one(ReleaseList).current
        if row and row.problem:
            self.explain(row.problem)
        elif row:
            self.open_release(row.id, "translating")

    def action_standing(self) -> None:
        """Look at the standing material."""
        from pressdraft.tui.screens.standing_room import StandingRoom

        self.app.push_screen(StandingRoom(self.workspace))

    def action_choose(self, choice: Choice) -> None:
        """Show the next order, status or kind."""
        self.query_one(ReleaseList).choose(choice)

    def action_in_language(self, language: LanguageCode) -> None:
        """Show headlines and places in a language."""
        self.query_one(ReleaseList).in_language(language)
        self.refresh_bindings()

    def action_clear_filter(self) -> None:
        """Show all releases again; in the archive, go back to the desk."""
        if not self.query_one(ReleaseList).clear_filter() and self.archived:
            self.action_switch_back()

    def action_file(self) -> None:
        """Move the release at the cursor into the archive, unless somebody works on it."""
        row = self.query_one(ReleaseList).current
        if row is None:
            return
        holder = other_holder(lock_path(self.workspace, row.id))
        if holder:
            words = _("{id} stays: {why}", id=row.id, why=holder.words())
            self.say(words, failed=True)
        elif journals(self.workspace, row.id):
            words = _("{id} stays: it has changes that are not saved.", id=row.id)
            self.say(words, failed=True)
        elif self._move(row.id, into=True):
            self.say(_("{id} is in releases/archive/ now. Ctrl+Z brings it back.", id=row.id))

    def action_bring_back(self) -> None:
        """Move the release at the cursor out of the archive."""
        row = self.query_one(ReleaseList).current
        if row and self._move(row.id, into=False):
            self.say(_("{id} is on the desk again.", id=row.id))

    def action_undo(self) -> None:
        """Move the release that was moved last to where it was."""
        if self.filed:
            *before, (release_id, into) = self.filed
            if self._move(release_id, into=not into):
                self.filed = tuple(before)
                back = _("{id} is back on the desk.", id=release_id)
                self.say(back if into else _("{id} is in the archive.", id=release_id))

    def action_switch(self) -> None:
        """Show what is in the archive."""
        self._switch(archived=True)

    def action_switch_back(self) -> None:
        """Show the releases again."""
        self._switch(archived=False)

    def _switch(self, *, archived: bool) -> None:
        self.archived = archived
        self.rows = None
        self.query_one(TitleBar).update(self._title())
        self._list()
        self._read_behind()

    def _move(self, release_id: str, *, into: bool) -> bool:
        """Move a release into the archive or out of it; tell why it cannot be, or whether it is."""
        try:
            (archive if into else bring_back)(self.workspace, release_id)
        except PressdraftError as error:
            self.say(str(error), failed=True)
            return False
        self.filed = (*self.filed, (release_id, into))
        self._list()
        self._read_behind()
        return True

    def _list(self, *, at_once: int = 0) -> None:
        """List what there is; the first few are read before they are shown."""
        known = {row.id: row for row in self.rows or ()}
        try:
            ids = (archived_ids if self.archived else Workspace.release_ids)(self.workspace)
        except PressdraftError as error:
            ids = ()
            self.say(str(error), failed=True)
        rows = sorted_rows((known.get(one) or unread_row(one) for one in ids), "date")
        first = tuple(read_row(self.workspace, row.id) for row in rows[:at_once])
        self.rows = (*first, *rows[at_once:])

    def _read_behind(self) -> None:
        """Have the releases read and checked while the user goes on."""
        self.query_one(RowReader).start(self.rows or (), archived=self.archived)

    @on(RowReader.Read)
    def _take_rows(self, event: RowReader.Read) -> None:
        fresh = {row.id: row for row in event.rows}
        if event.archived is self.archived:
            self.rows = tuple(fresh.get(row.id, row) for row in self.rows or ())

    @on(RowReader.Named)
    def _take_names(self, event: RowReader.Named) -> None:
        self.lexicon = event.lexicon

    @on(ReleaseRows.Opened)
    def _open(self, event: ReleaseRows.Opened) -> None:
        row = event.row
        if row.problem:
            self.explain(row.problem)
        elif self.archived:
            self._open_archived(row.id)
        else:
            self.open_release(row.id)

    def _open_archived(self, release_id: str) -> None:
        from pressdraft.tui.screens.question import Answer, Question, QuestionDialog

        def answered(answer: str | None) -> None:
            if answer == "open" and self._move(release_id, into=False):
                self._switch(archived=False)
                self.open_release(release_id)

        answers = (
            Answer("open", _("Bring it back and open it")),
            Answer("stay", _("Leave it there")),
        )
        question = Question(_("{id} is in the archive", id=release_id), "", answers)
        self.app.push_screen(QuestionDialog(question), answered)

    def _title(self) -> str:
        where = _shown(self.workspace.root)
        return (
            f"pressdraft  {where}  {pgettext('place', 'Archive')}"
            if self.archived
            else f"pressdraft  {where}"
        )


def _shown(folder: Path) -> str:
    """Return a folder as people write it: the home folder is a tilde."""
    home = Path.home()
    return f"~/{folder.relative_to(home).as_posix()}" if home in folder.parents else str(folder)
