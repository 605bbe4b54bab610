"""Solves trade equilibria beside gegravity in one run, and measures growth and draws.

Usage: trade_equilibrium.py [--peer-python PYTHON] [--countries 30,100,180] [--growth 30,69,…]
Needs TradeEquilibrium (TARAZY_TRADE_EQUILIBRIUM, else Benchmarks/.build/release/TradeEquilibrium), and for
the peer a Python with gegravity (Benchmarks/requirements.txt). Seconds are those of the processor; OpenBLAS
runs on one thread in both.
"""

import argparse
import json
import math
import os
import pathlib
import random
import statistics
import tempfile

import measured

PROGRAM = os.environ.get(
    "TARAZY_TRADE_EQUILIBRIUM",
    str(measured.ROOT / "Benchmarks" / ".build" / "release" / "TradeEquilibrium"))


def world(count, path):
    """Countries on a plane with a border effect; a twentieth of the pairs cut their costs."""
    source = random.Random(7)
    places = [(source.uniform(0, 1e4), source.uniform(0, 1e4)) for _ in range(count)]
    output = [math.exp(source.gauss(10, 2)) for _ in range(count)]
    wanted = [amount * math.exp(source.gauss(0, 0.1)) for amount in output]
    spent = [amount * sum(output) / sum(wanted) for amount in wanted]
    before = [[math.exp(-0.8 * math.log(math.dist(one, other) + 50) - 2.5 * (one != other) + 8)
               for other in places] for one in places]
    after = [row[:] for row in before]
    for one in range(count):
        for other in range(one):
            if source.random() < 0.05:
                after[one][other] *= math.exp(0.5)
                after[other][one] *= math.exp(0.5)
    lines = [[count, 5.0], output, spent, *before, *after]
    path.write_text("\n".join(" ".join(map(repr, line)) for line in lines), encoding="utf-8")


def rows(arguments):
    run = measured.Run(arguments, OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")
    return {row["name"]: row for row in map(json.loads, run.output.splitlines())}


def seconds(row):
    return row["seconds"] / row["count"]


def compare(count, peer_python):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "world.txt"
        world(count, path)
        ours = rows([PROGRAM, "world", str(path)])
        took = seconds(ours["baseline and equilibria"])
        print(f"N = {count}: Tarazy {took * 1e3:.2f} ms, residual"
              f" {ours['largest residual']['check']:.1e}")
        if not peer_python:
            return
        theirs = rows([peer_python, str(measured.PEERS / "equilibrium_gegravity.py"), str(path)])
    spent = theirs["baseline"]["seconds"] + theirs["equilibria"]["seconds"]
    names = [name for name in ours if name.startswith("welfare ")]
    gaps = [abs(theirs[name]["check"] - ours[name]["check"]) * 100 for name in names]
    errors = [abs((theirs[name]["check"] - 1) / (ours[name]["check"] - 1) - 1) for name in names
              if abs(ours[name]["check"] - 1) > 5e-4]
    converged = theirs["full_GE says that it converged"]["check"] == 1
    print(f"N = {count}: gegravity {spent:.2f} s, {spent / took:,.0f} times as long;"
          f" rescaling factor {theirs['rescaling factor']['check']:g}; says converged: {converged}")
    print(f"N = {count}: its full over its conditional inward resistance, less 1:"
          f" {theirs['full over conditional inward resistance']['check']:.1e} at most")
    print(f"N = {count}: its welfare is off by {max(gaps):.3f} points at most; of changes above 0.05 %"
          f" by {statistics.median(errors):.1%} in the median, {max(errors):.1%} at most")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--peer-python")
    parser.add_argument("--countries", default="30,100,180")
    parser.add_argument("--growth", default="30,69,180,500,1000")
    arguments = parser.parse_args()
    for count in map(int, arguments.countries.split(",")):
        compare(count, arguments.peer_python)
    print()
    growth = rows([PROGRAM, "growth", *arguments.growth.split(",")])
    for row in growth.values():
        amount = f"{seconds(row) * 1e3:12.3f} ms" if row["seconds"] > 0 else f"{row['check']:12.2g}"
        print(f"{row['name']:40} {amount}")
    print()
    targets = []
    if "N = 180: equilibria" in growth:
        targets.append(
            ("equilibrium, N = 180, ms", seconds(growth["N = 180: equilibria"]) * 1e3, 10))
    for threads in (1, 2):
        draws = rows([PROGRAM, "draws", "69", "1000", str(threads)])
        clock = draws["by the clock"]
        print(f"1,000 draws, N = 69, {threads} threads: {clock['seconds'] / 2:.2f} s by the clock,"
              f" {int(clock['check'])} failed")
        spent = draws[f"N = 69: 1000 draws, {threads} threads"]
        targets.append((f"1,000 draws, N = 69, {threads} threads, s", seconds(spent), 3))
    print()
    for name, value, limit in targets:
        print(f"{name:40} {value:12.2f}  asked for: at most {limit}:"
              f" {'held' if value <= limit else 'not held'}")


main()
