#!/usr/bin/env python3
"""Full disks, folders that can't be written, locked databases, imports at the same time.

    faults_test.py FOLDER

FOLDER holds the programs tarazy and tarazy-compile; TARAZY_HOME and TARAZY_DATA as for kill_test.py. Small
file systems are mounted in a name space of their own; where that is not allowed, as for a user who is not
root, only the locks are tried, and the test says so.

Status: 0 all held, 1 something did not, 75 no public data sets.
"""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

from kill_test import DATA, ENVIRONMENT, HOME

VOTES = [DATA / "un" / "un_votes.csv.gz", DATA / "un" / "un_roll_calls.csv.gz"]
POINTS = DATA / "un" / "IdealpointsJuly2025.csv.gz"
ORGANISATIONS = DATA / "igo" / "cow_igo_state_year_v3.csv.gz"
faults = 0


def check(holds, what, told=""):
    global faults
    faults += not holds
    print(f"{'ok    ' if holds else 'FAILED'} {what}" + ("" if holds else f"\n{told}"))


def run(*command):
    done = subprocess.run(
        [str(part) for part in command], env=ENVIRONMENT, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def mount(folder, size):
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)


def remount(folder, options):
    subprocess.run(["mount", "-o", f"remount,{options}", folder], check=True)


class Workspace:
    def __init__(self, tarazy, path):
        self.tarazy, self.path = tarazy, path

    def start(self, *files):
        command = [self.tarazy, "import", *files, "--workspace", self.path, "--quiet"]
        return subprocess.Popen(
            [str(part) for part in command], env=ENVIRONMENT, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)

    def take(self, *files):
        return run(self.tarazy, "import", *files, "--workspace", self.path, "--quiet")

    def kinds(self):
        _, text, _ = run(self.tarazy, "data", "list", "--format", "json", "--workspace", self.path)
        return sorted(entry["kind"] for entry in json.loads(text)["imports"]) if text else None

    def is_sound(self):
        return run(self.tarazy, "data", "verify", "--workspace", self.path)[0] == 0


def is_clear(status, error, *words):
    """Status 2, a message that has the words, and no trace of the runtime."""
    return (status == 2 and all(word.lower() in error.lower() for word in words)
            and "Fatal error" not in error and len(error) < 2000)


def imports(tarazy, folder):
    mount(folder, "16m")
    space = Workspace(tarazy, folder / "workspace.sqlite")
    check(space.take(POINTS)[0] == 0, "ideal points are imported while there is room")
    before = space.kinds()
    status, _, error = space.take(*VOTES)
    check(is_clear(status, error, "full"), "an import on a full disk is refused clearly", error)
    check(space.kinds() == before and space.is_sound(), "the workspace is as it was")
    remount(folder, "size=400m")
    status, _, error = space.take(*VOTES)
    check(status == 0, "with room the same import succeeds", error)
    whole = space.kinds()
    remount(folder, "ro")
    status, _, error = space.take(ORGANISATIONS)
    check(is_clear(status, error), "an import into a folder that is read-only is refused", error)
    status, _, error = run(tarazy, "data", "drop", "un-votes", "--workspace", space.path)
    check(is_clear(status, error), "nothing is dropped from a read-only folder", error)
    remount(folder, "rw")
    check(space.kinds() == whole and space.is_sound(), "the workspace is as it was")


def locks(tarazy, folder):
    space = Workspace(tarazy, folder / "workspace.sqlite")
    space.take(POINTS)
    database = sqlite3.connect(space.path, isolation_level=None)
    database.execute("BEGIN IMMEDIATE")
    status, _, error = space.take(*VOTES)
    check(is_clear(status, error, "another"), "an import into a locked workspace says so", error)
    check(space.kinds() is not None, "a locked workspace can be read")
    database.execute("ROLLBACK")
    database.close()
    check(space.take(*VOTES)[0] == 0, "once the lock is gone it succeeds")
    for _ in range(4):
        run(tarazy, "data", "drop", "un-votes", "--workspace", space.path)
        run(tarazy, "data", "drop", "ideal-points", "--workspace", space.path)
        both = {"un-votes": space.start(*VOTES), "ideal-points": space.start(POINTS)}
        ends = {kind: (process.communicate(), process.returncode) for kind, process in both.items()}
        kinds = space.kinds()
        done = sorted(kind for kind, (_, status) in ends.items() if status == 0)
        clear = all(
            status == 0 or is_clear(status, told[1], "another") for told, status in ends.values())
        if kinds != done or not clear or not space.is_sound():
            check(False, "two imports at once", f"{ends}\nlisted: {kinds}")
            return
    check(True, "four times two imports at once: each is whole, or says that another one writes")


def pages(tarazy, folder):
    mount(folder, "200k")
    page = folder / "brief.html"
    page.write_text("an older page")
    command = [tarazy, "brief", "kazakhstan", "--html", page]
    status, _, error = run(*command)
    check(status not in (0, 1) and "brief.html" in error, "a page on a full disk is refused", error)
    check(page.read_text() == "an older page" and os.listdir(folder) == ["brief.html"],
          "the older page stands, and nothing beside it", os.listdir(folder))
    remount(folder, "size=40m,ro")
    status, _, error = run(*command)
    check(status not in (0, 1) and "brief.html" in error, "a page in a read-only folder is refused",
          error)
    remount(folder, "rw")
    check(run(*command)[0] in (0, 1) and page.stat().st_size > 10_000, "with room it is written")


def tables(compiler, folder):
    mount(folder, "40m")
    world = folder / "world"
    shutil.copytree(HOME / "Worlds" / "eurasia", world)
    names = sorted(os.listdir(world / "compiled"))
    old = {name: (world / "compiled" / name).read_bytes()[:1000] for name in names}
    for name, text in old.items():
        (world / "compiled" / name).write_bytes(text)
    filler = folder / "filler"
    with filler.open("wb") as file:
        room = os.statvfs(folder)
        file.write(bytes(room.f_bavail * room.f_frsize - 300_000))
    status, _, error = run(compiler, "--data", DATA, "--world", world)
    check(status != 0 and "compiled" in error, "tables on a full disk are refused", error)
    found = {path.name: path.read_bytes() for path in (world / "compiled").iterdir()}
    check(sorted(found) == names, "no table is gone, and nothing beside them", sorted(found))
    filler.unlink()
    check(run(compiler, "--data", DATA, "--world", world)[0] == 0, "with room they are made")
    whole = {path.name: path.read_bytes() for path in (world / "compiled").iterdir()}
    check(all(found[name] in (old[name], whole[name]) for name in names), "no table was half written")


def can_mount():
    if os.geteuid() != 0 or shutil.which("unshare") is None:
        return False
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run(
            ["unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", folder],
            stderr=subprocess.DEVNULL).returncode == 0


def run_parts(programs, parts):
    for part, program in parts:
        with tempfile.TemporaryDirectory() as folder:
            part(programs / program, Path(folder))
            subprocess.run(["umount", folder], stderr=subprocess.DEVNULL)
    return 1 if faults else 0


def main():
    inside = sys.argv[1] == "--inside"
    programs = Path(sys.argv[2 if inside else 1]).resolve()
    if inside:
        return run_parts(
            programs, [(imports, "tarazy"), (pages, "tarazy"), (tables, "tarazy-compile")])
    if not DATA.is_dir():
        print(f"The public data sets are not in {DATA}; nothing was tried.")
        return 75
    status = run_parts(programs, [(locks, "tarazy")])
    if not can_mount():
        print("No file systems can be mounted here: full disks and read-only folders were left out.")
        return status
    return status or subprocess.run(
        ["unshare", "--mount", sys.executable, __file__, "--inside", str(programs)]).returncode


if __name__ == "__main__":
    sys.exit(main())
