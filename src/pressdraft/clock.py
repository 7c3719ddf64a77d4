"""The one place that asks which day it is."""

from __future__ import annotations

from datetime import date


def today() -> date:
    """Return the day on this computer's calendar."""
    return date.today()
