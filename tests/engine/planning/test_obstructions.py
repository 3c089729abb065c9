"""What stands in the way of a camera: it gets past, or a warning names who it is."""

from random import Random
from typing import Any

import msgspec
import pytest

from server.engine.blocking import hiding
from server.engine.blocking.batch import batch
from server.engine.blocking.camera import solve_many
from server.engine.blocking.clearing import cleared
from server.engine.blocking.views import roles
from server.engine.planning.recipe import FULL
from server.engine.planning.recipes import Recipes, compile
from server.engine.planning.stagings import placed, sources
from server.engine.planning.studios import PREVIS
from server.engine.story import fold
from server.projects.vocabulary import ShotSize
from server.projects.world import Character, Meta, Place, Prop, Scene, Shot, Standing, World
from tests.engine import worlds


def plain(cast: dict[str, Standing], **asked: Any) -> World:
    return World(
        meta=Meta(world="in the way"),
        characters={id: Character(name=id.title()) for id in cast},
        places={"pl_1": Place(set="plain")},
        scenes={"sc_1": Scene(place="pl_1")},
        shots={"sh_1": Shot(scene="sc_1", cast=cast, **asked)},
    )


def told(made: Recipes) -> list[str]:
    return [one.text for one in made.warnings if one.kind == "in the way"]


@pytest.mark.parametrize("size", ["close_up", "medium", "medium_long", "long"])
@pytest.mark.parametrize("aside", [0, 150, 350])
@pytest.mark.parametrize("before", [600, 1000, 1600])
def test_the_camera_gets_past_who_stands_before_a_lone_subject(
    size: ShotSize, aside: int, before: int
) -> None:
    cast = {"mara": Standing(), "tomas": Standing(at=(aside, -before), facing=180)}
    made = compile(plain(cast, subjects=("mara",), size=size), PREVIS)
    staging = made.shots["sh_1"].recipe.staging
    shots = batch([staging], [16 / 9])
    found, cameras = roles(shots), solve_many(shots)
    assert not hiding.hindered(shots, found, cameras, hiding.Targets.of(shots, found)).any()
    assert not told(made)


def test_where_the_camera_cannot_get_past_a_warning_names_who_is_in_the_way() -> None:
    cast = {
        "mara": Standing(),
        "tomas": Standing(at=(0, -700)),
        "viewer": Standing(at=(0, -1600), facing=180),
    }
    made = compile(plain(cast, subjects=("mara",), view="point_of_view", viewer="viewer"), PREVIS)
    assert told(made) == [
        "Tomas stands between the camera and the face of Mara: move one of them, or the camera."
    ]
    away = {**cast, "tomas": Standing(at=(900, -700))}
    assert not told(compile(plain(away, subjects=("mara",), view="point_of_view", viewer="viewer"), PREVIS))


def test_what_stands_behind_the_subject_is_not_in_the_way() -> None:
    cast = {"mara": Standing(), "tomas": Standing(at=(0, 800))}
    made = compile(plain(cast, subjects=("mara",)), PREVIS)
    framing = made.shots["sh_1"].recipe.staging.framing
    assert (framing.bearing, framing.lens, framing.pitch) == (0, 35, None)
    assert not told(made)


@worlds.law
def test_what_is_told_to_be_in_the_way_is_just_what_still_is(random: Random) -> None:
    world = worlds.make(random)
    story = fold(world)
    whole, ratios = [], []
    for id, shot in world.shots.items():
        when = story.moment(id)
        assert when is not None
        whole.append(placed(sources(world, story, id, shot, when))[0])
        width, height = FULL[shot.aspect]
        ratios.append(width / height)
    clear = cleared(batch(whole, ratios))
    found, cameras = roles(clear.shots), solve_many(clear.shots)
    left = hiding.hindered(clear.shots, found, cameras, hiding.Targets.of(clear.shots, found))
    assert {number for number, _ in clear.hindrances} == set(left.nonzero()[0].tolist())
    before = batch(whole, ratios)
    first, solved = roles(before), solve_many(before)
    assert (left <= hiding.hindered(before, first, solved, hiding.Targets.of(before, first))).all()


def test_an_eye_that_would_be_in_furniture_or_in_somebody_gets_out() -> None:
    shelf = {"pr_1": Standing(at=(0, -1500))}
    world = plain({"mara": Standing()}, subjects=("mara",), size="medium", props=shelf)
    made = compile(msgspec.structs.replace(world, props={"pr_1": Prop(kind="shelf")}), PREVIS)
    staging = made.shots["sh_1"].recipe.staging
    shots = batch([staging], [16 / 9])
    assert not hiding.buried(shots, roles(shots), solve_many(shots).eye).any()
    assert (
        staging.framing != compile(plain({"mara": Standing()}), PREVIS).shots["sh_1"].recipe.staging.framing
    )
