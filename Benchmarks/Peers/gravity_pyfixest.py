"""Estimates a gravity panel with pyfixest and prints, as JSON, seconds of the processor, and results.

Usage: gravity_pyfixest.py guide|provisions DATA, or gravity_pyfixest.py table FILE
The second of two fits counts, so that compiling is left out.
"""

import json
import sys
import time
import warnings

import pandas
import pyfixest

warnings.filterwarnings("ignore")
kind, place = sys.argv[1:3]
if kind == "guide":
    data = pandas.read_csv(f"{place}/trade/agtpa/agtpa_applications.csv.gz")
    data["y"] = data.trade
    names = ["rta"]
    for year in (1986, 1990, 1994, 1998, 2002):
        data[f"brd{year}"] = ((data.exporter != data.importer) & (data.year == year)).astype(float)
        names.append(f"brd{year}")
    keys = {"et": ["exporter", "year"], "it": ["importer", "year"], "pair": ["exporter", "importer"]}
elif kind == "provisions":
    data = pandas.read_csv(f"{place}/trade/penppml_trade_1964_2016.csv.gz")
    data["y"] = data.export / 1e6
    data["rta"] = (data.id > 0).astype(float)
    names = ["rta"]
    keys = {"et": ["exp", "time"], "it": ["imp", "time"], "pair": ["exp", "imp"]}
else:
    data = pandas.read_csv(place)
    names = ["rta", "san", "lt", "brd"]
    keys = {name: [name] for name in ("et", "it", "pair")}
for name, columns in keys.items():
    data[name] = data.groupby(columns, sort=False).ngroup().astype("int32")
seconds = []
for _ in range(2):
    start = time.process_time()
    fit = pyfixest.fepois(
        f"y ~ {'+'.join(names)} | et + it + pair", data, vcov={"CRV1": "pair"})
    seconds.append(time.process_time() - start)
print(json.dumps({
    "seconds": min(seconds), "observations": int(fit._N), "coefficient": float(fit.coef()["rta"])}))
