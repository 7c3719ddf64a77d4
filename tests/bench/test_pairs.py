from __future__ import annotations

from pathlib import Path

import pytest

from bench.pairs import Finding, report, score
from bench.planting import Edit, Pair, Planted, load_pairs, write_pairs
from pressdraft.documents import read_document


def finding(message: str, severity: str = "warning", group: str = "figures") -> Finding:
    return {
        "check": "number",
        "group": group,
        "severity": severity,
        "language": "both",
        "message": message,
    }


def planted(name: str, severity: str = "warning") -> Planted:
    edit = Edit("en", "two", "", "three")
    return Planted(name, "en", "number", "", (edit,), ("figures",), severity)


PAIR = Pair(
    "seminar",
    {"en": "Riga\nThere were two.", "lv": "Rīga\nBija divi."},
    ".txt",
    "2022-07-26",
    (planted("number-en"), planted("number-en-2"), planted("number-en-3", "suggestion")),
)


def test_a_planted_error_is_found_by_a_new_finding_that_is_severe_and_of_its_group() -> None:
    results = {
        "seminar": [finding("old"), finding("taste", "suggestion")],
        "seminar--number-en": [finding("old"), finding("EN says 3; LV says 2")],
        "seminar--number-en-2": [finding("old"), finding("weak", "suggestion")],
        "seminar--number-en-3": [finding("old"), finding("other", "error", "names")],
    }
    counted = score([PAIR], results)
    assert [hit for _, _, hit in counted.planted] == [True, False, False]
    assert list(report(counted, missed=True)) == [
        "right pairs flagged   1/1 100.0%",
        "  seminar: warning figures/number both: old",
        "planted errors found  1/3 33.3%",
        "told of in any way    3/3 100.0%",
        "  number             1/3 33.3%",
        "missed seminar number-en-2: en 'two' => 'three'",
        "missed seminar number-en-3: en 'two' => 'three'",
    ]


def test_a_suggestion_flags_no_right_pair_and_suffices_where_it_is_enough() -> None:
    taste = finding("taste", "suggestion")
    results = {pair: [taste] for pair in ("seminar", "seminar--number-en", "seminar--number-en-2")}
    counted = score([PAIR], {**results, "seminar--number-en-3": [finding("new", "suggestion")]})
    assert counted.flagged == 0
    assert [hit for _, _, hit in counted.planted] == [False, False, True]


def test_a_case_without_results_is_not_passed_over() -> None:
    with pytest.raises(KeyError):
        score([PAIR], {"seminar": []})


def test_an_edit_refuses_what_stands_twice_and_reaches_to_its_end() -> None:
    assert Edit("en", "b", "d", "X").apply("abcde") == "aXe"
    with pytest.raises(ValueError, match="stands 2 times"):
        Edit("en", "a", "", "X").apply("aa")


@pytest.mark.parametrize("suffix", [".txt", ".docx", ".eml"])
def test_pairs_are_written_right_and_with_each_error(suffix: str, tmp_path: Path) -> None:
    pair = Pair(PAIR.name, PAIR.texts, suffix, PAIR.date, PAIR.errors[:1])
    write_pairs([pair], tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["seminar", "seminar--number-en"]
    for case, english in (("seminar", "two"), ("seminar--number-en", "three")):
        text = read_document(tmp_path / case / f"en{suffix}").text
        assert f"There were {english}." in text
        assert "Bija divi." in read_document(tmp_path / case / f"lv{suffix}").text
        assert (tmp_path / case / "date.txt").read_text(encoding="utf-8") == "2022-07-26\n"


def test_files_can_be_swapped_and_doubled(tmp_path: Path) -> None:
    folder = tmp_path / "corpus" / "seminar"
    folder.mkdir(parents=True)
    (folder / "en.txt").write_text("two", encoding="utf-8")
    (folder / "lv.txt").write_text("divi", encoding="utf-8")
    row = "{{id: {0}, language: both, kind: swapped, files: {0}, expect: [], severity: error}}"
    rows = "".join(f"- {row.format(files)}\n" for files in ("swap", "en"))
    (folder / "errors.yaml").write_text(rows, encoding="utf-8")
    (pair,) = load_pairs(tmp_path / "corpus")
    swapped, twice = (error.texts(pair.texts) for error in pair.errors)
    assert swapped == {"en": "divi", "lv": "two"}
    assert twice == {"en": "two", "lv": "two"}
