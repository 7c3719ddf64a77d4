"""Writing a release: what is typed shows in both drafts, and what is saved keeps the file's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.events import Key
from textual.visual import VisualType
from textual.widgets import Static

from pressdraft.tui.widgets.segment_view import SegmentView

if TYPE_CHECKING:
    from tests.tui.conftest import Open, User


async def test_a_headline_typed_and_saved(in_room: Open, release_file: Path) -> None:
    async with in_room() as user:
        await user.go_to("text", "headline", "en")
        await user.type(" in Astana")
        assert "Border guards meet in Astana" in user.draft("en")
        assert "Robežsargi tiekas" in user.draft("lv")
        assert "not saved" in user.seen
        marked = [view.segment.id for view in user.screen.query(".-changed").results(SegmentView)]
        assert marked == ["headline"]
        assert "Astana" not in release_file.read_text(encoding="utf-8").partition("text:")[2]

        await user.press("ctrl+s")
        assert "✓ saved" in user.seen
    text = release_file.read_text(encoding="utf-8")
    assert "    en: Border guards meet in Astana  # to be sharpened\n" in text
    assert text.startswith("# Written on the train.\n")
    assert "  on: 2022-07-29  # the day after\n" in text


async def test_a_fact_is_typed_once_and_shows_in_both_drafts(in_room: Open) -> None:
    async with in_room() as user:
        await user.rewrite("2022-08-01", "publish", "on")
        assert "1 August 2022" in user.draft("en")
        assert "2022.\u00a0gada 1.\u00a0august" in user.draft("lv")


async def test_a_bad_date_is_told_in_words_and_nothing_is_lost(
    in_room: Open, release_file: Path
) -> None:
    async with in_room() as user:
        await user.go_to("publish", "on")
        await user.press("end", "backspace", "backspace", "3", "2")
        assert "Release date: there is no day 2022-07-32" in user.seen
        assert "1 problem" in user.seen
        assert "For release on [to be confirmed: publication date]" in user.draft("en")
        assert "without what has a problem" in user.seen
        await user.go_to("text", "headline", "lv")
        await user.type(" šodien")
        await user.press("ctrl+s")
        assert "Robežsargi tiekas šodien" in user.draft("lv")
        saved = release_file.read_text(encoding="utf-8")
        assert "on: 2022-07-32  # the day after" in saved
        assert "lv: Robežsargi tiekas šodien" in saved

        await user.rewrite("2022-12-01", "publish", "on")
        assert "problem (F6)" not in user.seen
        assert "1 December 2022" in user.draft("en")
        assert "Robežsargi tiekas šodien" in user.draft("lv")


async def test_enter_on_a_problem_goes_to_its_field(in_room: Open) -> None:
    async with in_room() as user:
        await user.rewrite("atlantis", "publish", "place")
        await user.press("f6", "enter")
        assert user.here == ("publish", "place")


async def test_deleting_all_and_typing_again_keeps_the_comment(
    in_room: Open, release_file: Path
) -> None:
    original = release_file.read_text(encoding="utf-8")
    async with in_room() as user:
        await user.rewrite("", "publish", "on")
        await user.type("2022-07-29")
        assert "✓ saved" in user.seen
        await user.press("ctrl+s")
    assert release_file.read_text(encoding="utf-8") == original


async def test_an_edit_redraws_only_what_reads_differently(
    in_room: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    update = SegmentView.update

    def counting(view: SegmentView, content: VisualType = "", *, layout: bool = True) -> None:
        drawn.append(view.segment.id)
        update(view, content, layout=layout)

    async with in_room() as user:
        await user.go_to("text", "headline", "en")
        monkeypatch.setattr(SegmentView, "update", counting)
        await user.type("!")
    assert drawn == ["headline"]


async def test_a_paragraph_more_and_a_paragraph_less(in_room: Open) -> None:
    async with in_room() as user:
        await user.go_to("text", "results", "en")
        await user.paste("First paragraph.\n\nSecond paragraph.")
        draft = user.draft("en")
        assert draft.index("First paragraph.") < draft.index("Second paragraph.")
        assert draft.index("Second paragraph.") < draft.index("About BOMCA")
        await user.press("ctrl+a", "backspace")
        assert "paragraph." not in user.draft("en")


async def test_ids_are_found_by_their_names(in_room: Open, release_file: Path) -> None:
    async with in_room() as user:
        await user.go_to("publish", "place")
        await user.press("ctrl+u")
        await user.type("biskek")
        assert "Bishkek / Biškeka  bishkek" in user.seen
        assert "Add “biskek” to the glossary" in user.seen
        await user.press("enter", "ctrl+s")
        assert "Bishkek, 29 July 2022" in user.draft("en")
    assert "place: bishkek\n" in release_file.read_text(encoding="utf-8")


async def test_lists_and_senders_are_written_as_the_file_writes_them(
    in_room: Open, release_file: Path
) -> None:
    async with in_room() as user:
        await user.rewrite("iom", "event", "partners")
        await user.rewrite("lv-state-border-guard, iom", "event", "experts")
        await user.press("ctrl+s")
    text = release_file.read_text(encoding="utf-8")
    assert "partners: [iom]\n" in text
    assert "experts: [{from: lv-state-border-guard}, {from: iom}]\n" in text


async def test_the_names_are_those_of_the_day(in_room: Open) -> None:
    async with in_room() as user:
        assert "Nur-Sultan / Nursultana" in user.seen
        await user.rewrite("2016-06-06", "publish", "on")
        assert "Astana" in user.seen


async def test_f5_writes_tbc_into_facts_and_says_where_it_cannot(in_room: Open) -> None:
    async with in_room() as user:
        await user.go_to("publish", "on")
        await user.press("f5")
        assert "still to fill in: EN" in user.seen
        assert "[to be confirmed: publication date]" in user.draft("en")
        await user.go_to("text", "headline", "en")
        await user.press("f5")
        assert "Only facts can be tbc" in user.seen
        assert "Border guards meet" in user.draft("en")


async def test_things_of_which_there_are_several(in_room: Open, release_file: Path) -> None:
    async with in_room((120, 60)) as user:
        await user.press("tab")
        await user.pilot.click("#below", offset=(20, _line(user, "+ session")))
        await user.settle()
        assert user.here == ("event", "sessions", 1, "dates")
        assert "Dates 2" in user.seen
        await user.rewrite("29.07.2022", "event", "sessions", 1, "dates")
        await user.rewrite("bishkek", "event", "sessions", 1, "place")
        assert "Bishkek, Kyrgyzstan" in user.draft("en")
        await user.press("ctrl+r")
        assert "Dates 2" not in user.seen
        await user.go_to("quotes", 0, "en")
        await user.press("ctrl+n")
        assert "Speaker 2" in user.seen
        await user.type("Anna Bērziņa")
        await user.press("enter")
        await user.rewrite("We will meet again.", "quotes", 1, "en")
        assert "Anna Bērziņa" in user.draft("en")
        await user.go_to("links", 0)
        await user.press("enter")
        await user.rewrite("https://example.org", "links", 0, "url")
        await user.press("ctrl+s")
    text = release_file.read_text(encoding="utf-8")
    assert "- {dates: 2022-07-26/2022-07-28, place: astana}\n" in text
    assert "bishkek" not in text
    assert "We will meet again." in text
    assert "gender: feminine" in text
    assert "url: https://example.org" in text


def _line(user: User, words: str) -> int:
    """Return the line below the editor on which words stand."""
    text = str(user.screen.query_one("#below", Static).visual)
    return next(line for line, row in enumerate(text.split("\n")) if words in row)


async def test_dates_and_numbers_are_typed_as_people_write_them(
    in_room: Open, release_file: Path
) -> None:
    async with in_room() as user:
        await user.rewrite("2022. gada 27.–29. jūlijā", "event", "sessions", 0, "dates")
        assert "27–29 July 2022" in user.seen
        assert "from 27 to 29 July 2022" in " ".join(user.draft("en").split())
        await user.press("tab", "shift+tab")
        assert user.typed == "2022-07-27/2022-07-29"
        await user.rewrite("9.00-17.30", "event", "sessions", 0, "times")
        await user.rewrite("1 200", "event", "participants", "count")
        await user.rewrite("30/7/2022", "publish", "on")
        await user.press("ctrl+s")
    text = release_file.read_text(encoding="utf-8")
    for line in (
        "2022-07-27/2022-07-29",
        "times: 09:00-17:30",
        "count: 1200",
        "  on: 2022-07-30  # the day after\n",
    ):
        assert line in text


async def test_names_written_out_are_edited_where_they_stand(
    in_room: Open, release_file: Path
) -> None:
    text = release_file.read_text(encoding="utf-8")
    text = text.replace("place: astana\n", "place: {en: Osh, lv: Oša}  # no glossary\n")
    text = text.replace("partners: [iom", "partners: [{en: A, lv: Padome}")
    release_file.write_text(text, encoding="utf-8")
    async with in_room((120, 60)) as user:
        await user.go_to("publish", "place", "lv")
        await user.type("s")
        await user.rewrite("Border Board", "event", "partners", 0, "en")
        await user.rewrite("iom, The Board", "event", "counterparts")
        await user.press("enter")
        await user.press("ctrl+s")
        assert "Ošas" in user.draft("lv")
        assert "problem (F6)" not in user.seen
        assert "The Board" in user.draft("en")
    saved = release_file.read_text(encoding="utf-8")
    assert "place: {en: Osh, lv: Ošas}  # no glossary\n" in saved
    assert "partners: [{en: Border Board, lv: Padome}, unhcr]" in saved
    assert "The Board" in saved


async def test_a_release_with_problems_opens_and_can_be_mended(
    in_room: Open, release_file: Path
) -> None:
    text = release_file.read_text(encoding="utf-8")
    release_file.write_text(text.replace("2022-07-29", "soon"), encoding="utf-8")
    async with in_room() as user:
        assert "'soon' is not a date" in user.seen
        assert "Border guards meet" in user.draft("en")
        assert "29 July" not in user.draft("en")
        await user.rewrite("2022-07-29", "publish", "on")
        assert "29 July" in user.draft("en")
        assert "without what has a problem" not in user.seen


async def test_down_and_up_go_from_field_to_field(in_room: Open) -> None:
    async with in_room() as user:
        await user.go_to("publish", "on")
        await user.press("down")
        assert user.here == ("publish", "place")
        await user.press("up")
        assert user.here == ("publish", "on")


async def test_a_name_that_is_written_out_is_taken_for_its_id(
    in_room: Open, release_file: Path
) -> None:
    async with in_room() as user:
        await user.rewrite("Biškeka", "publish", "place")
        await user.rewrite("Kazakhstan, Tadžikistāna", "event", "participants", "from")
        await user.press("tab")
        assert "Bishkek, 29 July 2022" in user.draft("en")
        await user.press("ctrl+s")
    text = release_file.read_text("utf-8")
    assert "place: bishkek" in text
    assert "from: - kz - tj" in " ".join(text.split())


async def test_an_id_stays_one_though_a_name_reads_the_same(in_room: Open) -> None:
    async with in_room() as user:
        await user.rewrite("es, pt", "event", "participants", "from")
        await user.press("tab")
        assert "Spain and Portugal" in user.draft("en")
        assert "Spānijas un Portugāles" in user.draft("lv")


async def test_a_pasted_headline_is_one_line(in_room: Open) -> None:
    async with in_room() as user:
        await user.rewrite("", "text", "headline", "en")
        await user.paste("Guards meet\n\nin Astana")
        assert user.typed == "Guards meet in Astana"


async def test_letters_typed_behind_a_deletion_stay_behind_it(in_room: Open) -> None:
    async with in_room() as user:
        await user.go_to("publish", "on")
        for key in ("end", "backspace", "backspace", "3", "1", "left", "left", "delete", "2"):
            user.app.post_message(Key(key, key if len(key) == 1 else None))
        await user.pilot.pause()
        assert user.typed == "2022-07-21"
        await user.hurry(
            "tab", "ctrl+u", *"osh", "shift+tab", "ctrl+u", *"30", "tab", "end", "x", "backspace"
        )
        assert user.typed == "osh"
        await user.press("shift+tab")
        assert user.typed == "30"


async def test_findings_call_a_fact_as_the_form_does(in_room: Open) -> None:
    async with in_room() as user:
        await user.checked()
        assert "“Speaker” is still to be given" in user.seen
        assert "`" not in user.seen


async def test_no_finding_calls_a_fact_by_its_key(in_room: Open, release_file: Path) -> None:
    text = release_file.read_text(encoding="utf-8")
    text = (
        text.replace("lv: Mēs tikāmies.", "lv: tbc").replace("place: astana}", "place: bishkek}")
        + "contacts:\n  - {name: Anna, role: {en: Press officer}}\n"
    )
    release_file.write_text(text, encoding="utf-8")
    async with in_room((120, 60)) as user:
        await user.checked()
        assert "“Quote LV” is still to be given" in user.seen
        assert "nobody under “Contact” has a telephone number or an e-mail address" in user.seen
        assert "`" not in user.seen


async def test_a_release_without_a_contact_is_told_where_to_name_one(
    in_room: Open, release_file: Path
) -> None:
    text = release_file.read_text(encoding="utf-8")
    release_file.write_text(text.replace("place: astana}", "place: bishkek}"), encoding="utf-8")
    async with in_room((160, 50)) as user:
        await user.checked()
        assert "nobody under “+ contact” has a telephone number" in user.seen
        assert "Contacts         ○ 1" in user.seen
        await user.press("f8")
        for _step in range(20):
            if user.here[:1] == ("contacts",):
                break
            await user.press("f6", *["down"] * _step, "enter")
        assert user.here == ("contacts", 0)
        await user.press("enter")
        await user.type("lv-state-border-guard")
        await user.press("tab")
        await user.checked()
        assert "nobody under" not in user.seen
        assert "Contacts         ✓" in user.seen


async def test_ctrl_u_empties_a_line_that_is_wrapped(in_room: Open) -> None:
    async with in_room() as user:
        await user.rewrite("the border " * 12, "text", "topic", "en")
        await user.press("ctrl+u")
        assert user.typed == ""
