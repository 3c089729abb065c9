"""Scripts as edits of a world, and merging them again."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.engine.blocking.views import VIEWS
from server.engine.planning.recipes import compile
from server.engine.planning.scripts.drafting import Draft, draft
from server.engine.planning.scripts.reading import read
from server.engine.planning.scripts.templates import TEMPLATES, TemplateName, rects
from server.engine.planning.studios import PREVIS
from server.engine.story import reading_order, shots_by_scene
from server.projects.demo import world as demo
from server.projects.edits import Change, Remove, Stand, applied
from server.projects.world import Character, Meta, World

LIGHT = (Path(__file__).parent / "the_light.fountain").read_text()
EMPTY = World(meta=Meta(world="empty"))
THREE = (
    "An old sailor with a grey beard in a blue coat sits on the pier at dusk. "
    "A girl runs up to him with a lantern. “The last boat is gone!” she shouts."
)


def brought(world: World, text: str, template: TemplateName = "comic") -> World:
    return applied(world, draft(world, read(text), template).edits)


def again(world: World, text: str) -> Draft:
    return draft(world, read(text))


def named(world: World, name: str) -> Character:
    return next(one for one in world.characters.values() if one.name == name)


def test_three_sentences_become_a_first_page_of_drafts_that_draw() -> None:
    world = brought(EMPTY, THREE)
    recipes = compile(world, PREVIS)
    assert len(recipes.shots) == 3
    assert not recipes.undrawable
    assert not recipes.problems
    assert len(world.pages) == 1
    assert len(world.panels) == 3
    said = next(iter(world.balloons.values()))
    assert (said.kind, said.text) == ("shout", "The last boat is gone!")
    assert world.characters[said.speaker or ""].name == "Girl"


def test_new_people_look_as_the_text_says() -> None:
    sailor = named(brought(EMPTY, THREE), "Old sailor")
    assert sailor.age >= 65
    assert sailor.beard == "full"
    assert sailor.coat == "coat"
    assert sailor.coat_colour == "#2f5fc4"
    assert sailor.hair_colour == "#a0a09c"
    ada = named(brought(EMPTY, LIGHT), "Ada")
    assert ada.age == 9
    assert ada.height < 1300
    assert ada.coat == "raincoat"


def test_new_people_of_whom_nothing_is_said_look_unlike() -> None:
    world = brought(EMPTY, "Anna walks. Boris walks. Clara walks. David walks. Elena walks.")
    outside = [one.coat_colour if one.coat != "none" else one.top_colour for one in world.characters.values()]
    assert len(outside) == 5
    assert len(set(outside)) == 5


def test_a_world_s_own_people_places_and_props_are_used() -> None:
    text = "EXT. FERRY STEPS - NIGHT\n\nMara gives Tomas the lantern.\n\nTOMAS\nThank you."
    made = again(demo(), text)
    assert (made.counts.characters, made.counts.places, made.counts.props) == (0, 0, 0)
    world = applied(demo(), made.edits)
    shot = next(one for one in world.shots.values() if one.action == "Mara gives Tomas the lantern.")
    assert shot.cast["ch_mara"].pose == "give"
    assert shot.props["pr_lantern"].held_by == "ch_tomas"


def test_headings_place_scenes_in_sets_and_in_time() -> None:
    world = brought(EMPTY, LIGHT)
    first, second, third = (world.scenes[id] for id in shots_by_scene(world))
    sets = [world.places[one.place or ""].set for one in (first, second, third)]
    assert sets == ["shore", "room", "shore"]
    assert first.place == third.place
    assert first.weather == "rain"
    assert first.time < second.time < 1440 <= third.time


def test_the_demo_script_draws_whole_and_no_camera_crosses_the_line() -> None:
    recipes = compile(brought(EMPTY, LIGHT), PREVIS)
    assert not recipes.undrawable
    assert not recipes.problems
    assert [one for one in recipes.warnings if "line" in one.kind] == []


def test_those_who_talk_face_each_other_and_stand_apart() -> None:
    world = brought(EMPTY, "ADA\nYes?\n\nBOB\nNo.")
    shot = reading_order(world)[-1][1]
    (one, first), (other, second) = shot.cast.items()
    assert first.gaze == other
    assert second.gaze == one
    assert first.facing * second.facing < 0
    assert abs(first.at[0] - second.at[0]) >= 850
    assert shot.view in VIEWS


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_lays_all_shots_on_its_pages(template: TemplateName) -> None:
    world = brought(EMPTY, LIGHT, template)
    assert {panel.shot for panel in world.panels.values()} == set(world.shots)
    assert not compile(world, PREVIS).undrawable
    for panel in world.panels.values():
        x, y, width, height = panel.rect
        page = world.pages[panel.page]
        assert x >= 0
        assert y >= 0
        assert x + width <= page.size[0]
        assert y + height <= page.size[1]


@pytest.mark.parametrize("template", TEMPLATES.values())
def test_panels_of_a_page_never_overlap(template: object) -> None:
    for count in range(1, template.panels + 1):  # type: ignore[attr-defined]
        found = rects(template, count)  # type: ignore[arg-type]
        assert len(found) == count
        for index, (x, y, w, h) in enumerate(found):
            for a, b, c, d in found[:index]:
                assert x >= a + c or a >= x + w or y >= b + d or b >= y + h


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_same_script_again_changes_nothing_whatever_the_template(template: TemplateName) -> None:
    world = brought(demo(), LIGHT)
    made = draft(world, read(LIGHT), template)
    assert made.edits == ()
    assert made.text == "changes nothing"
    assert made.gone == ()


WORDS = st.sampled_from(
    [
        "Mara",
        "Pip",
        "Ada",
        "the",
        "a",
        "lantern",
        "walks",
        "smiles",
        "runs",
        "“Yes,”",
        "said",
        "boat.",
        "And.",
        "Rain!",
        "later,",
        "inside",
        "house",
        "“No!”",
        "EXT. PIER - DAY\n\n",
        "\n\n",
        "INT. HOUSE - NIGHT\n\n",
        "ADA\nHello.\n\n",
        "He waves. ",
        "Мара",
        "小明",
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=30), st.lists(WORDS, min_size=0, max_size=12))
def test_importing_the_same_script_twice_changes_nothing_the_second_time(
    first: list[str], more: list[str]
) -> None:
    one, longer = "Mara waits. " + " ".join(first), "Mara waits. " + " ".join(first + more)
    world = demo()
    for text in (one, longer):
        world = brought(world, text)
        assert again(world, text).edits == ()


def test_what_the_script_says_anew_is_added_where_it_stands() -> None:
    world = brought(EMPTY, LIGHT)
    longer = LIGHT.replace("INT. LIGHTHOUSE", "Ada looks back.\n\nINT. LIGHTHOUSE")
    made = again(world, longer)
    assert made.text.startswith("adds 1 shot, changes 1 scene, keeps")
    after = applied(world, made.edits)
    scene = next(iter(shots_by_scene(after).values()))
    assert scene[-1][1].action == "Ada looks back."


def test_shots_edited_by_hand_stay_as_they_are() -> None:
    world = brought(EMPTY, LIGHT)
    shot, one = reading_order(world)[1]
    who = next(iter(one.cast))
    edited = applied(
        world,
        [
            Change("shots", shot, {"action": "Something else entirely.", "size": "close_up", "order": "zz"}),
            Stand(shot, "cast", who, {"pose": "dance"}),
            Change("scenes", one.scene, {"title": "My own title"}),
        ],
    )
    assert again(edited, LIGHT).edits == ()


def test_words_that_changed_a_little_change_the_shot_that_has_them() -> None:
    world = brought(EMPTY, LIGHT)
    made = again(
        world, LIGHT.replace("It can't be. I lit it myself.", "It can't be. I lit it myself, tonight.")
    )
    assert made.counts.shots_added == 0
    assert len(made.edits) == 1
    assert again(applied(world, made.edits), LIGHT).counts.shots_added == 0


def test_what_is_no_longer_in_the_script_is_told_and_stays() -> None:
    world = brought(EMPTY, LIGHT)
    made = again(world, LIGHT.split("CUT TO:")[0].replace("It can't be. I lit it myself.", "Nonsense!"))
    assert any("next morning" in one for one in made.gone)
    assert any(one.startswith("Shot 1") for one in made.gone)
    assert not [edit for edit in made.edits if isinstance(edit, Remove)]


def test_a_shot_that_was_deleted_by_hand_does_not_come_back() -> None:
    world = brought(EMPTY, LIGHT)
    shot, _ = reading_order(world)[0]
    made = again(applied(world, [Remove("shots", shot)]), LIGHT)
    assert made.edits == ()
    assert "stay so" in made.notices[0]


def test_a_scene_that_was_deleted_as_a_whole_is_made_anew() -> None:
    world = brought(EMPTY, LIGHT)
    scene = next(iter(shots_by_scene(world)))
    made = again(applied(world, [Remove("scenes", scene)]), LIGHT)
    assert made.counts.scenes_added == 1
    assert made.counts.shots_added > 0
    assert again(applied(applied(world, [Remove("scenes", scene)]), made.edits), LIGHT).edits == ()


def test_a_heading_that_changed_renames_the_scene_that_was_made_from_it() -> None:
    world = brought(EMPTY, LIGHT)
    made = again(world, LIGHT.replace("INT. LIGHTHOUSE - NIGHT", "INT. LAMP ROOM - NIGHT"))
    after = applied(world, made.edits)
    titles = [after.scenes[id].title for id in shots_by_scene(after)]
    assert titles[1] == "Int. Lamp Room, night"
    assert len(titles) == 3
    assert made.counts.shots_added == 0
    assert again(after, LIGHT.replace("INT. LIGHTHOUSE - NIGHT", "INT. LAMP ROOM - NIGHT")).edits == ()


def test_right_to_left_names_of_this_world_are_known() -> None:
    world = applied(demo(), [Change("characters", "ch_mara", {"name": "مريم"})])
    made = again(world, "مريم تنظر.")
    shot = next(edit for edit in made.edits if getattr(edit, "kind", "") == "shots")
    assert "ch_mara" in shot.fields["cast"]  # type: ignore[union-attr]
