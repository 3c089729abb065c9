"""Random worlds and random edits of them, for the laws of planning and of sight."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Any, get_args, get_type_hints

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.engine.planning.recipe import DRAFT, FULL, Recipe, StudioEdition
from server.projects import vocabulary
from server.projects.world import (
    Character,
    Fact,
    Meta,
    Place,
    Prop,
    Scene,
    Shot,
    Standing,
    Style,
    World,
)

_COLOURS = ("#c62f2d", "#2f5fc4", "#3f9144", "#ecd13f", "#7a5230", "#f7f7f5", "#111111", "#bb3a8c", "#45bdb5")


def _one(random: Random, literal: Any) -> Any:
    return random.choice(get_args(literal))


def colour(random: Random) -> str:
    return random.choice(_COLOURS)


def character(random: Random, name: str = "") -> Character:
    """Somebody between three and ninety, of a height that goes with the age."""
    age = random.choice((4, 7, 11, 15, 22, 35, 50, 66, 84))
    state = random.getstate()
    mark = f"{state[1][0]} {state[1][-1]}" if isinstance(state, tuple) else str(state)  # hypothesis: a number
    own = Random(f"{age} {mark}")  # draws nothing from `random`: other values stay theirs
    tall = {4: 1040, 7: 1230, 11: 1440, 15: 1640}.get(age, 1710)
    return Character(
        name=name,
        age=age,
        height=tall + random.randint(-80, 120),
        build=random.randint(0, 100),
        gender=random.randint(0, 100),
        skin=colour(random),
        eyes=colour(random),
        hair=_one(random, vocabulary.Hair),
        hair_colour=colour(random),
        hat=random.choice(("none", "none", _one(own, vocabulary.Hat), _one(own, vocabulary.Hat))),
        beard=_one(own, vocabulary.Beard) if age > 20 else "none",
        glasses=_one(own, vocabulary.Glasses),
        hat_colour=colour(random),
        top=_one(random, vocabulary.Top),
        top_colour=colour(random),
        coat=_one(random, vocabulary.Coat),
        coat_colour=colour(random),
        bottom=_one(random, vocabulary.Bottom),
        bottom_colour=colour(random),
        footwear=_one(random, vocabulary.Footwear),
        footwear_colour=colour(random),
    )


def prop(random: Random, name: str = "") -> Prop:
    return Prop(
        name=name,
        kind=_one(random, vocabulary.PropKind),
        colour=colour(random),
        scale=random.choice((80, 100, 130)),
    )


def place(random: Random, name: str = "") -> Place:
    kind = _one(random, vocabulary.SetKind)
    return Place(name=name, set=kind, wall=colour(random), floor=colour(random), accent=colour(random))


def standing(
    random: Random, cast: bool, others: tuple[str, ...] = (), people: tuple[str, ...] = ()
) -> Standing:
    """Somebody within a few steps of the middle; a prop sometimes on another or in a hand."""
    at = (random.randint(-2200, 2200), random.randint(-1800, 2200))
    facing = random.randint(-180, 180)
    if cast:
        pose, expression = _one(random, vocabulary.Pose), _one(random, vocabulary.Expression)
        return Standing(at=at, facing=facing, pose=pose, expression=expression)
    bearer = random.random()
    if others and bearer < 0.25:
        return Standing(at=(random.randint(-300, 300), 0), facing=facing, on=random.choice(others))
    if people and bearer < 0.5:
        return Standing(facing=facing, held_by=random.choice(people))
    return Standing(at=at, facing=facing)


def shot(random: Random, scene: str, characters: tuple[str, ...], props: tuple[str, ...]) -> Shot:
    cast = tuple(random.sample(characters, random.randint(0, min(4, len(characters)))))
    used = tuple(random.sample(props, random.randint(0, min(3, len(props)))))
    subjects = tuple(random.sample(cast, random.randint(0, min(2, len(cast)))))
    if used and random.random() < 0.1:
        subjects = (random.choice(used),)
    return Shot(
        scene=scene,
        order=f"a{random.randint(0, 9)}",
        title=random.choice(("", "Arrival", "The look back")),
        size=_one(random, vocabulary.ShotSize),
        angle=random.choice(("eye", "eye", "eye", "low", "high", "bird", "worm")),
        bearing=random.choice((0, 0, 20, -35, 60, 90, 135, 180, -120)),
        lens=random.choice((18, 24, 35, 35, 50, 85)),
        roll=random.choice((0, 0, 0, 12, -30)),
        pitch=random.choice((None, None, None, 20, -10)),
        view=random.choice(("standard", "standard", *get_args(vocabulary.View))),
        viewer=random.choice((None, *cast)),
        composition=_one(random, vocabulary.Composition),
        aspect=_one(random, vocabulary.Aspect),
        subjects=subjects,
        cast={id: standing(random, True) for id in cast},
        props={id: standing(random, False, used, cast) for id in used},
    )


def fact(random: Random, things: Mapping[str, msgspec.Struct], moments: tuple[str, ...]) -> Fact:
    """A change of a thing's look, or now and then nonsense that must be left out."""
    about, since = random.choice(sorted(things)), random.choice(moments)
    if random.random() < 0.1:
        return Fact(thing=about, attribute=random.choice(("soul", "name", "hair")), value=7, since=since)
    kind = type(things[about])
    if kind is Character:
        attribute: str = random.choice(("hair", "hat", "coat", "top_colour", "coat_colour", "height"))
    else:
        attribute = {Place: "wall", Prop: "colour"}[kind]
    value: Any = random.randint(900, 1950) if attribute == "height" else colour(random)
    if attribute in ("hair", "hat", "coat"):
        value = _one(random, get_type_hints(Character)[attribute])
    return Fact(thing=about, attribute=attribute, value=value, since=since, order=f"a{random.randint(0, 3)}")


def make(random: Random, shots: int = 5) -> World:
    """A small world: up to four characters, props and places, two scenes and `shots` shots."""
    characters = {f"ch_{n}": character(random, f"Person {n}") for n in range(random.randint(1, 4))}
    props = {f"pr_{n}": prop(random, f"Prop {n}") for n in range(random.randint(0, 4))}
    places = {f"pl_{n}": place(random, f"Place {n}") for n in range(random.randint(1, 2))}
    scenes = {
        f"sc_{n}": Scene(order=f"a{n}", place=random.choice(sorted(places)), time=random.randint(0, 3000))
        for n in range(2)
    }
    made = {
        f"sh_{n}": shot(random, random.choice(sorted(scenes)), tuple(characters), tuple(props))
        for n in range(shots)
    }
    things: dict[str, msgspec.Struct] = {**characters, **props, **places}
    facts = {f"fa_{n}": fact(random, things, (*scenes, *made)) for n in range(random.randint(0, 3))}
    style = Style(ink=random.randint(0, 100), tones=random.randint(1, 6))
    return World(
        meta=Meta(world=f"world-{random.randint(0, 10**9)}", title="A world", style="st_0"),
        characters=characters,
        props=props,
        places=places,
        scenes=scenes,
        shots=made,
        facts=facts,
        styles={"st_0": style},
    )


def replaced(world: World, kind: str, id: str, **changes: Any) -> World:
    """The world with some attributes of one entity set anew."""
    entities = getattr(world, kind)
    changed = msgspec.structs.replace(entities[id], **changes)
    return msgspec.structs.replace(world, **{kind: {**entities, id: changed}})


def edit(random: Random, world: World) -> World:
    """Something that a person might do: restyle, move, recast, delete, undelete, add."""
    what = random.choice(
        ("character", "shot", "standing", "scene", "place", "fact", "delete", "add", "style", "title")
    )
    if what == "character":
        id = random.choice(sorted(world.characters))
        return replaced(world, "characters", id, **msgspec.structs.asdict(character(random, "Somebody else")))
    if what in ("shot", "standing", "title", "delete"):
        id = random.choice(sorted(world.shots))
        if what == "title":
            return replaced(world, "shots", id, title="Another title", action="Somebody waits.")
        if what == "delete":
            gone = world.shots[id].deleted is None
            return replaced(world, "shots", id, deleted=1 if gone else None)
        if what == "shot":
            return replaced(
                world, "shots", id, size=_one(random, vocabulary.ShotSize), bearing=random.randint(-180, 180)
            )
        cast = world.shots[id].cast
        moved = {
            who: standing(random, True) if random.random() < 0.5 else where for who, where in cast.items()
        }
        return replaced(world, "shots", id, cast=moved)
    if what == "scene":
        id = random.choice(sorted(world.scenes))
        return replaced(
            world, "scenes", id, time=random.randint(0, 3000), place=random.choice((None, *world.places))
        )
    if what == "place":
        id = random.choice(sorted(world.places))
        return replaced(world, "places", id, wall=colour(random))
    if what == "style":
        return replaced(world, "styles", "st_0", ink=random.randint(0, 100))
    if what == "add":
        scene, name = random.choice(sorted(world.scenes)), f"sh_new{random.randint(0, 999)}"
        added = shot(random, scene, tuple(world.characters), tuple(world.props))
        return msgspec.structs.replace(world, shots={**world.shots, name: added})
    things: dict[str, msgspec.Struct] = {**world.characters, **world.props, **world.places}
    new = fact(random, things, (*world.scenes, *world.shots))
    return msgspec.structs.replace(world, facts={**world.facts, f"fa_new{random.randint(0, 9)}": new})


def law(check: Callable[[Random], None]) -> Callable[[int], None]:
    """Turn a check of something random into a test: 40 examples in a normal run, 1,500 in a soak."""

    @pytest.mark.parametrize("examples", [40, pytest.param(1500, marks=pytest.mark.soak)])
    def test(examples: int) -> None:
        counts = settings(max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow])
        counts(given(st.randoms(use_true_random=False))(check))()

    test.__name__, test.__doc__ = check.__name__, check.__doc__
    return test


EDITION = StudioEdition("previs", 1)


def sizes(recipe: Recipe) -> tuple[int, int]:
    """The draft's size for a full-size recipe."""
    return next(DRAFT[aspect] for aspect, size in FULL.items() if size == recipe.size)
