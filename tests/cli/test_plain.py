"""The interview and the review in questions and answers: stories from beginning to end."""

from __future__ import annotations

import io
import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pressdraft.folders import TO_TRANSLATE, shipped_root
from pressdraft.workspace import Workspace
from tests.cli.conftest import Ran, Run

Write = Callable[[str, str], Path]
ID = "2025-05-12-osh-training"
PATIENCE = 60.0


@pytest.fixture
def office(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace in which the command runs."""
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def talk(run: Run, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Ran]:
    """Run a command and type lines into it."""

    def talk_to(arguments: tuple[str, ...], *lines: str) -> Ran:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return run(*arguments)

    return talk_to


Talk = Callable[..., Ran]
DRAFT = ("draft", ID, "--plain")


def new(run: Run) -> None:
    assert run("new", ID, "--kind", "training").code == 0


def text_of(office: Path, name: str = ID) -> str:
    return (office / "releases" / f"{name}.yaml").read_text(encoding="utf-8")


# the interview


def test_from_new_to_a_pair_that_can_be_sent(run: Run, talk: Talk, office: Path) -> None:
    new(run)
    ran = talk(
        DRAFT,
        *("", "", "", "15 May 2025", "Oša", "", "bomca", "", ""),  # the release
        *("training-course", "", "12.-14.5.2025", "osh", "", "", "", "n", ""),  # the event
        *("", "IOM", "", "lv-state-b", "1", "24", "", "border-guard", "kz, kg", "", "n"),
        "Border guards learn to tell false documents from true ones",
        "Robežsargi mācās atšķirt viltotus dokumentus no īstiem",
        *("", "", "document security", "dokumentu drošību", "", "", "", "", "", ""),
        *("Participants use new equipment.", "", "Dalībnieki lieto jaunu aprīkojumu.", ""),
        *("", "", "", "", "n", "n", "n", "y", "lv-state-b", "1", ":stop"),
    )
    assert ran.code == 0
    understood = "Thursday, 15 May 2025 · ceturtdiena, 2025.\u00a0gada 15.\u00a0maijs"
    assert f"Understood: {understood}." in ran.out
    assert "Understood: Osh / Oša." in ran.out
    assert ran.out.endswith(
        f"Nothing is missing. `pressdraft check {ID}` reads both drafts for mistakes.\n"
    )
    assert run("check", ID).code == 0
    assert run("export", ID, "--to", "out").code == 0
    lead = run("render", ID, "--lang", "en").out.split("\n\n")[4]
    assert "training course" in lead
    assert "from 12 to 14 May 2025" in lead
    assert "document security" in lead


def test_a_wrong_answer_is_told_and_asked_again(run: Run, talk: Talk, office: Path) -> None:
    new(run)
    ran = talk(DRAFT, *[""] * 3, "32 May", "2025-02-30", "nowhere", ":back", ":stop")
    assert "'32 May' is not a date; write it as 2022-07-26." in ran.out
    assert "there is no day 2025-02-30." in ran.out
    assert ran.out.count("Release date, now “tbc”:") == 4
    assert "on: tbc" in text_of(office)
    assert "Stopped. Every answer is saved." in ran.out


def test_what_may_be_confirmed_later_is_tbc(run: Run, talk: Talk, office: Path) -> None:
    new(run)
    ran = talk(DRAFT, "tbc", *[""] * 3, "2025-05-15", ":back", "tbc", ":missing")
    assert "Only facts can be tbc." not in ran.out.split("2 of")[1]
    assert "on: tbc" in text_of(office)
    assert "Missing: Release date; Release place; Dates; Headline EN; Headline LV." in ran.out


def test_any_answer_can_be_gone_back_to(run: Run, talk: Talk, office: Path) -> None:
    new(run)
    ran = talk(DRAFT, *[""] * 3, "1/6/2025", "osh", ":back", ":back", "2/6/2025", ":stop")
    assert "Release date, now “2025-06-01”:" in ran.out
    assert "on: 2025-06-02" in text_of(office)
    assert "This is the first question." in talk(DRAFT, ":back").out


def test_a_question_is_gone_to_by_its_name(run: Run, talk: Talk, office: Path) -> None:
    new(run)
    ran = talk(DRAFT, ":go headline", "2", "Virsraksts", ":go nothing like it", ":stop")
    assert "1. Headline EN\n2. Headline LV\n" in ran.out
    assert "lv: Virsraksts" in text_of(office)
    assert "No question has “nothing like it” in its name." in ran.out


def test_a_name_that_several_bear_is_chosen_by_number(run: Run, talk: Talk, office: Path) -> None:
    new(run)
    ran = talk(DRAFT, ":go partners", "robežsardze", "1", ":stop")
    assert "Which one is “robežsardze”?\n1. " in ran.out
    facts = Workspace(office).load(ID).facts
    assert len(facts.event.partners) == 1
    assert isinstance(facts.event.partners[0], str)


def test_a_name_that_no_glossary_holds_is_written_out(run: Run, talk: Talk, office: Path) -> None:
    new(run)
    ran = talk(
        DRAFT,
        *(":go hosts", "iom, Osh Border School", "1"),
        *("", "", "Ošas robežsargu skola", "the", ":stop"),
    )
    assert "No glossary holds “Osh Border School”.\n1. Write “Osh Border School” out" in ran.out
    assert "Ošas robežsargu skola" in text_of(office)
    assert run("validate", ID).code == 0


def test_a_quote_is_added_and_removed(run: Run, talk: Talk, office: Path) -> None:
    new(run)
    talk(DRAFT, ":go subhead", "1", *[""] * 16, "y", "guntis", "We learn.", "", "Mēs mācāmies.", "")
    facts = Workspace(office).load(ID).facts
    assert [(quote.speaker, quote.en, quote.lv) for quote in facts.quotes] == [
        ("guntis-pujats", "We learn.", "Mēs mācāmies.")
    ]
    ran = talk(DRAFT, ":go quote lv", ":remove", ":stop")
    assert "Removed." in ran.out
    assert Workspace(office).load(ID).facts.quotes == ()


def test_an_answer_is_emptied_and_explained(run: Run, talk: Talk, office: Path) -> None:
    new(run)
    talk(DRAFT, ":go topic en", "document security", ":stop")
    ran = talk(DRAFT, ":go topic en", ":help", ":clear", ":wrong", ":stop")
    assert "In its sentence: … training on (…) took place: a noun phrase" in ran.out
    assert "Topic EN is empty now." in ran.out
    assert "There is no command “wrong”." in ran.out
    topic = Workspace(office).load(ID).facts.text.topic
    assert not topic or not topic.en


def test_both_drafts_are_shown(run: Run, talk: Talk, office: Path) -> None:
    new(run)
    ran = talk(DRAFT, ":show")
    assert "[EN: headline to be written]" in ran.out
    assert "[LV: jāuzraksta: virsraksts]" in ran.out


def test_what_somebody_else_changed_meanwhile_is_kept(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new(run)

    class Typed(io.StringIO):
        def readline(self, size: int = -1) -> str:  # type: ignore[override]
            line = super().readline(size)
            if "Virsraksts" in line:
                path = office / "releases" / f"{ID}.yaml"
                path.write_text(text_of(office).replace("on: tbc", "on: 2025-05-15"), "utf-8")
            return line

    monkeypatch.setattr(sys, "stdin", Typed(":go headline\n2\nVirsraksts\n:stop\n"))
    ran = run(*DRAFT)
    assert "The file was changed by another program; your answer was added to that." in ran.out
    assert "on: 2025-05-15" in text_of(office)
    assert "lv: Virsraksts" in text_of(office)


def test_the_interview_is_asked_for_by_name(run: Run, office: Path) -> None:
    new(run)
    ran = run("draft", ID)
    assert (ran.code, "say --plain" in ran.err) == (2, True)
    assert "there is no release 'x'" in run("draft", "x", "--plain").err


def test_a_line_that_no_file_may_hold_is_asked_for_again(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    new(run)
    typed = b":go headline\n2\n\x1b[AVirsraksts\n" + b"Virsraksts\xff\n" + "Tēma\n".encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), "utf-8"))
    ran = run(*DRAFT)
    assert "The line holds a control character U+001B" in ran.out
    assert "The line holds a lone surrogate U+DCFF" in ran.out
    assert "lv: Tēma\n" in text_of(office)


def test_who_else_has_the_release_open_is_told(run: Run, talk: Talk, office: Path) -> None:
    new(run)
    holder = {"user": "aina", "host": "elsewhere", "pid": 1, "since": "09:30"}
    lock = office / "releases" / f".{ID}.lock"
    lock.write_text(json.dumps(holder), encoding="utf-8")
    (office / "releases" / f".{ID}.unsaved.json").write_text("{}", encoding="utf-8")
    ran = talk(DRAFT, ":stop")
    assert "aina has had it open on elsewhere since 09:30." in ran.out
    assert "The drafting screen has kept changes of this release" in ran.out
    assert json.loads(lock.read_text(encoding="utf-8")) == holder


# the review


TRANSLATION = (
    *("BOMCA aicina Centrālās Āzijas robežsargus uz Biškeku", "approve"),
    *("robežu pārvaldības sadarbības nākotni", "approve"),
    "Programmas 10. posms tuvojas noslēgumam, un reģiona valstis vēlas saglabāt kopīgi paveikto.",
    "approve",
    "Dalībnieki atskatīsies uz posmā paveikto un runās par turpmākajām vajadzībām.",
    "approve",
    "Gaidāmi viesi no dalībvalstu vēstniecībām un starptautiskajām organizācijām.",
    "approve",
)


@pytest.fixture
def english(office: Path, write: Write) -> Path:
    """A workspace with the sample that lacks its Latvian wording."""
    sample = (shipped_root() / "releases" / f"{TO_TRANSLATE}.yaml").read_text(encoding="utf-8")
    write(f"releases/{TO_TRANSLATE}.yaml", sample)
    return office


REVIEW = ("review", TO_TRANSLATE, "--plain")


def test_an_english_release_is_translated_until_it_is_approved(
    run: Run, talk: Talk, english: Path
) -> None:
    ran = talk(REVIEW, "y", "Anna Bērziņa", "y", "y", *TRANSLATION)
    assert ran.code == 0
    assert "Latvian: 5 untranslated, 16 translated." in ran.out
    assert ran.out.endswith("Latvian: 21 approved.\nEvery segment is approved.\n")
    found = run("check", TO_TRANSLATE).out
    assert found.endswith("1 release, 0 errors, 0 warnings, 2 suggestions\n")
    assert found.count("this contact has a web address only") == 2
    ran = run("export", TO_TRANSLATE, "--to", "out", "--require-approved")
    assert (ran.code, len(ran.out.splitlines())) == (0, 3)


def test_a_review_goes_on_where_it_was_stopped(run: Run, talk: Talk, english: Path) -> None:
    talk(REVIEW, "y", "Anna", "y", "y", *TRANSLATION[:2], "stop")
    ran = talk((*REVIEW, "--by", "Anna"), *TRANSLATION[2:])
    assert "Segment 5 of 21: lead, untranslated." in ran.out
    assert "Segment 3 of" not in ran.out
    assert "Every segment is approved." in ran.out


def test_what_differs_by_value_is_read_out(run: Run, talk: Talk, english: Path) -> None:
    talk((*REVIEW, "--by", "Anna"), "y", "stop")
    written = "Programmas 11. posms tuvojas noslēgumam."
    ran = talk((*REVIEW, "--by", "Anna"), "n", "", "go background", written, "stop")
    assert "Differs: EN says 10th; LV says 11." in ran.out


def test_a_command_where_a_wording_is_asked_for_is_no_wording(
    run: Run, talk: Talk, english: Path
) -> None:
    ran = talk((*REVIEW, "--by", "Anna"), "y", "n", "stop")
    assert ran.out.endswith(
        "Stopped. Everything is saved.\nLatvian: 5 untranslated, 16 translated.\n"
    )
    talk((*REVIEW, "--by", "Anna"), "n", "next", "next", ":stop")
    headline = Workspace(english).load(TO_TRANSLATE).facts.text.headline
    assert headline
    assert headline.lv is None


def test_what_changed_since_the_approval_is_read_out(run: Run, talk: Talk, english: Path) -> None:
    talk((*REVIEW, "--by", "Anna"), "y", "y", "y", *TRANSLATION)
    path = english / "releases" / f"{TO_TRANSLATE}.yaml"
    path.write_text(text_of(english, TO_TRANSLATE).replace("2025-09-05", "2025-09-08"), "utf-8")
    ran = talk((*REVIEW, "--by", "Anna"), "approve")
    assert "Segment 5 of 21: lead, stale." in ran.out
    assert "Since Anna saw it on 2023-03-01 it has changed." in ran.out
    assert "English: “5” is now “8”.\nLatvian: “5” is now “8”.\n" in ran.out
    assert ran.out.endswith("Every segment is approved.\n")


def test_forms_and_earlier_wordings_are_read_out_and_taken_over(
    run: Run, talk: Talk, english: Path, write: Write
) -> None:
    write(
        "releases/2020-earlier.yaml",
        """\
        kind: seminar
        publish: {on: 2020-01-02, place: astana}
        programme: {id: bomca}
        event: {name: seminar, sessions: [{dates: 2020-01-02, place: astana}]}
        text:
          topic: {en: the future of cooperation in border control, lv: robežkontroles nākotni}
        """,
    )
    lines = ("y", "n", "go lead", "", "go lead", "1", "forms", "earlier", "reopen", "zzz", "stop")
    ran = talk((*REVIEW, "--by", "Anna"), lines[0], lines[1], "", *lines[2:])
    offered = "“the future of cooperation in border control” is “robežkontroles nākotni”"
    assert f"1. 2020-earlier: {offered}" in ran.out
    assert "Bishkek: Biškeka, Biškekas, Biškekai, Biškeku, Biškekā\n" in ran.out
    assert "nobody has approved the LV text of 'lead'" in ran.out
    assert "There is no command “zzz”; help tells which there are." in ran.out
    topic = Workspace(english).load(TO_TRANSLATE).facts.text.topic
    assert topic
    assert topic.lv == "robežkontroles nākotni"


def test_a_segment_is_overridden_as_a_whole(run: Run, talk: Talk, english: Path) -> None:
    ran = talk(
        (*REVIEW, "--by", "Anna"), "y", "n", "", "go people", "override", "Runās G. Pujāts.", "stop"
    )
    assert "Latvian: Runās G. Pujāts.\n" in ran.out
    facts = Workspace(english).load(TO_TRANSLATE).facts
    assert facts.overrides["people"]["lv"].text == "Runās G. Pujāts."


def test_yes_and_no_are_asked_for_until_they_are_told(run: Run, talk: Talk, english: Path) -> None:
    ran = talk(REVIEW, "perhaps", "nē", "Anna", "stop")
    assert "Type y for yes or n for no." in ran.out
    assert Workspace(english).load(TO_TRANSLATE).facts.languages == ("en",)
    assert talk(REVIEW, "stop").out.startswith(f"{TO_TRANSLATE} is in English only.")


# in a terminal that only prints


IN_A_TERMINAL = {
    "review": (REVIEW, ("y", "Anna Bērziņa", "y", "y", *TRANSLATION), "Every segment is approved."),
    "draft": (
        ("draft", TO_TRANSLATE, "--plain"),
        (
            "",
            "",
            "",
            "3/9/2025",
            ":back",
            "",
            "Bišk",
            ":missing",
            ":go topic lv",
            "robežu",
            ":stop",
        ),
        "Understood: Bishkek / Biškeka.",
    ),
}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")
@pytest.mark.parametrize("name", IN_A_TERMINAL)
def test_a_dumb_terminal_gets_lines_and_no_control_characters(english: Path, name: str) -> None:
    import pty

    arguments, lines, expected = IN_A_TERMINAL[name]
    end, inner = pty.openpty()
    source = str(Path(__file__).parents[2] / "src")
    environment = {**os.environ, "TERM": "dumb", "PYTHONPATH": source}
    program = subprocess.Popen(
        [sys.executable, "-m", "pressdraft", *arguments],
        stdin=inner,
        stdout=inner,
        stderr=inner,
        env=environment,
        cwd=english,
        start_new_session=True,
    )
    os.close(inner)
    painted = _typed(end, list(lines))
    assert program.wait(PATIENCE) == 0
    assert expected in painted
    controls = {sign for sign in painted if ord(sign) < 32 or ord(sign) == 127}
    assert controls <= {"\r", "\n"}
    assert not list(english.glob("releases/.*.lock"))


def _typed(end: int, lines: list[str]) -> str:
    """Type each line once the program waits for it, and return all that the terminal got."""
    painted = b""
    waiting = list(lines)
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        ready, _, _ = select.select([end], [], [], 0.5)
        if ready:
            try:
                got = os.read(end, 1 << 16)
            except OSError:
                break
            if not got:
                break
            painted += got
        if waiting and painted.endswith(b": "):
            os.write(end, f"{waiting.pop(0)}\n".encode())
            painted += b"\r"
    return painted.decode()


def test_a_slip_is_asked_about_and_never_taken_unasked(run: Run, talk: Talk, office: Path) -> None:
    new(run)
    ran = talk(DRAFT, ":go release place", "Tashkant", "1", ":go status", "draff", ":stop")
    assert "No glossary holds “Tashkant”.\n1. ≈ Tashkent / Taškenta  tashkent\n2. Write" in ran.out
    assert "“draff” is not one of these" in ran.out
    assert Workspace(office).load(ID).facts.publish.place == "tashkent"
