"""Random edits of a world, for the laws of editing."""

from random import Random

from server.projects.edits import Change, ChangeWorld, Edit, Leave, Make, Remove, Stand, applied
from server.projects.world import World

_CHANGES: dict[str, tuple[dict[str, object], ...]] = {
    "characters": ({"hair": "bun", "age": 40}, {"coat_colour": "#2f5fc4"}, {"description": "A pilot."}),
    "props": ({"colour": "#111111"}, {"text": "NO EXIT", "scale": 130}),
    "places": ({"set": "street"}, {"wall": "#223344"}),
    "scenes": ({"time": 60, "weather": "rain"}, {"title": "Later"}, {"place": None}),
    "shots": ({"size": "close_up", "bearing": 180}, {"action": "Waits."}, {"viewer": None, "pitch": 10}),
}


def some(random: Random, world: World, count: int = 6) -> tuple[Edit, ...]:
    """A few edits that fit a world one after the other."""
    edits: list[Edit] = []
    for number in range(random.randint(1, count)):
        edit = _one(random, world, number)
        edits.append(edit)
        world = applied(world, [edit])
    return tuple(edits)


def _one(random: Random, world: World, number: int) -> Edit:
    kinds = [kind for kind in _CHANGES if getattr(world, kind)]
    choice = random.randrange(6)
    if choice == 0 and world.shots:
        shot = random.choice(sorted(world.shots))
        if world.characters and random.random() < 0.7:
            who = random.choice(sorted(world.characters))
            return Stand(shot, "cast", who, {"pose": random.choice(("sit", "wave")), "facing": 90})
        if world.props:
            return Stand(shot, "props", random.choice(sorted(world.props)), {"at": [100, 200]})
    if choice == 1:
        there = [(id, who) for id, shot in sorted(world.shots.items()) for who in shot.cast]
        if there:
            shot, who = random.choice(there)
            return Leave(shot, "cast", who)
    if choice == 2:
        name = f"pr_made_{number}"
        return Make("props", name, {"kind": random.choice(("book", "cup")), "name": "Made"})
    if choice == 3 and kinds:
        kind = random.choice(kinds)
        return Remove(kind, random.choice(sorted(getattr(world, kind))))  # type: ignore[arg-type]
    if choice == 4 or not kinds:
        return ChangeWorld({"title": f"Title {number}", "language": "de"})
    kind = random.choice(kinds)
    fields = dict(random.choice(_CHANGES[kind]))
    return Change(kind, random.choice(sorted(getattr(world, kind))), fields)  # type: ignore[arg-type]
