"""What a shot asks of its camera: its own numbers with the mood in them, the viewer, the side of the line.

The line: the first shot of a scene in reading order that frames two people settles on which side of them its
cameras stand; views that choose their side (over a shoulder, of two) keep to it, unless the shot may cross.
"""

import math
from collections.abc import Iterator, Mapping
from functools import cache

from server.engine.blocking import lines
from server.engine.blocking.moods import MOODS, share
from server.engine.blocking.staging import Figure, Framing, Item
from server.engine.planning.warnings import Warning
from server.engine.story.moments import shots_by_scene
from server.projects.vocabulary import MoodKind
from server.projects.world import Id, Scene, Shot, Standing, Struct, World

Sides = Mapping[Id, int]
"""The side (as in `Framing.side`) of every shot that must keep to one, by shot id."""

_CHOOSING = ("over_shoulder", "two_shot")
"""Views that stand on whichever side of the two they like."""


class Effective(Struct, frozen=True):
    """What the camera really uses: `lens` in mm, `distance` in per cent of what the size means, `bearing`
    in degrees from 0 to 359."""

    lens: int
    distance: int
    bearing: int


def effective(shot: Shot, scene: Scene) -> Effective:
    """The shot's camera with the scene's mood in it."""
    mood = scene.mood
    if mood.kind == "none" or mood.strength == 0:
        return Effective(shot.lens, 100, shot.bearing % 360)
    lens, distance, turn = _dials(mood.kind, mood.strength, mood.lens, mood.distance, mood.bearing)
    return Effective(
        min(max(round(shot.lens * (100 + lens) / 100), 12), 300),
        100 + distance,
        _turned(shot, turn),
    )


@cache
def _dials(kind: MoodKind, strength: int, lens: int, distance: int, bearing: int) -> tuple[float, int, int]:
    """Per cent more lens, per cent more distance, degrees of bearing."""
    dials = MOODS[kind]
    return (
        share(dials.lens.amount, strength) * lens / 100,
        round(share(dials.distance.amount, strength) * distance / 100),
        round(share(dials.bearing.amount, strength) * bearing / 100),
    )


def _turned(shot: Shot, turn: int) -> int:
    """The bearing, turned further round to the side it is on, to the back at most; never over the line of two
    people that it does not cross by itself."""
    own = (shot.bearing + 180) % 360 - 180
    if turn == 0:
        return own % 360
    hand = -1 if own < 0 else 1
    there = [max(-180, min(180, own + hand * turn)), max(-180, min(180, own - hand * turn)), own]
    pair = _pair(shot)
    if pair is None or shot.crosses_line or shot.view != "standard":
        return there[0] % 360
    first, second = shot.cast[pair[0]], shot.cast[pair[1]]
    before = lines.side(_at(first), _at(second), first.facing + own)
    if before == 0:
        return there[0] % 360
    return next(
        (
            bearing % 360
            for bearing in there
            if lines.side(_at(first), _at(second), first.facing + bearing) == before
        ),
        own % 360,
    )


def framing(
    shot: Shot,
    scene: Scene,
    subjects: tuple[Id, ...],
    figures: tuple[Figure, ...],
    items: tuple[Item, ...],
    side: int,
) -> Framing:
    """The framing of a shot with these things in it."""
    camera = effective(shot, scene)
    viewer = None
    if shot.view in ("over_shoulder", "point_of_view"):
        viewer = _viewer(shot, subjects, figures)
        rest = tuple(id for id in subjects if id != viewer)
        subjects = rest or subjects
    foreground = None
    if shot.composition == "foreground" and shot.view == "standard":
        foreground = _foreground(camera.bearing, subjects, figures, items)
    return Framing(
        size=shot.size,
        angle=shot.angle,
        bearing=camera.bearing,
        lens=camera.lens,
        subjects=subjects,
        pitch=shot.pitch,
        roll=shot.roll,
        view=shot.view,
        viewer=viewer,
        composition=shot.composition,
        distance=camera.distance,
        side=side,
        foreground=foreground,
    )


def _viewer(shot: Shot, subjects: tuple[Id, ...], figures: tuple[Figure, ...]) -> Id | None:
    """Over whose shoulder or through whose eyes: the one who is named, else the nearest to the subject who
    is no subject, else the nearest."""
    there = {figure.id: figure for figure in figures}
    if shot.viewer in there and (shot.viewer,) != subjects:
        return shot.viewer
    if not subjects:
        return None
    first = there.get(subjects[0])
    at = first.at if first is not None else (0, 0)
    others = [one for one in figures if one.id != subjects[0]]
    nearest = min(others, key=lambda one: (one.id in subjects, math.dist(one.at, at), one.id), default=None)
    return nearest.id if nearest is not None else None


_ASIDE = 65
"""Degrees off the bearing within which something can be the foreground."""


def _foreground(
    bearing: int, subjects: tuple[Id, ...], figures: tuple[Figure, ...], items: tuple[Item, ...]
) -> Id | None:
    """What stands nearest between the camera and the first subject, more or less; None where nothing does."""
    first = next((one for one in figures if subjects and one.id == subjects[0]), None)
    if first is None:
        return None
    found: list[tuple[float, Id]] = []
    standing: list[Figure | Item] = [*figures, *(one for one in items if not (one.held_by or one.on))]
    for one in standing:
        if one.id in subjects:
            continue
        x, y = one.at[0] - first.at[0], one.at[1] - first.at[1]
        far = math.hypot(x, y)
        where = math.degrees(math.atan2(x, -y)) - first.facing - bearing
        aside = abs((where + 180) % 360 - 180)
        if 500 <= far <= 4000 and aside <= _ASIDE:
            found.append((far * (1 + aside / 90), one.id))
    return min(found)[1] if found else None


def sides(world: World) -> dict[Id, int]:
    """The sides of all shots that must keep to one. Cheap where a world has no such view."""
    choosing = {
        shot.scene for shot in world.shots.values() if shot.view in _CHOOSING and shot.deleted is None
    }
    if not choosing:
        return {}
    found: dict[Id, int] = {}
    for id, shot, pair, line in _along_lines(world, choosing):
        if shot.view in _CHOOSING and not shot.crosses_line:
            own = line if pair[0] < pair[1] else -line
            found[id] = own or _natural(shot, pair, world.scenes[shot.scene])
    return found


def crossings(world: World) -> Iterator[Warning]:
    """The shots of two people whose camera is over the line, though they may not cross it."""
    for id, shot, pair, line in _along_lines(world, None):
        if line == 0 or shot.crosses_line or shot.view in _CHOOSING:
            continue
        own = _natural(shot, pair, world.scenes[shot.scene])
        if own * line * (1 if pair[0] < pair[1] else -1) < 0:
            yield Warning(
                id,
                "screen direction",
                "The camera crosses the line between the two: who looked to the left now looks to the right.",
            )


def _along_lines(world: World, scenes: set[Id] | None) -> Iterator[tuple[Id, Shot, tuple[Id, Id], int]]:
    """The shots of two people, with the side that was settled before them for these two (0: it was not),
    counted from the one to the other in the order of their ids."""
    for scene, shots in shots_by_scene(world).items():
        if scenes is not None and scene not in scenes:
            continue
        settled: dict[tuple[Id, Id], int] = {}
        for id, shot in shots:
            pair = _pair(shot)
            if pair is None:
                continue
            low, high = sorted(pair)
            line = settled.get((low, high), 0)
            yield id, shot, pair, line
            if line == 0:
                own = _natural(shot, pair, world.scenes[scene])
                settled[low, high] = own if pair[0] < pair[1] else -own


def _pair(shot: Shot) -> tuple[Id, Id] | None:
    """The two people of a shot whose line counts: both subjects, or the subject and over whose shoulder.

    Where a relation says where one of them stands, the line is not known before all is placed.
    """
    pair = _two(shot)
    if pair is None or any(shot.cast[id].relation is not None for id in pair):
        return None
    return pair


def _two(shot: Shot) -> tuple[Id, Id] | None:
    if len(shot.cast) < 2 or shot.view in ("point_of_view", "insert"):
        return None
    people = [id for id in dict.fromkeys(shot.subjects) if id in shot.cast]
    if len(people) < len(shot.subjects) and not people:
        return None  # props alone
    people = people or sorted(shot.cast)
    if shot.view == "over_shoulder":
        return _shoulder(shot, people)
    if len(people) != 2 and not (shot.view == "two_shot" and len(people) > 2):
        return None
    return people[0], people[1]


def _shoulder(shot: Shot, people: list[Id]) -> tuple[Id, Id] | None:
    viewer = shot.viewer if shot.viewer in shot.cast else None
    if viewer is None:
        at = _at(shot.cast[people[0]])
        others = (id for id in shot.cast if id != people[0])
        viewer = min(others, key=lambda id: (id in people, math.dist(_at(shot.cast[id]), at), id))
    subject = next((id for id in people if id != viewer), None)
    return (subject, viewer) if subject is not None else None


def _natural(shot: Shot, pair: tuple[Id, Id], scene: Scene) -> int:
    """The side that the camera of a shot takes by itself, from the first of a pair to the second."""
    first, second = shot.cast[pair[0]], shot.cast[pair[1]]
    towards = first.facing + effective(shot, scene).bearing
    if shot.view == "standard":
        return lines.side(_at(first), _at(second), towards)
    return lines.natural(_at(first), _at(second), towards)


def _at(standing: Standing) -> tuple[float, float]:
    return standing.at[0] / 1000, standing.at[1] / 1000
