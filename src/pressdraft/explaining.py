"""Words for where a segment's text came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pressdraft.compose.naming import Naming
from pressdraft.guesses import guesses
from pressdraft.i18n import N_, _
from pressdraft.language import LANGUAGES
from pressdraft.release import LanguageCode, Origin, OriginKind, Release, Segment
from pressdraft.workspace import LoadedRelease, Workspace

_WHO = {
    OriginKind.TEMPLATE: N_("words of the template"),
    OriginKind.FACT: N_("from the facts, written by the template"),
    OriginKind.WORDING: N_("your wording, put here by the template"),
    OriginKind.STANDING: N_("standing material, put here by the template"),
    OriginKind.OVERRIDE: N_("edited by hand"),
    OriginKind.MISSING: N_("still missing, asked for by the template"),
}
_FIGURES = ("programme", "eu", "delegation")
_OF_THE_EVENT = ("event.", "quotes.speaker", "programme.id")
_NO_NAMES = ("event.participants.count",)
_STANDS_IN = {
    "publish.place": N_("the place of the first session stands in"),
    "event.noun": N_("the kind stands in"),
}


@dataclass(frozen=True)
class Explainer:
    """Tells where the texts of one release in one language came from."""

    workspace: Workspace
    loaded: LoadedRelease
    release: Release
    language: LanguageCode

    def explained(self, segment: Segment) -> str:
        """Return the segment's stretches, each with its origin, as lines of text."""
        lines = [f"{segment.id} ({segment.role.value}, {_(LANGUAGES[self.language].name)})"]
        told: Origin | None = None
        for span in segment.spans:
            shown = segment.text[span.start : span.end].strip().replace("\n", " / ")
            if shown:
                lines.append(f"  {shown}")
                lines += [f"      {line}" for line in self._origin(span.origin, told)]
                told = span.origin
        if segment.stale:
            lines.append(
                _("  The facts have changed since this edit; without it the text would be:")
            )
            lines.append(f"      {(segment.replaced or '').replace(chr(10), ' / ')}")
        return "\n".join(lines) + "\n"

    def _origin(self, origin: Origin, before: Origin | None) -> Iterator[str]:
        if origin.block and not origin.rules and not origin.facts:
            yield _("standing text, {source}", source=origin.source)
        elif origin.block:
            yield _(
                "standing material, put here by the standing text, {source}", source=origin.source
            )
        else:
            yield _(_WHO[origin.kind]) + (f", {origin.source}" if origin.source else "")
        for path in origin.facts:
            yield from self._fact(path)
        if origin.block and not (before and before.block == origin.block):
            yield from self._version(origin.block)
        for rule in origin.rules:
            if rule in self._filters:
                first_line = (self._filters[rule].__doc__ or "").strip().splitlines()[0]
                yield _("rule {rule}: {words}", rule=rule, words=_(first_line))

    @cached_property
    def _filters(self) -> dict[str, Any]:
        return dict(LANGUAGES[self.language].filters(self.workspace.settings.house))

    @cached_property
    def _naming(self) -> Naming:
        return self.workspace.naming(self.loaded, self.release.as_of)

    def _version(self, block: str) -> Iterator[str]:
        key, _sign, dates = block.partition(" ")
        first, _sign, last = dates.partition("..")
        if first and last:
            span = _("from {first} until {last}", first=first, last=last)
        elif first:
            span = _("from {first} on", first=first)
        else:
            span = _("from the start until {last}", last=last) if last else _("from the start on")
        yield _(
            "version {span}, which holds on the release date {as_of}",
            span=span,
            as_of=self.release.as_of,
        )
        source = self.workspace.standing.block(key, self.release.as_of).source
        yield _("source: {source}", source=source)

    def _fact(self, path: str) -> Iterator[str]:
        if path.partition(".")[0] in _FIGURES and path != "programme.id":
            yield _(
                "{path}, as known on the release date {as_of}", path=path, as_of=self.release.as_of
            )
            return
        document = self.loaded.document
        fact = keys = tuple(int(part) if part.isdigit() else part for part in path.split("."))
        if document.node((*keys, self.language)):
            path, keys = f"{path}.{self.language}", (*keys, self.language)
        if document.node(keys) is None and path in _STANDS_IN:
            yield _(
                "{path} is not stated in {file}: {stands_in}",
                path=path,
                file=document.file,
                stands_in=_(_STANDS_IN[path]),
            )
        else:
            yield f"{path}, {document.file}:{document.mark(keys).line}"
        days = self.loaded.facts.days()
        if days and path.startswith(_OF_THE_EVENT) and path not in _NO_NAMES:
            yield _("names as they were on the event's first day, {first}", first=days.first)
        if self.language == "lv":
            yield from guesses(self._naming, self.loaded.facts, fact)
