"""The checks on how a text is set: spaces, dashes, quotation marks, ways of writing figures."""

from pressdraft.checks.typography.commas import missing_comma
from pressdraft.checks.typography.dashes import (
    dead_hyphen,
    hyphen_for_dash,
    hyphen_in_range,
    range_after_preposition,
)
from pressdraft.checks.typography.letters import invisible_character, shouting, split_letter
from pressdraft.checks.typography.quotes import (
    foreign_quotes,
    mixed_quotes,
    unbalanced_brackets,
    unbalanced_quotes,
)
from pressdraft.checks.typography.spaces import (
    double_space,
    missing_ordinal_space,
    missing_space,
    percent_space,
    space_before_punctuation,
)
from pressdraft.checks.typography.styles import (
    mixed_date_styles,
    mixed_styles,
    spaced_decimal,
    us_date,
)

CHECKS = (
    dead_hyphen,
    double_space,
    foreign_quotes,
    hyphen_for_dash,
    hyphen_in_range,
    invisible_character,
    missing_comma,
    missing_ordinal_space,
    missing_space,
    mixed_date_styles,
    mixed_quotes,
    mixed_styles,
    percent_space,
    range_after_preposition,
    shouting,
    space_before_punctuation,
    spaced_decimal,
    split_letter,
    unbalanced_brackets,
    unbalanced_quotes,
    us_date,
)
"""The checks of the group, in the order of the alphabet."""
