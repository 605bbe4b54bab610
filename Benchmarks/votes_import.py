"""Import of the roll-call votes of the General Assembly, beside Python's csv and sqlite3.

Usage: votes_import.py [--runs N]
Needs the program (TARAZY_BINARY, else .build/release/tarazy) and the public data sets (TARAZY_DATA,
else ../shared/data).
"""

import argparse
import json
import pathlib
import sys
import tempfile

import measured

FILES = ["un/un_votes.csv.gz", "un/un_roll_calls.csv.gz"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    files = [str(measured.DATA / name) for name in FILES]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)

        def own(number):
            return measured.Run([
                measured.BINARY, "import", "un-votes", *files, "--format", "json", "--workspace",
                str(folder / f"own-{number}.sqlite")])

        def peer(number):
            return measured.Run([
                sys.executable, str(measured.PEERS / "votes_sqlite.py"), *files,
                str(folder / f"peer-{number}.sqlite")])

        # One after the other, so that other work on the machine meets both.
        runs = [(own(number), peer(number)) for number in range(options.runs)]
        mine = measured.best([run for run, _ in runs])
        theirs = measured.best([run for _, run in runs])
        rows = json.loads(mine.output)["imports"][0]["tables"]
        print(f"{rows}")
        print(measured.line("Tarazy, codes mapped, sealed", mine))
        print(measured.line("Python csv and sqlite3", theirs))
        print(f"  asked for: under 3 s; {'held' if mine.seconds < 3 else 'not held'}")
        print(f"Time of Tarazy over Python: {mine.seconds / theirs.seconds:.3f}; "
              f"of the processor: {mine.processor / theirs.processor:.3f}; "
              f"memory: {mine.peak / theirs.peak:.3f}")


main()
