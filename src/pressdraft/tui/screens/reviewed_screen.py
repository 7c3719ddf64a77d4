"""A screen whose release is checked as it grows: what is found can be fixed or left out.

Whoever agrees to the text clears it here.
"""

from __future__ import annotations

from textual import on
from textual.reactive import var

from pressdraft.checks.base import Finding
from pressdraft.errors import PressdraftError
from pressdraft.i18n import N_, _
from pressdraft.reports import Result
from pressdraft.sending.clearance import clearance_changes
from pressdraft.tui.findings import fixed_text, waiver_changes
from pressdraft.tui.preferences import load_preferences
from pressdraft.tui.screens.line_dialog import LineDialog
from pressdraft.tui.screens.release_screen import ReleaseScreen
from pressdraft.tui.status_words import placeholder_words
from pressdraft.tui.widgets.problem_list import ProblemList
from pressdraft.tui.widgets.reviewer import Reviewer

BACK = N_("It is back when the text changes.")
NOT_YET = N_(
    "The facts have problems: the text can be cleared once they are solved. F6 lists them."
)
UNFINISHED = N_(
    "The text can be cleared once it is complete; {left}. F8 goes from one to the next."
)
CLEARING = N_(
    "The release then says who agreed to its text as it is now. It holds until the text changes. "
    "What is not saved yet is saved with it."
)


class ReviewedScreen(ReleaseScreen):
    """Holds what the checks found last, beside the release."""

    result: var[Result | None] = var(None)

    async def say_anew(self) -> None:
        """Say all in another language; the checks run again, since what they find is words."""
        self.result = None
        await super().say_anew()

    @on(Reviewer.Checked)
    def _take_findings(self, event: Reviewer.Checked) -> None:
        if self.opened and event.release is self.opened.release:
            self.result = event.result

    @on(Reviewer.Failed)
    def _tell_why_unchecked(self, event: Reviewer.Failed) -> None:
        words = _("The drafts cannot be checked: {why}", why=event.words)
        self.say(words, failed=True)

    @on(ProblemList.FixWanted)
    def _fix(self, event: ProblemList.FixWanted) -> None:
        self.take_pending()
        text = None
        if self.opened and self.result:
            text = fixed_text(self.workspace, self.opened, self.result, event.finding)
        if text is None:
            self.say(_("This needs your hand: Enter goes to its field."))
        else:
            self.rewrite(text)
            self.show_values(None)
            self.say(_("Fixed. Ctrl+Z takes it back."))

    @on(ProblemList.WaiverWanted)
    def _waive(self, event: ProblemList.WaiverWanted) -> None:
        finding = event.finding

        def given(reason: str | None) -> None:
            if reason and self.opened and self.result:
                self._leave_out(finding, reason)

        text = f"{finding.message}\n\n{_(BACK)}"
        self.app.push_screen(
            LineDialog(_("Waive this finding"), text, _("Why it may stay:"), _("Waive")),
            given,
        )

    def _leave_out(self, finding: Finding, reason: str) -> None:
        assert self.opened
        assert self.result
        try:
            self.rewrite(waiver_changes(self.result, self.opened, finding, reason))
        except PressdraftError as error:
            self.say(str(error), failed=True)

    def action_clear(self) -> None:
        """Ask who clears the text as it is now, and note it in the file."""
        self.take_pending()
        opened = self.opened
        if opened is None or not opened.current:
            self.say(_(NOT_YET), failed=True)
            return
        places = opened.placeholders()
        if any(places.values()):
            self.say(_(UNFINISHED, left=placeholder_words(places)), failed=True)
            return
        dialog = LineDialog(
            _("Clear the text for sending"),
            _(CLEARING),
            _("Who clears it:"),
            _("Clear and save"),
            load_preferences().name,
        )
        self.app.push_screen(dialog, lambda by: self._clear(by) if by else None)

    def _clear(self, by: str) -> None:
        opened = self.opened
        if opened is None or opened.loaded is None or opened.release is None:
            return
        try:
            if changes := clearance_changes(opened.loaded, opened.release, by):
                self.rewrite(changes)
                self.show_values(None)
        except PressdraftError as error:
            self.say(str(error), failed=True)
            return
        self._save(lambda: self.say(_("Cleared by {by}, and saved.", by=by)))
