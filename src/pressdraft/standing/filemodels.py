"""The shapes of the programme, block, contact and figure files: what an author may write there."""

from __future__ import annotations

from typing import Annotated, Literal

from pressdraft.fields import Decimals, Email, Phone, Url, Whole, YearsField
from pressdraft.i18n import _
from pressdraft.language.values import About
from pressdraft.standing.models import (
    NOT_EMPTY,
    BodyNameVersion,
    Confirmed,
    Conflict,
    Key,
    NameVersion,
    Version,
)
from pressdraft.yamlfile.markers import Matches
from pressdraft.yamlfile.shapes import Keyed, Shape


class Budget(Shape):
    """A sum of money in whole units of its currency."""

    amount: Decimals
    currency: Annotated[str, Matches(r"^[A-Z]{3}$")] = "EUR"
    about: About | None = None


class PhaseVersion(Version):
    """What was known of a programme's running phase, or `none: true` for a time without one."""

    none: Literal["true"] | None = None
    number: Whole | None = None
    period: YearsField | None = None
    budget: Budget | None = None
    conflicts: tuple[Conflict, ...] = ()

    def _check(self) -> None:
        """Raise ValueError unless it states either a phase or that there is none."""
        super()._check()
        stated = self.number is not None and self.period is not None
        if stated == (self.none is not None):
            raise ValueError(_("state `number` and `period` of the phase, or `none: true`"))


class TotalVersion(Version):
    """The sum allocated to a programme over a period, as known at the time."""

    period: YearsField
    amount: Budget
    conflicts: tuple[Conflict, ...] = ()


class ConsortiumVersion(Version):
    """Who implements a programme, or `none: true` for a time without a consortium."""

    none: Literal["true"] | None = None
    lead: Key | None = None
    members: tuple[Key, ...] = ()
    associates: tuple[Key, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    def _check(self) -> None:
        """Raise ValueError unless it states either a lead or that there is no consortium."""
        super()._check()
        if (self.lead is None) == (self.none is None):
            raise ValueError(_("state the `lead` of the consortium, or `none: true`"))


class FundingVersion(Version):
    """The block that states who funds a programme."""

    block: Key


class TextPair(Shape):
    """A short text in both languages."""

    en: str
    lv: str


class LogoFile(Shape):
    """A picture beside the funding statement, with its alternative text."""

    file: str
    alt: TextPair


class ProgrammeFile(Shape):
    """A programme, by date."""

    names: Annotated[tuple[BodyNameVersion, ...], NOT_EMPTY]
    started: Whole
    phases: tuple[PhaseVersion, ...] = ()
    totals: tuple[TotalVersion, ...] = ()
    consortium: tuple[ConsortiumVersion, ...] = ()
    funding: Annotated[tuple[FundingVersion, ...], NOT_EMPTY]
    logos: tuple[LogoFile, ...] = ()
    confirmed: Confirmed | None = None


class BlockTextVersion(Version):
    """A standing text in both languages; each is Jinja source over `eu` and `programme`."""

    en: str
    lv: str
    source: str
    approved: Confirmed | None = None


class BlockFile(Shape):
    """A standing text, by date."""

    about: str | None = None
    versions: Annotated[tuple[BlockTextVersion, ...], NOT_EMPTY]


class AddressLines(Shape):
    """A postal address line by line, per language where they differ."""

    lines: tuple[str, ...] | None = None
    en: tuple[str, ...] | None = None
    lv: tuple[str, ...] | None = None

    def _check(self) -> None:
        """Raise ValueError unless the lines are stated once, or in both languages."""
        if (self.lines is not None) == (self.en is not None and self.lv is not None):
            raise ValueError(
                _("state the address as `lines`, or as `en` and `lv` where they differ")
            )


class ContactVersion(Version):
    """A person or an office to turn to."""

    organisation: Key | None = None
    person: Key | None = None
    name: NameVersion | None = None
    role: TextPair | None = None
    unit: TextPair | None = None
    phones: tuple[Phone, ...] = ()
    fax: Phone | None = None
    email: Email | None = None
    web: tuple[Url, ...] = ()
    social: tuple[Url, ...] = ()
    address: AddressLines | None = None
    languages: tuple[Literal["en", "lv", "ru", "kk", "ky", "tg", "tk", "uz"], ...] = ()
    source: str

    def _check(self) -> None:
        """Raise ValueError for a contact of nobody."""
        super()._check()
        if not (self.organisation or self.person or self.name):
            raise ValueError(_("state an `organisation`, a `person` or a `name`"))


class ContactFile(Shape):
    """A contact, by date; `delegation_to` marks the EU delegation to a country."""

    delegation_to: Key | None = None
    versions: Annotated[tuple[ContactVersion, ...], NOT_EMPTY]


class FigureVersion(Version):
    """A number that changes with time."""

    value: Whole
    source: str


class FigureGroup(Keyed[tuple[FigureVersion, ...]]):
    """The figures of one body by name, each in dated versions."""

    root: dict[str, tuple[FigureVersion, ...]]
