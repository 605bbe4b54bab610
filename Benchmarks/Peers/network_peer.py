"""The network of 500 nodes for a peer, and how its seconds are taken."""

import csv
import json
import time

import numpy


class Network:
    """Links as arrays, pairs as a list, and the draws that NetworkSearch reads as well."""

    def __init__(self, folder, draws):
        with open(f"{folder}/net500.csv", encoding="utf-8") as file:
            rows = [[float(cell) for cell in row] for row in list(csv.reader(file))[1:]]
        table = numpy.array(rows)
        self.tails = table[:, 0].astype(int)
        self.heads = table[:, 1].astype(int)
        self.days, self.cost, self.risk = table[:, 2], table[:, 3], table[:, 4]
        with open(f"{folder}/net500_od.csv", encoding="utf-8") as file:
            self.pairs = [(int(o), int(d)) for o, d in list(csv.reader(file))[1:]]
        values = numpy.fromfile(draws, dtype="<f8").reshape(2, -1, len(self.tails))
        self.uniform, self.factors = values

    def draws(self, count=100):
        """Weights and which links are open, for each draw."""
        for uniform, factors in list(zip(self.uniform, self.factors))[:count]:
            yield self.cost + 60 * self.days * factors, uniform >= self.risk


def measure(name, count, body, repeats=5):
    """Prints the shortest of several measurements in seconds of the processor."""
    best = None
    for _ in range(repeats):
        began = time.process_time()
        check = body()
        seconds = time.process_time() - began
        best = seconds if best is None else min(best, seconds)
    print(json.dumps({"check": check, "count": count, "name": name, "seconds": best}))
