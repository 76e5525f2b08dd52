"""The attack: for every group, every remainder and every answer, the least and the most people who can have given it.

Two weapons. Sums and differences of published groups tell people apart: the fewest that they can are looked for.
Integer programming finds between which numbers a count lies over all tables that fit everything known, which is more
than sums and differences of counts can tell.
"""

import time
from dataclasses import dataclass

import numpy

from groups import People, Population
from knowledge import Knowledge
from printed import percentages
from release import Misfit
from solver import Programme


@dataclass(frozen=True)
class Target:
    """A count that is attacked: who of some people gave an answer to a question."""

    question: str
    answer: str
    people: People

    def __str__(self):
        return f"'{self.question}', answer '{self.answer}', {self.people.name} ({self.people.size} people)"


@dataclass(frozen=True)
class Range:
    """Between which numbers the count of a target lies, given what is known."""

    target: Target
    least: int
    most: int

    @property
    def width(self):
        return self.most - self.least

    def meaning(self):
        """What is learned where the range is too narrow."""
        if self.least == self.target.people.size:
            return "certain: all of them gave it"
        if self.most == 0:
            return "certain: none of them gave it"
        return "known exactly" if self.width == 0 else "too narrow"

    def __str__(self):
        return f"{self.target}: {self.least} to {self.most}"


@dataclass(frozen=True)
class Found:
    """What came out of attacking some questions of one wave.

    `narrowest` is the narrowest range of which anything is learned, if there is one. Those in `printed` are too
    narrow as well, but no narrower than the printed percentages left them before there was a release.
    """

    wave: str
    questions: list
    targets: int
    solved: int
    seconds: float
    narrowest: Range | None
    too_narrow: list
    printed: list


def population(release, codebook, wave):
    """Everybody who answered in a wave. The release must say of its groups how many they are."""
    sizes = codebook.sizes(wave)
    if (atoms := release.of_wave(wave)[0].atoms) is not None:
        if release.figures:
            raise Misfit("percentages in print of a wave by atoms: people who are in no count are in these")
        # Whoever is in no atom is in no count, so that the release tells nothing of them.
        counted = {release.atom(group) for group in atoms}
        sizes = {atom: size for atom, size in sizes.items() if atom in counted}
    everybody = Population(release.regions, release.settings, sizes)
    for table in release.of_wave(wave):
        for group, base in table.bases.items():
            if base != everybody.groups[group].size:
                raise Misfit(f"'{table.question}' has a base of {base} for {everybody.groups[group]}")
    return everybody


def attack(release, codebook, wave):
    """Attacks every question of a wave, those together of which one leads to another."""
    everybody = population(release, codebook, wave)
    for tables in linked(release.of_wave(wave), codebook.routes()):
        yield attack_tables(release, everybody, tables, codebook.routes())


def linked(tables, routes):
    """The tables, in lists of those that routes tie together; what leads to a question comes before it."""
    lists = []
    for table in tables:
        cause, _ = routes.get(table.question, (None, None))
        found = next((each for each in lists if any(other.question == cause for other in each)), None)
        if found is None:
            lists.append([table])
        else:
            found.append(table)
    return lists


def attack_tables(release, everybody, tables, routes):
    """Attacks some questions with all that is known of them together."""
    start = time.monotonic()
    known = Knowledge(release, everybody, tables, routes, percentages(release))
    before = known.programme()
    known.read_the_counts()
    search = Search(known, targets(everybody, tables))
    too_narrow, narrowest = search.narrowest(release.width)
    printed = [each for each in too_narrow if width_of(before, known, each.target) <= each.width]
    return Found(
        wave=tables[0].wave,
        questions=[table.question for table in tables],
        targets=len(search.targets),
        solved=search.programme.solved + before.solved,
        seconds=time.monotonic() - start,
        narrowest=narrowest,
        too_narrow=[each for each in too_narrow if each not in printed],
        printed=printed,
    )


def targets(everybody, tables):
    """Every answer of every group and of every remainder with people in it, each set of people once."""
    published = tables[0].bases
    remainders = (left for *_, left in everybody.remainders(published, direct=False))
    different = {}
    for people in (*everybody.groups.values(), *remainders):
        if people.size:
            different.setdefault(people.atoms, people)
    return [
        Target(table.question, answer, people)
        for table in tables
        for answer in table.answers
        for people in different.values()
    ]


def width_of(programme, known, target):
    """How wide the range of one target is in a programme over the unknowns of `known`."""
    objective = sum_of(known, target)
    least, most = (objective @ programme.best(objective, maximise) for maximise in (False, True))
    return round(most - least)


def sum_of(known, target):
    """The sum of unknowns that a target is."""
    terms = numpy.zeros(len(known.columns), dtype=numpy.int64)
    terms[known.of(target.question, target.answer, target.people.atoms)] = 1
    return terms


class Search:
    """The ranges of many targets at once.

    Every table that fits shows, for each target, one count that is possible. So most ranges are seen to be wide
    enough from tables that were found for other targets, and the solver is asked only about the narrowest.
    """

    def __init__(self, known, targets):
        self.targets = targets
        self.programme = known.programme()
        self.sums = numpy.array([sum_of(known, target) for target in targets])
        self.sizes = numpy.array([target.people.size for target in targets])
        self.tables = []
        # Over all tables so far: the least and the most of each target, and in which table.
        self.least, self.most = self.sizes.copy(), numpy.zeros_like(self.sizes)
        self.at_least, self.at_most = numpy.zeros_like(self.sizes), numpy.zeros_like(self.sizes)
        self.is_settled = numpy.zeros(len(targets), dtype=bool)
        self._find(numpy.zeros(len(known.columns)), maximise=True, start=None)

    def narrowest(self, width):
        """Settles every range narrower than `width`, or than its people are many, and the narrowest of all others.

        Gives those that are too narrow, and the narrowest of which anything is learned: that a count lies between
        nobody and everybody is known of any.
        """
        needed = numpy.minimum(width, self.sizes)
        while True:
            widths = self.most - self.least
            is_open = widths < self.sizes
            settled = numpy.flatnonzero(is_open & self.is_settled)
            narrowest = settled[numpy.argmin(widths[settled])] if len(settled) else None
            is_wide_enough = widths >= (numpy.inf if narrowest is None else max(width, widths[narrowest]))
            waiting = numpy.flatnonzero(is_open & ~self.is_settled & ~is_wide_enough)
            if not len(waiting):
                break
            self._settle(waiting[numpy.argmin((widths - needed)[waiting])])
        too_narrow = [self._range(at) for at in numpy.flatnonzero(widths < needed)]
        return too_narrow, None if narrowest is None else self._range(narrowest)

    def _settle(self, at):
        """Finds the least and the most of a target, where they are not at the ends already."""
        if self.least[at] > 0:
            self._find(self.sums[at], maximise=False, start=self.tables[self.at_least[at]])
        if self.most[at] < self.sizes[at]:
            self._find(self.sums[at], maximise=True, start=self.tables[self.at_most[at]])
        self.is_settled[at] = True

    def _find(self, objective, maximise, start):
        """Finds a table, and learns from it about every target."""
        table = self.programme.best(objective, maximise, start).astype(numpy.int64)
        counts = self.sums @ table
        self.at_least[counts < self.least] = len(self.tables)
        self.at_most[counts > self.most] = len(self.tables)
        self.least, self.most = numpy.minimum(self.least, counts), numpy.maximum(self.most, counts)
        self.tables.append(table)

    def _range(self, at):
        return Range(self.targets[at], int(self.least[at]), int(self.most[at]))


def fewest_told_apart(everybody, published):
    """The fewest people whom any sum and difference of published groups consists of, each of them once.

    The unknowns are how often each group is taken, and whether each atom is among those people.
    """
    atoms, groups = list(everybody.sizes), list(published)
    sizes = numpy.array([everybody.sizes[atom] for atom in atoms])
    holds = numpy.array([[atom in everybody.groups[group].atoms for group in groups] for atom in atoms])
    whole = numpy.arange(len(groups) + len(atoms)) >= len(groups)
    times = numpy.full(len(groups), numpy.inf)
    people = numpy.concatenate([numpy.zeros(len(groups), dtype=int), sizes])
    programme = Programme(
        least=numpy.concatenate([-times, numpy.zeros(len(atoms))]),
        most=numpy.concatenate([times, numpy.ones(len(atoms))]),
        whole=whole,
        matrix=numpy.vstack([numpy.hstack([holds, -numpy.eye(len(atoms), dtype=int)]), people]),
        least_of_rows=numpy.array([0] * len(atoms) + [1]),
        most_of_rows=numpy.array([0] * len(atoms) + [sizes.sum()]),
    )
    found = programme.best(people, maximise=False)
    taken = [f"{times:+.2g} times {everybody.groups[group].name}" for group, times in zip(groups, found) if times]
    return everybody.some(", ".join(taken), frozenset(atom for atom, is_in in zip(atoms, found[len(groups):]) if is_in))
