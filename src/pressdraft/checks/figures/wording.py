"""Says in words what differs between two texts."""

from __future__ import annotations

from collections.abc import Sequence

from pressdraft.checks.comparing.differing import Different
from pressdraft.checks.comparing.items import Item
from pressdraft.i18n import _
from pressdraft.language import LANGUAGES
from pressdraft.release import LanguageCode

_SHOWN = 5
"""So many values are named of a passage that has no counterpart."""


def told(item: Item) -> str:
    """Return the value as its text writes it, in one line."""
    return " ".join(item.text.split())


def both_values(different: Different) -> str:
    """Return what each of the two texts says."""
    return _("EN says {en}; LV says {lv}", en=told(different.english), lv=told(different.latvian))


def one_text_only(items: Sequence[Item], other: LanguageCode) -> str:
    """Return what one text says and the other does not."""
    said = [told(item) for item in items[:_SHOWN]]
    if len(items) > _SHOWN:
        said.append(_("more"))
    says = said[0]
    if len(said) > 1:
        says = _("{others} and {last}", others=", ".join(said[:-1]), last=said[-1])
    here = items[0].language.upper()
    return _(
        "{here} says {says}; the {name} text does not state it",
        here=here,
        says=says,
        name=_(LANGUAGES[other].name),
    )
