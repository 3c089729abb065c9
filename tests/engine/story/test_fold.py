"""Facts fold in story order."""

from random import Random

import msgspec

from server.engine.story import attributes, fold
from server.projects.world import Character, Fact, Meta, Place, Prop, Scene, Shot, World
from tests.engine.worlds import edit, law, make

WORLD = World(
    meta=Meta(world="w"),
    characters={"ch_mara": Character(hair="long", coat="coat")},
    props={"pr_key": Prop(kind="book")},
    places={"pl_pier": Place(set="shore")},
    scenes={
        "sc_now": Scene(order="a1", time=1000),
        "sc_then": Scene(order="a2", time=10),  # a flashback: read second, happened first
        "sc_late": Scene(order="a3", time=2000),
    },
    shots={
        "sh_now": Shot(scene="sc_now"),
        "sh_now2": Shot(scene="sc_now", order="a5"),
        "sh_then": Shot(scene="sc_then"),
        "sh_late": Shot(scene="sc_late"),
    },
)


def _with(**facts: Fact) -> World:
    return msgspec.structs.replace(WORLD, facts={f"fa_{name}": fact for name, fact in facts.items()})


def _hair(world: World) -> dict[str, str]:
    story = fold(world)
    return {id: story.state(id).characters["ch_mara"].hair for id in world.shots}


def test_a_fact_holds_from_its_scene_on_but_not_in_a_flashback() -> None:
    cropped = Fact(thing="ch_mara", attribute="hair", value="cropped", since="sc_now")
    assert _hair(_with(a=cropped)) == {
        "sh_now": "cropped",
        "sh_now2": "cropped",
        "sh_then": "long",
        "sh_late": "cropped",
    }


def test_a_fact_can_hold_from_a_shot_on() -> None:
    cropped = Fact(thing="ch_mara", attribute="hair", value="cropped", since="sh_now2")
    assert _hair(_with(a=cropped))["sh_now"] == "long"
    assert _hair(_with(a=cropped))["sh_now2"] == "cropped"


def test_a_later_fact_about_the_same_attribute_wins() -> None:
    first = Fact(thing="ch_mara", attribute="hair", value="cropped", since="sc_then")
    second = Fact(thing="ch_mara", attribute="hair", value="bun", since="sc_late")
    assert _hair(_with(z=first, a=second)) == {
        "sh_now": "cropped",
        "sh_now2": "cropped",
        "sh_then": "cropped",
        "sh_late": "bun",
    }


def test_facts_of_one_moment_fold_by_their_order() -> None:
    one = Fact(thing="ch_mara", attribute="hair", value="bob", since="sc_now", order="a2")
    other = Fact(thing="ch_mara", attribute="hair", value="bun", since="sc_now", order="a1")
    assert _hair(_with(a=one, b=other))["sh_now"] == "bob"


def test_the_state_names_the_fact_behind_an_attribute() -> None:
    fact = Fact(thing="ch_mara", attribute="coat", value="none", since="sc_late")
    story = fold(_with(torn=fact))
    assert story.state("sh_late").set_by == {"ch_mara": {"coat": "fa_torn"}}
    assert story.state("sh_now").set_by == {}


def test_a_fact_that_cannot_hold_is_told_by_its_path_and_left_out() -> None:
    story = fold(
        _with(
            soul=Fact(thing="ch_mara", attribute="soul", value=1, since="sc_now"),
            name=Fact(thing="ch_mara", attribute="name", value="Nora", since="sc_now"),
            wig=Fact(thing="ch_mara", attribute="hair", value="wig", since="sc_now"),
            tall=Fact(thing="ch_mara", attribute="height", value="tall", since="sc_now"),
            when=Fact(thing="ch_mara", attribute="hair", value="bob", since="sc_none"),
        )
    )
    assert story.state("sh_late").characters["ch_mara"] == WORLD.characters["ch_mara"]
    assert [problem.path for problem in story.problems] == [
        "facts/fa_name/attribute",
        "facts/fa_soul/attribute",
        "facts/fa_tall/value",
        "facts/fa_when/since",
        "facts/fa_wig/value",
    ]


def test_facts_about_what_is_deleted_are_no_problem() -> None:
    gone = Fact(thing="ch_gone", attribute="hair", value="bob", since="sc_now")
    off = Fact(thing="ch_mara", attribute="hair", value="nonsense", since="sc_now", deleted=5)
    assert fold(_with(a=gone, b=off)).problems == ()


def test_places_and_props_change_too() -> None:
    story = fold(
        _with(
            wall=Fact(thing="pl_pier", attribute="wall", value="#000000", since="sc_late"),
            colour=Fact(thing="pr_key", attribute="colour", value="#ffffff", since="sc_late"),
        )
    )
    assert story.state("sh_late").places["pl_pier"].wall == "#000000"
    assert story.state("sh_late").props["pr_key"].colour == "#ffffff"


def test_facts_can_speak_of_looks_but_not_of_names_or_rights() -> None:
    assert "hair" in attributes(Character)
    assert not {"name", "rights", "deleted", "order", "references"} & set(attributes(Character))


@law
def test_folding_step_by_step_is_folding_at_once(random: Random) -> None:
    world = make(random)
    story = fold(world)
    for _ in range(3):
        world = edit(random, world)
        story = fold(world, story)
        fresh = fold(world)
        assert story.problems == fresh.problems
        for id in world.shots:
            if story.moment(id) is not None:
                assert story.state(id) == fresh.state(id)


@law
def test_the_order_in_which_facts_are_stored_does_not_matter(random: Random) -> None:
    world = make(random)
    turned = msgspec.structs.replace(world, facts=dict(reversed(world.facts.items())))
    first, second = fold(world), fold(turned)
    for id in world.shots:
        if first.moment(id) is not None:
            assert first.state(id) == second.state(id)


@law
def test_a_fact_never_changes_what_happened_before_it(random: Random) -> None:
    world = make(random)
    bare = fold(msgspec.structs.replace(world, facts={}))
    for id, fact in world.facts.items():
        story = fold(msgspec.structs.replace(world, facts={id: fact}))
        since = story.moment(fact.since)
        for shot in world.shots:
            when = story.moment(shot)
            if since is not None and when is not None and when < since:
                assert story.state(shot) == bare.state(shot)
