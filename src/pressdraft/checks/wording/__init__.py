"""The checks on words: spelling, terms, repetitions, left-overs of another language."""

from pressdraft.checks.wording.alphabets import mixed_alphabet
from pressdraft.checks.wording.american import american_spelling
from pressdraft.checks.wording.contractions import contraction_stop
from pressdraft.checks.wording.diacritics import missing_diacritics
from pressdraft.checks.wording.doubled import doubled_word
from pressdraft.checks.wording.house import house_term, two_terms, unwanted_word
from pressdraft.checks.wording.left_over import left_over_language, untranslated_paragraph
from pressdraft.checks.wording.relative import relative_time
from pressdraft.checks.wording.repeats import repeated_sentence
from pressdraft.checks.wording.spelling import unknown_word
from pressdraft.checks.wording.tense import different_tense, wrong_tense

CHECKS = (
    american_spelling,
    contraction_stop,
    different_tense,
    doubled_word,
    house_term,
    left_over_language,
    missing_diacritics,
    mixed_alphabet,
    relative_time,
    repeated_sentence,
    two_terms,
    unknown_word,
    untranslated_paragraph,
    unwanted_word,
    wrong_tense,
)
"""The checks of the group, in the order of the alphabet."""
