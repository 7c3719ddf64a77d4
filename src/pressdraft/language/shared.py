"""The filters that both languages write alike, but for the placeholder of what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pressdraft.language import typography
from pressdraft.language.filters import Filter
from pressdraft.language.labels import accepting_tbc
from pressdraft.language.phones import spaced_phone
from pressdraft.language.values import Tbc


def shared_filters(placeholder: Callable[[str], str]) -> tuple[Filter, ...]:
    """Return the filters, which print `placeholder` of a fact that is still to be confirmed."""
    tbc_accepted = accepting_tbc(placeholder)

    @tbc_accepted
    def phone(value: str, extension: str = "") -> str:
        """A telephone number is + and country code, a space, and one block: +371 67913535."""
        return spaced_phone(value, extension)

    @tbc_accepted
    def phones(value: Iterable[str | Tbc]) -> str:
        """Several telephone numbers are set apart by a stroke between spaces."""
        return " / ".join(phone(number) for number in value)

    @tbc_accepted
    def address(value: Iterable[str]) -> str:
        """An address keeps its own spelling and order; streets are not translated."""
        return ", ".join(value)

    @tbc_accepted
    def capitalised(value: str) -> str:
        """A sentence begins with a capital letter; the rest of the text stays as it is."""
        return typography.capital_first(value)

    return phone, phones, address, capitalised
