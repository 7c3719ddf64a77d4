"""What helps a translator: marks by value, the glossary, pieces to write, earlier wordings."""

from __future__ import annotations

import pytest

from pressdraft.checking import Checker
from pressdraft.compose.compiled import cache_folder
from pressdraft.errors import WorkspaceError
from pressdraft.release import LanguageCode, Release
from pressdraft.reviewing.changes import marked, word_changes
from pressdraft.reviewing.marks import marks_of
from pressdraft.reviewing.memory import Memory, remembered_in
from pressdraft.reviewing.names import names_in_segment
from pressdraft.reviewing.pieces import (
    WordingPiece,
    override_changes,
    pieces_of,
    wording_changes,
)
from pressdraft.reviewing.recall import memory_of
from pressdraft.reviewing.states import review_of
from pressdraft.reviewing.translating import give_language
from pressdraft.workspace import LoadedRelease, Workspace
from pressdraft.yamlfile import Document, parse_yaml
from tests.reviewing.conftest import SEMINAR, Write


def opened(workspace: Workspace) -> tuple[LoadedRelease, Release]:
    loaded = workspace.load("july")
    return loaded, workspace.compose(loaded)


def pieces(workspace: Workspace, segment_id: str) -> tuple[WordingPiece, ...]:
    loaded, release = opened(workspace)
    row = review_of(loaded.facts, release).row(segment_id)
    assert row
    return pieces_of(loaded.document, row)


def written(workspace: Workspace, segment_id: str, language: LanguageCode, text: str) -> str:
    """Write the first piece of a segment and return the segment as it is then."""
    loaded, _ = opened(workspace)
    changes = wording_changes(loaded.document, pieces(workspace, segment_id)[0], language, text)
    release = workspace.compose(workspace.save(loaded, changes))
    segment = release.drafts[language].segment(segment_id)
    assert segment
    return segment.text


# marks


def test_what_agrees_is_quiet(workspace: Workspace) -> None:
    loaded, release = opened(workspace)
    assert marks_of(Checker(workspace).release(loaded, release)) == {}


def test_a_figure_that_differs_is_marked_on_both_sides(workspace: Workspace, write: Write) -> None:
    write("releases/july.yaml", SEMINAR.replace("par 3 soļiem", "par 13 soļiem"))
    loaded, release = opened(workspace)
    marks = marks_of(Checker(workspace).release(loaded, release))
    assert [*marks] == ["results.1"]
    found = {}
    for mark in marks["results.1"]:
        segment = release.drafts[mark.language].segment("results.1")
        assert segment
        found[mark.language] = (segment.text[mark.start : mark.end], mark.words)
    words = "EN says 3; LV says 13"
    assert found == {"en": ("3", words), "lv": ("13", words)}


def test_a_name_that_differs_is_marked_on_both_sides(workspace: Workspace, write: Write) -> None:
    text = SEMINAR.replace("on 3 steps", "with Estonia").replace("par 3 soļiem", "ar Lietuvu")
    write("releases/july.yaml", text)
    loaded, release = opened(workspace)
    marks = marks_of(Checker(workspace).release(loaded, release))["results.1"]
    assert [(mark.language, mark.words) for mark in marks if "says" in mark.words] == [
        ("en", "EN says Estonia; LV says Lietuvu"),
        ("lv", "EN says Estonia; LV says Lietuvu"),
    ]


def test_what_is_not_translated_yet_is_not_marked(workspace: Workspace, write: Write) -> None:
    write("releases/july.yaml", SEMINAR.partition("    lv: |")[0])
    loaded, release = opened(workspace)
    assert marks_of(Checker(workspace).release(loaded, release)) == {}


# names


def test_the_glossarys_forms_of_the_names_in_a_segment_are_shown(workspace: Workspace) -> None:
    loaded, release = opened(workspace)
    pair = Checker(workspace).release(loaded, release).pair
    days = loaded.facts.days()
    assert pair and days
    found = {one.key: one for one in names_in_segment(pair, "lead", days.first)}
    assert {"astana", "kazakhstan" if "kazakhstan" in found else "kz", "iom", "unhcr"} <= {*found}
    assert found["astana"].name.latvian.forms.locative == "Nursultanā"
    assert found["astana"].kind == "place"


# pieces


def test_the_pieces_of_a_segment_are_what_the_author_worded(workspace: Workspace) -> None:
    (topic,) = pieces(workspace, "lead")
    assert (topic.key, topic.paragraph) == ("text.topic", None)
    assert topic.texts == {"en": "document security", "lv": "dokumentu drošību"}
    (second,) = pieces(workspace, "results.2")
    assert (second.key, second.paragraph) == ("text.results", 1)
    assert second.texts["lv"] == "Viņi atkal tiksies 2023. gadā."
    (quote,) = pieces(workspace, "quotes")
    assert quote.path == ("quotes", 0)
    assert pieces(workspace, "disclaimer") == ()


def test_a_piece_is_written_where_it_stands_in_the_file(workspace: Workspace) -> None:
    assert "par robežām." in written(workspace, "lead", "lv", "robežām")
    assert written(workspace, "results.2", "lv", "Cita\nrinda.") == "Cita rinda."
    loaded, _ = opened(workspace)
    results = loaded.facts.text.results
    assert results
    assert results.lv == "Dalībnieki vienojās par 3 soļiem.\n\nCita rinda."
    assert loaded.document.text.startswith("# What the office knows of the seminar.\n")


def test_paragraphs_are_written_in_their_order(workspace: Workspace, write: Write) -> None:
    write("releases/july.yaml", SEMINAR.partition("    lv: |")[0])
    loaded, _ = opened(workspace)
    with pytest.raises(WorkspaceError, match=r"paragraph 2 of text\.results cannot be written"):
        wording_changes(loaded.document, pieces(workspace, "results.2")[0], "lv", "Otrā.")
    assert written(workspace, "results.1", "lv", "Pirmā.") == "Pirmā."
    assert written(workspace, "results.2", "lv", "Otrā.") == "Otrā."


def test_a_contact_is_worded_part_by_part(workspace: Workspace, write: Write) -> None:
    contact = "{name: {en: Ann, lv: Anna}, role: {en: head}, phones: ['+371 67913535']}"
    write("releases/july.yaml", f"{SEMINAR}contacts: [{contact}]\n")
    name, role = pieces(workspace, "contacts")
    assert (name.key, role.key) == ("contacts.0.name", "contacts.0.role")
    assert role.texts == {"en": "head"}
    loaded, _ = opened(workspace)
    changes = wording_changes(loaded.document, role, "lv", "vadītāja")
    release = workspace.compose(workspace.save(loaded, changes))
    segment = release.drafts["lv"].segment("contacts")
    assert segment
    assert segment.text.startswith("Anna, vadītāja")


def test_a_whole_segment_can_be_written_over(workspace: Workspace) -> None:
    loaded, release = opened(workspace)
    lead = release.drafts["lv"].segment("lead")
    assert lead
    saved = workspace.save(loaded, override_changes(lead, "lv", "Notika seminārs."))
    now = workspace.compose(saved).drafts["lv"].segment("lead")
    assert now
    assert (now.text, now.replaced, now.stale) == ("Notika seminārs.", lead.text, False)


# translating


def test_a_release_in_one_language_gets_the_other(workspace: Workspace, write: Write) -> None:
    write("releases/july.yaml", "languages: [en]\n" + SEMINAR.partition("    lv: |")[0])
    loaded = give_language(workspace, workspace.load("july"))
    assert (loaded.facts.languages, loaded.facts.source) == (("en", "lv"), "en")
    assert "\nreview:  # who approved which segment, a line each\n" in loaded.document.text
    assert [*workspace.compose(loaded).drafts] == ["en", "lv"]
    with pytest.raises(WorkspaceError, match="july has both languages already"):
        give_language(workspace, loaded)


def test_a_latvian_release_stays_the_source(workspace: Workspace, write: Write) -> None:
    write("releases/july.yaml", "languages: [lv]\n" + SEMINAR)
    assert give_language(workspace, workspace.load("july")).facts.source == "lv"


# word by word


def test_changes_are_told_in_words_with_their_spaces() -> None:
    changes = marked(word_changes("We met 25 border guards.", "We met 30 customs officers."))
    assert changes == "We met [-25 border guards-]{+30 customs officers+}."
    assert marked(word_changes("a b c", "a c")) == "a [-b -]c"
    assert marked(word_changes("", "new")) == "{+new+}"
    assert marked(word_changes("same", "same")) == "same"


# memory


def memory(*texts: tuple[str, str]) -> Memory:
    found = []
    for number, (english, latvian) in enumerate(texts, start=1):
        text = (
            f"publish: {{on: 2020-01-0{number}}}\ntext: {{aim: {{en: {english}, lv: {latvian}}}}}"
        )
        found += [*remembered_in(f"r{number}", parse_yaml(text, "x.yaml"))]
    return Memory(found)


def test_the_same_and_nearly_the_same_wordings_are_found() -> None:
    known = memory(
        ("train border guards in Osh", "mācīt robežsargus Ošā"),
        ("train border guards in Riga", "mācīt robežsargus Rīgā"),
        ("open a laboratory", "atvērt laboratoriju"),
    )
    same, near = known.near("train border guards in Riga", "en")
    assert (same.remembered.latvian, same.likeness) == ("mācīt robežsargus Rīgā", 1.0)
    assert (near.remembered.release_id, near.remembered.date) == ("r1", "2020-01-01")
    assert 0.7 <= near.likeness < 1
    assert known.near("close a border", "en") == ()
    (found,) = known.near("atvērt laboratoriju", "lv", besides="r1")
    assert found.remembered.english == "open a laboratory"
    assert known.near("open a laboratory", "en", besides="r3") == ()


def test_the_newest_wordings_of_the_same_block_come_first() -> None:
    known = memory(("a", "b"), ("c", "d"), ("e", "f"), ("g", "h"))
    found = known.same_block("aim", besides="r4")
    assert [one.release_id for one in found] == ["r3", "r2", "r1"]
    assert known.same_block("topic") == ()


def test_paragraphs_and_sentences_are_remembered_where_both_have_as_many(
    workspace: Workspace,
) -> None:
    document = workspace.document("july")
    found = {(one.key, one.english): one.latvian for one in remembered_in("july", document)}
    assert found["results", "They meet again in 2023."] == "Viņi atkal tiksies 2023. gadā."
    assert found["quotes", "We learn from each other."] == "Mēs mācāmies cits no cita."
    assert len(memory_of(workspace).wordings) == len(found)


def test_a_sentence_of_a_text_is_found_too() -> None:
    known = memory(("We met in Osh today.", "Šodien tikāmies Ošā."))
    text = "We met in Osh today. All else is new and very different."
    assert known.near(text, "en") == ()
    (found,) = known.near_sentences(text, "en")
    assert found.remembered.latvian == "Šodien tikāmies Ošā."
    assert known.near_sentences("We met in Osh today.", "en") == ()


def test_what_was_read_before_is_read_again_where_its_file_has_changed(
    workspace: Workspace, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    document = Workspace.document

    def counted(self: Workspace, release_id: str) -> Document:
        read.append(release_id)
        return document(self, release_id)

    monkeypatch.setattr(Workspace, "document", counted)
    write("releases/june.yaml", SEMINAR)
    first = memory_of(workspace)
    write("releases/june.yaml", SEMINAR.replace("Tiekas robežsargi", "Robežsargi tiekas"))
    write("releases/broken.yaml", "kind: [")
    second = memory_of(workspace)
    assert memory_of(workspace).wordings == second.wordings
    assert read == ["july", "june", "broken", "june", "broken"]
    assert len(first.wordings) == len(second.wordings)
    assert "Robežsargi tiekas" in {one.latvian for one in second.wordings}


def test_a_kept_file_that_is_not_whole_is_not_used(workspace: Workspace) -> None:
    known = memory_of(workspace).wordings
    folder = cache_folder()
    assert folder
    (kept,) = (folder.parent / "wordings").iterdir()
    for broken in ("", "[]", '{"pressdraft": "0"}', kept.read_text("utf-8").replace("[[", "[[1,")):
        kept.write_text(broken, encoding="utf-8")
        assert memory_of(workspace).wordings == known
