"""Typing a document with a model: every problem at its place, in plain words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

import pytest
from pydantic import AliasChoices, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from pressdraft.errors import ProblemsError
from pressdraft.yamlfile import parse_yaml, validate


class DayError(ValueError):
    hint = "perhaps 30 June"


class OrderError(ValueError):
    path = ("last",)
    hint = "swap them"


def known_day(value: object) -> object:
    if value == "31 June":
        raise DayError("June has 30 days")
    return value


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Contact(Part):
    name: str
    email: str | None = None
    valid_from: date | None = Field(None, alias="from")


class Publish(Part):
    on: date | Literal["tbc"]
    place: str


class Dates(Part):
    first: date
    last: date

    @model_validator(mode="after")
    def check_order(self) -> Dates:
        if self.last < self.first:
            raise OrderError("the last day is before the first")
        return self


class Online(Part):
    type: Literal["online"]
    link: str


class Onsite(Part):
    type: Literal["onsite"]
    venue: str


class Release(Part):
    kind: Literal["mission", "seminar", "study-visit"] = "mission"
    publish: Publish | None = None
    contacts: tuple[str | Contact, ...] = ()
    amount: Decimal | None = None
    count: int | None = None
    day: Annotated[str, BeforeValidator(known_day)] = ""
    days: list[date] = Field([], min_length=1)
    dates: Dates | None = None
    text: dict[str, dict[Literal["en", "lv"], str]] = {}
    pair: tuple[Publish, Contact] | None = None
    where: Annotated[Online | Onsite, Field(discriminator="type")] | None = None
    fax: str = Field("", validation_alias=AliasChoices("telefax", "facsimile"))
    sure: bool = False


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("plase: x\n", ["1:1: unknown key 'plase'"]),
        ("publish: {on: tbc, plase: x}\n", [
            "1:10: missing key 'place'",
            "1:20: unknown key 'plase' (did you mean 'place'?)",
        ]),
        ("publish:\n  on: tbc\n  place:\n", ["3:3: the key 'place' has no value"]),
        ("publish: [a]\n", ["1:10: expected keys and values, found a list"]),
        ("publish: astana\n", ["1:10: expected keys and values, found 'astana'"]),
        ("publish: {on: 6 June, place: x}\n", [
            "1:15: expected a date such as 2016-06-06 or tbc, found '6 June'",
        ]),
        ("publish: {on: tcb, place: x}\n", [
            "1:15: expected a date such as 2016-06-06 or tbc, found 'tcb' (did you mean 'tbc'?)",
        ]),
        ("kind: semina\n", [
            "1:7: expected mission, seminar or study-visit, found 'semina'"
" (did you mean 'seminar'?)",
        ]),
        ("kind: [seminar]\n", ["1:7: expected mission, seminar or study-visit, found a list"]),
        ("contacts: kz\n", ["1:11: expected a list, found 'kz'"]),
        ("contacts: [kz, {nmae: x}]\n", [
            "1:16: missing key 'name'",
            "1:17: unknown key 'nmae' (did you mean 'name'?)",
        ]),
        ("contacts:\n- [a]\n", ["2:3: expected text or keys and values, found a list"]),
        ("contacts: [{name: x, form: y}]\n", ["1:22: unknown key 'form' (did you mean 'from'?)"]),
        ("contacts: [{name: x, from: soon}]\n", [
            "1:28: expected a date such as 2016-06-06, found 'soon'",
        ]),
        ("amount: much\ncount: 2.5\nsure: perhaps\n", [
            "1:9: expected a number, found 'much'",
            "2:8: expected a whole number, found '2.5'",
            "3:7: expected true or false, found 'perhaps'",
        ]),
        ("day: 31 June\n", ["1:6: June has 30 days (perhaps 30 June)"]),
        ("day: {a: b}\n", ["1:6: expected text, found keys and values"]),
        ("days: []\n", ["1:7: expected at least 1 in the list, found 0"]),
        ("days: [2016-06-06, soon]\n", ["1:20: expected a date such as 2016-06-06, found 'soon'"]),
        ("dates:\n  first: 2016-06-07\n  last: 2016-06-06\n", [
            "3:9: the last day is before the first (swap them)",
        ]),
        ("text: {lead: {enn: x}}\n", ["1:15: expected en or lv, found 'enn' (did you mean 'en'?)"]),
        ("pair: [{on: tbc, plaec: x}, {name: y, emial: z}]\n", [
            "1:8: missing key 'place'",
            "1:18: unknown key 'plaec' (did you mean 'place'?)",
            "1:39: unknown key 'emial' (did you mean 'email'?)",
        ]),
        ("where: {type: onlin}\n", [
            "1:15: expected online or onsite, found 'onlin' (did you mean 'online'?)",
        ]),
        ("where: {link: x}\n", ["1:8: missing key 'type'"]),
        ("where: {type: online, lnik: x}\n", [
            "1:8: missing key 'link'",
            "1:23: unknown key 'lnik' (did you mean 'link'?)",
        ]),
        ("telfax: x\n", ["1:1: unknown key 'telfax' (did you mean 'telefax'?)"]),
        ("- a\n", ["1:1: expected keys and values, found a list"]),
    ],
)  # fmt: skip
def test_problems_of_a_model_in_plain_words(text: str, messages: list[str]) -> None:
    with pytest.raises(ProblemsError) as caught:
        validate(Release, parse_yaml(text, "r.yaml"))
    assert [str(problem) for problem in caught.value.problems] == [
        f"r.yaml:{message}" for message in messages
    ]
    assert caught.value.readable


def test_a_valid_document_is_typed() -> None:
    document = parse_yaml(
        "amount: 40.10\npublish: {on: 2016-06-06, place: NO}\ncontacts: [kz]\n", "r"
    )
    release = validate(Release, document)
    assert release.amount == Decimal("40.10")
    assert release.publish == Publish(on=date(2016, 6, 6), place="NO")


def test_one_part_of_a_document_can_be_typed() -> None:
    document = parse_yaml("a:\n- {name: x}\n- {nmae: x}\n", "r.yaml")
    assert validate(Contact, document, at=("a", 0)).name == "x"
    with pytest.raises(ProblemsError, match=r"r\.yaml:3:4: unknown key 'nmae'"):
        validate(Contact, document, at=("a", 1))


def test_an_empty_file_lacks_its_keys() -> None:
    with pytest.raises(ProblemsError, match=r"r\.yaml:1:1: missing key 'name'"):
        validate(Contact, parse_yaml("# later\n", "r.yaml"))
