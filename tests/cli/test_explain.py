from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
Write = Callable[[str, str], Path]

RELEASE = """\
kind: seminar
publish: {on: 2023-01-10}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: 2022-07-26, place: astana}]
  participants: {count: tbc}
text:
  headline: {en: One}
"""


@pytest.fixture
def told(run: Run, folder: Path, write: Write) -> Callable[..., str]:
    """What `explain` says of a segment, as one text."""

    def explain(segment: str, *, text: str = RELEASE, language: str = "en") -> str:
        write("releases/july.yaml", text)
        ran = run("--workspace", folder, "explain", "july", segment, "--lang", language)
        assert (ran.code, ran.err) == (0, "")
        out: str = ran.out
        return out

    return explain


Told = Callable[..., str]


def test_fixed_words_are_told_with_their_line_in_the_template(told: Told) -> None:
    assert told("label") == (
        "label (label, English)\n"
        "  PRESS RELEASE\n"
        "      words of the template, templates/en/release.j2:6\n\n"
    )


def test_a_fact_is_told_with_its_line_and_the_rule_that_wrote_it(told: Told) -> None:
    text = told("lead", language="lv")
    assert "\n  nacionālais seminārs\n" in text
    assert "\n      event.name, releases/july.yaml:5\n" in text
    assert "\n      names as they were on the event's first day, 2022-07-26\n" in text
    assert "\n      rule where_when: " in text


def test_wording_is_told_as_the_authors(told: Told) -> None:
    text = told("headline")
    assert "your wording, put here by the template, templates/en/release.j2:" in text
    assert "text.headline.en, releases/july.yaml:9" in text


def test_what_is_missing_is_told(told: Told) -> None:
    text = told("headline", language="lv")
    assert "[LV: jāuzraksta: virsraksts]\n      still missing, asked for by the template" in text
    assert "text.headline, releases/july.yaml:9" in text
    assert "[to be confirmed: number]\n      still missing" in told("participants")


def test_a_standing_text_is_told_with_its_version_and_why(told: Told) -> None:
    text = told("eu_description")
    assert "standing text, boilerplate/blocks/eu-description.yaml:" in text
    assert "version from 2022-07-01 on, which holds on the release date 2023-01-10" in text
    assert "source: our own wording" in text
    assert "eu.member_states, as known on the release date 2023-01-10" in text
    assert text.count("source: ") == 1


def test_what_stands_in_for_a_fact_is_told(told: Told) -> None:
    assert (
        "publish.place is not stated in releases/july.yaml: the place of the first session"
        in told("dateline")
    )
    assert "event.noun is not stated in releases/july.yaml: the kind" in told("participants")


def test_an_edit_is_told_with_what_it_hides(told: Told) -> None:
    text = told("lead", text=RELEASE + "overrides: {lead: {en: {text: Mine, hash: '0'}}}\n")
    assert "  Mine\n      edited by hand\n      overrides.lead.en, releases/july.yaml:10\n" in text
    assert "The facts have changed since this edit; without it the text would be:\n" in text
    assert "A national seminar" in text


def test_all_segments_are_told_in_order(run: Run, folder: Path, write: Write) -> None:
    write("releases/july.yaml", RELEASE)
    out = run("--workspace", folder, "explain", "july", "--lang", "en").out
    heads = [line.split(" ")[0] for line in out.splitlines() if line and line[0] != " "]
    assert heads[:5] == ["label", "release_line", "headline", "dateline", "lead"]
    assert heads[-1] == "end"


def test_a_guessed_form_is_told_with_its_reason(told: Told) -> None:
    skalbe = "partners: [iom, {en: Alika Works, lv: apaļā Alika biedrība}]\n  participants:"
    text = told("lead", text=RELEASE.replace("participants:", skalbe), language="lv")
    assert "\n      forms of 'apaļā Alika biedrība' guessed by rule: " in text
    assert text.count("guessed by rule") == 1
