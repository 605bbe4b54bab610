"""Ideal points from the votes of the General Assembly, beside a vectorised reference in numpy.

Usage: ideal_points.py [--peer-python PYTHON] [--iterations N]
Needs IdealPoints (TARAZY_IDEAL_POINTS, else Benchmarks/.build/release/IdealPoints), the public data sets
(TARAZY_DATA, else ../shared/data) and, for the peer, its script (TARAZY_PEER_IDEAL_POINTS, else
../shared/bench/ideal_points_reference.py) and a Python with numpy, scipy and pandas.
"""

import argparse
import gzip
import json
import os
import pathlib
import tempfile

import measured

PROGRAM = os.environ.get(
    "TARAZY_IDEAL_POINTS",
    str(measured.ROOT / "Benchmarks" / ".build" / "release" / "IdealPoints"))
PEER = os.environ.get(
    "TARAZY_PEER_IDEAL_POINTS",
    str(measured.ROOT.parent / "shared" / "bench" / "ideal_points_reference.py"))
PUBLISHED = "un/IdealpointestimatesAll_Apr2020.csv.gz"
# Seconds of the processor for an iteration on all votes, MiB, and seconds for all dyads.
ASKED = {"iteration": 0.05, "memory": 300, "dyads": 0.3}


def peer_per_iteration(python, folder):
    """Seconds of the processor for an iteration of the peer, start-up left out."""
    output = folder / "src" / "voeten" / "Output"
    output.mkdir(parents=True)
    with gzip.open(measured.DATA / PUBLISHED) as file:
        (output / pathlib.Path(PUBLISHED).stem).write_bytes(file.read())
    os.chdir(folder)
    one = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    runs = [measured.Run([python, PEER, "lag", str(kept), "0", "0.5", "std"], **one)
            for kept in (10, 40)]
    return (runs[1].processor - runs[0].processor) / 30


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--peer-python")
    parser.add_argument("--iterations", type=int, default=100)
    options = parser.parse_args()
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder).resolve()
        found = {}
        for mode in ("bsv2017", "ffbs"):
            run = measured.Run([
                PROGRAM, str(measured.DATA), mode, str(options.iterations),
                str(folder / "bsv_data.csv")])
            found[mode] = json.loads(run.output)
            figures = found[mode]
            seconds = figures["processorSecondsPerIteration"]
            print(f"{mode}: {figures['votes']} votes, {figures['items']} items, "
                  f"{figures['stateSessions']} state-sessions")
            print(measured.line(f"  {mode}, whole program", run))
            print(f"  {1000 * seconds:.1f} ms of the processor for an iteration "
                  f"(asked for: {1000 * ASKED['iteration']:.0f}); two chains on two threads "
                  f"{1000 * figures['secondsPerIteration']:.1f} ms by the clock")
            print(f"  all dyads: {figures['similaritySeconds']:.3f} s for "
                  f"{figures['dyadSessions']} (asked for: {ASKED['dyads']} s)")
            failed |= seconds > ASKED["iteration"] or run.peak > ASKED["memory"]
            failed |= figures["similaritySeconds"] > ASKED["dyads"]
        if options.peer_python:
            peer = peer_per_iteration(options.peer_python, folder)
            print(f"numpy reference: {1000 * peer:.0f} ms of the processor for an iteration; ratio "
                  f"{found['bsv2017']['processorSecondsPerIteration'] / peer:.3f}")
    if failed:
        raise SystemExit("not all that is asked for holds")


main()
