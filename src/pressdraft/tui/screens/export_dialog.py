"""Asks for languages, formats and a folder, writes the files and says where they are; copies."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid, Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, OptionList, Static
from textual.widgets.option_list import Option

from pressdraft.checking import Checker
from pressdraft.checks.base import Severity
from pressdraft.errors import PressdraftError
from pressdraft.exporters.formats import EXPORTERS
from pressdraft.exporters.text import plain_text
from pressdraft.folders import make_folder
from pressdraft.i18n import N_, _, pgettext
from pressdraft.release import CODES, LanguageCode
from pressdraft.savefile import save_text
from pressdraft.sending.batch import Outcome, export_one
from pressdraft.sending.clearance import not_cleared
from pressdraft.sending.making import warnings_of
from pressdraft.sending.order import Order
from pressdraft.sending.packs import MANIFEST
from pressdraft.tui.clipboard import copy
from pressdraft.tui.findings import Trouble, troubles
from pressdraft.tui.form_fields import FieldSpec
from pressdraft.tui.open_release import OpenRelease
from pressdraft.tui.preferences import keep_preference, load_preferences, unfit
from pressdraft.tui.problems import worded_problems
from pressdraft.tui.status_words import placeholder_words
from pressdraft.tui.terms import capital, language_name
from pressdraft.tui.widgets.entries import LineEntry, Tick
from pressdraft.workspace import LoadedRelease, Workspace, read_facts

FOLDER = "out"
FORMAT = "txt"
LONG = 28
"""Characters of a format's name from which on it takes a line of its own."""
CHECKING = N_("Checking the drafts …")
COPY: Mapping[LanguageCode, str] = {"en": N_("Copy English"), "lv": N_("Copy Latvian")}
WRITTEN = N_("✓ Written into {folder}:")
MANIFEST_WORDS = N_("{file} (what the files were made of; `pressdraft verify` reads it)")
WRITING = N_("Writing …")
OLDER = N_("The drafts leave out facts with problems. Enter on one goes there.")
REFUSED = N_("These errors keep it from going out: Enter on one goes there.")
NONE = N_("There is no draft to export yet: solve the problems of the facts first.")
NOTHING_FOUND = N_("✓ The checks found no error.")
NO_FORMAT = N_("✗ Choose at least one format.")
NO_LANGUAGE = N_("✗ Choose at least one language.")
STOPPED = N_("✗ Nothing was written: mend the errors above, or tick “As a draft”.")
THERE = N_("✗ Nothing was written: an earlier export is there. Tick “Replace” to write over it.")
ASKED = N_(
    "The terminal was asked to copy (OSC 52); it does not tell whether it did. If pasting brings "
    "nothing, write the text into a file:"
)
CLEAR = N_("{why} (Escape, then Ctrl+L clears it)")
HELP = N_(
    "Writes a file for each format and language into FOLDER/<release>/. A folder without a leading "
    "slash lies in the workspace. What the checks call an error keeps a release from being "
    "written, unless it is marked as a draft.\n\n"
    "F3 and F4 copy a text as plain text, with the system's own tool (wl-copy, xclip, xsel, "
    "pbcopy, clip) or, over SSH, by the terminal.\n\n"
    "“Nobody has cleared it” means that nobody has signed the text as it is now: Ctrl+L in the "
    "drafting room does that. It does not keep you from writing files."
)


class ExportDialog(ModalScreen[Trouble | None]):
    """Exports the drafts on the screen; results in the error that the user wants to go to."""

    AUTO_FOCUS = "#export"
    """Not the errors, which come first: the screen would scroll to them, past what stands above."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", N_("Close"), tooltip=N_("Go back to the drafts")),
        Binding("ctrl+e", "export", N_("Export"), tooltip=N_("Write the files"), priority=True),
        Binding("f3", "copy('en')", N_("Copy English"), tooltip=N_("Copy the English text")),
        Binding("f4", "copy('lv')", N_("Copy Latvian"), tooltip=N_("Copy the Latvian text")),
    ]

    def __init__(
        self, workspace: Workspace, opened: OpenRelease, fields: tuple[FieldSpec, ...]
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.opened = opened
        self._fields = fields
        self._troubles: tuple[Trouble, ...] = ()
        self._copied: LanguageCode = "en"
        self._kept = load_preferences().formats

    def compose(self) -> ComposeResult:
        """Lay out what to know before, what to write and where, and what came of it."""
        drafts = self.opened.release.drafts if self.opened.release else {}
        with Vertical(classes="dialog export-dialog"):
            yield Static(Content(pgettext("title", "Export")), classes="dialog-title")
            with VerticalScroll(can_focus=False):
                yield Static(id="before")
                yield OptionList(id="errors", markup=False, compact=True)
                yield Static(id="notes")
                with Grid(classes="choices"):
                    for code in drafts:
                        yield Tick(
                            capital(language_name(code)), value=True, id=f"in-{code}", compact=True
                        )
                with Grid(classes="choices"):
                    ticked = self._ticked_at_first()
                    for name, exporter in EXPORTERS.items():
                        wide = "-wide" if len(_(exporter.label)) > LONG else ""
                        label = capital(_(exporter.label))
                        chosen = name in ticked
                        yield Tick(label, value=chosen, id=f"as-{name}", classes=wide, compact=True)
                with Horizontal(classes="labelled"):
                    yield Static(Content(_("Into the folder")))
                    yield LineEntry(FOLDER, id="folder")
                yield Tick(_("Replace files that are there already"), id="replace", compact=True)
                yield Tick(_("As a draft: whatever the checks say"), id="draft", compact=True)
            with VerticalScroll(id="told", can_focus=False):
                yield Static(id="outcome")
            yield Button(_("Write it into a file"), id="keep", compact=True)
            with Horizontal(classes="dialog-buttons"):
                yield Button(_("Export"), id="export", compact=True)
                for code in drafts:
                    key = "F3" if code == "en" else "F4"
                    words = f"{_(COPY[code])} ({key})"
                    yield Button(words, id=f"copy-{code}", compact=True)
                yield Button(_("Close"), id="close", compact=True)

    def _ticked_at_first(self) -> tuple[str, ...]:
        """Return the formats of the last export, of those that this release can have."""
        drafts = self.opened.release.drafts if self.opened.release else {}
        known = (name for name in self._kept if name in EXPORTERS)
        return tuple(one for one in known if len(drafts) > 1 or not EXPORTERS[one].is_pair) or (
            FORMAT,
        )

    def explanation(self) -> tuple[str, str]:
        """Return the help of the export."""
        return pgettext("title", "Export"), _(HELP)

    def on_mount(self) -> None:
        """Check the drafts as they are now; nothing told before covers the buttons."""
        self.app.clear_notifications()
        self.query_one("#keep").display = False
        self.query_one("#told").display = False
        self._show_notes()
        found = worded_problems(self.opened, self._fields)
        if found or not self.opened.current:
            self._show_errors(
                troubles(found, (), self._fields), _(OLDER if self.opened.release else NONE)
            )
        else:
            self._show_errors((), _(CHECKING))
            self.run_worker(self._check, thread=True, group="checks")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to copy only what there is."""
        drafts = self.opened.release.drafts if self.opened.release else {}
        return action != "copy" or parameters[0] in drafts

    @on(Tick.Changed)
    def _show_notes(self) -> None:
        """Tell what to know before exporting what is ticked."""
        words = placeholder_words(self.opened.placeholders())
        lines = [f"{capital(words)}.", *(f"! {capital(one)}." for one in self._warnings())]
        if unknown := ", ".join(name for name in self._kept if name not in EXPORTERS):
            lines.append(f"! {unfit('formats', unknown, ', '.join(EXPORTERS))}")
        self.query_one("#notes", Static).update(Content("\n".join(lines)))

    def _warnings(self) -> tuple[str, ...]:
        """Return the warnings of the command `export` about what is ticked."""
        opened, order = self.opened, self._order()
        if not (order and opened.release and opened.loaded and opened.current):
            return ()
        try:
            found = warnings_of(self.workspace, opened.loaded, opened.release, order)
        except PressdraftError as error:
            return (str(error),)
        uncleared = not_cleared(opened.loaded.facts, opened.release)
        return tuple(_(CLEAR, why=one) if one == uncleared else one for one in found)

    def _order(self) -> Order | None:
        """Return what is ticked; None without a format or a language."""
        languages = tuple(code for code in CODES if self._ticked(f"in-{code}"))
        formats = tuple(name for name in EXPORTERS if self._ticked(f"as-{name}"))
        if not languages or not formats:
            return None
        every = self.opened.release and set(languages) == set(self.opened.release.drafts)
        return Order(formats, () if every else languages, draft=self._ticked("draft"))

    @on(OptionList.OptionSelected)
    def _go(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss(self._troubles[event.option_index])

    def on_input_submitted(self) -> None:
        """Export on Enter."""
        self.action_export()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Export, copy, keep what was copied, or close."""
        match event.button.id:
            case "export":
                self.action_export()
            case "copy-en":
                self.action_copy("en")
            case "copy-lv":
                self.action_copy("lv")
            case "keep":
                self._keep()
            case _:
                self.dismiss(None)

    def action_close(self) -> None:
        """Close the dialog."""
        self.dismiss(None)

    def action_copy(self, language: LanguageCode) -> None:
        """Copy a text, and offer a file where nobody can know whether that went well."""
        release = self.opened.release
        if release is None:
            return
        name = capital(language_name(language))
        tool = copy(plain_text(release.drafts[language]), os.environ, self.app.copy_to_clipboard)
        self._copied = language
        copied = _("✓ {language}: copied with {tool}.", language=name, tool=tool)
        self._tell(copied if tool else f"{name}: {_(ASKED)}")
        self.query_one("#keep").display = not tool

    def action_export(self) -> None:
        """Write the files, beside the screen: Word and PDF take a moment."""
        languages = tuple(code for code in CODES if self._ticked(f"in-{code}"))
        order, force = self._order(), self._ticked("replace")
        if self._troubles and not self.opened.current:
            self._show_troubles()
        elif self.opened.release is None or not self.opened.current:
            self._tell(f"✗ {_(OLDER if self.opened.release else NONE)}")
        elif not languages:
            self._tell(_(NO_LANGUAGE))
        elif not order:
            self._tell(_(NO_FORMAT))
        elif not order.draft and any(_keeps(trouble, languages) for trouble in self._troubles):
            self._tell(_(STOPPED))
        elif not force and (self._folder() / self.opened.id).exists():
            self._tell(_(THERE))
        else:
            self._tell(_(WRITING))
            work = partial(self._export, order, self._folder(), force=force)
            self.run_worker(work, thread=True, exclusive=True, group="export")

    def _export(self, order: Order, folder: Path, *, force: bool) -> None:
        try:
            outcome = export_one(self.workspace, self._loaded(), folder, order, force=force)
        except PressdraftError as error:
            words = f"✗ {error}"
        else:
            words = _outcome_words(outcome, self.workspace.root)
            if not outcome.refused:
                words += _keep_formats(order.formats)
        self._on_screen(partial(self._tell, words))

    def _check(self) -> None:
        assert self.opened.release
        try:
            result = Checker(self.workspace).release(self._loaded(), self.opened.release)
        except PressdraftError as error:
            self._on_screen(partial(self._show_errors, (), f"✗ {error}"))
            return
        errors = [one for one in result.findings if one.severity is Severity.ERROR]
        words = _(REFUSED if errors else NOTHING_FOUND)
        self._on_screen(partial(self._show_errors, troubles((), errors, self._fields), words))

    def _on_screen(self, show: Callable[[], None]) -> None:
        """Show what a thread found, unless the dialog is gone."""
        if self.is_running:
            self.app.call_from_thread(show)

    def _show_errors(self, errors: tuple[Trouble, ...], words: str) -> None:
        self._troubles = errors
        self.query_one("#before", Static).update(Content(f"✗ {words}" if errors else words))
        listed = self.query_one("#errors", OptionList)
        listed.clear_options()
        listed.add_options([Option(Content(error.line)) for error in errors])
        listed.display = bool(errors)
        listed.highlighted = 0 if errors else None

    def _show_troubles(self) -> None:
        """Go to the errors, with what is said of them above."""
        self.query_one("#errors").focus(scroll_visible=False)
        self.query(VerticalScroll).first().scroll_home(animate=False)

    def _tell(self, words: str) -> None:
        self.query_one(".export-dialog").add_class("-told")
        self.query_one("#told").display = True
        self.query_one("#outcome", Static).update(Content(words))
        self.query_one("#keep").display = False

    def _keep(self) -> None:
        """Write what was to be copied into a file beside the exported ones."""
        release = self.opened.release
        assert release
        path = self._folder() / f"{release.id}.{self._copied}.txt"
        try:
            make_folder(path.parent)
            save_text(path, plain_text(release.drafts[self._copied]))
        except PressdraftError as error:
            self._tell(f"✗ {error}")
        else:
            self._tell(_written_words((path,), self.workspace.root))

    def _ticked(self, name: str) -> bool:
        return any(tick.value for tick in self.query(f"#{name}").results(Tick))

    def _folder(self) -> Path:
        typed = self.query_one("#folder", LineEntry).value.strip() or FOLDER
        return self.workspace.root / Path(typed).expanduser()

    def _loaded(self) -> LoadedRelease:
        """Return the release as it is on the screen, saved or not."""
        opened = self.opened
        path = self.workspace.release_path(opened.id)
        return LoadedRelease(opened.id, path, opened.document, read_facts(opened.document))


def _keeps(trouble: Trouble, languages: tuple[LanguageCode, ...]) -> bool:
    """Tell whether an error keeps the texts in these languages from being written."""
    return trouble.finding is None or trouble.finding.language in ("both", *languages)


def _keep_formats(formats: tuple[str, ...]) -> str:
    """Keep the formats for the next export, or say in a line of its own why they are not."""
    try:
        keep_preference("formats", ", ".join(formats))
    except PressdraftError as error:
        return "\n" + _("This choice is not kept: {error}", error=error)
    return ""


def _outcome_words(outcome: Outcome, root: Path) -> str:
    if outcome.refused:
        errors = [f"  {error}" for made in outcome.refused for error in made.errors]
        return "\n".join((_(STOPPED), *errors))
    return "\n".join((_written_words(outcome.paths, root), *outcome.replaced))


def _written_words(paths: Sequence[Path], root: Path) -> str:
    """Return the folder once, then a line for each file, so that no name is broken."""
    folder = f"{_shown(paths[0].parent, root)}{os.sep}"
    names = (
        _(MANIFEST_WORDS, file=path.name) if path.name == MANIFEST else path.name for path in paths
    )
    return "\n".join((_(WRITTEN, folder=folder), *(f"  {name}" for name in names)))


def _shown(path: Path, root: Path) -> str:
    """Return a path as it is read best: from the workspace, if it lies there."""
    return str(path.relative_to(root)) if path.is_relative_to(root) else str(path)
