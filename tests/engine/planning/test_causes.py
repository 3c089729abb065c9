"""Causes read as a person would say them."""

from typing import Any

import pytest

from server.engine.planning.colours import word, words
from server.engine.planning.plan import Shelf, Shelved, plan
from server.engine.planning.prompts import prompt
from server.engine.planning.recipes import compile
from server.engine.planning.report import report
from server.engine.planning.studios import PREVIS
from server.projects.world import (
    Character,
    Mark,
    Meta,
    Place,
    Prop,
    Scene,
    Shot,
    Standing,
    Style,
    World,
)
from tests.engine.worlds import replaced

WORLD = World(
    meta=Meta(world="w", style="st_a"),
    characters={
        "ch_mara": Character(name="Mara", hair="long", coat="coat", coat_colour="#c62f2d"),
        "ch_teo": Character(name="Teo"),
    },
    places={"pl_pier": Place(name="The pier", set="shore")},
    props={"pr_key": Prop(name="The lantern", kind="lantern"), "pr_box": Prop(name="The crate")},
    styles={"st_a": Style(name="Ink")},
    scenes={"sc_a": Scene(place="pl_pier", time=18 * 60 + 40)},
    shots={
        "sh_a": Shot(
            scene="sc_a",
            size="long",
            subjects=("ch_mara",),
            cast={"ch_mara": Standing(), "ch_teo": Standing(at=(900, 200))},
            props={"pr_key": Standing(at=(-600, 0)), "pr_box": Standing(at=(-900, 300))},
        )
    },
)


def told(after: World, before: World = WORLD) -> list[str]:
    first = compile(before, PREVIS).shots["sh_a"]
    shelf = Shelf({"sh_a": Shelved(frozenset({first.fingerprint}), first.recipe)})
    return [cause.text for draw in plan(compile(after, PREVIS), shelf).draw for cause in draw.causes]


@pytest.mark.parametrize(
    ("kind", "id", "changes", "text"),
    [
        ("characters", "ch_mara", {"coat_colour": "#2f5fc4"}, "Mara: coat colour red → blue"),
        ("characters", "ch_mara", {"hair": "cropped"}, "Mara: hair long → cropped"),
        ("characters", "ch_mara", {"hair": "bald"}, "Mara: hair long → bald"),
        ("characters", "ch_mara", {"hat": "cap"}, "Mara: hat none → cap"),
        ("characters", "ch_mara", {"age": 60}, "Mara: age 30 → 60"),
        ("characters", "ch_mara", {"eyes": "#7a5230"}, "Mara: eyes slate → brown"),
        ("props", "pr_key", {"colour": "#c62f2d"}, "The lantern: colour olive → red"),
        ("places", "pl_pier", {"set": "street"}, "The pier: set shore → street"),
        ("styles", "st_a", {"ink": 80}, "Ink: ink 50 → 80"),
        ("scenes", "sc_a", {"time": 19 * 60 + 10}, "1A: time 18:40 → 19:10"),
        ("shots", "sh_a", {"size": "extreme_long"}, "1A: shot size long → extreme long"),
        ("shots", "sh_a", {"angle": "low"}, "1A: angle eye → low"),
        ("shots", "sh_a", {"lens": 36}, "1A: lens 35 mm → 36 mm"),
        ("shots", "sh_a", {"bearing": 5}, "1A: bearing 0° → 5°"),
        ("shots", "sh_a", {"take": 2}, "1A another take"),
        ("shots", "sh_a", {"subjects": ("ch_mara", "ch_teo")}, "1A: subjects Mara → Mara, Teo"),
    ],
)
def test_a_change_is_told_in_words(kind: str, id: str, changes: dict[str, Any], text: str) -> None:
    assert text in told(replaced(WORLD, kind, id, **changes))


def standing(**changes: Standing) -> World:
    shot = WORLD.shots["sh_a"]
    cast = {id: changes.get(id, where) for id, where in shot.cast.items()}
    props = {id: changes.get(id, where) for id, where in shot.props.items()}
    return replaced(WORLD, "shots", "sh_a", cast=cast, props=props)


def test_what_somebody_does_is_told_in_words() -> None:
    assert told(standing(ch_teo=Standing(at=(900, 200), pose="wave"))) == ["Teo: pose stand → wave"]
    assert told(standing(ch_teo=Standing(at=(900, 200), expression="smile"))) == [
        "Teo: expression neutral → smile"
    ]
    assert told(standing(ch_teo=Standing(at=(950, 200)))) == ["Teo moved"]
    assert told(standing(pr_key=Standing(held_by="ch_mara"))) == [
        "The lantern: place on the floor → held by Mara"
    ]
    assert told(standing(pr_key=Standing(on="pr_box"))) == ["The lantern: place on the floor → on The crate"]


def test_somebody_who_leaves_or_comes_is_named() -> None:
    alone = replaced(WORLD, "shots", "sh_a", cast={"ch_mara": Standing()})
    assert told(alone) == ["Teo is no longer in view"]
    assert told(WORLD, alone) == ["Teo comes into view"]


def test_what_the_camera_finds_is_said_to_come_into_view() -> None:
    close = replaced(WORLD, "shots", "sh_a", size="close_up")
    assert "Mara: footwear comes into view" in told(WORLD, close)


def test_what_comes_into_view_because_somebody_else_is_smaller_was_not_put_on() -> None:
    close = replaced(WORLD, "shots", "sh_a", size="medium")
    small = replaced(close, "characters", "ch_mara", height=1300)
    assert "Teo: footwear comes into view" in told(small, close)
    assert "Teo: footwear is no longer in view" in told(close, small)


def test_marks_that_the_camera_loses_are_out_of_view_not_gone() -> None:
    marked = replaced(WORLD, "characters", "ch_mara", marks=(Mark(kind="freckles", place="cheeks"),))
    behind = replaced(marked, "shots", "sh_a", bearing=180)
    assert "Mara: marks are no longer in view" in told(behind, marked)
    assert "Mara: marks come into view" in told(marked, behind)
    assert not any("freckles" in text for text in (*told(behind, marked), *told(marked, behind)))
    assert told(WORLD, marked) == ["Mara: marks freckles on cheeks → none"]


def test_one_edit_has_one_cause() -> None:
    assert (
        told(replaced(WORLD, "characters", "ch_teo", top_colour="#c62f2d")) == ["Teo: top colour slate → red"]
        or len(told(replaced(WORLD, "characters", "ch_teo", top_colour="#c62f2d"))) == 1
    )


def test_colours_have_words_and_close_ones_are_written_out() -> None:
    assert (word("#c62f2d"), word("#000000"), word("#ffffff")) == ("red", "black", "white")
    assert words("#c62f2d", "#2f5fc4") == ("red", "blue")
    assert words("#c62f2d", "#c5302e") == ("#c62f2d", "#c5302e")


def test_a_painter_is_told_what_is_seen() -> None:
    recipes = compile(WORLD, PREVIS)
    text = prompt(recipes.shots["sh_a"].recipe, recipes.names)
    assert text.startswith(
        "Long shot, head to toe, from the front, at eye level, 35 mm lens. Mara, 30 years old"
    )
    assert "red wool long coat" in text
    assert text.endswith("At dusk.")


def test_a_report_against_an_older_world_says_what_changed() -> None:
    found = report(replaced(WORLD, "characters", "ch_mara", hair="bun"), WORLD)
    assert found.draw == ("sh_a",)
    assert [cause.text for cause in found.changed["sh_a"]] == ["Mara: hair long → bun"]
    assert found.reuse == found.cancel == ()
    same = report(WORLD, WORLD)
    assert (same.draw, same.reuse, same.price) == ((), ("sh_a",), 0)
    gone = report(replaced(WORLD, "shots", "sh_a", deleted=1), WORLD)
    assert gone.cancel == ("sh_a",)
    assert "1A" in "\n".join(same.lines())
