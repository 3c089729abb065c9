"""Thirty stories, told by instructions, and what arms make of them."""

import msgspec

from server.engine.planning.recipes import compile
from server.engine.planning.studios import PREVIS
from server.engine.story import labels
from server.evaluation.arms import ARMS, TAKES, recipes
from server.evaluation.stories import PANELS, named, stories, words_typed


def test_thirty_stories_of_ten_panels_are_told_without_a_question_and_can_be_drawn() -> None:
    told = stories()
    assert len(told) == len({one.name for one in told}) == 30
    for one in told:
        assert len(labels(one.world)) == PANELS
        assert compile(one.world, PREVIS).undrawable == {}
        assert one.said.keys() == labels(one.world).keys()
        assert one.words == sum(words_typed(line) for line in one.lines)


def test_words_in_quotes_are_no_instruction() -> None:
    assert words_typed('Ben: "The last boat is gone."') == 1
    assert words_typed("new shot: Ada's hat, – please") == 5
    assert words_typed("") == 0


def test_a_story_is_the_same_each_time_it_is_told() -> None:
    (one,), (other,) = named(["3b"]), named(["3b"])
    assert msgspec.json.encode(one.world) == msgspec.json.encode(other.world)


def test_with_memory_a_shots_own_recipe_is_drawn_and_without_it_another() -> None:
    (told,) = named(["1a"])
    own = compile(told.world, PREVIS).shots
    assert recipes(told, "memory", 1) == {id: one.draft for id, one in own.items()}
    first, second = (recipes(told, "no memory", take) for take in (1, 2))
    for id, one in own.items():
        looks = {json_of(recipe) for recipe in (one.draft, first[id], second[id])}
        assert len(looks) == 3, "each take invents looks of its own"
        assert first[id].staging.framing == one.draft.staging.framing


def test_another_character_wears_the_looks_and_the_name_stays() -> None:
    (told,) = named(["1a"])
    own, floor = recipes(told, "memory", 1), recipes(told, "another", 1)
    assert own.keys() == floor.keys()
    assert all(json_of(own[id]) != json_of(floor[id]) for id in own)
    assert set(TAKES) == set(ARMS)


def json_of(recipe: object) -> bytes:
    return msgspec.json.encode(recipe)
