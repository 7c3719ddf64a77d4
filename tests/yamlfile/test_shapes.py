"""Shapes read what fits by themselves; pydantic, asked of the same annotations, must agree."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import ValidationError

from pressdraft.errors import ProblemsError
from pressdraft.facts import Facts
from pressdraft.folders import shipped_root
from pressdraft.language.house import House
from pressdraft.settings import Settings
from pressdraft.standing.shelf import FOLDERS, LISTS
from pressdraft.yamlfile import Plain, Shape, load_yaml, parse_yaml, validate
from pressdraft.yamlfile.markers import Before, Matches, Reads, Wraps
from pressdraft.yamlfile.modelling import adapter_of
from pressdraft.yamlfile.shapes import key

ROOT = shipped_root()
TEXTS = (
    *("tbc", "", "true", "none", "the", "riga", "2022-07-26", "2022-07-26/..", "2015/2019", "5"),
    *("+371 67913535", "a\n\nb", "en", "feminine", "seminar", "EUR", "https://x.org", "a@b.org"),
)
LISTS_AND_KEYS: tuple[Plain, ...] = (
    [],
    ["tbc"],
    ["riga", "riga"],
    ["2022-07-26"],
    {},
    {"en": "A"},
    {"en": "A", "lv": "B"},
    {"nominative": "A"},
)
WRITTEN: tuple[Plain, ...] = (*TEXTS, *LISTS_AND_KEYS)
"""What stands in turn where a file says something else."""


def entries() -> Iterator[tuple[str, type[Shape], Plain]]:
    """Every sort of entry that is shipped, two of each."""
    for path in sorted((ROOT / "releases").glob("*.yaml"))[:2]:
        yield path.stem, Facts, load_yaml(path).plain()
    yield "settings", Settings, load_yaml(ROOT / "pressdraft.yaml").plain()
    for name, shape in FOLDERS.values():
        for path in sorted((ROOT / "boilerplate" / name).glob("*.yaml"))[:2]:
            yield path.stem, shape, load_yaml(path).plain()
    for name, shape in LISTS.values():
        plain = load_yaml(ROOT / "boilerplate" / name).plain()
        assert isinstance(plain, dict)
        for entry in list(plain)[:2]:
            yield entry, shape, plain[entry]


def changed(plain: Plain) -> Iterator[Plain]:
    """The value with one thing in it replaced, left out or added, in every place and way."""
    yield from WRITTEN
    if isinstance(plain, dict):
        yield {**plain, "unknown": "x"}
        for each, value in plain.items():
            yield {name: other for name, other in plain.items() if name != each}
            yield from ({**plain, each: other} for other in changed(value))
    elif isinstance(plain, list):
        for at, value in enumerate(plain):
            yield from ([*plain[:at], other, *plain[at + 1 :]] for other in changed(value))


def read(shape: type[Shape], plain: Plain) -> object:
    try:
        return shape.read(plain)
    except ValueError:
        return "does not fit"


def validated(shape: type[Shape], plain: Plain) -> object:
    try:
        return adapter_of(shape).validate_python(plain)
    except ValidationError:
        return "does not fit"


@pytest.mark.parametrize(
    ("name", "shape", "plain"), list(entries()), ids=lambda value: str(value)[:40]
)
def test_a_shape_reads_what_pydantic_takes_and_nothing_else(
    name: str, shape: type[Shape], plain: Plain
) -> None:
    assert read(shape, plain) == validated(shape, plain) != "does not fit"
    for other in changed(plain):
        assert read(shape, other) == validated(shape, other), other


class Part(Shape):
    """What several shapes of these tests are made of."""

    since: Annotated[int, Reads(int)] = key(written="from")
    size: Literal["small", "large"] = "small"

    def _check(self) -> None:
        if self.since < 0:
            raise ValueError("it begins before it can")


class Whole(Part):
    """A shape with every sort of field."""

    size: Literal["small", "large"]
    code: Annotated[str, Matches("[A-Z]+")] | None = None
    name: Annotated[str, Before(lambda value: str(value).strip())] = "nobody"
    field: Annotated[str, Wraps(lambda value, inner, field: f"{field} {inner(value)}")] = ""
    parts: tuple[Part, ...] = ()
    check: str | None = None
    house: House = House()


def test_a_shape_has_its_fields_and_defaults() -> None:
    whole = Whole.read({"from": "3", "size": "large", "field": "x", "parts": [{"from": "4"}]})
    assert whole == Whole(since=3, size="large", field="field x", parts=(Part(since=4),))
    assert (whole.name, whole.code, whole.parts[0].size) == ("nobody", None, "small")
    assert whole.states("size") and not whole.parts[0].states("size")
    assert whole != Whole(since=3, size="small", field="field x", parts=(Part(since=4),))


def test_a_shape_cannot_be_changed_or_lack_a_field() -> None:
    part: Any = Part(since=1)
    with pytest.raises(AttributeError, match=r"Part\.since cannot be changed"):
        part.since = 2
    with pytest.raises(ValueError, match="Whole lacks a field"):
        Whole(since=1)  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("from: 1\n", "f:1:1: missing key 'size'"),
        ("from: 1\nsize: larg\n", "f:2:7: expected small or large, found 'larg' (did you mean "
         "'large'?)"),
        ("form: 1\nsize: large\n", "f:1:1: unknown key 'form' (did you mean 'from'?)"),
        ("from: -1\nsize: large\n", "f:1:1: it begins before it can"),
        ("from: 1\nsize: large\nparts: [{from: -2}]\n", "f:3:9: it begins before it can"),
        ("from: 1\nsize: large\ncode: ab\n", "f:3:7: 'ab': should match pattern '[A-Z]+'"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told_at_its_place(text: str, message: str) -> None:
    with pytest.raises(ProblemsError) as caught:
        validate(Whole, parse_yaml(text, "f"))
    assert message in map(str, caught.value.problems)


def test_what_fits_is_read_without_pydantic() -> None:
    code = (
        "import sys; from pathlib import Path; from pressdraft.workspace import Workspace\n"
        "print(Workspace(Path(sys.argv[1])).load(sys.argv[2]).facts.kind, *sys.modules)"
    )
    release = sorted((ROOT / "releases").glob("*.yaml"))[0].stem
    ran = subprocess.run(
        [sys.executable, "-c", code, str(Path(ROOT)), release],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    kind, *modules = ran.stdout.split()
    assert kind == "mission"
    assert not {"pydantic", "pydantic_core"} & set(modules)
