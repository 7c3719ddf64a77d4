"""The samples print the texts that somebody read: one golden file for each draft."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pressdraft.exporters.text import plain_text
from pressdraft.folders import SAMPLES
from pressdraft.release import CODES, LanguageCode, laid_out
from pressdraft.workspace import Workspace

WORKSPACE = Workspace()
WEB_NEWS = "2022-07-26-nur-sultan-seminar"


def text_of(release_id: str, language: LanguageCode, layout: str = "press") -> str:
    release = WORKSPACE.compose(WORKSPACE.load(release_id))
    return plain_text(laid_out(release.drafts[language], layout))


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_reads_as_it_did(
    golden: Callable[[str, str], None], sample: str, language: LanguageCode
) -> None:
    golden(f"{sample}.{language}.txt", text_of(sample, language))


@pytest.mark.parametrize("language", CODES)
def test_web_news_reads_as_it_did(
    golden: Callable[[str, str], None], language: LanguageCode
) -> None:
    golden(f"{WEB_NEWS}.web-news.{language}.txt", text_of(WEB_NEWS, language, "web-news"))


def test_every_golden_text_has_its_sample() -> None:
    texts = {path.name.partition(".")[0] for path in Path(__file__).parent.glob("2*.txt")}
    assert texts == set(SAMPLES)


def test_the_samples_show_every_kind() -> None:
    assert {WORKSPACE.load(sample).facts.kind for sample in SAMPLES} == set(
        WORKSPACE.composer.kinds
    )
    assert len(SAMPLES) >= 8


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_says_where_its_facts_come_from(sample: str) -> None:
    document = WORKSPACE.load(sample).document
    comment = document.text.partition("\nkind:")[0]
    assert all(line.startswith("# ") for line in comment.splitlines())
    assert "Facts" in comment or "known from" in comment
    assert "publication date" in comment


@pytest.mark.parametrize("language", CODES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_is_ready_to_send(sample: str, language: LanguageCode) -> None:
    loaded = WORKSPACE.load(sample)
    assert loaded.facts.status == "sent"
    text = text_of(sample, language)
    assert "[" not in text.replace("[EU emblem]", "").replace("[ES emblēma]", "")
    assert WORKSPACE.problems(sample) == []
