from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest

from pressdraft.exporters.html import html_page
from pressdraft.exporters.sheet import STAMP, Picture, Sheet
from pressdraft.facts import Facts, Publish
from pressdraft.release import Role, Segment
from tests.exporters.conftest import AWKWARD


def parsed(data: bytes) -> Element:
    """The page as a browser's parser reads it, which must find no mistake in it."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False, strict=True)
    tree = parser.parse(data.decode())
    assert isinstance(tree, Element)
    return tree


def shown(element: Element) -> str:
    for line_break in element.iter("br"):
        line_break.tail = "\n" + (line_break.tail or "").removeprefix("\n")
    return "".join(element.itertext())


def json_ld(page: Element) -> dict[str, Any]:
    (script,) = page.iter("script")
    assert script.get("type") == "application/ld+json"
    read = json.loads(script.text or "")
    assert isinstance(read, dict)
    return read


def test_a_page_states_its_language_and_title(seminar_lv: Sheet) -> None:
    page = parsed(html_page(seminar_lv))
    assert page.get("lang") == "lv-LV"
    (title,) = page.iter("title")
    assert title.text == seminar_lv.headline
    (heading,) = page.iter("h1")
    assert shown(heading) == seminar_lv.headline


def test_every_look_is_in_the_element_itself_and_nothing_is_fetched(seminar: Sheet) -> None:
    data = html_page(seminar)
    page = parsed(data)
    (article,) = page.iter("article")
    assert all(one.get("style") for one in article.iter() if one.tag in {"p", "h1", "h2", "td"})
    for fetched in (b"<link", b"url(", b"src=", b"@import", b"@font-face"):
        assert fetched not in data


def test_dark_screens_and_paper_are_provided_for(seminar: Sheet) -> None:
    text = html_page(seminar).decode()
    assert '<meta name="color-scheme" content="light dark">' in text
    assert "@media (prefers-color-scheme:dark)" in text
    assert "@media print" in text


@pytest.mark.parametrize("text", AWKWARD)
def test_a_page_shows_exactly_the_text(text: str, make_sheet: Callable[..., Sheet]) -> None:
    page = parsed(html_page(make_sheet(text, headline=text)))
    (article,) = page.iter("article")
    (heading,) = article.iter("h1")
    (paragraph,) = article.iter("p")
    assert (shown(heading), shown(paragraph)) == (text, text)
    assert len(list(page.iter("script"))) == 1


def test_addresses_and_numbers_are_links(seminar: Sheet) -> None:
    links = {shown(one): one.get("href") for one in parsed(html_page(seminar)).iter("a")}
    assert links["Anzelika.Alika@rs.gov.lv"] == "mailto:Anzelika.Alika@rs.gov.lv"
    assert links["https://www.eeas.europa.eu"] == "https://www.eeas.europa.eu"
    assert links["+371\u00a067913535"] == "tel:+37167913535"


def test_contacts_stand_in_a_table_in_the_order_of_their_lines(seminar: Sheet) -> None:
    prepared = next(one for one in seminar.draft.segments if one.id == "prepared_by")
    rows = [
        [shown(cell) for cell in row.iter("td")] for row in parsed(html_page(seminar)).iter("tr")
    ]
    assert rows[-1] == [
        "\n".join(prepared.text.split("\n")[:2]),
        "\n".join(prepared.text.split("\n")[2:]),
    ]


def test_json_ld_describes_the_release(seminar: Sheet) -> None:
    described = json_ld(parsed(html_page(seminar)))
    assert described["@type"] == "NewsArticle"
    assert described["headline"] == seminar.headline
    assert described["inLanguage"] == "en-GB"
    assert described["datePublished"] == "2022-07-29"
    assert described["locationCreated"] == {"@type": "Place", "name": "Nur-Sultan"}
    (other,) = described["workTranslation"]
    assert other["inLanguage"] == "lv-LV"
    assert str(described["articleBody"]).startswith("A national seminar on international")


def test_json_ld_under_embargo_is_published_when_that_ends(seminar: Sheet) -> None:
    moment = datetime(2022, 7, 29, 9, 30, tzinfo=UTC)
    publish = Publish(**{**seminar.facts.publish.plain(), "embargo": moment})
    facts = Facts(**{**seminar.facts.plain(), "publish": publish})
    described = json_ld(parsed(html_page(replace(seminar, facts=facts))))
    assert described["datePublished"] == "2022-07-29T09:30:00+00:00"


def test_a_logo_stands_instead_of_the_line_that_keeps_its_place(
    seminar: Sheet, logo: Picture
) -> None:
    without, with_logo = html_page(seminar), html_page(replace(seminar, logos=(logo,)))
    assert b"[EU emblem]" in without
    assert b"[EU emblem]" not in with_logo
    (picture,) = parsed(with_logo).iter("img")
    assert picture.get("alt") == "Emblem of the European Union"
    assert (picture.get("src") or "").startswith("data:image/png;base64,")


def test_a_draft_is_marked_in_both_languages(make_sheet: Callable[..., Sheet]) -> None:
    page = parsed(html_page(make_sheet(Segment("stamp", Role.STAMP, STAMP))))
    texts = [shown(one) for one in page.iter("p")]
    assert texts == [STAMP]
    assert "DRAFT" in STAMP
    assert "MELNRAKSTS" in STAMP
    assert json_ld(page)["creativeWorkStatus"] == "Draft"
