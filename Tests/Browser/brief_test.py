"""Opens a brief in headless Chromium and checks what a reader needs.

Usage: brief_test.py PAGE [--prove FAULTY_PAGE] [--screenshots FOLDER]

--prove runs the same checks on a page with planted faults, and each must fail there.
RECORD_SNAPSHOTS=1 rewrites structure.json beside this file; a run that records counts as failed.
"""

import argparse
import json
import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).resolve().parent
STRUCTURE = HERE / "structure.json"
WIDE, NARROW = 1400, 390
CHARTS_TIMEOUT_MS = 20_000


class Visit:
    """One page opened at one width, with everything that it complained about or asked for."""

    def __init__(self, browser, page_file: Path, width: int, colour_scheme: str = "light"):
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.width = width
        self.context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=colour_scheme,
            reduced_motion="reduce",
        )
        self.context.route("**/*", self.allow_files)
        self.page = self.context.new_page()
        self.page.on("console", self.note_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        self.page.on("websocket", lambda socket: self.requests.append(socket.url))
        self.page.add_init_script(path=str(HERE / "inspect.js"))
        self.page.goto(page_file.resolve().as_uri())
        self.wait_for_charts()

    def allow_files(self, route):
        if route.request.url.split(":")[0] in ("file", "data", "blob"):
            route.continue_()
        else:
            self.requests.append(route.request.url)
            route.abort()

    def note_console(self, message):
        if message.type in ("error", "assert"):
            self.complaints.append(f"console: {message.text}")

    def wait_for_charts(self):
        """Charts draw themselves after loading; a chart that never does is found by its check."""
        drawn = "[...document.querySelectorAll('.chart')].every(c => c.querySelector('svg, canvas'))"
        try:
            self.page.wait_for_function(drawn, timeout=CHARTS_TIMEOUT_MS)
        except Exception as error:  # a time-out, or a page whose scripts are broken
            if "Timeout" not in str(error):
                raise
        self.page.wait_for_timeout(300)

    def ask(self, function: str, argument=None):
        """The result of a function of inspect.js: a list of faults unless said otherwise."""
        return self.page.evaluate(f"argument => window.inspectPage.{function}(argument)", argument)


# Checks: a sentence that holds, and a function from (wide, narrow, dark) to a list of faults.


def quiet(wide, narrow, dark):
    return wide.complaints + narrow.complaints + dark.complaints


def offline(wide, narrow, dark):
    return wide.requests + narrow.requests + dark.requests


def charts_drawn(wide, narrow, dark):
    return [f"{v.width} px: {fault}" for v in (wide, narrow) for fault in v.ask("chartFaults")]


def no_sideways_scroll(wide, narrow, dark):
    return [f"{v.width} px: {fault}" for v in (narrow, wide) for fault in v.ask("scrollFaults")]


def captions(wide, narrow, dark):
    return wide.ask("captionFaults")


def headings(wide, narrow, dark):
    return wide.ask("headingFaults")


def language(wide, narrow, dark):
    return wide.ask("documentFaults")


def contrast(wide, narrow, dark):
    faults = [f"light: {fault}" for fault in wide.ask("contrastFaults")]
    return faults + [f"dark: {fault}" for fault in dark.ask("contrastFaults")]


def link_targets(wide, narrow, dark):
    return wide.ask("linkFaults")


def link_jumps(wide, narrow, dark):
    """Following a link shows its target, even inside something folded. Links are sampled."""
    faults = []
    links = wide.ask("jumpSample", 25)
    for link in links:
        wide.page.evaluate("hash => { location.hash = ''; location.hash = hash }", link)
        wide.page.wait_for_timeout(30)
        if not wide.ask("targetVisible", link):
            faults.append(f"{link} leads to something that stays hidden")
    return faults if links else ["no in-page link"]


def keyboard_reach(wide, narrow, dark):
    return walk(wide)["unreached"]


def keyboard_focus(wide, narrow, dark):
    return walk(wide)["unmarked"]


def walk(visit):
    """Presses Tab through the whole page once, and keeps what was reached and marked."""
    if not hasattr(visit, "walked"):
        stops = visit.ask("startWalk")
        # The browser adds stops of its own, such as boxes that scroll.
        for press in range(2 * stops + 50):
            visit.page.keyboard.press("Tab")
            if press >= stops and visit.ask("walkDone"):
                break
        visit.walked = visit.ask("endWalk")
        if stops == 0:
            for key in ("unreached", "unmarked"):
                visit.walked[key].append("nothing can be reached by keyboard")
    return visit.walked


def keyboard_opens(wide, narrow, dark):
    faults = []
    count = wide.ask("summaryCount")
    for index in range(min(count, 40)):
        before = wide.ask("focusSummary", index)
        wide.page.keyboard.press("Enter")
        if wide.ask("summaryOpen", index) == before:
            faults.append(f"Enter does nothing on summary {index + 1}")
        else:
            wide.page.keyboard.press("Enter")
    return faults if count else ["nothing to open"]


def structure(wide, narrow, dark):
    found = wide.ask("structure")
    if os.environ.get("RECORD_SNAPSHOTS") == "1":
        text = json.dumps(found, ensure_ascii=False, indent=2) + "\n"
        STRUCTURE.write_text(text, encoding="utf-8")
        return [f"recorded {len(found)} sections in {STRUCTURE.name}; run again without recording"]
    if not STRUCTURE.exists():
        return [f"{STRUCTURE.name} is missing; make it with RECORD_SNAPSHOTS=1 ./test"]
    wanted = json.loads(STRUCTURE.read_text(encoding="utf-8"))
    if found == wanted:
        return []
    gone = [f"gone or changed: {s}" for s in wanted if s not in found]
    new = [f"new or changed: {s}" for s in found if s not in wanted]
    return gone + new or ["the same sections in another order"]


CHECKS = [
    ("the page loads without an error", quiet),
    ("the page asks the network for nothing", offline),
    ("every chart is drawn and described", charts_drawn),
    ("nothing scrolls sideways", no_sideways_scroll),
    ("every table and figure has a caption or label", captions),
    ("headings are in order", headings),
    ("language, title and viewport are set", language),
    ("text stands out from its background", contrast),
    ("every in-page link has a target", link_targets),
    ("following a link shows its target", link_jumps),
    ("Tab reaches every link and control", keyboard_reach),
    ("the focused element is marked", keyboard_focus),
    ("Enter opens and closes details", keyboard_opens),
    ("the sections are those of the recorded structure", structure),
]


def run(browser, page_file: Path, screenshots: Path | None) -> dict[str, list[str]]:
    wide = Visit(browser, page_file, WIDE)
    narrow = Visit(browser, page_file, NARROW)
    dark = Visit(browser, page_file, WIDE, "dark")
    if screenshots:
        screenshots.mkdir(parents=True, exist_ok=True)
        for name, visit in (("wide", wide), ("narrow", narrow), ("dark", dark)):
            visit.page.screenshot(path=str(screenshots / f"{name}.png"), full_page=True)
    results = {}
    for sentence, check in CHECKS:
        try:
            results[sentence] = list(check(wide, narrow, dark))
        except Exception as error:
            results[sentence] = [f"the check itself failed: {error}"]
    for visit in (wide, narrow, dark):
        visit.context.close()
    return results


def show(sentence: str, faults: list[str]):
    print(("FAIL " if faults else "ok   ") + sentence)
    for fault in faults[:12]:
        print(f"       {fault}")
    if len(faults) > 12:
        print(f"       … and {len(faults) - 12} more")


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("page", type=Path)
    parser.add_argument("--prove", type=Path)
    parser.add_argument("--screenshots", type=Path)
    options = parser.parse_args()
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        sys.exit("no chromium found; install Debian's package chromium")
    recording = os.environ.pop("RECORD_SNAPSHOTS", None)
    passed = failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        if options.prove:
            proofs = run(browser, options.prove, None)
            blind = [sentence for sentence, faults in proofs.items() if not faults]
            broken = [s for s, faults in proofs.items() if "the check itself failed" in str(faults)]
            show("every check fails on a page with planted faults", blind + broken)
            passed, failed = (0, 1) if blind + broken else (1, 0)
        if recording:
            os.environ["RECORD_SNAPSHOTS"] = recording
        for sentence, faults in run(browser, options.page, options.screenshots).items():
            show(sentence, faults)
            passed, failed = (passed, failed + 1) if faults else (passed + 1, failed)
        browser.close()
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
