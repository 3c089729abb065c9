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


@pytest.mark.parametrize(
    ("shot", "short", "long"),
    [
        ("1A", "low angle", "could we perhaps have a low angle here, please?"),
        ("1C", "mara: angry", "I'd like it if Mara could be angry in this picture"),
        ("2A", "remove the cup", "I don't think we need the cup"),
        ("2A", "pip: smile", "could Pip be smiling when Tomas sits down?"),
        ("1A", "make it rain", "let it be raining, as if it were the end of the world"),
        ("1B", "tomas smiles", "Tomas should be smiling rather than crying"),
    ],
)
def test_words_that_say_nothing_may_stand_anywhere(shot: str, short: str, long: str) -> None:
    assert done(long, shot) == done(short, shot)


def test_a_clause_without_a_subject_has_that_of_the_clause_before() -> None:
    shot = done("Mara sits down on the floor, takes the cup and looks at Tomas", "2A").shots["sh_2a"]
    assert shot.cast["ch_mara"].pose == "sit_floor"
    assert shot.cast["ch_mara"].gaze == "ch_tomas"
    assert shot.props["pr_cup"].held_by == "ch_mara"


def test_a_circumstance_that_names_a_size_is_not_passed_over() -> None:
    asked("make it rain, so that everybody needs a raincoat and a hat", "1A")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("the one on the crate waves", "ch_pip"),
        ("the one with the beard kneels", "ch_tomas"),
        ("everyone but Tomas and Pip kneels", ""),
        ("the person on the left kneels", "ch_mara"),
    ],
)
def test_somebody_may_be_described_by_what_they_do_or_where_they_are(text: str, who: str) -> None:
    if not who:
        asked(text, "1A")
        return
    before, after = DEMO.shots["sh_1a"].cast, done(text, "1A").shots["sh_1a"].cast
    assert [id for id in before if before[id].pose != after[id].pose] == [who]


def test_where_a_reading_cannot_be_done_the_next_one_is_tried() -> None:
    assert "ch_tomas" in done("put also Tomas in this picture", "2B").shots["sh_2b"].cast


def test_what_is_closer_and_wider_at_once_is_asked_about() -> None:
    asked("closer but also further away", "2A")


def test_no_i_meant_says_the_last_words_of_somebody_else() -> None:
    text = "make Tomas angry"
    focus = Focus(shot="sh_1b")
    reply = say(text, "1B")
    assert isinstance(reply, Understood)
    world = applied(DEMO, reply.edits)
    turn = Turn(text, focus, reply.edits, inverse(DEMO, reply.edits))
    cast = done("no, I meant Mara", "1B", world, (turn,)).shots["sh_1b"].cast
    assert cast["ch_mara"].expression == "angry"
    assert cast["ch_tomas"].expression == "tired"


def test_more_than_is_held_at_once_is_asked_about() -> None:
    asked("give Tomas 200 cups", "1A")
