"""Proves that a file states its drafts: it is read back and compared piece by piece.

White space aside, which formats use as they like, every piece must stand in the file whole, in its
order, with nothing between.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default

from pressdraft.documents import DocumentText, read_text
from pressdraft.exporters.mail import subject
from pressdraft.exporters.pieces import AROUND, pieces
from pressdraft.exporters.sheet import stated
from pressdraft.exporters.typeset import LONG_WORD, page_lines
from pressdraft.i18n import _
from pressdraft.sending.sheets import PlannedFile

_BLANKS = re.compile(r"[ \t\r\n\f\v]+")
_UNSEEN = re.compile("[\u00ad\u061c\u200b-\u200f\u2060\ufeff]")
"""What a PDF does not keep: it has no place on the page."""
_BREAKS = "-/–—@"
_LINE_ENDS = re.compile(f"(?<=[{_BREAKS}]) ")
_PAGE_NUMBER = re.compile(r"\d+ / \d+")
_SHOWN = 60
_KNOWN_AGAIN = 12
"""So many characters hardly stand in another place of a release by chance."""
_ASIDE = frozenset({"title", "caption", "footer"})
"""Paragraphs that repeat the text, describe pictures or number pages."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A piece of a file that does not say what the draft says."""

    file: str
    format: str
    segment: str
    expected: str
    found: str

    def __str__(self) -> str:
        return _(
            "{file}: as {format}, '{segment}' does not say what the draft says: "
            "expected '{expected}', found '{found}'",
            file=self.file,
            format=self.format,
            segment=self.segment,
            expected=self.expected,
            found=self.found,
        )


@dataclass(frozen=True, slots=True)
class _Part:
    """A text that a file holds, the pieces that it has to state, and how texts are compared."""

    name: str
    expected: Iterable[tuple[str, str]]
    text: str
    fold: Callable[[str], str]


def differences(file: PlannedFile, data: bytes) -> Iterator[Difference]:
    """Yield what is told otherwise in the bytes of a file than in the drafts."""
    for part in _READERS[file.suffix](data, file):
        expected = [(name, folded) for name, text in part.expected if (folded := part.fold(text))]
        for segment, wanted, found in _compared(expected, part.fold(part.text)):
            yield Difference(file.name, part.name, segment, _shortened(wanted), _shortened(found))


def _compared(pieces: Sequence[tuple[str, str]], found: str) -> Iterator[tuple[str, str, str]]:
    """Yield name, expected and found text of each piece that differs.

    After a difference the comparison goes on where the next piece begins that stands in the rest.
    """
    at = place = 0
    while place < len(pieces):
        name, text = pieces[place]
        end = at + len(text)
        is_apart = found[end : end + 1] in ("", " ") or text[-1:] in _BREAKS
        if found.startswith(text, at) and is_apart:
            at = end + found.startswith(" ", end)
            place += 1
            continue
        after, start = _next_found(pieces, place, found, at)
        stretch = found[at:start]
        yield (name, *_first_difference(text, stretch))
        for skipped, missing in pieces[place + 1 : after]:
            if missing not in stretch:
                yield skipped, missing, ""
        at, place = start, after
    if rest := found[at:]:
        yield "end", "", rest


def _next_found(
    pieces: Sequence[tuple[str, str]], place: int, found: str, at: int
) -> tuple[int, int]:
    """Return the next piece that is long enough to be known again, and where it begins."""
    for after in range(place + 1, len(pieces)):
        text = pieces[after][1]
        if len(text) >= _KNOWN_AGAIN and (start := found.find(text, at)) >= 0:
            return after, start
    return len(pieces), len(found)


def _first_difference(expected: str, found: str) -> tuple[str, str]:
    """Return both texts from a little before the first character that differs."""
    pairs = enumerate(zip(expected, found, strict=False))
    place = next((at for at, (one, other) in pairs if one != other), min(len(expected), len(found)))
    start = max(0, place - _SHOWN // 3)
    return expected[start:], found[start : start + _SHOWN]


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def squeezed(text: str) -> str:
    """Return a text with each stretch of white space as one space; no-break spaces stay."""
    return _BLANKS.sub(" ", text).strip(" ")


def _as_printed(text: str) -> str:
    """Return a text as a page shows it, where a line may end at a hyphen or in an address."""
    return _LINE_ENDS.sub("", squeezed(_UNSEEN.sub("", text).replace("\u00a0", " ")))


def _paragraphs(document: DocumentText, aside: frozenset[str] = _ASIDE) -> str:
    return "\n".join(one.text for one in document.paragraphs if one.role not in aside)


def _read_document(data: bytes, file: PlannedFile) -> Iterator[_Part]:
    aside = _ASIDE
    if file.suffix == "docx" and file.sheet.house_style:
        aside |= {"header"}
    text = _paragraphs(read_text(data, file.name, file.suffix), aside)
    yield _Part(file.format, file.exporter.states(file.sheet), text, squeezed)


def _read_mail(data: bytes, file: PlannedFile) -> Iterator[_Part]:
    """Yield both forms of a mail's text, the plain one with its subject."""
    document = read_text(data, file.name, "eml")
    pieces = [("subject", subject(file.sheet)), *file.exporter.states(file.sheet)]
    yield _Part("eml", pieces, _paragraphs(document), squeezed)
    message = BytesParser(policy=default).parsebytes(data)
    shown = message.get_body(("html",))
    source = shown.get_content() if isinstance(shown, EmailMessage) else ""
    yield _of_page("eml (html)", source, file)


def _read_ninjs(data: bytes, file: PlannedFile) -> Iterator[_Part]:
    plain, rich = (body["value"] for body in json.loads(data)["bodies"])
    yield _Part("ninjs", file.exporter.states(file.sheet), plain, squeezed)
    yield _of_page("ninjs (html)", f"<article>{rich}</article>", file)


def _of_page(name: str, source: str, file: PlannedFile) -> _Part:
    text = _paragraphs(read_text(source.encode(), file.name, "html"))
    return _Part(name, stated(file.sheet), text, squeezed)


def _read_pdf(data: bytes, file: PlannedFile) -> Iterator[_Part]:
    found = page_lines(data)
    lines = [line for line in found if not _PAGE_NUMBER.fullmatch(line.strip())]
    expected = list(file.exporter.states(file.sheet))
    yield _Part("pdf", expected, _unbroken(lines, expected), _as_printed)


def _unbroken(lines: Iterable[str], expected: Iterable[tuple[str, str]]) -> str:
    """Return the lines of a page as one text; an address or a word may go on in the next line."""
    texts = [text for _, text in expected]
    addresses = {one.text for text in texts for one in pieces(text) if one.href}
    addresses.update(word for text in texts for word in LONG_WORD.findall(text))
    whole = {word for text in texts for word in text.split()}
    words: list[str] = []
    for line in lines:
        first, *others = line.strip().split(" ")
        if words and (
            _UNSEEN.sub("", words[-1] + first) in whole
            if words[-1].endswith("\u00ad")
            else any(_goes_on(words[-1], first, address) for address in addresses)
        ):
            words[-1] += first
        else:
            words.append(first)
        words += others
    return " ".join(words)


def _goes_on(word: str, first: str, address: str) -> bool:
    begun = _UNSEEN.sub("", word).lstrip(AROUND)
    whole = (begun + first)[: len(address)]
    return len(begun) < len(address) and whole == address[: len(whole)]


_READERS: Mapping[str, Callable[[bytes, PlannedFile], Iterator[_Part]]] = {
    **dict.fromkeys(("txt", "md", "html", "docx"), _read_document),
    "eml": _read_mail,
    "json": _read_ninjs,
    "pdf": _read_pdf,
}
