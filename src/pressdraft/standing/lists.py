"""The lists under `checks/`: words and limits that an office may add to, read at first use.

Each file is entries by key. An entry of an earlier folder shadows the one of the same key in a
later folder; all others are kept, so that an office writes down only what differs.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pressdraft.errors import Problem, ProblemsError
from pressdraft.fields import Decimals, Whole, YearsField
from pressdraft.i18n import _
from pressdraft.language.latvian.diacritics import stems
from pressdraft.yamlfile import Document, load_yaml, validate
from pressdraft.yamlfile.markers import After, Before, NotEmpty
from pressdraft.yamlfile.shapes import Keyed, Shape

FOLDER = "checks"

LEAST_LETTERS = 3
"""So many letters of a word stand before `*`, the sign for any ending."""

Level = Literal["suggestion", "warning"]


def _phrase(text: str) -> str:
    if not any(map(str.isalnum, text)):
        raise ValueError(_("'{text}' is no phrase: it has no letter", text=text))
    for word in text.split():
        before, star, after = word.partition("*")
        if star and (after.strip(",.") or len(before) < LEAST_LETTERS):
            raise ValueError(
                _("'{text}' is no phrase; * stands for an ending, after three letters", text=text)
            )
    return text


def _listed(value: object) -> object:
    return [value] if isinstance(value, str) else value


Phrase = Annotated[str, After(_phrase)]
"""Words as they stand in a text; `norm*` is any word that begins like this."""

_ONE_OR_MORE = Before(_listed, str | tuple[str, ...])

Phrases = Annotated[tuple[Phrase, ...], _ONE_OR_MORE]
"""One phrase, or a list of them."""

Texts = Annotated[tuple[str, ...], _ONE_OR_MORE]
"""One text, or a list of them."""


class Instead(Shape):
    """What to write in each language."""

    en: str | None = None
    lv: str | None = None


class Wording(Shape):
    """Phrases by language, what to write instead, and why.

    Of a list whose phrases exclude one another, `one_of` says that each is right by itself.
    """

    en: Phrases = ()
    lv: Phrases = ()
    instead: Instead = Instead()
    why: str | None = None
    level: Level = "warning"
    one_of: Literal["true"] | None = None

    def _check(self) -> None:
        """Raise ValueError for `one_of` beside `instead`."""
        if self.one_of and (self.instead.en or self.instead.lv):
            raise ValueError(_("with `one_of` each phrase is right, so there is no `instead`"))


class Abbreviation(Shape):
    """An abbreviation in both languages; a `known` one needs no introduction."""

    en: Texts = ()
    lv: Texts = ()
    known: Literal["true"] | None = None
    note: str | None = None


class Also(Shape):
    """Other words that may stand for an entry in each language."""

    en: Phrases = ()
    lv: Phrases = ()


class BodyWord(Shape):
    """A word in the names of bodies, as each language writes it; a `head` says what they are.

    `also` are words by which a text may say the same, though they are not looked for.
    """

    en: Phrases = ()
    lv: Phrases = ()
    also: Also = Also()
    head: Literal["true"] | None = None


class PositionWord(Shape):
    """A post, calling or rank, as each language writes it; a `degree` stands before one."""

    en: Phrases = ()
    lv: Phrases = ()
    also: Also = Also()
    degree: Literal["true"] | None = None


class Period(Shape):
    """Years of a fund, and what it was said to have in them, in billions of euros."""

    years: YearsField
    billions: tuple[Decimals, ...] = ()


class Fund(Shape):
    """A programme or fund of the European Union."""

    en: Phrases
    lv: Phrases
    periods: tuple[Period, ...]


class Limit(Shape):
    """The most characters that a text may have, by language."""

    en: Whole
    lv: Whole
    note: str | None = None


class Replacements(Keyed[str]):
    """Words with what to write for each."""

    root: dict[str, Annotated[str, NotEmpty()]]


class Wordings(Keyed[Wording]):
    """Phrases that are looked for."""

    root: dict[str, Wording]


class Abbreviations(Keyed[Abbreviation]):
    """Abbreviations and their equivalents."""

    root: dict[str, Abbreviation]


class BodyWords(Keyed[BodyWord]):
    """Words in the names of bodies."""

    root: dict[str, BodyWord]


class PositionWords(Keyed[PositionWord]):
    """Posts, callings and ranks."""

    root: dict[str, PositionWord]


class Funds(Keyed[Fund]):
    """Programmes and funds of the European Union."""

    root: dict[str, Fund]


class Limits(Shape):
    """The parts of a release that may not be longer."""

    headline: Limit | None = None
    subhead: Limit | None = None

    def by_role(self) -> dict[str, Limit]:
        """Return the limits that are stated, by the role of the segments."""
        stated = {"headline": self.headline, "subhead": self.subhead}
        return {role: limit for role, limit in stated.items() if limit}


AnyList = (
    type[Replacements]
    | type[Wordings]
    | type[Abbreviations]
    | type[BodyWords]
    | type[PositionWords]
    | type[Funds]
    | type[Limits]
)

FILES: Mapping[str, AnyList] = {
    "abbreviations": Abbreviations,
    "bodies": BodyWords,
    "denied": Wordings,
    "diacritics": Replacements,
    "exonyms": Replacements,
    "forbidden": Wordings,
    "funding": Wordings,
    "labels": Wordings,
    "limits": Limits,
    "positions": PositionWords,
    "programmes": Funds,
    "relative": Wordings,
    "spelling": Replacements,
    "terms": Wordings,
}
"""The lists by the name of their file."""

EntryT = TypeVar("EntryT")


class Lists:
    """What the checks know beside the glossary; ProblemsError when a file cannot be read."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders

    def read_all(self) -> None:
        """Read every list; ProblemsError with all that is wrong in them."""
        found: list[Problem] = []
        for name in FILES:
            try:
                getattr(self, name)
            except ProblemsError as error:
                found += error.problems
        if found:
            raise ProblemsError(found)

    @cached_property
    def abbreviations(self) -> Mapping[str, Abbreviation]:
        """Abbreviations, their equivalents, and those that everybody knows."""
        return self._merged("abbreviations", Abbreviations)

    @cached_property
    def bodies(self) -> Mapping[str, BodyWord]:
        """Words in the names of bodies."""
        return self._merged("bodies", BodyWords)

    @cached_property
    def denied(self) -> Mapping[str, Wording]:
        """Words in both languages of which a text may deny one."""
        return self._merged("denied", Wordings)

    @cached_property
    def diacritics(self) -> Mapping[str, str]:
        """Latvian words without diacritics, with the right ones."""
        return self._merged("diacritics", Replacements)

    @cached_property
    def latvian_stems(self) -> Mapping[str, str]:
        """The stems of the words in `diacritics`, without diacritics, with the right ones."""
        return stems(self.diacritics)

    @cached_property
    def exonyms(self) -> Mapping[str, str]:
        """English names of places with Latvian ones that sound otherwise."""
        return self._merged("exonyms", Replacements)

    @cached_property
    def forbidden(self) -> Mapping[str, Wording]:
        """Words that no release should have."""
        return self._merged("forbidden", Wordings)

    @cached_property
    def funding(self) -> Mapping[str, Wording]:
        """How texts say that the European Union pays: who, by which programme, in which words."""
        return self._merged("funding", Wordings)

    @cached_property
    def labels(self) -> Mapping[str, Wording]:
        """The labels of contact lines, of which a text uses one spelling."""
        return self._merged("labels", Wordings)

    @cached_property
    def limits(self) -> Mapping[str, Limit]:
        """The most characters that a segment may have, by its role."""
        files = [validate(Limits, document).by_role() for document in self._documents("limits")]
        return {role: limit for file in reversed(files) for role, limit in file.items()}

    @cached_property
    def positions(self) -> Mapping[str, PositionWord]:
        """Posts, callings and ranks, and the degrees that stand before them."""
        return self._merged("positions", PositionWords)

    @cached_property
    def programmes(self) -> Mapping[str, Fund]:
        """The programmes and funds of the European Union, with their years and sums."""
        return self._merged("programmes", Funds)

    @cached_property
    def relative(self) -> Mapping[str, Wording]:
        """Words for a time that only holds on the day of reading."""
        return self._merged("relative", Wordings)

    @cached_property
    def spelling(self) -> Mapping[str, str]:
        """American spellings with the British ones."""
        return self._merged("spelling", Replacements)

    @cached_property
    def terms(self) -> Mapping[str, Wording]:
        """The terms of the house, and those of which a text uses one."""
        return self._merged("terms", Wordings)

    def _merged(self, name: str, model: type[Keyed[EntryT]]) -> dict[str, EntryT]:
        """Return all entries of a list, of each key the one of the first folder that has it."""
        files = [validate(model, document).root for document in self._documents(name)]
        return {key: entry for file in reversed(files) for key, entry in file.items()}

    def _documents(self, name: str) -> list[Document]:
        paths = [list_path(folder, name) for folder in self.folders]
        return [load_yaml(path) for path in paths if path.is_file()]


def list_path(folder: Path, name: str) -> Path:
    """Return where a list stands below a `boilerplate` folder."""
    return folder / FOLDER / f"{name}.yaml"


def list_problems(folder: Path) -> list[Problem]:
    """Return everything that is wrong in the lists of a `boilerplate` folder."""
    found: list[Problem] = []
    for name, model in FILES.items():
        path = list_path(folder, name)
        if path.is_file():
            try:
                validate(model, load_yaml(path))
            except ProblemsError as error:
                found += error.problems
    return found
