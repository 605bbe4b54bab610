"""Prints meeting files by the browser and checks that each fills at most two sheets of A4, whole.

Usage: meeting_test.py PROGRAM [--keep FOLDER]

Needs a Chromium browser for the program (CHROME or on the path) and playwright for the pages.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

PARTNERS = ["RUS", "CHN", "EU", "USA", "TUR", "UZB", "FRA"]
DAYS = ["2014-11", "2018-11", "2026-03"]
LANGUAGES = ["en", "kk", "ru"]
A4 = (595, 842)


def run(program: Path, *arguments: str):
    subprocess.run([program, "meet", *arguments], check=True, env=os.environ)


def pages(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page, in points."""
    count = len(re.findall(rb"/Type\s*/Page\b", pdf))
    boxes = re.findall(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]", pdf)
    sizes = [(round(float(w)), round(float(h))) for w, h in boxes]
    if not count or not sizes:
        raise ValueError("the PDF has no pages that can be read")
    return sizes * count if len(sizes) == 1 else sizes[:count]


def overflow(page, html: Path) -> str:
    """The first element that is wider than its box when the page is as wide as the print."""
    page.goto(html.resolve().as_uri())
    page.emulate_media(media="print")
    return page.evaluate(
        """() => {
          for (const e of document.querySelectorAll('li, p, h1, h2'))
            if (e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0)
              return e.tagName + ': ' + e.textContent.slice(0, 60);
          return '';
        }"""
    )


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=Path)
    parser.add_argument("--keep", type=Path, help="folder to leave the PDF files in")
    options = parser.parse_args()
    program = options.program.resolve()
    faults = []
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = options.keep or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        if not chromium:
            sys.exit("no chromium found; install Debian's package chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        view = browser.new_page(viewport={"width": 703, "height": 1043})
        for number, (partner, day) in enumerate((p, d) for p in PARTNERS for d in DAYS):
            # Every partner and day in one language, so that the languages take turns.
            language = LANGUAGES[number % len(LANGUAGES)]
            name = f"{partner}-{day}-{language}"
            common = [partner, "--on", day, "--language", language]
            pdf, html = folder / f"{name}.pdf", folder / f"{name}.html"
            run(program, *common, "--format", "pdf", "--output", str(pdf))
            run(program, *common, "--format", "html", "--output", str(html))
            sizes = pages(pdf.read_bytes())
            if not 1 <= len(sizes) <= 2:
                faults.append(f"{name}: {len(sizes)} sheets")
            if any(abs(w - A4[0]) > 1 or abs(h - A4[1]) > 1 for w, h in sizes):
                faults.append(f"{name}: not A4: {sizes}")
            cut = overflow(view, html)
            if cut:
                faults.append(f"{name}: runs over its box: {cut}")
        # A file printed whole is longer: the count of pages can fail.
        whole = folder / "whole.pdf"
        run(program, "RUS", "--full", "--format", "pdf", "--output", str(whole))
        if len(pages(whole.read_bytes())) <= 2:
            faults.append("the whole file of RUS fits on two sheets, so that this test proves nothing")
        browser.close()
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"meeting files: {len(PARTNERS) * len(DAYS)} printed, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
