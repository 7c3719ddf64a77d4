"""Words for where a segment's text came from."""

from __future__ import annotations

from pressdraft.language import LANGUAGES
from pressdraft.release import LanguageCode, Origin, OriginKind, Release, Segment
from pressdraft.workspace import LoadedRelease, Workspace

_WHO = {
    OriginKind.TEMPLATE: "template",
    OriginKind.FACT: "fact",
    OriginKind.WORDING: "your wording",
    OriginKind.STANDING: "standing material",
    OriginKind.OVERRIDE: "edited by hand",
    OriginKind.MISSING: "still missing",
}


def explained(
    workspace: Workspace,
    loaded: LoadedRelease,
    release: Release,
    language: LanguageCode,
    segment: Segment,
) -> str:
    """Return the segment's stretches, each with its origin, as lines of text."""
    lines = [f"{segment.id} ({segment.role.value}, {LANGUAGES[language].name})"]
    for span in segment.spans:
        shown = segment.text[span.start : span.end].strip().replace("\n", " / ")
        if not shown:
            continue
        lines.append(f"  {shown!s}")
        lines += [f"      {line}" for line in _origin(workspace, loaded, release, span.origin)]
    return "\n".join(lines) + "\n"


def _origin(
    workspace: Workspace, loaded: LoadedRelease, release: Release, origin: Origin
) -> list[str]:
    where = f", {origin.source}" if origin.source else ""
    lines = [f"{_WHO[origin.kind]}{where}"]
    lines += [_fact(loaded, release, path) for path in origin.facts]
    if origin.block:
        key, _, dates = origin.block.partition(" ")
        version = workspace.standing.block(key, release.as_of)
        first, _, last = dates.partition("..")
        span = f"from {first or 'the start'} {f'until {last}' if last else 'on'}"
        lines.append(
            f"block {key}, the version {span}: it holds on the release date {release.as_of}"
        )
        lines.append(f"source: {version.source}")
    language: LanguageCode = "lv" if "/lv/" in origin.source else "en"
    filters = LANGUAGES[language].filters(workspace.settings.house)
    for rule in origin.rules:
        if rule in filters:
            first_line = (filters[rule].__doc__ or "").strip().splitlines()[0]
            lines.append(f"rule {rule}: {first_line}")
    return lines


def _fact(loaded: LoadedRelease, release: Release, path: str) -> str:
    root = path.partition(".")[0]
    if root in ("programme", "eu", "delegation") and path != "programme.id":
        return f"figure {path}, as known on {release.as_of}"
    keys = tuple(int(part) if part.isdigit() else part for part in path.split("."))
    mark = loaded.document.mark(keys)
    return f"fact {path}, {loaded.document.file}:{mark.line}"
