"""Names of persons in Latvian, with the titles around them: every part declines.

Men's names in -a and -e take the dative -am, -em; two-syllable names in -tis and -dis keep their
consonant (*Guntis*, *Gunta*); foreign names in -o, -i, -u, -ē stay
(Cabinet Regulation 114 of 2004).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pressdraft.i18n import _
from pressdraft.language.declension import paradigms as p
from pressdraft.language.declension.nouns import UNTRANSCRIBED, definite, read_noun, syllables
from pressdraft.language.declension.paradigms import Reading, double
from pressdraft.language.declension.phrases import Phrase
from pressdraft.language.declension.titles import is_title, read_titles
from pressdraft.language.declension.tokens import Shape, Token, tokens
from pressdraft.language.declension.wordlists import word_list
from pressdraft.language.values import Gender

MASCULINE_ENDINGS = ("s", "š")
ADJECTIVAL_SURNAMES = ("platā", "lielā", "mazā", "baltā", "melnā", "jaunā", "vecā", "zaļā", "gudrā")
NAME_SHAPES = frozenset(Shape) - {Shape.COMMA, Shape.CONJUNCTION, Shape.PREPOSITION}


def looks_like_person(text: str) -> bool:
    """Tell whether `text` names a person although nobody says so: by a first name or a rank."""
    words, _ = tokens(text)
    names = _name_places(words)
    if not names or len(names) > 3:
        return False
    outer = (words[names[0]].low, words[names[-1]].low)
    if len(words) == 1:
        short = outer[0].endswith(("tis", "dis")) and outer[0] in word_list("names", "men")
        return short or outer[0] in word_list("names", "women")
    others = [word for at, word in enumerate(words) if at not in names]
    if others and all(_is_initial(word) for word in others):
        return True
    if _follows_title(words, names[0]):
        return True
    lists = [word_list("names", name) for name in ("men", "women", "men-in-a")]
    if len(names) > 1 and any(low in listed for low in outer for listed in lists):
        return True
    whole = len(names) == len(words)
    return whole and words[names[0]].shape is Shape.NOUN and outer[0].endswith(("s", "š"))


def _follows_title(words: Sequence[Token], place: int) -> bool:
    """Tell whether a title stands before `place`: *vēstniece Kirgizstānā Marilīna Josefsone*."""
    before = place - 1
    while before > 0 and words[before].capital and words[before].shape is Shape.OBLIQUE:
        before -= 1
    return place > 0 and is_title(words[before].low)


def read_person(text: str, gender: Gender | None = None) -> Phrase | None:
    """Return how `text`, a name with or without titles, declines; `gender` is the person's.

    Several persons joined by *un* are read one by one. None when nothing in it can be a name.
    """
    words, gaps = tokens(text)
    readings: dict[int, Reading] = {}
    doubts: list[str] = []
    start = 0
    for end in (*_ends_of_persons(words), len(words)):
        part, found = _read_part(words[start:end], gender)
        readings.update({start + place: reading for place, reading in part.items()})
        doubts += found
        start = end + 1
    if not readings:
        return None
    gendered = (place for place, reading in readings.items() if reading.gender)
    head = max(gendered, default=max(readings))
    return Phrase(words, gaps, readings, head, tuple(dict.fromkeys(doubts)))


def _read_part(
    words: Sequence[Token], gender: Gender | None
) -> tuple[dict[int, Reading], list[str]]:
    """Return the readings of the words of one person, and what is doubtful about them."""
    names = _name_places(words)
    found, doubt = gender or _gender(words, names), ""
    if found is None and names:
        found, doubt = _guess_gender(words, names)
    readings: dict[int, Reading] = {}
    for place in names:
        surname = place == names[-1] and len(names) > 1
        readings[place] = read_name(words[place].text, found, surname=surname)
    if _is_shared(words, names):
        readings[names[-1]] = _read_shared(words[names[-1]].text)
    titled, unsure = read_titles(words, names, found)
    readings.update(titled)
    doubts = [doubt, unsure, *(reading.doubt for reading in readings.values())]
    return readings, [doubt for doubt in doubts if doubt]


def _is_shared(words: Sequence[Token], names: Sequence[int]) -> bool:
    """Tell whether the surname is a plural that first names share: *Jānis un Anna Bērziņi*."""
    if len(names) < 2 or names[0] < 2 or not words[names[-1]].low.endswith(("i", "as", "es")):
        return False
    first, joint = words[names[0] - 2], words[names[0] - 1]
    named = first.capital and first.shape in (Shape.NOUN, Shape.A)
    return named and joint.shape is Shape.CONJUNCTION


def _read_shared(name: str) -> Reading:
    doubt = _("'{name}' is taken as the plural of a surname", name=name)
    return replace(read_noun(name, number="plural"), doubt=doubt)


def _ends_of_persons(words: Sequence[Token]) -> list[int]:
    """Return the places of the conjunctions that follow a name: *Jānis Bērziņš un Anna Ozola*."""
    ends: list[int] = []
    for place in range(1, len(words) - 1):
        before, after = words[place - 1], words[place + 1 :]
        start = ends[-1] + 1 if ends else 0
        named = before.shape in (Shape.NOUN, Shape.A) and before.capital
        if (
            words[place].shape is Shape.CONJUNCTION
            and named
            and place - start > 1
            and _name_places(words[start:place])
            and _name_places(after)
        ):
            ends.append(place)
    return ends


def read_name(name: str, gender: Gender | None, *, surname: bool = False) -> Reading:
    """Return how one name declines; of a double name each half by itself."""
    if "-" in name.strip("-"):
        return _read_double(name, gender, surname=surname)
    low = name.lower()
    if low.endswith("ais") and len(low) > 4 and gender != "feminine":
        return Reading(name[:-3], definite(name[:-3], "masculine"))
    if low in ADJECTIVAL_SURNAMES and gender == "feminine":
        return Reading(name[:-1], p.DEFINITE_F)
    if low.endswith(("a", "e")):
        return _read_vowel(name, gender)
    if low.endswith(("as", "es", "os", "ās", "ēs")) or not low.endswith(MASCULINE_ENDINGS):
        vowel = low.endswith(("o", "i", "ī", "ē", "ū", "u", "ā"))
        return Reading(name, p.INDECLINABLE, doubt="" if vowel else _(UNTRANSCRIBED, word=name))
    if gender == "feminine":
        return Reading(name, p.INDECLINABLE, doubt=_("'{name}' is no feminine form", name=name))
    return _read_masculine(name, low, surname=surname)


def _read_vowel(name: str, gender: Gender | None) -> Reading:
    man = gender == "masculine"
    if name.lower().endswith("a"):
        return Reading(name[:-1], p.FOURTH_MAN if man else p.FOURTH)
    return Reading(name[:-1], p.FIFTH_MAN if man else p.FIFTH)


def _read_masculine(name: str, low: str, *, surname: bool) -> Reading:
    if low.endswith("š"):
        return Reading(name[:-1], p.FIRST_SOFT)
    if low.endswith("us"):
        return Reading(name[:-2], p.THIRD)
    if not low.endswith("is"):
        second = low == "suns" or low in word_list("exceptions", "ns")
        clipped = low.endswith("īts") and syllables(low) > 1
        doubt = _("'{name}' may be of declension 2", name=name) if second or clipped else ""
        return Reading(name[:-1], p.FIRST, doubt=doubt)
    if not low.endswith(("tis", "dis")) or syllables(low) != 2 or low.endswith("stis"):
        foreign = low.endswith(("ksis", "psis"))
        doubt = _("'{name}' may keep its consonant", name=name) if foreign else ""
        return Reading(name[:-2], p.SECOND, doubt=doubt)
    noun = low[:-2] in ("bried", "lat")
    if low in word_list("names", "men") or not (surname or noun):
        known = low in word_list("names", "men")
        doubt = "" if known else _("'{name}' may soften its consonant, as surnames do", name=name)
        return Reading(name[:-2], p.SECOND, softens=False, doubt=doubt)
    doubt = "" if noun else _("'{name}' may keep its consonant, as first names do", name=name)
    return Reading(name[:-2], p.SECOND, doubt=doubt)


def _read_double(name: str, gender: Gender | None, *, surname: bool) -> Reading:
    """Decline both halves of a double name; a first part that never changes stays."""
    *firsts, last = name.split("-")
    halves: list[Reading | str] = []
    for part in firsts:
        half = read_name(part, gender) if len(part) > 2 else None
        settled = half is not None and half.paradigm is not p.INDECLINABLE
        halves.append(half if half is not None and settled else part)
    return double(halves, read_name(last, gender, surname=surname))


def _is_initial(word: Token) -> bool:
    """Tell whether `word` is an initial or an abbreviated title: *J.*, *Dr.*, *LL.M.*."""
    return word.low.endswith(".") and word.capital


def _name_places(words: Sequence[Token]) -> list[int]:
    """Return the places of the words of the name: the last run of capitals, and its particles."""
    places: list[int] = []
    end = next((at for at, word in enumerate(words) if word.shape is Shape.COMMA), len(words))
    if end < len(words) and not words[end - 1].capital:
        end = len(words)
    while end > 1 and words[end - 1].text[0] in '(“„«"[':
        end -= 1
    for place in range(end - 1, -1, -1):
        word = words[place]
        if word.low in word_list("names", "particles") and places and place:
            continue
        if _is_initial(word):
            continue
        if not word.capital or word.shape not in NAME_SHAPES or not word.text[0].isalpha():
            break
        outside = word.shape is Shape.FOREIGN and word.text.isupper() and len(word.text) > 1
        if outside or is_title(word.low) or (places and word.shape is Shape.OBLIQUE):
            break
        if places and len(places) > 1 and word.shape in (Shape.PLURAL_OR_GENITIVE, Shape.GENITIVE):
            break
        if places and word.shape is Shape.DEFINITE_F:
            break
        places.insert(0, place)
    return places


def _gender(words: Sequence[Token], names: Sequence[int]) -> Gender | None:
    """Return the gender that the name itself or a title shows for certain."""
    lows = [part for place in names for part in words[place].low.split("-")]
    if any(low in word_list("names", "men-in-a") for low in lows[:1]):
        return "masculine"
    if any(low in word_list("names", "women") for low in (*lows[:1], *lows[-1:])):
        man = lows[0] not in word_list("names", "women") and lows[0].endswith(MASCULINE_ENDINGS)
        return "masculine" if man else "feminine"
    if any(low.endswith(MASCULINE_ENDINGS) for low in lows):
        return "masculine"
    for word in words[: names[0] if names else len(words)]:
        if word.low.endswith(("niece", "ministre", "dante", "ore", "pulkvede", "kundze")):
            return "feminine"
    titles = [word for at, word in enumerate(words) if at not in names and is_title(word.low)]
    if titles:
        return "masculine" if titles[-1].low.endswith(MASCULINE_ENDINGS) else "feminine"
    return None


def _guess_gender(words: Sequence[Token], names: Sequence[int]) -> tuple[Gender | None, str]:
    lows = [words[place].low for place in names]
    if not any(low.endswith(("a", "e", "ā")) for low in lows):
        return None, ""
    if len(lows) > 1 and lows[0].endswith("a"):
        return "feminine", ""
    if any(low in word_list("names", "women-surnames") for low in lows):
        return "feminine", ""
    doubt = _(
        "the gender of '{text}' is not known: a man's dative is -am, -em",
        text=words[names[-1]].text,
    )
    return "feminine", doubt
