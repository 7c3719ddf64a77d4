"""The screen in Latvian: every word is Latvian, fits into 80 columns, and changes at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len
from textual.containers import ScrollableContainer
from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Button, Checkbox, Footer, Input, Static
from textual.widgets._footer import FooterKey

from pressdraft.i18n import speak, spoken
from pressdraft.release import CODES
from pressdraft.tui.form_rows import row_label
from pressdraft.tui.form_sections import sections
from pressdraft.tui.preferences import load_preferences
from pressdraft.tui.release_rows import STATUSES, ReleaseRow
from pressdraft.tui.row_lines import FOUND, KIND, STATUS, WIDE, found_words, head
from pressdraft.tui.terms import value_name
from pressdraft.tui.widgets.keeper import Keeper
from pressdraft.yamlfile import parse_yaml

if TYPE_CHECKING:
    from tests.tui.conftest import Open, User

SMALL = (80, 24)
DATA = {"title-bar", "release-words", "legend"}
"""Lines that may be cut at their end: a path, what a release lacks; they are so in English too."""
OUTLINE_TITLE = 16
GUESSED = "vienotā kontaktpunkta funkcija"

EVERYTHING = """\
kind: seminar
status: draft
publish: {on: 2022-07-29, place: {en: Astana, lv: Astana}}
prepared_by: {name: Anna, role: {en: officer, lv: referente}, unit: x, address: y}
programme:
  id: bomca
  figures: {note: other}
event:
  name: {en: Seminar, lv: {nominative: Seminārs}}
  hosts: [{en: One, lv: Viens}, {en: Two, lv: {nominative: Divi}}]
  experts: [{from: {en: One, lv: Viens}}, {from: iom}]
  sessions: [{place: astana}, {place: astana}]
  people: [{who: {en: Anna, lv: Anna}, does: opens}, {who: tbc, does: opens}]
quotes: [{speaker: {en: Anna, lv: Anna}}, {speaker: tbc}]
amounts: [{amount: 1}, {amount: 2}]
links: [{url: tbc}, {url: tbc}]
photos: [{file: a.jpg}, {file: b.jpg}]
contacts: [{name: Anna}, {name: Zane}]
"""


@pytest.fixture(autouse=True)
def in_latvian() -> Iterator[None]:
    speak("lv")
    yield
    speak("en")


def cut_off(screen: Screen[object]) -> list[str]:
    """Return what has no room: labels, buttons, boxes, keys, what an entry asks for."""
    return [
        f"{widget!r}: {words}"
        for widget in screen.query("*")
        if widget.is_on_screen and (words := _lost(widget))
    ]


def _lost(widget: Widget) -> str:
    """Return the words that do not fit into a widget, or that the edge of another cuts."""
    width, words = widget.content_size.width, ""
    if isinstance(widget, Button | Checkbox):
        words = str(widget.label)
        room = width - (4 if isinstance(widget, Checkbox) else 0)
        fits = cell_len(words) <= room and not _clipped(widget)
    elif isinstance(widget, FooterKey):
        words = f"{widget.key_display} {widget.description}"
        fits = cell_len(words) <= widget.size.width and not _clipped(widget)
    elif isinstance(widget, Input):
        words = str(widget.placeholder)
        fits = cell_len(words) <= width
    elif isinstance(widget, Static) and not {widget.id, *widget.classes} & DATA:
        content = widget.visual if isinstance(widget.visual, Content) else Content("")
        words = content.plain
        fits = _fits(widget, content, width) and not _clipped(widget)
    else:
        words = f"{widget.border_title or ''}{widget.border_subtitle or ''}"
        longest = max(len(widget.border_title or ""), len(widget.border_subtitle or ""))
        fits = longest + 4 <= widget.outer_size.width
    return "" if fits else words or "?"


def _fits(widget: Static, content: Content, width: int) -> bool:
    if widget.styles.text_wrap == "nowrap":
        return all(line.cell_length <= width for line in content.split("\n"))
    return content.get_height({}, width) <= widget.content_size.height


def _clipped(widget: Widget) -> bool:
    """Tell whether a widget is cut: at a side, or below where nothing scrolls."""
    geometry = widget.screen.find_widget(widget)
    whole, seen = geometry.region, geometry.region.intersection(geometry.clip)
    scrolls = any(
        isinstance(node, ScrollableContainer) and not isinstance(node, Footer)
        for node in widget.ancestors
    )
    return seen.width < whole.width or (not scrolls and seen.height < whole.height)


def at_ease(user: User, *words: str) -> None:
    """Assert that the screen says this, and that nothing is cut off."""
    seen = " ".join(user.seen.split())
    assert [one for one in words if one not in seen] == [], user.seen
    assert cut_off(user.screen) == [], user.seen


async def test_the_desk_and_its_dialogs_fit(at_desk: Open) -> None:
    async with at_desk(SMALL) as user:
        at_ease(user, "Rakstiet, lai meklētu", "1 paziņojums", "F5 jaunākie", "^q Beigt")
        assert "seminārs · melnraksts" in user.seen
        assert "f1 Palīdzība" in user.seen.splitlines()[-1]
        for keys, words in (
            (("f1",), "Katrs paziņojums ar datumu"),
            (("ctrl+n",), "Jauns paziņojums"),
            (("f2",), "Jauns paziņojums pēc parauga „meeting”"),
            (("ctrl+d",), "Kopija no „meeting”"),
            (("f9",), "Arhīvs ir tukšs."),
        ):
            await user.press(*keys)
            at_ease(user, words)
            await user.press("escape")
        await user.press("f8")
        at_ease(user, "Šeit vēl nav neviena paziņojuma.")


async def test_the_palette_fits_and_says_what_textual_says(at_desk: Open) -> None:
    async with at_desk(SMALL) as user:
        await user.press("ctrl+p")
        at_ease(user, "Meklēt komandu…", "Atvērt paziņojumu", "Taustiņš: ⏎")
        await user.type("zzzz")
        await user.pilot.pause(0.7)
        at_ease(user, "Nekas nav atrasts")


async def test_the_first_screen_fits(at_desk: Open) -> None:
    async with at_desk(SMALL, None) as user:
        at_ease(user, "Laipni lūdzam", "Kur to izveidot? Enter to izdara un turpina.", "Turpināt")
        await user.press("f1")
        at_ease(user, "Darba mape", "paziņojumu paraugi")


async def test_the_drafting_room_fits(in_room: Open) -> None:
    async with in_room(SMALL) as user:
        await user.checked()
        at_ease(user, "Veids", "Angļu", "Latviešu", "vēl jāaizpilda", "esc Saraksts")
        await user.press("ctrl+o")
        at_ease(user, "Kontaktpersonas", "Saites un attēli")
        await user.rewrite("mel", "status")
        at_ease(user, "melnraksts draft", "bez tā, kur ir problēma", "✗ 1 (F6)")
        await user.press("escape")
        await user.press("ctrl+z")
        await user.press("f1")
        at_ease(user, "Cik tālu paziņojums ir ticis.", "Datnē: status", "Aizvērt")
        await user.press("escape")
        for front in ("f3", "f4"):
            await user.press(front)
            at_ease(user, "e Labot")
            await user.press("down", "e")
            at_ease(user, "Labot ar roku", "Jūsu teksts:", "Lietot manu tekstu", "Atcelt")
            await user.press("escape")


async def test_the_dialogs_of_the_drafting_room_fit(in_room: Open) -> None:
    async with in_room(SMALL) as user:
        await user.rewrite("Zzzz", "event", "hosts")
        await user.press("down", "enter")
        at_ease(user, "Pievienot „Zzzz” vārdnīcai", "Ģenitīvs, kā?", "Pareizi, saka")
        await user.press("escape")
        await user.press("ctrl+z")
        await user.rewrite("30", "event", "participants", "count")
        await user.press("escape")
        at_ease(user, "Ne viss ir saglabāts", "Saglabāt un iziet", "Iziet nesaglabājot", "Palikt")
        await user.press("escape")
        await user.press("ctrl+e")
        await user.pilot.pause(0.5)
        await user.settle()
        at_ease(user, "Eksports", "Kopēt angļu (F3)", "Kopēt latviešu (F4)", "Aizvērt")
        await user.press("f3")
        at_ease(user, "Angļu: Terminālim lūgts nokopēt tekstu", "Ierakstīt datnē")


async def test_two_versions_and_what_was_not_saved_fit(
    in_room: Open, at_desk: Open, release_file: Path
) -> None:
    async with in_room(SMALL) as user:
        await user.rewrite("30", "event", "participants", "count")
        text = release_file.read_text("utf-8")
        release_file.write_text(text.replace("Border guards", "Guards"), "utf-8")
        await user.press("ctrl+s")
        at_ease(user, "Šo datni ir mainījusi cita programma", "Saglabāt izvēlēto")
        assert "mainījāt jūs" in user.seen
        assert "(•) jūsu" in user.seen
        await user.press("escape")
    async with at_desk(SMALL) as user:
        at_ease(user, "meeting nav saglabāts", "Atjaunot", "Atlikt", "Izmest")


async def test_the_translators_room_and_its_dialogs_fit(at_desk: Open) -> None:
    async with at_desk(SMALL) as user:
        await user.press("ctrl+t")
        await user.checked()
        at_ease(user, "Angļu → latviešu", "tulkoti", "a Apstiprināt", "f1 Palīdzība")
        await user.press("f1")
        at_ease(user, "Abi teksti pa fragmentiem.")
        await user.press("escape")
        await user.press("n", "n", "e")
        at_ease(user, "formulējums (latviešu)", "Paturēt", "Atcelt")
        await user.press("escape")
        await user.press("c")
        at_ease(user, "Vai apstiprināt", "Tagad ne")
        await user.press("enter")
        at_ease(user, "Kā jūs sauc?", "Tā mani sauc")


async def test_the_standing_room_fits(at_desk: Open) -> None:
    async with at_desk(SMALL) as user:
        await user.press("ctrl+g")
        at_ease(user, "Pastāvīgie teksti", "Rakstiet, lai meklētu šķirkli", "Dienā:")
        assert "programma" in user.seen
        assert "f7 Redakcijas" in user.seen
        await user.press("f7")
        await user.press("f1")
        at_ease(user, "Redakcijas laika gaitā", "[-svītrots-], {+jauns+}")


def test_the_labels_of_the_form_are_whole() -> None:
    form = sections(parse_yaml(EVERYTHING, "x.yaml"), ("seminar",))
    labels = [spec.label for section in form for spec in section.fields]
    assert "Kontaktpersona 2: tālruņi" in labels
    assert [label for label in labels if "…" in row_label(label)] == []
    assert [one.title for one in form if len(one.title) > OUTLINE_TITLE] == []


def test_the_columns_of_the_list_hold_their_words() -> None:
    line = head(WIDE)
    assert line.split() == [
        *("datums", "vieta", "veids", "virsraksts", "EN", "LV"),
        *("piezīmes", "fragmenti", "statuss"),
    ]
    assert len(found_words(ReleaseRow("x", problem="?"))) <= FOUND
    assert [one for one in STATUSES if len(value_name(one)) > STATUS] == []
    kinds = [path.stem for path in (Path("templates") / "en").glob("*.j2")]
    assert [one for one in kinds if len(value_name(one)) > KIND - 2] == []


async def test_the_language_chosen_in_the_palette_is_spoken_at_once_and_kept(
    in_room: Open, release_file: Path
) -> None:
    speak("en")
    async with in_room((120, 40)) as user:
        await user.rewrite("30", "event", "participants", "count")
        assert "not saved" in user.seen
        await _choose(user, "latvie")
        assert user.here == ("event", "participants", "count")
        assert user.typed == "30"
        assert "nav saglabāts" in user.seen
        assert "Saglabāt" in user.seen.splitlines()[-1]
        assert {str(pane.border_title) for pane in user.screen.query(".draft")} == {
            "Angļu",
            "Latviešu",
        }
        assert all(user.draft(code) for code in CODES)
        await user.checked()
        assert "pārbauda" not in user.seen
        await user.press("ctrl+s")
        assert "count: 30" in release_file.read_text("utf-8")
        await user.press("escape")
        assert "seminārs · melnraksts" in user.seen or "melnraksts" in user.seen
        assert load_preferences().language == "lv"
        await _choose(user, "English")
        assert "1 release" in user.seen
    assert spoken() == "en"
    assert load_preferences().language == "en"


async def _choose(user: User, language: str) -> None:
    await user.press("ctrl+p")
    await user.type(language)
    await user.press("enter")
    await user.settle()


async def test_every_room_changes_its_language_and_keeps_its_place(at_desk: Open) -> None:
    async with at_desk((120, 40)) as user:
        await user.press("ctrl+t")
        await user.checked()
        await user.press("n")
        await _choose(user, "English")
        assert "English → Latvian" in user.seen
        assert "█ ◐ release line · translated" in user.seen
        await user.checked()
        assert "Both texts state the same." in user.seen
        await user.press("down")
        assert "█ ◐ headline · translated" in user.seen
        await user.press("escape")
        assert "1 release" in user.seen
        await user.press("ctrl+g")
        await _choose(user, "latvie")
        assert "Pastāvīgie teksti" in user.seen
        await user.type("disclaimer")
        assert "bloks" in user.seen
        await user.press("escape")
        await user.press("f8", "f9")
        await _choose(user, "English")
        assert "Archive" in user.seen.splitlines()[0]
        await user.press("enter")
        assert "meeting is in the archive" in user.seen


async def test_the_language_waits_while_a_dialog_is_open(at_desk: Open) -> None:
    async with at_desk((120, 40)) as user:
        await user.press("ctrl+n", "ctrl+p")
        await user.type("Saskarnes")
        await user.pilot.pause(0.7)
        assert "Nekas nav atrasts" in user.seen


async def test_a_window_keeps_its_journal_as_its_language_changes(in_room: Open) -> None:
    async with in_room((120, 40)) as user:
        journal = user.screen.query_one(Keeper).journal.with_name(".meeting.a1.unsaved.json")
        user.screen.query_one(Keeper)._journal = journal
        await user.rewrite("30", "event", "participants", "count")
        await _choose(user, "English")
        await user.type("5")
        await user.pilot.pause(1)
        assert "count: 305" in journal.read_text("utf-8")
        await user.press("ctrl+s")
        assert list(journal.parent.glob(".*.unsaved.json")) == []


async def test_findings_guesses_and_what_has_gone_out_fit(
    in_room: Open, release_file: Path
) -> None:
    text = release_file.read_text("utf-8")
    release_file.write_text(text.replace("status: draft", "status: sent"), "utf-8")
    async with in_room(SMALL) as user:
        await user.checked()
        await user.press("f8")
        at_ease(user, "2 kļūdas (F8)", "w Pieņemt", "esc Fakti", "^q", "^p")
        await user.press("f1")
        at_ease(user, "Šeit atrasts:", "kļūda")
        await user.press("escape", "w")
        at_ease(user, "Pieņemt šo piezīmi", "Kāpēc tā var palikt:")
        await user.press("escape")
        await user.rewrite(GUESSED, "event", "hosts")
        await user.press("down", "enter", "ctrl+s")
        await user.press("ctrl+s")
        at_ease(user, "Šis paziņojums jau ir izsūtīts", "Saglabāt šeit", "Nesaglabāt")
        await user.press("enter", "escape", "ctrl+k")
        at_ease(user, "Labojums: meeting", "Atsaukt: nekas no tā vairs nav izmantojams")
        await user.press("escape", "ctrl+g", "f6")
        at_ease(user, f"1 no 1: {GUESSED}", "Minējums:", "Dzimte", "Izlaist")
