"""The attacker knows nothing that is not so, finds leaks that are planted, and names what they give away."""

import json
import unittest
from functools import cache
from pathlib import Path

import numpy

from attack import Range, Search, Target, attack_tables, fewest_told_apart, linked, population, targets
from groups import People
from knowledge import Knowledge
from planted import Planted, true_count
from printed import percentages
from release import FILE_OF_A_RELEASE, Misfit, Release
from responses import Codebook

ROOT = Path(__file__).parents[2]
SMALL, LARGE = "care-for-the-carer-2020", "example"
THRESHOLD = 10


@cache
def content(survey):
    """The file of a survey's newest release, as it is shipped."""
    folder = ROOT / "public/data" / survey
    path = folder / f"{(folder / 'latest').read_text(encoding='utf-8').strip()}.json"
    return json.loads(path.read_text(encoding="utf-8"))


@cache
def codebook(survey):
    return Codebook(ROOT / "surveys" / survey)


@cache
def people_and_truth(survey, wave):
    return population(Release.of(content(survey)), codebook(survey), wave), codebook(survey).truth(wave)


def tables_with(release, survey, wave, question):
    """The tables that are attacked together with that of a question."""
    lists = linked(release.of_wave(wave), codebook(survey).routes())
    return next(tables for tables in lists if any(table.question == question for table in tables))


def too_narrow(file, survey, wave, question):
    """The counts that attacking a question gives away, by question, answer and atoms."""
    release = Release.of(file)
    everybody = population(release, codebook(survey), wave)
    tables = tables_with(release, survey, wave, question)
    found = attack_tables(release, everybody, tables, codebook(survey).routes())
    return {(each.target.question, each.target.answer, each.target.people.atoms): each for each in found.too_narrow}


@cache
def too_narrow_as_shipped(survey, wave, question):
    return too_narrow(content(survey), survey, wave, question)


def published_groups(survey, wave, question):
    """The groups of which counts are published, but everybody, of whom percentages are printed."""
    table = tables_with(Release.of(content(survey)), survey, wave, question)[0]
    return [group for group in table.bases if group != ("everyone", "everyone")]


def is_no_multiple(count, size):
    """Whether neither those who gave an answer nor all others are a multiple of the rounding base."""
    return count % 3 != 0 and (size - count) % 3 != 0


class WhatTheAttackerKnows(unittest.TestCase):
    def test_the_true_answers_fit_everything_that_it_believes(self):
        for survey in (SMALL, LARGE):
            release, routes = Release.of(content(survey)), codebook(survey).routes()
            for wave in codebook(survey).waves():
                everybody, truth = people_and_truth(survey, wave)
                for tables in linked(release.of_wave(wave), routes):
                    known = Knowledge(release, everybody, tables, routes, percentages(release))
                    known.read_the_counts()
                    true = [truth[question, answer][atom] for question, answer, atom in known.columns]
                    self.assertEqual(known.broken(numpy.array(true)), [])

    def test_a_printed_percentage_that_is_tied_to_nothing_is_refused(self):
        file = Planted(content(SMALL), "2020").content
        file["extension"]["published"][0]["id"] = "unheard-of"
        with self.assertRaisesRegex(Misfit, "unheard-of"):
            percentages(Release.of(file))

    def test_bases_of_other_people_are_refused(self):
        file = Planted(content(SMALL), "2020").content
        values = file["link"]["item"][0]["value"]
        file["link"]["item"][0]["value"] = [value and value + 1 for value in values]
        with self.assertRaises(Misfit):
            too_narrow(file, SMALL, "2020", "any-support")


class WhatItFinds(unittest.TestCase):
    def check_pinned(self, spoilt, survey, target, people, count):
        """A count is known exactly from the spoilt release, and was not from the shipped one."""
        question, answer = target
        key = question, answer, people.atoms
        self.assertNotIn(key, too_narrow_as_shipped(survey, spoilt.wave, question))
        found = too_narrow(spoilt.content, survey, spoilt.wave, question)
        self.assertIn(key, found)
        self.assertEqual((found[key].least, found[key].most), (count, count), found[key])

    def test_an_exact_count_in_place_of_a_rounded_one_is_found(self):
        everybody, truth = people_and_truth(SMALL, "2020")
        counts = {
            group: true_count(everybody, truth, "any-support", "none", group)
            for group in published_groups(SMALL, "2020", "any-support")
        }
        group = next(group for group in counts if is_no_multiple(counts[group], everybody.groups[group].size))
        spoilt = Planted(content(SMALL), "2020")
        spoilt.publish("any-support", "none", group, counts[group])
        self.check_pinned(spoilt, SMALL, ("any-support", "none"), everybody.groups[group], counts[group])

    def test_exact_counts_give_away_people_of_whom_nothing_was_published(self):
        everybody, truth = people_and_truth(SMALL, "2020")
        published = published_groups(SMALL, "2020", "any-support")
        spoilt = Planted(content(SMALL), "2020")
        for group in published:
            count = true_count(everybody, truth, "any-support", "none", group)
            spoilt.publish("any-support", "none", group, count)
        shown = {everybody.groups[group].atoms for group in published}
        found = too_narrow(spoilt.content, SMALL, "2020", "any-support")
        hidden = [each for each in found.values() if each.target.people.atoms not in shown and each.width == 0]
        self.assertTrue(hidden)
        for each in hidden:
            true = sum(truth["any-support", each.target.answer][atom] for atom in each.target.people.atoms)
            self.assertEqual(each.least, true, each)

    def test_parts_that_were_rounded_without_their_whole_are_found(self):
        """Every count is a multiple beside the true one. Only that they do not add up gives them away."""
        everybody, truth = people_and_truth(LARGE, "2022")
        release = Release.of(content(LARGE))
        answers = next(table.answers for table in release.of_wave("2022") if table.question == "sleep")
        parts = ("at-sea", "on-land")

        def true(answer, region, setting):
            return true_count(everybody, truth, "sleep", answer, (region, setting))

        answer, region = next(
            (answer, region)
            for answer in answers
            for region in release.regions.nodes
            if all(true(answer, region, part) % 3 == 1 for part in parts)
        )
        spoilt = Planted(content(LARGE), "2022")
        spoilt.publish("sleep", answer, (region, "everyone"), true(answer, region, "everyone") - 2)
        for part in parts:
            spoilt.publish("sleep", answer, (region, part), true(answer, region, part) + 2)
        for setting in ("everyone", *parts):
            people = everybody.groups[region, setting]
            self.check_pinned(spoilt, LARGE, ("sleep", answer), people, true(answer, region, setting))

    def test_an_exact_base_of_those_asked_gives_away_the_answer_that_led_to_it(self):
        everybody, truth = people_and_truth(LARGE, "2022")
        shipped = too_narrow_as_shipped(LARGE, "2022", "company")
        counts = {
            group: true_count(everybody, truth, "watch-call", "not-asked", group)
            for group in published_groups(LARGE, "2022", "company")
            if ("company", "alone", everybody.groups[group].atoms) not in shipped
        }
        group = next(group for group in counts if is_no_multiple(counts[group], everybody.groups[group].size))
        spoilt = Planted(content(LARGE), "2022")
        spoilt.publish("watch-call", "not-asked", group, counts[group])
        people = everybody.groups[group]
        self.check_pinned(spoilt, LARGE, ("company", "alone"), people, people.size - counts[group])


class WhoIsToldApart(unittest.TestCase):
    def fewest(self, spoilt):
        release = Release.of(spoilt.content)
        everybody = population(release, codebook(SMALL), "2020")
        return fewest_told_apart(everybody, release.of_wave("2020")[0].bases).size

    def check_told_apart(self, is_careless):
        """Publishing one group that is careless tells too few people apart, which nothing did before."""
        everybody, truth = people_and_truth(SMALL, "2020")
        published = published_groups(SMALL, "2020", "any-support")
        group = next(group for group in everybody.groups if group not in published and is_careless(everybody, group))
        spoilt = Planted(content(SMALL), "2020")
        self.assertGreaterEqual(self.fewest(spoilt), THRESHOLD)
        spoilt.add_group(everybody, truth, group)
        self.assertLess(self.fewest(spoilt), THRESHOLD)

    def test_a_small_group_is_found(self):
        self.check_told_apart(lambda everybody, group: 0 < everybody.groups[group].size < THRESHOLD)

    def test_a_large_group_that_leaves_a_small_remainder_is_found(self):
        def leaves_few(everybody, group):
            size = everybody.groups[group].size
            return size >= THRESHOLD and 0 < everybody.groups[group[0], "everyone"].size - size < THRESHOLD

        self.check_told_apart(leaves_few)


class TheSearch(unittest.TestCase):
    def test_its_ranges_are_those_found_one_by_one(self):
        release, routes = Release.of(content(SMALL)), codebook(SMALL).routes()
        everybody, _ = people_and_truth(SMALL, "2020")
        known = Knowledge(release, everybody, tables_with(release, SMALL, "2020", "any-support"), routes, [])
        known.read_the_counts()
        some = [each for each in targets(everybody, known.tables) if each.answer == "none"]
        # No range is wide enough at once, so that each is settled.
        alone = {}
        for target in some:
            search = Search(known, [target])
            search.narrowest(target.people.size)
            alone[target] = (search.least[0], search.most[0])
        too_narrow, narrowest = Search(known, some).narrowest(4)
        self.assertTrue(too_narrow)
        for each in too_narrow:
            self.assertEqual((each.least, each.most), alone[each.target], each)
        learned = [most - least for target, (least, most) in alone.items() if most - least < target.people.size]
        self.assertEqual(narrowest.width, min(learned))
        narrow = [target for target, (least, most) in alone.items() if most - least < min(4, target.people.size)]
        self.assertEqual([each.target for each in too_narrow], narrow)

    def test_what_a_narrow_range_means_is_said(self):
        target = Target("question", "answer", People("twelve people", frozenset(), 12))
        for least, most, meaning in [
            (12, 12, "certain: all of them gave it"),
            (0, 0, "certain: none of them gave it"),
            (5, 5, "known exactly"),
            (5, 6, "too narrow"),
        ]:
            self.assertEqual(Range(target, least, most).meaning(), meaning)


if __name__ == "__main__":
    unittest.main()
