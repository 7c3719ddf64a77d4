"""The checks on what is missing, left over or out of step."""

from pressdraft.checks.structure.counterparts import (
    missing_paragraph,
    missing_quotation,
    missing_sentence,
)
from pressdraft.checks.structure.furniture import empty_list, empty_segment, misplaced_label
from pressdraft.checks.structure.headlines import (
    headline_stop,
    lead_with_figure,
    long_headline,
    lower_case_headline,
    missing_end,
    missing_headline,
)
from pressdraft.checks.structure.leftovers import placeholder
from pressdraft.checks.structure.pairing import not_a_pair, wrong_language
from pressdraft.checks.structure.polarity import lost_modality, lost_negation
from pressdraft.checks.structure.segments import missing_segment, stale_edit

CHECKS = (
    empty_list,
    empty_segment,
    headline_stop,
    lead_with_figure,
    long_headline,
    lost_modality,
    lost_negation,
    lower_case_headline,
    misplaced_label,
    missing_end,
    missing_headline,
    missing_paragraph,
    missing_quotation,
    missing_segment,
    missing_sentence,
    not_a_pair,
    placeholder,
    stale_edit,
    wrong_language,
)
"""The checks of the group, in the order of the alphabet."""
