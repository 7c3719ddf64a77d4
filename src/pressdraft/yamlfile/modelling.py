"""Shapes as pydantic models: for the words of what is wrong, and for JSON Schemas."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    TypeAdapter,
    create_model,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from pressdraft.yamlfile.shapes import Shape


class _Model(BaseModel):
    """The base of every model that is made of a shape."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    shape: ClassVar[type[Shape]]

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return cls.shape._in_json(handler.resolve_ref_schema(handler(core_schema)))


def model_of(shape: type[Shape]) -> type[BaseModel]:
    """Return the model that takes what a shape takes, made once."""
    if shape._model is None:
        shape._model = _model(shape)
    model: type[BaseModel] = shape._model
    return model


def adapter_of(shape: type[Shape]) -> TypeAdapter[Any]:
    """Return what validates a plain value as a shape, and tells its JSON Schema; made once."""
    if shape._adapter is None:
        shape._adapter = TypeAdapter(shape)
    adapter: TypeAdapter[Any] = shape._adapter
    return adapter


def _model(shape: type[Shape]) -> type[BaseModel]:
    fields: dict[str, Any] = {
        name: (hint, _field(shape, name)) for name, hint in shape.hints().items()
    }
    before: Any = classmethod(lambda _model, value: shape._before(value))
    validators: Any = {"before": model_validator(mode="before")(before)}
    model = create_model(
        shape.__name__,
        __base__=_Model,
        __doc__=shape.__doc__,
        __module__=shape.__module__,
        __validators__=validators,
        **fields,
    )
    model.shape = shape
    return model


def schema_of(shape: type[Shape], handler: GetCoreSchemaHandler) -> CoreSchema:
    """Return pydantic's schema of a shape: that of its model, and what the shape checks itself."""

    def made(model: BaseModel) -> Shape:
        return shape(**{name: getattr(model, name) for name in model.model_fields_set})

    inner = handler.generate_schema(model_of(shape))
    return core_schema.no_info_after_validator_function(made, inner)


def _field(shape: type[Shape], name: str) -> Any:
    written = shape.written_as(name)
    alias: Any = {} if written == name else {"alias": written}
    if shape.needs(name):
        return Field(**alias)
    default = getattr(shape, name)
    if default is None or isinstance(default, str | tuple):
        return Field(default, **alias)
    return Field(default_factory=lambda: default, **alias)
