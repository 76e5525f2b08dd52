"""Attacks every release, as somebody would who knows everything but people's answers.

Run with the folder of the releases and that of the surveys: attack_releases.py public/data surveys

The attacker shares no code with the project, and its solver is other people's. It knows the rules, the whole release,
the printed percentages and the size of every group, published or not, which it is given from the made-up responses.
It fails if people fewer than the threshold can be told apart, or if the count of any answer in any group or remainder
has a range narrower than the protection width, or than there are people in it; a range that printed percentages leave
no wider is told but does not fail. The exit code is 0 only if there was a release and none failed.
"""

import sys
import time
from pathlib import Path

from attack import attack, fewest_told_apart, population
from release import FILE_OF_A_RELEASE, Misfit, Release
from responses import Codebook
from solver import Unsolvable


def attack_release(path, surveys):
    """Attacks one release and tells what came out; gives how many things were learned that must not be."""
    release = Release.read(path)
    codebook = Codebook(surveys / release.survey)
    troubles, targets, narrowest, start = 0, 0, [], time.monotonic()
    # An earlier release has the waves that there were.
    for wave in filter(release.of_wave, codebook.waves()):
        troubles += tell_apart(release, codebook, wave)
        for found in attack(release, codebook, wave):
            tell(release, found)
            troubles += len(found.too_narrow)
            targets += found.targets
            narrowest += [found.narrowest] if found.narrowest else []
    seconds = time.monotonic() - start
    print(f"{release.survey}: {targets} counts attacked in {seconds:.0f} s; {troubles} learned that must not be")
    if narrowest:
        print(f"  the narrowest: {min(narrowest, key=lambda each: each.width)}")
    return troubles


def tell_apart(release, codebook, wave):
    """Tells the fewest people that sums and differences tell apart; gives 1 if they are too few."""
    everybody = population(release, codebook, wave)
    fewest = fewest_told_apart(everybody, release.of_wave(wave)[0].bases)
    is_trouble = fewest.size < release.threshold
    out = sys.stderr if is_trouble else sys.stdout
    print(f"{release.survey}, {wave}: at the fewest {fewest.size} people are told apart: {fewest.name}", file=out)
    return int(is_trouble)


def tell(release, found):
    """Tells what came out of attacking some questions."""
    what = f"{release.survey}, {found.wave}, {' and '.join(found.questions)}"
    print(f"{what}: {found.targets} counts, {found.solved} programmes, {found.seconds:.1f} s")
    if found.narrowest:
        print(f"  the narrowest: {found.narrowest}")
    for each in found.printed:
        print(f"  no wider before the release: {each}")
    for each in found.too_narrow:
        print(f"  {each.meaning()}: {each}", file=sys.stderr)


def main(arguments):
    if len(arguments) != 2:
        print("expected the folders of the releases and of the surveys: public/data surveys", file=sys.stderr)
        return 2
    folder, surveys = map(Path, arguments)
    releases = sorted(folder.glob(f"*/{FILE_OF_A_RELEASE}"))
    if not releases:
        print(f"{folder}: expected releases in its folders, found none", file=sys.stderr)
        return 1
    troubles = 0
    for path in releases:
        try:
            troubles += attack_release(path, surveys)
        except (Misfit, Unsolvable) as error:
            troubles += 1
            print(f"{path}: {error}", file=sys.stderr)
    return 1 if troubles else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
