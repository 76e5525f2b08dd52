"""The percentages that a survey's publisher printed, tied to the answers they are of."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from release import Misfit

TIES = Path(__file__).with_name("printed.toml")


@dataclass(frozen=True)
class Percentage:
    """A whole percentage: those in a group who gave an answer, of everybody, or of all who gave it."""

    percent: int
    question: str
    answer: str
    group: tuple
    of_those_who_gave_it: bool


def percentages(release):
    """Every percentage in a release. One that is tied to nothing is refused: the attacker would know too little."""
    with open(TIES, "rb") as file:
        ties = tomllib.load(file).get(release.survey, {})
    return [_tied(figure, ties) for figure in release.figures]


def _tied(figure, ties):
    if figure["id"] not in ties:
        raise Misfit(f"{TIES.name} does not say what the printed percentage '{figure['id']}' is of")
    tie = ties[figure["id"]]
    return Percentage(
        percent=figure["percent"],
        question=tie["question"],
        answer=tie["answer"],
        group=tuple(tie["group"]),
        of_those_who_gave_it=tie.get("of_those_who_gave_it", False),
    )
