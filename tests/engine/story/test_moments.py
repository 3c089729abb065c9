"""Reading order, story order and the labels of shots."""

from server.engine.story.moments import labels, letters, moment, reading_order
from server.projects.world import Meta, Scene, Shot, World


def _world(**changes: object) -> World:
    scenes = {"sc_b": Scene(order="a2", time=10), "sc_a": Scene(order="a1", time=700)}
    shots = {
        "sh_1": Shot(scene="sc_a", order="a2"),
        "sh_2": Shot(scene="sc_a", order="a1"),
        "sh_3": Shot(scene="sc_b"),
        "sh_4": Shot(scene="sc_gone"),
        "sh_5": Shot(scene="sc_a", order="a1", deleted=1),
    }
    return World(meta=Meta(world="w"), scenes=scenes, shots=shots)


def test_a_reader_meets_scenes_and_shots_by_their_order() -> None:
    assert [id for id, _ in reading_order(_world())] == ["sh_2", "sh_1", "sh_3"]


def test_shots_are_called_by_scene_number_and_letter() -> None:
    assert labels(_world()) == {"sh_2": "1A", "sh_1": "1B", "sh_3": "2A"}


def test_the_twenty_seventh_shot_is_aa() -> None:
    assert [letters(index) for index in (0, 25, 26, 27, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"),
    ]


def test_story_time_comes_before_reading_order() -> None:
    world = _world()
    moments = {id: moment(id, world.scenes, world.shots) for id in ("sh_1", "sh_2", "sh_3", "sc_a")}
    ordered = sorted(moments, key=lambda id: moments[id] or ())
    assert ordered == ["sh_3", "sc_a", "sh_2", "sh_1"]


def test_what_is_deleted_or_homeless_has_no_moment() -> None:
    world = _world()
    assert [moment(id, world.scenes, world.shots) for id in ("sh_4", "sh_5", "sh_none")] == [None] * 3
