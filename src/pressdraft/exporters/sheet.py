"""What an exporter is given: the text of one file, and what its format needs beside the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time

from pressdraft.facts import Facts
from pressdraft.release import Draft, LanguageCode, Release, Role, Segment

LANGUAGE_TAGS: Mapping[LanguageCode, str] = {"en": "en-GB", "lv": "lv-LV"}
"""The languages as files name them, by BCP 47."""

STAMP = "DRAFT – NOT FOR RELEASE / MELNRAKSTS – NEPUBLICĒT"
"""What stands on top of every file of a release that may not be sent yet."""

CORRECTING: Mapping[str, Mapping[LanguageCode, str]] = {
    "correction": {"en": "CORRECTION", "lv": "LABOJUMS"},
    "withdrawal": {"en": "WITHDRAWAL", "lv": "ATSAUKUMS"},
}
"""What stands before the headline of a correction where nothing but the headline is seen."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its alternative text by language; the media type is image/png or /jpeg."""

    name: str
    media_type: str
    data: bytes
    alt: Mapping[LanguageCode, str]


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that goes with a mail."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file to be written: one draft, or both in the order of their columns.

    `release` has every language of the release, whatever is exported. `publisher` is the
    programme's name and `place` where the release is dated, by language. `house_style` is a Word
    document whose styles, header and footer hold. `wrap` is the width of plain text, None for
    lines as long as they come.
    """

    drafts: tuple[Draft, ...]
    release: Release
    facts: Facts
    publisher: Mapping[LanguageCode, str] = field(default_factory=dict)
    place: Mapping[LanguageCode, str] = field(default_factory=dict)
    logos: tuple[Picture, ...] = ()
    house_style: bytes | None = None
    attachments: tuple[Attachment, ...] = ()
    wrap: int | None = None

    @property
    def draft(self) -> Draft:
        """The draft of a file in one language, of two the first."""
        return self.drafts[0]

    @property
    def language(self) -> LanguageCode:
        """The language of the draft."""
        return self.draft.language

    @property
    def tag(self) -> str:
        """The language as files name it: `en-GB` or `lv-LV`."""
        return LANGUAGE_TAGS[self.language]

    @property
    def is_stamped(self) -> bool:
        """Whether the text is marked as one that may not be sent yet."""
        return any(segment.role is Role.STAMP for segment in self.draft.segments)

    @property
    def embargo(self) -> datetime | None:
        """Until when nothing may be published, None without an embargo or while that is open."""
        embargo = self.facts.publish.embargo
        return embargo if isinstance(embargo, datetime) else None

    @property
    def moment(self) -> datetime:
        """When the text goes out by its facts: as the embargo ends, else as its day begins, UTC."""
        return self.embargo or datetime.combine(self.release.as_of, time(), UTC)

    @property
    def headline(self) -> str:
        """The headline on one line, or the release's id where there is none."""
        return headline(self.draft) or self.release.id

    @property
    def marked_headline(self) -> str:
        """The headline behind the word that tells a correction or withdrawal from fresh news."""
        correction = self.facts.correction
        mark = f"{CORRECTING[correction.kind][self.language]}: " if correction else ""
        return f"{mark}{self.headline}"

    @property
    def notice(self) -> str:
        """The lines that say what is corrected or withdrawn; empty for fresh news."""
        notices = (one for one in self.draft.segments if is_notice(one))
        return " ".join(" ".join(one.text.split("\n")) for one in notices)


def is_notice(segment: Segment) -> bool:
    """Tell whether a segment says that the release corrects or withdraws another."""
    return segment.id.partition(".")[0] == "correction"


def headline(draft: Draft) -> str:
    """Return the headline of a draft on one line, or an empty text."""
    found = (one.text for one in draft.segments if one.role is Role.HEADLINE)
    return " ".join(next(found, "").split("\n"))


def emblem_line(segment: Segment) -> tuple[str, str]:
    """Return the line that keeps the emblem's place, and what follows it; it may be empty.

    The first line of the funding statement is `[EU emblem]` where a picture would stand.
    """
    first, _, rest = segment.text.partition("\n")
    is_place = segment.id == "funding" and first.startswith("[") and first.endswith("]")
    return (first, rest) if is_place else ("", segment.text)


def stated(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Yield id and text of each segment as a file with pictures states them.

    A picture of the emblem stands instead of the line that keeps its place.
    """
    for segment in sheet.draft.segments:
        yield segment.id, emblem_line(segment)[1] if sheet.logos else segment.text
