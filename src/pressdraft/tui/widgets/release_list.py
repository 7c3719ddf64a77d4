"""The list of releases with the search above it and the release at the cursor below."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from pressdraft.i18n import N_, _
from pressdraft.release import LanguageCode
from pressdraft.tui.release_rows import ReleaseRow
from pressdraft.tui.row_lines import head
from pressdraft.tui.row_search import Lexicon
from pressdraft.tui.row_view import SORTS, View, next_of, shown_rows
from pressdraft.tui.row_words import choice_words, count_words, row_words
from pressdraft.tui.widgets.entries import LineEntry
from pressdraft.tui.widgets.row_table import MARGIN, ReleaseRows

FIRST_STEP = N_("""\
There is no release here yet.

Press Ctrl+N to start the first one: give it an id and a kind. The form then asks for the facts, \
each of them once, and both drafts, English and Latvian, grow beside it as you type.""")
NOTHING_FILED = N_("""\
The archive is empty.

F8 on the desk files the release at the cursor here, out of the way; F9 goes back to the desk.""")
NO_MATCH = N_("No release holds “{typed}”. Escape clears the filter.")
NONE_LEFT = N_("No release is of this status and kind. Escape shows all.")
READING = N_("Reading the releases …")

ECHO_TIME = 0.03
"""Seconds that a letter has to show before the list is searched."""

Choice = Literal["sort", "status", "kind"]


class ReleaseList(Vertical):
    """Lists releases; typing on the list searches in it."""

    rows: var[tuple[ReleaseRow, ...] | None] = var(None)
    lexicon: var[Lexicon] = var(Lexicon())
    view: var[View] = var(View())
    archived: var[bool] = var(False)

    _searching = False
    _nothing_here = True

    def compose(self) -> ComposeResult:
        """Lay out search, choices, list, what to do when it is empty, and the release in words."""
        yield LineEntry(id="filter", placeholder=_("Type to filter"), select_on_focus=False)
        yield Static(id="choices")
        yield Static(id="head")
        yield ReleaseRows(id="releases")
        yield Static(id="first-step")
        yield Static(id="release-words")

    def explanation(self) -> tuple[str, str]:
        """Return the help of the list."""
        return (
            _("Releases"),
            _(
                "Each release with its date, headline, place, kind and status. EN and LV tell how "
                "much of what each text asks for is filled in. Then comes what the checks find: ✗ "
                "errors, which keep it from being sent, ! warnings, ? suggestions, ✓ nothing.\n\n"
                "Typing searches: each word must occur somewhere in the release, with or without "
                "its marks, and a name of the glossary is found in every case and in both "
                "languages. Escape clears the search.\n\n"
                "Enter or a second click opens a release. F8 files it in the archive "
                "(releases/archive/), Ctrl+Z brings it back, F9 shows what is there."
            ),
        )

    @property
    def current(self) -> ReleaseRow | None:
        """The release at the cursor."""
        return self.query_one(ReleaseRows).current if self.is_mounted else None

    def in_sight(self) -> tuple[str, ...]:
        """Return the ids of the releases in sight; any thread may ask."""
        return self.query_one(ReleaseRows).in_sight() if self.is_mounted else ()

    def watch_rows(self) -> None:
        """Show the rows that pass."""
        self._show()

    def watch_lexicon(self) -> None:
        """Search with the names that are known now."""
        if self.view.typed:
            self._show()

    def watch_view(self, view: View) -> None:
        """Show what the user chose to see."""
        if self.is_mounted:
            self.query_one(ReleaseRows).language = view.language
            self._show()

    def watch_archived(self) -> None:
        """Begin anew, since these are other releases."""
        self.clear_filter()

    def on_resize(self) -> None:
        """Name the columns where there are any."""
        self._show_head()

    def choose(self, choice: Choice) -> None:
        """Take the next order, status or kind."""
        view, rows = self.view, self.rows or ()
        if choice == "sort":
            place = SORTS.index(view.sort) + 1
            self.view = replace(view, sort=SORTS[place % len(SORTS)])
        elif choice == "status":
            self.view = replace(view, status=next_of((row.status for row in rows), view.status))
        else:
            self.view = replace(view, kind=next_of((row.kind for row in rows), view.kind))

    def in_language(self, language: LanguageCode) -> None:
        """Show headlines and places in a language."""
        self.view = replace(self.view, language=language)

    def restore(self, view: View, release_id: str) -> None:
        """Show what was chosen, with the cursor where it was."""
        self.query_one(LineEntry).value = view.typed
        self.view = view
        rows = self.query_one(ReleaseRows)
        rows.go_to(release_id)
        rows.focus()

    def clear_filter(self) -> bool:
        """Show all rows again; tell whether some were left out."""
        narrowed = self.view.narrowed
        self.query_one(LineEntry).value = ""
        self.view = View(sort=self.view.sort, language=self.view.language)
        self.query_one(ReleaseRows).focus()
        return narrowed

    @on(LineEntry.Changed)
    def _search_soon(self, event: LineEntry.Changed) -> None:
        """Let the letter show before its search begins."""
        event.stop()
        if not self._searching:
            self._searching = True
            self.set_timer(ECHO_TIME, self._search)

    def _search(self) -> None:
        self._searching = False
        typed = self.query_one(LineEntry).value
        if typed != self.view.typed:
            self.query_one(ReleaseRows).cursor = 0
            self.view = replace(self.view, typed=typed)

    @on(LineEntry.Submitted)
    def _open(self, event: LineEntry.Submitted) -> None:
        event.stop()
        self._search()
        if self.current:
            self.post_message(ReleaseRows.Opened(self.current))

    @on(ReleaseRows.Moved)
    def _tell(self, event: ReleaseRows.Moved) -> None:
        self._show_words(event.row)
        if (event.row is None) is not self._nothing_here:
            self._nothing_here = event.row is None
            self.screen.refresh_bindings()

    def on_key(self, event: events.Key) -> None:
        """Take letters typed on the list into the search, and lead from the search to the list."""
        entry, rows = self.query_one(LineEntry), self.query_one(ReleaseRows)
        if entry.has_focus:
            if event.key in ("down", "up", "pagedown", "pageup"):
                rows.focus()
            elif event.key == "escape" and self.view.narrowed:
                event.stop()
                self.clear_filter()
        elif event.is_printable and event.character and rows.has_focus:
            event.stop()
            self.screen.set_focus(entry)
            entry.value = (entry.value + event.character).lstrip(" /")
            entry.cursor_position = len(entry.value)

    def _show(self) -> None:
        rows, view = self.rows or (), self.view
        shown = shown_rows(rows, view, self.lexicon)
        listed = self.query_one(ReleaseRows)
        listed.show(shown)
        empty = self.rows == ()
        listed.display = bool(shown)
        self.query_one("#first-step").display = not shown
        self.query_one("#filter").display = not empty
        for widget in ("#choices", "#head", "#release-words"):
            self.query_one(widget).display = not empty
        if not shown:
            self.query_one("#first-step", Static).update(Content(self._why_empty()), layout=False)
        words = choice_words(view, count_words(rows, len(shown)))
        self.query_one("#choices", Static).update(words, layout=False)
        self._show_head()
        self._show_words(listed.current)

    def _why_empty(self) -> str:
        if self.rows is None:
            return _(READING)
        if not self.rows:
            return _(NOTHING_FILED if self.archived else FIRST_STEP)
        typed = self.view.typed.strip()
        return _(NO_MATCH, typed=typed) if typed else _(NONE_LEFT)

    def _show_head(self) -> None:
        view = self.query_one("#head", Static)
        words = head(self.query_one(ReleaseRows).scrollable_content_region.width - MARGIN)
        view.display = bool(words and self.rows)
        view.update(Content("\u00a0" * MARGIN + words), layout=False)

    def _show_words(self, row: ReleaseRow | None) -> None:
        words = row_words(row, self.view.language) if row else ""
        self.query_one("#release-words", Static).update(Content(words), layout=False)
