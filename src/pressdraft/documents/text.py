"""Plain text: empty lines part paragraphs."""

from __future__ import annotations

from pressdraft.documents.charsets import decode
from pressdraft.documents.paragraphs import DocumentText, split_paragraphs


def read_plain(data: bytes, file: str) -> DocumentText:
    """Return a text file; its offsets are those of the decoded file."""
    text = decode(data, file)
    return DocumentText(file, "txt", text, tuple(split_paragraphs(text, 0, len(text))))
