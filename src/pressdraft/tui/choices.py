"""What a field may hold: ids of the glossary and of standing material, with their names."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from pressdraft.errors import PressdraftError
from pressdraft.language.values import Name
from pressdraft.release import LanguageCode
from pressdraft.standing import NamedKind, Standing
from pressdraft.tui.event_words import in_sentence
from pressdraft.tui.field_reading import Meaning, meaning
from pressdraft.tui.folding import folded
from pressdraft.tui.form_fields import FieldSpec
from pressdraft.workspace import Workspace
from pressdraft.yamlfile import Document

SHOWN = 4
NEAR = 0.8
"""How alike two spellings are, from 0 to 1, of which one is offered for the other.

It is more than what a hint asks for, since Enter takes what stands first.
"""


@dataclass(frozen=True, slots=True)
class Choice:
    """An id and its name in both languages."""

    id: str
    english: str
    latvian: str
    spelled: tuple[str, ...] = ()
    """Names that it has and has had, in full and in short, folded."""

    @property
    def names(self) -> Meaning:
        """The two names, or the one when they are the same."""
        return meaning(self.english, self.latvian)


class Choices:
    """Looks up ids and names; files are read when a kind is first asked for."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._read_from = workspace.standing
        self._known: dict[NamedKind, tuple[Choice, ...]] = {}

    @property
    def _standing(self) -> Standing:
        """The standing material as it is now; what was read of an older one is forgotten."""
        if self._workspace.standing is not self._read_from:
            self._read_from = self._workspace.standing
            self._known = {}
        return self._read_from

    def of(self, kinds: tuple[NamedKind, ...]) -> tuple[Choice, ...]:
        """Return all choices of these kinds; a kind whose files are faulty has none."""
        standing = self._standing
        for kind in kinds:
            if kind not in self._known:
                self._known[kind] = tuple(self._read(kind, standing))
        return tuple(choice for kind in kinds for choice in self._known[kind])

    def matching(self, kinds: tuple[NamedKind, ...], typed: str) -> tuple[Choice, ...]:
        """Return the choices whose id or name starts with what was typed, then those holding it.

        Of those that fit alike, the shortest names come first.
        """
        wanted = folded(typed)
        if not wanted:
            return ()
        ranked = [(_rank(choice, wanted), choice) for choice in self.of(kinds)]
        found = [(rank, choice) for rank, choice in ranked if rank is not None]
        found.sort(key=lambda pair: (pair[0], len(pair[1].english)))
        return tuple(choice for _, choice in found[:SHOWN])

    def near(self, kinds: tuple[NamedKind, ...], typed: str) -> tuple[Choice, ...]:
        """Return the choices that are spelt nearly like what was typed, the nearest first."""
        spelled = {
            text: choice for choice in self.of(kinds) for text in (choice.id, *choice.spelled)
        }
        close = near_words(folded(typed), spelled)
        return tuple(dict.fromkeys(spelled[text] for text in close))

    def with_ids(self, spec: FieldSpec, text: str) -> str:
        """Return the text of a field with names that are written out in full replaced by ids.

        What is an id stays one: `es` is Spain, though *ES* is the European Union in Latvian.
        """
        if not spec.ids:
            return text
        known = {choice.id for choice in self.of(spec.ids)}
        parts = [part.strip() for part in (text.split(",") if spec.is_list else [text])]
        return ", ".join(p if p in known else self.id_of(spec.ids, p) or p for p in parts)

    def id_of(self, kinds: tuple[NamedKind, ...], written: str) -> str | None:
        """Return the id of what is written out in full, in either language; None where unsure."""
        wanted = folded(written)
        found = {choice.id for choice in self.of(kinds) if wanted in choice.spelled}
        return found.pop() if len(found) == 1 else None

    def named(self, kinds: tuple[NamedKind, ...], key: str, on: date) -> Meaning | None:
        """Return what an id is called on a day in both languages, None when nothing defines it."""
        kind = next((kind for kind in kinds if key in self._standing.keys(kind)), None)
        if kind is None:
            return None
        if kind not in ("contact", "person"):
            with suppress(PressdraftError):
                return _choice(key, self._standing.name(key, on)).names
        return next((choice.names for choice in self.of((kind,)) if choice.id == key), meaning(key))

    def in_sentence(self, needs: str, language: LanguageCode, document: Document) -> str:
        """Return what a wording must be, with the word for the event of a release."""
        return in_sentence(needs, language, document, self._standing)

    def _read(self, kind: NamedKind, standing: Standing) -> list[Choice]:
        try:
            latest = [_choice(key, name) for key, name in standing.entry_names(kind)]
            ever = {} if kind == "contact" else dict(standing.names_over_time(kind))
        except PressdraftError:
            return []
        return [
            replace(
                choice,
                spelled=(
                    folded(choice.english),
                    folded(choice.latvian),
                    *_spellings(name for name, *_ in ever.get(choice.id, ())),
                ),
            )
            for choice in latest
        ]


def near_words(wanted: str, words: Iterable[str]) -> list[str]:
    """Return the words that are spelt nearly like the one that is wanted, the nearest first."""
    return difflib.get_close_matches(wanted, list(words), n=SHOWN, cutoff=NEAR)


def _choice(key: str, name: Name) -> Choice:
    return Choice(key, name.english.text, name.latvian.forms.nominative)


def _spellings(names: Iterable[Name]) -> Iterator[str]:
    """Yield every way to write names in either language, folded."""
    for name in names:
        english, latvian = name.english, name.latvian
        words = (english.text, english.long, english.abbreviation, english.plural)
        yield from map(folded, filter(None, words))
        forms = (latvian.forms, latvian.long, latvian.plural)
        yield from (folded(form.nominative) for form in forms if form)
        yield folded(latvian.abbreviation or "")


def _rank(choice: Choice, wanted: str) -> int | None:
    """Return how well a choice fits: 0 the id or a name, 1 the start of one, 2 anywhere."""
    texts = (choice.id, *choice.spelled)
    if wanted in texts:
        return 0
    if any(text.startswith(wanted) for text in texts):
        return 1
    return 2 if any(wanted in text for text in texts) else None
