"""What edits would do before anything is spent: the shots that change, why, at which price, and what stays.

The shots that are told as changed are exactly those whose fingerprint differs.
"""

from collections.abc import Mapping
from typing import Literal

from server.engine.planning.causes import Cause, Names, causes
from server.engine.planning.plan import Blocked, Shelf, Stay, plan
from server.engine.planning.recipe import Fingerprint
from server.engine.planning.recipes import Recipes
from server.engine.planning.warnings import Warning
from server.engine.story import Moment, Story, fold
from server.projects.world import Id, Struct, World

How = Literal["draw", "reuse", "canon", "blocked", "gone"]


class Changed(Struct, frozen=True, kw_only=True):
    """A shot whose picture would be another. `how` it gets there: it is drawn (an iteration), a picture is
    there already, it is canon (it stays, and a newer world is available), it cannot be drawn, it is gone."""

    shot: Id
    label: str
    how: How
    causes: tuple[Cause, ...] = ()
    reason: str = ""


class Impact(Struct, frozen=True, kw_only=True):
    """In reading order. `price` is in iterations, were every changed picture drawn at full size; `stays`
    are shots with something that is not then as it was, but keeps out of sight; `warnings` are new ones."""

    changed: tuple[Changed, ...] = ()
    stays: tuple[Stay, ...] = ()
    warnings: tuple[Warning, ...] = ()
    problems: tuple[str, ...] = ()
    price: int = 0


def impact(
    before: Recipes,
    after: Recipes,
    meant: frozenset[Id],
    shelf: Shelf,
    canon: Mapping[Id, Fingerprint] | None = None,
    waiting: frozenset[Id] = frozenset(),
) -> Impact:
    """Compare a world as it is with one as it would be; `meant` are the shots of `touched`.

    `shelf` is what there is for the recipes of `after`; `canon` and `waiting` are as `plan` takes them.
    """
    made = plan(after, shelf, (), canon, waiting)
    reused = {entry.shot for entry in made.reuse if entry.kind == "full"}
    blocked = {entry.shot: entry for entry in made.blocked}
    locked = canon or {}
    changed: list[Changed] = []
    for id, shot in after.shots.items():
        was = before.shots.get(id)
        if was is not None and was.fingerprint == shot.fingerprint:
            continue
        names = Names(after.names, id, after.labels[id], shot.place, shot.style)
        why = causes(was.recipe if was else None, shot.recipe, names)
        how, reason = _how(id, locked, reused, shelf, shot.fingerprint, blocked)
        changed.append(Changed(shot=id, label=after.labels[id], how=how, causes=why, reason=reason))
    for id, label in before.labels.items():
        if id in before.shots and id not in after.shots:
            reason = after.undrawable.get(id, "")
            changed.append(
                Changed(shot=id, label=label, how="blocked" if id in after.labels else "gone", reason=reason)
            )
    told = {one.shot for one in changed}
    stays = [
        Stay(id, after.labels[id], "not in view") for id in after.shots if id not in told and id in meant
    ]
    return Impact(
        changed=tuple(changed),
        stays=tuple(stays),
        warnings=tuple(one for one in after.warnings if one not in before.warnings),
        problems=tuple(f"{one.path}: {one.message}" for one in after.problems if one not in before.problems),
        price=sum(one.how == "draw" for one in changed),
    )


def _how(
    id: Id,
    locked: Mapping[Id, Fingerprint],
    reused: set[Id],
    shelf: Shelf,
    fingerprint: Fingerprint,
    blocked: Mapping[Id, Blocked],
) -> tuple[How, str]:
    if id in locked:
        return "canon", "a newer world is available"
    held = shelf.shots.get(id)
    if id in reused or (held is not None and fingerprint in held.fingerprints):
        return "reuse", ""
    if id in blocked:
        return "blocked", blocked[id].reason
    return "draw", ""


def touched(before: World, after: World) -> frozenset[Id]:
    """The shots with somebody or something, in sight or not, that is not then as it was before."""
    was = fold(before)
    now = fold(after, was)
    changed = frozenset(_differing(was.timelines, now.timelines))
    found = set()
    for id, shot in after.shots.items():
        scene = after.scenes.get(shot.scene)
        there = changed.intersection((*shot.cast, *shot.props, (scene.place if scene else None) or ""))
        if not there:
            continue
        first, second = was.moment(id), now.moment(id)
        if first is None or second is None:
            continue
        if any(_thing(was, thing, first) != _thing(now, thing, second) for thing in there):
            found.add(id)
    return frozenset(found)


def _thing(story: Story, thing: Id, when: Moment) -> object:
    folded = story.at(thing, when)
    return folded.thing if folded is not None else None


def _differing(before: Mapping[Id, object], after: Mapping[Id, object]) -> list[Id]:
    return [id for id in {**before, **after} if before.get(id) is not after.get(id)]
