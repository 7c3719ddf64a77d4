from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdraft.exporters.mail import mail
from pressdraft.exporters.sheet import STAMP, Attachment, Picture, Sheet
from pressdraft.exporters.text import plain_text
from pressdraft.release import Role, Segment
from tests.exporters.conftest import AWKWARD, sample_sheet


def parsed(data: bytes) -> EmailMessage:
    message = BytesParser(policy=default).parsebytes(data)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def content(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert isinstance(part, EmailMessage)
    text = part.get_content()
    assert isinstance(text, str)
    return text.replace("\r\n", "\n")


def test_a_mail_has_the_text_plain_and_as_a_page(seminar_lv: Sheet) -> None:
    message = parsed(mail(seminar_lv))
    assert content(message, "plain") == plain_text(seminar_lv.draft)
    assert '<html lang="lv-LV">' in content(message, "html")
    assert message["Content-Language"] == "lv-LV"


def test_a_mail_waits_to_be_sent_and_is_dated_by_the_facts(seminar: Sheet) -> None:
    message = parsed(mail(seminar))
    assert message["X-Unsent"] == "1"
    assert message["Date"].datetime.isoformat() == "2022-07-29T00:00:00+00:00"
    assert message["Message-ID"] is None


@pytest.mark.parametrize(
    "release", ["2022-07-26-nur-sultan-seminar", "2025-09-05-bishkek-closing-conference"]
)
def test_subject_and_names_keep_their_letters_and_spaces(release: str) -> None:
    sheet = sample_sheet("lv", release)
    message = parsed(mail(sheet))
    assert message["Subject"] == sheet.headline
    if sheet.facts.prepared_by:
        assert message["From"].addresses[0].display_name == "Anželika Alika"
        assert message["From"].addresses[0].addr_spec == "Anzelika.Alika@rs.gov.lv"


def test_every_line_is_seven_bit_and_short(seminar_lv: Sheet) -> None:
    lines = mail(seminar_lv).split(b"\r\n")
    assert all(line.isascii() and b"\n" not in line for line in lines)
    assert max(map(len, lines)) <= 78


@pytest.mark.parametrize("text", AWKWARD)
def test_a_mail_shows_exactly_the_text(text: str, make_sheet: Callable[..., Sheet]) -> None:
    message = parsed(mail(make_sheet(text)))
    assert content(message, "plain") == f"Headline\n\n{text}\n"


def test_a_line_end_in_a_headline_adds_no_header(make_sheet: Callable[..., Sheet]) -> None:
    message = parsed(mail(make_sheet("x", headline="Hello\nBcc: everybody@example.org")))
    assert message["Bcc"] is None
    assert message["Subject"] == "Hello Bcc: everybody@example.org"


printed = st.characters(exclude_categories=("Cc", "Cs", "Co", "Zl", "Zp", "Zs"))


@given(st.lists(st.text(printed, min_size=1, max_size=80), min_size=1, max_size=12).map(" ".join))
def test_any_subject_comes_back_whole(text: str) -> None:
    sheet = sample_sheet()
    segments = tuple(
        one._replace(text=text) if one.role is Role.HEADLINE else one
        for one in sheet.draft.segments
    )
    changed = replace(sheet, drafts=(replace(sheet.draft, segments=segments),))
    assert parsed(mail(changed))["Subject"] == text


def test_a_draft_says_so_in_its_subject(make_sheet: Callable[..., Sheet]) -> None:
    message = parsed(mail(make_sheet(Segment("stamp", Role.STAMP, STAMP))))
    assert message["Subject"] == "DRAFT / MELNRAKSTS: Headline"


def test_attachments_keep_their_names_and_bytes(seminar: Sheet) -> None:
    attached = Attachment("Relīze č ē.docx", "application/octet-stream", bytes(range(256)))
    message = parsed(mail(replace(seminar, attachments=(attached,))))
    (found,) = message.iter_attachments()
    assert found.get_filename() == "Relīze č ē.docx"
    assert found.get_payload(decode=True) == bytes(range(256))


def test_a_logo_travels_inside_the_mail(seminar: Sheet, logo: Picture) -> None:
    message = parsed(mail(replace(seminar, logos=(logo,))))
    (picture,) = (part for part in message.walk() if part.get_content_type() == "image/png")
    cid = str(picture["Content-ID"]).strip("<>")
    assert f'src="cid:{cid}"' in content(message, "html")
    assert picture.get_filename() == "emblēma.png"
    assert picture.get_payload(decode=True) == logo.data


def test_the_same_sheet_gives_the_same_bytes(seminar: Sheet, logo: Picture) -> None:
    sheet = replace(seminar, logos=(logo,))
    assert mail(sheet) == mail(sheet)
