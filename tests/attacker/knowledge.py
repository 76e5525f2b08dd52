"""All that an attacker knows of the counts of some questions in one wave, as rows of an integer programme.

The unknowns are how many people of each atom gave each answer. The attacker knows the rules, the whole release, the
printed percentages and how many people there are in every group, published or not. It knows no answers.
"""

from dataclasses import dataclass

import numpy

from release import Misfit
from solver import Programme

NO_ANSWER, NOT_ASKED = "no-answer", "not-asked"


@dataclass(frozen=True)
class Row:
    """A sum of unknowns, each times a whole number, that lies between two numbers; and why the attacker knows."""

    why: str
    terms: dict
    least: int
    most: int


class Knowledge:
    """The unknowns of some questions, by question, answer and atom, and what ties them.

    At first that is only what is known without the counts of the release.
    """

    def __init__(self, release, population, tables, routes, percentages):
        self.release, self.population, self.tables = release, population, tables
        unknowns = [
            (table.question, answer, atom) for table in tables for answer in table.answers for atom in population.sizes
        ]
        self.columns = {unknown: column for column, unknown in enumerate(unknowns)}
        self.routes = routes
        self.rows = []
        for table in tables:
            self._know_the_form(table)
            if table.question in routes:
                self._know_the_route(table.question, *routes[table.question])
        for printed in percentages:
            if any(table.question == printed.question for table in tables):
                self._know_a_percentage(printed)

    def read_the_counts(self):
        """Adds what the counts of the release say."""
        for table in self.tables:
            for answer in table.answers:
                if not (answer == NOT_ASKED and self._follows(table)):
                    self._read_an_answer(table, answer)

    def of(self, question, answer, atoms):
        """The columns of an answer in some atoms."""
        return [self.columns[question, answer, atom] for atom in atoms]

    def programme(self):
        """The integer programme whose solutions are all tables that fit what is known."""
        most = numpy.array([self.population.sizes[atom] for *_, atom in self.columns])
        return Programme(numpy.zeros_like(most), most, numpy.ones_like(most, dtype=bool), *self._matrix())

    def broken(self, table):
        """What the attacker would think wrong with a table, a count for each column."""
        matrix, least, most = self._matrix()
        found = matrix @ table
        return [self.rows[at].why for at in numpy.flatnonzero((found < least) | (found > most))]

    def _matrix(self):
        """The rows as a matrix, with the least and the most of each."""
        matrix = numpy.zeros((len(self.rows), len(self.columns)), dtype=numpy.int64)
        for at, row in enumerate(self.rows):
            matrix[at, list(row.terms)] = list(row.terms.values())
        ends = numpy.array([(row.least, row.most) for row in self.rows])
        return matrix, ends[:, 0], ends[:, 1]

    def _add(self, why, terms, least, most):
        self.rows.append(Row(why, terms, least, most))

    def _know_the_form(self, table):
        """Everybody is counted once; or, where several answers could be given, at least once."""
        outside = [answer for answer in (NO_ANSWER, NOT_ASKED) if answer in table.answers]
        given = [answer for answer in table.answers if answer not in outside]
        for atom, size in self.population.sizes.items():
            column = {answer: self.columns[table.question, answer, atom] for answer in table.answers}
            everything = dict.fromkeys(column.values(), 1)
            if self.release.kinds[table.question] != "several":
                self._add(f"{table.question}: everybody is counted once", everything, size, size)
                continue
            self._add(f"{table.question}: everybody is counted", everything, size, size * len(given))
            for answer in given:
                terms = {column[each]: 1 for each in (answer, *outside)}
                self._add(f"{table.question}: only who was asked and answered gave '{answer}'", terms, 0, size)

    def _know_the_route(self, question, cause, answers):
        """Who was asked is exactly who gave certain answers to another question."""
        if self.release.kinds[cause] == "several":
            raise Misfit(f"'{question}' follows from '{cause}', to which several answers could be given")
        for atom, size in self.population.sizes.items():
            led = [self.columns[cause, answer, atom] for answer in answers]
            terms = dict.fromkeys([*led, self.columns[question, NOT_ASKED, atom]], 1)
            self._add(f"{question}: who was asked follows from '{cause}'", terms, size, size)

    def _follows(self, table):
        """Whether those not asked are but what the published answers to another question leave: then it is no news."""
        if table.question not in self.routes:
            return False
        cause, answers = self.routes[table.question]
        asked = next(other for other in self.tables if other.question == cause).counts
        return all(
            table.counts[NOT_ASKED, group] == max(0, base - sum(asked[answer, group] for answer in answers))
            for group, base in table.bases.items()
            if table.atoms is None or group in table.atoms
        )

    def _know_a_percentage(self, printed):
        """A printed whole percentage is within half a point of the true one."""
        why = f"{printed.question}: the printed {printed.percent}%"
        far = 200 * sum(self.population.sizes.values())
        terms, rest = self._share_over(printed, 2 * printed.percent - 1)
        self._add(why, terms, rest, far)
        terms, rest = self._share_over(printed, 2 * printed.percent + 1)
        self._add(why, terms, -far, rest)

    def _share_over(self, printed, half_points):
        """Terms that sum to more than a rest exactly if a printed share is more than so many half points."""
        group = self.population.groups[printed.group]
        terms = dict.fromkeys(self.of(printed.question, printed.answer, group.atoms), 200)
        if not printed.of_those_who_gave_it:
            return terms, half_points * sum(self.population.sizes.values())
        for column in self.of(printed.question, printed.answer, self.population.sizes):
            terms[column] = terms.get(column, 0) - half_points
        return terms, 0

    def _read_an_answer(self, table, answer):
        """A count is off by less than the rounding base. One that is no multiple was not rounded at all.

        A remainder of a published group is rounded as groups are, so that it and the published parts add up.
        """
        if table.atoms is not None:
            self._read_atoms(table, answer)
            return
        counts = {group: table.counts[answer, group] for group in table.bases}
        rounded = table.rounded_groups(answer)
        off = table.rounding_base - 1
        for group, count in counts.items():
            self._know_a_count(table, answer, self.population.groups[group], count, off if group in rounded else 0)
        for whole, parts, left in self.population.remainders(table.bases, direct=True):
            if rounded.issuperset([whole, *parts]):
                count = counts[whole] - sum(counts[part] for part in parts)
                self._know_a_count(table, answer, left, count, off)

    def _read_atoms(self, table, answer):
        """A count of an atom lies between the values beside it; every other count is a sum, which tells no more."""
        others = table.side_of_atoms(answer)
        for group in table.atoms:
            people, size = self.population.groups[group], table.bases[group]
            values = table.values(size)
            value = size - table.counts[answer, group] if others else table.counts[answer, group]
            at = values.index(value)
            least = values[at - 1] + 1 if at else 0
            most = values[at + 1] - 1 if at + 1 < len(values) else size
            if others:
                least, most = size - most, size - least
            terms = dict.fromkeys(self.of(table.question, answer, people.atoms), 1)
            self._add(f"{table.question}: '{answer}' is from {least} to {most} in {people.name}", terms, least, most)
        for group, base in table.bases.items():
            atoms = self.population.groups[group].atoms
            parts = sum(table.counts[answer, atom] for atom in table.atoms if self.release.atom(atom) in atoms)
            if parts != table.counts[answer, group]:
                raise Misfit(f"'{table.question}', answer '{answer}': {group} of {base} is not the sum of its atoms")

    def _know_a_count(self, table, answer, people, count, off):
        terms = dict.fromkeys(self.of(table.question, answer, people.atoms), 1)
        why = f"{table.question}: '{answer}' is about {count} of {people.size} in {people.name}"
        self._add(why, terms, max(0, count - off), min(people.size, count + off))
