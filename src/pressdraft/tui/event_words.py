"""What the event of a release is called in the sentences that explain a field."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from pressdraft.errors import PressdraftError
from pressdraft.release import LanguageCode
from pressdraft.standing import Standing
from pressdraft.yamlfile import Document, KeyPath, Scalar

EVENT = "{event}"
"""Stands for the word of the event in a sentence."""
_NOUNS: tuple[KeyPath, ...] = (("event", "noun"), ("kind",))
_ANY: Mapping[LanguageCode, str] = {"en": "event", "lv": "pasākums"}


def in_sentence(needs: str, language: LanguageCode, document: Document, standing: Standing) -> str:
    """Return what a wording must fit, with the word for the event of this release."""
    if EVENT not in needs:
        return needs
    return needs.replace(EVENT, _event_word(language, document, standing))


def _event_word(language: LanguageCode, document: Document, standing: Standing) -> str:
    for path in _NOUNS:
        node = document.node(path)
        if not isinstance(node, Scalar) or node.text not in standing.keys("term"):
            continue
        try:
            name = standing.name(node.text, date.max)
        except PressdraftError:
            continue
        return name.english.text if language == "en" else name.latvian.forms.nominative
    return _ANY[language]
