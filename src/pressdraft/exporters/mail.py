"""A mail ready to be opened, addressed and sent: the text twice, plain and as a page.

`X-Unsent` makes Outlook open it for editing. All is 7-bit, whatever letters it holds; nothing in it
is random, as parts of a mail otherwise are.
"""

from __future__ import annotations

import hashlib
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from typing import TYPE_CHECKING

from pressdraft.exporters.html import page
from pressdraft.exporters.sheet import Picture, Sheet
from pressdraft.exporters.text import plain_text
from pressdraft.language.values import Tbc

if TYPE_CHECKING:
    from pressdraft.facts import InlineContact

MARK = "DRAFT / MELNRAKSTS: "
"""What stands before the subject of a text that may not be sent yet."""

EMBARGO = "EMBARGO: "


def mail(sheet: Sheet) -> bytes:
    """Return the draft as a mail with a plain and an HTML form, pictures inside, files attached."""
    message = EmailMessage()
    message["Date"] = format_datetime(sheet.moment)
    message["X-Unsent"] = "1"
    message.set_content(plain_text(sheet.draft), cte="quoted-printable")
    shown = page(sheet, _inside).decode()
    message.add_alternative(shown, subtype="html", cte="quoted-printable")
    _add_pictures(message, sheet.logos)
    for one in sheet.attachments:
        kind, _, subtype = one.media_type.partition("/")
        message.add_attachment(one.data, maintype=kind, subtype=subtype, filename=one.name)
    message["Content-Language"] = sheet.tag
    _name_boundaries(message, sheet)
    rest = message.as_bytes(policy=message.policy.clone(linesep="\r\n", max_line_length=76))
    return _head(sheet).encode("ascii") + rest


def _head(sheet: Sheet) -> str:
    """Return the lines that hold words of the release, encoded by RFC 2047.

    The policy of Python's messages would lose spaces where it folds such a line.
    """
    lines = [f"Subject: {_words(subject(sheet), 'Subject')}"]
    if sender := _sender(sheet.facts.prepared_by, sheet):
        lines.append(f"From: {sender}")
    return "".join(f"{line}\r\n" for line in lines)


def _words(text: str, header: str) -> str:
    return Header(text, "utf-8", header_name=header).encode(linesep="\r\n")


def subject(sheet: Sheet) -> str:
    """Return the subject: the headline on one line, marked as a draft, embargoed, a correction."""
    stamp = MARK if sheet.is_stamped else ""
    embargo = EMBARGO if sheet.embargo else ""
    return f"{stamp}{embargo}{sheet.marked_headline}"


def _sender(contact: InlineContact | None, sheet: Sheet) -> str:
    """Return who prepared the release as a mail names them, or an empty text."""
    if contact is None or contact.email is None or isinstance(contact.email, Tbc):
        return ""
    name = contact.name
    if isinstance(name, Tbc):
        return ""
    known = name if isinstance(name, str) else name.get(sheet.language)
    address = Address(addr_spec=contact.email)
    return f"{_words(known, 'From')}\r\n <{address.addr_spec}>" if known else address.addr_spec


def _inside(number: int, _picture: Picture) -> str:
    return f"cid:{_cid(number)}"


def _cid(number: int) -> str:
    return f"logo{number}@pressdraft"


def _add_pictures(message: EmailMessage, pictures: tuple[Picture, ...]) -> None:
    """Put the pictures beside the HTML form, which refers to them by their ids."""
    alternatives = message.get_payload()
    assert isinstance(alternatives, list)
    shown = alternatives[-1]
    assert isinstance(shown, EmailMessage)
    for number, one in enumerate(pictures, start=1):
        kind, _, subtype = one.media_type.partition("/")
        shown.add_related(
            one.data,
            maintype=kind,
            subtype=subtype,
            cid=f"<{_cid(number)}>",
            filename=one.name,
            disposition="inline",
        )


def _name_boundaries(message: EmailMessage, sheet: Sheet) -> None:
    """Name the borders of parts after what the mail is, so that it is the same each time."""
    seed = f"{sheet.release.id}.{sheet.language}"
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            name = hashlib.sha256(f"{seed}.{number}".encode()).hexdigest()[:24]
            part.set_boundary(f"=_{name}")
