"""The survey is exact: it agrees with the picture, with itself when narrowed, and blocking never misses."""

import random
from typing import get_args

import numpy as np
import pytest

from server.engine import previs
from server.engine.blocking import sight as blocking
from server.engine.blocking.staging import Body, Figure, Item, Part, Staging, Surface
from server.engine.planning.narrow import narrowed
from server.projects.vocabulary import (
    Angle,
    Bottom,
    Coat,
    Expression,
    Footwear,
    Hair,
    Hat,
    Pose,
    PropKind,
    SetKind,
    ShotSize,
    Top,
)
from tests.engine.warmth import figure, staging

SIZE = (192, 108)


def _figure(pick: random.Random, id: str) -> Figure:
    age = pick.choice([7, 30, 70])
    body = Body(
        age=age,
        height=1200 if age == 7 else 1700,
        build=pick.choice([20, 80]),
        gender=pick.choice([0, 100]),
    )
    surfaces: dict[Part, Surface] = {
        "face": Surface(pick.choice(get_args(Expression))),
        "hair": Surface(pick.choice(get_args(Hair)), "#443322"),
        "hat": Surface(pick.choice(get_args(Hat)), "#224466"),
        "top": Surface(pick.choice(get_args(Top)), "#88aa99"),
        "coat": Surface(pick.choice(get_args(Coat)), "#aa3322"),
        "bottom": Surface(pick.choice(get_args(Bottom)), "#444455"),
        "footwear": Surface(pick.choice(get_args(Footwear)), "#222222"),
    }
    gone = tuple(p for p, s in surfaces.items() if s.kind in ("bald", "none", "barefoot"))
    return figure(
        id,
        at=(pick.randint(-1500, 1500), pick.randint(-1200, 1200)),
        facing=pick.randint(-180, 180),
        pose=pick.choice(get_args(Pose)),
        body=body,
        without=gone,
        worn=surfaces,
    )


def _staging(seed: int) -> Staging:
    pick = random.Random(seed)
    cast = [_figure(pick, f"ch_{k}") for k in range(pick.randint(1, 3))]
    items = tuple(
        Item(
            f"pr_{k}",
            pick.choice(get_args(PropKind)),
            (pick.randint(-1200, 1200), pick.randint(-1200, 1200)),
            pick.randint(0, 359),
            pick.choice([80, 100, 130]),
            "#885533",
            held_by=pick.choice([None, "ch_0"]),
        )
        for k in range(pick.randint(0, 2))
    )
    return staging(
        *cast,
        items=items,
        size=pick.choice(get_args(ShotSize)),
        angle=pick.choice(get_args(Angle)),
        bearing=pick.randint(-180, 180),
        kind=pick.choice(get_args(SetKind)),
        minute=pick.randint(0, 1439),
        subjects=tuple(one.id for one in cast[: pick.randint(1, len(cast))]),
    )


@pytest.mark.parametrize("seed", range(8))
def test_a_survey_names_what_the_picture_shows(seed: int) -> None:
    of = _staging(seed)
    sight = previs.survey(of, SIZE, samples=1)
    rendered = previs.render(of, SIZE, seed=1, samples=1)
    for number, id in enumerate(rendered.thing_legend[2:], 2):
        parts = {rendered.part_legend[p] for p in np.unique(rendered.parts[rendered.things == number])}
        listed = {"item"} | {part for one in of.figures if one.id == id for part in one.parts}
        for part in parts & listed:
            assert sight[id][part] == "seen"


@pytest.mark.parametrize("seed", range(20, 32))
def test_a_survey_of_what_was_surveyed_is_the_same(seed: int) -> None:
    of = _staging(seed)
    sight = previs.survey(of, SIZE, samples=1)
    assert previs.survey(narrowed(of, sight), SIZE, samples=1) == sight


@pytest.mark.parametrize("seed", range(40, 44))
def test_a_narrowed_staging_gives_the_same_picture(seed: int) -> None:
    """Narrowed by what blocking knows, as recipes are: expressions that nobody can see move no line."""
    of = _staging(seed)
    less = narrowed(of, blocking.survey(of, SIZE[0] / SIZE[1]))
    assert np.array_equal(previs.render(of, SIZE, seed=1).colour, previs.render(less, SIZE, seed=1).colour)


@pytest.mark.parametrize("seed", range(60, 76))
def test_blocking_never_misses_what_the_survey_finds(seed: int) -> None:
    of = _staging(seed)
    known = blocking.survey(of, SIZE[0] / SIZE[1])
    for id, parts in previs.survey(of, SIZE).items():
        for part, how in parts.items():
            assert how == known.get(id, {}).get(part) or known[id][part] == "seen", (id, part)


def test_shade_falls_from_outside_the_frame() -> None:
    caster = figure("ch_b", at=(-1500, -1500))
    shot = staging(figure("ch_a"), caster, size="long", minute=480, subjects=("ch_a",))
    found = previs.survey(shot, SIZE)
    alone = previs.survey(staging(figure("ch_a"), size="long", minute=480), SIZE)
    assert "ch_b" in found
    assert found["ch_a"] == alone["ch_a"]
