"""A program in a pseudo-terminal, and when it has painted what."""

from __future__ import annotations

import contextlib
import os
import re
import select
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

PATIENCE = 40.0
_CONTROLS = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[@-Z\\-_]|\][^\x07\x1b]*(?:\x07|\x1b\\))")


class Terminal:
    """A program in a pseudo-terminal; what it paints is kept without colours and movements."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (120, 40),
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> None:
        import fcntl
        import pty
        import struct
        import termios

        self._end, inner = pty.openpty()
        columns, lines = size
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.started = time.perf_counter()
        self._process = subprocess.Popen(
            list(command),
            stdin=inner,
            stdout=inner,
            stderr=inner,
            env={**os.environ, "TERM": "xterm-256color", **(environment or {})},
            cwd=folder,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # so that it ends with us
        )
        os.close(inner)
        self._raw = b""

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._end)

    @property
    def painted(self) -> str:
        """What was painted since it was forgotten last, in the order of painting."""
        return _CONTROLS.sub(b"\0", self._raw).decode(errors="replace")

    def forget(self) -> None:
        """Forget what was painted."""
        self._raw = b""

    def type(self, text: str) -> float:
        """Type a text and return the moment before it."""
        at = time.perf_counter()
        os.write(self._end, text.encode())
        return at

    def wait(self, seen: Callable[[str], bool]) -> float:
        """Wait until what was painted satisfies a condition, and return the moment of it."""
        end = time.monotonic() + PATIENCE
        while not seen(self.painted):
            if time.monotonic() > end:
                raise TimeoutError(f"not painted in {PATIENCE:.0f} s: {self.painted[-1000:]!r}")
            self._read(1.0)
        return time.perf_counter()

    def rest(self, seconds: float) -> None:
        """Take what is painted for so long."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._read(left)

    def ended(self) -> int:
        """Wait for the program to end, taking what it paints, and return its exit code."""
        end = time.monotonic() + PATIENCE
        while self._process.poll() is None and time.monotonic() < end:
            self._read(0.1)
        return self._process.wait(0)

    def megabytes(self) -> float:
        """Return the most memory that the program has had, in MB."""
        status = Path(f"/proc/{self._process.pid}/status").read_text(encoding="utf-8")
        found = re.search(r"VmHWM:\s+(\d+) kB", status)
        return int(found.group(1)) / 1024 if found else 0.0

    def _read(self, seconds: float) -> None:
        ready, _, _ = select.select([self._end], [], [], seconds)
        if ready:
            with contextlib.suppress(OSError):
                self._raw += os.read(self._end, 1 << 16)
