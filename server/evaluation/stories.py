"""Thirty stories of ten panels, made by instructions alone: what `diorama eval` evaluates without a world.

Three outlines are told of ten casts each. They hold whole figures from several sides, a prop that stays, a
change of clothes in the middle of the story, words on a sign, things that must not be seen, and another hour.
"""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from server import errors
from server.engine.planning.instruct.reply import Asked, Focus, Turn
from server.engine.planning.saying import opened, say
from server.engine.story import labels
from server.projects.edits import applied, inverse
from server.projects.world import PREFIXES, Id, Meta, World

PANELS = 10

OUTLINES = (
    """
    {a} waits {at} at {hour}. {b} comes with a {prop}.
    new shot: {a} {act}, wide
    add a {thing} on the left
    new shot: both, wide
    from now on, {a} wears {worn}
    put up a sign: "{words}"
    cut to the sign
    new shot: {b} {other}, wide
    nothing {colour}
    same, but at {later}
    new shot: both, wide
    new shot: {a} {feels}, full shot
    new shot over {a}'s shoulder
    """,
    """
    {a} stands {at} at {hour} with a {prop}. {b} comes.
    add a {thing} on the right
    new shot: {b} {act}, full shot
    new shot of {a} and {b}, wide
    {b} takes the {prop}
    from now on, {b} wears {worn}
    new shot: both, wide
    same, but at {later}
    wide
    put up a sign: "{words}"
    cut to the sign
    new shot: {a} {other}, wide, from behind
    nothing {colour}
    new shot: {b} {feels}, wide
    new shot: both, very wide
    """,
    """
    {a} comes {at} at {hour}. {b} waits with a {prop}.
    put up a sign: "{words}"
    cut to the sign
    add a {thing} on the left
    new shot of {a} and {b}, wide
    from now on, {a} wears {worn}
    cut to {a}, {face}
    new shot: both, wide
    {a} takes the {prop}
    new shot: {a} {act}, wide, low angle
    nothing {colour}
    same, but at {later}
    new shot: {b} {other}, full shot
    new shot: both, wide
    """,
)
"""What is typed, a line an instruction, with what the casts fill in."""

SLOTS = (
    "a", "b", "at", "hour", "prop", "act", "thing", "worn", "words", "other", "colour", "later", "feels",
    "face",
)  # fmt: skip

CASTS = (
    ("Ada", "Ben", "on the pier", "noon", "lantern", "waves", "crate", "a red cap",
     "LAST FERRY", "points", "green", "dusk", "laughs", "sad"),
    ("Clara", "Hugo", "in the street", "dusk", "suitcase", "points", "bench", "a blue coat",
     "BAKERY", "waves", "violet", "night", "smiles", "angry"),
    ("Nora", "Emil", "in the forest", "noon", "umbrella", "crouches", "barrel", "a yellow raincoat",
     "KEEP OUT", "cheers", "pink", "dusk", "smiles", "happy"),
    ("Ida", "Otto", "in the kitchen", "noon", "cup", "shrugs", "chair", "a green sweater",
     "OPEN", "bows", "blue", "night", "laughs", "surprised"),
    ("Vera", "Max", "on the beach", "morning", "umbrella", "dances", "crate", "a black coat",
     "NO SWIMMING", "claps", "orange", "dusk", "smiles", "sad"),
    ("Greta", "Paul", "in the library", "noon", "book", "cheers", "table", "a white scarf",
     "SILENCE", "shrugs", "green", "night", "smiles", "angry"),
    ("Lena", "Oskar", "in the market", "morning", "suitcase", "claps", "barrel", "a red coat",
     "FRESH FISH", "waves", "turquoise", "dusk", "laughs", "happy"),
    ("Rosa", "Felix", "in the garden", "noon", "lantern", "kneels", "bench", "a brown beanie",
     "ROSES", "points", "violet", "dusk", "smiles", "sad"),
    ("Mina", "Karl", "at the station", "dusk", "suitcase", "waves", "bench", "a grey coat",
     "TRACK 9", "salutes", "pink", "night", "laughs", "scared"),
    ("Edda", "Tom", "in the barn", "noon", "bottle", "cheers", "barrel", "a blue cap",
     "FOR SALE", "bows", "red", "dusk", "smiles", "surprised"),
)  # fmt: skip


@dataclass(frozen=True)
class Told:
    """A world that was told in `lines`, of so many `words`. By shot: the lines that were said of it, and the
    props that came into the world with them (`put`)."""

    name: str
    world: World
    lines: tuple[str, ...]
    words: int
    said: dict[Id, tuple[str, ...]]
    put: dict[Id, tuple[Id, ...]]


def stories() -> tuple[Told, ...]:
    """All stories, told. Raises `Invalid` where an instruction is asked back or panels are missing."""
    return tuple(
        told(f"{number + 1}{'abc'[kind]}", _filled(outline, cast), names=cast[:2])
        for number, cast in enumerate(CASTS)
        for kind, outline in enumerate(OUTLINES)
    )


def named(wanted: Sequence[str]) -> tuple[Told, ...]:
    """The stories of these names, or all. Raises `NotFound` for a name that none has."""
    found = {one.name: one for one in stories()}
    for name in wanted:
        if name not in found:
            raise errors.NotFound(f"There is no story {name!r}; there are: {', '.join(found)}.")
    return tuple(one for name, one in found.items() if not wanted or name in wanted)


def _filled(outline: str, cast: tuple[str, ...]) -> tuple[str, ...]:
    slots = dict(zip(SLOTS, cast, strict=True))
    return tuple(line.strip().format(**slots) for line in outline.strip().splitlines())


def told(name: str, lines: tuple[str, ...], names: tuple[str, ...] = ()) -> Told:
    """A world that is made by saying these lines to an empty one."""
    number = itertools.count()

    def fresh(kind: str) -> Id:
        return f"{PREFIXES[kind]}_{name}_{next(number)}"

    world = World(meta=Meta(world=f"wo_eval_{name}", title=" and ".join(names)))
    shot: Id | None = None
    turns: tuple[Turn, ...] = ()
    said: dict[Id, tuple[str, ...]] = {}
    put: dict[Id, tuple[Id, ...]] = {}
    for line in lines:
        reply = say(world, line, Focus(shot=shot), turns, fresh)
        if isinstance(reply, Asked):
            raise errors.Invalid(f"Story {name}: “{line}” is asked back: {reply.question}")
        turns = (*turns, Turn(line, Focus(shot=shot), reply.edits, inverse(world, reply.edits)))
        before, world = world, applied(world, reply.edits)
        shot = opened(reply.edits, shot)
        props = tuple(id for id in world.props if id not in before.props)
        for id in [one for one in world.shots if one not in before.shots] or [shot or ""]:
            said[id] = (*said.get(id, ()), line)
            put[id] = (*put.get(id, ()), *props)
    if len(labels(world)) != PANELS:
        raise errors.Invalid(f"Story {name} has {len(labels(world))} panels, not {PANELS}.")
    return Told(name, world, lines, sum(map(words_typed, lines)), said, put)


def words_typed(line: str) -> int:
    """Words of an instruction, not counting what is quoted: dialogue, and words on signs."""
    outside = "".join(part for part in line.replace("“", '"').replace("”", '"').split('"')[::2])
    return sum(any(letter.isalnum() for letter in word) for word in outside.split())
