"""What people type into a field, as the file writes it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

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
        (Shape.TIMES, "9-17", "09:00-17:00"),
        (Shape.TIMES, "9–17", "09:00-17:00"),
        (Shape.TIMES, "9 to 17", "09:00-17:00"),
        (Shape.TIMES, "no 9 līdz 17", "09:00-17:00"),
        (Shape.TIMES, "no plkst. 9.30 līdz plkst. 17", "09:30-17:00"),
        (Shape.TIMES, "9.00-17", "09:00-17:00"),
        (Shape.TIMES, "9 a.m.-5 p.m.", "09:00-17:00"),
        (Shape.TIMES, "2-4 pm", "14:00-16:00"),
        (Shape.TIMES, "11-1 p.m.", "11:00-13:00"),
        (Shape.TIMES, "9", "09:00"),
        (Shape.TIMES, "12 p.m.", "12:00"),
        (Shape.TIMES, "9-25", None),
        (Shape.TIMES, "13 p.m.", None),
        (Shape.TIMES, "9-17 or so", None),
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
    words = reading_words(spec, "26-28/7/2022").both.replace("\u00a0", " ")
    assert words == "26–28 July 2022 · 2022. gada 26.–28. jūlijs"


BISHKEK = ZoneInfo("Asia/Bishkek")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("6 June 2016, 10.00", "2016-06-06T10:00+06:00"),
        ("10:00 on 6 June 2016", "2016-06-06T10:00+06:00"),
        ("10 a.m., 6/6/2016", "2016-06-06T10:00+06:00"),
        ("2016. gada 6. jūnijā plkst. 10.00", "2016-06-06T10:00+06:00"),
        ("6.6.2016. 7:00 UTC+3", "2016-06-06T07:00+03:00"),
        ("6/6/2016 10:00 +05:30", "2016-06-06T10:00+05:30"),
        ("2016-06-06 10:00", "2016-06-06T10:00+06:00"),
        ("2016-06-06T10:00+06:00", "2016-06-06T10:00+06:00"),
        ("6 June 2016", None),
        ("10.00", None),
        ("about 6 June 2016, 10.00", None),
        ("31/6/2016 10:00", None),
    ],
)
def test_a_moment_without_a_zone_goes_by_the_clocks_of_the_release_place(
    typed: str, written: str | None
) -> None:
    assert normal(Shape.MOMENT, typed, BISHKEK) == written


def test_a_moment_without_any_zone_is_none() -> None:
    assert normal(Shape.MOMENT, "6 June 2016, 10.00") is None


def test_a_moment_is_told_with_its_weekday() -> None:
    spec = FieldSpec(("publish", "embargo"), "Embargo", "When.", shape=Shape.MOMENT)
    words = reading_words(spec, "2016-06-06T10:00+06:00").both.replace("\u00a0", " ")
    assert words == ("10:00 UTC+06:00 · Monday, 6 June 2016 · pirmdiena, 2016. gada 6. jūnijs")
