"""Relations as the picture shows them: measured on its maps, whichever way the camera stands."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from server.engine import previs
from server.engine.blocking.staging import Look, Surface
from server.engine.planning.recipes import compile
from server.engine.planning.studios import PREVIS
from server.engine.previs import Rendered
from server.projects.world import Character, Meta, Place, Prop, Relation, Scene, Shot, Standing, World
from tests.engine.warmth import SMALL, figure, staging

PEOPLE = {"ch_a": Character(name="Mara"), "ch_b": Character(name="Tomas"), "ch_d": Character(name="Pip")}
PROPS = {
    "pr_t": Prop(name="the table", kind="table"),
    "pr_c": Prop(name="the suitcase", kind="suitcase"),
}
BEARINGS = (0, 35, 180, -120)
FLAT = Look(0, 2, 0, "#ffffff", inner=0, blacks=0, hatching=0, rim=0, distance=0)
OUTFIT = figure(
    coat=Surface("coat", "#b03a30"), bottom=Surface("trousers", "#3060a8"),
    footwear=Surface("shoes", "#3f9a4a"), hair=Surface("short", "#8a6a28"),
)  # fmt: skip


def drawn(**shot: Any) -> Rendered:
    """The picture of one shot, by way of planning."""
    made = Shot(scene="sc_a", **{"size": "long", "subjects": ("ch_a",), **shot})
    world = World(
        meta=Meta(world="w"), characters=PEOPLE, props=PROPS, places={"pl_a": Place(set="plain")},
        scenes={"sc_a": Scene(place="pl_a")}, shots={"sh_a": made},
    )  # fmt: skip
    recipe = compile(world, PREVIS).shots["sh_a"].recipe
    return previs.render(recipe.staging, SMALL, recipe.seed, samples=1)


def mask(picture: Rendered, id: str) -> NDArray[np.bool_]:
    return np.asarray(picture.things == picture.thing_legend.index(id))


def across(picture: Rendered, id: str) -> float:
    """The middle of a thing, in pixels from the left."""
    return float(np.nonzero(mask(picture, id))[1].mean())


def deep(picture: Rendered, id: str) -> float:
    """Metres to a thing along the camera's axis."""
    return float(np.median(picture.depth[mask(picture, id)]))


def by(kind: Any, thing: str = "ch_a", gap: int = 500) -> Standing:
    return Standing(relation=Relation(kind, thing, gap))


@pytest.mark.parametrize("bearing", BEARINGS)
def test_left_of_is_left_and_right_of_is_right_in_the_picture(bearing: int) -> None:
    picture = drawn(
        bearing=bearing,
        cast={"ch_a": Standing(facing=50), "ch_b": by("left_of"), "ch_d": by("right_of")},
    )
    wide = picture.boxes["ch_a"][2] - picture.boxes["ch_a"][0]
    assert across(picture, "ch_b") < across(picture, "ch_a") - wide / 2
    assert across(picture, "ch_d") > across(picture, "ch_a") + wide / 2
    away = [deep(picture, id) for id in ("ch_a", "ch_b", "ch_d")]
    assert max(away) - min(away) < 0.5  # beside each other as the picture shows it


@pytest.mark.parametrize("bearing", [0, 20, -30])
def test_what_is_behind_is_deeper_and_what_is_in_front_is_nearer(bearing: int) -> None:
    cast = {"ch_a": Standing(facing=50), "ch_b": by("behind", gap=700), "ch_d": by("in_front_of", gap=700)}
    picture = drawn(bearing=bearing, angle="high", cast=cast)
    assert deep(picture, "ch_d") + 0.5 < deep(picture, "ch_a") < deep(picture, "ch_b") - 0.5
    # In front and behind are their own: from behind them it is the other way round.
    picture = drawn(bearing=bearing + 180, angle="high", cast=cast)
    assert deep(picture, "ch_d") - 0.5 > deep(picture, "ch_a") > deep(picture, "ch_b") + 0.5


@pytest.mark.parametrize("bearing", BEARINGS)
def test_what_is_on_the_table_touches_it_from_above(bearing: int) -> None:
    picture = drawn(
        bearing=bearing,
        subjects=("pr_t",),
        size="medium",
        angle="high",
        cast={},
        props={"pr_t": Standing(facing=20), "pr_c": by("on", "pr_t")},
    )
    table, lid = mask(picture, "pr_t"), mask(picture, "pr_c")
    assert lid.sum() > 30
    columns = np.flatnonzero(lid.any(0))
    below = [int(np.flatnonzero(lid[:, column]).max()) + 1 for column in columns]
    touching = [table[row, column] for row, column in zip(below, columns, strict=True)]
    assert np.mean(touching) > 0.9  # the next pixel below it is the table
    assert np.nonzero(lid)[0].min() < np.nonzero(table)[0].min()
    gaps = [
        abs(float(picture.depth[row, column] - picture.depth[row - 1, column]))
        for row, column in zip(below, columns, strict=True)
        if table[row, column]
    ]
    assert np.median(gaps) < 0.06  # and there it is just as far away: it does not float before it


@pytest.mark.parametrize("bearing", [0, 35, 150, -120])
def test_who_is_facing_somebody_has_their_face_towards_them(bearing: int) -> None:
    picture = drawn(bearing=bearing, cast={"ch_a": Standing(facing=50), "ch_b": by("facing", gap=900)})
    nose, neck = picture.keypoints["ch_b"][:2]
    other = across(picture, "ch_a")
    if bearing:
        assert abs(neck[0] - other) > 15  # they stand beside each other in the picture
        assert (nose[0] - neck[0]) * (other - neck[0]) > 0
    else:  # the other is seen past their back: no face
        assert deep(picture, "ch_b") < deep(picture, "ch_a") - 0.5
        assert nose[2] == 0.5


@pytest.mark.parametrize("bearing", [0, 30, -20])
def test_half_a_turn_of_the_camera_hides_the_face_and_keeps_every_colour_of_the_outfit(bearing: int) -> None:
    front, back = (
        previs.render(staging(OUTFIT, size="long", bearing=way % 360, look=FLAT), SMALL, 1, samples=1)
        for way in (bearing, bearing + 180)
    )

    def count(picture: Rendered, part: str) -> int:
        return int((mask(picture, "ch_a") & (picture.parts == picture.part_legend.index(part))).sum())

    assert count(front, "eyes") > 0
    assert count(back, "eyes") == 0
    assert count(front, "face") > 40
    # From beside the back of the head the edge of a cheek may show, no more.
    assert count(back, "face") <= (0.1 * count(front, "face") if bearing else 0)
    worn = ("coat", "bottom", "footwear", "hair")
    assert all(min(count(front, part), count(back, part)) > 10 for part in worn)
    for part in worn:
        own = tone(back, part)
        away = {other: float(np.abs(own - tone(front, other)).max()) for other in worn}
        assert min(away, key=away.__getitem__) == part, away
        assert away[part] < 0.12, part  # one side is in the light, the other in tinted shade


def tone(picture: Rendered, part: str) -> NDArray[np.float64]:
    """The hue of a part: the shares of red, green and blue in its middle colour."""
    own = mask(picture, "ch_a") & (picture.parts == picture.part_legend.index(part))
    colour = np.median(picture.colour[own].astype(float), axis=0) + 1
    return np.asarray(colour / colour.sum())
