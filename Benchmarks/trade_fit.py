"""Estimates gravity panels with many fixed effects, and pyfixest the same in the same run.

Usage: trade_fit.py --peer-python PYTHON [--table FILE] [--growth]
Needs GravityFit (TARAZY_GRAVITY_FIT, else Benchmarks/.build/release/GravityFit), the public data sets
(TARAZY_DATA, else ../shared/data) and, for PYTHON, pyfixest 0.60. FILE is a CSV with the columns y, rta, san, lt,
brd, et, it, pair. Seconds are those of the processor.
"""

import argparse
import json
import os

import measured

PROGRAM = os.environ.get(
    "TARAZY_GRAVITY_FIT",
    str(measured.ROOT / "Benchmarks" / ".build" / "release" / "GravityFit"))
# Countries and years, for 10,000 to 10,000,000 rows.
SIZES = [(32, 10), (71, 20), (224, 20), (500, 40)]


def ours(*arguments):
    run = measured.Run([PROGRAM, *map(str, arguments)])
    rows = [json.loads(line) for line in run.output.splitlines()][1:]
    return min(rows, key=lambda row: row["seconds"]), run.peak


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--peer-python", required=True)
    parser.add_argument("--table")
    parser.add_argument("--growth", action="store_true")
    options = parser.parse_args()
    cases = [("guide", measured.DATA, 8), ("provisions", measured.DATA, 5)]
    if options.table:
        cases.append(("table", options.table, 4))
    missed = False
    for kind, place, wanted in cases:
        fit, peak = ours(kind, place)
        run = measured.Run([
            options.peer_python, str(measured.PEERS / "gravity_pyfixest.py"), kind, str(place)])
        peer = json.loads(run.output.splitlines()[-1])
        ratio = peer["seconds"] / fit["seconds"]
        held = ratio >= wanted and abs(peer["coefficient"] - fit["check"]) < 1e-6
        missed |= not held or peer["observations"] != fit["count"]
        print(f"{kind:12} {fit['count']:9,} rows {fit['seconds']:8.3f} s {peak:6.0f} MiB"
              f"   pyfixest {peer['seconds']:8.3f} s {run.peak:6.0f} MiB   ratio {ratio:6.1f},"
              f" asked for {wanted}: {'held' if held else 'not held'}"
              f"   {fit['check']:.10f} {peer['coefficient']:.10f}")
    if options.growth:
        for countries, years in SIZES:
            fit, peak = ours("synthetic", countries, years)
            print(f"{countries ** 2 * years:12,} rows {fit['seconds']:8.3f} s {peak:6.0f} MiB")
    if missed:
        raise SystemExit("a ratio, a coefficient or a number of rows is not as it must be")


main()
