"""Directed dyad-years of the Correlates of War with eight joins, made by pandas.

Usage: dyads_pandas.py DATA_FOLDER OUT.csv
Prints as JSON the rows, the seconds of reading, joining and writing, and the peak in MiB before
writing. Columns without status: an empty field is all that tells a figure that is not there.
"""

import json
import os
import resource
import sys
import time

import numpy
import pandas

DATA, OUT = sys.argv[1], sys.argv[2]


def read(path, columns=None):
    return pandas.read_csv(
        os.path.join(DATA, path), usecols=columns, keep_default_na=False, na_values=["", "."])


def days(frame, prefix):
    return pandas.to_datetime({
        "year": frame[f"{prefix}year"], "month": frame[f"{prefix}month"],
        "day": frame[f"{prefix}day"]}).to_numpy()


def pairs(members):
    """State 1, state 2 and year of every pair of memberships with a common day."""
    start, end = days(members, "st"), days(members, "end")
    code = members["ccode"].to_numpy()
    one, other = numpy.meshgrid(numpy.arange(len(code)), numpy.arange(len(code)), indexing="ij")
    one, other = one.ravel(), other.ravel()
    first, last = numpy.maximum(start[one], start[other]), numpy.minimum(end[one], end[other])
    kept = (first <= last) & (code[one] != code[other])
    one, other, first, last = one[kept], other[kept], first[kept], last[kept]
    begin = first.astype("datetime64[Y]").astype(int) + 1970
    count = last.astype("datetime64[Y]").astype(int) + 1971 - begin
    offset = numpy.arange(count.sum()) - numpy.repeat(numpy.cumsum(count) - count, count)
    frame = pandas.DataFrame({
        "ccode1": numpy.repeat(code[one], count), "ccode2": numpy.repeat(code[other], count),
        "year": numpy.repeat(begin, count) + offset})
    return frame.drop_duplicates().sort_values(["ccode1", "ccode2", "year"], ignore_index=True)


def shared(igo):
    """Organisations with both as full members, by year as a product of matrices."""
    names = igo.columns[3:]
    parts = []
    for year, rows in igo.groupby("year"):
        member = (rows[names].to_numpy() == 1).astype(numpy.float32)
        parts.append(square(rows["ccode"].to_numpy(), year, igo_shared=member @ member.T))
    return pandas.concat(parts, ignore_index=True)


def agreement(votes, calls, numbers):
    calls = calls[(calls["amend"] != 1) & (calls["para"] != 1)]
    votes = votes.merge(calls[["rcid", "session"]], on="rcid")
    votes["ccode"] = votes["country_code"].map(numbers)
    votes = votes.dropna(subset=["ccode"]).drop_duplicates(["rcid", "ccode"])
    parts = []
    for session, rows in votes.groupby("session"):
        state, states = pandas.factorize(rows["ccode"].astype(int), sort=True)
        call, names = pandas.factorize(rows["rcid"])
        same = numpy.zeros((len(states), len(states)), dtype=numpy.float32)
        joint = numpy.zeros((len(states), len(names)), dtype=numpy.float32)
        joint[state, call] = 1
        for answer in ("yes", "abstain", "no"):
            given = numpy.zeros((len(states), len(names)), dtype=numpy.float32)
            chosen = (rows["vote"] == answer).to_numpy()
            given[state[chosen], call[chosen]] = 1
            same += given @ given.T
        both = joint @ joint.T
        with numpy.errstate(invalid="ignore"):
            parts.append(square(
                numpy.asarray(states), session + 1945, agreement=same / both, joint_votes=both))
    return pandas.concat(parts, ignore_index=True)


def square(codes, year, **figures):
    one, other = numpy.meshgrid(codes, codes, indexing="ij")
    return pandas.DataFrame({
        "ccode1": one.ravel(), "ccode2": other.ravel(), "year": year,
        **{name: values.ravel() for name, values in figures.items()}})


def spells(contiguity):
    begin = contiguity["stdate"].str[:4].astype(int).to_numpy()
    count = contiguity["enddate"].str[:4].astype(int).to_numpy() + 1 - begin
    offset = numpy.arange(count.sum()) - numpy.repeat(numpy.cumsum(count) - count, count)
    frame = pandas.DataFrame({
        "ccode1": numpy.repeat(contiguity["ccode1"].to_numpy(), count),
        "ccode2": numpy.repeat(contiguity["ccode2"].to_numpy(), count),
        "year": numpy.repeat(begin, count) + offset,
        "contiguity": numpy.repeat(contiguity["conttype"].to_numpy(), count)})
    frame = frame[frame["contiguity"] > 0]
    return frame.groupby(["ccode1", "ccode2", "year"], as_index=False)["contiguity"].min()


def main():
    start = time.perf_counter()
    key = ["ccode1", "ccode2", "year"]
    members = read("codes/cow_system_membership.csv")
    igo = read("igo/cow_igo_state_year_v3.csv.gz")
    atop = read("alliances/atop_alliance_dyad_year.csv.gz")
    alliances = read("alliances/cow_alliance_dyad_year_v41.csv.gz")
    contiguity = read("alliances/cow_contiguity_dir.csv")
    trade = read("trade/penppml_trade_1964_2016.csv.gz", ["exp", "imp", "time", "export"])
    distances = read("trade/cepii_dist.csv.gz", ["iso_o", "iso_d", "dist"])
    capabilities = read("power/cow_nmc.csv.gz", ["ccode", "year", "cinc"])
    votes = read("un/un_votes.csv.gz", ["rcid", "country_code", "vote"])
    calls = read("un/un_roll_calls.csv.gz", ["rcid", "session", "amend", "para"])
    # Present codes alone: the crosswalk by date is the program's work, not the peer's.
    crosswalk = read("un/IdealpointsJuly2025.csv.gz", ["ccode", "iso3c"]).dropna()
    iso3 = crosswalk.drop_duplicates("iso3c").set_index("iso3c")["ccode"]
    names = pandas.read_csv(
        os.path.join(DATA, "codes/geonames_countryInfo.txt"), sep="\t", header=None,
        usecols=[0, 1], keep_default_na=False)
    iso2 = names.set_index(0)[1].map(iso3).dropna()
    reading = time.perf_counter() - start

    start = time.perf_counter()
    table = pairs(members)
    table = table.merge(shared(igo), on=key, how="left")
    kinds = ["atop_defense", "atop_offense", "atop_neutral", "atop_nonagg", "atop_consul"]
    table = table.merge(atop[key + kinds], on=key, how="left")
    pacts = ["cow_defense", "cow_neutral", "cow_nonagg", "cow_entente"]
    both = pandas.concat([
        alliances, alliances.rename(columns={"ccode1": "ccode2", "ccode2": "ccode1"})])
    table = table.merge(
        both[key + pacts].drop_duplicates(key), on=key, how="left")
    trade = trade.assign(ccode1=trade["exp"].map(iso3), ccode2=trade["imp"].map(iso3))
    trade = trade.dropna(subset=["ccode1", "ccode2"]).rename(columns={"time": "year"})
    trade = trade.astype({"ccode1": int, "ccode2": int}).drop_duplicates(key)
    table = table.merge(
        trade[key + ["export"]].rename(columns={"export": "exports"}), on=key, how="left")
    table = table.merge(
        trade[key + ["export"]].rename(
            columns={"ccode1": "ccode2", "ccode2": "ccode1", "export": "imports"}),
        on=key, how="left")
    table = table.merge(agreement(votes, calls, iso2), on=key, how="left")
    distances = distances.assign(
        ccode1=distances["iso_o"].map(iso3), ccode2=distances["iso_d"].map(iso3))
    distances = distances.dropna(subset=["ccode1", "ccode2"]).drop_duplicates(key[:2])
    table = table.merge(
        distances[["ccode1", "ccode2", "dist"]].astype({"ccode1": int, "ccode2": int}),
        on=key[:2], how="left")
    table = table.merge(spells(contiguity), on=key, how="left")
    for side in ("1", "2"):
        table = table.merge(
            capabilities.rename(columns={"ccode": "ccode" + side, "cinc": "cinc" + side}),
            on=["ccode" + side, "year"], how="left")
    joining = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

    start = time.perf_counter()
    table.to_csv(OUT, index=False)
    writing = time.perf_counter() - start
    print(json.dumps({
        "rows": len(table), "read": reading, "join": joining, "write": writing, "peak": peak}))


main()
