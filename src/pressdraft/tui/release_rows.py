"""The releases of a workspace as rows of a list, those that cannot be read among them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pressdraft.errors import PressdraftError, ProblemsError
from pressdraft.language.values import Tbc
from pressdraft.tui.folding import folded
from pressdraft.workspace import LoadedRelease, Workspace

NO_DATE = "tbc"
NO_HEADLINE = "(no headline yet)"


@dataclass(frozen=True, slots=True)
class ReleaseRow:
    """One release of the list; `problem` says what keeps its facts from being read, if anything."""

    id: str
    date: str
    status: str
    kind: str
    headline: str
    other_headline: str
    problem: str = ""

    def matches(self, typed: str) -> bool:
        """Tell whether each word of a filter occurs in the row."""
        held = folded(
            " ".join((self.id, self.date, self.status, self.kind, self.headline))
            + f" {self.other_headline} {self.problem}"
        )
        return all(word in held for word in folded(typed).split())


def release_rows(workspace: Workspace) -> tuple[ReleaseRow, ...]:
    """Return a row for each release: faulty ones and those without a date first, then the newest.

    A file that cannot be read is a row as well, so that no release is lost from sight.
    """
    rows = [_row(workspace, release_id) for release_id in workspace.release_ids()]
    dated = sorted((row for row in rows if _is_date(row.date)), key=_by_date, reverse=True)
    return (*(row for row in rows if not _is_date(row.date)), *dated)


def _row(workspace: Workspace, release_id: str) -> ReleaseRow:
    try:
        return _loaded_row(workspace.load(release_id))
    except ProblemsError as error:
        first, *more = error.problems
        words = f"{first}" + (f" (and {len(more)} more)" if more else "")
        return ReleaseRow(release_id, "", "", "", "", "", words)
    except PressdraftError as error:
        return ReleaseRow(release_id, "", "", "", "", "", str(error))


def _loaded_row(release: LoadedRelease) -> ReleaseRow:
    facts = release.facts
    on = facts.publish.on
    pair = facts.text.headline
    first = (pair and pair.get(facts.source)) or ""
    second = (pair and pair.get("lv" if facts.source == "en" else "en")) or ""
    shown = NO_DATE if isinstance(on, Tbc) else on.isoformat()
    headlines = [text for text in (first, second) if text] or [NO_HEADLINE]
    return ReleaseRow(
        release.id, shown, facts.status, facts.kind, headlines[0], "".join(headlines[1:])
    )


def _is_date(text: str) -> bool:
    return text not in ("", NO_DATE)


def _by_date(row: ReleaseRow) -> tuple[date, str]:
    return date.fromisoformat(row.date), row.id
