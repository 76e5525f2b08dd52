"""Opens what `publish bundle` hands out with other people's readers, and compares every cell and every number.

Run with a folder of such folders: python3 tests/readers/read_bundles.py target/handed-out

Three forms of the same numbers are held to each other: the spreadsheet as openpyxl reads it, the CSV as csv, pandas,
DuckDB and csvw read it, and the release as pyjstat reads it. The layout of the spreadsheet is held to the rules of
government statistics. The exit code is 0 only if there was something and all of it was right.
"""

import csv
import io
import json
import sys
import tempfile
import zipfile
from pathlib import Path

import duckdb
import pandas
from csvw import CSVW
from openpyxl import load_workbook
from pyjstat import pyjstat

NO_TIME = (1980, 1, 1, 0, 0, 0)
TAGS = {"": "en-GB", "-cy": "cy"}
SHORTHAND = {"too-few": "[c]", "not-asked": "[x]", "nobody": "[z]"}
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# The columns of the data that the tables have in this order; of who answered they have no answer, and no range.
OF_ANSWERS = ["provenance", "wave_label", "region_label", "region_code", "setting_label", "answer_label", "count", "base",
              "base_precision", "percent", "lower", "upper", "status"]
OF_PEOPLE = [name for name in OF_ANSWERS if name not in ("answer_label", "base_precision", "lower", "upper")]
NUMBERS = {"count", "base", "percent", "lower", "upper"}
# What has words of its own in the spreadsheet: the same word for the same code, which is looked at over all of it.
IN_WORDS = {"provenance", "base_precision", "status"}


class Difference(Exception):
    """A reader sees something else than it should."""


def expect(what, found, expected):
    if found != expected:
        raise Difference(f"{what}: expected {expected!r}, found {found!r}")


def percent(count, base):
    """Halves up, in whole numbers alone."""
    return (200 * count + base) // (2 * base)


class Archive:
    """An archive and what is in it."""

    def __init__(self, path):
        self.path = path
        self.stem = path.stem
        with zipfile.ZipFile(path) as archive:
            expect("a broken file", archive.testzip(), None)
            infos = archive.infolist()
            expect("order of files", [info.filename for info in infos], sorted(info.filename for info in infos))
            expect("times of files", {info.date_time for info in infos}, {NO_TIME})
            for info in infos:
                expect(f"folder of {info.filename}", info.filename.split("/")[0], self.stem)
            self.files = {info.filename.split("/", 1)[1]: archive.read(info) for info in infos}
        [name] = [name for name in self.files if name.endswith(".json") and "metadata" not in name
                  and "disclosure-report" not in name]
        self.collection = json.loads(self.files[name])
        self.facts = self.collection["extension"]
        self.id = self.facts["release"]
        self.made_up = self.facts["provenance"] == "illustrative"
        survey = f"{'made-up-' if self.made_up else ''}{self.facts['survey']['id']}"
        self.suffix = self.stem.removeprefix(survey).removesuffix(f"-{self.id}")
        self.tag = TAGS[self.suffix]
        for name in self.files:
            if name != "README.txt" and not (name.startswith(survey) and self.id in name):
                raise Difference(f"{name} does not say what it is of")
        whole = {f"{self.stem}.xlsx", f"{self.stem}.csv", f"{self.stem}.csv-metadata.json", "README.txt",
                 f"{survey}-codebook{self.suffix}-{self.id}.txt", f"{survey}-{self.id}.json",
                 f"{survey}-{self.id}.disclosure-report.json", f"{survey}-releases-{self.id}.toml"}
        expect("files of the archive", set(self.files), whole)
        readme = self.files["README.txt"].decode("utf-8")
        lacking = [name for name in whole - {"README.txt"} if name not in readme]
        expect("files that the README does not name", lacking, [])


def check_csv(archive):
    """The data as four readers see them; gives the rows."""
    name = f"{archive.stem}.csv"
    text = archive.files[name].decode("utf-8")
    heading, *rows = csv.reader(io.StringIO(text, newline=""))
    for row in rows:
        risky = [cell for cell in row if cell.startswith(RISKY)]
        expect("cells that look like formulas", risky, [])
    with tempfile.TemporaryDirectory() as folder:
        for one in (name, f"{name}-metadata.json"):
            (Path(folder) / one).write_bytes(archive.files[one])
        path = Path(folder) / name
        table = pandas.read_csv(path, dtype=str, keep_default_na=False)
        expect("columns in pandas", list(table.columns), heading)
        expect("rows in pandas", table.values.tolist(), rows)
        query = "select * from read_csv(?, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')"
        found = duckdb.connect().execute(query, [str(path)]).fetchall()
        expect("rows in DuckDB", [[cell or "" for cell in row] for row in found], rows)
        described = CSVW(f"{path}-metadata.json", validate=True)
        if not described.is_valid:
            raise Difference(f"{name} is not as its description says")
        found = [list(row.values()) for row in described.tables[0].iterdicts(strict=True)]
        expect("rows in csvw", [["" if cell is None else str(cell) for cell in row] for row in found], rows)
    return [dict(zip(heading, row)) for row in rows]


class Release:
    """The numbers of a release, as pyjstat reads them."""

    def __init__(self, collection):
        self.threshold = collection["extension"]["disclosure"]["threshold"]
        self.kinds = {one["id"]: one for one in collection["extension"]["question"]}
        self.tables = {}
        for item in collection["link"]["item"]:
            table = pyjstat.Dataset.read(json.dumps(item)).write("dataframe", naming="id")
            names, values = item["id"], table["value"].astype(object).where(table["value"].notna(), None)
            keys = zip(*(table[name] for name in names))
            cells = {tuple(zip(names, key)): value for key, value in zip(keys, values)}
            where = item["extension"]
            self.tables[where["question"], where["wave"]] = ({frozenset(key): value for key, value in cells.items()},
                                                            table["answer"].unique().tolist())

    def number(self, question, wave, **at):
        cells, _ = self.tables[question, wave]
        value = cells[frozenset(at.items())]
        return None if value is None else int(value)

    def answers(self, question, wave):
        return self.tables[question, wave][1]

    def expected(self, row):
        """Status, count and base of a row of the data, worked out of nothing but the file."""
        question, wave = row["question"], row["wave"]
        if (question, wave) not in self.tables:
            return "not-asked", None, None
        place = {"region": row["region"], "setting": row["setting"]}
        answers = self.answers(question, wave)
        people = self.number(question, wave, answer=answers[0], metric="base", **place)
        if people is None:
            return "too-few", None, None
        count = {one: self.number(question, wave, answer=one, metric="count", **place) for one in answers}
        base = people - count.pop("not-asked", 0)
        if base < self.threshold:
            return "too-few", None, None
        if row["answer"] == "top-two":
            highest = [one for one in answers if one not in ("not-asked", "no-answer")][-2:]
            found = sum(count[one] for one in highest)
        else:
            found = count[row["answer"]]
        return "shown", min(found, base), base


def check_numbers(archive, rows):
    """Every row of the data against the release; gives how many numbers were compared."""
    release = Release(archive.collection)
    impossible = {tuple(pair) if isinstance(pair, list) else (pair["region"], pair["setting"])
                  for pair in archive.facts["impossible"]}
    everybody, seen, compared = {}, set(), 0
    for row in rows:
        where = {name: row[name] for name in ("question", "wave", "region", "setting", "answer")}
        key = tuple(where.values())
        if key in seen:
            raise Difference(f"{where} is there twice")
        seen.add(key)
        expect(f"{where}: kind of data", row["provenance"], "made-up example" if archive.made_up else "observed")
        expect(f"{where}: release", row["release"], archive.id)
        if row["status"] == "nobody":
            if not impossible:
                raise Difference(f"{where}: nothing is impossible in this survey")
            continue
        if row["question"]:
            status, count, base = release.expected(row)
        else:
            question = next(asked for asked, wave in release.tables if wave == row["wave"])
            answer = release.answers(question, row["wave"])[0]
            count = release.number(question, row["wave"], answer=answer, metric="base", region=row["region"],
                                   setting=row["setting"])
            status = "too-few" if count is None else "shown"
            everybody.setdefault(row["wave"], count)
            base = everybody[row["wave"]]
        expect(f"{where}: status", row["status"], status)
        if status != "shown":
            expect(f"{where}: numbers", [row[name] for name in NUMBERS], [""] * len(NUMBERS))
            continue
        expect(f"{where}: numbers", (row["count"], row["base"]), (str(count), str(base)))
        expect(f"{where}: percent", row["percent"], str(percent(count, base)))
        compared += 3
        if row["question"]:
            if not int(row["lower"]) <= int(row["percent"]) <= int(row["upper"]):
                raise Difference(f"{where}: {row['percent']} is not within {row['lower']} to {row['upper']}")
    for question, wave in release.tables:
        table, answers = release.tables[question, wave]
        for cell, value in table.items():
            at = dict(cell)
            key = (question, wave, at["region"], at["setting"], at["answer"])
            if value is not None and at["answer"] != "not-asked" and key not in seen:
                raise Difference(f"{key} is in the release and not in the data")
    return compared


def check_layout(archive, sheet, number):
    """The rules of government statistics; gives the table's heading and its rows."""
    where = sheet.title
    expect(f"{where}: merged cells", list(sheet.merged_cells.ranges), [])
    expect(f"{where}: state", sheet.sheet_state, "visible")
    cells = [list(row) for row in sheet.iter_rows(values_only=True)]
    if number == 0:
        expect(f"{where}: empty rows", [row for row in cells if not row[0]], [])
        expect(f"{where}: columns", {len(row) for row in cells}, {1})
        return [], []
    [table] = sheet.tables.values()
    start, end = table.ref.split(":")
    top = int(start.removeprefix("A"))
    expect(f"{where}: last cell", end, sheet.dimensions.split(":")[1])
    expect(f"{where}: frozen", sheet.freeze_panes, f"A{top + 1}")
    above, heading, rows = cells[: top - 1], cells[top - 1], cells[top:]
    for row in above:
        if not row[0] or any(row[1:]):
            raise Difference(f"{where}: above the table there is {row}")
    expect(f"{where}: headings", [column.name for column in table.tableColumns], heading)
    expect(f"{where}: different headings", len(set(heading)), len(heading))
    empty = [row for row in rows if any(cell is None or cell == "" for cell in row)]
    expect(f"{where}: rows with empty cells", empty[:1], [])
    formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    expect(f"{where}: formulas", formulas, [])
    return heading, rows


def check_spreadsheet(archive, rows):
    """Every sheet; gives how many cells were compared with the data."""
    workbook = load_workbook(io.BytesIO(archive.files[f"{archive.stem}.xlsx"]))
    expect("language", workbook.properties.language, archive.tag)
    if not workbook.properties.title:
        raise Difference("the spreadsheet has no title")
    mark = {"en-GB": "Made-up example: ", "cy": "Enghraifft ffug: "}[archive.tag]
    sheets = workbook.worksheets
    tables = [check_layout(archive, sheet, number) for number, sheet in enumerate(sheets)]
    contents = [row[0] for row in tables[1][1]]
    expect("sheets in the contents", contents, [sheet.title for sheet in sheets[2:]])
    questions = list(dict.fromkeys(row["question"] for row in rows))
    printed = len(archive.facts["published"])
    expect("tables", len(sheets), 3 + len(questions) + (1 if printed else 0))
    titles = [sheet["A1"].value for sheet in sheets[: 3 + len(questions)]]
    expect("titles that do not say it", [one for one in titles if one.startswith(mark) != archive.made_up], [])
    in_words, compared = {}, 0
    for question, (_, found) in zip(questions, tables[3:]):
        wanted = [row for row in rows if row["question"] == question]
        columns = OF_ANSWERS if question else OF_PEOPLE
        expect(f"rows of table '{question}'", len(found), len(wanted))
        for cells, row in zip(found, wanted):
            expect(f"columns of table '{question}'", len(cells), len(columns))
            for cell, name in zip(cells, columns):
                compared += 1
                check_cell(cell, name, row, in_words)
    words = list(in_words.values())
    expect("codes with one word", len(set(words)), len(words))
    if printed:
        for cells, figure in zip(tables[-1][1], archive.facts["published"], strict=True):
            expect("a printed figure", cells[1], figure["percent"])
            expect("its base", cells[4], figure.get("base") or "[x]")
            expect("what it is", str(cells[0]).startswith(mark.strip(": ")), False)
    return compared


def check_cell(cell, name, row, in_words):
    """A cell of the spreadsheet against that of the data."""
    value = row[name]
    if value == "":
        expect(f"{name} of {row}", cell, "[z]" if name == "region_code" else SHORTHAND[row["status"]])
    elif name in NUMBERS:
        if isinstance(cell, str) or cell != int(value):
            raise Difference(f"{name} of {row}: found {cell!r}")
    elif name in IN_WORDS:
        expect(f"{name} of {row}", cell, in_words.setdefault((name, value), cell))
    else:
        guarded = value[1:] if value.startswith("'") and value[1:].startswith(RISKY) else value
        expect(f"{name} of {row}", cell, guarded)


def check_folder(folder):
    """A folder of what was handed out; gives how many numbers and cells were compared."""
    archives = [Archive(path) for path in sorted(folder.glob("*.zip"))]
    expect("languages", sorted(archive.tag for archive in archives), sorted(TAGS.values()))
    files = {f"{archive.stem}{ending}" for archive in archives for ending in (".zip", ".xlsx")}
    expect("files", {path.name for path in folder.iterdir()}, files)
    numbers = cells = 0
    for archive in archives:
        expect("name of the folder", folder.name.replace(archive.id, ""), archive.stem.replace(archive.id, "")
               .replace(f"{archive.suffix}-", "-"))
        beside = (folder / f"{archive.stem}.xlsx").read_bytes()
        if beside != archive.files[f"{archive.stem}.xlsx"]:
            raise Difference("the spreadsheet in the archive is another than the one beside it")
        rows = check_csv(archive)
        numbers += check_numbers(archive, rows)
        cells += check_spreadsheet(archive, rows)
    return numbers, cells


def main(arguments):
    if len(arguments) != 1:
        print("expected the folder of what was handed out: read_bundles.py target/handed-out", file=sys.stderr)
        return 2
    folders = sorted(path for path in Path(arguments[0]).iterdir() if path.is_dir())
    if not folders:
        print(f"{arguments[0]}: expected folders in it, found none", file=sys.stderr)
        return 1
    troubles = 0
    for folder in folders:
        try:
            numbers, cells = check_folder(folder)
            print(f"{folder}: {numbers} numbers as in the release, {cells} cells of the spreadsheets as in the data")
        except Difference as difference:
            troubles += 1
            print(f"{folder}: {difference}", file=sys.stderr)
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
