"""A value and the segment that states it."""

from __future__ import annotations

from typing import NamedTuple

from pressdraft.reading import Reading
from pressdraft.release import Segment


class Stated(NamedTuple):
    """A value that a segment states."""

    segment: Segment
    reading: Reading

    @property
    def text(self) -> str:
        """The value as it stands in the text."""
        return self.segment.text[self.reading.start : self.reading.end]
