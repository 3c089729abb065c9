"""Light in pictures, measured: where shadows fall, how lamps fall off, and who throws what into the frame."""

from random import Random

import numpy as np
import pytest
from msgspec.structs import replace
from numpy.typing import NDArray

from server.engine import previs
from server.engine.blocking.sight import survey
from server.engine.blocking.staging import Item, Look, Staging
from server.engine.planning.narrow import narrowed
from server.projects.vocabulary import Lighting, Pose, PropKind, SetKind, ShotSize
from tests.engine.test_sight_against_id_maps import Tally
from tests.engine.warmth import figure, staging

TINY = (192, 108)
FLAT = Look(0, 2, 0, "#ffffff", inner=0, blacks=0, hatching=0, rim=0, distance=0)


def shadow(minute: int) -> tuple[float, float]:
    """Where the shadow of somebody lies beside their feet (pixels to the right), and how far it goes."""
    shot = staging(figure(), size="long", minute=minute, look=FLAT, angle="high")
    drawn = previs.render(shot, TINY, 1, samples=1)
    floor = drawn.things == 1
    grey = drawn.colour.astype(int).sum(2)
    rows, columns = np.nonzero(floor & (grey < np.median(grey[floor]) * 0.93))
    assert len(rows) > 20
    left, _, right, _ = drawn.boxes["ch_a"]
    away = columns - (left + right) / 2
    return float(away.mean()), float(np.abs(away).max())


def test_the_sun_at_the_left_throws_shadows_to_the_right_and_low_sun_long_ones() -> None:
    morning, noon, evening = (shadow(minute) for minute in (420, 780, 1140))
    assert morning[0] > 5
    assert evening[0] < -5
    assert noon[1] < 0.7 * min(morning[1], evening[1])


def lantern(**changes: object) -> Item:
    return replace(Item("pr_l", "lantern", (0, -300), 0, 100, "#8a6a48"), **changes)


def test_it_is_brighter_near_a_lamp_and_warmer() -> None:
    dark, lamp = (
        previs.render(
            staging(figure(at=(0, 300)), items=items, minute=1400, size="long", look=FLAT), TINY, 1, samples=1
        ).colour.astype(float)
        for items in ((), (lantern(),))
    )
    floor = slice(int(TINY[1] * 0.9), None)
    more = (lamp - dark)[floor].sum(2).mean(0)
    middle, edge = more[TINY[0] // 2 - 12 : TINY[0] // 2 + 12].mean(), more[:8].mean()
    assert middle > 2.5 * max(edge, 1)
    assert (lamp - dark)[floor, :, 0].mean() > (lamp - dark)[floor, :, 2].mean() + 5


def test_where_only_lamps_give_light_the_rest_is_dark() -> None:
    def corners(lighting: Lighting) -> tuple[float, float]:
        shot = staging(figure(at=(0, 300)), items=(lantern(),), kind="room", size="long", look=FLAT)
        drawn = previs.render(
            replace(shot, setting=replace(shot.setting, lighting=lighting)), TINY, 1, samples=1
        )
        grey = drawn.colour.astype(float).mean(2)
        return float(grey[:20, :30].mean()), float(grey[-12:, 80:112].mean())

    natural, practical = corners("natural"), corners("practical")
    assert practical[0] < 0.6 * natural[0]
    assert practical[1] > 1.5 * practical[0]


def night(random: Random) -> Staging:
    """A random shot by night with a lamp or two, held, standing or on a table."""
    poses: tuple[Pose, ...] = ("stand", "hold", "point", "sit")
    kinds: tuple[PropKind, ...] = ("lantern", "candle", "lamp")
    sizes: tuple[ShotSize, ...] = ("close_up", "medium", "medium_long", "long")
    sets: tuple[SetKind, ...] = ("plain", "room", "street", "shore")

    def spot() -> tuple[int, int]:
        return random.randrange(-1800, 1800), random.randrange(-1500, 1500)

    people = tuple(figure(id, spot(), random.randrange(360), random.choice(poses)) for id in ("ch_a", "ch_b"))
    items = (
        replace(lantern(), kind=random.choice(kinds), at=spot()),
        replace(lantern(), id="pr_m", kind=random.choice(kinds), at=(0, 0), held_by="ch_b")
        if random.random() < 0.5
        else replace(lantern(), id="pr_m", kind="crate", at=spot()),
    )
    shot = staging(
        *people, items=items, size=random.choice(sizes), bearing=random.randrange(360),
        kind=random.choice(sets), minute=random.choice((1190, 1400, 90)), subjects=("ch_a",),
    )  # fmt: skip
    lighting: Lighting = random.choice(("natural", "practical"))
    return replace(shot, setting=replace(shot.setting, lighting=lighting))


@pytest.mark.parametrize(
    "seeds", [range(8), pytest.param(range(100, 400), marks=pytest.mark.soak)], ids=["sample", "full"]
)
@pytest.mark.timeout(3000)
def test_blocking_never_misses_what_lamps_throw_into_the_frame(seeds: range) -> None:
    found = Tally()
    for seed in seeds:
        shot = night(Random(seed))
        exact, planned = previs.survey(shot, TINY, samples=1), survey(shot, TINY[0] / TINY[1])
        found.compare(f"night {seed}", shot, exact, planned)
    assert found.missed == []


@pytest.mark.parametrize("seed", [0, 3])
def test_a_narrowed_shot_by_lamplight_draws_the_picture_of_the_whole(seed: int) -> None:
    whole = night(Random(seed))
    narrow = narrowed(whole, survey(whole, TINY[0] / TINY[1]))
    first, second = (previs.render(one, TINY, 1, samples=1).colour for one in (whole, narrow))
    assert same(first, second)


def same(a: NDArray[np.uint8], b: NDArray[np.uint8]) -> bool:
    return bool((a == b).all())


def test_an_overcast_sky_throws_soft_shadows() -> None:
    shares = []
    for weather in ("clear", "cloudy"):
        shot = staging(figure(), size="long", minute=600, look=FLAT, angle="high")
        shot = replace(shot, setting=replace(shot.setting, weather=weather))
        drawn = previs.render(shot, (384, 216), 1, samples=1)
        left, _, right, low = drawn.boxes["ch_a"]
        near = slice(max(0, low - 60), low + 10), slice(max(0, left - 90), right + 90)
        grey = drawn.colour[near].astype(int).sum(2)[drawn.things[near] == 1]
        dark, light = np.percentile(grey, (2, 90))
        between = (grey > dark + 0.25 * (light - dark)) & (grey < dark + 0.75 * (light - dark))
        shares.append(float(between.sum() / (grey < dark + 0.25 * (light - dark)).sum()))
    assert shares[1] > 3 * shares[0]
