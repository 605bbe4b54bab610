"""Searches in the network of 500 nodes, beside python-igraph and scipy in the same run; and how the cost of
each search grows with the network.

Usage: network_search.py [--peer-python PYTHON] [--scale [--plot FILE.svg]] [--only-scale]
Needs NetworkSearch (TARAZY_NETWORK_SEARCH, else Benchmarks/.build/release/NetworkSearch), the public data
sets (TARAZY_DATA, else ../shared/data) and, for the peers, a Python with requirements.txt.
"""

import argparse
import json
import os
import pathlib
import random
import struct
import subprocess
import sys
import tempfile

import measured
import scaling_plot

PROGRAM = os.environ.get(
    "TARAZY_NETWORK_SEARCH",
    str(measured.ROOT / "Benchmarks" / ".build" / "release" / "NetworkSearch"))

# What stands beside what, and how many times as fast ours is asked to be.
COMPARED = [
    ("one-to-one", "igraph", "one-to-one", 5),
    ("one-to-one path", "igraph", "one-to-one path", None),
    ("one-to-one, hierarchy", "igraph", "one-to-one", 20),
    ("one-to-one path, hierarchy", "igraph", "one-to-one path", None),
    ("all pairs", "scipy", "all pairs", None),
    ("all pairs, hierarchy and its building", "scipy", "all pairs", 2),
    ("Yen k=10", "igraph", "Yen k=10", 20),
    ("Yen k=50", "igraph", "Yen k=50", None),
    ("draws", "scipy", "draws", None),
    ("draws, hierarchy", "scipy", "draws", 4),
    ("draws, hierarchy", "igraph", "draws", None),
]
# The sums that the README of the data sets prints.
PUBLISHED = {
    "one-to-one": 3431984.63474852, "all pairs": 2092032975.66643333,
    "Yen k=10": 3071221.23922350, "Yen k=50": 3629067.16629831,
}


def lines(arguments):
    """What a program prints, by name."""
    output = subprocess.run(arguments, check=True, capture_output=True, text=True).stdout
    return {row["name"]: row for row in map(json.loads, output.splitlines())}


def draws(path, links=2000, count=100, seed=42):
    """Writes what NetworkSearch and the peers draw from: uniform numbers, then factors of the days."""
    generator = random.Random(seed)
    values = [generator.random() for _ in range(links * count)]
    values += [generator.lognormvariate(0, 0.25) for _ in range(links * count)]
    path.write_bytes(struct.pack(f"<{len(values)}d", *values))


def agrees(one, other):
    return abs(one - other) <= 1e-9 * abs(other)


def compare(python):
    folder = str(measured.DATA / "network")
    with tempfile.TemporaryDirectory() as place:
        drawn = pathlib.Path(place) / "draws"
        draws(drawn)
        own = lines([PROGRAM, "compare", folder, str(drawn)])
        peers = {}
        for name in ("igraph", "scipy"):
            if subprocess.run([python, "-c", f"import {name}"], capture_output=True).returncode:
                print(f"{name}: not run (not installed; see requirements.txt)")
                continue
            peers[name] = lines(
                [python, str(measured.PEERS / f"network_{name}.py"), folder, str(drawn)])
    failures = []
    for name, published in PUBLISHED.items():
        if not agrees(own[name]["check"], published):
            failures.append(f"{name}: {own[name]['check']} is not the published {published}")
    print(f"{'':40} {'Tarazy, each':>14} {'peer, each':>14} {'ratio':>8}  asked for")
    for name, peer, counterpart, wanted in COMPARED:
        if peer not in peers:
            continue
        ours, theirs = own[name], peers[peer][counterpart]
        each, other = ours["seconds"] / ours["count"], theirs["seconds"] / theirs["count"]
        ratio = other / each
        asked = "" if wanted is None else f"≥ {wanted}: {'held' if ratio >= wanted else 'not held'}"
        print(f"{name + ' / ' + peer:40} {each * 1e6:11.2f} µs {other * 1e6:11.2f} µs {ratio:8.1f}"
              f"  {asked}")
        if not agrees(ours["check"], theirs["check"]):
            failures.append(f"{name}: {ours['check']} is not the {theirs['check']} of {peer}")
    for name in ("hierarchy, building", "hierarchy, weights"):
        print(f"{name:40} {own[name]['seconds'] * 1e6:11.2f} µs")
    if failures:
        raise SystemExit("\n".join(failures))


def scale(plot):
    rows = lines([PROGRAM, "scale"])
    if plot:
        pathlib.Path(plot).write_text(scaling_plot.svg(rows.values()), encoding="utf-8")
    for row in rows.values():
        if row["name"].endswith("MiB"):
            print(f"{row['name']:48} {row['check']:12.0f}")
        else:
            print(f"{row['name']:48} {row['seconds'] / row['count'] * 1e3:12.4f} ms each")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--peer-python", default=sys.executable)
    parser.add_argument("--scale", action="store_true")
    parser.add_argument("--only-scale", action="store_true", help="without the comparison")
    parser.add_argument("--plot", metavar="FILE.svg", help="with --scale: the cost as a drawing")
    options = parser.parse_args()
    if options.plot and not (options.scale or options.only_scale):
        parser.error("--plot goes with --scale")
    if not options.only_scale:
        compare(options.peer_python)
    if options.scale or options.only_scale:
        scale(options.plot)


main()
