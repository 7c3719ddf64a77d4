"""Mailboxes, pages, telephone and contract numbers in a form that both languages share."""

from __future__ import annotations

import re

_SCHEME = re.compile(r"^(?:https?://)?(?:www\.)?", re.IGNORECASE)
_LANGUAGES = frozenset({"en", "lv", "eng", "lav", "en-gb", "lv-lv", "english", "latviski"})
_LANGUAGE_END = re.compile(r"[_.-](?:en|lv|eng|lav)$")
_ACT = re.compile(r"/(?:eu|ec|eec|es|ek|eek|euratom)(?=/|$)", re.IGNORECASE)
_LOCAL_LEAST = 5


def page(url: str) -> str:
    """Return an address on the net without what may differ between two languages of one page."""
    plain = _SCHEME.sub("", url).partition("#")[0].partition("?")[0].rstrip("/").lower()
    host, *path = plain.split("/")
    labels = [label for label in host.split(".") if label not in _LANGUAGES]
    kept = [_LANGUAGE_END.sub("", part) for part in path if part not in _LANGUAGES]
    return "/".join([".".join(labels), *kept])


def is_translated_page(one: str, other: str) -> bool:
    """Tell whether two addresses of one site may be the same page: one says its language."""
    sites = {page(one).partition("/")[0], page(other).partition("/")[0]}
    return len(sites) == 1 and (_names_language(one) or _names_language(other))


def _names_language(url: str) -> bool:
    plain = _SCHEME.sub("", url).lower()
    parts = re.split(r"[/.?=&#]", plain)
    return bool(_LANGUAGES & set(parts)) or bool(_LANGUAGE_END.search(plain))


def is_same_site(one: str, other: str) -> bool:
    """Tell whether two mailboxes or pages are one but for a slip: of one site, or alike."""
    if "@" in one:
        names, hosts = zip(one.lower().rsplit("@", 1), other.lower().rsplit("@", 1), strict=True)
        return names[0] == names[1] or hosts[0] == hosts[1] or is_alike(one, other)
    sites = {page(one).partition("/")[0], page(other).partition("/")[0]}
    return len(sites) == 1 or is_alike(*sites)


def code(text: str) -> str:
    """Return a contract's or an act's number; of an act, without EU, EC, ES or EK."""
    return _ACT.sub("", text.upper())


def digits(text: str) -> str:
    """Return the digits of a telephone number, without its extension."""
    return "".join(letter for letter in text.partition(";")[0] if letter.isdigit())


def tails(number: str) -> tuple[str, ...]:
    """Return the ends of a telephone number by which it may be given at home."""
    return tuple(number[-length:] for length in range(_LOCAL_LEAST, len(number) + 1))


def is_alike(one: str, other: str) -> bool:
    """Tell whether two numbers or addresses are the same but for a slip or two."""
    if abs(len(one) - len(other)) > 2:
        return False
    start = 0
    shorter = min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    changed = max(len(one), len(other)) - start - end
    apart = sum(a != b for a, b in zip(one, other, strict=False))
    return changed <= 3 or (len(one) == len(other) and apart <= 2)
