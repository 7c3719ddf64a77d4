from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Callable
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from pathlib import Path

import pytest

from pressdraft.cli import sending as cli_sending
from pressdraft.exporters.formats import EXPORTERS
from pressdraft.folders import shipped_root
from tests.cli.conftest import Run

SEMINAR = "2022-07-26-nur-sultan-seminar"
Write = Callable[[str, str], Path]
FORMATS = "txt,md,html,docx,eml,pdf,bilingual,ninjs"
STAMPED = "DRAFT – NOT FOR RELEASE / MELNRAKSTS – NEPUBLICĒT"


@pytest.fixture
def office(folder: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a sample that may be sent, in which the command runs."""
    copied = (shipped_root() / "releases" / f"{SEMINAR}.yaml").read_text(encoding="utf-8")
    write("releases/july.yaml", copied)
    monkeypatch.chdir(folder)
    return folder


def text_of(office: Path, name: str = "july") -> str:
    return (office / "releases" / f"{name}.yaml").read_text(encoding="utf-8")


def files_in(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )


def test_one_command_gives_every_format(run: Run, office: Path) -> None:
    ran = run("export", "july", "--to", "out", "--format", FORMATS)
    assert ran.code == 0
    assert sorted(EXPORTERS) == sorted(FORMATS.split(","))
    assert files_in(office / "out") == sorted(
        [
            *(
                f"july/july.{language}.{suffix}"
                for language in ("en", "lv")
                for suffix in ("txt", "md", "html", "docx", "eml", "pdf", "json")
            ),
            *(f"july/july.lv-en.{suffix}" for suffix in ("docx", "html")),
            "july/manifest.json",
        ]
    )
    assert ran.out.splitlines() == [
        str(Path("out", "july", name)) for name in _in_order(office / "out" / "july")
    ]


def _in_order(pack: Path) -> list[str]:
    manifest = json.loads((pack / "manifest.json").read_text(encoding="utf-8"))
    return [*(row["name"] for row in manifest["files"]), "manifest.json"]


def test_the_text_is_what_render_prints(run: Run, office: Path) -> None:
    assert run("export", "july", "--to", "out", "--format", "txt, md,txt", "--lang", "lv").code == 0
    assert files_in(office / "out" / "july") == ["july.lv.md", "july.lv.txt", "manifest.json"]
    assert (office / "out" / "july" / "july.lv.txt").read_text(encoding="utf-8") == (
        run("render", "july", "--lang", "lv").out
    )


def test_the_same_release_gives_the_same_bytes(run: Run, office: Path) -> None:
    for folder in ("one", "two"):
        assert run("export", "july", "--to", folder, "--format", FORMATS).code == 0
    names = files_in(office / "one")
    assert names == files_in(office / "two")
    for name in names:
        assert (office / "one" / name).read_bytes() == (office / "two" / name).read_bytes(), name


@pytest.mark.parametrize(("lang", "first"), [("en,lv", "en-lv"), ("lv,en", "lv-en")])
def test_the_first_language_can_be_chosen(run: Run, office: Path, lang: str, first: str) -> None:
    run("export", "july", "--to", "out", "--lang", lang, "--format", "txt,bilingual")
    assert f"july.{first}.docx" in files_in(office / "out" / "july")
    assert _in_order(office / "out" / "july")[0] == f"july.{first[:2]}.txt"


def test_lines_of_text_can_be_wrapped(run: Run, office: Path) -> None:
    assert run("export", "july", "--to", "out", "--wrap", "60").code == 0
    text = (office / "out" / "july" / "july.en.txt").read_text(encoding="utf-8")
    assert max(map(len, text.split("\n"))) <= 60


def test_files_can_go_with_the_mail(run: Run, office: Path) -> None:
    run("export", "july", "--to", "out", "--format", "eml,docx", "--attach", "docx", "--lang", "lv")
    pack = office / "out" / "july"
    message = BytesParser(policy=default).parsebytes((pack / "july.lv.eml").read_bytes())
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "july.lv.docx"
    assert attached.get_payload(decode=True) == (pack / "july.lv.docx").read_bytes()


# what keeps a release from being sent


def test_an_error_of_the_checks_keeps_it_from_being_written(
    run: Run, office: Path, write: Write
) -> None:
    write("releases/july.yaml", text_of(office).replace("on: 2022-07-29", "on: tbc"))
    ran = run("export", "july", "--to", "out", "--format", FORMATS)
    assert (ran.code, ran.out) == (1, "")
    assert "july: dateline (en): " in ran.err
    assert "[placeholder]" in ran.err
    assert "still to be written or confirmed; `pressdraft check july` shows them" in ran.err
    assert "nothing was written; mend the errors, or say --draft" in ran.err
    assert not (office / "out").exists()


def test_a_draft_is_written_all_the_same_and_marked_in_every_file(
    run: Run, office: Path, write: Write
) -> None:
    write("releases/july.yaml", text_of(office).replace("on: 2022-07-29", "on: tbc"))
    ran = run("export", "july", "--to", "out", "--format", "txt,md,html,eml,ninjs", "--draft")
    assert ran.code == 0
    for path in sorted((office / "out" / "july").iterdir()):
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".eml":
            plain = BytesParser(policy=default).parsebytes(path.read_bytes()).get_body(("plain",))
            text = plain.get_content() if isinstance(plain, EmailMessage) else ""
        assert path.name == "manifest.json" or STAMPED in text, path


def test_one_bad_release_keeps_all_from_being_written(run: Run, office: Path, write: Write) -> None:
    write("releases/zz.yaml", "kind: [")
    assert run("export", "--all", "--to", "out").code == 2
    write("releases/zz.yaml", text_of(office).replace("on: 2022-07-29", "on: tbc"))
    assert run("export", "--all", "--to", "out").code == 1
    assert not (office / "out").exists()


def test_what_is_there_is_not_overwritten(run: Run, office: Path, write: Write) -> None:
    write("releases/zz.yaml", text_of(office))
    there = write("out/zz/zz.en.txt", "mine")
    ran = run("export", "--all", "--to", "out")
    assert (ran.code, ran.out) == (2, "")
    assert "zz.en.txt is there already (--force overwrites it)" in ran.err
    assert files_in(office / "out") == ["zz/zz.en.txt"]
    assert there.read_text() == "mine"


def test_force_replaces_the_earlier_pack_and_nothing_else(
    run: Run, office: Path, write: Write
) -> None:
    run("export", "july", "--to", "out", "--format", "txt,md")
    write("out/july/note.txt", "mine")
    assert run("export", "july", "--to", "out", "--format", "html", "--force").code == 0
    assert files_in(office / "out" / "july") == [
        *("july.en.html", "july.lv.html", "manifest.json", "note.txt")
    ]


def test_force_tells_what_is_gone_and_keeps_what_was_changed_by_hand(
    run: Run, office: Path, write: Write
) -> None:
    run("export", "july", "--to", "out", "--format", "txt,md")
    write("out/july/july.en.txt", "my own words")
    ran = run("export", "july", "--to", "out", "--format", "html", "--force")
    assert ran.code == 0
    kept = office / "out" / "july" / "july.en.by-hand.txt"
    assert kept.read_text(encoding="utf-8") == "my own words"
    pack = Path("out", "july")
    assert f"{pack / kept.name}: the earlier july.en.txt, which had been changed by" in ran.err
    run("export", "july", "--to", "out", "--format", "txt", "--force")
    write("out/july/july.en.txt", "my other words")
    again = run("export", "july", "--to", "out", "--format", "html", "--force")
    assert again.code == 0
    assert kept.read_text(encoding="utf-8") == "my own words"
    second = kept.with_name("july.en.by-hand2.txt")
    assert second.read_text(encoding="utf-8") == "my other words"
    gone = "july.en.md, july.lv.md, july.lv.txt"
    assert f"{pack}: removed, since not asked for this time: {gone}" in ran.err


def test_a_file_in_the_place_of_a_folder_is_told(run: Run, office: Path, write: Write) -> None:
    write("out/july", "mine")
    ran = run("export", "july", "--to", "out", "--force")
    assert ran.code == 2
    assert "a file is in the way, not a folder" in ran.err
    assert (office / "out" / "july").read_text() == "mine"


def test_a_full_disk_leaves_nothing_half_written(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[Path] = []

    def fills_up(path: Path, data: bytes) -> int:
        if len(written) == 3:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written.append(path)
        with path.open("wb") as stream:
            return stream.write(data)

    monkeypatch.setattr(Path, "write_bytes", fills_up)
    ran = run("export", "july", "--to", "out/deep", "--format", "txt,md,html")
    assert (ran.code, ran.out) == (2, "")
    assert "the disk is full" in ran.err
    assert not (office / "out").exists()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything can be written to"
)
def test_a_folder_that_cannot_be_written_to_is_told(run: Run, office: Path) -> None:
    (office / "out").mkdir(mode=0o500)
    ran = run("export", "july", "--to", "out")
    assert ran.code == 2
    assert "no permission" in ran.err


def test_a_folder_that_refuses_to_be_written_to_is_told(
    run: Run, office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = Path.mkdir

    def refused(path: Path, *arguments: bool, **named: bool) -> None:
        if path.name.startswith(".export-"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        make(path, *arguments, **named)

    (office / "out").mkdir()
    monkeypatch.setattr(Path, "mkdir", refused)
    ran = run("export", "july", "--to", "out")
    assert (ran.code, ran.out) == (2, "")
    assert "out cannot be saved: no permission" in ran.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "name releases, or say --all or --since DATE"),
        (["july", "--all"], "name releases or say --all or --since, not both"),
        (["july", "--wrap", "72", "--format", "docx"], "--wrap is for the format txt"),
        (["july", "--format", "txtt"], "no export format 'txtt' (did you mean 'txt'?)"),
        (["july", "--attach", "docx"], "--attach is for the format eml"),
        (["july", "--format", "eml", "--attach", "eml"], "cannot be attached to itself"),
        (["july", "--format", " , "], "name at least one format (one of txt, md, html"),
        (["july", "--wrap", "3"], "3 is not in the range"),
    ],
)
def test_what_cannot_be_asked_for_is_told(
    run: Run, office: Path, arguments: list[str], message: str
) -> None:
    ran = run("export", *arguments, "--to", "out")
    assert ran.code == 2
    assert message in ran.err
    assert not (office / "out").exists()


def test_both_columns_need_both_languages(run: Run, office: Path) -> None:
    ran = run("export", "july", "--to", "out", "--format", "bilingual", "--lang", "en")
    assert ran.code == 1
    assert "july: the format bilingual needs both languages; only English was asked for" in ran.err
    assert "nothing was written; mend the errors\n" in ran.err


def test_a_release_in_one_language_goes_out_with_others_in_both(run: Run, office: Path) -> None:
    copied = shipped_root() / "releases" / "2025-09-02-bishkek-conference-announced.yaml"
    shutil.copy(copied, office / "releases" / "news.yaml")
    ran = run("export", "--all", "--to", "out", "--format", "txt,eml,bilingual")
    assert ran.code == 0
    assert files_in(office / "out" / "news") == ["manifest.json", "news.en.eml", "news.en.txt"]
    assert "july/july.lv-en.docx" in files_in(office / "out")
    assert "news: no bilingual file: there is only English" in ran.err
    assert run("verify", "out").code == 0
    alone = run("export", "news", "--to", "two", "--format", "bilingual")
    assert alone.code == 1
    assert "needs both languages; there is only English" in alone.err


def test_since_a_day_takes_what_was_published_from_then_on(
    run: Run, office: Path, write: Write
) -> None:
    write("releases/june.yaml", text_of(office).replace("2022-07-29", "2022-07-28"))
    assert run("export", "--since", "2022-07-29", "--to", "out").code == 0
    assert [path.name for path in (office / "out").iterdir()] == ["july"]
    ran = run("export", "--since", "2030-01-01", "--to", "no")
    assert (ran.code, ran.out, ran.err) == (0, "", "no release to write\n")
    assert not (office / "no").exists()


# embargo


@pytest.mark.parametrize("layout", ["press", "web-news"])
def test_an_embargo_is_told_in_both_zones_in_every_format(
    run: Run, office: Path, write: Write, layout: str
) -> None:
    publish = "on: 2022-07-29\n  embargo: 2022-07-29T10:00+06:00"
    write("releases/july.yaml", text_of(office).replace("on: 2022-07-29", publish))
    ran = run("export", "july", "--to", "out", "--format", FORMATS, "--layout", layout)
    assert ran.code == 0, ran.err
    line = run("render", "july", "--lang", "en").out.split("\n\n")[1]
    assert "10.00 (Nur-Sultan time)" in line
    assert "07.00 (Riga time)" in line
    assert line in (office / "out" / "july" / "july.en.txt").read_text(encoding="utf-8")
    item = json.loads((office / "out" / "july" / "july.en.json").read_text(encoding="utf-8"))
    assert item["embargoedUntil"] == "2022-07-29T10:00:00+06:00"


# clearance


def test_what_nobody_cleared_is_told_and_can_be_refused(run: Run, office: Path) -> None:
    ran = run("export", "july", "--to", "out")
    assert ran.code == 0
    assert "warning: july: nobody has cleared it" in ran.err
    ran = run("export", "july", "--to", "no", "--require-cleared")
    assert (ran.code, ran.out) == (1, "")
    assert (
        "july: nobody has cleared it (`pressdraft clear july --by NAME` notes who clears it)"
        in ran.err
    )
    assert not (office / "no").exists()


def test_a_clearance_holds_until_the_text_changes(run: Run, office: Path, write: Write) -> None:
    ran = run("clear", "july", "--by", "Anna  Ozola")
    assert (ran.code, ran.out) == (0, "july: cleared by Anna Ozola on 2023-03-01\n")
    assert "# The national seminar of 26–28 July 2022" in text_of(office)
    run("review", "july", "--approve", "all", "--by", "Anna Ozola")
    assert run("export", "july", "--to", "out", "--require-cleared").err == ""
    changed = text_of(office).replace("Kazakhstan takes up", "Kazakhstan adopts")
    write("releases/july.yaml", changed)
    ran = run("export", "july", "--to", "no", "--require-cleared")
    assert ran.code == 1
    assert "it has changed since Anna Ozola cleared it on 2023-03-01" in ran.err
    run("clear", "july", "--by", "Second")
    assert run("export", "july", "--to", "no", "--require-cleared").code == 0


def test_clearing_a_draft_makes_it_cleared(run: Run, office: Path, write: Write) -> None:
    write("releases/july.yaml", text_of(office).replace("status: sent", "status: draft"))
    run("clear", "july", "--by", "Anna Ozola")
    assert "status: cleared\n" in text_of(office)


def test_a_text_with_open_places_is_not_cleared(run: Run, office: Path, write: Write) -> None:
    before = text_of(office).replace("on: 2022-07-29", "on: tbc")
    write("releases/july.yaml", before)
    ran = run("clear", "july", "--by", "Anna Ozola")
    assert ran.code == 2
    assert "july cannot be cleared: " in ran.err
    assert text_of(office) == before
    assert "say who clears the text" in run("clear", "july", "--by", " ").err


def test_a_translation_that_nobody_approved_can_be_refused(run: Run, office: Path) -> None:
    ran = run("export", "july", "--to", "out", "--require-approved")
    assert ran.code == 1
    assert "july: nobody has approved 20 segments of its translation: en label, " in ran.err
    assert "(`pressdraft review july` shows and approves them)" in ran.err
    assert "lv label" not in ran.err
    assert run("export", "july", "--to", "out").err.splitlines() == [
        "warning: july: nobody has cleared it",
        "warning: july: nobody has approved its translation",
    ]
    run("review", "july", "--approve", "lead", "--by", "Anna Ozola")
    ran = run("export", "july", "--to", "out", "--force")
    assert "july: nobody has approved 19 segments of its translation" in ran.err
    run("review", "july", "--approve", "all", "--by", "Anna Ozola")
    ran = run("export", "july", "--to", "out", "--require-approved", "--force")
    assert (ran.code, ran.err) == (0, "warning: july: nobody has cleared it\n")


# verify


def test_a_pack_is_found_as_it_was_written(run: Run, office: Path) -> None:
    run("export", "july", "--to", "out", "--format", FORMATS)
    ran = run("verify", "out")
    assert ran.code == 0
    assert "16 files are as they were written, and they say what the release says" in ran.out
    assert run("verify", "out/july").out == ran.out.replace("out" + os.sep, "out" + os.sep)


def test_a_file_that_was_changed_is_found(run: Run, office: Path, write: Write) -> None:
    run("export", "july", "--to", "out", "--format", "txt,md,html")
    pack = office / "out" / "july"
    (pack / "july.en.txt").write_text("other", encoding="utf-8")
    (pack / "july.lv.md").unlink()
    write("out/july/more.txt", "x")
    ran = run("verify", "out")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        f"{Path('out', 'july')}: july.lv.md: is missing",
        f"{Path('out', 'july')}: july.en.txt: is not the file that was written",
        f"{Path('out', 'july')}: more.txt: is not of this pack",
    ]


def test_what_changed_in_the_workspace_since_is_told(run: Run, office: Path, write: Write) -> None:
    run("export", "july", "--to", "out")
    write("releases/july.yaml", text_of(office).replace("takes up", "adopts"))
    shutil.copytree(shipped_root() / "templates", office / "templates", dirs_exist_ok=True)
    template = office / "templates" / "en" / "seminar.j2"
    template.write_text(template.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    ran = run("verify", "out")
    assert ran.code == 0
    assert "the facts have changed since" in ran.err
    assert "a template has changed since" in ran.err
    assert "files are as they were written\n" in ran.out


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("pressdraft.yaml", "house: {english: {currency: sign}}\n"),
        ("boilerplate/notes.txt", "of the office"),
    ],
)
def test_other_standing_material_and_settings_make_no_file_wrong(
    run: Run, office: Path, write: Write, file: str, text: str
) -> None:
    run("export", "july", "--to", "out", "--format", "txt,docx")
    write(file, text)
    ran = run("verify", "out")
    assert ran.code == 0
    assert "the standing material, the settings or the house style have changed since" in ran.err
    assert "does not say" not in ran.out


def test_the_emblem_that_is_missing_is_told(run: Run, office: Path, write: Write) -> None:
    programme = "boilerplate/programmes/bomca.yaml"
    text = (shipped_root() / programme).read_text(encoding="utf-8")
    write(programme, text.partition("logos:")[0])
    told = "words in brackets stand where the EU emblem belongs (name a picture in boilerplate/"
    assert told in run("export", "july", "--to", "out", "--format", "docx").err
    assert told not in run("export", "july", "--to", "two", "--format", "txt").err


def test_a_release_that_was_withdrawn_does_not_go_out_unnoticed(
    run: Run, office: Path, write: Write
) -> None:
    write("releases/july.yaml", text_of(office).replace("status: sent", "status: withdrawn"))
    ran = run("export", "july", "--to", "out", "--format", "ninjs")
    assert "july: it goes out again though its status is withdrawn" in ran.err
    item = json.loads((office / "out" / "july" / "july.en.json").read_text(encoding="utf-8"))
    assert item["pubStatus"] == "canceled"


def test_the_subject_of_a_mail_tells_of_an_embargo(run: Run, office: Path, write: Write) -> None:
    embargo = "publish:\n  embargo: 2022-07-29T10:00+06:00"
    write("releases/july.yaml", text_of(office).replace("publish:", embargo))
    run("export", "july", "--to", "out", "--format", "eml", "--lang", "en")
    message = BytesParser(policy=default).parsebytes(
        (office / "out" / "july" / "july.en.eml").read_bytes()
    )
    assert str(message["Subject"]).startswith("EMBARGO: Kazakhstan takes up")


def test_pictures_and_styles_that_cannot_be_used_are_problems_of_the_workspace(
    run: Run, office: Path, write: Write
) -> None:
    write("boilerplate/house-style.docx", "no Word")
    ran = run("validate")
    assert ran.code == 1
    assert "boilerplate/house-style.docx: boilerplate/house-style.docx cannot be used" in ran.out


@pytest.mark.parametrize(
    "manifest",
    ["", "[]", "{}", '{"files": [1]}', '{"files": [{"name": "../x"}], "release": "july"}'],
)
def test_a_manifest_that_is_none_is_told(
    run: Run, office: Path, write: Write, manifest: str
) -> None:
    write("out/july/manifest.json", manifest)
    ran = run("verify", "out")
    assert ran.code == 1
    assert "Traceback" not in ran.err


def test_a_folder_without_a_pack_is_told(run: Run, office: Path) -> None:
    assert "holds no pack" in run("verify", "releases").err
    assert "is not a folder" in run("verify", "nowhere").err


# many


def test_many_releases_are_made_by_several_processes(
    run: Run, office: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pressdraft.sending import batch

    monkeypatch.setattr(batch, "WORTH_A_PROCESS", 2)
    monkeypatch.setattr(batch, "cores", lambda: 2)
    for number in range(5):
        write(f"releases/r{number}.yaml", text_of(office))
    ran = run("export", "--all", "--to", "out", "--format", "txt,html")
    assert ran.code == 0, ran.err
    assert len(files_in(office / "out")) == 6 * 5
    assert (office / "out/r0/r0.en.txt").read_bytes() == (
        office / "out/july/july.en.txt"
    ).read_bytes()
    write("releases/r2.yaml", "kind: nothing\nevent: {}\n")
    ran = run("export", "--all", "--to", "again")
    assert ran.code == 2
    assert "releases/r2.yaml:" in ran.err
    assert not (office / "again").exists()


def test_on_a_terminal_a_bar_shows_how_far_it_is(
    run: Run, office: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        write(f"releases/r{number}.yaml", text_of(office))
    assert "]" not in run("export", "--all", "--to", "quiet").err
    monkeypatch.setattr(cli_sending, "is_terminal", lambda: True)
    ran = run("export", "--all", "--to", "out")
    assert "\r[##############################] 6/6" in ran.err
    assert "6/6" not in ran.out
