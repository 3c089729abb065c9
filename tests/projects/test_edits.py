"""Edits as plain data: what they change, what they leave, and that each list of them has an inverse."""

from random import Random

import msgspec
import pytest

from server.errors import Invalid
from server.projects.demo import world as demo
from server.projects.edits import (
    Change,
    ChangeWorld,
    Edit,
    Leave,
    Make,
    Remove,
    Stand,
    applied,
    inverse,
)
from server.projects.world import KINDS, Standing, World
from tests.engine.worlds import law, make
from tests.projects.edits import some

DEMO = demo()


def test_a_change_gives_fields_other_values_and_leaves_the_others() -> None:
    after = applied(DEMO, [Change("characters", "ch_mara", {"hair": "bun"})])
    assert after.characters["ch_mara"].hair == "bun"
    assert after.characters["ch_mara"].coat == DEMO.characters["ch_mara"].coat
    assert after.characters["ch_tomas"] is DEMO.characters["ch_tomas"]
    assert after.shots is DEMO.shots


def test_a_thing_that_stands_in_a_shot_already_keeps_what_is_not_named() -> None:
    after = applied(DEMO, [Stand("sh_1c", "cast", "ch_mara", {"pose": "wave"})])
    before = DEMO.shots["sh_1c"].cast["ch_mara"]
    assert after.shots["sh_1c"].cast["ch_mara"] == Standing(
        at=before.at, facing=before.facing, expression=before.expression, strength=80, pose="wave"
    )


def test_a_thing_can_come_into_a_shot_and_leave_it() -> None:
    there = applied(DEMO, [Stand("sh_1c", "props", "pr_cup", {"at": [0, 0]})])
    assert "pr_cup" in there.shots["sh_1c"].props
    assert "pr_cup" not in applied(there, [Leave("sh_1c", "props", "pr_cup")]).shots["sh_1c"].props


def test_what_is_made_has_defaults_and_what_is_removed_is_kept_as_deleted() -> None:
    after = applied(
        DEMO, [Make("props", "pr_new", {"kind": "book"}), Remove("shots", "sh_2c")], now=1_790_000_000_000
    )
    assert after.props["pr_new"].scale == 100
    assert after.shots["sh_2c"].deleted == 1_790_000_000_000


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        (Change("characters", "ch_nobody", {"hair": "bun"}), "characters/ch_nobody"),
        (Change("characters", "ch_mara", {"hair": "beehive"}), "characters/ch_mara/hair"),
        (Change("characters", "ch_mara", {"wings": 2}), "characters/ch_mara/wings"),
        (Make("props", "pr_cup", {}), "props/pr_cup"),
        (Make("props", "cup", {}), "props/cup"),
        (Stand("sh_1c", "cast", "ch_mara", {"pose": "fly"}), "shots/sh_1c/cast/ch_mara/pose"),
        (Leave("sh_1c", "cast", "ch_pip"), "shots/sh_1c/cast/ch_pip"),
        (ChangeWorld({"language": "English, please"}), "meta/language"),
    ],
)
def test_what_cannot_be_is_refused_by_its_path(wrong: Edit, path: str) -> None:
    with pytest.raises(Invalid) as refused:
        applied(DEMO, [wrong])
    assert refused.value.details["path"] == path


@law
def test_edits_and_then_their_inverse_are_the_world_before(random: Random) -> None:
    world = make(random)
    edits = some(random, world)
    back = applied(applied(world, edits), inverse(world, edits))
    assert _alive(back) == _alive(world)


def _alive(world: World) -> World:
    """Without what is deleted: what an inverse of making leaves."""
    return msgspec.structs.replace(
        world,
        **{
            kind: {id: one for id, one in getattr(world, kind).items() if one.deleted is None}
            for kind in KINDS
        },
    )
