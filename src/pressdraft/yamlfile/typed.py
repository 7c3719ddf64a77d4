"""Types a document, or a part of it, with a shape."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, TypeVar

from pressdraft.yamlfile.nodes import Document, KeyPath, plain_value
from pressdraft.yamlfile.shapes import Shape

if TYPE_CHECKING:
    from pydantic import BaseModel

ModelT = TypeVar("ModelT", bound="Shape | BaseModel")


def validate(model: type[ModelT], document: Document, *, at: KeyPath = ()) -> ModelT:
    """Return the document, or its node at `at`, as `model`; raises ProblemsError.

    A shape reads what fits by itself; only what does not is worth the import of pydantic.
    """
    node = document.node(at)
    plain = {} if node is None else plain_value(node)
    if issubclass(model, Shape):
        with contextlib.suppress(ValueError):
            return model.read(plain)
    from pressdraft.yamlfile.validating import validated

    found: ModelT = validated(model, plain, document, at)
    return found
