"""The parts that facts are made of: wording in both languages, names and persons written out."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Discriminator,
    GetJsonSchemaHandler,
    Tag,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from pressdraft.fields import TBC, Wording, tbc_in_schema
from pressdraft.language.values import Case, Gender, Number
from pressdraft.release import LanguageCode


class FactsModel(BaseModel):
    """The base of every part of a release file: frozen, and no key it does not know.

    Where `tbc` stands for a whole part, each key in `WHEN_TBC` is to be confirmed.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    WHEN_TBC: ClassVar[tuple[str, ...]] = ()

    @model_validator(mode="before")
    @classmethod
    def _whole_tbc(cls, value: Any) -> Any:
        return dict.fromkeys(cls.WHEN_TBC, TBC) if value == TBC and cls.WHEN_TBC else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        schema = handler(core_schema)
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

    @model_validator(mode="before")
    @classmethod
    def _shape(cls, value: Any) -> Any:
        if isinstance(value, dict) and isinstance(value.get("lv"), dict):
            missing = [case.value for case in Case if case.value not in value["lv"]]
            if missing:
                raise ValueError(f"the Latvian name lacks its {', '.join(missing)}")
        return value


def inline_or_key(value: object) -> str:
    """Tell how a name is written: as a `key`, or `inline` with its own keys."""
    return "key" if isinstance(value, str) else "inline"


NameRef = Annotated[
    Annotated[str, Tag("key")] | Annotated[InlineName, Tag("inline")],
    Discriminator(inline_or_key),
]
"""A glossary id, or a name written out."""


class InlinePerson(FactsModel):
    """A person that no glossary holds, with what the person is."""

    en: str
    lv: str | StatedForms
    gender: Gender
    role: NameRef | None = None
    organisation: NameRef | None = None


PersonRef = Annotated[
    Annotated[str, Tag("key")] | Annotated[InlinePerson, Tag("inline")],
    Discriminator(inline_or_key),
]
"""A person's glossary id, or a person written out."""
