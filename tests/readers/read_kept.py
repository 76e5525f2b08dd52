"""Reads figures that were kept as files with other people's readers, and compares every number.

Run with a folder that `cargo run -p desk --example kept` has written: python3 tests/readers/read_kept.py target/kept

Of each figure the data must be valid to csvw by its description, must open in DuckDB and in pandas with the same cells,
and must have the numbers that pyjstat reads in the JSON-stat file, which must be valid to jsonstat-validator. Drawings
must be XML that says whether it is made up. The exit code is 0 only if there were figures and every number was right.
"""

import json
import math
import sys
from pathlib import Path

import csvw
import duckdb
import pandas
from jsonstat_validator import validate_jsonstat
from lxml import etree
from pyjstat import pyjstat

NUMBERS = ["count", "base", "percent", "lower", "upper", "difference", "difference_lower", "difference_upper"]


class Difference(Exception):
    """A reader sees something else than another."""


def number(value):
    """A number or None, whatever a reader has for it."""
    if value is None or value == "" or (isinstance(value, float) and math.isnan(value)):
        return None
    return float(value)


def rows_of(records):
    """The numbers of each row, in order."""
    return [tuple(number(record[name]) for name in NUMBERS) for record in records]


def check_data(path):
    """The rows of numbers, once csvw, DuckDB and pandas agree on them."""
    table = csvw.CSVW(str(path) + "-metadata.json", validate=True)
    if not table.is_valid:
        raise Difference(f"{path.name}: not valid to csvw: {[str(one.message) for one in table.warnings]}")
    by_csvw = list(table.tables[0].iterdicts())
    quoted = str(path).replace("'", "''")
    relation = duckdb.sql(f"select * from read_csv('{quoted}', header = true, all_varchar = true)")
    by_duckdb = [dict(zip(relation.columns, row)) for row in relation.fetchall()]
    by_pandas = pandas.read_csv(path).to_dict("records")
    if not rows_of(by_csvw) == rows_of(by_duckdb) == rows_of(by_pandas):
        raise Difference(f"{path.name}: csvw, DuckDB and pandas read other numbers")
    words = [[record[name] or None for name in ("provenance", "status", "region", "verdict")] for record in by_csvw]
    if words != [[record[name] for name in ("provenance", "status", "region", "verdict")] for record in by_duckdb]:
        raise Difference(f"{path.name}: csvw and DuckDB read other words")
    return by_csvw


def check_cube(path):
    """The rows of numbers that pyjstat reads, each with all that there are of it."""
    text = path.read_text(encoding="utf-8")
    content = json.loads(text)
    try:
        validate_jsonstat(content)
    except Exception as error:  # whatever it says, it is this reader's refusal
        raise Difference(f"{path.name}: jsonstat-validator refuses it: {str(error)[:300]}") from error
    table = pyjstat.Dataset.read(text).write("dataframe", naming="id")
    metrics = content["dimension"]["metric"]["category"]["index"]
    values = [number(value) for value in table["value"]]
    if values != [number(value) for value in content["value"]]:
        raise Difference(f"{path.name}: pyjstat reads other numbers than are in the file")
    parts = [values[at : at + len(metrics)] for at in range(0, len(values), len(metrics))]
    return [tuple(dict(zip(metrics, part)).get(name) for name in NUMBERS) for part in parts], content


def check_drawing(path, made_up):
    tree = etree.fromstring(path.read_bytes())
    text = " ".join(tree.itertext())
    if ("Made-up example" in text or "Enghraifft ffug" in text) != made_up:
        raise Difference(f"{path.name}: whether it is made up is not said as it should be")
    if "https://example.org/release/" not in text:
        raise Difference(f"{path.name}: its address is not in it")


def check_figure(cube, folder):
    """Checks one figure; gives how many numbers were compared."""
    data = folder / cube.name.replace("-json-stat-", "-data-", 1).replace(".json", ".csv")
    records = check_data(data)
    in_cube, content = check_cube(cube)
    made_up = cube.name.startswith("made-up-")
    if (content["extension"]["provenance"] == "illustrative") != made_up:
        raise Difference(f"{cube.name}: whether it is made up is not said as it should be")
    if {record["provenance"] for record in records} != {"made-up example" if made_up else "observed"}:
        raise Difference(f"{data.name}: whether it is made up is not said as it should be")
    shown = lambda rows: {row for row in rows if row[0] is not None}
    if shown(in_cube) != shown(rows_of(records)):
        raise Difference(f"{cube.name}: other numbers than in {data.name}: {shown(in_cube) ^ shown(rows_of(records))}")
    return sum(value is not None for row in rows_of(records) for value in row)


def main(arguments):
    if len(arguments) != 1:
        print("expected the folder of kept figures: read_kept.py target/kept", file=sys.stderr)
        return 2
    folder = Path(arguments[0])
    cubes = sorted(path for path in folder.glob("*.json") if "-json-stat-" in path.name)
    if not cubes:
        print(f"{folder}: expected kept figures, found none", file=sys.stderr)
        return 1
    troubles, compared = 0, 0
    checks = [lambda cube=cube: check_figure(cube, folder) for cube in cubes]
    checks += [lambda path=path: check_drawing(path, path.name.startswith("made-up-")) or 0 for path in folder.glob("*.svg")]
    for check in checks:
        try:
            compared += check()
        except Difference as difference:
            troubles += 1
            print(difference, file=sys.stderr)
    print(f"{folder}: {len(cubes)} figures, {compared} numbers alike in CSV and JSON-stat")
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
