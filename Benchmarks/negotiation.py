"""Power indices beside powerindex, and all outcome models on shaken inputs.

Usage: negotiation.py [--peer-python PYTHON]
Needs NegotiationModels (TARAZY_NEGOTIATION_MODELS, else Benchmarks/.build/release/NegotiationModels) and, for
the peer, a Python with powerindex (requirements.txt).
"""

import argparse
import json
import os
import pathlib
import random
import subprocess
import tempfile

import measured

PROGRAM = os.environ.get(
    "TARAZY_NEGOTIATION_MODELS",
    str(measured.ROOT / "Benchmarks" / ".build" / "release" / "NegotiationModels"))
# How many times as fast as the peer, and seconds by the clock for 10,000 draws.
ASKED = {"power": 50, "shaken": 10}

PEER = """
import sys, time
from powerindex import Game
best, check = float("inf"), 0.0
for _ in range(3):
    start, check = time.process_time(), 0.0
    for line in open(sys.argv[1]):
        quota, *weights = map(int, line.split())
        game = Game(quota, weights)
        game.calc_banzhaf()
        game.calc_shapley_shubik()
        check += sum((place + 1) * (one + other) for place, (one, other)
                     in enumerate(zip(game.banzhaf, game.shapley_shubik)))
    best = min(best, time.process_time() - start)
print(best, check)
"""


def games(path, voters, count=20, heaviest=100, seed=2026):
    generator = random.Random(seed)
    rows = []
    for _ in range(count):
        weights = [generator.randint(1, heaviest) for _ in range(voters)]
        rows.append(" ".join(map(str, [sum(weights) // 2 + 1] + weights)))
    path.write_text("\n".join(rows) + "\n")
    return count


def own(*arguments):
    output = subprocess.run(
        [PROGRAM, *map(str, arguments)], check=True, capture_output=True, text=True).stdout
    return {row["name"]: row for row in map(json.loads, output.splitlines())}


def power(python):
    slow = False
    with tempfile.TemporaryDirectory() as folder:
        for voters in (10, 30, 60, 200):
            path = pathlib.Path(folder) / f"games{voters}"
            count = games(path, voters)
            row = own("power", path, 10)["power"]
            text = f"{voters:4} voters: {row['seconds'] / count * 1e3:9.4f} ms a game"
            if python and voters <= 60:
                answer = subprocess.run(
                    [python, "-c", PEER, str(path)], check=True, capture_output=True, text=True)
                seconds, check = map(float, answer.stdout.split())
                ratio = seconds / row["seconds"]
                text += f", powerindex {seconds / count * 1e3:9.3f} ms, ratio {ratio:.0f}"
                if abs(check - row["check"]) > 1e-9 * check:
                    raise SystemExit(f"{voters} voters: {row['check']} is not {check}")
                slow = slow or voters == 30 and ratio < ASKED["power"]
            print(text)
    return slow


def shaken():
    rows = own("shake", 20, 10, 10_000, os.cpu_count() or 1)
    for name, row in rows.items():
        print(f"10,000 draws of 20 actors on 10 issues, {name}: {row['seconds']:.2f} s")
    return rows["shaken, clock"]["seconds"] > ASKED["shaken"]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer-python", help="a Python with powerindex")
    arguments = parser.parse_args()
    faults = [name for name, is_slow in (
        ("power", power(arguments.peer_python)), ("shaken", shaken())) if is_slow]
    if faults:
        raise SystemExit("slower than asked for: " + ", ".join(faults))


if __name__ == "__main__":
    main()
