"""IPTC's News in JSON, ninjs 3.1: what editorial systems take in.

The fields are those of https://www.iptc.org/std/ninjs/userguide/.
"""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime, time
from typing import Any

from pressdraft.exporters.html import article, in_page
from pressdraft.exporters.sheet import LANGUAGE_TAGS, STAMP, Sheet, headline
from pressdraft.exporters.text import plain_text
from pressdraft.release import LanguageCode

_STANDARD = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}


def ninjs(sheet: Sheet) -> bytes:
    """Return the draft as one ninjs object; the other language is an association of it."""
    moment = _written(sheet.moment)
    correction = sheet.facts.correction
    item: dict[str, Any] = {
        "uri": _uri(sheet, sheet.language),
        "standard": _STANDARD,
        "type": "text",
        "representationType": "full",
        "profile": "press-release",
        "firstCreated": moment,
        "versionCreated": moment,
        "pubStatus": _status(sheet),
        "language": sheet.tag,
        "title": sheet.marked_headline,
        "headlines": [{"role": "main", "contentType": "text/plain", "value": sheet.headline}],
        "bodies": list(_bodies(sheet)),
        "altIds": [{"role": "release", "value": sheet.release.id}],
    }
    if sheet.embargo:
        item["embargoedUntil"] = _written(sheet.embargo)
    if correction:
        item["version"] = "2"
        item["firstCreated"] = _written(datetime.combine(correction.published, time(), UTC))
    if notes := [STAMP] * sheet.is_stamped + [sheet.notice] * bool(sheet.notice):
        item["edNote"] = "\n".join(notes)
    if place := sheet.place.get(sheet.language):
        item["located"] = place
    if publisher := sheet.publisher.get(sheet.language):
        item["organisations"] = [{"name": publisher, "rel": "publisher"}]
    if others := _associations(sheet):
        item["associations"] = others
    return (json.dumps(item, ensure_ascii=False, indent=2) + "\n").encode()


def _uri(sheet: Sheet, language: LanguageCode) -> str:
    """Return a name that is the same whenever the release is exported, and for its correction."""
    correction = sheet.facts.correction
    known = correction.of if correction else sheet.release.id
    return uuid.uuid5(uuid.NAMESPACE_URL, f"pressdraft:{known}.{language}").urn


def _status(sheet: Sheet) -> str:
    """Tell editorial systems what to do: a withdrawal takes the story of that name back."""
    if sheet.is_stamped:
        return "withheld"
    correction = sheet.facts.correction
    is_taken_back = correction and correction.kind == "withdrawal"
    return "canceled" if is_taken_back or sheet.facts.status == "withdrawn" else "usable"


def _bodies(sheet: Sheet) -> list[dict[str, Any]]:
    text = plain_text(sheet.draft)
    return [
        {
            "role": "main",
            "contentType": "text/plain",
            "charCount": len(text),
            "wordCount": len(text.split()),
            "value": text,
        },
        {
            "role": "richtext",
            "contentType": "text/html",
            "value": article(sheet.draft, sheet, in_page),
        },
    ]


def _associations(sheet: Sheet) -> list[dict[str, Any]]:
    return [
        {
            "name": LANGUAGE_TAGS[other.language],
            "rel": "translation",
            "uri": _uri(sheet, other.language),
            "type": "text",
            "representationType": "partial",
            "language": LANGUAGE_TAGS[other.language],
            "headlines": [{"role": "main", "value": headline(other) or sheet.release.id}],
        }
        for other in sheet.release.drafts.values()
        if other.language != sheet.language
    ]


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
