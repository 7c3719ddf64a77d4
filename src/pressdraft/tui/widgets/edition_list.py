"""What an entry of the standing material says over time, and where it is used."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from pressdraft.i18n import N_, _, ngettext
from pressdraft.reviewing.changes import word_changes
from pressdraft.standing import Edition, Held
from pressdraft.tui.pair_words import change_line
from pressdraft.tui.terms import capital, language_name, value_name
from pressdraft.usage import Usage

HELP = N_(
    "Everything that this entry has said, the latest first. ▶ holds on the day at the top; the "
    "others say what changed since the one before, word by word: {gone}, {new}. Releases are "
    "composed with what held on their own day: a change of a version changes those listed below."
)
OPEN_END = "…"


@dataclass(frozen=True, slots=True)
class Shown:
    """An entry at the cursor, its versions, and the day asked for."""

    held: Held
    editions: tuple[Edition, ...]
    on: date
    file: str


class EditionList(VerticalScroll):
    """Follows the cursor of the list of entries."""

    shown: var[Shown | None] = var(None)
    usage: var[Usage | None] = var(None)

    def __init__(self) -> None:
        super().__init__(id="editions")

    def compose(self) -> ComposeResult:
        """Lay out the one text."""
        yield Static()

    def explanation(self) -> tuple[str, str]:
        """Return the help of the versions."""
        gone, new = f"[-{_('gone')}-]", f"{{+{_('new')}+}}"
        return _("Versions over time"), _(HELP, gone=gone, new=new)

    def watch_shown(self) -> None:
        """Show another entry."""
        self._draw()
        self.scroll_home(animate=False)

    def watch_usage(self) -> None:
        """Say where it is used."""
        self._draw()

    def _draw(self) -> None:
        if self.is_mounted:
            lines = list(self._lines(self.shown)) if self.shown else []
            self.query_one(Static).update(Content("\n").join(lines))

    def _lines(self, shown: Shown) -> Iterator[Content]:
        yield Content(f"{value_name(shown.held.kind)} {shown.held.key}").stylize("bold")
        yield Content(shown.file)
        yield Content(self._used(shown.held))
        part = None
        for edition, older in _with_older(shown.editions):
            if edition.part != part and edition.part:
                yield Content(f"\n{edition.part}").stylize("bold underline")
            part = edition.part
            yield Content("")
            yield _time_line(edition, shown.on)
            yield from _texts(edition, older)
            if edition.source:
                yield Content(_("source: {source}", source=edition.source)).stylize("italic")

    def _used(self, held: Held) -> str:
        if self.usage is None:
            return _("Looking for releases that use it …")
        key = held.key if held.kind == "figure" else held.key.partition(".")[0]
        ids = self.usage.get(key, ())
        if not ids:
            return _("Used in no release")
        return ngettext("Used in {n}: {ids}", "Used in {n}: {ids}", len(ids), ids=", ".join(ids))


def _with_older(editions: Sequence[Edition]) -> Iterator[tuple[Edition, Edition | None]]:
    """Yield each version with the one before it in time."""
    for edition, older in zip(editions, (*editions[1:], None), strict=True):
        yield edition, older if older and older.part == edition.part else None


def _time_line(edition: Edition, on: date) -> Content:
    first = edition.first.isoformat() if edition.first else OPEN_END
    last = edition.last.isoformat() if edition.last else OPEN_END
    line = Content(f"{'▶' if edition.holds(on) else ' '} {first} – {last}")
    return line.stylize("bold") if edition.holds(on) else line


def _texts(edition: Edition, older: Edition | None) -> Iterator[Content]:
    same = edition.english == edition.latvian
    if same:
        yield Content(edition.english)
    else:
        yield Content(f"{capital(language_name('en'))}: {edition.english}")
        yield Content(f"{capital(language_name('lv'))}: {edition.latvian}")
    if older is None:
        return
    if older.english != edition.english:
        yield change_line("en", word_changes(older.english, edition.english))
    if not same and older.latvian != edition.latvian:
        yield change_line("lv", word_changes(older.latvian, edition.latvian))
