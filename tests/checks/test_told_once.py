"""One mistake is told by one finding."""

from __future__ import annotations

from collections.abc import Collection

from pressdraft.checking import Checker
from pressdraft.checks.registry import GROUPS
from pressdraft.documents import DocumentText, read_text
from pressdraft.folders import shipped_root
from pressdraft.release import LanguageCode
from pressdraft.workspace import Workspace

EN = """\
The minister opened the meeting and thanked all the guests. The European Union paid EUR 45,000 for
14 cameras in Osh on 3 May 2018. All of them went home.
"""
LV = """\
Ministrs atklāja sanāksmi un pateicās visiem viesiem. Visi viņi devās mājās.
"""
CHECKER = Checker(Workspace(shipped_root()))


def found(en: str = "", lv: str = "", groups: Collection[str] = GROUPS) -> list[str]:
    """Return the checks that find something in two fragments."""
    texts: dict[LanguageCode, str] = {"en": en, "lv": lv}
    documents: dict[LanguageCode, DocumentText] = {
        code: read_text(text.encode(), f"{code}.txt", "txt") for code, text in texts.items() if text
    }
    checker = Checker(CHECKER.workspace, groups)
    return [one.check for one in checker.texts("texts", documents, fragment=True).findings]


def test_what_a_dropped_sentence_holds_is_not_told_again() -> None:
    assert found(EN, LV) == ["missing-sentence"]


def test_what_it_holds_is_told_where_nobody_asks_for_sentences() -> None:
    assert set(found(EN, LV, ["figures", "names"])) == {"missing-figure", "missing-name"}


def test_a_short_form_to_avoid_is_not_also_called_unexplained() -> None:
    assert found("Officials of the CA countries and EU MSs met.") == ["unwanted-word"] * 2
    assert found("Officials of CA met.") == ["undefined-abbreviation"]


def test_of_a_text_in_the_other_language_nothing_else_is_told() -> None:
    assert "missing-diacritics" not in found(EN * 2, EN * 2)
    assert found(LV * 4, EN * 2) == ["wrong-language"] * 2


def test_another_name_of_a_place_is_not_also_a_second_term() -> None:
    text = "Centrālā Āzija ir liela. Tur ir Centrālāzijas valstis."
    assert found(lv=text) == ["misspelt-name"]
