"""The translator's room: the pair segment by segment, until every segment is approved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.content import Content
from textual.reactive import var
from textual.widgets import Static

from pressdraft.checks.base import Severity
from pressdraft.errors import PressdraftError
from pressdraft.i18n import N_, _, ngettext
from pressdraft.release import CODES, LanguageCode
from pressdraft.reports import Result
from pressdraft.reviewing.marks import Mark, marks_of, unmarked
from pressdraft.reviewing.memory import Memory
from pressdraft.reviewing.recall import memory_of
from pressdraft.reviewing.states import Review, State
from pressdraft.reviewing.translating import with_both_languages
from pressdraft.tui.event_words import in_sentence
from pressdraft.tui.open_release import Changes, OpenRelease, open_release
from pressdraft.tui.pair_words import counts_line, difference_lines, finding_line
from pressdraft.tui.preferences import keep_preference, load_preferences
from pressdraft.tui.screens.line_dialog import LineDialog
from pressdraft.tui.screens.question import Answer, Question, QuestionDialog
from pressdraft.tui.screens.reviewed_screen import ReviewedScreen
from pressdraft.tui.screens.translation_dialog import TranslationDialog
from pressdraft.tui.terms import capital, language_name, segment_name
from pressdraft.tui.translating import (
    Here,
    approved_text,
    composed_rows,
    first_to_do,
    here_in,
    next_open,
    reopened_text,
    review_now,
    translated_text,
    with_other_source,
    written,
)
from pressdraft.tui.widgets.keeper import Keeper
from pressdraft.tui.widgets.keys_footer import KeysFooter
from pressdraft.tui.widgets.pair_list import PairList
from pressdraft.tui.widgets.reviewer import Reviewer
from pressdraft.tui.widgets.segment_panel import SegmentPanel
from pressdraft.tui.widgets.title_bar import TitleBar
from pressdraft.workspace import Workspace

NO_DRAFT = N_("The facts have problems, so there are no texts to compare. F2 goes to the facts.")
ONLY: Mapping[LanguageCode, str] = {
    "en": N_("This release is in English only"),
    "lv": N_("This release is in Latvian only"),
}
SHOWN = 6
"""So many findings are shown before a segment is approved all the same."""
OFFERED = ("approve", "reopen", "write", "override", "approve_composed")
"""What works at some segments only."""
NO_MARKS: Mapping[str, tuple[Mark, ...]] = MappingProxyType({})
DONE = N_("Every segment is approved. Ctrl+S saves.")


class TranslatorsRoom(ReviewedScreen):
    """Holds where the translator is; what changes goes through the open release."""

    AUTO_FOCUS = "#pair"

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", N_("Save"), tooltip=N_("Save the release"), priority=True),
        Binding("a", "approve", N_("Approve"), tooltip=N_("Approve this segment and go on")),
        Binding(
            "n", "next_open", N_("Next open"), tooltip=N_("Go to the next segment that is open")
        ),
        Binding("e", "write", N_("Edit"), tooltip=N_("Write the wording of this segment")),
        Binding("o", "override", N_("Override"), tooltip=N_("Write the whole paragraph by hand")),
        Binding("r", "reopen", N_("Reopen"), tooltip=N_("Take the approval of this segment back")),
        Binding(
            "c",
            "approve_composed",
            N_("Composed"),
            tooltip=N_("Approve what templates and standing texts wrote, all at once"),
        ),
        Binding(
            "s", "swap", N_("Swap"), tooltip=N_("Translate in the other direction"), show=False
        ),
        Binding("f2", "facts", N_("Facts"), tooltip=N_("Go to the facts and the drafts")),
        Binding(
            "ctrl+z",
            "undo",
            N_("Undo"),
            tooltip=N_("Take back what was done"),
            priority=True,
            show=False,
        ),
        Binding(
            "ctrl+y,ctrl+shift+z",
            "redo",
            N_("Redo"),
            tooltip=N_("Do it again"),
            priority=True,
            show=False,
        ),
        *(
            Binding(
                str(number),
                f"take({number})",
                N_("Take over"),
                tooltip=N_("Take over the earlier wording {key}"),
                show=False,
            )
            for number in range(1, 10)
        ),
        Binding("escape", "leave", N_("Desk"), tooltip=N_("Go back to the desk")),
    ]

    review: var[Review | None] = var(None)
    memory: var[Memory | None] = var(None)
    current: var[str] = var("")
    here: var[Here | None] = var(None)
    marks: var[Mapping[str, tuple[Mark, ...]]] = var(NO_MARKS)

    def __init__(
        self, workspace: Workspace, opened: OpenRelease, journal: Path | None = None
    ) -> None:
        super().__init__(workspace, opened, journal)
        self._by = load_preferences().name
        self._offered: tuple[bool | None, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the pair, and below it what is to be known of the segment at the cursor."""
        yield TitleBar().data_bind(TranslatorsRoom.opened)
        assert self.opened
        yield Keeper(self.workspace, self.opened.id, self.journal).data_bind(TranslatorsRoom.opened)
        yield Reviewer(self.workspace).data_bind(TranslatorsRoom.opened)
        yield Static(id="review-counts")
        with Container(id="translation"):
            yield PairList().data_bind(
                TranslatorsRoom.review,
                TranslatorsRoom.result,
                TranslatorsRoom.marks,
                TranslatorsRoom.current,
            )
            yield SegmentPanel(self.workspace).data_bind(
                TranslatorsRoom.opened,
                TranslatorsRoom.result,
                TranslatorsRoom.marks,
                TranslatorsRoom.here,
            )
        yield KeysFooter(palette=False)

    def on_mount(self) -> None:
        """Go to the first open segment; offer the other language; read earlier releases behind."""
        self._follow()
        self._go_to_work()
        self._offer_language()
        self.run_worker(self._remember, thread=True, group="memory")

    def watch_opened(self) -> None:
        """Follow what was changed."""
        if self.is_mounted:
            self._follow()

    def watch_current(self) -> None:
        """Say what stands at the cursor."""
        self._look()

    def watch_result(self, result: Result | None) -> None:
        """Mark what the two sides state differently."""
        self.marks = marks_of(result) if result else NO_MARKS
        self._offer_keys()

    def watch_memory(self) -> None:
        """Show what earlier releases say."""
        self._look()

    async def say_anew(self) -> None:
        """Say all in another language, and stay at the same segment."""
        await super().say_anew()
        self._follow()
        self.query_one(PairList).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done to the segment at the cursor."""
        here = self.here
        side = here.row.sides[here.review.reviewed] if here else None
        rules = {
            "approve": side is not None and side.state is not State.APPROVED,
            "reopen": side is not None and side.state is State.APPROVED,
            "write": bool(here and here.pieces),
            "override": side is not None and side.segment is not None,
            "swap": bool(here and here.review.target),
            "approve_composed": bool(self._composed()),
        }
        if action == "take":
            return bool(here and parameters[0] in range(1, len(here.earlier) + 1))
        return rules.get(action, super().check_action(action, parameters))

    @on(PairList.Moved)
    def _move(self, event: PairList.Moved) -> None:
        self.current = event.segment_id

    def action_step(self, by: int) -> None:
        """Go some segments up or down."""
        ids = [row.id for row in self.review.rows] if self.review else []
        if ids:
            at = ids.index(self.current) if self.current in ids else 0
            self.current = ids[max(0, min(at + by, len(ids) - 1))]

    def action_next_open(self) -> None:
        """Go to the next segment that is open."""
        if self.review:
            found = next_open(self.review, self.current)
            if found:
                self.current = found
            else:
                self.say(_(DONE))

    def action_approve(self) -> None:
        """Approve the segment at the cursor and go on to the next open one."""
        self._approve((self.current,))

    def action_approve_composed(self) -> None:
        """Approve what nobody had to word, after saying how much that is."""
        ids = self._composed()
        names = ", ".join(map(segment_name, ids))
        question = Question(
            ngettext("Approve {n} segment?", "Approve {n} segments together?", len(ids)),
            _(
                "Templates, facts and standing texts wrote them in both languages, and nothing in "
                "them differs by value: {names}.",
                names=names,
            ),
            (Answer("approve", _("Approve them")), Answer("stay", _("Not now"))),
        )
        self.app.push_screen(
            QuestionDialog(question),
            lambda answer: self._approve(ids) if answer == "approve" else None,
        )

    def action_reopen(self) -> None:
        """Take the approval of the segment back."""
        if self.opened and self.opened.current:
            self._try(lambda opened: reopened_text(opened, self.current))

    def action_write(self) -> None:
        """Ask for the wording of the segment."""
        here, document = self.here, self.opened.document if self.opened else None
        if here is None or document is None:
            return

        def kept(texts: Mapping[int, str] | None) -> None:
            self.query_one(Keeper).drop_aside()
            if texts:
                self._write(lambda opened: changes(opened, texts))

        def changes(opened: OpenRelease, texts: Mapping[int, str]) -> Changes:
            pieces = [(here.pieces[number], text) for number, text in texts.items()]
            return written(opened, here.review.reviewed, pieces)

        def typed(texts: Mapping[int, str]) -> None:
            self.keep_aside(lambda opened: changes(opened, texts))

        def fitted(needs: str) -> str:
            return in_sentence(needs, review.reviewed, document, self.workspace.standing)

        review = here.review
        self.app.push_screen(
            TranslationDialog(
                here.row.id, here.pieces, review.source, review.reviewed, typed, fitted
            ),
            kept,
        )

    def action_override(self) -> None:
        """Ask for the whole paragraph."""
        here = self.here
        segment = here.row.sides[here.review.reviewed].segment if here else None
        if here is None or segment is None:
            return
        self.edit_by_hand(here.review.reviewed, segment, self._write)

    def action_take(self, number: int) -> None:
        """Take over the wording of an earlier release."""
        here = self.here
        if here and number <= len(here.earlier):
            one = here.earlier[number - 1]
            text = one.remembered.get(here.review.reviewed)
            self._write(lambda opened: written(opened, here.review.reviewed, [(one.piece, text)]))

    def action_swap(self) -> None:
        """Make the other language the source."""
        review = self.review
        if review and review.target:
            self._try(lambda opened: with_other_source(opened, review))
            name = capital(language_name(review.target))
            self.say(
                _(
                    "{language} is the source now; what is approved is the other language.",
                    language=name,
                )
            )

    def action_facts(self) -> None:
        """Go to the drafting room with the same release."""
        from pressdraft.tui.screens.drafting_room import DraftingRoom

        def switch() -> None:
            assert self.opened
            opened = open_release(self.workspace, self.opened.id)
            self.app.switch_screen(DraftingRoom(self.workspace, opened))

        self.leave(switch)

    def _composed(self) -> tuple[str, ...]:
        return composed_rows(self.review, self.marks) if self.review and self.result else ()

    def _approve(self, ids: tuple[str, ...]) -> None:
        def approve(by: str) -> None:
            if self._try(lambda opened: approved_text(self.workspace, opened, ids, by)):
                self.action_next_open()

        found = self._found(ids)
        if not found:
            self._with_name(approve)
            return
        more = [_("… and {n} more", n=len(found) - SHOWN)] if len(found) > SHOWN else []
        question = Question(
            _("Here is something that the checks found"),
            "\n".join((*found[:SHOWN], *more)),
            (Answer("approve", _("Approve all the same")), Answer("stay", _("Look again"))),
        )
        self.app.push_screen(
            QuestionDialog(question),
            lambda answer: self._with_name(approve) if answer == "approve" else None,
        )

    def _found(self, ids: tuple[str, ...]) -> list[str]:
        """Return what differs in these segments and what the checks find there, in words."""
        lines: list[str] = []
        for id_ in ids:
            marks = self.marks.get(id_, ())
            lines += difference_lines(marks)
            lines += [
                finding_line(one)
                for one in unmarked(self.result.findings if self.result else (), id_, marks)
                if one.severity is not Severity.SUGGESTION
            ]
        return lines

    def _write(self, changes: Callable[[OpenRelease], Changes]) -> None:
        """Write wording, and note who translated the segment once it is whole."""
        segment_id = self.current

        def write(by: str) -> None:
            self._try(
                lambda opened: translated_text(
                    self.workspace, opened, segment_id, changes(opened), by
                )
            )

        self._with_name(write)

    def _with_name(self, then: Callable[[str], None]) -> None:
        """Do something in the name of the translator, who is asked for it once."""

        def named(name: str | None) -> None:
            if name:
                self._by = name
                try:
                    keep_preference("name", name)
                except PressdraftError as error:
                    self.say(str(error), failed=True)
                then(name)

        if self._by:
            then(self._by)
            return
        words = _("It stands in the release beside what you translate and approve.")
        self.app.push_screen(
            LineDialog(_("Who are you?"), words, _("Your name:"), _("That is me")), named
        )

    def _try(self, text: Callable[[OpenRelease], str]) -> bool:
        """Take a new text of the file, or say why there can be none."""
        self.take_pending()
        opened = self.opened
        if opened is None or not opened.current:
            self.say(_(NO_DRAFT))
            return False
        try:
            self.rewrite(text(opened))
        except PressdraftError as error:
            self.say(str(error), failed=True)
            return False
        return True

    def _go_to_work(self) -> None:
        """Put the cursor on what is still to be translated, else on what is to be approved."""
        if self.review:
            self.current = first_to_do(self.review)

    def _follow(self) -> None:
        self.review = review_now(self.opened)
        counts = self.query_one("#review-counts", Static)
        counts.update(Content(counts_line(self.review) if self.review else _(NO_DRAFT)))
        self._look()

    def _look(self) -> None:
        opened, review = self.opened, self.review
        if opened is None or review is None or not review.rows:
            self.here = None
        else:
            if review.row(self.current) is None:
                self.current = review.rows[0].id
            self.here = here_in(opened, review, self.current, self.memory)
        self._offer_keys()

    def _offer_keys(self) -> None:
        """Show the keys anew when others work here than before."""
        offered = tuple(self.check_action(action, ()) for action in OFFERED)
        if offered != self._offered:
            self._offered = offered
            self.refresh_bindings()

    def _remember(self) -> None:
        memory = memory_of(self.workspace)
        self.app.call_from_thread(setattr, self, "memory", memory)

    def _offer_language(self) -> None:
        """Offer to give a release in one language the other one."""
        opened = self.opened
        if opened is None or opened.loaded is None or len(opened.loaded.facts.languages) > 1:
            return
        loaded = opened.loaded
        other = language_name(next(code for code in CODES if code not in loaded.facts.languages))
        question = Question(
            _(ONLY[loaded.facts.source]),
            _(
                "Give it a text in {language}? Templates and standing texts write most of it; what "
                "the author worded is left to translate.",
                language=other,
            ),
            (
                Answer("give", _("Give it {language}", language=other)),
                Answer("stay", _("Not now")),
            ),
        )

        def answered(answer: str | None) -> None:
            if answer == "give":
                self.rewrite(with_both_languages(self.workspace, loaded))
                self._go_to_work()

        self.app.push_screen(QuestionDialog(question), answered)
