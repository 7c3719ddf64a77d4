"""The checks on figures: every value in both languages, and figures that cannot be right.

differences, times, missing   values that the two texts state differently, or in one only
weekdays, order, totals, contradictions   dates and amounts that contradict one another
decimals                      signs of the other language inside a number
phones                        numbers that nobody can dial; numbering, zones: what the world knows
facts, factlist               the facts of a release against its texts
"""

from pressdraft.checks.figures.contradictions import contradictory_figure
from pressdraft.checks.figures.decimals import foreign_decimal
from pressdraft.checks.figures.differences import (
    different_address,
    different_code,
    different_date,
    different_number,
    different_percent,
    different_phone,
    different_sum,
    different_year,
)
from pressdraft.checks.figures.facts import unstated_fact, untraced_figure
from pressdraft.checks.figures.missing import missing_figure
from pressdraft.checks.figures.order import backward_range, wrong_order
from pressdraft.checks.figures.phones import impossible_phone, local_phone, wrong_phone_country
from pressdraft.checks.figures.times import different_time
from pressdraft.checks.figures.totals import wrong_total
from pressdraft.checks.figures.weekdays import wrong_weekday

CHECKS = (
    backward_range,
    contradictory_figure,
    different_address,
    different_code,
    different_date,
    different_number,
    different_percent,
    different_phone,
    different_sum,
    different_time,
    different_year,
    foreign_decimal,
    impossible_phone,
    local_phone,
    missing_figure,
    unstated_fact,
    untraced_figure,
    wrong_order,
    wrong_phone_country,
    wrong_total,
    wrong_weekday,
)
"""The checks of the group, in the order of the alphabet."""
