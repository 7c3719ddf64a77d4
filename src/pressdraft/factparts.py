"""The parts that facts are made of: wording in both languages, names and persons written out."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pressdraft.fields import TBC, Wording, tbc_in_schema
from pressdraft.i18n import _
from pressdraft.language.values import Case, Gender, Number
from pressdraft.release import LanguageCode
from pressdraft.yamlfile.markers import KeyOr
from pressdraft.yamlfile.shapes import Shape


class FactsModel(Shape):
    """The base of every part of a release file: frozen, and no key it does not know.

    Where `tbc` stands for a whole part, each key in `WHEN_TBC` is to be confirmed.
    """

    WHEN_TBC: ClassVar[tuple[str, ...]] = ()

    @classmethod
    def _before(cls, value: Any) -> Any:
        """Return what is to be confirmed where `tbc` stands for the whole part."""
        return dict.fromkeys(cls.WHEN_TBC, TBC) if value == TBC and cls.WHEN_TBC else value

    @classmethod
    def _in_json(cls, schema: dict[str, Any]) -> dict[str, Any]:
        """Return the JSON Schema, with `tbc` where it may stand for the whole part."""
        return tbc_in_schema(schema) if cls.WHEN_TBC else schema


class Pair(FactsModel):
    """The author's wording in both languages; a language still to be written is None or `tbc`."""

    WHEN_TBC = ("en", "lv")

    en: Wording | None = None
    lv: Wording | None = None

    def get(self, language: LanguageCode) -> str | None:
        """Return the wording in one language."""
        return self.en if language == "en" else self.lv


class StatedForms(FactsModel):
    """The five case forms of a Latvian name that the author states."""

    nominative: str
    genitive: str
    dative: str
    accusative: str
    locative: str


class InlineName(FactsModel):
    """A name that no glossary holds; its Latvian forms are proposed by rule unless stated."""

    en: str
    lv: str | StatedForms
    article: Literal["the", "none"] = "none"
    gender: Gender | None = None
    number: Number | None = None

    @classmethod
    def _before(cls, value: Any) -> Any:
        """Return what is written; ValueError names the forms that the Latvian name lacks."""
        if isinstance(value, dict) and isinstance(value.get("lv"), dict):
            missing = [case.value for case in Case if case.value not in value["lv"]]
            if missing:
                raise ValueError(
                    _("the Latvian name lacks its {missing}", missing=", ".join(missing))
                )
        return value


NameRef = Annotated[str | InlineName, KeyOr()]
"""A glossary id, or a name written out."""


class InlinePerson(FactsModel):
    """A person that no glossary holds, with what the person is."""

    en: str
    lv: str | StatedForms
    gender: Gender
    role: NameRef | None = None
    organisation: NameRef | None = None


PersonRef = Annotated[str | InlinePerson, KeyOr()]
"""A person's glossary id, or a person written out."""
