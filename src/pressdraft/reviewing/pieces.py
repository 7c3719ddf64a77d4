"""The author's wording behind a segment, and the way to write it in one language.

A translator writes what the author wrote, not what a template says around it: of *A seminar on
border control began*, only *border control*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pressdraft.errors import WorkspaceError
from pressdraft.fields import TBC
from pressdraft.i18n import _
from pressdraft.release import CODES, LanguageCode, OriginKind, Segment, text_hash
from pressdraft.reviewing.states import ReviewRow, block_of
from pressdraft.yamlfile import Document, KeyPath, Plain, Scalar, Sequence
from pressdraft.yamlfile import Mapping as MappingNode

_BY_AUTHOR = (OriginKind.WORDING, OriginKind.MISSING)
_OF_CONTACT = ("name", "role", "unit", "address")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n+")

Changes: TypeAlias = "dict[KeyPath, Plain | None]"


@dataclass(frozen=True, slots=True)
class WordingPiece:
    """A wording of the release's file that a segment prints.

    `path` leads to what holds its languages, `texts` are those that are written. `paragraph` is the
    number, from 0, of the one paragraph of it that the segment is, None where it prints it all.
    """

    path: KeyPath
    texts: Mapping[LanguageCode, str]
    paragraph: int | None = None

    @property
    def key(self) -> str:
        """The path as the file calls it: `text.topic`."""
        return ".".join(map(str, self.path))


def pieces_of(document: Document, row: ReviewRow) -> tuple[WordingPiece, ...]:
    """Return the wordings that a segment prints or waits for, in the order of its source."""
    found: dict[KeyPath, WordingPiece] = {}
    for side in row.sides.values():
        for fact in _facts(side.segment):
            for path in _pair_paths(document, fact, row.id):
                found.setdefault(path, _piece(document, path, row.id))
    return tuple(found.values())


def wording_changes(
    document: Document, piece: WordingPiece, language: LanguageCode, text: str
) -> Changes:
    """Return the change of the file that writes a piece in a language.

    WorkspaceError for a paragraph whose earlier ones nobody has written.
    """
    path = (*piece.path, language)
    text = _one_break(text)
    if piece.paragraph is None:
        return {path: text}
    paragraphs = _paragraphs(_text_at(document, path))
    if len(paragraphs) < piece.paragraph:
        raise WorkspaceError(
            _(
                "paragraph {paragraph} of {key} cannot be written before those above",
                paragraph=piece.paragraph + 1,
                key=piece.key,
            ),
            _("write paragraph {paragraphs} first", paragraphs=len(paragraphs) + 1),
        )
    paragraphs[piece.paragraph : piece.paragraph + 1] = [text]
    return {path: "\n\n".join(paragraphs)}


def override_changes(segment: Segment, language: LanguageCode, text: str) -> Changes:
    """Return the change of the file that prints a text in the place of a segment."""
    replaced = segment.text if segment.replaced is None else segment.replaced
    lines = "\n\n".join(line for line in text.split("\n") if line.strip())
    path: KeyPath = ("overrides", segment.id, language)
    return {path: {"text": lines, "hash": text_hash(replaced)}}


def _one_break(text: str) -> str:
    return "\n\n".join(part for part in _paragraphs(text.strip()) if part)


def _paragraphs(text: str) -> list[str]:
    return [" ".join(part.split()) for part in _PARAGRAPHS.split(text) if part.strip()]


def _facts(segment: Segment | None) -> Iterator[str]:
    """Yield the facts of a segment that the author words; contacts hold some among others."""
    for span in segment.spans if segment else ():
        for fact in span.origin.facts:
            if span.origin.kind in _BY_AUTHOR or block_of(fact) in ("contacts", "prepared_by"):
                yield fact


def _pair_paths(document: Document, fact: str, segment_id: str) -> Iterator[KeyPath]:
    """Yield the paths of what a fact holds in each language."""
    number = segment_id.partition(".")[2]
    at = int(number) - 1 if number.isdigit() else 0
    if fact == "quotes.text":
        yield ("quotes", at)
        return
    steps = fact.split(".")
    if steps[0] not in ("contacts", "prepared_by"):
        paths = _expanded(document, (), steps)
        wants = steps[0] == "text"
        yield from (path for path in paths if wants or _is_pair(document, path))
        return
    for holder in _expanded(document, (), steps[:1]):
        for key in _OF_CONTACT:
            if _is_pair(document, (*holder, key)):
                yield (*holder, key)


def _expanded(document: Document, path: KeyPath, steps: list[str]) -> Iterator[KeyPath]:
    """Yield the paths that the steps lead to, through each item of the lists on the way."""
    node = document.node(path) if path else None
    if isinstance(node, Sequence):
        for index in range(len(node.items)):
            yield from _expanded(document, (*path, index), steps)
    elif steps:
        yield from _expanded(document, (*path, steps[0]), steps[1:])
    else:
        yield path


def _is_pair(document: Document, path: KeyPath) -> bool:
    node = document.node(path)
    keys = {key.text for key, _ in node.items} if isinstance(node, MappingNode) else set()
    return bool(keys & set(CODES)) and keys <= set(CODES)


def _piece(document: Document, path: KeyPath, segment_id: str) -> WordingPiece:
    whole = {code: text for code in CODES if (text := _text_at(document, (*path, code)))}
    number = segment_id.partition(".")[2]
    if path[0] != "text" or not number.isdigit():
        return WordingPiece(path, whole)
    at = int(number) - 1
    parts = {code: _paragraphs(text) for code, text in whole.items()}
    texts = {code: part[at] for code, part in parts.items() if at < len(part)}
    return WordingPiece(path, texts, at)


def _text_at(document: Document, path: KeyPath) -> str:
    node = document.node(path)
    text = node.text.strip() if isinstance(node, Scalar) else ""
    return "" if text == TBC else text
