"""What to export, and how: one order for any number of releases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pressdraft.errors import UnknownKeyError, WorkspaceError
from pressdraft.exporters.formats import EXPORTERS
from pressdraft.i18n import _
from pressdraft.language import LANGUAGES
from pressdraft.release import LanguageCode, Release

ORDERS: dict[str, tuple[LanguageCode, ...]] = {
    "both": (),
    "en": ("en",),
    "lv": ("lv",),
    "en,lv": ("en", "lv"),
    "lv,en": ("lv", "en"),
}
"""The languages that can be asked for, by name; none of them names is all, the source first."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to write; `languages` empty is all that a release has, its source first.

    `attach` are formats whose file goes with the mail. A `draft` is written whatever the checks
    say, and stamped.
    """

    formats: tuple[str, ...] = ("txt",)
    languages: tuple[LanguageCode, ...] = ()
    layout: str = "press"
    wrap: int | None = None
    attach: tuple[str, ...] = ()
    draft: bool = False
    require_cleared: bool = False
    require_approved: bool = False

    def __post_init__(self) -> None:
        """Refuse to write nothing, and formats that do not exist or cannot be attached."""
        if not self.formats:
            raise WorkspaceError(
                _("name at least one format"),
                _("one of {choices}", choices=", ".join(EXPORTERS)),
            )
        for name in (*self.formats, *self.attach):
            if name not in EXPORTERS:
                raise UnknownKeyError(name, _("export format"), EXPORTERS)
        for name in self.attach:
            if name == "eml":
                raise WorkspaceError(_("a mail cannot be attached to itself"))
        if self.attach and "eml" not in self.formats:
            raise WorkspaceError(_("--attach is for the format eml"), _("add eml to --format"))


def languages_of(release: Release, wanted: Sequence[LanguageCode]) -> tuple[LanguageCode, ...]:
    """Return the languages to write, in their order; WorkspaceError when there is none of them."""
    found = tuple(code for code in wanted or release.drafts if code in release.drafts)
    if not found:
        names = _(" or ").join(_(LANGUAGES[code].name) for code in wanted)
        raise WorkspaceError(_("{id} has no {names} text", id=release.id, names=names))
    return found
