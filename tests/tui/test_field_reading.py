"""What people type into a field, as the file writes it."""

from __future__ import annotations

import pytest

from pressdraft.tui.field_reading import normal, reading_words
from pressdraft.tui.form_fields import FieldSpec, Shape

RANGE = "2022-07-26/2022-07-28"


@pytest.mark.parametrize(
    ("shape", "typed", "written"),
    [
        (Shape.DAYS, "26-28/7/2022", RANGE),
        (Shape.DAYS, "26–28 July 2022", RANGE),
        (Shape.DAYS, "2022. gada 26.–28. jūlijā", RANGE),
        (Shape.DAYS, "26.-28.07.2022.", RANGE),
        (Shape.DAYS, RANGE, RANGE),
        (Shape.DAYS, "26 and 28 July 2022", ["2022-07-26", "2022-07-28"]),
        (Shape.DAYS, "2022-07-26/..", "2022-07-26/.."),
        (Shape.DAY, "26/7/2022", "2022-07-26"),
        (Shape.DAY, "2022-07-2", None),
        (Shape.DAY, "26–28 July 2022", None),
        (Shape.DAY, "26 July 2022 or later", None),
        (Shape.DAY, "31/6/2022", None),
        (Shape.TIMES, "9.00-17.30", "09:00-17:30"),
        (Shape.TIMES, "9 a.m. to 5.30 p.m.", "09:00-17:30"),
        (Shape.WHOLE, "1 200", "1200"),
        (Shape.WHOLE, "1,200", "1200"),
        (Shape.WHOLE, "2.5", None),
        (Shape.WHOLE, "about 30", None),
        (Shape.SUM, "5 miljoni eiro", "5000000"),
        (Shape.SUM, "EUR 40.1 million", "40100000"),
        (Shape.SUM, "329428.60", "329428.60"),
        (Shape.LINE, "26/7/2022", None),
    ],
)
def test_it_is_read_as_a_whole_or_not_at_all(
    shape: Shape, typed: str, written: str | list[str] | None
) -> None:
    assert normal(shape, typed) == written


def test_the_reading_is_told_in_both_languages() -> None:
    spec = FieldSpec(("dates",), "Dates", "When.", shape=Shape.DAYS)
    words = reading_words(spec, "26-28/7/2022").replace("\u00a0", " ")
    assert words == "26–28 July 2022 · 2022. gada 26.–28. jūlijs"
