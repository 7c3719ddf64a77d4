from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pressdraft.errors import ProblemsError
from pressdraft.standing import load_standing
from pressdraft.standing.lists import FILES

Write = Callable[[str, str], Path]


def problems(root: Path) -> list[str]:
    """What validating tells, with paths below `boilerplate/`."""
    inner = f"{root / 'boilerplate'}/"
    return [str(problem).removeprefix(inner) for problem in load_standing(root).problems()]


@pytest.fixture
def office(tmp_path: Path, write: Write) -> Path:
    """A workspace's folder with two words of its own, one of them shipped too."""
    write("checks/spelling.yaml", "customise: customize\ncolor: hue\n")
    shipped = tmp_path / "shipped" / "checks"
    shipped.mkdir(parents=True)
    (shipped / "spelling.yaml").write_text("color: colour\ncenter: centre\n", encoding="utf-8")
    return tmp_path


def test_an_own_list_adds_to_the_shipped_one_and_shadows_it_by_key(office: Path) -> None:
    lists = load_standing(office, office / "shipped").lists
    assert lists.spelling == {"color": "hue", "center": "centre", "customise": "customize"}


def test_a_list_that_is_not_there_is_empty(office: Path) -> None:
    assert load_standing(office).lists.terms == {}


def test_a_phrase_may_stand_alone_or_in_a_list(write: Write) -> None:
    text = "norms:\n  lv: likumdošanas norm*\n  en: [legal norms, legal norm]\n"
    norms = load_standing(write("checks/terms.yaml", text)).lists.terms["norms"]
    assert (norms.lv, norms.en) == (("likumdošanas norm*",), ("legal norms", "legal norm"))


def test_a_list_that_cannot_be_read_says_where(write: Write) -> None:
    root = write("checks/limits.yaml", "headline: {en: ten, lv: 100}\n")
    with pytest.raises(ProblemsError, match=r"limits\.yaml:1:16: .*ten"):
        _ = load_standing(root).lists.limits


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        pytest.param(
            "terms",
            "norms: {en: legal norms, insted: {en: law}}\n",
            "checks/terms.yaml:1:26: unknown key 'insted' (did you mean 'instead'?)",
            id="a misspelt key",
        ),
        pytest.param(
            "terms",
            "norms: {en: legal norms, level: warn}\n",
            "checks/terms.yaml:1:33: expected suggestion or warning, found 'warn' "
            "(did you mean 'warning'?)",
            id="a level that is none",
        ),
        pytest.param(
            "forbidden",
            "very: {en: [v*ery]}\n",
            "checks/forbidden.yaml:1:13: 'v*ery' is no phrase; "
            "* stands for an ending, after three letters",
            id="a star within a word",
        ),
        pytest.param(
            "terms",
            "guard: {en: [guard, sentry], one_of: true, instead: {en: guard}}\n",
            "checks/terms.yaml:1:8: with `one_of` each phrase is right, so there is no `instead`",
            id="one of several and one instead of all",
        ),
        pytest.param(
            "spelling",
            "color: [colour, hue]\n",
            "checks/spelling.yaml:1:8: expected text, found a list",
            id="two words for one",
        ),
        pytest.param(
            "limits",
            "headlin: {en: 100, lv: 100}\n",
            "checks/limits.yaml:1:1: unknown key 'headlin' (did you mean 'headline'?)",
            id="a limit of nothing",
        ),
        pytest.param(
            "speling",
            "color: colour\n",
            "checks/speling.yaml: is not read: nothing is expected under this name "
            "(did you mean 'spelling.yaml'?)",
            id="a misnamed list",
        ),
    ],
)
def test_what_is_wrong_in_a_list_is_told_with_its_place(
    write: Write, file: str, text: str, problem: str
) -> None:
    assert problem in problems(write(f"checks/{file}.yaml", text))


def test_an_office_sets_one_limit_and_keeps_the_other(office: Path, write: Write) -> None:
    write("checks/limits.yaml", "headline: {en: 80, lv: 90}\n")
    shipped = office / "shipped" / "checks" / "limits.yaml"
    shipped.write_text("headline: {en: 120, lv: 120}\nsubhead: {en: 200, lv: 200}\n")
    limits = load_standing(office, office / "shipped").lists.limits
    assert {role: (limit.en, limit.lv) for role, limit in limits.items()} == {
        "headline": (80, 90),
        "subhead": (200, 200),
    }


def test_all_lists_are_read_at_once_and_everything_wrong_is_told(write: Write) -> None:
    write("checks/limits.yaml", "headline: {en: ten, lv: 100}\n")
    root = write("checks/terms.yaml", "norms: {en: [n*]}\n")
    with pytest.raises(ProblemsError) as raised:
        load_standing(root).lists.read_all()
    assert [Path(problem.file).name for problem in raised.value.problems] == [
        "limits.yaml",
        "terms.yaml",
    ]


@pytest.mark.parametrize("name", FILES)
def test_the_shipped_lists_are_right(boilerplate: Path, name: str) -> None:
    assert getattr(load_standing(boilerplate).lists, name) is not None
