"""The line that always tells how much is wrong and how much is left, as short as it has to be."""

from __future__ import annotations

from rich.cells import cell_len

from pressdraft.i18n import _, ngettext
from pressdraft.release import LanguageCode
from pressdraft.reports import Result
from pressdraft.tui.findings import count_signs, count_words
from pressdraft.tui.open_release import OpenRelease


def status_words(opened: OpenRelease, result: Result | None, width: int) -> str:
    """Return how many problems and findings there are, and how much is still to be filled in.

    In fewer words where the line has no room for all.
    """
    words = _joined(_problems(opened), _checked(opened, result), _left(opened))
    if cell_len(words) <= width:
        return words
    return _joined(
        _problems(opened, short=True),
        _checked(opened, result, short=True),
        _left(opened, short=True),
    )


def placeholder_words(counts: dict[LanguageCode, int]) -> str:
    """Return how many placeholders the drafts hold, as `still to fill in: EN 3, LV 2`."""
    if not counts:
        return _("no drafts yet")
    if not any(counts.values()):
        return _("nothing left to fill in")
    return _("still to fill in: {counts}", counts=_by_language(counts))


def _problems(opened: OpenRelease, *, short: bool = False) -> str:
    count = len(opened.problems)
    if not count:
        return ""
    return (
        f"✗ {count} (F6)" if short else ngettext("✗ {n} problem (F6)", "✗ {n} problems (F6)", count)
    )


def _checked(opened: OpenRelease, result: Result | None, *, short: bool = False) -> str:
    """Return what the checks found; they stand still while facts have problems."""
    findings = result.findings if result else ()
    found = count_signs(findings) if short else count_words(findings)
    if not opened.current:
        return _("{found} (F8), from before", found=found) if found else _("the checks wait")
    if result is None:
        return _("checking…")
    if found:
        return f"{found} (F8)"
    return (
        _("✓ nothing found")
        if opened.problems
        else f"{_('✓ No problems')} · {_('✓ nothing found')}"
    )


def _left(opened: OpenRelease, *, short: bool = False) -> str:
    counts = opened.placeholders()
    if short and any(counts.values()):
        return _("to fill in: {counts}", counts=_by_language(counts))
    return placeholder_words(counts)


def _by_language(counts: dict[LanguageCode, int]) -> str:
    return ", ".join(f"{code.upper()} {counts[code]}" for code in sorted(counts))


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))
