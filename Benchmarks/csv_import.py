"""Memory and time of the import of one large generated CSV file.

Usage: csv_import.py [GIGABYTES…]     (default 1; needs four times as much free space)
Needs the program (TARAZY_BINARY, else .build/release/tarazy). The file is a panel of exports in the
form of goods-trade-panel, the same bytes every time, in a folder of TMPDIR that is removed.
"""

import json
import pathlib
import sys
import tempfile

import measured

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
BLOCK = 1 << 22


def generate(path, size):
    """Writes rows with keys of their own until the file has `size` bytes; gives their number."""
    codes = [a + b + c for a in LETTERS[:11] for b in LETTERS[:11] for c in LETTERS[:11]]
    written = rows = 0
    block = []
    length = 0
    with open(path, "w", encoding="ascii", newline="") as file:
        header = "exp,imp,time,export,agreement\n"
        written = file.write(header)
        for one in codes:
            for other in codes:
                for year in range(1960, 2020):
                    amount = (rows * 2654435761) % 10**12
                    row = (f"{one},{other},{year},{amount // 100}.{amount % 100:02d},"
                           "Agreement of free trade and economic cooperation between both\n")
                    block.append(row)
                    length += len(row)
                    rows += 1
                    if length >= BLOCK:
                        written += file.write("".join(block))
                        block, length = [], 0
                        if written >= size:
                            return rows
    raise SystemExit("the keys do not suffice for a file of this size")


def main():
    for size in [float(word) for word in sys.argv[1:]] or [1.0]:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            file = folder / "panel.csv"
            rows = generate(file, int(size * 10**9))
            run = measured.Run([
                measured.BINARY, "import", "goods-trade-panel", str(file), "--format", "json",
                "--workspace", str(folder / "workspace.sqlite")])
            kept = json.loads(run.output)["imports"][0]["files"][0]["rowsKept"]
            if kept != rows:
                raise SystemExit(f"{kept} rows kept of {rows}")
            print(measured.line(f"{size:g} GB, {rows} rows", run))
            print(f"  asked for: under 300 MiB; {'held' if run.peak < 300 else 'not held'}")


main()
