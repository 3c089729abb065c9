"""Sentences as people say them at length: the same meaning as the short form, whatever is said around it."""

import pytest

from server.engine.planning.instruct.reply import Focus, Turn, Understood
from server.projects.edits import applied, inverse
from server.projects.world import World
from tests.engine.planning.instruct.saying import DEMO, asked, done, say

SAME = [
    ("1A", "add a bench", "there should be a bench so they can wait"),
    ("1A", "add a bench", "a bench would be nice"),
    ("1B", "add pip", "we forgot pip"),
    ("1B", "add pip", "pip is missing"),
    ("1A", "remove the suitcase", "the suitcase should not be there, she lost it"),
    ("2E", "remove the lantern", "the lantern is not needed here"),
    ("2C", "delete 2C", "throw this picture away"),
    ("1B", "swap mara and tomas", "mara goes where tomas is and he goes on her spot"),
    ("1B", "turn tomas around", "tomas should turn the other way"),
    ("2E", "turn mara away from the camera", "mara with the back to the camera"),
    ("1A", "replace the crate with a barrel", "the crate should become a barrel"),
    ("1A", "give the suitcase to pip", "pip has the suitcase in his hand"),
    ("2E", "give the lantern to mara", "the lantern goes to mara"),
    ("1B", "tomas: angry", "tomas should be very angry, because she is late"),
    ("1B", "mara cries", "mara looks like she wants to cry"),
    ("2C", "pip covers his face", "pip covers the face with the hands"),
    ("1A", "evening", "evening instead of noon"),
    ("1A", "rain", "it is starting to rain"),
    ("3A", "fog", "fog over the water please"),
    ("2E", "practicals only", "the lantern is the only light"),
    ("1B", "closer", "it is too far away"),
    ("1C", "wider", "this is too close"),
    ("1B", "from behind mara", "as if i am standing behind mara"),
    ("2D", "camera on mara", "look only at mara, tomas can stay where he is"),
    ("2D", "rename pip to Juno", "pip is not pip any more, new name is Juno"),
    ("2D", "make pip's hoodie green", "pips hoodie should be green, not yellow"),
]


@pytest.mark.parametrize(("shot", "short", "long"), SAME, ids=[long for _, _, long in SAME])
def test_what_is_said_at_length_means_what_the_short_form_means(shot: str, short: str, long: str) -> None:
    assert done(long, shot) == done(short, shot)


def test_a_reason_is_passed_over_and_told() -> None:
    reply = say("rain, because it is sadder", "1A")
    assert isinstance(reply, Understood)
    assert reply.notices == ("Passed over: “because it is sadder”.",)
    assert applied(DEMO, reply.edits).scenes[DEMO.shots["sh_1a"].scene].weather == "rain"


def test_a_reason_alone_asks_for_nothing() -> None:
    asked("because it is sadder", "1A")


def test_a_description_is_what_happens_in_a_shot() -> None:
    assert done("the description should be: Tomas finally smiles.", "2D").shots["sh_2d"].action == (
        "Tomas finally smiles."
    )


def test_a_lantern_that_is_out_may_be_gone_or_dark() -> None:
    asked("the lantern is out", "2E")


def test_a_title_of_one_word_is_no_shot_where_the_word_means_more() -> None:
    reply = say("no more coat", "2B")
    assert not isinstance(reply, Understood) or all(
        world.deleted is None for world in applied(DEMO, reply.edits).shots.values()
    )


def test_capitals_are_words_to_show() -> None:
    world = done("Pip shouts HELLO", "1A")
    made = next(one for id, one in world.balloons.items() if id not in DEMO.balloons)
    assert (made.kind, made.text) == ("shout", "HELLO")


def test_dusk_is_an_hour_that_is_drawn_as_dusk() -> None:
    scene = DEMO.shots["sh_1a"].scene
    assert done("at dusk", "1A").scenes[scene].time == 19 * 60 + 10


def test_undo_takes_back_the_last_that_is_not_taken_back() -> None:
    world: World = DEMO
    turns: tuple[Turn, ...] = ()
    states = [world]
    for text in ("rain", "wider", "undo that", "undo that"):
        reply = say(text, "1B", world, turns)
        assert isinstance(reply, Understood), reply
        turn = Turn(text, Focus(shot="sh_1b"), reply.edits, inverse(world, reply.edits))
        world, turns = applied(world, reply.edits), (*turns, turn)
        states.append(world)
    assert states[3] == states[1]
    assert states[4] == states[0]
