"""The release as an attacker reads it: plain JSON, and no code of the project."""

import json
from dataclasses import dataclass
from itertools import product

from groups import Axis


# A release's name is the first 16 digits of a digest; the certificate beside it is named after it.
FILE_OF_A_RELEASE = "?" * 16 + ".json"


class Misfit(Exception):
    """Something is not as the attacker expects it, so that nothing it would find could be relied on."""


@dataclass(frozen=True)
class Table:
    """One question in one wave: the published count of each answer in each published group."""

    question: str
    wave: str
    answers: list
    counts: dict
    bases: dict
    rounding_base: int

    def rounded_groups(self, answer):
        """The groups in which the count of an answer can have been rounded, as nearly all are.

        It is either those who gave the answer who are a multiple, or all others; which of the two, the release shows
        by most of its counts. A count that is none on that side was not rounded.
        """
        those, others = set(), set()
        for group, base in self.bases.items():
            count = self.counts[answer, group]
            those |= {group} if count % self.rounding_base == 0 else set()
            others |= {group} if (base - count) % self.rounding_base == 0 else set()
        return max(those, others, key=len)


@dataclass(frozen=True)
class Release:
    """All that is published of one survey."""

    survey: str
    threshold: int
    width: int
    regions: Axis
    settings: Axis
    kinds: dict
    figures: list
    tables: list

    @classmethod
    def read(cls, path):
        return cls.of(json.loads(path.read_text(encoding="utf-8")))

    @classmethod
    def of(cls, content):
        described = content["extension"]
        rules = described["disclosure"]
        regions, settings = Axis.of(described["region"]), Axis.of(described["setting"])
        return cls(
            survey=described["survey"]["id"],
            threshold=rules["threshold"],
            width=rules["protection_width"],
            regions=regions,
            settings=settings,
            kinds={question["id"]: question["kind"] for question in described["question"]},
            figures=described["published"],
            tables=[_table(dataset, regions, settings, rules) for dataset in content["link"]["item"]],
        )

    def of_wave(self, wave):
        """The tables of one wave, which are all of the same groups."""
        tables = [table for table in self.tables if table.wave == wave]
        if any(table.bases != tables[0].bases for table in tables):
            raise Misfit(f"the tables of wave '{wave}' are of different groups")
        return tables


def _table(dataset, regions, settings, rules):
    ids = {name: dataset["dimension"][name]["category"]["index"] for name in dataset["id"]}
    if ids["region"] != list(regions.nodes) or ids["setting"] != list(settings.nodes):
        raise Misfit(f"the dataset of '{dataset['extension']['question']}' has other groups than the release describes")
    cells = dict(zip(product(*(ids[name] for name in dataset["id"])), dataset["value"]))
    counts, bases = {}, {}
    for answer, region, setting in product(ids["answer"], ids["region"], ids["setting"]):
        if (count := cells[answer, region, setting, "count"]) is not None:
            counts[answer, (region, setting)] = count
            bases[region, setting] = cells[answer, region, setting, "base"]
    where = dataset["extension"]
    rounding_base = where.get("rounding_base", rules["rounding_base"])
    return Table(where["question"], where["wave"], ids["answer"], counts, bases, rounding_base)
