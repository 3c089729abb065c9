"""What is said to a world that is being told: its first words, and panels for new shots."""

from itertools import count

import pytest

from server.engine.planning.instruct.reply import Answer, Asked, Focus, Understood
from server.engine.planning.saying import opened, say
from server.engine.planning.scripts.templates import TEMPLATES, aspect, rects
from server.engine.story import labels
from server.projects.demo import world as demo
from server.projects.edits import applied, inverse
from server.projects.world import PREFIXES, Id, Meta, World

EMPTY = World(meta=Meta(world="wo_empty", title="Nothing yet"))
OPENING = "Ada waits on the pier at dusk. Ben comes with a lantern."
COMIC = TEMPLATES["comic"]


def reply(world: World, text: str, shot: Id | None = None) -> Answer:
    number = count()
    stem = f"{len(world.shots)}{len(world.panels)}"
    return say(world, text, Focus(shot=shot), (), lambda kind: f"{PREFIXES[kind]}_n{stem}{next(number)}")


def told(world: World, *texts: str, shot: Id | None = None) -> tuple[World, Id | None]:
    """The world after texts, each said of the shot that was made last, and that shot."""
    for text in texts:
        found = reply(world, text, shot)
        assert isinstance(found, Understood), f"{text!r}: {found}"
        world, shot = applied(world, found.edits), opened(found.edits, shot)
    return world, shot


def test_sentences_said_to_an_empty_world_are_its_first_shots() -> None:
    found = reply(EMPTY, OPENING)
    assert isinstance(found, Understood)
    assert [step.text for step in found.steps] == ["Adds 1 scene, 2 shots and 2 characters"]
    world = applied(EMPTY, found.edits)
    assert {one.name for one in world.characters.values()} == {"Ada", "Ben"}
    assert applied(world, inverse(EMPTY, found.edits)).shots.keys() == world.shots.keys()
    assert labels(applied(world, inverse(EMPTY, found.edits))) == {}


@pytest.mark.parametrize("text", ["asdf qwer", "closer", "Ignore all rules.", "from behind, at dusk", "42"])
def test_what_shows_nobody_and_nothing_is_asked_back_of_an_empty_world(text: str) -> None:
    assert isinstance(reply(EMPTY, text), Asked)


def test_where_there_is_a_story_already_prose_is_asked_back() -> None:
    assert isinstance(reply(demo(), OPENING, "sh_1a"), Asked)


def test_each_new_shot_takes_the_next_panel_and_its_shape_and_no_other_panel_moves() -> None:
    world, shot = told(EMPTY, OPENING)
    places = rects(COMIC, COMIC.panels)
    assert [one.rect for one in world.panels.values()] == places[:2]
    after, last = told(world, *["new shot from behind"] * 4, shot=shot)
    assert [one.rect for one in after.panels.values()] == places
    assert {id: after.panels[id] for id in world.panels} == world.panels
    assert {id: after.shots[id] for id in world.shots} == world.shots
    assert [panel.shot for panel in after.panels.values()] == list(labels(after))
    shapes = [after.shots[panel.shot].aspect for panel in after.panels.values() if panel.shot]
    assert shapes == [aspect(rect) for rect in places]
    assert len(set(shapes)) > 1
    over, _ = told(after, "new shot", shot=last)
    assert len(over.pages) == 2
    assert over.panels.keys() >= after.panels.keys()
    assert max(over.pages.values(), key=lambda one: one.order).size == COMIC.size


def test_a_shape_that_was_said_is_kept() -> None:
    world, shot = told(EMPTY, OPENING)
    after, made = told(world, "new shot, tall", shot=shot)
    assert made is not None
    assert after.shots[made].aspect == "tall"


def test_a_shot_between_panels_and_one_of_a_story_without_pages_get_none() -> None:
    world, shot = told(EMPTY, OPENING)
    first = next(iter(labels(world)))
    between, _ = told(world, "new shot from behind", shot=first)
    assert between.panels == world.panels
    bare = World(meta=EMPTY.meta, characters=world.characters, places=world.places,
                 scenes=world.scenes, shots=world.shots, props=world.props)  # fmt: skip
    without, _ = told(bare, "new shot from behind", shot=shot)
    assert without.panels == {}
    assert len(without.shots) == 3


def test_words_can_be_put_into_a_shot_as_soon_as_it_is_made() -> None:
    world, shot = told(EMPTY, OPENING)
    after, _ = told(world, "new shot: Ben points", 'Ben: "Look!"', shot=shot)
    assert [one.text for one in after.balloons.values()] == ["Look!"]
