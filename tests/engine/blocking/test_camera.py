"""The camera: what it must have in frame, and what must not move it."""

from random import Random
from typing import get_args

import msgspec
import numpy as np
import pytest

from server.engine.blocking import sets
from server.engine.blocking.batch import batch
from server.engine.blocking.camera import Camera, solve, solve_many
from server.engine.blocking.sight import survey
from server.engine.blocking.skeleton import J
from server.engine.blocking.staging import Body, Staging
from server.engine.planning.narrow import narrowed
from server.engine.planning.recipes import compile
from server.engine.planning.stagings import sources
from server.engine.planning.stagings import staging as whole_staging
from server.engine.story import fold
from server.projects.vocabulary import Angle, SetKind, ShotSize
from server.projects.world import World
from tests.engine.blocking.stagings import WIDE, figure, item, staging
from tests.engine.worlds import EDITION, law, make

SIZES: tuple[ShotSize, ...] = get_args(ShotSize)
ANGLES: tuple[Angle, ...] = get_args(Angle)
SETS: tuple[SetKind, ...] = get_args(SetKind)


def seen_at(camera: Camera, point: tuple[float, float, float]) -> tuple[float, float]:
    """Where a point is in the frame: x and y from -1 (left, bottom) to 1."""
    away = np.array(point) - camera.eye
    depth = float(away @ np.array(camera.forward))
    assert depth > 0, "it is behind the camera"
    x = camera.focal * float(away @ np.array(camera.right)) / depth
    y = camera.focal * float(away @ np.array(camera.up)) / depth
    return 2 * x, 2 * y * camera.ratio


def head_tops(shot: Staging) -> list[tuple[float, float, float]]:
    joints = batch([shot], [1.0]).joints
    return [tuple(row[J["head_top"]].tolist()) for row in joints]


def whole_stagings(world: World) -> list[Staging]:
    story = fold(world)
    found = []
    for id in compile(world, EDITION).shots:
        when = story.moment(id)
        assert when is not None
        found.append(whole_staging(sources(world, story, id, world.shots[id], when)))
    return found


@pytest.mark.parametrize("kind", SETS)
@pytest.mark.parametrize("angle", ANGLES)
@pytest.mark.parametrize("size", [size for size in SIZES if size != "extreme_close_up"])
def test_heads_of_subjects_are_in_frame(size: ShotSize, angle: Angle, kind: SetKind) -> None:
    for bearing in (0, 40, 90, 180, -120):
        for ratio in (WIDE, 1.0, 1 / WIDE):
            child = figure("ch_b", at=(700, 300), facing=-40, body=Body(8, 1250, 40, 50))
            shot = staging(figure(), child, size=size, angle=angle, bearing=bearing, set=kind)
            camera = solve(shot, ratio)
            for top in head_tops(shot):
                x, y = seen_at(camera, top)
                assert abs(x) <= 1
                assert abs(y) <= 1


@pytest.mark.parametrize("size", SIZES)
def test_a_wider_size_shows_more(size: ShotSize) -> None:
    widths = []
    for each in SIZES:
        camera = solve(staging(figure(), size=each), WIDE)
        widths.append(float(np.linalg.norm(np.array(camera.eye) - (0, 0, 1.0))))
    assert widths == sorted(widths)


def test_a_long_shot_shows_the_feet_and_a_medium_one_does_not() -> None:
    assert abs(seen_at(solve(staging(figure(), size="long"), WIDE), (0.0, -0.05, 0.0))[1]) < 1
    assert abs(seen_at(solve(staging(figure(), size="medium"), WIDE), (0.0, -0.05, 0.0))[1]) > 1


def test_a_close_up_has_a_little_room_above_the_head() -> None:
    shot = staging(figure(), size="close_up")
    height = seen_at(solve(shot, WIDE), head_tops(shot)[0])[1]
    assert 0.6 < height < 0.95


def test_bearing_counts_from_the_front_of_the_first_subject() -> None:
    def side(bearing: int, facing: int) -> tuple[float, float]:
        camera = solve(staging(figure(facing=facing), bearing=bearing), WIDE)
        return camera.forward[0], camera.forward[1]

    assert side(0, 0) == pytest.approx((0, 1), abs=0.01)  # it looks away from the front of the set
    assert side(90, 0) == pytest.approx((-1, 0), abs=0.01)  # it stands at the left side, +x
    assert side(180, 0) == pytest.approx((0, -1), abs=0.01)
    assert side(0, 90) == pytest.approx((-1, 0), abs=0.01)


def test_low_looks_up_and_high_looks_down() -> None:
    def pitch(angle: Angle) -> float:
        return solve(staging(figure(), angle=angle), WIDE).forward[2]

    assert pitch("worm") > pitch("low") > pitch("eye") > pitch("high") > pitch("bird")


def test_a_profile_leaves_room_where_the_subject_looks() -> None:
    shot = staging(figure(), bearing=90, size="medium")
    x, _ = seen_at(solve(shot, WIDE), head_tops(shot)[0])
    looks_right = np.array(solve(shot, WIDE).right) @ np.array([0.0, -1.0, 0.0]) > 0
    assert (x < -0.1) if looks_right else (x > 0.1)


def test_a_longer_lens_steps_back() -> None:
    near, far = (solve(staging(figure(), lens=lens), WIDE) for lens in (24, 85))
    assert abs(far.eye[1]) > 2 * abs(near.eye[1])


@pytest.mark.parametrize("angle", ANGLES)
def test_the_eye_is_never_under_the_floor(angle: Angle) -> None:
    for kind in SETS:
        for size in SIZES:
            for thing in (figure(pose="sit"), item(kind="cup")):
                shot = staging(thing, set=kind, size=size, angle=angle, subjects=(thing.id,))
                assert solve(shot, WIDE).eye[2] > 0.1


def test_in_a_room_the_camera_stays_within_the_walls_and_widens_its_lens() -> None:
    shot = staging(figure(), set="room", size="long", lens=50)
    camera = solve(shot, WIDE)
    low, high = sets.SETS["room"].clear
    assert all(low[axis] <= camera.eye[axis] <= high[axis] for axis in range(3))
    assert camera.focal < 50 / 36


@pytest.mark.parametrize("size", SIZES)
def test_in_front_of_a_wall_the_camera_goes_round_and_never_leaves_the_set(size: ShotSize) -> None:
    shot = staging(figure(at=(0, -2900), facing=0), set="room", size=size)
    camera = solve(shot, WIDE)
    low, high = sets.SETS["room"].clear
    assert all(low[axis] <= camera.eye[axis] <= high[axis] for axis in range(3))
    assert abs(seen_at(camera, head_tops(shot)[0])[1]) <= 1 or size == "extreme_close_up"


def test_without_subjects_the_camera_frames_the_set() -> None:
    for kind in SETS:
        camera = solve(staging(set=kind, size="long"), WIDE)
        low, high = sets.SETS[kind].view
        middle = tuple((a + b) / 2 for a, b in zip(low, high, strict=True))
        x, y = seen_at(camera, (middle[0], middle[1], middle[2]))
        assert abs(x) < 0.5
        assert abs(y) < 0.7


def test_a_prop_can_be_the_subject() -> None:
    shot = staging(item(kind="suitcase"), subjects=("pr_a",), size="close_up")
    assert seen_at(solve(shot, WIDE), (0.0, 0.0, 0.2))[1] == pytest.approx(0, abs=0.6)


def test_the_camera_solves_alone_as_in_a_batch() -> None:
    stagings = [one for seed in range(6) for one in whole_stagings(make(Random(seed)))]
    together = solve_many(batch(stagings, [WIDE] * len(stagings)))
    for index, one in enumerate(stagings):
        assert solve(one, WIDE).eye == pytest.approx(together[index].eye, abs=1e-9)
        assert solve(one, WIDE).focal == pytest.approx(together[index].focal, abs=1e-9)


@pytest.mark.parametrize("seed", [124, 2641, 3077])
def test_a_prop_is_seen_from_where_it_is_seen_alone_beside_shots_of_people(seed: int) -> None:
    """At the floor these eyes are low enough for steps back to raise them."""
    recipes = [shot.recipe for shot in compile(make(Random(seed)), EDITION).shots.values()]
    ratios = [one.size[0] / one.size[1] for one in recipes]
    together = solve_many(batch([one.staging for one in recipes], ratios))
    for index, (one, ratio) in enumerate(zip(recipes, ratios, strict=True)):
        assert solve(one.staging, ratio).eye == pytest.approx(together[index].eye, abs=1e-9)


@law
def test_a_narrowed_staging_has_the_camera_of_the_whole_one(random: Random) -> None:
    for whole in whole_stagings(make(random)):
        assert solve(narrowed(whole, survey(whole, WIDE)), WIDE) == solve(whole, WIDE)
        assert solve(narrowed(whole, {}), WIDE) == solve(whole, WIDE)


@law
def test_only_the_bodies_of_subjects_move_the_camera(random: Random) -> None:
    for whole in whole_stagings(make(random)):
        asked = whole.framing
        framed = {*asked.subjects, asked.viewer, asked.foreground}
        undressed = tuple(
            msgspec.structs.replace(one, parts={}, **({} if one.id in framed else {"at": (9000, 0)}))
            for one in whole.figures
        )
        if any(one.held_by is not None for one in whole.items):
            continue  # where a hand is moves what it holds
        assert solve(msgspec.structs.replace(whole, figures=undressed), WIDE) == solve(whole, WIDE)
