"""Regions and settings, the groups of people they make, and what is left of a group without its parts.

A group is a region node with a setting node. Its people are a set of atoms: pairs of one finest region and one
finest setting. Two groups with the same atoms are the same people, whatever they are called.
"""

from dataclasses import dataclass
from itertools import product

EVERYONE = "everyone"


@dataclass(frozen=True)
class Axis:
    """The nodes of one axis, each with the places in it, and the levels that each share out all places."""

    nodes: dict
    levels: list

    @classmethod
    def of(cls, described):
        """The axis as a release describes it. A node with the places of an earlier one is that one."""
        places = [place["id"] for place in described["places"]]
        nodes = {EVERYONE: frozenset(places)} | {place: frozenset([place]) for place in places}
        known = {members: node for node, members in nodes.items()}
        levels = [places]
        for level in described["levels"]:
            levels.append([])
            for group in level["groups"]:
                node = known.setdefault(frozenset(group["places"]), group["id"])
                nodes[node] = frozenset(group["places"])
                levels[-1].append(node)
        return cls(nodes, levels)

    def lines(self, whole):
        """Every way in which a level shares a node out: lists of at least two parts."""
        lines = []
        for level in self.levels:
            parts = [node for node in self.nodes if node in level and self.nodes[node] < self.nodes[whole]]
            is_shared_out = frozenset().union(*(self.nodes[part] for part in parts)) == self.nodes[whole]
            if is_shared_out and parts not in lines:
                lines.append(parts)
        return lines

    def direct_lines(self, whole):
        """The lines of a node that do not only split the parts of another of its lines further."""
        lines = self.lines(whole)
        return [line for line in lines if not any(self._splits(line, other) for other in lines if other != line)]

    def _splits(self, fine, coarse):
        return all(any(self.nodes[part] <= self.nodes[above] for above in coarse) for part in fine)


@dataclass(frozen=True)
class People:
    """Some people under a name: their atoms, without those that nobody is in, and how many they are."""

    name: str
    atoms: frozenset
    size: int


class Population:
    """Everybody who answered in one wave: how many are in each atom, and so in each group."""

    def __init__(self, regions, settings, sizes):
        self.regions, self.settings = regions, settings
        self.sizes = {atom: size for atom, size in sizes.items() if size}
        self.groups = {group: self._people(group) for group in product(regions.nodes, settings.nodes)}

    def _people(self, group):
        region, setting = group
        pairs = product(self.regions.nodes[region], self.settings.nodes[setting])
        return self.some(f"{region} x {setting}", frozenset(pair for pair in pairs if pair in self.sizes))

    def some(self, name, atoms):
        """The people of some atoms."""
        return People(name, atoms, sum(self.sizes[atom] for atom in atoms))

    def remainders(self, published, direct):
        """What is left of each group without those parts along one of its lines that are published.

        Gives the group, those parts, and who is left, wherever somebody is. With `direct`, only along lines that
        skip no level.
        """
        for region, setting in self.groups:
            for parts in self._lines(self.regions, region, direct):
                yield from self._remainder((region, setting), [(part, setting) for part in parts], published)
            for parts in self._lines(self.settings, setting, direct):
                yield from self._remainder((region, setting), [(region, part) for part in parts], published)

    @staticmethod
    def _lines(axis, node, direct):
        return axis.direct_lines(node) if direct else axis.lines(node)

    def _remainder(self, whole, parts, published):
        taken = [part for part in parts if part in published]
        atoms = self.groups[whole].atoms.difference(*(self.groups[part].atoms for part in taken))
        if taken and atoms:
            without = ", ".join(self.groups[part].name for part in taken)
            yield whole, taken, self.some(f"{self.groups[whole].name} without {without}", atoms)
