"""The fields of what a release may hold several of: sessions, people, amounts, quotes, contacts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from pressdraft.language.values import About, Case
from pressdraft.standing import NamedKind
from pressdraft.tui.form_fields import FieldSpec, Shape
from pressdraft.yamlfile import KeyPath, Plain

SESSION = (
    FieldSpec(
        ("dates",),
        "Dates",
        "A day, a range or separate days, written as you like; .. after a day is an open end.",
        "26-28/7/2022, 2022. gada 26.–28. jūlijā, 2022-07-26/..",
        shape=Shape.DAYS,
        tbc=True,
    ),
    FieldSpec(
        ("place",),
        "Place",
        "Where it takes place; the name of that day is printed.",
        "astana",
        ids=("place",),
        tbc=True,
    ),
    FieldSpec(
        ("times",),
        "Times",
        "When it starts, or starts and ends.",
        "9.00-17.30",
        shape=Shape.TIMES,
        tbc=True,
    ),
    FieldSpec(("venue", "en"), "Venue EN", "The house or room, in English.", "Hotel Dostuk"),
    FieldSpec(("venue", "lv"), "Venue LV", "The house or room, in Latvian.", "viesnīca „Dostuk”"),
)

CONTACT = (
    FieldSpec(("name",), "Name", "The person or office, as printed."),
    FieldSpec(("role",), "Role", "What the person is."),
    FieldSpec(("unit",), "Unit", "The unit and body that the person works for."),
    FieldSpec(
        ("phones",),
        "Phones",
        "International numbers: + and the country code first.",
        "+371 67913535",
        shape=Shape.LIST,
        tbc=True,
    ),
    FieldSpec(
        ("fax",), "Fax", "An international number, as the phones.", "+371 67913536", tbc=True
    ),
    FieldSpec(("email",), "E-mail", "The address for journalists.", "press@example.org", tbc=True),
    FieldSpec(
        ("web",),
        "Web",
        "Web addresses, from https:// on.",
        "https://example.org",
        shape=Shape.LIST,
    ),
    FieldSpec(
        ("social",),
        "Social media",
        "Addresses of accounts, from https:// on.",
        "https://facebook.com/example",
        shape=Shape.LIST,
    ),
    FieldSpec(("address",), "Address", "Street, number, town and country, as printed."),
)

_GENDERS = ("feminine", "masculine")
_BODIES: tuple[NamedKind, ...] = ("organisation", "country")

NAME = (
    FieldSpec(("en",), "English", "The name in English."),
    FieldSpec(("lv",), "Latvian", "The name in Latvian; its case forms are proposed by rule."),
    FieldSpec(("article",), "Article", "What English puts before it.", choices=("the", "none")),
    FieldSpec(("gender",), "Gender", "The gender in Latvian.", choices=_GENDERS),
    FieldSpec(
        ("number",),
        "Number",
        "Whether Latvian has it in the plural.",
        choices=("singular", "plural"),
    ),
)
"""A name that no glossary holds."""

PERSON = (
    FieldSpec(("en",), "English", "The name as English prints it."),
    FieldSpec(("lv",), "Latvian", "The name as Latvian prints it, in the nominative."),
    FieldSpec(("gender",), "Gender", "It picks the Latvian forms.", choices=_GENDERS),
    FieldSpec(("role",), "Role", "What the person is.", "director", ids=("term",)),
    FieldSpec(("organisation",), "Body", "Whom the person works for.", "iom", ids=_BODIES),
)
"""A person that no glossary holds."""

FORMS = tuple(
    FieldSpec(("lv", case.value), f"LV {case.value}", f"The {case.value} of the name in Latvian.")
    for case in Case
)

APPEARANCE = (
    FieldSpec(
        ("who",),
        "Person",
        "Who it is: type a name, and choose or write it out.",
        "Anna Bērziņa",
        ids=("person",),
        tbc=True,
    ),
    FieldSpec(
        ("does",),
        "Does what",
        "What the person does at the event.",
        "opens",
        choices=("opens", "chairs", "speaks"),
    ),
)

QUOTE = (
    FieldSpec(
        ("speaker",),
        "Speaker",
        "Who said it: type a name, and choose or write it out.",
        "Anna Bērziņa",
        ids=("person",),
        tbc=True,
    ),
    FieldSpec(
        ("en",),
        "Quote EN",
        "What the person said, in English, without quotation marks.",
        shape=Shape.PARAGRAPHS,
    ),
    FieldSpec(
        ("lv",),
        "Quote LV",
        "What the person said, in Latvian, without quotation marks.",
        shape=Shape.PARAGRAPHS,
    ),
)

AMOUNT = (
    FieldSpec(
        ("amount",),
        "Amount",
        "The sum, in whole units of the currency.",
        "5000000 or EUR 5 million",
        shape=Shape.SUM,
        tbc=True,
    ),
    FieldSpec(("currency",), "Currency", "Three capital letters; empty is EUR.", "EUR"),
    FieldSpec(
        ("about",),
        "How exact",
        "Leave it empty when the sum is exact.",
        "almost",
        choices=get_args(About),
    ),
    FieldSpec(
        ("purpose", "en"),
        "Purpose EN",
        "What it is for.",
        needs="EUR 1 million has been set aside for ▁▁▁",
    ),
    FieldSpec(
        ("purpose", "lv"),
        "Purpose LV",
        "What it is for.",
        needs="▁▁▁ atvēlēts …: datīvs (kam?)",
    ),
    FieldSpec(
        ("id",),
        "Sum's id",
        "What the file calls the sum; `value` is what a handover is worth.",
        "value",
    ),
)

LINK = (
    FieldSpec(("label", "en"), "Label EN", "What stands before the address, in English."),
    FieldSpec(("label", "lv"), "Label LV", "What stands before the address, in Latvian."),
    FieldSpec(
        ("url",), "Address", "The web address, from https:// on.", "https://example.org", tbc=True
    ),
)

PHOTO = (
    FieldSpec(("file",), "File", "The name of the picture's file.", "opening.jpg"),
    FieldSpec(("caption", "en"), "Caption EN", "What it shows and who is on it, in English."),
    FieldSpec(("caption", "lv"), "Caption LV", "What it shows and who is on it, in Latvian."),
    FieldSpec(("alt", "en"), "Described EN", "For those who cannot see it, in English."),
    FieldSpec(("alt", "lv"), "Described LV", "For those who cannot see it, in Latvian."),
    FieldSpec(("credit",), "Credit", "Who took it."),
)

FIGURES = (
    FieldSpec(
        ("phase_budget", "amount"),
        "Phase budget",
        "What this release states instead of the standing figure.",
        "21650000",
        shape=Shape.SUM,
    ),
    FieldSpec(("phase_period",), "Phase years", "The years of the phase.", "2021/2025"),
    FieldSpec(
        ("total", "amount"),
        "Total",
        "What this release states instead of the standing figure.",
        "40100000",
        shape=Shape.SUM,
    ),
    FieldSpec(("total_period",), "Total's years", "The years of the total.", "2003/2020"),
    FieldSpec(("note",), "Why other", "Why the figures differ from the standing ones."),
)


@dataclass(frozen=True, slots=True)
class Group:
    """A list of the file whose items each have the same fields; `first` is what a new one holds."""

    path: KeyPath
    title: str
    fields: tuple[FieldSpec, ...]
    first: Plain


GROUPS: Mapping[str, Group] = {
    group.title: group
    for group in (
        Group(("event", "sessions"), "session", SESSION, {"dates": "tbc", "place": "tbc"}),
        Group(("event", "people"), "person", APPEARANCE, {"who": "tbc", "does": "opens"}),
        Group(("amounts",), "amount", AMOUNT, {"id": "sum", "amount": "tbc"}),
        Group(("quotes",), "quote", QUOTE, {"speaker": "tbc"}),
        Group(("links",), "link", LINK, {"label": {"en": "tbc", "lv": "tbc"}, "url": "tbc"}),
        Group(("photos",), "photo", PHOTO, {"file": "photo.jpg", "caption": {"en": "tbc"}}),
    )
}
"""By what one of them is called."""
