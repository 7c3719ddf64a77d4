"""The scalar types of a release file: each reads the text that was written, and says what it wants.

Every scalar arrives as text, since the YAML loader gives no type of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar

from pressdraft.i18n import N_, _
from pressdraft.language.values import Days, Tbc, Years
from pressdraft.yamlfile.markers import Before, Reads, Wraps

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

T = TypeVar("T")

TBC = "tbc"
"""What an author writes for a fact that is still to be confirmed."""

_IN_FIGURES = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})\.?", re.ASCII)
_IN_WORDS = re.compile(r"(\d{1,2})\.? +([^\W\d]{3,}),? +(\d{4})")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NUMBER = re.compile(r"\d{1,15}(\.\d{1,6})?", re.ASCII)
_PHONE = re.compile(r"\+[1-9]\d{6,14}", re.ASCII)
_TIMES = re.compile(r"(\d{1,2}:\d{2})(?:-(\d{1,2}:\d{2}))?", re.ASCII)
_CURRENCY = re.compile(r"[A-Z]{3}")
_EMAIL = re.compile(r"[^\s@<>,;]+@[^\s@<>,;.]+(\.[^\s@<>,;.]+)+")
_URL = re.compile(r"https?://[^\s/.]+(\.[^\s/.]+)+(/\S*)?")


def parse_date(text: str) -> date:
    """Return the day written as 2022-07-26; ValueError says what is wrong with any other text."""
    right = "2022-07-26"
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
        if in_figures := _IN_FIGURES.fullmatch(text):
            day, month, year = map(int, in_figures.groups())
            right = date(year, month, day).isoformat()
        elif (words := _IN_WORDS.fullmatch(text)) and words[2][:3].lower() in _MONTHS:
            month = _MONTHS.index(words[2][:3].lower()) + 1
            right = date(int(words[3]), month, int(words[1])).isoformat()
    except ValueError:
        raise ValueError(_("there is no day {text}", text=text)) from None
    raise ValueError(_("'{text}' is not a date; write it as {right}", text=text, right=right))


def parse_days(value: object) -> Days:
    """Return the days written as a day, `a/b`, `a/..` for an open end, or a list of days."""
    if isinstance(value, list) and all(isinstance(text, str) for text in value):
        days = tuple(parse_date(text) for text in value)
        if not days or list(days) != sorted(set(days)):
            raise ValueError(_("a list of days names each day once, the earliest first"))
        return Days(days[0], days[-1], days if len(days) > 1 else ())
    if not isinstance(value, str):
        raise ValueError(_("expected a day, a range a/b, an open range a/.. or a list of days"))
    first, slash, last = (part.strip() for part in value.partition("/"))
    if slash and TBC in (first, last):
        known = (
            _("; while only the first day is known, {first}/..", first=first) if last == TBC else ""
        )
        raise ValueError(
            _(
                "'{value}': tbc stands for all days; write tbc alone{known}",
                value=value,
                known=known,
            )
        )
    start = parse_date(first)
    if not slash:
        return Days(start, start)
    if not last:
        raise ValueError(
            _(
                "'{value}' has no last day; write {first}/.. while it is open",
                value=value,
                first=first,
            )
        )
    return Days(start, None if last == ".." else parse_date(last))


def days_text(days: Days) -> str | list[str]:
    """Return the days as a release file writes them, the way back of `parse_days`."""
    if days.listed:
        return [day.isoformat() for day in days.listed]
    if days.single:
        return days.first.isoformat()
    return f"{days.first.isoformat()}/{days.last.isoformat() if days.last else '..'}"


def parse_years(text: str) -> Years:
    """Return the years written as 2015/2019."""
    match = re.fullmatch(r"(\d{4})/(\d{4})", text, re.ASCII)
    if not match or match[1] > match[2]:
        raise ValueError(_("'{text}' is not a period; write it as 2015/2019", text=text))
    return Years(int(match[1]), int(match[2]))


def _whole_number(text: str) -> int:
    if not re.fullmatch(r"\d{1,15}", text, re.ASCII):
        raise ValueError(
            _("'{text}' is not a whole number; write it in digits only, as 1200", text=text)
        )
    return int(text)


def _decimal(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise ValueError(
            _("'{text}' is not a number; write it in digits only, as 40100000 or 0.5", text=text)
        )
    return Decimal(text)


def _phone(text: str) -> str:
    digits = re.sub(r"\s", "", text)
    if not _PHONE.fullmatch(digits):
        raise ValueError(
            _(
                "'{text}' is not an international number; write + and the country code, as "
                "+371 67913535",
                text=text,
            )
        )
    return digits


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None or "T" not in text:
        raise ValueError(
            _(
                "'{text}' is not a moment; write day, time and zone as 2016-06-06T10:00+06:00",
                text=text,
            )
        )
    return moment


def _times(text: str) -> tuple[time, time | None]:
    match = _TIMES.fullmatch(text)
    if not match:
        raise ValueError(_("'{text}' is not a time; write it as 09:00 or 09:00-17:30", text=text))
    try:
        start, *end = (time.fromisoformat(part.zfill(5)) for part in match.groups() if part)
    except ValueError:
        raise ValueError(_("there is no time {text}", text=text)) from None
    if end and end[0] <= start:
        raise ValueError(_("the time {text} ends before it starts", text=text))
    return start, end[0] if end else None


def _matching(pattern: re.Pattern[str], wanted: str) -> Callable[[str], str]:
    def check(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError(_("'{text}' is not {wanted}", text=text, wanted=_(wanted)))
        return text

    return check


def _reads(parse: Callable[[str], Any]) -> Reads:
    """Return the mark of a type that is parsed from one text."""

    def read(value: object) -> Any:
        if isinstance(value, (list, dict)):
            raise ValueError(_("expected one value, found a list or keys and values"))
        return parse(value) if isinstance(value, str) else value

    return Reads(read)


def _flat(text: object) -> object:
    """Join the hard-wrapped lines of each paragraph; an empty line parts paragraphs."""
    if not isinstance(text, str):
        return text
    paragraphs = re.split(r"\n(?:[ \t]*\n)+", text.strip())
    return "\n\n".join(re.sub(r"[ \t]*\n[ \t]*", " ", part.strip()) for part in paragraphs)


Day = Annotated[date, _reads(parse_date)]
DaysField = Annotated[
    Days, Reads(lambda v: v if isinstance(v, Days) else parse_days(v), str | list[str])
]
YearsField = Annotated[Years, _reads(parse_years)]
Moment = Annotated[datetime, _reads(_moment)]
Times = Annotated[tuple[time, time | None], _reads(_times)]
Whole = Annotated[int, _reads(_whole_number)]
Decimals = Annotated[Decimal, _reads(_decimal)]
Phone = Annotated[str, _reads(_phone)]
Currency = Annotated[
    str, _reads(_matching(_CURRENCY, N_("a currency code; write three capital letters, as EUR")))
]
Email = Annotated[str, _reads(_matching(_EMAIL, N_("an e-mail address")))]
Url = Annotated[str, _reads(_matching(_URL, N_("a web address; write it from https:// on")))]
Wording = Annotated[str, Before(_flat)]
"""Free text of the author; paragraphs are parted by an empty line, single line ends are spaces."""

_LABELS = {
    "on": "publication-date",
    "who": "name",
    "from_": "country",
    "times": "time",
    "phones": "phone",
    "url": "website",
}
"""What a fact is called in its placeholder, where that is not its key."""


def tbc_in_schema(schema: JsonSchemaValue) -> JsonSchemaValue:
    """Return the JSON Schema that allows `tbc` besides what `schema` allows."""
    return {"anyOf": [schema, {"const": TBC}]}


class _TbcInSchema:
    """Adds `tbc` to the values that the JSON Schema of a fact allows."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return tbc_in_schema(handler(core_schema))


class EmptyInSchema:
    """Adds to the JSON Schema of an entry that nothing may stand there; loading leaves it out."""

    def __get_pydantic_json_schema__(
        self, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        return {"anyOf": [handler(core_schema), {"type": "null"}]}


def _allow_tbc(value: object, read: Callable[[object], Any], name: str) -> Any:
    return Tbc(_LABELS.get(name, name)) if value == TBC else read(value)


def _tbc_listed(value: object) -> object:
    return [TBC] if value == TBC else value


if TYPE_CHECKING:
    OrTbc: TypeAlias = T | Tbc
    Several: TypeAlias = tuple[T, ...]
else:
    OrTbc = Annotated[T, Wraps(_allow_tbc), _TbcInSchema()]
    """A fact that may still be `tbc`, to be confirmed."""
    Several = Annotated[tuple[T, ...], Before(_tbc_listed), _TbcInSchema()]
    """A list of such facts; `tbc` in its place is a list of one that is to be confirmed."""
