"""Writes the parts of the documentation that the program itself knows.

Usage: documentation.py [BINARY]         (default .build/release/tarazy)

    schemas/doctrine.schema.json    tarazy doctrine schema
    schemas/scenario.schema.json    tarazy scenario schema
    schemas/event.schema.json       tarazy respond --schema
    schemas/agreement.schema.json   tarazy screen --schema
    world-format.md                 the tables at its end: tarazy world format
    measures.md                     tarazy measure list --format json
    brief.svg                       head, verdicts, matrix and balance of the brief

Needs nothing besides Python. Tests/Schemas fails where the first five differ from the program;
the picture bears its own date and is made again when the brief looks different.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

from brief_picture import picture

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Documentation"
BEGIN = "<!-- begin: made by Tools/documentation.py -->\n"
END = "<!-- end -->\n"


def run(binary, *arguments):
    done = subprocess.run([binary, *arguments], capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in (0, 1):
        sys.exit(f"tarazy {' '.join(arguments)} failed:\n{done.stderr}")
    return done.stdout


def doctrine_schema(binary):
    return run(binary, "doctrine", "schema")


def world_format(binary):
    """The page with its tables replaced; what stands before the first mark is written by hand."""
    page = (FOLDER / "world-format.md").read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    after = rest.partition(END)[2]
    tables = run(binary, "world", "format").partition("\n")[2].lstrip("\n")
    # One level below the page's own headings.
    deeper = "".join(
        "#" + line if line.startswith("## ") else line for line in tables.splitlines(keepends=True)
    )
    return before + BEGIN + "\n" + deeper.rstrip("\n") + "\n\n" + END + after


def cell(text):
    return text.replace("|", "\\|").replace("\n", " ")


def measures(binary):
    found = json.loads(run(binary, "measure", "list", "--format", "json"))
    lines = [
        "# Measures",
        "",
        "Made by `python3 Tools/documentation.py` from `tarazy measure list --format json`.",
        "",
        "A measure is a function from a world to figures. Doctrines and `tarazy measure` call it by",
        "name. Each value carries its period, its coverage, the rows that it came from and, where the",
        "method leaves a choice, a band from the lowest to the highest result over the choices. A",
        "figure that the world cannot tell is absent, never 0. Raising the version of a measure tells",
        "`tarazy diff` that a change comes from the method.",
        "",
        "| measure | title | unit |",
        "|---|---|---|",
    ]
    for measure in found:
        unit = measure["unit"] or "as stated"
        lines.append(f"| [`{measure['name']}`](#{measure['name']}) | {cell(measure['title'])} | {unit} |")
    for measure in found:
        lines += ["", f"## {measure['name']}", "", f"{measure['title']}. {measure['summary']}", ""]
        lines.append(f"- Formula: {measure['formula']}")
        lines.append(f"- Unit: {measure['unit'] or 'that of the stated number'}")
        if measure["levels"]:
            lines.append("- Levels, from low to high: " + ", ".join(measure["levels"]))
        lines.append(f"- Source: {measure['citation']}")
        lines.append(f"- Version: {measure['version']}")
        if measure["parameters"]:
            lines += ["", "| argument | | meaning |", "|---|---|---|"]
            for parameter in measure["parameters"]:
                need = "required" if parameter["required"] else ""
                lines.append(f"| `{parameter['name']}` | {need} | {cell(parameter['meaning'])} |")
    return "\n".join(lines) + "\n"


def texts(binary):
    """Paths below Documentation, and what the program says that they should hold."""
    return {
        "schemas/doctrine.schema.json": doctrine_schema(binary),
        "schemas/scenario.schema.json": run(binary, "scenario", "schema"),
        "schemas/event.schema.json": run(binary, "respond", "--schema"),
        "schemas/agreement.schema.json": run(binary, "screen", "--schema"),
        "world-format.md": world_format(binary),
        "measures.md": measures(binary),
    }


def main():
    binary = sys.argv[1] if len(sys.argv) > 1 else str(FOLDER.parent / ".build/release/tarazy")
    for path, text in texts(binary).items():
        (FOLDER / path).write_text(text, encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        page = pathlib.Path(folder) / "brief.html"
        run(binary, "brief", "kazakhstan", "--html", str(page))
        (FOLDER / "brief.svg").write_text(picture(page.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
