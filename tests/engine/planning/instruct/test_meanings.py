"""What sentences of every sort do to the demo world."""

import pytest

from server.engine.planning.instruct.reply import Focus, Turn, Understood
from server.projects.world import Shot
from tests.engine.planning.instruct.saying import DEMO, asked, done, say


@pytest.mark.parametrize(
    ("text", "shot", "field", "value"),
    [
        ("show mara from behind", "1C", "bearing", 180),
        ("from behind, please", "1C", "bearing", 180),
        ("let's see her from the back", "1C", "bearing", 180),
        ("reverse angle", "1C", "bearing", 160),
        ("in profile", "2E", "bearing", 90),
        ("make this a medium shot", "1C", "size", "medium"),
        ("MCU", "1C", "size", "medium_close_up"),
        ("waist up", "1C", "size", "medium"),
        ("go wider", "1C", "size", "medium_close_up"),
        ("much wider", "1C", "size", "medium"),
        ("bird's eye view", "2A", "angle", "bird"),
        ("shoot it from below", "2A", "angle", "low"),
        ("god's eye", "2A", "angle", "bird"),
        ("switch to a 50mm", "1C", "lens", 50),
        ("longer lens", "2E", "lens", 50),
        ("dutch angle", "1C", "roll", 15),
        ("tilt the camera 10 degrees to the left", "1C", "roll", -10),
        ("portrait format", "1C", "aspect", "tall"),
        ("rule of thirds", "1C", "composition", "thirds"),
        ("through pip's eyes", "2E", "viewer", "ch_pip"),
        ("two shot of mara and tomas", "1B", "view", "two_shot"),
    ],
)
def test_the_camera_does_as_it_is_told(text: str, shot: str, field: str, value: object) -> None:
    assert getattr(done(text, shot).shots[f"sh_{shot.lower()}"], field) == value


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("make it rain", "weather", "rain"),
        ("let it snow", "weather", "snow"),
        ("thunderstorm", "weather", "storm"),
        ("candlelight only", "lighting", "practical"),
        ("black and white", "palette", "noir"),
        ("cooler colours", "palette", "cool"),
        ("set it at dawn", "time", 390),
        ("22:30", "time", 1350),
        ("half past seven in the evening", "time", 1170),
        ("two hours later", "time", 1360),
    ],
)
def test_light_and_weather_are_the_scenes(text: str, field: str, value: object) -> None:
    assert getattr(done(text, "2D").scenes["sc_boathouse"], field) == value


def _standing(world_shot: Shot, id: str) -> object:
    return world_shot.cast.get(id) or world_shot.props.get(id)


@pytest.mark.parametrize(
    ("text", "shot", "thing", "field", "value"),
    [
        ("mara laughs", "2D", "ch_mara", "expression", "laugh"),
        ("the old man is furious", "2D", "ch_tomas", "expression", "furious"),
        ("make her angry", "1C", "ch_mara", "expression", "angry"),
        ("the ferryman shrugs", "1B", "ch_tomas", "pose", "shrug"),
        ("the kid waves", "1D", "ch_pip", "pose", "wave"),
        ("mara crosses her arms", "2D", "ch_mara", "pose", "arms_crossed"),
        ("mara looks at the lantern", "2D", "ch_mara", "gaze", "pr_lantern"),
        ("everyone looks at the camera", "1A", "ch_pip", "gaze", "camera"),
        ("give mara the lantern", "2A", "pr_lantern", "held_by", "ch_mara"),
        ("tomas picks up the cup", "2A", "pr_cup", "held_by", "ch_tomas"),
        ("take the lantern off pip", "1D", "pr_lantern", "held_by", None),
        ("put the lantern on the crate", "1D", "pr_lantern", "on", "pr_crate"),
        ("they hug", "2D", "ch_mara", "partner", "ch_tomas"),
        ("add pip", "2D", "ch_pip", "pose", "stand"),
    ],
)
def test_people_and_things_of_a_shot_are_directed(
    text: str, shot: str, thing: str, field: str, value: object
) -> None:
    standing = _standing(done(text, shot).shots[f"sh_{shot.lower()}"], thing)
    assert standing is not None
    assert getattr(standing, field) == value


def test_what_is_taken_out_leaves_and_what_stands_on_it_comes_down() -> None:
    shot = done("lose the table", "2D").shots["sh_2d"]
    assert "pr_table" not in shot.props
    assert shot.props["pr_lantern"].on is None


def test_a_count_makes_as_many_as_are_missing() -> None:
    world = done("five cups", "2A")
    cups = [id for id in world.shots["sh_2a"].props if world.props[id].kind == "cup"]
    assert len(cups) == 5
    assert all(world.shots["sh_2a"].props[id].on == "pr_table" for id in cups)


def test_clothes_change_from_the_open_shot_on() -> None:
    world = done("tomas takes his cap off", "2D")
    made = [fact for id, fact in world.facts.items() if id not in DEMO.facts]
    assert [(fact.thing, fact.attribute, fact.value, fact.since) for fact in made] == [
        ("ch_tomas", "hat", "none", "sh_2d")
    ]


def test_clothes_of_one_scene_are_put_back_at_the_next() -> None:
    world = done("mara wears glasses in scene 2")
    made = sorted((fact.since, fact.value) for id, fact in world.facts.items() if id not in DEMO.facts)
    assert made == [("sc_boathouse", "glasses"), ("sc_morning", "none")]


def test_how_somebody_is_changes_the_character() -> None:
    assert done("mara has green eyes").characters["ch_mara"].eyes != DEMO.characters["ch_mara"].eyes
    assert done("make tomas's coat brown").characters["ch_tomas"].coat_colour == "#7a5230"
    assert done("rename pip to Wren").characters["ch_pip"].name == "Wren"


def test_a_new_shot_takes_over_who_stands_where() -> None:
    world = done("reaction CU of tomas after 1C")
    made = next(shot for id, shot in world.shots.items() if id not in DEMO.shots)
    assert made.size == "close_up"
    assert made.subjects == ("ch_tomas",)
    assert made.cast["ch_mara"] == DEMO.shots["sh_1c"].cast["ch_mara"]


def test_words_are_said_and_written() -> None:
    world = done('mara: "Stay."', "1B")
    made = next(one for id, one in world.balloons.items() if id not in DEMO.balloons)
    assert (made.kind, made.text, made.speaker, made.panel) == ("speech", "Stay.", "ch_mara", "pn_1b")
    sign = done("put up a sign that reads CLOSED", "1A")
    assert [prop.text for prop in sign.props.values() if prop.kind == "sign"] == ["CLOSED"]


def test_what_must_not_be_seen_is_kept_with_the_shot() -> None:
    assert done("avoid lens flare", "3C").shots["sh_3c"].negatives == ("lens flare",)
    assert "pr_lantern" not in done("no lantern in this shot", "2C").shots["sh_2c"].props


def test_several_things_are_done_in_order_as_one_reply() -> None:
    shot = done("CU tomas, low angle, on an 85", "1A").shots["sh_1a"]
    assert (shot.size, shot.angle, shot.lens, shot.subjects) == ("close_up", "low", 85, ("ch_tomas",))


def test_what_is_so_already_is_understood_without_steps() -> None:
    reply = say("show mara from behind", "2E")
    assert isinstance(reply, Understood)
    assert reply.steps == ()


def test_it_and_half_of_that_are_what_was_said_before() -> None:
    first = say("roll it 20 degrees", "3C")
    assert isinstance(first, Understood)
    turn = Turn("roll it 20 degrees", Focus(shot="sh_3c"), first.edits)
    world = done("roll it 20 degrees", "3C")
    assert done("no too much, half of that", "3C", world, (turn,)).shots["sh_3c"].roll == 10


def test_a_name_with_two_bearers_is_asked_back_with_whole_instructions() -> None:
    question = asked("he smiles", "1A")
    assert {choice.text for choice in question.choices} == {"Tomas smiles", "Pip smiles"}


def test_who_is_not_in_the_shot_is_asked_about() -> None:
    assert "not in 1C" in asked("tomas smiles", "1C").question
