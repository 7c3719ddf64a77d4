"""Search in the list of releases: each word somewhere, and a name in any case and language."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pressdraft.tui.folding import folded_words

LEAST = 4
"""Letters of a name that is still being typed from which it is looked up."""


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A glossary entry: its id, and every form of its names in both languages, folded."""

    key: str
    forms: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The names of the glossary by what they begin with."""

    forms: tuple[tuple[str, NameEntry], ...] = ()

    @classmethod
    def of(cls, entries: Iterable[NameEntry]) -> Lexicon:
        """Return the lexicon of these entries."""
        found = ((form, entry) for entry in entries for form in entry.forms if form)
        return cls(tuple(sorted(found, key=lambda pair: (pair[0], pair[1].key))))

    def named(self, words: str, *, whole: bool) -> tuple[NameEntry, ...]:
        """Return the entries of which a form is these words, or only begins with them."""
        if not whole and len(words) < LEAST:
            return ()
        found: dict[str, NameEntry] = {}
        for form, entry in self.forms[bisect_left(self.forms, words, key=lambda pair: pair[0]) :]:
            if not (form == words if whole else form.startswith(words)):
                break
            found[entry.key] = entry
        return tuple(found.values())


@dataclass(frozen=True, slots=True)
class Term:
    """A part of what was typed: the release holds it as typed, or one of the forms of a name."""

    typed: str
    forms: frozenset[str] = field(default_factory=frozenset)

    def occurs(self, words: str) -> bool:
        """Tell whether it occurs in the words of a release, as `searched` returns them."""
        return self.typed in words or (
            bool(self.forms) and any(form in words for form in self.forms)
        )


def searched(texts: Iterable[str]) -> str:
    """Return the words of a release to search in: every text on a line of its own."""
    return "".join(f"\n {folded_words(text)} \n" for text in texts)


def terms(typed: str, lexicon: Lexicon) -> tuple[Term, ...]:
    """Return the parts of what was typed: names as long as the glossary knows them, else words."""
    return tuple(_terms(folded_words(typed).split(), lexicon))


def _terms(words: list[str], lexicon: Lexicon) -> Iterator[Term]:
    at = 0
    while at < len(words):
        for end in range(len(words), at, -1):
            span = " ".join(words[at:end])
            entries = lexicon.named(span, whole=end < len(words))
            if entries or end == at + 1:
                yield _term(span, entries)
                at = end
                break


def _term(span: str, entries: Iterable[NameEntry]) -> Term:
    forms = {f" {form} " for entry in entries for form in entry.forms}
    ids = {f"\n {folded_words(entry.key)} \n" for entry in entries}
    return Term(span, frozenset(forms | ids))
