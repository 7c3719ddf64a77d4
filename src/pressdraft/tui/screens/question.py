"""A question over a screen, with a button for each answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from pressdraft.i18n import N_, _

KEYS = N_("Tab moves, Enter answers, Escape stays.")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its id, which the asker receives, and the words on its button."""

    id: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; the last answer is the one that changes nothing."""

    title: str
    text: str
    answers: tuple[Answer, ...]


class QuestionDialog(ModalScreen[str]):
    """Asks, and results in the id of the answer; Escape gives the last one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "answer_last", N_("Cancel")),
        Binding("left", "app.focus_previous", N_("Previous"), show=False),
        Binding("right", "app.focus_next", N_("Next"), show=False),
    ]

    def __init__(self, question: Question) -> None:
        super().__init__()
        self.question = question

    def compose(self) -> ComposeResult:
        """Lay out the question and its answers."""
        with Vertical(classes="dialog"):
            yield Static(Content(self.question.title), classes="dialog-title")
            if self.question.text:
                yield Static(Content(self.question.text))
            with Horizontal(classes="dialog-buttons"):
                for answer in self.question.answers:
                    yield Button(Content(answer.words), id=answer.id, compact=True)

    def explanation(self) -> tuple[str, str]:
        """Return the help of the question."""
        return self.question.title, self.question.text or _(KEYS)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give the answer."""
        self.dismiss(event.button.id)

    def action_answer_last(self) -> None:
        """Give the answer that changes nothing."""
        self.dismiss(self.question.answers[-1].id)
