"""Opens the program's calendar in a standard parser, and holds it against its JSON.

Usage: ics_test.py [BINARY]             (default .build/release/tarazy)

The parser is the PyPI package icalendar. A file with planted faults is shown to the checks first, so that
checks that find nothing fail. The last line says 'N passed, N failed'; the exit status is 1 if any failed.
"""

import datetime
import json
import pathlib
import subprocess
import sys

import icalendar
import jsonschema

ROOT = pathlib.Path(__file__).resolve().parents[2]
RANGE = ["--from", "2014-01", "--to", "2019-01"]
RUNS = {
    "five years": RANGE,
    "the year ahead": [],
    "a partner": [*RANGE, "--partner", "FRA"],
    "everything": [*RANGE, "--all", "--every-anniversary"],
    "another doctrine": [*RANGE, "--doctrine", "serbia"],
    "no entry": ["--from", "1300", "--to", "1301"],
}
counts = {"passed": 0, "failed": 0}


def report(name, faults):
    counts["failed" if faults else "passed"] += 1
    print(("FAILED  " if faults else "ok      ") + name)
    for fault in faults[:10]:
        print("        " + fault)


def tarazy(*arguments):
    done = subprocess.run([BINARY, "agenda", *arguments], capture_output=True, cwd=ROOT)
    if done.returncode != 0:
        raise RuntimeError(f"{arguments}: status {done.returncode}\n{done.stderr.decode()}")
    return done.stdout


def faults_of_lines(raw):
    """RFC 5545, section 3.1: lines of at most 75 octets, each ended by CR LF, each whole UTF-8."""
    found = []
    if not raw.endswith(b"\r\n"):
        found.append("the last line has no end")
    for number, line in enumerate(raw.split(b"\r\n"), 1):
        if len(line) > 75:
            found.append(f"line {number} has {len(line)} octets")
        if b"\r" in line or b"\n" in line:
            found.append(f"line {number} has a lone line end")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            found.append(f"line {number} ends inside a character")
    return found


def wanted_status(entry):
    if entry["certainty"] == "withdrawn":
        return "CANCELLED"
    is_day = entry["precision"] == "day" and entry["reading"] != "by"
    return "CONFIRMED" if entry["certainty"] == "exact" and is_day else "TENTATIVE"


def faults_of_events(raw, agenda, language):
    """Each entry of the JSON is one event, with its days, words, status and receipts."""
    calendar = icalendar.Calendar.from_ical(raw)
    found = [f"{name}: {error}" for name, error in calendar.errors]
    if str(calendar["VERSION"]) != "2.0" or not calendar["PRODID"]:
        found.append("no version or product")
    events = list(calendar.walk("VEVENT"))
    uids = [str(event["UID"]) for event in events]
    entries = agenda["entries"]
    if uids != [f"{entry['id']}@tarazy" for entry in entries]:
        found.append(f"{len(uids)} events, {len(entries)} entries, or other keys")
        return found
    if len(set(uids)) != len(uids):
        found.append("a key stands twice")
    for event, entry in zip(events, entries):
        found += [f"{entry['id']}: {fault}" for fault in faults_of_event(event, entry, language)]
        found += [f"{entry['id']}: {error}" for error in event.errors]
    return found


def faults_of_event(event, entry, language):
    first = datetime.date.fromisoformat(entry["first"])
    last = datetime.date.fromisoformat(entry["last"])
    if event["DTSTART"].dt != first:
        yield f"begins {event['DTSTART'].dt}, not {first}"
    if event["DTEND"].dt != last + datetime.timedelta(days=1):
        yield f"ends {event['DTEND'].dt}, not the day after {last}"
    for name in ("DTSTART", "DTEND"):
        if event[name].params.get("VALUE") != "DATE":
            yield f"{name} is no date"
    stamp = event["DTSTAMP"].dt
    if stamp.utcoffset() != datetime.timedelta(0) or stamp.time() != datetime.time(0):
        yield f"stamped {stamp}"
    summary = str(event["SUMMARY"])
    if not summary.startswith(entry["title"]):
        yield f"called ‘{summary}’, not ‘{entry['title']}’"
    if entry["precision"] != "day" and entry["when"] not in summary:
        yield f"‘{summary}’ does not say {entry['when']}"
    description = str(event["DESCRIPTION"])
    for receipt in entry["receipts"]:
        if f"{receipt['fact']} [{receipt['source']}" not in description:
            yield f"no receipt {receipt['fact']}"
    kinds = {entry["kindName"]} | {aspect["kindName"] for aspect in entry["aspects"]}
    if sorted(str(name) for name in event["CATEGORIES"].cats) != sorted(kinds):
        yield f"categories {event['CATEGORIES'].cats}, not {sorted(kinds)}"
    if str(event["STATUS"]) != wanted_status(entry):
        yield f"{event['STATUS']}, not {wanted_status(entry)}"
    if str(event["TRANSP"]) != "TRANSPARENT":
        yield "takes time"
    for name in ("SUMMARY", "DESCRIPTION", "CATEGORIES"):
        if event[name].params.get("LANGUAGE") != language:
            yield f"{name} in {event[name].params.get('LANGUAGE')}"


def test_checks(raw, agenda):
    """The checks must find what is wrong with a spoilt file."""
    long_line = raw.replace(b"\r\n ", b"", 1)
    report("a line of more than 75 octets is found", [] if faults_of_lines(long_line) else ["not"])
    report("a lone line feed is found",
           [] if faults_of_lines(raw.replace(b"\r\n", b"\n", 1)) else ["not"])
    for name, old, new in [
        ("another first day", b"DTSTART;VALUE=DATE:2015", b"DTSTART;VALUE=DATE:2016"),
        ("another status", b"STATUS:CONFIRMED", b"STATUS:TENTATIVE"),
        ("another language", b"SUMMARY;LANGUAGE=en", b"SUMMARY;LANGUAGE=de"),
        ("a lost event", b"BEGIN:VEVENT", b"BEGIN:VTODO"),
    ]:
        try:
            wrong = faults_of_events(raw.replace(old, new, 1), agenda, "en")
        except ValueError as error:
            wrong = [str(error)]
        report(f"{name} is found", [] if wrong else ["not found"])


def main():
    schema = json.loads(
        (ROOT / "Documentation/schemas/agenda.schema.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    raw = tarazy(*RANGE, "--format", "ics")
    test_checks(raw, json.loads(tarazy(*RANGE, "--format", "json")))
    for name, arguments in RUNS.items():
        for language in ("en", "kk", "ru"):
            words = [*arguments, "--language", language]
            agenda = json.loads(tarazy(*words, "--format", "json"))
            raw = tarazy(*words, "--format", "ics")
            title = f"{name}, {language}: {len(agenda['entries'])} entries"
            report(f"{title}: JSON after its schema",
                   [error.message[:160] for error in validator.iter_errors(agenda)])
            report(f"{title}: lines", faults_of_lines(raw))
            report(f"{title}: events", faults_of_events(raw, agenda, language))
    spoilt = json.loads(tarazy(*RANGE, "--format", "json"))
    spoilt["entries"][0]["rank"] = 1
    report("a further key is refused", [] if list(validator.iter_errors(spoilt)) else ["accepted"])
    spoilt["entries"] = [{**spoilt["entries"][1], "receipts": []}]
    report("an entry without a receipt is refused",
           [] if list(validator.iter_errors(spoilt)) else ["accepted"])
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    sys.exit(1 if counts["failed"] else 0)


BINARY = str(pathlib.Path(sys.argv[1]).resolve()) if len(sys.argv) > 1 else str(
    ROOT / ".build/release/tarazy")

if __name__ == "__main__":
    main()
