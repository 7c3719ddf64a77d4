from __future__ import annotations

from datetime import date

import pytest

from pressdraft.checking import Checker
from pressdraft.documents import read_text
from pressdraft.folders import shipped_root
from pressdraft.release import LanguageCode
from pressdraft.reports import Checked
from pressdraft.workspace import Workspace

TEXTS: dict[LanguageCode, str] = {
    "en": """\
PRESS RELEASE

BOMCA trains border guards & customs in Osh

Osh, 15 May 2025

A course on document security took place in Osh on 12 May 2025. XX guards took part, 3 < 4.
""",
    "lv": """\
PAZIŅOJUMS PRESEI

BOMCA Ošā māca robežsargus un muitniekus

Oša, 2025. gada 15. maijs

Ošā 2025. gada 12. maijā notika mācības par dokumentu drošību. {{ skaits }} robežsargi
piedalījās.
""",
}


@pytest.fixture(scope="session")
def checked() -> Checked:
    """A pair of files with a leftover in each, of which nothing else is looked at."""
    documents = {
        code: read_text(text.encode(), f"osh release.{code}.txt", "txt")
        for code, text in TEXTS.items()
    }
    checker = Checker(Workspace(shipped_root()), ("structure",))
    result = checker.texts("osh", documents, day=date(2025, 5, 15), fragment=True)
    return Checked((result,), is_pair=True)
