"""The rules of continuity: for each a world that breaks it and a near miss that does not."""

from server.engine.planning.continuity import continuity
from server.projects.demo import world as demo
from server.projects.edits import Change, Edit, Leave, Make, Stand, applied
from server.projects.world import World

DEMO = demo()


def told(kind: str, *edits: Edit, world: World = DEMO) -> list[tuple[str, str]]:
    """The warnings of one kind after edits: shot and text."""
    return [(one.shot, one.text) for one in continuity(applied(world, edits)) if one.kind == kind]


def test_the_demo_has_nothing_to_stumble_over() -> None:
    assert continuity(DEMO) == ()


def test_somebody_in_two_places_at_one_time_is_told() -> None:
    found = told("two places", Change("scenes", "sc_boathouse", {"time": 1100}))
    assert ("sh_2a", "Mara is elsewhere at this very time, in 1A.") in found


def test_somebody_in_two_scenes_of_one_place_and_time_is_in_one_place() -> None:
    assert not told("two places", Change("scenes", "sc_morning", {"time": 1100, "weather": "clear"}))


def test_a_lantern_that_changes_hands_unseen_is_told() -> None:
    scene = applied(DEMO, [Stand("sh_2c", "props", "pr_lantern", {"held_by": "ch_pip"})])
    found = told("changes hands", Stand("sh_2d", "props", "pr_lantern", {"held_by": "ch_tomas"}), world=scene)
    text = "Lantern was in Pip's hand, and is in Tomas's; nobody is seen to hand it over."
    assert found[0] == ("sh_2d", text)


def test_a_lantern_handed_over_by_two_who_meet_is_not_told() -> None:
    scene = applied(
        DEMO,
        [
            Stand("sh_2c", "props", "pr_lantern", {"held_by": "ch_pip"}),
            Stand("sh_2d", "cast", "ch_pip", {"at": [0, 900]}),
        ],
    )
    assert not told(
        "changes hands", Stand("sh_2d", "props", "pr_lantern", {"held_by": "ch_tomas"}), world=scene
    )


def test_somebody_who_is_suddenly_far_away_is_told() -> None:
    found = told("position", Stand("sh_1b", "cast", "ch_tomas", {"at": [900, 4500]}))
    assert found[0] == ("sh_1b", "Tomas stands 4.0 m from where they stood before.")


def test_somebody_who_is_on_the_move_may_be_elsewhere() -> None:
    walking = Stand("sh_1b", "cast", "ch_tomas", {"at": [900, 4500], "pose": "walk"})
    assert not told("position", walking)
    assert not told("position", Stand("sh_1b", "cast", "ch_tomas", {"at": [900, 3000]}))


def test_a_night_at_noon_is_told_and_a_night_after_midnight_is_not() -> None:
    assert told("light", Change("scenes", "sc_boathouse", {"time": 720})) == [
        ("sh_2a", "Its scene is called night, but it is 12:00.")
    ]
    assert not told("light", Change("scenes", "sc_boathouse", {"time": 1440 + 120}))


def test_two_weathers_in_one_place_at_one_time_are_told() -> None:
    near = Change("scenes", "sc_morning", {"time": 1110})
    assert told("weather", near) == [("sh_3a", "Here it is fog; at this time it was clear here, in 1A.")]
    assert not told("weather", Change("scenes", "sc_morning", {"time": 1130}))


def test_two_facts_that_contradict_each_other_are_told() -> None:
    hat = {"thing": "ch_mara", "attribute": "hat", "value": "cap", "since": "sh_2b"}
    one, other = Make("facts", "fa_cap", hat), Make("facts", "fa_hood", hat | {"value": "hood"})
    assert told("contradiction", one, other) == [
        ("sh_2b", "Mara: hat is said to be cap and hood from the same moment on.")
    ]
    later = Make("facts", "fa_hood", hat | {"value": "hood", "since": "sh_2c"})
    assert not told("contradiction", one, later)
    assert not told("contradiction", one, Make("facts", "fa_same", hat))


def test_a_contradiction_from_the_start_of_a_scene_is_told_on_its_first_shot() -> None:
    hat = {"thing": "ch_mara", "attribute": "hat", "value": "cap", "since": "sc_morning"}
    made = [Make("facts", "fa_cap", hat), Make("facts", "fa_none", hat | {"value": "none"})]
    assert told("contradiction", *made)[0][0] == "sh_3a"


def test_what_is_held_by_somebody_who_is_not_there_is_told() -> None:
    assert told("out of hand", Leave("sh_1d", "cast", "ch_pip")) == [
        ("sh_1d", "Pip holds Lantern, but is not in this shot.")
    ]
    assert not told("out of hand")


def test_the_line_between_two_people_is_kept() -> None:
    first = {"subjects": ["ch_mara", "ch_tomas"]}
    crossed = Change(
        "shots", "sh_1b", {"view": "two_shot", "subjects": ["ch_mara", "ch_tomas"], "bearing": 0}
    )
    world = applied(DEMO, [Change("shots", "sh_1a", first), crossed])
    assert not told("screen direction", world=world)  # a two-shot chooses its side itself
    across = Change("shots", "sh_1b", {"view": "standard", "bearing": 155})
    assert [shot for shot, _ in told("screen direction", across, world=world)] == ["sh_1b"]
