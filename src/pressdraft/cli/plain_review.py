"""The review line by line: each segment read out in both languages, written, approved or left."""

from __future__ import annotations

from functools import cached_property

from pressdraft.checking import Checker
from pressdraft.cli.plain import Command, Stopped, ask, command_in, confirm, numbered, say
from pressdraft.cli.plain_reading import Reader, shown_id
from pressdraft.errors import WorkspaceError
from pressdraft.i18n import N_, _
from pressdraft.language import LANGUAGES
from pressdraft.reviewing.memory import Memory, Remembered
from pressdraft.reviewing.pieces import (
    Changes,
    WordingPiece,
    override_changes,
    pieces_of,
    wording_changes,
)
from pressdraft.reviewing.recall import memory_of
from pressdraft.reviewing.records import approve, reopen, saved, translations
from pressdraft.reviewing.states import ReviewRow, State
from pressdraft.reviewing.translating import give_language, other_language_name
from pressdraft.tui.event_words import in_sentence
from pressdraft.tui.field_help import needs_words
from pressdraft.tui.form_fields import GAP, needs_of
from pressdraft.workspace import LoadedRelease, Workspace

HELP = ("?", "help", ":help")
"""What somebody types who wants to be told what to type."""
_COMMANDS = (
    *("approve", "write", "override", "forms", "earlier", "reopen"),
    *("next", "previous", "go", "help", "stop"),
)
_HOW = N_("""\
For each segment type a command; its first letter is enough.
approve it as it is now, or reopen it.
write its wording, or override the whole segment.
forms gives the Latvian forms of its names, earlier how earlier releases worded the like.
Enter or next goes to the next open segment, previous to the one before, go lead to another.
help says this again, stop ends. Everything is saved at once.""")


class PlainReview:
    """Goes through the open segments of a release; `by` is who approves and translates."""

    def __init__(self, workspace: Workspace, loaded: LoadedRelease, by: str | None) -> None:
        workspace.need_own()
        self._workspace = workspace
        self._checker = Checker(workspace)
        self._now = Reader(self._checker, loaded)
        self._by = by or ""
        self._seen: set[str] = set()

    def run(self) -> None:
        """Review until no segment is open, or somebody stops."""
        try:
            self._prepare()
            self._approve_composed()
            at = self._next_open("")
            if at:
                say("")
                say(_HOW)
            while at:
                at = self._at_segment(at)
        except Stopped:
            say("Stopped. Everything is saved.")
        self._now.tell_counts()

    def _prepare(self) -> None:
        loaded = self._now.loaded
        if len(loaded.facts.languages) == 1 and confirm(
            "{id} is in {name} only. Give it a text in {other}? y or n:",
            id=loaded.id,
            name=_(LANGUAGES[loaded.facts.source].name),
            other=other_language_name(loaded),
        ):
            self._take(give_language(self._workspace, loaded))
        while not self._by:
            self._by = ask("Your name, which is noted beside what you approve:")
        self._now.tell_counts()

    def _take(self, loaded: LoadedRelease) -> None:
        self._now = Reader(self._checker, loaded)

    @cached_property
    def _memory(self) -> Memory:
        return memory_of(self._workspace)

    def _approve_composed(self) -> None:
        """Offer what templates, facts and standing texts write in both languages all at once."""
        review = self._now.review
        rows = [
            row
            for row in review.open_rows()
            if not row.written_here
            and row.sides[review.reviewed].state is State.TRANSLATED
            and row.id not in self._now.marks
        ]
        if not rows:
            return
        say("")
        if not confirm(
            "{count} segments hold no wording of this release: templates, facts and standing texts "
            "write them, and nothing differs by value. Read and approve them together? y or n:",
            count=len(rows),
        ):
            return
        for row in rows:
            say("{id}:", id=shown_id(row.id))
            self._now.read_texts(row)
        if confirm("Approve these {count} segments? y or n:", count=len(rows)):
            self._approve([row.id for row in rows])

    def _next_open(self, after: str) -> str:
        """Return the next open segment, from the start again behind the last; empty for none."""
        ids = [row.id for row in self._now.review.rows]
        start = ids.index(after) + 1 if after in ids else 0
        waiting = [row.id for row in self._now.review.open_rows() if row.id not in self._seen]
        return next((id_ for id_ in ids[start:] if id_ in waiting), next(iter(waiting), ""))

    def _at_segment(self, segment_id: str) -> str:
        """Read a segment out, take commands for it, and return the segment to go to."""
        self._seen.add(segment_id)
        row = self._now.row(segment_id)
        self._now.read(row)
        if row.sides[self._now.review.reviewed].state is State.UNTRANSLATED:
            self._write(row)
        while True:
            command = _command(ask("{id}:", id=segment_id))
            if command.name == "next":
                return self._next_open(segment_id)
            if command.name == "previous":
                ids = [one.id for one in self._now.review.rows]
                return ids[max(ids.index(segment_id) - 1, 0)]
            if command.name == "go" and (found := self._named(command.rest)):
                return found
            try:
                if self._obey(self._now.row(segment_id), command):
                    return self._next_open(segment_id)
            except WorkspaceError as error:
                say("{problem}.", problem=str(error).rstrip("."))

    def _obey(self, row: ReviewRow, command: Command) -> bool:
        """Do what a command says; tell whether that was all that the segment needs."""
        match command.name:
            case "approve":
                found = self._now.found(row)
                if found and not confirm(
                    "The checks found: {found}. Approve it all the same? y or n:", found=found
                ):
                    return False
                self._approve([row.id])
                return True
            case "write":
                self._write(row)
            case "override":
                self._override(row)
            case "forms":
                self._now.read_names(row)
            case "earlier":
                self._read_earlier(row)
            case "reopen":
                self._take(reopen(self._workspace, self._now.loaded, self._now.release, [row.id]))
                say("{id} is open again.", id=row.id)
            case "help":
                say(_HOW)
            case "unknown":
                say("There is no command “{name}”; help tells which there are.", name=command.rest)
        return False

    def _approve(self, ids: list[str]) -> None:
        now = self._now
        self._take(approve(self._workspace, now.loaded, now.release, ids, by=self._by))
        say(
            "Approved: {ids}. Still open: {left}.",
            ids=", ".join(ids),
            left=len(self._now.review.open_rows()),
        )

    def _named(self, words: str) -> str:
        """Return the segment whose id begins so, empty for none, which is said."""
        wanted = words.casefold().replace(" ", "_")
        ids = [row.id for row in self._now.review.rows]
        found = next((id_ for id_ in ids if wanted and id_.startswith(wanted)), "")
        if not found:
            say(
                "No segment is called “{words}”. There are: {ids}.",
                words=words,
                ids=", ".join(ids),
            )
        return found

    def _read_earlier(self, row: ReviewRow) -> None:
        found = [
            one for piece in pieces_of(self._now.loaded.document, row) for one in self._like(piece)
        ]
        self._now.list_earlier(found)
        if not found:
            say("No earlier release has worded the like.")

    def _near(self, piece: WordingPiece) -> tuple[Remembered, ...]:
        """Return the earlier wordings that are nearly equal to a piece."""
        source, id_ = self._now.review.source, self._now.loaded.id
        matches = self._memory.near(piece.texts.get(source, ""), source, besides=id_)
        return tuple(match.remembered for match in matches)

    def _like(self, piece: WordingPiece) -> tuple[Remembered, ...]:
        """Return those, and those of its sentences, and the newest that were for the same thing."""
        source, id_ = self._now.review.source, self._now.loaded.id
        text = piece.texts.get(source, "")
        sentences = self._memory.near_sentences(text, source, besides=id_)
        key = next(str(step) for step in reversed(piece.path) if isinstance(step, str))
        found = (
            *self._near(piece),
            *(match.remembered for match in sentences),
            *self._memory.same_block(key, besides=id_),
        )
        return tuple(dict.fromkeys(found))

    def _write(self, row: ReviewRow) -> None:
        """Ask for each wording of a segment; what has none is overridden as a whole."""
        pieces = pieces_of(self._now.loaded.document, row)
        if not pieces:
            say("No wording of this release stands here; override writes the whole segment.")
        for piece in pieces:
            self._write_piece(row.id, piece)
        if pieces:
            self._now.read(self._now.row(row.id))

    def _write_piece(self, segment_id: str, piece: WordingPiece) -> None:
        review = self._now.review
        code, source = review.reviewed, piece.texts.get(review.source, "")
        name, now = _(LANGUAGES[code].name), piece.texts.get(code, "")
        if review.target:
            say("{key} in {name}: “{source}”", name=name, key=piece.key, source=source)
        if needs := needs_of(str(piece.path[-1]), code):
            document, standing = self._now.loaded.document, self._workspace.standing
            needs = in_sentence(needs, code, document, standing)
            say("{help}", help=needs_words(needs).replace(GAP, "(…)"))
        found = self._near(piece)
        if found:
            self._now.list_earlier(found)
            say("A number takes the wording of that release over.")
        if now:
            answer = ask("{name}, now “{now}”:", name=name, now=now)
        else:
            answer = ask("{name}, or Enter to leave it:", name=name)
        if answer in HELP:
            say(_HOW)
            return
        if not answer or _is_command(answer):
            return
        at = numbered(answer, found)
        text = answer if at is None else found[at].get(code)
        self._save(segment_id, wording_changes(self._now.loaded.document, piece, code, text))

    def _override(self, row: ReviewRow) -> None:
        code = self._now.review.reviewed
        segment = row.sides[code].segment
        if segment is None:
            say("The segment does not exist in {name} yet.", name=_(LANGUAGES[code].name))
            return
        answer = ask(
            "The whole segment in {name}, or Enter to leave it:", name=_(LANGUAGES[code].name)
        )
        if answer and not _is_command(answer):
            self._save(row.id, override_changes(segment, code, answer))
            self._now.read(self._now.row(row.id))

    def _save(self, segment_id: str, changes: Changes) -> None:
        """Save what was written, and note who has translated it once nothing of it is missing."""
        self._take(self._workspace.save(self._now.loaded, changes))
        now = self._now
        records = translations(self._workspace, now.loaded, now.release, [segment_id], by=self._by)
        if records:
            self._take(saved(self._workspace, now.loaded, now.release, records))


def _command(answer: str) -> Command:
    """Return the command that an answer is, with its colon or without; Enter is `next`."""
    if not answer:
        return Command("next")
    if answer in HELP:
        return Command("help")
    found = command_in(answer if answer.startswith(":") else f":{answer}", _COMMANDS)
    return found or Command("unknown", answer)


def _is_command(answer: str) -> bool:
    """Tell whether a wording is a command: one after a colon, or the whole word of one.

    Raises Stopped for `stop`.
    """
    word = answer if answer.startswith(":") else f":{answer}" if answer in _COMMANDS else ""
    return command_in(word, _COMMANDS) is not None
