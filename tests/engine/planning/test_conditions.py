"""What becomes of people and props over the story: told to painters, drawn where previs can, never a jump."""

import pytest

from server.engine.planning.causes import Names, causes
from server.engine.planning.continuity import continuity
from server.engine.planning.recipes import Compiler, Recipes, compile
from server.engine.planning.sheets import sheet
from server.engine.planning.shot_prompts import prompt
from server.engine.planning.studios import PAINTER, PREVIS
from server.projects.demo import world as demo
from server.projects.edits import Change, Edit, Make, applied
from server.projects.world import World

DEMO = demo()


def fact(thing: str, value: str, since: str, attribute: str = "condition") -> Edit:
    said = {"thing": thing, "attribute": attribute, "value": value, "since": since}
    return Make("facts", f"fa_{thing}_{since}_{attribute}", said)


def differing(before: Recipes, after: Recipes) -> set[str]:
    return {
        before.labels[id]
        for id, shot in after.shots.items()
        if shot.fingerprint != before.shots[id].fingerprint
    }


def warned(kind: str, *edits: Edit) -> list[tuple[str, str]]:
    return [(one.shot, one.text) for one in continuity(applied(DEMO, edits)) if one.kind == kind]


def test_who_gets_wet_is_drawn_wet_from_then_on_and_dry_before() -> None:
    world = applied(DEMO, [fact("ch_mara", "wet", "sh_2b"), fact("ch_mara", "dry", "sc_morning")])
    compiler = Compiler()
    before, after = compiler.compile(DEMO, PREVIS), compiler.compile(world, PREVIS)
    changed = differing(before, after)
    assert changed
    assert all(label.startswith("2") and label != "2A" for label in changed)
    wet = next(figure for figure in after.shots["sh_2b"].recipe.staging.figures if figure.id == "ch_mara")
    assert wet.condition == "wet"
    (cause,) = causes(
        before.shots["sh_2b"].recipe, after.shots["sh_2b"].recipe, Names(after.names, "sh_2b", "2B")
    )
    assert cause.text == "Mara: condition dry → wet"


@pytest.mark.parametrize(
    ("thing", "value", "said"),
    [
        ("ch_mara", "torn", "in torn clothes"),
        ("ch_mara", "bloodied", "blood"),
        ("pr_crate", "broken", "broken"),
    ],
)
def test_what_previs_does_not_draw_redraws_nothing_but_is_told_to_painters(
    thing: str, value: str, said: str
) -> None:
    world = applied(DEMO, [fact(thing, value, "sh_1a")])
    compiler = Compiler()
    assert not differing(compiler.compile(DEMO, PREVIS), compiler.compile(world, PREVIS))
    assert "1A" in differing(compile(DEMO, PAINTER), compile(world, PAINTER))
    assert said in prompt(world, "sh_1a", "flux2-klein").text
    assert said not in prompt(DEMO, "sh_1a", "flux2-klein").text


def test_a_condition_that_is_out_of_sight_is_not_told() -> None:
    world = applied(DEMO, [fact("ch_mara", "torn", "sh_1a")])
    for id, shot in compile(world, PAINTER).shots.items():
        if "ch_mara" not in shot.shows:
            assert "torn" not in prompt(world, id, "openai-image").text


def test_a_sheet_shows_looks_and_not_what_happens() -> None:
    world = applied(DEMO, [fact("ch_mara", "wet", "sh_2b")])
    assert sheet(world, "ch_mara") == sheet(DEMO, "ch_mara")


def test_somebody_who_is_well_again_in_the_next_shot_is_told() -> None:
    assert warned("healed", fact("ch_mara", "wet", "sh_2a"), fact("ch_mara", "dry", "sh_2d")) == [
        ("sh_2d", "Mara was wet when last seen in this scene, and is not any more.")
    ]
    assert not warned("healed", fact("ch_mara", "wet", "sh_2a"), fact("ch_mara", "dry", "sc_morning"))


def test_what_was_broken_is_not_whole_later_in_the_story() -> None:
    found = warned(
        "healed", fact("pr_lantern", "broken", "sh_1a"), fact("pr_lantern", "whole", "sc_boathouse")
    )
    assert [text for _, text in found] == ["Lantern was broken before, and is whole here."]
    assert not warned("healed", fact("pr_lantern", "broken", "sc_boathouse"))


def test_clothes_that_change_between_two_shots_of_a_scene_are_told() -> None:
    assert warned("wardrobe", fact("ch_mara", "tshirt", "sh_2d", "top")) == [
        ("sh_2d", "Mara wears another top than when last seen in this scene.")
    ]
    assert warned("wardrobe", fact("ch_mara", "raincoat", "sh_1c", "coat"))[0][0] == "sh_1c"
    assert not warned("wardrobe", fact("ch_mara", "tshirt", "sc_boathouse", "top"))
    assert not warned("wardrobe", fact("ch_mara", "cap", "sh_2d", "hat"))
    assert not warned("wardrobe", fact("ch_mara", "none", "sh_2d", "coat"))


def test_a_jump_is_gone_once_the_thing_itself_is_what_the_fact_says() -> None:
    jumping: World = applied(DEMO, [fact("ch_mara", "tshirt", "sh_2d", "top")])
    compiler = Compiler()
    assert [one.kind for one in compiler.compile(jumping, PREVIS).warnings].count("wardrobe") == 1
    same = applied(jumping, [Change("characters", "ch_mara", {"top": "tshirt"})])
    assert "wardrobe" not in [one.kind for one in compiler.compile(same, PREVIS).warnings]
