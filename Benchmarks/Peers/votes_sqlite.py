"""Puts votes and roll calls into a SQLite database with Python's csv and sqlite3, nothing checked.

Usage: votes_sqlite.py VOTES.csv.gz ROLL_CALLS.csv.gz OUT.sqlite
"""

import csv
import gzip
import sqlite3
import sys


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        next(reader)
        yield from reader


def main():
    votes, calls, out = sys.argv[1:]
    database = sqlite3.connect(out)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute(
        "CREATE TABLE roll_calls (rcid INTEGER PRIMARY KEY, session, importantvote, date, unres, "
        "amend, para, short, descr)")
    database.execute(
        "CREATE TABLE votes (rcid INTEGER, country TEXT, country_code TEXT, vote TEXT, "
        "PRIMARY KEY (rcid, country)) WITHOUT ROWID")
    with database:
        database.executemany("INSERT INTO roll_calls VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows(calls))
        database.executemany("INSERT INTO votes VALUES (?, ?, ?, ?)", rows(votes))
    print(database.execute("SELECT count(*) FROM votes").fetchone()[0])
    database.close()


main()
