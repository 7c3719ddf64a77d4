"""Mail files: the subject, then the text that the reader of the mail sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.message import Message
from email.parser import BytesParser

from pressdraft.decoding import LINE_BREAK, unreadable
from pressdraft.documents.charsets import decode, kind_of
from pressdraft.documents.html import HtmlReader, stated_charset
from pressdraft.documents.paragraphs import Block, DocumentText, assemble
from pressdraft.i18n import _

MAX_HEADER = 16 << 10
MAX_PARTS = 100
MAX_LINES = 500_000
"""More than attachments of 30 MiB have; Python's parser keeps each line by itself."""
_HEADERS_OF_MAIL = ("from", "to", "subject", "date", "mime-version", "content-type")
_READ_HEADERS = frozenset(
    {"subject", "content-type", "content-disposition", "content-language"}
    | {"content-transfer-encoding"}
)
_FOLDS = re.compile(r"[ \t\r\n]+")
_SURROGATES = re.compile("[\ud800-\udfff]")
_INNER_PARTS = re.compile(rb"boundary[*\d]*\s*=|content-type:\s*message/", re.IGNORECASE)


def read_mail(data: bytes, file: str) -> DocumentText:
    """Return a mail; offsets are those of its `text`, and its attachments are only named.

    Of two forms of the same text the plain one is read. Raises ProblemsError for what is no mail.
    """
    message = _parse(data, file)
    parts = list(_parts(message, file))
    attachments = tuple(_name(part) for part in parts if _is_attachment(part))
    texts = [part for part in parts if not _is_attachment(part)]
    subject = Block(_header(message, "subject"), "heading", 1)
    for wanted in ("text/plain", "text/html"):
        for part in texts:
            if part.get_content_type() == wanted:
                blocks, links, language = _body(part, file)
                if any(block.text.strip() for block in blocks):
                    stated = _header(part, "content-language")
                    language = stated or _header(message, "content-language") or language
                    text, paragraphs = assemble([subject, *blocks])
                    return DocumentText(
                        file, "eml", text, paragraphs, language or None, links, attachments
                    )
    raise unreadable(
        file, _("holds no text, only attachments") if attachments else _("holds no text")
    )


def _parse(data: bytes, file: str) -> Message:
    """Return the message; what would take the parser without bound is refused first."""
    if found := kind_of(data):
        raise unreadable(file, *found)
    if data.count(b"\n") + data.count(b"\r") > 2 * MAX_LINES:
        raise unreadable(file, _("has more than {most} lines", most=MAX_LINES))
    if sum(1 for _part in _INNER_PARTS.finditer(data)) > MAX_PARTS:
        raise unreadable(file, _("has more than {most} parts within parts", most=MAX_PARTS))
    message: Message = BytesParser(policy=policy.compat32).parsebytes(data)
    if not any(message.get(name) is not None for name in _HEADERS_OF_MAIL):
        raise unreadable(file, _("does not look like a mail: it has no headers"))
    return message


def _parts(message: Message, file: str) -> Iterator[Message]:
    """Yield the leaves of a message in order; a message attached to it is one leaf."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        for name, value in part.raw_items():
            if name.lower() in _READ_HEADERS and len(value) > MAX_HEADER:
                raise unreadable(
                    file, _("has a header {name} of {n} characters", name=name, n=len(value))
                )
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting += [one for one in reversed(inner) if isinstance(one, Message)]
        else:
            yield part


def _is_attachment(part: Message) -> bool:
    is_text = part.get_content_type() in ("text/plain", "text/html")
    return not is_text or part.get_content_disposition() == "attachment"


def _name(part: Message) -> str:
    return _words(part.get_filename() or part.get_content_type())


def _body(part: Message, file: str) -> tuple[list[Block], tuple[tuple[str, str], ...], str | None]:
    """Return the blocks, links and stated language of a text part."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    if part.get_content_type() == "text/plain":
        return [Block(_unflowed(decode(data, file, charset), part))], (), None
    source = decode(data, file, charset or stated_charset(data))
    reader = HtmlReader(source)
    reader.read(0, len(source))
    blocks = [
        Block(paragraph.text, paragraph.role, paragraph.level)
        for paragraph in reader.paragraphs
        if paragraph.role != "title"
    ]
    return blocks, tuple(reader.links), reader.language


def _unflowed(text: str, part: Message) -> str:
    """Return the text with the line ends undone that RFC 3676 lets a mailer add."""
    lines = LINE_BREAK.split(text)
    if str(part.get_param("format", "")).lower() != "flowed":
        return "\n".join(lines)
    kept = -1 if str(part.get_param("delsp", "")).lower() == "yes" else None
    pieces = []
    for line in lines:
        bare = line.removeprefix(" ")
        is_soft = bare.endswith(" ") and bare != "-- "
        pieces.append(bare[:kept] if is_soft else bare + "\n")
    return "".join(pieces)


def _header(message: Message, name: str) -> str:
    return _words(next((str(v) for n, v in message.raw_items() if n.lower() == name), ""))


def _words(raw: str) -> str:
    """Return a header as a reader sees it: RFC 2047 words decoded, folds undone."""
    data = raw.encode("utf-8", "surrogateescape")
    text = _FOLDS.sub(" ", data.decode("utf-8", "replace"))
    decoded = str(policy.default.header_factory("subject", text))
    return _FOLDS.sub(" ", _SURROGATES.sub("\ufffd", decoded)).strip()
