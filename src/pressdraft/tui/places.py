"""From a stretch of a draft to the field of its fact, and from a field to all that it prints."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pressdraft.release import CODES, LanguageCode, Origin, OriginKind, Release, Segment, Span
from pressdraft.tui.form_fields import FieldSpec
from pressdraft.yamlfile import KeyPath

_OTHER_PATHS = {"quotes.text": "quotes", "programme": "programme.id"}
"""What templates call a fact that has another place in the file, or several."""
WORDINGS = ("quotes.text",)
"""What templates call a wording whose languages stand beside other facts in the file."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one draft: code points `start` to `end` of a segment, half-open."""

    language: LanguageCode
    segment: str
    start: int
    end: int


def field_behind(place: Place, segment: Segment, fields: Iterable[FieldSpec]) -> FieldSpec | None:
    """Return the field whose fact stands at a place of a draft, None where no fact does."""
    specs = tuple(fields)
    for origin in segment.origins(place.start, max(place.end, place.start + 1)):
        for fact in origin.facts:
            found = (spec for spec in specs if _prints(fact, spec.path, place.language, segment.id))
            if first := next(found, None):
                return first
    return None


def places_of(path: KeyPath, release: Release) -> tuple[Place, ...]:
    """Return every stretch that the value at `path` prints, the source language first."""
    return tuple(
        Place(language, segment.id, span.start, span.end)
        for language, draft in release.drafts.items()
        for segment in draft.segments
        for span in segment.spans
        if any(_prints(fact, path, language, segment.id) for fact in span.origin.facts)
    )


def nearest_field(path: KeyPath, fields: Iterable[FieldSpec]) -> FieldSpec | None:
    """Return the field of the value at `path`, else the first one inside it or the one around it.

    None where the form has nothing of it.
    """
    specs = tuple(fields)
    inside = [spec for spec in specs if spec.path[: len(path)] == path]
    around = [spec for spec in specs if path[: len(spec.path)] == spec.path]
    return next(iter(inside), None) or max(around, key=lambda spec: len(spec.path), default=None)


def missing_paths(release: Release, fields: Iterable[FieldSpec]) -> Iterator[KeyPath]:
    """Yield the field of each place of the drafts that is still to be written or confirmed."""
    specs = tuple(fields)
    for language, draft in release.drafts.items():
        for segment in draft.segments:
            for span in segment.spans:
                if span.origin.kind is OriginKind.MISSING:
                    place = Place(language, segment.id, span.start, span.end)
                    if spec := field_behind(place, segment, specs):
                        yield spec.path


def stretches(segment: Segment) -> tuple[Span, ...]:
    """Return the stretches of a segment that have a fact behind them, those of one fact as one."""
    found: list[Span] = []
    for span in segment.spans:
        if not span.origin.facts or not segment.text[span.start : span.end].strip():
            continue
        if found and _continues(found[-1], span):
            found[-1] = Span(found[-1].start, span.end, span.origin)
        else:
            found.append(span)
    return tuple(found)


def _continues(before: Span, span: Span) -> bool:
    return before.end == span.start and before.origin.facts == span.origin.facts


def fact_of(origin: Origin) -> str:
    """Return the first fact of an origin as the file calls it, empty when there is none."""
    return fact_of_key(origin.facts[0]) if origin.facts else ""


def stands_in(
    fact: str, path: KeyPath, language: LanguageCode | None, segment_id: str = ""
) -> bool:
    """Tell whether what stands at `path` can be a fact, of a segment of the draft in a language."""
    if language and path[-1] in CODES and path[-1] != language:
        return False
    steps = fact.split(".")
    named = [step for step in path if isinstance(step, str) and step not in CODES]
    shorter = min(len(steps), len(named))
    if [step for step in steps if not step.isdigit()][:shorter] != named[:shorter]:
        return False
    if len(path) > 1 and path[0] == "quotes":
        number = segment_id.partition(".")[2]
        return not number.isdigit() or path[1] == int(number) - 1
    return True


def _prints(fact: str, path: KeyPath, language: LanguageCode, segment_id: str) -> bool:
    """Tell whether what stands at `path` can be the fact of a stretch in that segment."""
    return stands_in(fact_of_key(fact), path, language, segment_id)


def fact_of_key(fact: str) -> str:
    """Return where a fact stands in the file, of what templates call it."""
    if fact in _OTHER_PATHS:
        return _OTHER_PATHS[fact]
    first = fact.partition(".")[0]
    return _OTHER_PATHS[first] if first == "programme" else fact
