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
    atoms: frozenset | None = None
    """In a wave by atoms the groups that are rounded by themselves, of which all others are sums; else None."""

    def values(self, size):
        """What a count of an atom of so many people can be rounded to: multiples that leave at least the base, nought,
        and everybody."""
        most = max(0, size - self.rounding_base)
        return [value for value in range(0, most + 1, self.rounding_base)] + [size]

    def side_of_atoms(self, answer):
        """Whether it is all others whose number was rounded in the atoms, which the values show."""
        def fits(others):
            counts = ((self.counts[answer, atom], self.bases[atom]) for atom in self.atoms)
            return all((size - count if others else count) in self.values(size) for count, size in counts)

        if not fits(False) and not fits(True):
            raise Misfit(f"'{self.question}', answer '{answer}': counts of pairs that no rounding makes")
        return not fits(False)

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
        methods = {wave["id"]: wave.get("method") for wave in described["waves"]}
        return cls(
            survey=described["survey"]["id"],
            threshold=rules["threshold"],
            width=rules["protection_width"],
            regions=regions,
            settings=settings,
            kinds={question["id"]: question["kind"] for question in described["question"]},
            figures=described["published"],
            tables=[
                _table(dataset, regions, settings, rules, methods[dataset["extension"]["wave"]])
                for dataset in content["link"]["item"]
            ],
        )

    def atom(self, group):
        """The pair of a finest region and a finest setting that a group is."""
        (region,), (setting,) = self.regions.nodes[group[0]], self.settings.nodes[group[1]]
        return region, setting

    def of_wave(self, wave):
        """The tables of one wave, which are all of the same groups."""
        tables = [table for table in self.tables if table.wave == wave]
        if any(table.bases != tables[0].bases for table in tables):
            raise Misfit(f"the tables of wave '{wave}' are of different groups")
        return tables


def _table(dataset, regions, settings, rules, method):
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
    atoms = None
    if method == "atoms":
        single = [len(regions.nodes[region]) * len(settings.nodes[setting]) == 1 for region, setting in bases]
        atoms = frozenset(group for group, is_atom in zip(bases, single) if is_atom)
    return Table(where["question"], where["wave"], ids["answer"], counts, bases, rounding_base, atoms)
