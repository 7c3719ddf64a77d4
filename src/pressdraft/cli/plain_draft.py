"""The interview: the form of facts as questions, one after the other, each answer saved at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from pressdraft.cli.localised import command, option
from pressdraft.cli.options import Session, pass_session
from pressdraft.cli.plain import NO, YES, Command, Stopped, ask, choose, numbered, say
from pressdraft.cli.plain_answers import Answer, answered
from pressdraft.errors import ChangedOnDiskError, PressdraftError, WorkspaceError
from pressdraft.exporters.text import plain_text
from pressdraft.i18n import N_, _
from pressdraft.release import LanguageCode
from pressdraft.tui.choices import Choices
from pressdraft.tui.field_help import hint_words, needs_words
from pressdraft.tui.field_text import field_text
from pressdraft.tui.folding import folded
from pressdraft.tui.form_fields import GAP, FieldSpec, Shape
from pressdraft.tui.form_sections import Section, sections
from pressdraft.tui.journal import journals
from pressdraft.tui.lock import give_back, hold, lock_path, other_holder
from pressdraft.tui.open_release import (
    Changes,
    OpenRelease,
    open_release,
    removal,
    rewritten,
    saved,
    with_changes,
)
from pressdraft.tui.places import missing_paths
from pressdraft.tui.problems import field_problems, names_date, worded_problems
from pressdraft.workspace import Workspace
from pressdraft.yamlfile import KeyPath

_HOW = N_("""\
Enter keeps an answer as it is. tbc stands for a fact that is to be confirmed.
Names may be typed in part, in English or Latvian; commas part several.
{commands}
Every answer is saved at once.""")
_COMMANDS = N_("""\
:back goes to the question before, :next to the next one that the drafts wait for.
:go and a word goes to the question that has it in its name, as :go headline.
:clear empties the answer, :remove takes out the quote, session or contact that it is part of.
:missing tells what is missing or wrong, :show prints both drafts.
:help explains the question, :stop ends; nothing is lost.""")


@command()
@click.argument("release_id", metavar="ID")
@option("--plain", is_flag=True, help=N_("Ask in questions and answers, line by line."))
@pass_session
def draft(session: Session, release_id: str, plain: bool) -> None:
    """Ask for the facts and the wording of a release, one question after the other.

    It needs no screen that can be drawn on: screen readers read it, and it stops at any question.
    The drafting screen, which `pressdraft` opens, holds the same fields.
    """
    if not plain:
        raise click.UsageError(
            _("say --plain; the drafting screen is `pressdraft` without a command")
        )
    workspace = session.workspace()
    workspace.need_own()
    with _held(workspace, release_id):
        Interview(workspace, release_id).run()


@contextmanager
def _held(workspace: Workspace, release_id: str) -> Iterator[None]:
    """Tell others that the release is open, and be told who has it open."""
    path = lock_path(workspace, release_id)
    if holder := other_holder(path):
        say("{who}. Changes of both are kept, fact by fact.", who=holder.words())
    if journals(workspace, release_id):
        say("The drafting screen has kept changes of this release that are not in its file yet.")
    hold(path)
    try:
        yield
    finally:
        give_back(path)


class Interview:
    """Asks the fields of the form in their order; `at` is the field of the question."""

    def __init__(self, workspace: Workspace, release_id: str) -> None:
        self._workspace = workspace
        self._choices = Choices(workspace)
        self._opened = open_release(workspace, release_id)
        self._at: KeyPath | None = None
        self._trail: list[KeyPath] = []
        self._section = ""

    def run(self) -> None:
        """Ask until the last question is answered or somebody stops."""
        say("Facts of {id}, question by question.", id=self._opened.id)
        say(_HOW, commands=_(_COMMANDS))
        try:
            self._at = self._fields[0].path
            while self._at is not None:
                self._ask()
            say("That was the last question.")
        except Stopped:
            say("Stopped. Every answer is saved.")
        self._tell_missing()

    @property
    def _form(self) -> tuple[Section, ...]:
        return sections(self._opened.document, self._workspace.composer.kinds)

    @property
    def _fields(self) -> tuple[FieldSpec, ...]:
        return tuple(spec for section in self._form for spec in section.fields)

    def _ask(self) -> None:
        """Ask one question, and go where its answer leads."""
        fields = self._fields
        paths = [spec.path for spec in fields]
        number = paths.index(self._at) if self._at in paths else len(fields) - 1
        spec = fields[number]
        self._tell_section(spec)
        answer = ask(self._question(spec, number, len(fields)))
        if not answer or (spec.shape is Shape.ADD and answer.casefold() in NO):
            self._go(self._after(spec))
        elif spec.shape is Shape.ADD and answer.casefold() in YES:
            self._add(spec)
        else:
            self._take(spec, answer)

    def _tell_section(self, spec: FieldSpec) -> None:
        title = next(s.title for s in self._form if spec.path in [f.path for f in s.fields])
        if title != self._section:
            self._section = title
            say("")
            say("Section {title}.", title=_(title))

    def _question(self, spec: FieldSpec, number: int, count: int) -> str:
        start = _("{number} of {count}.", number=number + 1, count=count)
        label = spec.label
        now = field_text(self._opened.document, spec).text
        if spec.shape is Shape.ADD:
            question = _("Add another: {label}? y or n:", label=label.lstrip("+ "))
        elif now:
            question = _("{label}, now “{text}”:", label=label, text=" ".join(now.split()))
        elif spec.path in self._missing_paths():
            question = _("{label}, missing:", label=label)
        else:
            question = f"{label}:"
        return f"{start} {question}"

    def _take(self, spec: FieldSpec, line: str) -> None:
        found = answered(self._choices, spec, line, self._opened.source)
        if isinstance(found, Command):
            self._obey(spec, found)
        elif isinstance(found, Answer):
            if field_text(self._opened.document, spec).locked:
                say("This is written out in the file; change it there.")
            elif self._keep(spec, {spec.path: found.value}):
                self._go(self._after(spec))

    def _keep(self, spec: FieldSpec, changes: Changes) -> bool:
        """Save an answer unless something is wrong with it, and tell how it is understood."""
        changed = with_changes(self._workspace, self._opened, changes)
        if wrong := field_problems(changed, self._fields).get(spec.path, ()):
            say("{problems}.", problems="; ".join(wrong).rstrip("."))
            return False
        self._save(changed, changes)
        text = field_text(self._opened.document, spec).text
        hint = hint_words(self._choices, spec, text, names_date(self._opened, spec)).both
        if text and hint:
            say("Understood: {meaning}.", meaning=hint.rstrip("."))
        return True

    def _save(self, changed: OpenRelease, changes: Changes) -> None:
        """Save the release; what another program has changed meanwhile is kept."""
        try:
            self._opened = saved(self._workspace, changed)
        except ChangedOnDiskError:
            theirs = open_release(self._workspace, self._opened.id)
            changed = with_changes(self._workspace, theirs, changes)
            self._opened = saved(self._workspace, changed)
            say("The file was changed by another program; your answer was added to that.")

    def _add(self, spec: FieldSpec) -> None:
        """Add an item to a list, and go to its first question."""
        at = spec.adds_at
        changes: Changes = {at: spec.adds}
        self._save(rewritten(self._workspace, self._opened, changes), changes)
        first = next((one for one in self._fields if one.path[: len(at)] == at), None)
        self._go(first.path if first else self._after(spec))

    def _obey(self, spec: FieldSpec, command: Command) -> None:
        acts: dict[str, Callable[[], None]] = {
            "back": self._back,
            "help": lambda: self._explain(spec),
            "missing": self._tell_missing,
            "next": lambda: self._next_missing(spec),
            "go": lambda: self._go_to(command.rest),
            "clear": lambda: self._clear(spec),
            "remove": lambda: self._remove(spec),
            "show": self._show,
        }
        if command.name in acts:
            acts[command.name]()
        else:
            say("There is no command “{name}”.", name=command.rest)
            say(_COMMANDS)

    def _back(self) -> None:
        if self._trail:
            self._at = self._trail.pop()
        else:
            say("This is the first question.")

    def _go(self, path: KeyPath | None) -> None:
        if self._at is not None:
            self._trail.append(self._at)
        self._at = path

    def _after(self, spec: FieldSpec) -> KeyPath | None:
        """Return the field after one, which may be part of a name that is written out by now."""
        paths = [one.path for one in self._fields]
        if spec.path in paths:
            at = paths.index(spec.path) + 1
        else:
            inner = [i for i, path in enumerate(paths) if path[: len(spec.path)] == spec.path]
            at = inner[0] if inner else len(paths)
        return paths[at] if at < len(paths) else None

    def _explain(self, spec: FieldSpec) -> None:
        say("{help}", help=spec.help)
        language: LanguageCode = "lv" if spec.path[-1] == "lv" else "en"
        if needs := self._choices.in_sentence(spec.needs, language, self._opened.document):
            say("{help}", help=needs_words(needs).replace(GAP, "(…)"))
        if spec.example:
            say("Example: {example}", example=spec.example)
        if spec.choices:
            say("One of: {words}", words=", ".join(spec.choices))
        if spec.tbc:
            say("It may be tbc, to be confirmed.")
        say(_COMMANDS)

    def _missing_paths(self) -> tuple[KeyPath, ...]:
        release = self._opened.release
        return tuple(dict.fromkeys(missing_paths(release, self._fields))) if release else ()

    def _tell_missing(self) -> None:
        """Say what the drafts still wait for, and what is wrong in the file."""
        problems = worded_problems(self._opened, self._fields)
        for problem in problems:
            say("Wrong: {problem}", problem=problem.line)
        waiting = self._missing_paths()
        missing = [spec.label for spec in self._fields if spec.path in waiting]
        if missing:
            say("Missing: {labels}.", labels="; ".join(missing))
        elif not problems:
            say(
                "Nothing is missing. `pressdraft check {id}` reads both drafts for mistakes.",
                id=self._opened.id,
            )

    def _next_missing(self, spec: FieldSpec) -> None:
        missing = self._missing_paths()
        paths = [one.path for one in self._fields]
        waiting = [path for path in paths if path in missing and path != spec.path]
        later = [path for path in waiting if paths.index(path) > paths.index(spec.path)]
        if path := next(iter((*later, *waiting)), None):
            self._go(path)
        else:
            say("No other question is missing its answer.")

    def _go_to(self, words: str) -> None:
        wanted = folded(words)
        found = [
            spec
            for spec in self._fields
            if spec.shape is not Shape.ADD and wanted in folded(spec.label)
        ]
        if not wanted or not found:
            say("No question has “{words}” in its name.", words=words)
        elif len(found) == 1:
            self._go(found[0].path)
        else:
            answer = choose("Which question?", [spec.label for spec in found])
            at = numbered(answer, found)
            if at is not None:
                self._go(found[at].path)

    def _clear(self, spec: FieldSpec) -> None:
        if field_text(self._opened.document, spec).locked:
            say("This is written out in the file; change it there.")
        elif self._keep(spec, removal(self._opened.document, spec.path)):
            say("{label} is empty now.", label=spec.label)

    def _remove(self, spec: FieldSpec) -> None:
        path = None if spec.shape is Shape.ADD else spec.item
        if path is None:
            say("This question is part of nothing that can be removed.")
            return
        try:
            changes = removal(self._opened.document, path)
            changed = rewritten(self._workspace, self._opened, changes)
            self._save(changed, changes)
        except WorkspaceError:
            raise
        except PressdraftError as error:
            say("{problem}", problem=str(error))
            return
        self._trail = [one for one in self._trail if one[: len(path)] != path]
        self._at = next((one.path for one in self._fields if one.path == spec.path), None)
        self._at = self._at or self._fields[0].path
        say("Removed.")

    def _show(self) -> None:
        for draft in self._opened.release.drafts.values() if self._opened.release else ():
            say(plain_text(draft))
