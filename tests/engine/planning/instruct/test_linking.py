"""Words that nobody knows, asked back by words of like meaning with which the whole text is understood."""

import itertools
from typing import Any

import pytest
from msgspec.structs import replace

from server.engine.planning.instruct import instruct, linking
from server.engine.planning.instruct.reply import Asked, Focus, Understood
from server.engine.planning.questions import Linking, Near
from server.projects.demo import world as demo_world
from server.projects.world import PREFIXES, World

WORLD = demo_world()
HERE = Focus("sh_1c")


def fresh() -> Any:
    numbers = itertools.count()
    return lambda kind: f"{PREFIXES[kind]}_new{next(numbers)}"


def unknown(text: str, world: World = WORLD) -> Linking | None:
    reply = instruct(world, text, HERE, (), fresh())
    assert isinstance(reply, Asked), reply
    return linking.linking(world, text, reply, "in_1")


def linked(text: str, **near: tuple[str, ...]) -> Asked | None:
    return linking.linked(WORLD, text, HERE, (), fresh(), Near(near))


def test_only_words_that_neither_the_grammar_nor_the_world_knows_are_put_to_the_model() -> None:
    found = unknown("add a zorble")
    assert found is not None
    assert found.words == ("zorble",)
    assert "Mara" in found.names
    assert "Fish crate" in found.names
    flute = replace(WORLD.props["pr_crate"], name="Zorble")
    known = replace(WORLD, props={**WORLD.props, "pr_flute": flute})
    assert unknown("add a zorble", known) is None


def test_what_is_deleted_is_no_name_any_more() -> None:
    gone = replace(WORLD.props["pr_crate"], deleted=1)
    found = unknown("add a zorble", replace(WORLD, props={**WORLD.props, "pr_crate": gone}))
    assert found is not None
    assert "Fish crate" not in found.names


@pytest.mark.parametrize("text", ["zib zab zub", "do the thing", "gustav zibs the zub"])
def test_nothing_is_linked_where_too_many_or_no_words_are_unknown(text: str) -> None:
    reply = instruct(WORLD, text, HERE, (), fresh())
    if isinstance(reply, Asked):
        assert linking.linking(WORLD, text, reply, "in_1") is None


def test_near_words_are_choices_where_the_whole_text_is_then_understood() -> None:
    asked = linked("add a zorble, low angle", zorble=("candle", "quux", "lamp"))
    assert asked is not None
    assert asked.about == "zorble"
    assert "zorble" in asked.question
    assert [choice.label for choice in asked.choices] == ["candle", "lamp"]
    for choice in asked.choices:
        assert choice.text == f"add a {choice.label}, low angle"
        assert isinstance(instruct(WORLD, choice.text, HERE, (), fresh()), Understood)


def test_two_unknown_words_are_linked_together_and_at_all_their_places() -> None:
    asked = linked(
        "Zorble smiles, then zorble looks at the quux", zorble=("Pip", "Mara"), quux=("rain", "camera")
    )
    assert asked is not None
    assert [choice.text for choice in asked.choices] == ["Mara smiles, then Mara looks at the camera"]


def test_words_that_do_the_same_are_one_choice() -> None:
    asked = linked("make it zorble", zorble=("rainy", "rain", "raining"))
    assert asked is not None
    assert len(asked.choices) == 1


def test_where_no_near_word_makes_sense_there_is_nothing_to_ask() -> None:
    assert linked("add a zorble", zorble=()) is None
    assert linked("add a zorble", zorble=("quux", "close-up")) is None
    assert linked("close-up", zorble=("candle",)) is None


def test_only_what_is_of_the_form_is_read_as_near_words() -> None:
    assert linking.read(b'{"near": {"a": ["b"]}}') == Near({"a": ("b",)})
    for other in (b"", b'{"question": "", "operations": []}', b'{"near": 1}', b"[" * 50_000):
        assert linking.read(other) is None


def test_every_phrase_of_the_vocabulary_is_known_to_the_grammar() -> None:
    found = linking.vocabulary()
    assert {"candle", "tired", "rain", "raincoat", "teal"} <= set(found)
    assert len(found) == len(set(found)) < 6_000
