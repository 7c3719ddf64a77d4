"""Applies the safe suggestions of checks to the files that the texts came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import unified_diff
from functools import partial
from pathlib import Path

from pressdraft.checks.base import Finding
from pressdraft.checks.finished import FinishedText
from pressdraft.checks.pairs import DraftPair
from pressdraft.checks.safe_fixes import Change, changed, is_safe
from pressdraft.checks.waivers import renewed
from pressdraft.i18n import N_, _
from pressdraft.release import CODES, LanguageCode, OriginKind, Segment
from pressdraft.reports import Result
from pressdraft.reports.results import BY_CHARACTER
from pressdraft.savefile import save_text
from pressdraft.workspace import LoadedRelease, Workspace
from pressdraft.yamlfile import Document, KeyPath, Plain, Scalar, edit

_AROUND = 16
"""So many characters on each side tell the place of a fix within the author's wording."""
_NOT_TEXT = N_("Word files and mails are not changed")
_NOT_OWN = N_("a template or standing material wrote the words")
_BY_HAND = (OriginKind.WORDING, OriginKind.OVERRIDE)


@dataclass(frozen=True, slots=True)
class Fix:
    """A file as it is and as it would be; `left` counts safe suggestions that need a hand.

    `why` says what keeps them from being made here.
    """

    path: Path
    before: str
    after: str
    left: int
    why: str
    save: Callable[[], object]
    """Writes the file whole or not at all."""

    def diff(self) -> str:
        """Return what would change, as a unified diff; empty when nothing would."""
        name = self.path.as_posix()
        lines = unified_diff(
            self.before.splitlines(keepends=True),
            self.after.splitlines(keepends=True),
            name,
            name,
            n=1,
        )
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def fixes_in_files(result: Result) -> Iterator[Fix]:
    """Yield a fix for each file of finished texts that has a safe suggestion."""
    for language, file in result.files.items():
        safe = _safe_findings(result, language)
        if not safe:
            continue
        places = [(finding, result.place(finding)) for finding in safe]
        changes = [
            Change(*place, finding.suggestion or "")
            for finding, place in places
            if place is not None
        ]
        yield _fix_of_file(file, changes)


def fix_in_release(workspace: Workspace, loaded: LoadedRelease, result: Result) -> Fix | None:
    """Return the fix of a release's file, or None without a safe suggestion.

    Only the author's own wording is changed. A waiver of the same text holds for the fixed one.
    """
    changes: dict[KeyPath, list[Change]] = {}
    in_segments: dict[tuple[LanguageCode, str], list[Change]] = {}
    left = 0
    for language in CODES:
        for finding in _safe_findings(result, language):
            segment = result.segment(finding)
            found = _in_wording(loaded.document, segment, finding, language) if segment else None
            if found:
                changes.setdefault(found[0], []).append(found[1])
                place = (finding.start or 0, finding.end or 0)
                made = Change(*place, finding.suggestion or "")
                in_segments.setdefault((language, segment.id if segment else ""), []).append(made)
            else:
                left += 1
    if not changes and not left:
        return None
    wording: dict[KeyPath, Plain | None] = {
        path: changed(_text_at(loaded.document, path) or "", made) for path, made in changes.items()
    }
    if result.pair:
        hashes = renewed(result.pair, _with_changes(result.pair, in_segments))
        wording |= {("waivers", place, "hash"): found for place, found in hashes.items()}
    before = loaded.document.text
    save = partial(workspace.save, loaded, wording)
    return Fix(loaded.path, before, edit(loaded.document, wording), left, _(_NOT_OWN), save)


def fixable_in_release(loaded: LoadedRelease, result: Result, finding: Finding) -> bool:
    """Tell whether a finding's suggestion is safe, and is about the author's own wording."""
    segment = result.segment(finding)
    alone = replace(result, findings=(finding,))
    return segment is not None and any(
        _safe_findings(alone, language) and _in_wording(loaded.document, segment, finding, language)
        for language in CODES
    )


def _with_changes(
    pair: DraftPair, changes: Mapping[tuple[LanguageCode, str], list[Change]]
) -> DraftPair:
    drafts = {
        code: replace(
            draft,
            segments=tuple(
                one._replace(text=changed(one.text, changes.get((code, one.id), ())))
                for one in draft.segments
            ),
        )
        for code, draft in pair.drafts.items()
    }
    return replace(pair, drafts=drafts)


def _safe_findings(result: Result, language: LanguageCode) -> list[Finding]:
    found = []
    for finding in result.findings:
        segment = result.segment(finding)
        if segment and finding.language == language and finding.start is not None:
            stands = segment.text[finding.start : finding.end]
            found += [finding] if is_safe(finding, stands) else []
    return found


def _fix_of_file(file: FinishedText, changes: list[Change]) -> Fix:
    document = file.document
    path = Path(document.file)
    if document.format not in BY_CHARACTER:
        text = document.text
        return Fix(path, text, text, len(changes), _(_NOT_TEXT), lambda: None)
    mark = "\ufeff" if path.read_bytes().startswith(b"\xef\xbb\xbf") else ""
    after = mark + changed(document.text, changes)
    return Fix(path, mark + document.text, after, 0, "", partial(save_text, path, after))


def _in_wording(
    document: Document, segment: Segment, finding: Finding, language: LanguageCode
) -> tuple[KeyPath, Change] | None:
    """Return where in the release's file the author wrote what a finding marks."""
    start, end = finding.start or 0, finding.end or 0
    for span in segment.spans:
        if not (span.start <= start and end <= span.end) or span.origin.kind not in _BY_HAND:
            continue
        left, right = max(span.start, start - _AROUND), min(span.end, end + _AROUND)
        around = segment.text[left:right]
        for path in (p for fact in span.origin.facts for p in _paths(fact, language)):
            text = _text_at(document, path)
            if text is not None and text.count(around) == 1:
                at = text.index(around) + start - left
                return path, Change(at, at + end - start, finding.suggestion or "")
    return None


def _paths(fact: str, language: LanguageCode) -> Iterator[KeyPath]:
    keys: KeyPath = tuple(int(part) if part.isdigit() else part for part in fact.split("."))
    yield (*keys, language, "text")
    yield (*keys, language)
    yield keys


def _text_at(document: Document, path: KeyPath) -> str | None:
    node = document.node(path)
    return node.text if isinstance(node, Scalar) else None
