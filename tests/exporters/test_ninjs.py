from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from pressdraft.exporters.ninjs import ninjs
from pressdraft.exporters.sheet import STAMP, Sheet
from pressdraft.exporters.text import plain_text
from pressdraft.facts import Facts, Publish
from pressdraft.release import Role, Segment
from tests.exporters.conftest import AWKWARD

FIELDS = json.loads((Path(__file__).parent / "ninjs-3.1.json").read_text(encoding="utf-8"))
FORMATS = FormatChecker()


@FORMATS.checks("date-time", ValueError)
def is_moment(value: object) -> bool:
    return datetime.fromisoformat(str(value)).tzinfo is not None


@FORMATS.checks("uri")
def is_uri(value: object) -> bool:
    scheme, colon, rest = str(value).partition(":")
    return bool(scheme.isalpha() and colon and rest and " " not in rest)


def read(sheet: Sheet) -> dict[str, Any]:
    item = json.loads(ninjs(sheet))
    Draft202012Validator(FIELDS, format_checker=FORMATS).validate(item)
    assert isinstance(item, dict)
    return item


def test_the_fields_are_those_that_were_published(seminar: Sheet) -> None:
    item = read(seminar)
    assert item["standard"]["version"] == "3.1"
    assert item["language"] == "en-GB"
    assert item["headlines"] == [
        {"role": "main", "contentType": "text/plain", "value": seminar.headline}
    ]
    assert item["bodies"][0]["value"] == plain_text(seminar.draft)
    assert item["versionCreated"] == "2022-07-29T00:00:00+00:00"
    assert "embargoedUntil" not in item


def test_a_field_of_another_version_would_be_seen() -> None:
    wrong = {"uri": "urn:uuid:x", "body_text": "as in ninjs 1"}
    assert list(Draft202012Validator(FIELDS).iter_errors(wrong))


def test_the_languages_name_each_other(seminar: Sheet, seminar_lv: Sheet) -> None:
    english, latvian = read(seminar), read(seminar_lv)
    assert english["uri"] != latvian["uri"]
    (other,) = english["associations"]
    assert (other["uri"], other["rel"]) == (latvian["uri"], "translation")
    assert other["headlines"][0]["value"] == seminar_lv.headline


def test_an_embargo_is_a_field(seminar: Sheet) -> None:
    moment = datetime(2022, 7, 29, 10, 0, tzinfo=timezone(timedelta(hours=6)))
    publish = Publish(**{**seminar.facts.publish.plain(), "embargo": moment})
    facts = Facts(**{**seminar.facts.plain(), "publish": publish})
    assert read(replace(seminar, facts=facts))["embargoedUntil"] == "2022-07-29T10:00:00+06:00"


def test_a_draft_is_withheld(make_sheet: Callable[..., Sheet]) -> None:
    item = read(make_sheet(Segment("stamp", Role.STAMP, STAMP)))
    assert (item["pubStatus"], item["edNote"]) == ("withheld", STAMP)


@pytest.mark.parametrize("text", AWKWARD)
def test_it_holds_exactly_the_text(text: str, make_sheet: Callable[..., Sheet]) -> None:
    assert read(make_sheet(text))["bodies"][0]["value"] == f"Headline\n\n{text}\n"
