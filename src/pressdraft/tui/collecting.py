"""Keeps Python's search for garbage from holding up a key.

What is loaded once, names, templates and code, lives as long as the program. A search through all
of it takes a third of a second, so it is left out of later ones.
"""

from __future__ import annotations

import gc
from functools import cache


@cache
def set_aside(_what: str) -> None:
    """Leave out of later searches what lives now, once for each thing that is loaded.

    Only once, since what is left out and then not needed any more is never freed.
    """
    gc.freeze()
