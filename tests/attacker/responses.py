"""What the made-up responses say of groups: their sizes, which the attacker is given, and, for tests, the truth."""

import csv
import tomllib
from collections import Counter, defaultdict


class Codebook:
    """The codebook of a survey: who was asked what, and how raw files spell it."""

    def __init__(self, folder):
        self.folder = folder
        with open(folder / "codebook.toml", "rb") as file:
            self.content = tomllib.load(file)
        self._regions = spellings(self.content["region"]["place"])
        self._settings = spellings(self.content["setting"]["place"])

    def waves(self):
        return [wave["id"] for wave in self.content["wave"]]

    def routes(self):
        """For each question that was put only to some, the question and the answers that led to it."""
        asked = {question["id"]: question.get("asked_if") for question in self.content["question"]}
        return {question: (cause["question"], cause["answers"]) for question, cause in asked.items() if cause}

    def sizes(self, wave):
        """How many people there are in each pair of a finest region and a finest setting."""
        return Counter(self._atom(row) for row in self._rows(wave))

    def truth(self, wave):
        """How many people gave each answer to each question in each atom. The attacker never sees this."""
        truth = defaultdict(Counter)
        for row in self._rows(wave):
            said = {}
            for question in self.content["question"]:
                if wave in question.get("waves", [wave]):
                    said[question["id"]] = reply(question, row, said)
                    for answer in said[question["id"]]:
                        truth[question["id"], answer][self._atom(row)] += 1
        return truth

    def _rows(self, wave):
        described = next(each for each in self.content["wave"] if each["id"] == wave)
        with open(self.folder / described["responses"], encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)

    def _atom(self, row):
        columns = self.content["columns"]
        return self._regions[plain(row[columns["region"]])], self._settings[plain(row[columns["setting"]])]


def reply(question, row, said):
    """The answers that one person is counted under, given those to the questions before."""
    cause = question.get("asked_if")
    if cause and not said[cause["question"]] & set(cause["answers"]):
        return {"not-asked"}
    cell = row[question["column"]]
    parts = cell.split(";") if question["kind"] == "several" else [cell]
    known = spellings(question["answers"])
    return {known[plain(part)] for part in parts if plain(part)} or {"no-answer"}


def spellings(things):
    """The id of each thing by every spelling that the codebook knows for it."""
    known = {}
    for thing in things:
        for spelling in [thing["id"], *thing["label"].values(), thing.get("code", ""), *thing.get("match", [])]:
            known[plain(spelling)] = thing["id"]
    return known


def plain(cell):
    """A cell without what people vary without meaning anything by it."""
    return " ".join(cell.replace("\u2018", "'").replace("\u2019", "'").split()).lower()
