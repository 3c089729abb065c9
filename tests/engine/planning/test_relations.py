"""Relations become places that the picture shows; what cannot be is settled with a note that names it."""

from typing import Any

import numpy as np
import pytest

from server.engine.blocking import placing, props
from server.engine.blocking.batch import batch
from server.engine.blocking.camera import solve
from server.engine.blocking.staging import Staging
from server.engine.planning import stagings
from server.engine.planning.recipes import compile
from server.engine.story import fold
from server.projects.world import Character, Meta, Place, Prop, Relation, Scene, Shot, Standing, World
from tests.engine import worlds

PROPS = {"pr_t": Prop(name="the table", kind="table"), "pr_c": Prop(name="the cup", kind="cup"),
         "pr_l": Prop(name="the lantern", kind="lantern"), "pr_k": Prop(name="the crate", kind="crate"),
         "pr_b": Prop(name="the bed", kind="bed")}  # fmt: skip
PEOPLE = {"ch_a": Character(name="Mara"), "ch_b": Character(name="Tomas"), "ch_d": Character(name="Pip")}


def world(set: str = "plain", **shot: Any) -> World:
    made = Shot(scene="sc_a", **{"size": "long", "subjects": ("ch_a",), **shot})
    return World(
        meta=Meta(world="w"), characters=PEOPLE, props=PROPS, places={"pl_a": Place(set=set)},  # type: ignore[arg-type]
        scenes={"sc_a": Scene(place="pl_a")}, shots={"sh_a": made},
    )  # fmt: skip


def placed(of: World) -> tuple[Staging, list[str]]:
    story = fold(of)
    when = story.moment("sh_a")
    assert when is not None
    whole, notes = stagings.placed(stagings.sources(of, story, "sh_a", of.shots["sh_a"], when))
    return whole, [text for _, text in notes]


def across(whole: Staging, id: str) -> float:
    """Where a thing is from left to right in the picture."""
    camera = solve(whole, 16 / 9)
    places = {**{one.id: one.at for one in whole.figures}, **{one.id: one.at for one in whole.items}}
    x, y = places[id]
    away = np.array([x / 1000, y / 1000, 0.8]) - camera.eye
    return float(away @ camera.right / (away @ camera.forward))


@pytest.mark.parametrize("facing", [0, 70, 180, -130])
@pytest.mark.parametrize("bearing", [0, 40, 180, -100])
def test_left_and_right_are_the_pictures(facing: int, bearing: int) -> None:
    whole, notes = placed(
        world(
            bearing=bearing,
            cast={
                "ch_a": Standing(at=(300, 200), facing=facing),
                "ch_b": Standing(relation=Relation("left_of", "ch_a")),
                "ch_d": Standing(relation=Relation("right_of", "ch_a", 600)),
            },
        )
    )
    assert not notes
    assert across(whole, "ch_b") < across(whole, "ch_a") < across(whole, "ch_d")


def test_in_front_and_behind_are_the_things_own_and_facing_looks_at_it() -> None:
    whole, _ = placed(
        world(
            cast={
                "ch_a": Standing(at=(0, 0), facing=90),
                "ch_b": Standing(relation=Relation("behind", "ch_a", 500)),
                "ch_d": Standing(relation=Relation("facing", "ch_a", 500)),
            }
        )
    )
    at = {figure.id: figure for figure in whole.figures}
    assert at["ch_b"].at == (-1000, 0)  # Mara looks towards +x
    assert at["ch_d"].at == (1000, 0)
    assert at["ch_d"].facing == 270


def test_chains_are_placed_in_the_order_of_who_needs_whom() -> None:
    whole, notes = placed(
        world(
            subjects=("ch_d",),
            cast={
                "ch_a": Standing(relation=Relation("right_of", "ch_b")),
                "ch_b": Standing(relation=Relation("right_of", "ch_d")),
                "ch_d": Standing(at=(0, 0)),
            },
        )
    )
    assert not notes
    assert across(whole, "ch_d") < across(whole, "ch_b") < across(whole, "ch_a")


def test_a_circle_and_a_missing_thing_leave_the_place_and_say_so() -> None:
    whole, notes = placed(
        world(
            cast={
                "ch_a": Standing(at=(0, 0), relation=Relation("left_of", "ch_b")),
                "ch_b": Standing(at=(900, 0), relation=Relation("left_of", "ch_a")),
                "ch_d": Standing(at=(2000, 0), relation=Relation("beside", "pr_gone")),
            }
        )
    )
    assert next(figure.at for figure in whole.figures if figure.id == "ch_d") == (2000, 0)
    assert any("circle" in note and "Mara" in note for note in notes)
    assert any("Pip" in note for note in notes)


def test_a_cup_on_the_table_rests_on_its_top_and_a_crate_fits_under_it() -> None:
    whole, notes = placed(
        world(
            cast={"ch_a": Standing(at=(0, -1500))},
            props={
                "pr_t": Standing(at=(0, 800), facing=30),
                "pr_c": Standing(at=(4000, 4000), relation=Relation("on", "pr_t")),
                "pr_k": Standing(relation=Relation("under", "pr_t")),
            },
        )
    )
    assert not notes
    spots = placing.place(whole)
    assert spots["pr_c"].position == pytest.approx((0.0, 0.8, 0.74))
    assert spots["pr_k"].position == pytest.approx((0.0, 0.8, 0.0))


def test_what_nothing_can_stand_on_bears_nothing_and_the_note_names_both() -> None:
    whole, notes = placed(
        world(
            cast={"ch_a": Standing(at=(0, -1500))},
            props={"pr_l": Standing(at=(0, 0)), "pr_c": Standing(on="pr_l")},
        )
    )
    cup = next(item for item in whole.items if item.id == "pr_c")
    assert cup.on is None
    assert 0 < np.hypot(*cup.at) < 600
    assert len(notes) == 1
    assert "The cup" in notes[0]
    assert "the lantern" in notes[0]


def test_what_would_fall_off_an_edge_is_moved_in_with_all_of_its_base() -> None:
    whole, notes = placed(
        world(
            cast={"ch_a": Standing(at=(0, -1500))},
            props={"pr_t": Standing(at=(0, 600)), "pr_k": Standing(at=(690, 0), on="pr_t")},
        )
    )
    crate = next(item for item in whole.items if item.id == "pr_k")
    assert crate.at[0] + props.BOXES["crate"][0] / 2 <= 700
    assert "The crate" in notes[0]


def test_nobody_stands_in_furniture_walls_or_somebody_else() -> None:
    whole, notes = placed(
        world(
            "room",
            cast={
                "ch_a": Standing(at=(0, 500)),
                "ch_b": Standing(at=(9000, 0)),
                "ch_d": Standing(at=(3750, 20)),
            },
            props={"pr_t": Standing(at=(0, 600))},
        )
    )
    at = {figure.id: figure.at for figure in whole.figures}
    assert abs(at["ch_a"][1] - 600) >= 400 or abs(at["ch_a"][0]) >= 700
    assert at["ch_b"][0] <= 3750
    assert np.hypot(at["ch_b"][0] - at["ch_d"][0], at["ch_b"][1] - at["ch_d"][1]) >= 280
    assert any("Mara" in note and "the table" in note for note in notes)


def test_who_sits_on_a_thing_or_acts_with_a_partner_is_left_where_they_are() -> None:
    whole, notes = placed(
        world(
            cast={
                "ch_a": Standing(at=(0, 0), pose="lie", on="pr_b"),
                "ch_b": Standing(at=(2500, 0), pose="hug", partner="ch_d"),
                "ch_d": Standing(at=(2600, 0), pose="hug", partner="ch_b"),
            },
            props={"pr_b": Standing(at=(0, 0))},
        )
    )
    assert not notes
    assert len(whole.figures) == 3


def test_a_crowd_in_one_place_is_spread_and_those_who_moved_are_named() -> None:
    people = {f"ch_{n}": Character(name=f"Person {n}") for n in range(12)}
    of = world(cast={id: Standing(at=(0, 0)) for id in people})
    of = World(meta=of.meta, characters=people, places=of.places, scenes=of.scenes, shots=of.shots)
    whole, notes = placed(of)
    spots = [np.array(figure.at) for figure in whole.figures]
    assert min(np.linalg.norm(a - b) for k, a in enumerate(spots) for b in spots[:k]) >= 280
    assert len(notes) == 11
    assert "Person 3" in " ".join(notes)


def test_notes_are_warnings_of_the_shot_and_are_in_no_recipe() -> None:
    calm = world(cast={"ch_a": Standing(at=(0, 0)), "ch_b": Standing(at=(900, 0))})
    wild = world(cast={"ch_a": Standing(at=(0, 0)), "ch_b": Standing(at=(10, 0))})
    assert not compile(calm, worlds.EDITION).warnings
    found = compile(wild, worlds.EDITION)
    assert [(one.shot, one.kind) for one in found.warnings] == [("sh_a", "placement")]
    assert "Tomas" in found.warnings[0].text
    again = found.shots["sh_a"].recipe.staging.figures[1].at
    moved = world(cast={"ch_a": Standing(at=(0, 0)), "ch_b": Standing(at=again)})
    assert compile(moved, worlds.EDITION).shots["sh_a"].fingerprint == found.shots["sh_a"].fingerprint


@pytest.mark.parametrize("seed", range(12))
def test_nothing_floats_or_sinks_in_by_more_than_five_millimetres(seed: int) -> None:
    from random import Random

    of = worlds.make(Random(seed))
    story = fold(of)
    for id, shot in of.shots.items():
        when = story.moment(id)
        assert when is not None
        whole, _ = stagings.placed(stagings.sources(of, story, id, shot, when))
        spots, items = placing.place(whole), {item.id: item for item in whole.items}
        assert batch([whole], [1.6]).item_at.shape[0] == len(items)
        for item in whole.items:
            bottom = spots[item.id].position[2]
            if item.on in items:
                bearer = items[item.on]
                assert bearer.kind in props.BEARING
                assert bottom == pytest.approx(spots[bearer.id].position[2] + props.top(bearer), abs=0.005)
            elif item.held_by is None:
                assert bottom in (0.0, -0.45)  # the floor, or wading
