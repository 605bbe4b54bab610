"""Checks what scripts rely on: the program's JSON against its schemas, and the generated pages.

Usage: schemas_test.py [BINARY]         (default .build/release/tarazy)

Each schema is first shown samples that it must refuse, so that a schema that accepts everything
fails. The last line says 'N passed, N failed'; the exit status is 1 if any failed.
"""

import copy
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import jsonschema
import referencing
import referencing.jsonschema
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "Documentation" / "schemas"
DOCTRINES = ROOT / "Worlds" / "eurasia" / "doctrines"
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "Tools"))

import documentation  # noqa: E402  (makes the pages)

counts = {"passed": 0, "failed": 0}


def report(name, faults):
    counts["failed" if faults else "passed"] += 1
    print(("FAILED  " if faults else "ok      ") + name)
    for fault in faults[:10]:
        print("        " + fault)
    if len(faults) > 10:
        print(f"        … and {len(faults) - 10} more")


def tarazy(*arguments):
    """Standard output; 1 is the status of a doctrine that is missed, not of a failure."""
    done = subprocess.run(
        [BINARY, *arguments], capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"tarazy {' '.join(arguments)}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def validators():
    """A validator for each schema; relative references lead to the neighbouring files."""
    schemas = {path.name: load(path) for path in sorted(SCHEMAS.glob("*.schema.json"))}
    registry = referencing.Registry().with_resources(
        (name, referencing.jsonschema.DRAFT202012.create_resource(schema))
        for name, schema in schemas.items())
    found = {}
    for name, schema in schemas.items():
        jsonschema.Draft202012Validator.check_schema(schema)
        # "$ref" by name, so that the schema's own references have a base to start from.
        found[name.removesuffix(".schema.json")] = jsonschema.Draft202012Validator(
            {"$ref": name}, registry=registry)
    return found


def faults(validator, value):
    return [
        "/".join(map(str, error.absolute_path)) + ": " + error.message[:160]
        for error in validator.iter_errors(value)
    ]


def accepts(name, validator, value):
    report(f"{name} is valid", faults(validator, value))


def refuses(name, validator, value, change):
    """A valid value, changed in one place, must no longer be valid."""
    spoilt = copy.deepcopy(value)
    change(spoilt)
    wrong = [] if faults(validator, spoilt) else ["the schema accepts it"]
    report(f"{name} is refused", wrong)


class DoctrineLoader(yaml.SafeLoader):
    """Reads dates as text, as the program does."""


DoctrineLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_facts(validator):
    facts = json.loads(tarazy("world", "facts", "--format", "json"))
    accepts(f"world facts: {len(facts)} facts", validator, facts)
    report("world facts: every key stands once",
           [] if len({fact["id"] for fact in facts}) == len(facts) else ["a key stands twice"])
    report("world facts: no fact is lost", [] if len(facts) > 500 else [f"only {len(facts)}"])
    sample = facts[:1]
    refuses("a fact without a source", validator, sample, lambda s: s[0].pop("source"))
    refuses("a fact of no known kind", validator, sample, lambda s: s[0].update(kind="rumour"))
    refuses("a fact with a further key", validator, sample, lambda s: s[0].update(score=1))
    refuses("a fact with a truth value", validator, sample, lambda s: s[0].update(value=True))


def test_checks(validator):
    for doctrine in sorted(DOCTRINES.glob("*.yaml")):
        for more in ([], ["--proxies"], ["--as-of", "2014-06"]):
            name = " ".join(["check", doctrine.stem, *more])
            try:
                result = json.loads(tarazy("check", doctrine.stem, *more, "--format", "json"))
            except RuntimeError as error:
                report(name, [str(error)])
                continue
            accepts(f"{name}: {len(result['checks'])} checks", validator, result)
    sample = json.loads(tarazy("check", "kazakhstan", "--format", "json"))
    decided = next(c for c in sample["checks"] if c["verdict"] == "met")
    untestable = next(c for c in sample["checks"] if c["verdict"] == "not-testable")

    def one(check):
        return {**sample, "checks": [check]}

    accepts("one decided check", validator, one(decided))
    accepts("one check that is not testable", validator, one(untestable))
    for name, check, change in [
        ("an eighth verdict", decided, {"verdict": "failed"}),
        ("a decided check without a value", decided, {"value": None}),
        ("a threshold of the analyst with error severity", decided,
         {"thresholdBasis": "analyst", "severity": "error"}),
        ("a dispute with one side", decided, {"verdict": "disputed"}),
        ("neighbouring years beside a figure", decided, {"nearby": decided["values"]}),
        ("a figure for what is not testable", untestable, {"value": 1}),
        ("evidence without its receipt", decided,
         {"evidence": [{"id": "x", "kind": "flow", "value": 1}]}),
    ]:
        refuses(name, validator, one(check), lambda s, c=change: s["checks"][0].update(c))
    refuses("a digest that is none", validator, sample,
            lambda s: s["inputs"][0].update(sha256="0"))


# Arguments that measures need, with things that the embedded world knows.
ARGUMENTS = {
    "from": "chn-xian", "to": "deu-duisburg", "partner": "RUS", "country": "RUS", "a": "RUS", "b": "CHN", "series": "goods-trade",
    "poles": "RUS,CHN,EU,USA",
    "agreement": "epca", "initiative": "path-to-europe", "infrastructure": "middle-corridor",
    "organisation": "EAEU", "event": "expo-2017", "programme": "afghan-scholarships",
}
ARGUMENTS_OF = {
    "term": {"of": "epca", "term": "priority areas"},
    "outcome": {"of": "expo-2017-held"},
}


def test_measures(validator):
    subject = "KAZ"
    sample = None
    wrong, computed = [], 0
    for measure in json.loads(tarazy("measure", "list", "--format", "json")):
        arguments = []
        for parameter in measure["parameters"]:
            if not parameter["required"]:
                continue
            name = parameter["name"]
            value = ARGUMENTS_OF.get(measure["name"], ARGUMENTS).get(name)
            if value is None:
                wrong.append(f"{measure['name']}: this test has no value for {name}")
                continue
            arguments += ["--set", f"{name}={value}"]
        try:
            text = tarazy("measure", measure["name"], subject, *arguments, "--format", "json")
        except RuntimeError as error:
            wrong.append(str(error))
            continue
        value = json.loads(text)
        wrong += [f"{measure['name']}: {fault}" for fault in faults(validator, value)]
        computed += 1
        if measure["name"] == "trade-concentration":
            sample = value
    report(f"measure: all {computed} measures are valid", wrong)
    years = json.loads(tarazy(
        "measure", "trade-concentration", subject, "--at", "2000..2016", "--format", "json"))
    accepts("measure over years", validator, years)
    report("measure: a year without data has no value", [] if any(
        v["value"] is None and v["coverage"]["state"] != "covered" for v in years["values"]
    ) else ["every year has a value"])
    refuses("a value without coverage", validator, sample, lambda s: s["values"][0].pop("coverage"))
    refuses("a gap that names nothing missing", validator, sample,
            lambda s: s["values"][0].update(
                coverage={"state": "missing", "missing": [], "neighbours": []}))
    refuses("a source without a licence", validator, sample,
            lambda s: s["sources"][0].update(licence=""))


def test_doctrines(validator):
    for path in sorted(DOCTRINES.glob("*.yaml")):
        doctrine = yaml.load(path.read_text(encoding="utf-8"), DoctrineLoader)
        accepts(f"doctrine {path.name}", validator, doctrine)
        if path.stem == "kazakhstan":
            refuses("a misspelt key", validator, doctrine,
                    lambda d: d["checks"][0].update(treshold=1))
            refuses("a check without a key", validator, doctrine, lambda d: d["checks"][0].pop("id"))
            refuses("a kind that is none", validator, doctrine,
                    lambda d: d["checks"][0].update(kind="promise"))
            refuses("a doctrine without a subject", validator, doctrine, lambda d: d.pop("subject"))


EXAMPLES = ROOT / "Examples"
SPEECH = ROOT / "Tests" / "DeskTests" / "clean-speech-en.md"


def test_examples(validator, folder, name, needed):
    """The example files that people start from, and what an editor marks in them."""
    paths = sorted((EXAMPLES / folder).glob("*.yaml"))
    for path in paths:
        accepts(f"{name} {path.name}", validator, yaml.load(path.read_text(encoding="utf-8"),
                                                            DoctrineLoader))
    sample = yaml.load(paths[0].read_text(encoding="utf-8"), DoctrineLoader)
    refuses(f"an {name} with a misspelt key", validator, sample, lambda d: d.update(partys=["KAZ"]))
    refuses(f"an {name} without {needed}", validator, sample, lambda d: d.pop(needed))


def test_desk(found):
    """The output of each command of the desk, and the same output spoilt."""
    runs = {
        "response": [["respond", str(path)] for path in sorted((EXAMPLES / "events").glob("*"))],
        "screening": [["screen", str(path)] for path in sorted((EXAMPLES / "agreements").glob("*"))],
        "agenda": [["agenda", "--from", "2014-01", "--to", "2019-01", *more]
                   for more in ([], ["--all"], ["--partner", "FRA"], ["--language", "kk"])],
        "meeting": [["meet", partner, "--on", day] for partner in ("RUS", "EU", "FRA")
                    for day in ("2014-11", "2018-11", "2026-03")],
        "proof": [["proof", str(SPEECH)]],
    }
    for name, calls in runs.items():
        for arguments in calls:
            words = [pathlib.Path(part).name for part in arguments]
            result = json.loads(tarazy(*arguments, "--format", "json"))
            accepts(" ".join(words), found[name], result)
        refuses(f"{name} with a further key", found[name], result, lambda s: s.update(score=1))
        for key in result:
            refuses(f"{name} without {key}", found[name], result, lambda s, k=key: s.pop(k))


ROUTE = ["route", "find", "CHN:Xian", "DEU:Duisburg"]
ASSIGN = ["route", "assign", "--pair", "CHN:Xian,DEU:Duisburg,423200"]


def test_routes(found):
    """Routes, matrices and shocks, and the same output spoilt."""
    runs = {
        "route": [[*ROUTE], [*ROUTE, "--pareto", "--tolerance", "0.05"],
                  [*ROUTE, "--k", "3", "--by", "time", "--avoid", "RUS"],
                  [*ROUTE, "--close", "BLR-POL"], [*ROUTE, "--avoid", "rail,road,sea,ferry"]],
        "matrix": [["route", "matrix", "--from", "KAZ:Aktau", "--to", "GEO:Poti,TUR:Mersin"]],
        "assignment": [[*ASSIGN], [*ASSIGN, "--method", "equilibrium"],
                       [*ASSIGN, "--avoid", "rail,road,sea,ferry"],
                       [*ASSIGN, "--method", "logit", "--scale", "0.001"]],
        "cut": [["route", "cut", "RUS", "POL"],
                ["route", "cut", "KAZ:Tengiz", "NLD:Rotterdam", "--cargo", "oil", "--by", "capacity"]],
        "published": [["route", "published"],
                      ["route", "published", "--scenario", "red-sea-diversion"]],
        "shock": [["shock", path.stem, "--doctrine", doctrine]
                  for path in sorted((DOCTRINES.parent / "scenarios").glob("*.yaml"))
                  for doctrine in ("kazakhstan", "none")]
                 + [["shock", "poland-belarus-closed-2025", "--doctrine", "none", "--draws", "50"]],
    }
    for name, calls in runs.items():
        for arguments in calls:
            result = json.loads(tarazy(*arguments, "--format", "json"))
            accepts(" ".join(arguments), found[name], result)
        refuses(f"{name} with a further key", found[name], result, lambda s: s.update(score=1))
        for key in result:
            refuses(f"{name} without {key}", found[name], result, lambda s, k=key: s.pop(k))
    sample = json.loads(tarazy(*ROUTE, "--format", "json"))
    for name, change in [
        ("no route without a reason", lambda s: s.update(routes=[])),
        ("a reason beside a route", lambda s: s.update(reason="none")),
        ("a risk above one", lambda s: s["routes"][0].update(risk=2)),
        ("negative days", lambda s: s["routes"][0].update(days=-1)),
        ("a route without legs", lambda s: s["routes"][0].update(legs=[])),
        ("a leg without its sources", lambda s: s["routes"][0]["legs"][0].pop("sources")),
    ]:
        refuses(name, found["route"], sample, change)
    checked = json.loads(tarazy(
        "check", "kazakhstan", "--scenario", "northern-corridor-closed", "--format", "json"))
    accepts("check with a scenario", found["check"], checked)


def small_assembly(folder):
    """Votes of twelve states in two sessions along a line, in the published form; no real ones."""
    dice = random.Random(6)
    states = ["US", "CA", "GB", "IL", "FR", "JP", "BR", "IN", "KZ", "CN", "RU", "CU"]
    votes, calls = ["rcid,country,country_code,vote"], [
        "rcid,session,importantvote,date,unres,amend,para,short,descr"]
    for call in range(1, 81):
        calls.append(f"{call},{69 + (call + 39) // 40},0,2015-01-01,,0,0,,")
        bound, turned = dice.uniform(-1, 1), dice.random() < 0.5
        for place, state in enumerate(states):
            pull = place / 5.5 - 1 - bound + dice.uniform(-0.6, 0.6)
            word = "abstain" if abs(pull) < 0.2 else "yes" if (pull > 0) != turned else "no"
            votes.append(f"{call},{state},{state},{word}")
    tables = {"votes": votes, "roll-calls": calls,
              "issue-file": ["rcid,short_name,issue", "1,me,Palestinian conflict"]}
    options = []
    for name, lines in tables.items():
        path = folder / f"{name}.csv"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        options += [f"--{name}", str(path)]
    return options


def test_alignment(found):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        files = small_assembly(folder)
        similar = ["align", "similarity", "KAZ", "--with", "USA,RUS,EU"]
        opposed = ["align", "opposed", "KAZ", "--poles", "USA,RUS"]
        runs = {
            "similarity": [[*similar, "--minimum", "60"], [*similar, "--bootstrap", "50"]],
            "opposed-votes": [[*opposed, "--by", by] for by in ("year", "period", "issue")],
            "vote-network": [["align", "network", "--year", "2015"],
                             ["align", "network", "--bounds", "--measure", "s_sq"]],
        }
        samples = {}
        for name, calls in runs.items():
            for arguments in calls:
                samples[name] = json.loads(tarazy(*arguments, *files, "--format", "json"))
                accepts(" ".join(arguments), found[name], samples[name])
        tarazy("align", "estimate", "--out", str(folder / "points.csv"), "--chains", "2",
               "--warm-up", "50", "--draws", "100", "--thin", "1", "--accept-unconverged", *files)
        samples["estimation"] = load(folder / "points.report.json")
        accepts("align estimate", found["estimation"], samples["estimation"])
    for name, sample in samples.items():
        refuses(f"{name} with a further key", found[name], sample, lambda s: s.update(score=1))
        for key in sample:
            refuses(f"{name} without {key}", found[name], sample, lambda s, k=key: s.pop(k))


def test_trade(found):
    """A counterfactual with and without draws, and the same output spoilt."""
    with tempfile.TemporaryDirectory() as place:
        flows = pathlib.Path(place) / "flows.csv"
        rows = ["exporter,importer,value"]
        rows += [f"{one},{other},{80 if one == other else 10}"
                 for one in ("AAA", "BBB", "CCC") for other in ("AAA", "BBB", "CCC")]
        flows.write_text("\n".join(rows) + "\n", encoding="utf-8")
        asked = ["trade", "counterfactual", "--baseline", str(flows), "--agreement", "AAA:BBB",
                 "--format", "json"]
        plain = json.loads(tarazy(*asked))
        drawn = json.loads(tarazy(*asked, "--draws", "20"))
    accepts("trade counterfactual", found["trade-counterfactual"], plain)
    accepts("trade counterfactual with draws", found["trade-counterfactual"], drawn)
    for key in plain:
        refuses(f"a counterfactual without {key}", found["trade-counterfactual"], plain,
                lambda s, k=key: s.pop(k))
    refuses("markets that do not clear", found["trade-counterfactual"], plain,
            lambda s: s["certificate"].update(largestResidual=1e-9))


TALKS = """negotiation: Border water
issues:
  - {name: Share of the upper state, lower: 0, upper: 100, unit: "%", package: river, options: [30, 40, 50, 60]}
  - {name: Payment, lower: 0, upper: 50, unit: USD mn, package: river, options: [0, 10, 20, 30]}
actors:
  - name: Upper
    capability: 2
    reservation: 0.4
    stances:
      - {issue: Share of the upper state, position: 60, salience: 0.9}
      - {issue: Payment, position: 30, salience: 0.4}
  - name: Lower
    capability: 1
    reservation: 0.3
    stances:
      - {issue: Share of the upper state, position: 30, salience: 0.8}
      - {issue: Payment, position: 0, salience: 0.6}
"""


def test_negotiation(found):
    with tempfile.TemporaryDirectory() as place:
        talks = pathlib.Path(place) / "talks.yaml"
        talks.write_text(TALKS, encoding="utf-8")
        weights = pathlib.Path(place) / "weights.csv"
        weights.write_text("4,2,1\n", encoding="utf-8")
        outline = str(ROOT / "Examples/negotiations/resolution-2016-outline.yaml")
        asked = {
            "negotiation": [["negotiate", str(talks), "--draws", "50", "--rounds", "2"],
                            ["negotiate", outline, "--draws", "50"]],
            "mediation": [["mediate", str(talks)], ["mediate", str(talks), "--aim", "Payment=10"],
                          ["mediate", outline]],
            "power": [["power", "unsc"], ["power", str(weights)],
                      ["power", str(weights), "--samples", "1000"],
                      ["power", str(weights), "--leave", "voter 3", "--join", "D=2"],
                      ["power", "eaeu", "--join", "X=1", "--samples", "1000"]],
        }
        for name, calls in asked.items():
            for arguments in calls:
                sample = json.loads(tarazy(*arguments, "--format", "json"))
                accepts(" ".join(map(str, arguments[:2])), found[name], sample)
            for key in sample:
                refuses(f"{name} without {key}", found[name], sample, lambda s, k=key: s.pop(k))
            if name != "power":
                refuses(f"a receipt of a {name} without its origin", found[name], sample,
                        lambda s: s["made"]["receipts"][0].pop("origin"))
            else:
                refuses("a change without its differences", found[name], sample,
                        lambda s: s["change"].pop("differences"))


def test_trade_fit(found):
    """A gravity equation on a small panel of exact means, and the same output spoilt."""
    with tempfile.TemporaryDirectory() as place:
        panel = pathlib.Path(place) / "panel.csv"
        generator = random.Random(7)
        rows = ["exporter,importer,trade,distance"]
        for one in range(8):
            for other in range(8):
                distance = 100 + generator.randrange(900)
                trade = round(1e6 * generator.random() / distance, 3)
                rows.append(f"C{one},C{other},{trade},{distance}")
        panel.write_text("\n".join(rows) + "\n", encoding="utf-8")
        asked = ["trade", "fit", "--data", str(panel), "--formula",
                 "trade ~ log(distance) | exporter + importer", "--format", "json"]
        sample = json.loads(tarazy(*asked))
        accepts("trade fit", found["trade-fit"], sample)
        accepts("trade fit, clustered", found["trade-fit"],
                json.loads(tarazy(*asked, "--cluster", "exporter,importer")))
        accepts("trade fit, least squares", found["trade-fit"],
                json.loads(tarazy(*asked, "--estimator", "ols")))
        several = [*asked]
        several[5] = "c(trade, distance) ~ i(exporter) | importer"
        accepts("trade fit of two outcomes", found["trade-fit"], json.loads(tarazy(*several)))
    for key in sample:
        refuses(f"an estimate without {key}", found["trade-fit"], sample,
                lambda s, k=key: s.pop(k))
    refuses("conditions that do not hold", found["trade-fit"], sample,
            lambda s: s["certificate"].update(focMax=1e-6))


def test_trade_data(found):
    """What a small panel holds, with and without a flow and with treaties, and the same output spoilt."""
    with tempfile.TemporaryDirectory() as place:
        panel = pathlib.Path(place) / "panel.csv"
        panel.write_text("exporter,importer,year,trade\nKAZ,KAZ,2016,80\nKAZ,RUS,2016,0\nRUS,KAZ,2016,\n",
                         encoding="utf-8")
        treaties = pathlib.Path(place) / "dyads.csv"
        treaties.write_text(
            "country1,country2,iso1,iso2,number,base_treaty,name,year,entryforceyear\n"
            "Kazakhstan,Russia,398,643,1,1,Union,2014,2015\n", encoding="utf-8")
        asked = ["trade", "data", str(panel), "--form", "gegravity", "--format", "json"]
        sample = json.loads(tarazy(*asked))
        joined = json.loads(tarazy(*asked, "--treaties", str(treaties)))
    accepts("trade data", found["trade-data"], sample)
    accepts("trade data with treaties", found["trade-data"], joined)
    accepts("trade data, the forms", found["trade-data"],
            json.loads(tarazy("trade", "data", "--format", "json")))
    for key in sample:
        refuses(f"a panel without {key}", found["trade-data"], sample, lambda s, k=key: s.pop(k))
    refuses("a flow without its number of zeros", found["trade-data"], sample,
            lambda s: s["flow"].pop("zero"))
    refuses("an empty unit", found["trade-data"], sample, lambda s: s["columns"][0].update(unit=""))


def line_from_almaty_to_urumqi():
    """A railway of 40 stretches of 25 km over Khorgos, and two areas that meet there."""
    almaty, khorgos, urumqi = (43.33, 76.95), (44.16, 80.37), (43.80, 87.55)
    points = [
        [one + place / 20 * (other - one) for one, other in zip(*ends)]
        for ends in ((almaty, khorgos), (khorgos, urumqi)) for place in range(20)] + [list(urumqi)]
    last = len(points) - 1
    graph = {
        "meta": {"network": "world_railways"}, "nodes": points,
        "graph": [{str(other): 25 for other in (place - 1, place + 1) if 0 <= other <= last}
                  for place in range(len(points))]}
    areas = [
        {"properties": {"iso3": key}, "geometry": {"type": "Polygon", "coordinates": [
            [[west, 40], [east, 40], [east, 50], [west, 50], [west, 40]]]}}
        for key, west, east in (("KAZ", 70, 80.4), ("CHN", 80.4, 100))]
    return graph, {"type": "FeatureCollection", "features": areas}


def test_imported_network(found):
    """Routes over an imported network, and the same output spoilt."""
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        workspace = ["--workspace", str(folder / "workspace.sqlite")]
        for name, value in zip(("rail.json", "shapes.geojson"), line_from_almaty_to_urumqi()):
            (folder / name).write_text(json.dumps(value), encoding="utf-8")
        tarazy("import", "rail", str(folder / "rail.json"),
               f"countries={folder / 'shapes.geojson'}", *workspace)
        asked = [*workspace, "--network", "imported", "--format", "json"]
        route = json.loads(tarazy("route", "find", "KAZ:Almaty", "CHN:Urumqi", *asked))
        accepts("route over an imported network", found["route"], route)
        refuses("a place without its distance", found["route"], route,
                lambda s: s["network"]["places"][0].pop("km"))
        refuses("an imported network without its maps", found["route"], route,
                lambda s: s["network"].update(maps=[]))
        matrix = json.loads(tarazy(
            "route", "matrix", "--from", "KAZ:Almaty", "--to", "CHN:Urumqi", *asked))
        accepts("matrix over an imported network", found["matrix"], matrix)


def test_scenarios(validator):
    for path in sorted((DOCTRINES.parent / "scenarios").glob("*.yaml")):
        scenario = yaml.load(path.read_text(encoding="utf-8"), DoctrineLoader)
        accepts(f"scenario {path.name}", validator, scenario)
    refuses("a scenario with a misspelt key", validator, scenario, lambda d: d.update(titel="x"))
    refuses("a scenario without shocks", validator, scenario, lambda d: d.pop("shocks"))


def test_pages():
    for path, text in documentation.texts(BINARY).items():
        committed = (ROOT / "Documentation" / path).read_text(encoding="utf-8")
        report(f"Documentation/{path} is what the program says", [] if committed == text else [
            "it differs; make it again with: python3 Tools/documentation.py"])


def main():
    found = validators()
    test_facts(found["facts"])
    test_checks(found["check"])
    test_measures(found["measure"])
    test_doctrines(found["doctrine"])
    test_examples(found["event"], "events", "event", "event")
    test_examples(found["agreement"], "agreements", "agreement", "parties")
    test_desk(found)
    test_routes(found)
    test_alignment(found)
    test_trade(found)
    test_trade_fit(found)
    test_trade_data(found)
    test_negotiation(found)
    test_imported_network(found)
    test_scenarios(found["scenario"])
    test_pages()
    print(f"{counts['passed']} passed, {counts['failed']} failed")
    sys.exit(1 if counts["failed"] else 0)


BINARY = str(pathlib.Path(sys.argv[1]).resolve()) if len(sys.argv) > 1 else str(
    ROOT / ".build/release/tarazy")

if __name__ == "__main__":
    main()
