"""The shapes of the glossary: what an author may write in its YAML files."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pressdraft.fields import Day
from pressdraft.i18n import _
from pressdraft.language.values import Case, Gender, Number
from pressdraft.yamlfile.markers import After, Matches
from pressdraft.yamlfile.shapes import Shape, key

Article = Literal["the", "none"]
KEY_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Key = Annotated[str, Matches(KEY_PATTERN)]


def _not_empty(versions: tuple[Any, ...]) -> tuple[Any, ...]:
    if not versions:
        raise ValueError(_("expected at least one version"))
    return versions


NOT_EMPTY = After(_not_empty)
"""Refuses an empty list; unlike a minimum length, it is silent when the versions are at fault."""


class Confirmed(Shape):
    """Who vouches for something, and since when."""

    by: str
    on: Day


class Version(Shape):
    """Something that holds from one day to another, both included; an absent one is open."""

    first: Day | None = key(written="from", default=None)
    last: Day | None = key(written="until", default=None)
    source: str | None = None
    note: str | None = None

    def _check(self) -> None:
        """Raise ValueError when it ends before it starts."""
        if self.first and self.last and self.last < self.first:
            raise ValueError(
                _("ends on {last}, before it starts on {first}", last=self.last, first=self.first)
            )


class Conflict(Shape):
    """Another value that a source states, and why it was not chosen."""

    value: str
    source: str
    why: str


class CaseForms(Shape):
    """The five case forms of a Latvian name."""

    nominative: str
    genitive: str
    dative: str
    accusative: str
    locative: str

    @classmethod
    def _before(cls, value: Any) -> Any:
        """Return what is written; ValueError names the cases that are not stated."""
        if isinstance(value, dict):
            missing = [case.value for case in Case if case.value not in value]
            if missing:
                raise ValueError(
                    _("the Latvian {missing} is not stated", missing=", ".join(missing))
                )
        return value


class English(Shape):
    """A name in English; a long official name takes `the` unless it says `none`."""

    name: str
    plural: str | None = None
    article: Article = "none"
    long: str | None = None
    long_article: Article = "the"
    abbreviation: str | None = None
    abbreviation_article: Article = "none"


class EnglishBody(English):
    """A body's name in English, which must say whether running text puts `the` before it."""

    article: Article

    def _check(self) -> None:
        """Raise ValueError for an abbreviation of which nothing says whether it takes `the`."""
        if self.abbreviation and not self.states("abbreviation_article"):
            raise ValueError(
                _("say `abbreviation_article: the` or `none`, as in the IOM but UNHCR")
            )


class Feminine(Shape):
    """The forms of a rank or role when it is a woman's."""

    forms: CaseForms
    plural: CaseForms | None = None


class Latvian(Shape):
    """A name in Latvian: its stated forms, or a bare `name` whose forms a rule proposes.

    Of a bare name, `gender`, `number` and `head` (the word all else belongs to) help the rule.
    """

    gender: Gender | None = None
    number: Number = "singular"
    name: str | None = None
    head: str | None = None
    forms: CaseForms | None = None
    plural: CaseForms | None = None
    long: CaseForms | None = None
    feminine: Feminine | None = None
    abbreviation: str | None = None

    def _check(self) -> None:
        """Raise ValueError unless either the forms or a bare name is stated."""
        if (self.name is None) == (self.forms is None):
            raise ValueError(
                _("state the Latvian `forms`, or a `name` whose forms a rule proposes")
            )
        if self.forms is not None and self.gender is None:
            raise ValueError(_("state the gender of the Latvian forms"))


class NameVersion(Version):
    """What something is called, in both languages, for as long as it is."""

    en: English
    lv: Latvian
    conflicts: tuple[Conflict, ...] = ()


class BodyNameVersion(NameVersion):
    """What a body is called for as long as it is."""

    en: EnglishBody


class Entry(Shape):
    """One glossary entry: its names by date, and who confirmed them."""

    names: Annotated[tuple[NameVersion, ...], NOT_EMPTY]
    confirmed: Confirmed | None = None


class Term(Entry):
    """A noun of the trade: an event, a thing counted, a rank, a role."""


class Country(Entry):
    """A country, or a region of several."""

    kind: Literal["country", "region"] = "country"


class Town(Entry):
    """A place in a country, with the IANA zone of its clocks."""

    country: Key
    zone: str


class Organisation(Entry):
    """A body, of a country or of several.

    The name of a `domestic` one says nothing of its country, which is therefore added abroad.
    """

    kind: Literal["body", "union", "office"] = "body"
    country: Key | None = None
    domestic: Literal["true"] | None = None
    names: Annotated[tuple[BodyNameVersion, ...], NOT_EMPTY]

    def _check(self) -> None:
        """Raise ValueError for a domestic body of no country."""
        if self.domestic and not self.country:
            raise ValueError(_("a body that is `domestic` needs its `country`"))


class Role(Version):
    """What a person is somewhere, for as long as that is known."""

    role: Key | None = None
    organisation: Key | None = None
    rank: Key | None = None


class Individual(Entry):
    """A person; `attested` lists the days, months or years in which a source names them so."""

    gender: Gender
    roles: tuple[Role, ...] = ()
    attested: tuple[Annotated[str, Matches(r"^\d{4}(-\d\d){0,2}$")], ...] = ()
