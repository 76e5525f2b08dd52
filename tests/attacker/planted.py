"""Leaks to be planted in a copy of a release: what a careless publisher might have written."""

import copy
from itertools import product


class Planted:
    """A copy of a release's file, to be spoilt in one wave."""

    def __init__(self, content, wave):
        self.content, self.wave = copy.deepcopy(content), wave

    def publish(self, question, answer, group, count):
        """Puts a count in place of the published one. With only two answers, the other is the rest."""
        dataset = self._dataset(question)
        answers = dataset["dimension"]["answer"]["category"]["index"]
        self._put(dataset, answer, group, "count", count)
        if len(answers) == 2:
            other = next(each for each in answers if each != answer)
            base = dataset["value"][position(dataset, answer, group, "base")]
            self._put(dataset, other, group, "count", base - count)

    def add_group(self, everybody, truth, group):
        """Publishes a group that was not, in every question, rounded as the rules say."""
        size = everybody.groups[group].size
        for dataset in self._datasets():
            for answer in dataset["dimension"]["answer"]["category"]["index"]:
                question = dataset["extension"]["question"]
                self._put(dataset, answer, group, "base", size)
                self._put(dataset, answer, group, "count", 0)
                self.publish(question, answer, group, true_count(everybody, truth, question, answer, group) // 3 * 3)

    def _datasets(self):
        return [each for each in self.content["link"]["item"] if each["extension"]["wave"] == self.wave]

    def _dataset(self, question):
        return next(each for each in self._datasets() if each["extension"]["question"] == question)

    def _put(self, dataset, answer, group, metric, value):
        at = position(dataset, answer, group, metric)
        dataset["value"][at] = value
        dataset["status"].pop(str(at), None)


def position(dataset, answer, group, metric):
    """Where a number stands in a dataset."""
    ids = [dataset["dimension"][name]["category"]["index"] for name in dataset["id"]]
    return list(product(*ids)).index((answer, *group, metric))


def true_count(everybody, truth, question, answer, group):
    """How many people of a group really gave an answer."""
    return sum(truth[question, answer][atom] for atom in everybody.groups[group].atoms)
