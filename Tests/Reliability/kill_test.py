#!/usr/bin/env python3
"""Kills the programs at random moments, and looks at what is left.

    kill_test.py FOLDER [--times 200] [--seed 1] [import] [compile] [brief]

FOLDER holds the programs tarazy and tarazy-compile. TARAZY_HOME names the repository (default: the folder
above this file), TARAZY_DATA the public data sets. After each SIGKILL:

import   the workspace opens, `tarazy data verify` passes, every import that was acknowledged is listed,
         and nothing but the workspace stands in its folder;
compile  every table of the world is whole, the old one or the new one, and no other file is there;
brief    the page is the old one or the new one, and no other file is there.

Status: 0 all held, 1 something did not, 75 the data sets are not there.
"""

import argparse
import collections
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HOME = Path(os.environ.get("TARAZY_HOME", ROOT))
DATA = Path(os.environ.get("TARAZY_DATA", ROOT.parent / "shared" / "data"))
ENVIRONMENT = {**os.environ, "TARAZY_HOME": str(HOME), "XDG_DATA_HOME": "/nonexistent"}


class Broken(Exception):
    """A promise that did not hold."""


def run(command, expected=(0,)):
    """Runs a command to its end."""
    done = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True)
    if done.returncode not in expected:
        raise Broken(f"{' '.join(map(str, command))}: status {done.returncode}\n{done.stderr[-800:]}")
    return done.stdout


def killed(command, seconds):
    """Kills a command after a time; the status if it ended before, else None."""
    process = subprocess.Popen(
        command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return None


def duration(command, expected=(0,)):
    began = time.monotonic()
    run(command, expected)
    return time.monotonic() - began


def others(folder, known):
    return sorted(name for name in os.listdir(folder) if name not in known)


class Import:
    """Imports of votes into a workspace that holds ideal points already."""

    def __init__(self, programs, folder):
        self.tarazy = programs / "tarazy"
        self.folder = folder
        self.workspace = folder / "workspace.sqlite"
        files = [DATA / "un" / "un_votes.csv.gz", DATA / "un" / "un_roll_calls.csv.gz"]
        self.command = [
            self.tarazy, "import", "un-votes", *files, "--workspace", self.workspace, "--quiet"]
        points = next((DATA / "un").glob("IdealpointsJuly*.csv.gz"))
        run([self.tarazy, "import", points, "--workspace", self.workspace, "--quiet"])
        self.acknowledged = self.listed()
        if len(self.acknowledged) != 1:
            raise Broken(f"one import was expected, not {self.acknowledged}")
        self.seconds = duration(self.command)
        self.drop()

    def listed(self):
        text = run([self.tarazy, "data", "list", "--format", "json", "--workspace", self.workspace])
        return sorted(entry["kind"] for entry in json.loads(text)["imports"])

    def drop(self):
        run([self.tarazy, "data", "drop", "un-votes", "--workspace", self.workspace])

    def once(self, seconds):
        status = killed(self.command, seconds)
        run([self.tarazy, "data", "verify", "--workspace", self.workspace])
        listed = self.listed()
        whole = sorted([*self.acknowledged, "un-votes"])
        if status == 0 and listed != whole:
            raise Broken(f"an acknowledged import is lost: {listed}")
        if listed not in (self.acknowledged, whole):
            raise Broken(f"the workspace lists {listed}")
        left = others(self.folder, {f"workspace.sqlite{end}" for end in ("", "-wal", "-shm")})
        if left:
            raise Broken(f"files are left: {left}")
        if listed == whole:
            self.drop()
            return "imported" if status == 0 else "imported, not told"
        return "nothing imported"


class Compile:
    """Compilations of the world's tables from public data."""

    def __init__(self, programs, folder):
        self.world = folder / "world"
        shutil.copytree(HOME / "Worlds" / "eurasia", self.world)
        self.tables = self.world / "compiled"
        self.command = [programs / "tarazy-compile", "--data", DATA, "--world", self.world]
        self.seconds = duration(self.command)
        self.new = self.read()
        # Older tables are the new ones without their last row.
        self.old = {
            name: text[: text.rstrip(b"\n").rfind(b"\n") + 1] for name, text in self.new.items()}

    def read(self):
        return {path.name: path.read_bytes() for path in self.tables.iterdir()}

    def once(self, seconds):
        for name, text in self.old.items():
            (self.tables / name).write_bytes(text)
        killed(self.command, seconds)
        found = self.read()
        left = sorted(set(found) ^ set(self.new))
        if left:
            raise Broken(f"files are missing, or left: {left}")
        kinds = collections.Counter()
        for name, text in found.items():
            if text not in (self.old[name], self.new[name]):
                raise Broken(f"{name} is neither the old table nor the new one")
            kinds[text == self.new[name]] += 1
        return "all new" if not kinds[False] else "all old" if not kinds[True] else "some new"


class Brief:
    """Briefs written over an older page."""

    def __init__(self, programs, folder):
        self.folder = folder
        self.page = folder / "brief.html"
        self.command = [programs / "tarazy", "brief", "kazakhstan", "--html", self.page]
        self.seconds = duration(self.command, expected=(0, 1))
        self.new = self.page.read_bytes()

    def once(self, seconds):
        self.page.write_bytes(b"an older page")
        killed(self.command, seconds)
        left = others(self.folder, {"brief.html"})
        if left:
            raise Broken(f"files are left: {left}")
        page = self.page.read_bytes()
        if page not in (b"an older page", self.new):
            raise Broken("the page is neither the old one nor the new one")
        return "new page" if page == self.new else "old page"


KINDS = {"import": Import, "compile": Compile, "brief": Brief}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("programs", type=Path)
    parser.add_argument("kinds", nargs="*", metavar="import|compile|brief")
    parser.add_argument("--times", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_intermixed_args()
    unknown = sorted(set(options.kinds) - set(KINDS))
    if unknown:
        parser.error(f"there is no ‘{unknown[0]}’; choose from {', '.join(KINDS)}")
    if not DATA.is_dir():
        print(f"The public data sets are not in {DATA}; nothing was killed.")
        return 75
    status = 0
    for kind in options.kinds or KINDS:
        chance = random.Random(f"{options.seed} {kind}")
        outcomes = collections.Counter()
        with tempfile.TemporaryDirectory() as folder:
            try:
                subject = KINDS[kind](options.programs.resolve(), Path(folder))
                for _ in range(options.times):
                    outcomes[subject.once(chance.uniform(0, subject.seconds * 1.1))] += 1
            except Broken as broken:
                status = 1
                print(f"{kind}: FAILED after {sum(outcomes.values())}, seed {options.seed}: {broken}")
                continue
        told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
        print(f"{kind}: {options.times} times killed within {subject.seconds:.2f} s: {told}")
    return status


if __name__ == "__main__":
    sys.exit(main())
