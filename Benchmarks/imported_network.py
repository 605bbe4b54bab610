"""Builds the network of Eurasia from the public files, searches it and closes every border crossing.

Usage: imported_network.py
Needs ImportedNetwork (TARAZY_IMPORTED_NETWORK, else Benchmarks/.build/release/ImportedNetwork) and the
public data sets (TARAZY_DATA, else ../shared/data). Seconds are those of the processor.
"""

import json
import os
import subprocess

import measured

PROGRAM = os.environ.get(
    "TARAZY_IMPORTED_NETWORK",
    str(measured.ROOT / "Benchmarks" / ".build" / "release" / "ImportedNetwork"))
# What together makes the graph that is searched, and what is asked for.
BUILD = ["files read and repaired", "network assembled", "routing graph", "hierarchy, building",
         "hierarchy, weights"]


def main():
    run = measured.Run([
        PROGRAM, str(measured.DATA), str(measured.ROOT / "Worlds" / "eurasia"),
        str(measured.ROOT / "Examples" / "networks" / "rail-gauges.csv")])
    rows = {row["name"]: row for row in map(json.loads, run.output.splitlines())}
    for row in rows.values():
        if row["seconds"] > 0:
            each = row["seconds"] / row["count"]
            amount = f"{each:12.3f} s " if each > 0.1 else f"{each * 1e3:12.3f} ms"
            print(f"{row['name']:48} {amount}")
        else:
            print(f"{row['name']:48} {row['check']:12,.0f}")
    build = sum(rows[name]["seconds"] for name in BUILD)
    query = rows["route, hierarchy"]["seconds"] / rows["route, hierarchy"]["count"]
    closures = rows["criticality of border crossings"]["seconds"]
    targets = [
        ("graph built, s", build, 20), ("peak of the whole run, MiB", run.peak, 1024),
        ("a query, ms", query * 1e3, 20), ("criticality, s", closures, 10),
    ]
    print()
    for name, value, limit in targets:
        print(f"{name:48} {value:12.2f}  asked for: under {limit}: "
              f"{'held' if value < limit else 'not held'}")


main()
