"""What bodies are, a ministry or a service, by the word for it in both languages."""

from __future__ import annotations

import re

from pressdraft.checks.pairs import Named

SORTS = (
    ("service", "dienest"), ("committee", "komitej"), ("ministry", "ministrij"),
    ("agency", "aģentūr"),
    ("department|directorate", "departament|pārvald|nodaļ"), ("administration|board", "pārvald"),
    ("office", "biroj|pārvald"), ("centre", "centr"), ("programme", "programm"), ("fund", "fond"),
    ("organi[sz]ation", "organizācij"), ("guard", "sardz"), ("police", "policij"), ("bank", "bank"),
    ("council", "padom"), ("troops|forces", "karaspēk|spēk"),
    ("college|school|academy", "koledž|skol|akadēmij"), ("institute", "institūt"),
    ("university", "universitāt"), ("court", "ties"), ("society|association", "biedrīb|asociācij"),
)  # fmt: skip
"""What bodies are, in both languages."""


def are_of_one_sort(english: Named, latvian: Named) -> bool:
    """Tell whether two bodies are both ministries, or services."""
    return any(
        re.search(one, english.text, re.IGNORECASE)
        and re.search(other, latvian.text, re.IGNORECASE)
        for one, other in SORTS
    )
