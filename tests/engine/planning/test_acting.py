"""What people sit on, look at, touch and do together, from standings to whole numbers."""

import math

import pytest

from server.engine.blocking import actors, props
from server.engine.blocking.staging import Body, Figure, Item, Setting
from server.engine.planning.acting import acted, unseated
from server.projects.vocabulary import Pose
from server.projects.world import Standing

SETTING = Setting("plain", "#aaaaaa", "#aaaaaa", "#aaaaaa", 600)


def person(id: str, standing: Standing, height: int = 1700) -> Figure:
    body = Body(age=30, height=height, build=40, gender=40)
    return Figure(id, standing.at, standing.facing, standing.pose, body, {}, standing.mirrored)


def play(items: tuple[Item, ...] = (), **standings: Standing) -> dict[str, Figure]:
    figures = [person(id, standing, 1700 - 100 * n) for n, (id, standing) in enumerate(standings.items())]
    return {figure.id: figure for figure in acted(figures, items, standings, SETTING)}


def test_a_gaze_at_somebody_turns_the_face_there() -> None:
    found = play(ch_a=Standing(gaze="ch_b"), ch_b=Standing(at=(1000, -1000)))
    assert found["ch_a"].gaze[0] == pytest.approx(45, abs=2)
    face = actors.stance(found["ch_a"], "plain").face[0]
    assert 20 < math.degrees(math.atan2(face[0], -face[1])) < 35  # the eyes do the rest


def test_what_is_behind_is_looked_at_as_far_as_the_neck_goes() -> None:
    assert play(ch_a=Standing(gaze="ch_b"), ch_b=Standing(at=(50, 2000)))["ch_a"].gaze[0] in (75, -75)


def test_a_gaze_at_what_is_not_there_leaves_the_head_alone() -> None:
    assert play(ch_a=Standing(gaze="pr_gone"))["ch_a"].gaze == (0, 0)


def test_who_sits_on_a_chair_sits_at_its_height_and_over_it() -> None:
    chair = Item("pr_c", "chair", (500, 300), 90, 100, "#ffffff")
    found = play((chair,), ch_a=Standing(at=(900, 300), pose="sit", on="pr_c"))["ch_a"]
    assert found.seat == props.SEATS["chair"]
    assert math.dist(found.at, chair.at) < 250


def test_who_sits_where_a_chair_stands_sits_on_it() -> None:
    chair = Item("pr_c", "chair", (0, 0), 0, 100, "#ffffff")
    assert play((chair,), ch_a=Standing(pose="sit"))["ch_a"].seat == props.SEATS["chair"]


@pytest.mark.parametrize("pose", ["sit", "sit_crossed", "lounge"])
def test_who_sits_with_nothing_underneath_is_warned_about(pose: Pose) -> None:
    chair = Item("pr_c", "chair", (3000, 0), 0, 100, "#ffffff")
    alone = play((chair,), ch_a=Standing(pose=pose), ch_b=Standing(at=(3000, 0), pose=pose))
    found = unseated(tuple(alone.values()), {"ch_a": "Mara", "ch_b": "Iven"}.__getitem__)
    assert found == (("placement", "Mara sits on nothing: a seat is missing."),)


def test_who_sits_on_the_floor_needs_no_seat() -> None:
    found = play(ch_a=Standing(pose="sit_floor"), ch_b=Standing(at=(2000, 0)))
    assert unseated(tuple(found.values()), str) == ()


def test_a_hand_goes_to_the_nearest_part_of_a_large_thing() -> None:
    table = Item("pr_t", "table", (0, -900), 0, 100, "#ffffff")
    found = play((table,), ch_a=Standing(pose="reach", reaches="pr_t"))["ch_a"].reach
    assert found is not None
    assert found[1] > -900
    assert found[2] <= props.TOPS["table"] + 1


@pytest.mark.parametrize("pose", ["handshake", "give", "dance", "pull"])
@pytest.mark.parametrize("far", [(400, 200), (-2600, 900)])
def test_paired_hands_meet(pose: Pose, far: tuple[int, int]) -> None:
    found = play(
        ch_a=Standing(pose=pose, partner="ch_b"), ch_b=Standing(at=far, facing=77, pose=pose, partner="ch_a")
    )
    hands = [actors.joint(one, actors.leading_hand(one), "plain") for one in found.values()]
    assert math.dist(*hands) < 0.06
    assert abs((found["ch_a"].facing - found["ch_b"].facing) % 360) == 180


def test_who_hugs_is_close_and_face_to_face() -> None:
    found = play(
        ch_a=Standing(pose="hug", partner="ch_b"), ch_b=Standing(at=(1500, 0), pose="hug", partner="ch_a")
    )
    assert math.dist(found["ch_a"].at, found["ch_b"].at) < 350
    assert found["ch_a"].facing == 90


def test_one_who_is_not_asked_stays() -> None:
    found = play(ch_a=Standing(pose="whisper", partner="ch_b"), ch_b=Standing(at=(1500, 0)))
    assert found["ch_b"].at == (1500, 0)
    assert math.dist(found["ch_a"].at, (1500, 0)) < 500


def test_a_pose_for_two_without_anybody_stays_as_it_is() -> None:
    alone = Standing(at=(10, 20), facing=33, pose="hug", partner="ch_gone")
    assert play(ch_a=alone)["ch_a"] == person("ch_a", alone)
