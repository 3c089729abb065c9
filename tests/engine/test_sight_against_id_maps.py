"""The law of sight: over random worlds the plan never misses a shot whose id map shows the thing, and names
at most 10 % more. Sight by proxies, which the plan uses, against the pixels of the drawn stage.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from random import Random

import numpy as np
import pytest
from numpy.typing import NDArray

from server.engine.blocking.sight import Sight, survey
from server.engine.blocking.staging import Staging
from server.engine.planning.narrow import narrowed
from server.engine.planning.recipes import compile
from server.engine.planning.stagings import sources
from server.engine.planning.stagings import staging as whole_staging
from server.engine.previs import Rendered
from server.engine.story import fold
from server.projects.vocabulary import Pose, PropKind
from tests.engine import worlds
from tests.engine.blocking.test_viewpoint import through_eyes
from tests.engine.warmth import warm

__all__ = ["warm"]

pytestmark = pytest.mark.usefixtures("warm")

SAMPLE, FULL = (*range(8), 1023, 1229), range(1000, 1300)
"""Seeds of the worlds, five shots each, in a normal run and in a soak. In 1023 a camera is in somebody's
head, in 1229 a hand is before its owner's face."""


@dataclass
class Tally:
    """What was compared: pairs of a thing and a shot, and pairs of a part and a shot."""

    shots: int = 0
    shown: int = 0
    extra: int = 0
    parts: int = 0
    extra_parts: int = 0
    missed: list[str] = field(default_factory=list)

    def compare(self, where: str, staging: Staging, exact: Sight, planned: Sight) -> None:
        self.shots += 1
        for id in (*(figure.id for figure in staging.figures), *(item.id for item in staging.items)):
            real, named = exact.get(id, {}), planned.get(id, {})
            shown, expected = "seen" in real.values(), "seen" in named.values()
            self.shown += shown
            self.extra += expected and not shown
            for part, how in real.items():
                counts = {"seen": ("seen",), "shade": ("seen", "shade")}[how]
                if named.get(part) not in counts:
                    self.missed.append(f"{where} {id} {part}: {how}, planned {named.get(part)}")
            self.parts += sum(how == "seen" for how in real.values())
            self.extra_parts += sum(how == "seen" and real.get(part) != "seen" for part, how in named.items())


def stagings(seed: int) -> Iterator[tuple[str, Staging, tuple[int, int]]]:
    """The whole stagings of a random world, with the size of their drafts."""
    world = worlds.make(Random(seed))
    story = fold(world)
    for id, shot in compile(world, worlds.EDITION).shots.items():
        when = story.moment(id)
        assert when is not None
        whole = whole_staging(sources(world, story, id, world.shots[id], when))
        asked = whole.framing
        where = f"world {seed} {id} ({asked.size}, {asked.angle}, {whole.setting.kind})"
        yield where, whole, worlds.sizes(shot.recipe)


def tally(seeds: Iterable[int]) -> Tally:
    from server.engine import previs

    found = Tally()
    for seed in seeds:
        for where, whole, size in stagings(seed):
            found.compare(where, whole, previs.survey(whole, size), survey(whole, size[0] / size[1]))
    return found


@pytest.mark.parametrize(
    "seeds", [SAMPLE, pytest.param(FULL, marks=pytest.mark.soak)], ids=["sample", "full"]
)
@pytest.mark.timeout(3000)
def test_the_plan_never_misses_what_a_picture_shows_and_names_few_more(seeds: Iterable[int]) -> None:
    found = tally(seeds)
    print(found)
    assert found.missed == []
    assert found.extra <= 0.10 * found.shown


@pytest.mark.parametrize("seed", [3, 4])
def test_a_narrowed_recipe_draws_the_picture_of_the_whole_staging(seed: int) -> None:
    """Leaving out what cannot be seen leaves the picture as it is, to the last byte."""
    from server.engine import previs

    for where, whole, size in stagings(seed):
        narrow = narrowed(whole, survey(whole, size[0] / size[1]))
        small = (size[0] // 2, size[1] // 2)
        first, second = (previs.render(one, small, 1, samples=1) for one in (whole, narrow))
        assert (_named(first) == _named(second)).all(), where
        assert (first.colour == second.colour).all(), where


@pytest.mark.parametrize(("pose", "kind"), [("hold", "cup"), ("aim", "sword"), ("stand", "lantern")])
def test_the_plan_names_all_that_is_seen_of_a_viewers_hand_and_its_picture_is_the_narrowed_one(
    pose: Pose, kind: PropKind
) -> None:
    from server.engine import previs

    whole = through_eyes(pose, kind)
    size = (160, 90)
    exact, planned = previs.survey(whole, size), survey(whole, size[0] / size[1])
    assert exact["ch_v"]["skin"] == "seen"
    found = Tally()
    found.compare(pose, whole, exact, planned)
    assert found.missed == []
    first, second = (previs.render(one, size, 1, samples=1) for one in (whole, narrowed(whole, planned)))
    assert (first.colour == second.colour).all()


def _named(rendered: Rendered) -> NDArray[np.str_]:
    """The id map with names for its numbers: these are counted anew for each staging."""
    return np.array(rendered.thing_legend)[rendered.things]
