"""What search engines read in the page: the release as schema.org's NewsArticle, in JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from pressdraft.exporters.sheet import LANGUAGE_TAGS, Sheet, headline
from pressdraft.release import Draft, Role

_TEXT = frozenset((Role.LEAD, Role.BODY, Role.QUOTE))


def news_article(sheet: Sheet) -> str:
    """Return the JSON-LD of a draft; no character of it can end the element around it."""
    described: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": sheet.marked_headline,
        "inLanguage": sheet.tag,
        "identifier": sheet.release.id,
        "datePublished": sheet.moment.isoformat() if sheet.embargo else str(sheet.release.as_of),
    }
    if body := article_body(sheet.draft):
        described["articleBody"] = body
    if sheet.notice:
        described["correction"] = sheet.notice
    if publisher := sheet.publisher.get(sheet.language):
        described["publisher"] = {"@type": "Organization", "name": publisher}
    if place := sheet.place.get(sheet.language):
        described["locationCreated"] = {"@type": "Place", "name": place}
    if sheet.is_stamped:
        described["creativeWorkStatus"] = "Draft"
    others = [other for other in sheet.release.drafts.values() if other != sheet.draft]
    translations = [
        {
            "@type": "NewsArticle",
            "inLanguage": LANGUAGE_TAGS[other.language],
            "headline": headline(other),
        }
        for other in others
        if other.language != sheet.language
    ]
    if translations:
        described["workTranslation"] = translations
    text = json.dumps(described, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def article_body(draft: Draft) -> str:
    """Return what the release says: lead, paragraphs and quotations, without its furniture."""
    return "\n\n".join(one.text for one in draft.segments if one.role in _TEXT)
