"""Mail files: the subject and the text that is read."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from pressdraft.documents import DocumentText, read_text
from pressdraft.errors import PressdraftError

HEADERS = "From: a@b.lv\nSubject: Relize\nMIME-Version: 1.0\n"


def mail(data: bytes) -> DocumentText:
    return read_text(data, "lv.eml", "eml")


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    return [(one.role, one.text) for one in mail(data).paragraphs]


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "windows-1257"])
def test_subject_and_text_are_read(encoding: str, charset: str) -> None:
    message = EmailMessage()
    message["Subject"] = "Preses relīze: robežsargu apmācības Nursultānā, 2022. gada 5. oktobrī"
    message.set_content("Rīga, 6.\u00a0jūnijs\n\nOtrā rindkopa", charset=charset, cte=encoding)
    message["Content-Language"] = "lv"
    document = mail(message.as_bytes())

    assert [(one.role, one.text) for one in document.paragraphs] == [
        ("heading", "Preses relīze: robežsargu apmācības Nursultānā, 2022. gada 5. oktobrī"),
        ("paragraph", "Rīga, 6.\u00a0jūnijs"),
        ("paragraph", "Otrā rindkopa"),
    ]
    assert document.language == "lv"
    for one in document.paragraphs:
        assert document.text[one.start : one.start + len(one.text)] == one.text


def test_the_plain_form_is_preferred_and_attachments_are_named() -> None:
    message = EmailMessage()
    message["Subject"] = "Relīze"
    message.set_content("vienkāršs")
    message.add_alternative("<p>HTML</p>", subtype="html")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="emblēma.png")
    message.add_attachment("cits teksts", filename="piezīmes.txt")
    inner = EmailMessage()
    inner["Subject"] = "iekšā"
    inner.set_content("pārsūtīts")
    message.add_attachment(inner)
    document = mail(message.as_bytes())

    assert [one.text for one in document.paragraphs] == ["Relīze", "vienkāršs"]
    assert document.attachments == ("emblēma.png", "piezīmes.txt", "message/rfc822")


@pytest.mark.parametrize("plain", [None, " \n"])
def test_html_is_read_where_there_is_no_plain_text(plain: str | None) -> None:
    message = EmailMessage()
    message["Subject"] = "Relīze"
    html = "<html lang=lv><title>T</title><h2>Virs</h2><p>a <a href='http://b.lv'>b</a></p></html>"
    if plain is None:
        message.set_content(html, subtype="html")
    else:
        message.set_content(plain)
        message.add_alternative(html, subtype="html")
    document = mail(message.as_bytes())

    assert [(one.role, one.level, one.text) for one in document.paragraphs] == [
        ("heading", 1, "Relīze"),
        ("heading", 2, "Virs"),
        ("paragraph", None, "a b"),
    ]
    assert document.links == (("b", "http://b.lv"),)
    assert document.language == "lv"


@pytest.mark.parametrize(
    ("parameters", "body", "text"),
    [
        ("", "viens \ndivi", "viens \ndivi"),
        ("; format=flowed", "viens \ndivi\n trīs", "viens divi\ntrīs"),
        ("; format=flowed; delsp=yes", "vie \nns", "viens"),
        ("; format=flowed", "teksts\n-- \nparaksts", "teksts\n-- \nparaksts"),
        ("", "viens\r\ndivi", "viens\ndivi"),
    ],
)
def test_flowed_lines_are_joined(parameters: str, body: str, text: str) -> None:
    headers = f"{HEADERS}Content-Type: text/plain; charset=utf-8{parameters}\n\n"

    assert paragraphs((headers + body).encode())[1] == ("paragraph", text)


@pytest.mark.parametrize(
    ("raw", "subject"),
    [
        (b"=?windows-1257?Q?Rel=EEze?=", "Relīze"),
        (b"=?utf-8?B?UmVsxKs=?=\n =?utf-8?B?emU=?=", "Relīze"),
        ("Relīze".encode(), "Relīze"),
        (b"=?nope?Q?x=EE?= a", "x\ufffd a"),
        (b"=?utf-8?Q?6.=C2=A0maijs?=", "6.\u00a0maijs"),
    ],
)
def test_subjects_are_decoded(raw: bytes, subject: str) -> None:
    data = b"From: a@b.lv\nSubject: " + raw + b"\n\nteksts"

    assert paragraphs(data)[0] == ("heading", subject)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\n\nteksts", "does not look like a mail: it has no headers"),
        (b"Subject: \n\n \n", "holds no text"),
        ((HEADERS + "Content-Type: image/png\n\nAAAA").encode(), "holds no text, only attachments"),
        (
            (HEADERS + "Content-Type: text/plain; charset=nope\n\na").encode(),
            "states the encoding 'nope', which is not known",
        ),
        (
            (HEADERS + "Content-Type: text/plain; charset=unicode_escape\n\n\\ud800").encode(),
            "states the encoding 'unicode_escape'",
        ),
        ((HEADERS + "\nŠķēršļi, žurnāls").encode("cp1257"), "it seems to be Windows-1257"),
        (HEADERS.encode() + b"\n" * 1_000_001, "has more than 500000 lines"),
        (
            (HEADERS + f"Content-Type: text/plain{'; a' * 9000}\n\na").encode(),
            "has a header Content-Type of 27010 characters",
        ),
    ],
)
def test_a_mail_that_cannot_be_read_is_told(data: bytes, message: str) -> None:
    with pytest.raises(PressdraftError, match=r"lv\.eml") as caught:
        mail(data)

    assert message in str(caught.value)


@pytest.mark.parametrize("kind", ["multipart/mixed; boundary=b{0}", "message/rfc822"])
def test_endless_nesting_is_refused(kind: str) -> None:
    levels = (f"Content-Type: {kind.format(level)}\n\n--b{level}\n" for level in range(5000))

    with pytest.raises(PressdraftError, match="more than 100 parts within parts"):
        mail((HEADERS + "".join(levels)).encode())
