"""Makes the files of one release ready to go: checked, proved, and described in a manifest."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pressdraft import __version__
from pressdraft.checking import Checker
from pressdraft.checks.base import Severity
from pressdraft.exporters.formats import EXPORTERS
from pressdraft.facts import OWN_WAY, Facts
from pressdraft.i18n import _, ngettext
from pressdraft.language import LANGUAGES
from pressdraft.release import LanguageCode, OriginKind, Release
from pressdraft.reviewing.states import not_approved
from pressdraft.sending.clearance import not_cleared
from pressdraft.sending.order import Order, languages_of
from pressdraft.sending.packs import digest, write_pack
from pressdraft.sending.proof import differences
from pressdraft.sending.sheets import planned_files
from pressdraft.workspace import LoadedRelease, Workspace

BILINGUAL = "bilingual"
"""The format that shows both languages side by side."""

_NAMED = 3
"""So many segments that are not approved are named."""


@dataclass(frozen=True, slots=True)
class Made:
    """What came of one release: the names of its files, or why there are none.

    `errors` keep it from being sent, `warnings` do not; `notes` are whole lines on what the drafts
    leave out; `left` counts the places that are still to be written or confirmed. `draft_would_go`
    tells that only what the checks found keeps it from being sent, as it would not from a draft.
    """

    release_id: str
    files: tuple[str, ...] = ()
    errors: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    left: int = 0
    draft_would_go: bool = False


def make(
    checker: Checker, loaded: LoadedRelease, release: Release, order: Order, place: Path
) -> Made:
    """Write the pack of a release into `place / id`, unless something keeps it from being sent.

    OSError when it cannot be written.
    """
    workspace = checker.workspace
    languages = languages_of(release, order.languages)
    left = sum(release.drafts[code].open_places() for code in languages)
    lapses = workspace.lapses(loaded, release.as_of)
    notes = tuple(f"{release.id}: {words}" for words in lapses)
    warnings = warnings_of(workspace, loaded, release, order)
    order, _missed = _possible(order, languages)
    errors = [*_refusals(loaded.facts, release, languages, order)]
    draft_would_go = not (errors or order.draft)
    if not order.draft:
        errors += _findings(checker, loaded, release, languages)
    made = Made(release.id, (), tuple(errors), warnings, notes, left, draft_would_go)
    if made.errors:
        return made
    files: dict[str, bytes] = {}
    rows: list[dict[str, Any]] = []
    for file in planned_files(workspace, loaded, release, order):
        data = file.written()
        errors += (str(one) for one in differences(file, data))
        files[file.name] = data
        languages_in = [draft.language for draft in file.sheet.drafts]
        row = {"name": file.name, "format": file.format, "languages": languages_in}
        rows.append({**row, "bytes": len(data), "sha256": digest(data)})
    if errors:
        return replace(made, errors=tuple(errors), draft_would_go=False)
    write_pack(place / release.id, files, manifest(workspace, loaded, release, order, rows))
    return replace(made, files=tuple(files))


def warnings_of(
    workspace: Workspace, loaded: LoadedRelease, release: Release, order: Order
) -> tuple[str, ...]:
    """Return what to know before a release goes out, which does not keep it from going.

    WorkspaceError when a picture that is named cannot be used.
    """
    languages = languages_of(release, order.languages)
    order, missed = _possible(order, languages)
    files = planned_files(workspace, loaded, release, replace(order, attach=()))
    emblem = (_no_emblem(loaded.facts),) if any(file.lacks_emblem for file in files) else ()
    return (*_warnings(loaded.facts, release, languages), *missed, *emblem)


def _no_emblem(facts: Facts) -> str:
    programme = f"boilerplate/programmes/{facts.programme.id}.yaml"
    return _(
        "words in brackets stand where the EU emblem belongs (name a picture in {file})",
        file=programme,
    )


def _possible(order: Order, languages: tuple[LanguageCode, ...]) -> tuple[Order, tuple[str, ...]]:
    """Leave out the format for two languages where the release has one, and say so.

    Where nothing else was asked for, or one language was, that is refused instead.
    """
    others = tuple(name for name in order.formats if name != BILINGUAL)
    if len(languages) > 1 or order.languages or not others or others == order.formats:
        return order, ()
    attached = tuple(name for name in order.attach if name != BILINGUAL)
    possible = replace(order, formats=others, attach=attached)
    return possible, (_("no {format} file: {only}", format=BILINGUAL, only=_only(languages)),)


def _findings(
    checker: Checker, loaded: LoadedRelease, release: Release, languages: Sequence[LanguageCode]
) -> Iterator[str]:
    for finding in checker.release(loaded, release).findings:
        if finding.severity is Severity.ERROR and finding.language in ("both", *languages):
            where = f"{finding.segment} " if finding.segment else ""
            yield f"{where}({finding.language}): {finding.message} [{finding.check}]"


def _warnings(facts: Facts, release: Release, languages: tuple[LanguageCode, ...]) -> Iterator[str]:
    if facts.status in ("withdrawn", "corrected"):
        yield _("it goes out again though its status is {status}", status=facts.status)
    if facts.correction and release.as_of < facts.correction.published:
        yield _("it is dated before the release that it corrects")
    if facts.correction and facts.correction.kind == "correction" and not facts.correction.changed:
        yield _("it corrects nothing: it states what {id} does", id=facts.correction.of)
    if reason := not_cleared(facts, release):
        yield reason
    if left := len([*not_approved(facts, release, languages)]):
        if facts.review:
            yield ngettext(
                "nobody has approved {n} segment of its translation",
                "nobody has approved {n} segments of its translation",
                left,
            )
        else:
            yield _("nobody has approved its translation")


def _refusals(
    facts: Facts, release: Release, languages: tuple[LanguageCode, ...], order: Order
) -> Iterator[str]:
    if order.require_cleared and (reason := not_cleared(facts, release)):
        yield _(
            "{reason} (`pressdraft clear {id} --by NAME` notes who clears it)",
            reason=reason,
            id=release.id,
        )
    if order.require_approved and (left := [*not_approved(facts, release, languages)]):
        shown = f"{', '.join(left[:_NAMED])}{', …' if len(left) > _NAMED else ''}"
        yield ngettext(
            "nobody has approved {n} segment of its translation: {shown} "
            "(`pressdraft review {id}` shows and approves them)",
            "nobody has approved {n} segments of its translation: {shown} "
            "(`pressdraft review {id}` shows and approves them)",
            len(left),
            shown=shown,
            id=release.id,
        )
    if BILINGUAL in order.formats and len(languages) < 2:
        asked = _("only {language} was asked for", language=_(LANGUAGES[languages[0]].name))
        yield _(
            "the format {format} needs both languages; {only}",
            format=BILINGUAL,
            only=asked if len(release.drafts) > 1 else _only(languages),
        )


def _only(languages: Sequence[LanguageCode]) -> str:
    return _("there is only {name}", name=_(LANGUAGES[languages[0]].name))


def manifest(
    workspace: Workspace,
    loaded: LoadedRelease,
    release: Release,
    order: Order,
    rows: Sequence[dict[str, Any]],
) -> dict[str, Any]:
    """Return what a pack was made of, and what is in it."""
    return {
        "pressdraft": __version__,
        "release": release.id,
        "as_of": release.as_of.isoformat(),
        "status": loaded.facts.status,
        "draft": order.draft,
        "languages": list(languages_of(release, order.languages)),
        "layout": order.layout,
        "wrap": order.wrap,
        "attach": list(order.attach),
        "formats": [name for name in EXPORTERS if name in order.formats],
        "facts": facts_hash(loaded),
        "templates": _templates(workspace, release),
        "blocks": _blocks(release),
        "material": workspace.material_hash,
        "files": list(rows),
    }


def facts_hash(loaded: LoadedRelease) -> str:
    """Return the SHA-256 of what a release file states; comments and its own way do not count."""
    plain = loaded.document.plain()
    assert isinstance(plain, dict)
    stated = {key: value for key, value in plain.items() if key not in OWN_WAY}
    return digest(json.dumps(stated, ensure_ascii=False, sort_keys=True).encode())


def _templates(workspace: Workspace, release: Release) -> dict[str, str]:
    """Return the SHA-256 of each template that a text came from."""
    files = {
        span.origin.source.rpartition(":")[0]
        for draft in release.drafts.values()
        for segment in draft.segments
        for span in segment.spans
        if span.origin.kind is OriginKind.TEMPLATE
    }
    files |= {f"templates/{code}/{release.kind}.j2" for code in release.drafts}
    found = {}
    for file in sorted(files):
        roots = (workspace.root, workspace.shipped)
        path = next((root / file for root in roots if (root / file).is_file()), None)
        if path:
            found[file] = digest(path.read_bytes())
    return found


def _blocks(release: Release) -> list[str]:
    """Return the versions of standing blocks that the texts hold, as `key from..until`."""
    return sorted(
        {
            span.origin.block
            for draft in release.drafts.values()
            for segment in draft.segments
            for span in segment.spans
            if span.origin.block
        }
    )
