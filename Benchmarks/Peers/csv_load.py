"""Reads a table of flows with Python's csv module: a dictionary for each row, an index by key.

Usage: csv_load.py FLOWS.csv
Prints seconds, growth of resident memory in bytes, the median seconds of a look-up, and seconds of
the processor.
"""

import csv
import statistics
import sys
import time


def resident():
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmRSS"))
    except OSError:
        return 0


def main():
    before, start, began = resident(), time.perf_counter(), time.process_time()
    index = {}
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            row["value"] = float(row["value"])
            index.setdefault((row["series"], row["reporter"], row["direction"]), []).append(row)
    seconds, growth = time.perf_counter() - start, resident() - before
    processor = time.process_time() - began
    key = next(iter(index))
    times = []
    for _ in range(101):
        start = time.perf_counter()
        sum(row["value"] for row in index[key])
        times.append(time.perf_counter() - start)
    print(seconds, growth, statistics.median(times), processor)


main()
