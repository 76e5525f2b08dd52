"""Opens every release with other people's readers of JSON-stat, and compares every number.

Run with the folder of the releases: python3 tests/readers/open_releases.py public/data

Each release must be valid to jsonstat-validator, as a collection and dataset by dataset. To pyjstat each dataset
must open as a table whose every row has the number that stands in the file at the position of its categories.
The reckoning here uses nothing but the standard library, so that the readers are held to the file and not to each
other. The exit code is 0 only if there was a release and every number was right.
"""

import itertools
import json
import math
import sys
from pathlib import Path

from jsonstat_validator import validate_jsonstat
from pyjstat import pyjstat


class Difference(Exception):
    """A reader sees something else than what is in the file."""


def category_ids(dimension):
    """The ids of a dimension's categories, in order: a list of them, or an object of their positions."""
    index = dimension["category"]["index"]
    return list(index) if isinstance(index, list) else sorted(index, key=index.get)


def numbers(dataset):
    """The number of each combination of category ids, None where there is none, as plain JSON has it."""
    ids = [category_ids(dataset["dimension"][name]) for name in dataset["id"]]
    if [len(each) for each in ids] != dataset["size"]:
        raise Difference(f"sizes {dataset['size']} for {[len(each) for each in ids]} categories")
    combinations = list(itertools.product(*ids))
    values = dataset["value"]
    if isinstance(values, dict):
        values = [values.get(str(at)) for at in range(len(combinations))]
    if len(values) != len(combinations):
        raise Difference(f"{len(values)} values for {len(combinations)} combinations of categories")
    return dict(zip(combinations, values))


def statuses(dataset):
    """The status of each position that has one."""
    status = dataset.get("status", {})
    entries = status.items() if isinstance(status, dict) else enumerate(status)
    return {int(at): word for at, word in entries if word is not None}


def check_absences(dataset):
    """Exactly the values that are not there have a status, and all have the same."""
    absent = {at for at, value in enumerate(numbers(dataset).values()) if value is None}
    told = statuses(dataset)
    if set(told) != absent:
        raise Difference(f"statuses at {len(told)} positions, but {len(absent)} values are absent")
    if len(set(told.values())) > 1:
        raise Difference(f"absences of several kinds: {sorted(set(told.values()))}")


def check_valid(what, content):
    try:
        validate_jsonstat(content)
    except Exception as error:  # whatever it says, it is this reader's refusal
        first = "; ".join(str(error).splitlines()[:4])
        raise Difference(f"jsonstat-validator refuses {what}: {first}") from error


def check_table(dataset):
    """Every number that pyjstat reads; gives how many there are."""
    table = pyjstat.Dataset.read(json.dumps(dataset)).write("dataframe", naming="id")
    expected = numbers(dataset)
    if len(table) != len(expected):
        raise Difference(f"pyjstat reads {len(table)} rows, expected {len(expected)}")
    names = dataset["id"]
    for row in table.to_dict("records"):
        key = tuple(row[name] for name in names)
        if key not in expected:
            raise Difference(f"pyjstat reads a row of categories {key}, which the file does not have")
        found, value = row["value"], expected.pop(key)
        absent = found is None or (isinstance(found, float) and math.isnan(found))
        if absent != (value is None) or (not absent and found != value):
            raise Difference(f"pyjstat reads {found} at {key}, expected {value}")
    if expected:
        raise Difference(f"pyjstat leaves out {next(iter(expected))}")
    return len(table)


def check_cell(dataset):
    """pyjstat's own look-up of single numbers, by category ids: one of each answer."""
    opened = pyjstat.Dataset.read(json.dumps(dataset))
    expected = numbers(dataset)
    first = [category_ids(dataset["dimension"][name])[0] for name in dataset["id"]]
    for answer in category_ids(dataset["dimension"]["answer"]):
        key = (answer, *first[1:])
        found = opened.get_value([{name: category} for name, category in zip(dataset["id"], key)])
        if found != expected[key]:
            raise Difference(f"pyjstat looks up {found} at {key}, expected {expected[key]}")


def check_release(path):
    """Checks one release; gives how many numbers were compared."""
    text = path.read_text(encoding="utf-8")
    release = json.loads(text)
    check_valid("the collection", release)
    collection = pyjstat.Collection.read(text)
    items = release["link"]["item"]
    if [dict(item) for item in collection["link"]["item"]] != items:
        raise Difference("pyjstat reads other datasets in the collection than are in the file")
    compared = 0
    for item in items:
        try:
            check_valid("the dataset", item)
            check_absences(item)
            compared += check_table(item)
            check_cell(item)
        except Difference as difference:
            where = item["extension"]
            raise Difference(f"question '{where['question']}', wave '{where['wave']}': {difference}") from difference
    return len(items), compared


def main(arguments):
    if len(arguments) != 1:
        print("expected the folder of the releases: open_releases.py public/data", file=sys.stderr)
        return 2
    releases = sorted(Path(arguments[0]).glob("*/" + "?" * 16 + ".json"))
    if not releases:
        print(f"{arguments[0]}: expected releases in its folders, found none", file=sys.stderr)
        return 1
    troubles = 0
    for path in releases:
        try:
            datasets, compared = check_release(path)
            print(f"{path}: valid; {datasets} datasets, {compared} numbers as in the file")
        except Difference as difference:
            troubles += 1
            print(f"{path}: {difference}", file=sys.stderr)
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
