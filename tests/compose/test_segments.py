"""Segments: their ids align, edits replace their text, and their spans tell where it came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdraft.compose.context import LINE, PARAGRAPH
from pressdraft.compose.marks import paragraphs
from pressdraft.compose.tracing import Piece, folded, joined, marked
from pressdraft.facts import Facts
from pressdraft.folders import SAMPLES, shipped_root
from pressdraft.language.labels import is_placeholder
from pressdraft.release import Draft, LanguageCode, Origin, OriginKind, Release, Segment, text_hash
from pressdraft.workspace import Workspace

Compose = Callable[..., Release]

RELEASE = """\
kind: seminar
publish: {on: 2022-07-29, place: astana}
programme: {id: bomca}
event:
  name: national-seminar
  sessions: [{dates: 2022-07-26, place: astana}]
"""


def segment(release: Release, language: LanguageCode, segment_id: str) -> Segment:
    found = release.drafts[language].segment(segment_id)
    assert found, release.drafts[language].ids()
    return found


# paragraphs and ids


def ids_of(draft: Draft, block: str) -> list[str]:
    return [each for each in draft.ids() if each.partition(".")[0] == block]


PARAGRAPHS = [
    ("One.", "Viens.", ["discussion"], ["discussion"]),
    ("One.\n\nTwo.", "Viens.\n\nDivi.", ["discussion.1", "discussion.2"], None),
    ("One.\n\nTwo.\n\nThree.", "Viens.",
     ["discussion.1", "discussion.2", "discussion.3"], ["discussion.1"]),
    ("One.", "Viens.\n\nDivi.", ["discussion.1"], ["discussion.1", "discussion.2"]),
    ("One.\n\nTwo.", None, ["discussion.1", "discussion.2"], ["discussion.1"]),
]  # fmt: skip


@pytest.mark.parametrize(("en", "lv", "english", "latvian"), PARAGRAPHS)
def test_paragraphs_are_numbered_alike_in_both_languages(
    compose: Compose, en: str, lv: str | None, english: list[str], latvian: list[str] | None
) -> None:
    text = f"{RELEASE}text:\n  discussion:\n    en: {en!r}\n".replace("'", '"')
    text += f"    lv: {lv!r}\n".replace("'", '"') if lv else ""
    drafts = compose(text).drafts
    assert ids_of(drafts["en"], "discussion") == english
    assert ids_of(drafts["lv"], "discussion") == (latvian or english)


def test_lines_of_a_paragraph_are_joined(compose: Compose) -> None:
    release = compose(
        RELEASE + "text:\n  aim:\n    en: |\n      learn\n      more\n    lv: |\n      x\n"
    )
    assert segment(release, "en", "aim").text.endswith("to learn more.")


def test_each_quote_is_a_paragraph(compose: Compose) -> None:
    quotes = "quotes: [{speaker: tbc, en: One, lv: A}, {speaker: tbc, en: Two, lv: B}]\n"
    assert ids_of(compose(RELEASE + quotes).drafts["lv"], "quotes") == ["quotes.1", "quotes.2"]


def test_the_role_of_a_person_written_out_agrees_with_her(compose: Compose) -> None:
    her = "{en: Jane Roe, lv: Džeina Rou, gender: feminine, role: expert}"
    release = compose(RELEASE + f"  people: [{{who: {her}, does: speaks}}]\n")
    assert "eksperte Džeina Rou" in segment(release, "lv", "people").text


# edits by hand


def test_an_edit_takes_the_place_of_what_was_composed(compose: Compose) -> None:
    before = segment(compose(RELEASE), "lv", "lead")
    edit = f"overrides: {{lead: {{lv: {{text: Mans., hash: '{text_hash(before.text)}'}}}}}}\n"
    after = segment(compose(RELEASE + edit), "lv", "lead")
    assert (after.text, after.replaced, after.stale) == ("Mans.", before.text, False)
    (span,) = after.spans
    assert (span.start, span.end, span.origin.kind) == (0, 5, OriginKind.OVERRIDE)


def test_an_edit_is_stale_when_what_it_replaced_reads_otherwise(compose: Compose) -> None:
    before = segment(compose(RELEASE), "lv", "lead")
    edit = f"overrides: {{lead: {{lv: {{text: Mans., hash: '{text_hash(before.text)}'}}}}}}\n"
    after = segment(compose(RELEASE.replace("2022-07-26", "2022-07-27") + edit), "lv", "lead")
    assert after.stale
    assert after.text == "Mans."
    assert after.replaced != before.text
    assert not segment(compose(RELEASE + edit), "en", "lead").replaced


def test_an_edit_may_hold_several_lines(compose: Compose) -> None:
    edit = 'overrides: {end: {en: {text: "One\\n\\nTwo", hash: x}}}\n'
    assert segment(compose(RELEASE + edit), "en", "end").text == "One\nTwo"


# origins


def kinds(found: Segment) -> dict[str, OriginKind]:
    return {found.text[span.start : span.end]: span.origin.kind for span in found.spans}


def test_each_stretch_tells_who_wrote_it(compose: Compose) -> None:
    release = compose(RELEASE + "text: {headline: {en: One}, aim: {en: learn, lv: mācīties}}\n")
    assert kinds(segment(release, "en", "label")) == {"PRESS RELEASE": OriginKind.TEMPLATE}
    assert kinds(segment(release, "en", "headline")) == {"One": OriginKind.WORDING}
    assert kinds(segment(release, "en", "dateline")) == {
        "Nur-Sultan": OriginKind.FACT,
        ", ": OriginKind.TEMPLATE,
        "29 July 2022": OriginKind.FACT,
    }
    assert kinds(segment(release, "lv", "aim"))["mācīties"] == OriginKind.WORDING
    eu = segment(release, "en", "eu_description")
    assert {span.origin.kind for span in eu.spans} == {OriginKind.STANDING}
    assert {span.origin.block for span in eu.spans} == {"eu-description 2022-07-01.."}


def test_what_is_missing_is_of_that_kind(compose: Compose) -> None:
    release = compose(
        RELEASE.replace("dates: 2022-07-26", "dates: tbc")
        + "  partners: [iom, tbc]\ntext: {topic: {en: x}}\n"
    )
    english = kinds(segment(release, "en", "lead"))
    assert english["[to be confirmed: dates]"] == OriginKind.MISSING
    lead = kinds(segment(release, "lv", "lead"))
    assert kinds(segment(release, "lv", "headline")) == {
        "[LV: jāuzraksta: virsraksts]": OriginKind.MISSING
    }
    missing = [text for text, kind in lead.items() if kind == OriginKind.MISSING]
    assert missing == [
        "[precizējams: datums]",
        "[LV: jāuzraksta: tēma]",
        "[precizējams: partneri]",
    ]


def assert_spans_cover(found: Segment) -> None:
    """The spans of a segment follow one another from its first character to its last."""
    at = 0
    for span in found.spans:
        assert span.start == at < span.end, (found, span)
        at = span.end
        text = found.text[span.start : span.end]
        if span.origin.kind == OriginKind.MISSING:
            assert is_placeholder(text)
            assert re.fullmatch(r"\[[^\]]*\]", text)
        elif span.origin.kind != OriginKind.OVERRIDE:
            assert not is_placeholder(text), (found.id, text)
        if span.origin.kind != OriginKind.OVERRIDE:
            assert re.fullmatch(r"(templates/\w\w|boilerplate/\w+)/[\w.-]+:\d+", span.origin.source)
    assert at == len(found.text) > 0


def assert_sound(release: Release) -> None:
    for draft in release.drafts.values():
        assert len(set(draft.ids())) == len(draft.ids())
        for found in draft.segments:
            assert_spans_cover(found)
            assert found.text == found.text.strip()
            assert "\n\n" not in found.text
            assert "  " not in found.text
            assert not re.search("[\ue000-\uf8ff\u2028\u2029]", found.text)


SHIPPED = Workspace(shipped_root())


@pytest.mark.parametrize("release_id", SAMPLES)
def test_the_spans_of_every_sample_cover_its_text(release_id: str) -> None:
    assert_sound(SHIPPED.compose(SHIPPED.load(release_id)))


names = st.sampled_from(["iom", "unhcr", "kz-border-service", "kz-migration-police", "tbc"])
several = st.lists(names, max_size=3, unique=True)
wording = st.sampled_from(
    [None, "tbc", "Teksts.", "Viens.\n\nDivi.", "[x] {{ y }}", "A, b [to be confirmed: z] c"]
)
pair = st.builds(lambda en, lv: {"en": en, "lv": lv}, wording, wording).map(
    lambda each: {key: value for key, value in each.items() if value}
)
some_day = st.dates(date(2016, 1, 1), date(2024, 1, 1))
days = st.one_of(
    st.just("tbc"),
    some_day.map(str),
    some_day.map(lambda day: f"{day}/.."),
    st.tuples(some_day, st.integers(0, 60)).map(lambda d: f"{d[0]}/{d[0] + timedelta(d[1])}"),
    st.tuples(some_day, st.integers(1, 60)).map(lambda d: [str(d[0]), str(d[0] + timedelta(d[1]))]),
)
session = st.fixed_dictionaries(
    {"dates": days, "place": st.sampled_from(["astana", "osh", "tbc"])},
    optional={"times": st.sampled_from(["09:00", "09:00-17:30", "tbc"]), "venue": pair},
)
event = st.fixed_dictionaries(
    {
        "name": st.sampled_from(["national-seminar", "tbc", "study-visit"]),
        "sessions": st.lists(session, min_size=1, max_size=3),
    },
    optional={
        "hosts": several,
        "partners": several,
        "counterparts": several,
        "formats": st.sampled_from([["workshop"], ["workshop", "tbc"], "tbc"]),
        "experts": st.sampled_from(["tbc", [{"from": "lv-state-border-guard"}, "tbc"]]),
        "participants": st.sampled_from(
            ["tbc", {"count": "1"}, {"count": "25", "from": ["kz", "tbc"]}, {"count": "tbc"}]
        ),
        "people": st.sampled_from([[{"who": "guntis-pujats", "does": "opens"}]]),
    },
)
released: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(SHIPPED.composer.kinds),
        "programme": st.just({"id": "bomca"}),
        "event": event,
        "publish": st.fixed_dictionaries({"on": some_day.map(str) | st.just("tbc")}),
    },
    optional={
        "text": st.fixed_dictionaries(
            {},
            optional=dict.fromkeys(("headline", "topic", "aim", "discussion", "results"), pair),
        ),
        "quotes": st.lists(
            st.builds(lambda who, said: {"speaker": who, **said}, st.just("guntis-pujats"), pair),
            max_size=2,
        ),
        "contacts": st.sampled_from(["tbc", ["bomca-kz"], [{"name": "tbc", "phones": ["tbc"]}]]),
    },
)


@given(released)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_spans_of_any_release_cover_its_text(written: dict[str, Any]) -> None:
    facts = Facts.read(written)
    days_known = facts.days()
    as_of = facts.publish.on if isinstance(facts.publish.on, date) else date(2022, 1, 1)
    assert days_known is None or days_known.first
    assert_sound(SHIPPED.composer.compose("r", facts, as_of))


def test_line_ends_and_holes_in_a_standing_text_are_folded(
    compose: Compose, write: Callable[[str, str], Path]
) -> None:
    write(
        "boilerplate/blocks/disclaimer.yaml",
        """\
        about: a text that is hard-wrapped, with something optional in it
        versions:
          - source: x
            en: |
              One {% if not eu %}or none {% endif %} of
              {{ eu.member_states }} .
            lv: x
        """,
    )
    assert segment(compose(RELEASE), "en", "disclaimer").text == "One of 27."


# marks


TEMPLATE = Origin(OriginKind.TEMPLATE, "t")


def origin_of(numbers: Any, text: str) -> Origin:
    return Origin(OriginKind.FACT, str(numbers[-1]))


LINE_MARK, PARAGRAPH_MARK = marked(8, LINE), marked(9, PARAGRAPH)

FOLDED = [
    (folded(" One\n two "), ["One two"]),
    (f"One {marked(1, '')} .", ["One."]),
    (f"One {marked(1, 'x')} , two", ["One x, two"]),
    (f"One{LINE_MARK}  {LINE_MARK} two", ["One\ntwo"]),
    (f"{LINE_MARK}One{LINE_MARK}", ["One"]),
    (marked(1, f"One {LINE} {LINE}two{LINE}"), ["One\ntwo"]),
    (f"{marked(1, f'One{PARAGRAPH}two')} .", ["One", "two."]),
    (f"{PARAGRAPH_MARK} {PARAGRAPH_MARK}", []),
    (f"{marked(1, 'One ')} {marked(2, ' two')}", ["One two"]),
    (marked(1, f"a{marked(2, 'b')}c"), ["abc"]),
]


@pytest.mark.parametrize(("source", "texts"), FOLDED)
def test_white_space_of_templates_is_folded(source: str, texts: list[str]) -> None:
    assert [text for text, _ in paragraphs([source], TEMPLATE, origin_of)] == texts


parts = st.sampled_from(
    ["One", "two ", " x", ".", " , ", "", "\n", LINE, PARAGRAPH, "[x]", "\u00a0"]
)
values = parts.filter(lambda text: text != "\n") | st.just("One\ntwo")
pieces = st.lists(
    parts.map(folded)
    | values.map(lambda text: ((1,), text))
    | values.map(lambda text: ((2,), text))
)


@given(pieces)
def test_spans_cover_what_any_template_writes(written: list[Piece]) -> None:
    for text, spans in paragraphs(written, TEMPLATE, origin_of):
        assert list(_characters(spans)) == list(range(len(text)))
        assert text == text.strip(" \n")
        assert not re.search("[\ue000-\ue002\u2028\u2029]", text)


@given(pieces.filter(lambda each: " " not in joined(each)))
def test_pieces_may_come_joined(written: list[Piece]) -> None:
    apart = paragraphs(written, TEMPLATE, origin_of)
    assert paragraphs([joined(written)], TEMPLATE, origin_of) == apart


def _characters(spans: Any) -> Iterator[int]:
    for span in spans:
        yield from range(span.start, span.end)


# the typography of what authors write

TYPED = (
    RELEASE
    + """\
text:
  headline: {en: 'The "green line" opens - at last', lv: '"Zaļā līnija" sākas 5. jūnijā'}
  discussion: {en: "One ... see https://a.lv/x...y", lv: "Viens ... 10 % visu"}
quotes:
  - speaker: {en: Jo Low, lv: Džo Lovs, gender: masculine}
    en: 'We call it "green" - for now.'
    lv: 'Mēs to saucam par "zaļo" - pagaidām.'
overrides: {end: {en: {text: 'As "typed" - here', hash: x}}}
"""
)


def test_wording_is_set_in_the_typography_of_the_house(compose: Compose) -> None:
    release = compose(TYPED)
    assert segment(release, "en", "headline").text == "The “green line” opens – at last"
    assert segment(release, "lv", "headline").text == "“Zaļā līnija” sākas 5.\u00a0jūnijā"
    assert segment(release, "en", "discussion").text == "One … see https://a.lv/x...y"
    assert segment(release, "lv", "discussion").text == "Viens … 10\u00a0% visu"
    assert "“We call it ‘green’ – for now" in segment(release, "en", "quotes").text
    assert "“Mēs to saucam par ‘zaļo’ – pagaidām" in segment(release, "lv", "quotes").text


def test_an_edit_by_hand_stands_as_typed(compose: Compose) -> None:
    assert segment(compose(TYPED), "en", "end").text == 'As "typed" - here'


def test_spans_fit_the_text_that_is_printed(compose: Compose) -> None:
    found = segment(compose(TYPED), "lv", "discussion")
    (span,) = found.spans
    assert (span.start, span.end) == (0, len(found.text))
    assert (span.origin.kind, span.origin.facts) == (OriginKind.WORDING, ("text.discussion",))
