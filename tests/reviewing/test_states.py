from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from pressdraft.errors import UnknownKeyError, WorkspaceError
from pressdraft.reviewing.changes import marked, word_changes
from pressdraft.reviewing.kept import kept_path, kept_texts
from pressdraft.reviewing.records import approve, reopen, saved, translations
from pressdraft.reviewing.states import Review, State, not_approved, review_of
from pressdraft.workspace import Workspace
from tests.reviewing.conftest import SEMINAR, Write


def reviewed(workspace: Workspace) -> Review:
    loaded = workspace.load("july")
    return review_of(loaded.facts, workspace.compose(loaded))


def approve_all(workspace: Workspace, by: str = "Anna Bērziņa") -> None:
    loaded = workspace.load("july")
    release = workspace.compose(loaded)
    approve(workspace, loaded, release, release.ids(), by=by)


def states(workspace: Workspace) -> dict[str, str]:
    return {row.id: row.sides["lv"].state for row in reviewed(workspace).rows}


def text_of(workspace: Workspace) -> str:
    return workspace.release_path("july").read_text(encoding="utf-8")


def change(workspace: Workspace, old: str, new: str) -> None:
    text = text_of(workspace)
    assert old in text
    workspace.release_path("july").write_text(text.replace(old, new), encoding="utf-8", newline="")


def test_what_lacks_its_wording_is_untranslated_and_all_else_translated(
    workspace: Workspace,
) -> None:
    change(workspace, ", lv: dokumentu drošību", "")
    change(workspace, ", lv: Mēs mācāmies cits no cita.", "")
    found = states(workspace)
    assert {id_ for id_, state in found.items() if state == "untranslated"} == {"lead", "quotes"}
    assert {*found.values()} == {"untranslated", "translated"}
    review = reviewed(workspace)
    assert (review.source, review.target) == ("en", "lv")
    assert review.counts("en")[State.UNTRANSLATED] == 0
    assert {row.id for row in review.rows if row.written_here} == {
        *("headline", "lead", "results.1", "results.2", "quotes")
    }


def test_a_fact_to_be_confirmed_is_translated_but_cannot_be_approved(workspace: Workspace) -> None:
    change(workspace, "dates: 2022-07-26/2022-07-28", "dates: tbc")
    assert states(workspace)["lead"] == "translated"
    loaded = workspace.load("july")
    with pytest.raises(WorkspaceError, match="'lead' cannot be approved"):
        approve(workspace, loaded, workspace.compose(loaded), ["lead"], by="Anna")


def test_either_language_can_be_the_source(workspace: Workspace) -> None:
    change(workspace, "kind: seminar", "source: lv\nkind: seminar")
    change(workspace, "en: document security, ", "")
    review = reviewed(workspace)
    assert (review.source, review.target, review.reviewed) == ("lv", "en", "en")
    lead = review.row("lead")
    assert lead and lead.sides["en"].state is State.UNTRANSLATED
    assert lead.sides["lv"].state is State.TRANSLATED


def test_an_approval_is_one_line_and_keeps_the_comments_and_the_order(workspace: Workspace) -> None:
    loaded = workspace.load("july")
    release = workspace.compose(loaded)
    hash_ = reviewed(workspace).row("lead")
    assert hash_
    approve(workspace, loaded, release, ["lead"], by=" Anna  Bērziņa ")
    text = text_of(workspace)
    assert text.startswith(SEMINAR)
    record = f"{{state: approved, by: Anna Bērziņa, on: 2023-03-01, hash: {hash_.hash}}}"
    assert f"  dateline:\n  lead:\n    lv: {record}\n" in text
    assert states(workspace)["lead"] == "approved"
    assert [*states(workspace).values()].count("approved") == 1


def test_both_sides_can_be_approved(workspace: Workspace) -> None:
    loaded = workspace.load("july")
    approve(workspace, loaded, workspace.compose(loaded), ["lead"], by="A", languages=("en", "lv"))
    lead = reviewed(workspace).row("lead")
    assert lead and {side.state for side in lead.sides.values()} == {State.APPROVED}


def test_a_change_of_date_reopens_the_two_segments_that_say_it(workspace: Workspace) -> None:
    approve_all(workspace)
    assert {*states(workspace).values()} == {"approved"}
    change(workspace, "on: 2022-07-29", "on: 2022-07-30")
    stale = [id_ for id_, state in states(workspace).items() if state == "stale"]
    assert stale == ["release_line", "dateline"]
    loaded = workspace.load("july")
    assert [*not_approved(loaded.facts, workspace.compose(loaded), ("en", "lv"))] == [
        "lv release_line",
        "lv dateline",
    ]


def test_what_changed_since_the_approval_is_told_word_by_word(workspace: Workspace) -> None:
    approve_all(workspace)
    change(workspace, "2022-07-26/2022-07-28", "2022-07-26/2022-07-27")
    lead = reviewed(workspace).row("lead")
    assert lead and lead.sides["lv"].record
    before = kept_texts(workspace, lead.sides["lv"].record.hash)
    assert before
    changes = marked(word_changes(before["en"], lead.texts["en"]))
    assert "from 26 to [-28-]{+27+} July 2022" in changes
    assert changes.count("[-") == 1
    assert "26.–[-28-]{+27+}.\u00a0jūlijā" in marked(word_changes(before["lv"], lead.texts["lv"]))


def test_a_change_of_a_block_reopens_its_segment_only(workspace: Workspace, write: Write) -> None:
    approve_all(workspace)
    write(
        "boilerplate/blocks/disclaimer.yaml",
        """\
        versions:
          - {from: 2015-01-01, en: New words., lv: Jauni vārdi., source: the office}
        """,
    )
    fresh = Workspace(workspace.root)
    assert [id_ for id_, state in states(fresh).items() if state == "stale"] == ["disclaimer"]


def test_a_change_of_a_template_reopens_what_it_touches(workspace: Workspace, write: Write) -> None:
    approve_all(workspace)
    shipped = workspace.shipped / "templates" / "lv" / "seminar.j2"
    own = "{% block label %}JAUNUMS{% endblock %}\n"
    write("templates/lv/seminar.j2", shipped.read_text(encoding="utf-8") + own)
    fresh = states(Workspace(workspace.root))
    assert [id_ for id_, state in fresh.items() if state == "stale"] == ["label"]


def test_a_paragraph_written_before_others_leaves_their_approval(workspace: Workspace) -> None:
    approve_all(workspace)
    change(workspace, "      Participants agreed", "      A new one.\n\n      Participants agreed")
    change(workspace, "      Dalībnieki vienojās", "      Jauna.\n\n      Dalībnieki vienojās")
    found = {id_: state for id_, state in states(workspace).items() if "results" in id_}
    assert found == {
        "results.1": "translated",
        "results.2": "approved",
        "results.3": "approved",
    }


def test_what_was_translated_goes_stale_when_its_source_changes(workspace: Workspace) -> None:
    loaded = workspace.load("july")
    release = workspace.compose(loaded)
    records = translations(workspace, loaded, release, ["headline"], by="Jānis")
    saved(workspace, loaded, release, records)
    assert states(workspace)["headline"] == "translated"
    change(workspace, "Border guards meet", "Border guards meet again")
    assert states(workspace)["headline"] == "stale"


def test_an_approval_can_be_taken_back(workspace: Workspace) -> None:
    approve_all(workspace)
    loaded = workspace.load("july")
    reopen(workspace, loaded, workspace.compose(loaded), ["lead"])
    assert states(workspace)["lead"] == "translated"
    loaded = workspace.load("july")
    with pytest.raises(WorkspaceError, match="nobody has approved the LV text of 'lead'"):
        reopen(workspace, loaded, workspace.compose(loaded), ["lead"])


def test_what_cannot_be_approved_is_told(workspace: Workspace) -> None:
    loaded = workspace.load("july")
    release = workspace.compose(loaded)
    with pytest.raises(UnknownKeyError, match="leed"):
        approve(workspace, loaded, release, ["leed"], by="Anna")
    with pytest.raises(WorkspaceError, match="say who approves"):
        approve(workspace, loaded, release, ["lead"], by=" ")
    change(workspace, ", lv: dokumentu drošību", "")
    loaded = workspace.load("july")
    with pytest.raises(WorkspaceError, match="'lead' cannot be approved"):
        approve(workspace, loaded, workspace.compose(loaded), ["lead"], by="Anna")
    assert "review" not in text_of(workspace)


def test_texts_that_are_not_those_of_their_hash_are_not_shown(workspace: Workspace) -> None:
    approve_all(workspace)
    hash_ = reviewed(workspace).rows[0].hash
    path = kept_path(workspace, hash_)
    assert kept_texts(workspace, hash_) == {"en": "PRESS RELEASE", "lv": "PAZIŅOJUMS PRESEI"}
    for broken in ('{"en": "x"}', "{", "[]"):
        path.write_text(broken, encoding="utf-8")
        assert kept_texts(workspace, hash_) is None
    assert kept_texts(workspace, "../july") is None


def test_a_release_that_is_new_lists_its_segments(workspace: Workspace) -> None:
    workspace.new("august", kind="seminar")
    text = workspace.release_path("august").read_text(encoding="utf-8")
    lines = text[text.index("review:") :].splitlines()
    assert lines[0] == "review:  # who approved which segment, a line each"
    assert {"  headline:", "  lead:", "  end:"} <= {*lines}


# git


def git(folder: Path, *arguments: str) -> str:
    names = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "core.autocrlf=false")
    ran = subprocess.run(
        ["git", *names, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


def test_git_merges_two_peoples_reviews_of_different_segments(
    workspace: Workspace, folder: Path
) -> None:
    workspace.new("august", origin="july")
    release_path = workspace.release_path("august")
    text = release_path.read_text(encoding="utf-8").replace("tbc", "2022-08-05")
    release_path.write_text(text, encoding="utf-8", newline="")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "start")
    for branch, ids in (
        ("anna", ("headline", "results.1", "quotes")),
        ("peter", ("dateline", "lead", "results.2")),
    ):
        git(folder, "switch", "-qc", branch, "main")
        loaded = workspace.load("august")
        approve(workspace, loaded, workspace.compose(loaded), ids, by=branch)
        git(folder, "add", ".")
        git(folder, "commit", "-qm", branch)
    git(folder, "merge", "-q", "anna", "-m", "both")
    loaded = workspace.load("august")
    review = review_of(loaded.facts, workspace.compose(loaded))
    by = {row.id: row.sides["lv"].record.by for row in review.rows if row.sides["lv"].record}
    assert by == {
        "headline": "anna",
        "dateline": "peter",
        "lead": "peter",
        "results.1": "anna",
        "results.2": "peter",
        "quotes": "anna",
    }
    assert len(review.rows) - len(review.open_rows()) == 6
