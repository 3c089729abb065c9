"""The camera that a shot really gets: moods, viewers, the line of two people, and what stands in the way."""

from typing import Any

import msgspec
import pytest

from server.engine.blocking.camera import solve
from server.engine.planning.framings import crossings, effective, sides
from server.engine.planning.recipe import ShotRecipe
from server.engine.planning.recipes import Compiler, compile
from server.engine.planning.studios import PREVIS
from server.projects.world import (
    Character,
    Meta,
    Mood,
    Place,
    Prop,
    Scene,
    Shot,
    Standing,
    World,
)
from tests.engine.blocking.frames import side
from tests.engine.blocking.stagings import WIDE
from tests.engine.worlds import replaced

FACING = {"ch_a": Standing(at=(-700, 0), facing=90), "ch_b": Standing(at=(700, 0), facing=-90)}


def shot(order: str, **asked: Any) -> Shot:
    given: dict[str, Any] = {"scene": "sc_1", "order": order, "cast": FACING, "subjects": ("ch_a", "ch_b")}
    return Shot(**(given | asked))


def world(mood: Mood | None = None, **shots: Shot) -> World:
    """Two people who face each other in one scene; a third stands by."""
    return World(
        meta=Meta(world="lines"),
        characters={id: Character(name=id) for id in ("ch_a", "ch_b", "ch_c")},
        places={"pl_1": Place(set="plain")},
        props={"pr_1": Prop(kind="shelf")},
        scenes={"sc_1": Scene(place="pl_1", mood=mood or Mood()), "sc_2": Scene(place="pl_1", order="z")},
        shots={f"sh_{name}": one for name, one in shots.items()},
    )


def sided(recipe: ShotRecipe, first: str = "ch_a", second: str = "ch_b") -> int:
    staging = recipe.recipe.staging
    return side(staging, solve(staging, WIDE), first, second)


FRONT, BACK = -60, 60
"""Bearings of ch_a, who faces to the right, on the near and on the far side of the two."""


@pytest.mark.parametrize("bearing", [FRONT, BACK])
def test_views_that_choose_their_side_keep_to_that_of_the_first_shot_of_the_two(bearing: int) -> None:
    made = compile(
        world(
            a=shot("a", bearing=bearing),
            b=shot("b", view="two_shot", bearing=-bearing),
            c=shot("c", view="over_shoulder", subjects=("ch_b",), viewer="ch_a", bearing=bearing),
            d=shot("d", view="over_shoulder", subjects=("ch_a",), viewer="ch_b", bearing=-bearing),
        ),
        PREVIS,
    ).shots
    kept = {sided(made[f"sh_{name}"]) for name in "abcd"}
    assert len(kept) == 1
    assert {bool(made[f"sh_{name}"].recipe.staging.framing.side) for name in "bcd"} == {True}


def test_who_is_left_of_the_other_stays_left_through_the_scene() -> None:
    made = compile(
        world(
            a=shot("a", view="two_shot"),
            b=shot("b", view="two_shot", bearing=100, size="long"),
            c=shot("c", view="two_shot", subjects=("ch_b", "ch_a"), bearing=-80),
        ),
        PREVIS,
    ).shots
    for recipe in made.values():
        staging = recipe.recipe.staging
        right = solve(staging, WIDE).right
        across = {one.id: one.at[0] * right[0] + one.at[1] * right[1] for one in staging.figures}
        assert across["ch_a"] < across["ch_b"]


def test_a_shot_that_may_cross_the_line_does() -> None:
    first, back = shot("a", bearing=FRONT), {"view": "two_shot", "bearing": BACK}
    kept = compile(world(a=first, b=shot("b", **back)), PREVIS).shots
    free = compile(world(a=first, b=shot("b", crosses_line=True, **back)), PREVIS).shots
    assert sided(kept["sh_b"]) == sided(kept["sh_a"])
    assert sided(free["sh_b"]) == -sided(free["sh_a"])


def test_a_bearing_that_crosses_the_line_is_kept_and_told() -> None:
    first, second = shot("a", bearing=FRONT), shot("b", bearing=BACK)
    made = compile(world(a=first, b=second), PREVIS)
    assert made.shots["sh_b"].recipe.staging.framing.bearing == BACK
    assert [(one.shot, one.kind) for one in made.warnings] == [("sh_b", "screen direction")]
    assert not list(crossings(world(a=first, b=shot("b", bearing=BACK, crosses_line=True))))
    assert not list(crossings(world(a=first, b=shot("b", bearing=FRONT - 20))))
    assert not list(crossings(world(a=first, b=shot("b", bearing=BACK, scene="sc_2"))))


def test_the_line_belongs_to_the_two_and_others_have_their_own() -> None:
    three = FACING | {"ch_c": Standing(at=(0, 1500))}
    others = shot("b", cast=three, subjects=("ch_c", "ch_a"), view="two_shot")
    for bearing in (FRONT, BACK):
        assert sides(world(a=shot("a", bearing=bearing), b=others)) == sides(world(b=others))


def test_an_edit_of_the_first_shot_moves_only_the_cameras_that_follow_it() -> None:
    before = world(
        a=shot("a", bearing=FRONT),
        b=shot("b", view="two_shot"),
        c=shot("c", subjects=("ch_a",), size="close_up"),
        d=shot("d", bearing=FRONT - 10),
    )
    compiler = Compiler()
    old = compiler.compile(before, PREVIS).shots

    def changed(edited: World) -> set[str]:
        now = compiler.compile(edited, PREVIS).shots
        assert now == compile(edited, PREVIS).shots
        return {id for id in now if now[id].fingerprint != old[id].fingerprint}

    assert changed(replaced(before, "shots", "sh_a", bearing=FRONT - 15)) == {"sh_a"}
    assert changed(replaced(before, "shots", "sh_a", bearing=BACK)) == {"sh_a", "sh_b"}
    assert changed(replaced(before, "shots", "sh_a", deleted=1)) == set()


def test_the_viewer_is_the_nearest_other_unless_one_is_named() -> None:
    three = FACING | {"ch_c": Standing(at=(-400, 900))}
    asked: dict[str, Any] = {"cast": three, "subjects": ("ch_a",), "view": "over_shoulder"}
    made = compile(world(a=shot("a", **asked), b=shot("b", viewer="ch_b", **asked)), PREVIS).shots
    assert made["sh_a"].recipe.staging.framing.viewer == "ch_c"
    assert made["sh_b"].recipe.staging.framing.viewer == "ch_b"


def test_a_viewer_stays_in_the_recipe_though_nothing_of_it_is_seen() -> None:
    one = shot("a", view="point_of_view", viewer="ch_a", subjects=("ch_b",))
    recipe = compile(world(a=one), PREVIS).shots["sh_a"]
    viewer = next(figure for figure in recipe.recipe.staging.figures if figure.id == "ch_a")
    assert viewer.parts == {}
    assert recipe.shows == ("ch_b",)


def test_a_mood_moves_lens_distance_and_bearing_and_each_dial_by_itself() -> None:
    plain, scene = shot("a", subjects=("ch_a",), bearing=-20), Scene(mood=Mood("melancholy", strength=100))
    found = effective(plain, scene)
    assert (found.lens, found.distance, found.bearing) == (49, 145, 360 - 52)
    half = effective(plain, Scene(mood=Mood("melancholy", strength=50, lens=0, bearing=200)))
    assert (half.lens, half.distance, half.bearing) == (35, 122, 360 - 52)
    none = effective(plain, Scene(mood=Mood("melancholy", strength=0)))
    assert (none.lens, none.distance, none.bearing) == (35, 100, 340)


def test_what_is_shown_as_the_camera_is_what_the_recipe_holds() -> None:
    for kind in ("dread", "triumph", "warmth", "mystery"):
        mood = Mood(kind)
        made = world(mood, a=shot("a", cast={"ch_a": FACING["ch_a"]}, subjects=("ch_a",)))
        shown = effective(made.shots["sh_a"], made.scenes["sc_1"])
        framing = compile(made, PREVIS).shots["sh_a"].recipe.staging.framing
        assert (framing.lens, framing.distance, framing.bearing) == (
            shown.lens,
            shown.distance,
            shown.bearing,
        )


def test_a_mood_does_not_take_the_camera_over_the_line() -> None:
    mood = Mood("mystery", strength=100)
    for bearing in (-20, 20, 160, -160):
        one = shot("a", bearing=bearing)
        plain = sided(compile(world(a=one), PREVIS).shots["sh_a"])
        assert sided(compile(world(mood, a=one), PREVIS).shots["sh_a"]) == plain


def test_the_camera_goes_round_who_stands_before_a_face() -> None:
    one = {"subjects": ("ch_a",), "bearing": 0, "size": "medium"}
    before = FACING | {"ch_c": Standing(at=(200, 0))}
    aside = FACING | {"ch_c": Standing(at=(200, 2500))}
    alone = {"ch_a": FACING["ch_a"]}
    made = compile(
        world(
            a=shot("a", cast=before, **one), b=shot("b", cast=aside, **one), c=shot("c", cast=alone, **one)
        ),
        PREVIS,
    ).shots
    found = {id: recipe.recipe.staging.framing.bearing for id, recipe in made.items()}
    assert found["sh_c"] == 0
    assert found["sh_a"] != 0


def test_somebody_who_does_not_stand_in_the_way_never_moves_the_camera() -> None:
    cast = FACING | {"ch_c": Standing(at=(1500, 2500))}
    one = {"subjects": ("ch_a",), "bearing": -40}
    before = world(a=shot("a", cast=cast, **one))
    old = compile(before, PREVIS).shots["sh_a"].recipe.staging
    for at in ((2500, 2500), (1500, 3000), (-3000, 1500)):
        for facing in (0, 120):
            moved = cast | {"ch_c": Standing(at=at, facing=facing)}
            now = compile(replaced(before, "shots", "sh_a", cast=moved), PREVIS).shots["sh_a"].recipe.staging
            assert now.framing == old.framing
            assert solve(now, WIDE) == solve(old, WIDE)


def test_a_foreground_is_found_between_the_camera_and_the_subject() -> None:
    shelf = {"pr_1": Standing(at=(-100, -1500))}
    one = shot("a", subjects=("ch_a",), bearing=-70, composition="foreground", props=shelf)
    framing = compile(world(a=one), PREVIS).shots["sh_a"].recipe.staging.framing
    assert framing.foreground == "pr_1"
    behind = msgspec.structs.replace(one, bearing=110)
    framing = compile(world(a=behind), PREVIS).shots["sh_a"].recipe.staging.framing
    assert framing.foreground is None
