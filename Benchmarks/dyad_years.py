"""Directed dyad-years over the full range with eight joins, beside the same table made by pandas.

Usage: dyad_years.py [--runs N] [--peer-python PYTHON]
Needs the program (TARAZY_BINARY, else .build/release/tarazy), the public data sets (TARAZY_DATA,
else ../shared/data) and, for the peer, a Python with requirements.txt.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

import measured

FILES = [
    "igo/cow_igo_state_year_v3.csv.gz", "alliances/atop_alliance_dyad_year.csv.gz",
    "alliances/cow_alliance_dyad_year_v41.csv.gz", "alliances/cow_contiguity_dir.csv",
    "trade/penppml_trade_1964_2016.csv.gz", "trade/cepii_dist.csv.gz", "power/cow_nmc.csv.gz",
    "un/un_votes.csv.gz", "un/un_roll_calls.csv.gz",
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--peer-python", default=sys.executable)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        workspace = ["--workspace", str(folder / "workspace.sqlite")]
        measured.Run([
            measured.BINARY, "import", *(str(measured.DATA / name) for name in FILES), *workspace])
        table = folder / "dyads.csv"
        command = [
            measured.BINARY, "data", "dyads", "--with", "all", "--out", str(table), "--json",
            *workspace]
        runs = [measured.Run(command) for _ in range(options.runs)]
        own = measured.best(runs)
        report = json.loads(own.output)
        size = table.stat().st_size
        print(measured.line("Tarazy, with status", own))
        print(f"  {report['rows']} rows, {len(report['columns'])} columns, {size} bytes")
        plain = measured.best([
            measured.Run([*command, "--no-status"]) for _ in range(options.runs)])
        print(measured.line("Tarazy, figures alone", plain))
        print(f"  {table.stat().st_size} bytes")
        print(f"  asked for: at most 3 s and 300 MiB; "
              f"{'held' if own.seconds < 3 and own.peak < 300 else 'not held'}")
        known = subprocess.run(
            [options.peer_python, "-c", "import pandas"], capture_output=True, check=False)
        if known.returncode != 0:
            print("pandas: not run (no pandas; see requirements.txt)")
            return
        peer = measured.Run([
            options.peer_python, str(measured.PEERS / "dyads_pandas.py"), str(measured.DATA),
            str(folder / "peer.csv")])
        phases = json.loads(peer.output)
        print(measured.line("pandas, whole run", peer))
        print(f"  {phases['rows']} rows; read {phases['read']:.2f} s, join {phases['join']:.2f} s, "
              f"write {phases['write']:.2f} s; peak before writing {phases['peak']:.0f} MiB")
        print(f"Time of Tarazy over pandas' joins alone: {own.seconds / phases['join']:.3f}; "
              f"over joins and writing: {own.seconds / (phases['join'] + phases['write']):.3f}")
        print(f"Memory of Tarazy over pandas: {own.peak / phases['peak']:.3f}")
        measured.Run(command)
        compared = subprocess.run([
            options.peer_python, str(measured.PEERS / "dyads_compare.py"), str(table),
            str(folder / "peer.csv")], check=False)
        raise SystemExit(compared.returncode)


main()
