"""Writes the pictures of exported files, docs/*.png, from a sample of the workspace.

`python docs/pages.py` needs LibreOffice, poppler (pdftoppm) and Chromium, and shows what an office
gets that has not put its own logos and styles in place.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from pressdraft.sending.batch import Choice, export
from pressdraft.sending.order import Order
from pressdraft.workspace import Workspace

FOLDER = Path(__file__).parent
SAMPLE = "2022-07-26-nur-sultan-seminar"
CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "chrome")


def run(*command: object) -> None:
    """Run a program; CalledProcessError when it fails."""
    subprocess.run([str(part) for part in command], check=True, capture_output=True)


def main() -> None:
    """Export the sample and take a picture of its first page, as Word and as a web page."""
    chromium = next(found for name in CHROMIUM if (found := shutil.which(name)))
    with tempfile.TemporaryDirectory() as place:
        out = Path(place)
        export(Workspace(FOLDER.parent), Choice((SAMPLE,)), out, Order(("docx", "html")))
        made = out / SAMPLE / f"{SAMPLE}.lv"
        run(
            "soffice",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            out,
            made.with_suffix(".lv.docx"),
        )
        page = ("pdftoppm", "-png", "-r", "64", "-singlefile")
        run(*page, out / f"{SAMPLE}.lv.pdf", FOLDER / "word-page")
        screen = ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars")
        size = "--window-size=720,880"
        picture = f"--screenshot={FOLDER / 'web-page.png'}"
        run(chromium, *screen, size, picture, made.with_suffix(".lv.html").as_uri())


if __name__ == "__main__":
    main()
