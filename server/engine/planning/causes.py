"""Why a picture is out of date, in words: what differs between the shown recipe and the wanted one."""

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import Any

from server.engine.blocking.staging import PARTS, Body, Face, Figure, Item, Part, Staging, Surface
from server.engine.planning.colours import words
from server.engine.planning.narrow import FACIAL
from server.engine.planning.recipe import Recipe
from server.projects.world import Id, Mark, Struct


class Cause(Struct, frozen=True, gc=False):
    """One difference. `thing` is what has changed (a character, prop, the shot itself, …) or None;
    `text` is all of it in words: "Mara: coat colour red → blue"."""

    thing: Id | None
    name: str
    attribute: str
    before: str
    after: str
    text: str


class Names(Struct, frozen=True):
    """How to call things: by id, and what the recipe has no id for."""

    names: Mapping[Id, str]
    shot: Id
    label: str
    place: Id | None = None
    style: Id | None = None

    def of(self, id: Id) -> str:
        return self.names.get(id, "something")


NEW = Cause(None, "", "new", "", "", "new shot")

_COMES, _GOES = "comes into view", "is no longer in view"

_WITHOUT: dict[Part, str] = {
    "hair": "bald",
    "beard": "none",
    "hat": "none",
    "glasses": "none",
    "neckwear": "none",
    "coat": "none",
    "gloves": "none",
    "footwear": "barefoot",
}
"""Parts that a figure can be without, and what that is called."""

_ATTRIBUTES: dict[Part, tuple[str, str]] = {
    "hair": ("hair", "hair colour"),
    "beard": ("beard", "hair colour"),
    "hat": ("hat", "hat colour"),
    "glasses": ("glasses", "glasses colour"),
    "neckwear": ("neckwear", "neckwear colour"),
    "gloves": ("gloves", "gloves colour"),
    "top": ("top", "top colour"),
    "coat": ("coat", "coat colour"),
    "bottom": ("bottom", "bottom colour"),
    "footwear": ("footwear", "footwear colour"),
    "face": ("expression", ""),
    "eyes": ("", "eyes"),
    "skin": ("", "skin"),
}
"""What people call a part's kind and its colour."""

_SPOKEN_OF: dict[str, tuple[Part, bool]] = {}
"""The part that an attribute speaks of, and whether of its kind or of its colour; the first, where two
share a colour."""
for _part, (_kind, _colour) in _ATTRIBUTES.items():
    _SPOKEN_OF.setdefault(_kind, (_part, True))
    _SPOKEN_OF.setdefault(_colour, (_part, False))


def causes(before: Recipe | None, after: Recipe, names: Names) -> tuple[Cause, ...]:
    """All differences, the things' first, then the shot's. Without a picture before: "new shot"."""
    if before is None:
        return (NEW,)
    found = [*_things(before.staging, after.staging, names), *_shot(before, after, names)]
    return tuple(found)


_OF_THE_SHOT = frozenset({"pose", "expression", "facing", "at", "place", "presence"})


def lasting(cause: Cause) -> bool:
    """Whether a cause tells of a thing of the world, not of how one shot places it or sees it."""
    return bool(cause.thing and cause.before and cause.after) and cause.attribute not in _OF_THE_SHOT


def sees(staging: Staging, thing: Id, attributes: Collection[str]) -> bool:
    """Whether a (narrowed) staging holds anything that causes' `attributes` of a thing speak of."""
    for item in staging.items:
        if item.id == thing:
            return bool(attributes)
    for figure in staging.figures:
        if figure.id == thing:
            return any(_shows(figure, attribute) for attribute in attributes)
    return False


def _shows(figure: Figure, attribute: str) -> bool:
    if attribute not in _SPOKEN_OF:
        return True
    part, of_kind = _SPOKEN_OF[attribute]
    surface = figure.parts.get(part)
    return surface is not None and (of_kind or surface.colour is not None)


def _things(before: Staging, after: Staging, names: Names) -> Iterator[Cause]:
    figures = {figure.id: figure for figure in before.figures}
    items = {item.id: item for item in before.items}
    still = _same_camera(before, after)
    for figure in after.figures:
        old = figures.pop(figure.id, None)
        if old is None:
            yield _plain(figure.id, names.of(figure.id), "presence", _COMES)
        elif old != figure:
            yield from _figure(old, figure, names.of(figure.id), still)
    for item in after.items:
        gone = items.pop(item.id, None)
        if gone is None:
            yield _plain(item.id, names.of(item.id), "presence", _COMES)
        elif gone != item:
            yield from _item(gone, item, names.of(item.id), names)
    for id in (*figures, *items):
        yield _plain(id, names.of(id), "presence", _GOES)


def _same_camera(before: Staging, after: Staging) -> bool:
    """Whether the camera stands where it stood: it follows the bodies of its subjects."""
    if before.framing != after.framing:
        return False
    asked = after.framing
    framed = {*asked.subjects, asked.viewer, asked.foreground}
    were = {figure.id: figure for figure in before.figures if figure.id in framed}
    return all(
        figure.id in were and _stands_as(were[figure.id], figure)
        for figure in after.figures
        if figure.id in framed
    )


def _stands_as(before: Figure, after: Figure) -> bool:
    return (before.body, before.at, before.facing, before.pose) == (
        after.body,
        after.at,
        after.facing,
        after.pose,
    )


def _figure(before: Figure, after: Figure, name: str, still: bool) -> Iterator[Cause]:
    id = after.id
    if before.body != after.body:
        yield from _dials(id, name, before.body, after.body)
    if before.face is not None and after.face is not None and before.face != after.face:
        yield from _dials(id, name, before.face, after.face)
    yield from _marks(id, name, before, after)
    if after.parts.keys() & before.parts.keys():
        yield from _value(id, name, "condition", before.condition, after.condition)
    yield from _value(id, name, "pose", before.pose, after.pose)
    for label, first, second in (
        ("mirrored", before.mirrored, after.mirrored),
        ("gaze", (before.gaze, before.at_camera), (after.gaze, after.at_camera)),
        ("seat", before.seat, after.seat),
        ("reach", before.reach, after.reach),
    ):
        if first != second:
            yield _plain(id, name, label, f"{label} changed")
    if before.at != after.at:
        yield _plain(id, name, "at", "moved")
    yield from _value(id, name, "facing", f"{before.facing}°", f"{after.facing}°")
    still = still and (before.at, before.facing, before.pose) == (after.at, after.facing, after.pose)
    for part in PARTS:
        old, new = before.parts.get(part), after.parts.get(part)
        if old != new:
            yield from _of_surface(id, name, part, old, new, still)


@lru_cache(maxsize=2_000)
def _dials(id: Id, name: str, before: Body | Face, after: Body | Face) -> tuple[Cause, ...]:
    """What differs in a body or a face. Kept: one edit is told of in every shot that shows it."""
    found: list[Cause] = []
    for attribute in after.__struct_fields__:
        label = _DIALS.get(attribute, attribute.replace("_", " "))
        found += _value(id, name, label, getattr(before, attribute), getattr(after, attribute))
    return tuple(found)


@lru_cache(maxsize=20_000)
def _of_surface(
    id: Id, name: str, part: Part, old: Surface | None, new: Surface | None, still: bool
) -> tuple[Cause, ...]:
    """What differs in a part. Kept as well."""
    return tuple(_surface(id, name, part, old, new, still))


_DIALS = {"shape": "face", "strength": "expression strength"}


def _marks(id: Id, name: str, before: Figure, after: Figure) -> Iterator[Cause]:
    """Marks that somebody got or lost where both pictures show the skin that bears them; others come and go
    with that skin."""
    both = [[m for m in one.marks if _bare(before, m) and _bare(after, m)] for one in (before, after)]
    if both[0] != both[1]:
        yield from _value(id, name, "marks", *map(_written, both))
    gone = any(not _bare(after, mark) for mark in before.marks)
    if gone or any(not _bare(before, mark) for mark in after.marks):
        yield _plain(id, name, "marks", "marks are no longer in view" if gone else "marks come into view")


def _bare(figure: Figure, mark: Mark) -> bool:
    """Whether a (narrowed) figure shows the place of a mark, as `narrow` has it."""
    if mark.place in FACIAL:
        return figure.face is not None
    skin = figure.parts.get("skin")
    return figure.face is not None or (skin is not None and skin.colour is not None)


def _written(marks: Collection[Mark]) -> str:
    return ", ".join(f"{mark.kind} on {mark.place}" for mark in marks) or "none"


def _surface(
    id: Id, name: str, part: Part, old: Surface | None, new: Surface | None, still: bool
) -> Iterator[Cause]:
    kind, colour = _ATTRIBUTES[part]
    if old is not None and new is not None:
        if old.kind != new.kind:
            yield from _value(id, name, kind, old.kind, new.kind)
        if old.colour != new.colour and old.colour and new.colour:
            yield from _value(id, name, colour, *words(old.colour, new.colour))
        elif old.colour != new.colour:
            yield _view(id, name, kind or colour, bool(new.colour))
        if old.colour and new.colour:
            yield from _value(id, name, f"{kind} pattern", old.pattern, new.pattern)
            yield from _value(id, name, f"{kind} cloth", old.cloth, new.cloth)
    elif still and part in _WITHOUT:
        # Nobody moved, nor did the camera: it was put on or taken off.
        first, second = (surface.kind if surface else _WITHOUT[part] for surface in (old, new))
        yield from _value(id, name, kind, first, second)
    else:
        yield _view(id, name, kind or colour, new is not None)


def _view(id: Id, name: str, attribute: str, comes: bool) -> Cause:
    return _plain(id, name, attribute, f"{attribute} {_COMES if comes else _GOES}")


def _item(before: Item, after: Item, name: str, names: Names) -> Iterator[Cause]:
    id = after.id
    yield from _value(id, name, "kind", before.kind, after.kind)
    yield from _value(id, name, "size", f"{before.scale} %", f"{after.scale} %")
    if before.colour and after.colour:
        yield from _value(id, name, "material", before.material or "its own", after.material or "its own")
        yield from _value(id, name, "text", before.text, after.text)
        yield from _value(id, name, "condition", before.condition, after.condition)
        if before.colour != after.colour:
            yield from _value(id, name, "colour", *words(before.colour, after.colour))
    elif before.colour != after.colour:
        yield _plain(id, name, "presence", _COMES if after.colour else _GOES)
    if (before.on, before.held_by) != (after.on, after.held_by):
        yield from _value(id, name, "place", _borne(before, names), _borne(after, names))
    elif before.at != after.at:
        yield _plain(id, name, "at", "moved")
    yield from _value(id, name, "facing", f"{before.facing}°", f"{after.facing}°")


def _borne(item: Item, names: Names) -> str:
    if item.held_by is not None:
        return f"held by {names.of(item.held_by)}"
    return f"on {names.of(item.on)}" if item.on is not None else "on the floor"


def _shot(before: Recipe, after: Recipe, names: Names) -> Iterator[Cause]:
    shot, label = names.shot, names.label
    if before.named != after.named:
        people = (", ".join(one.name for one in recipe.named) or "nobody" for recipe in (before, after))
        yield from _value(shot, label, "named after", *people)
    if before.negatives != after.negatives:
        yield from _value(
            shot, label, "negatives", *(", ".join(recipe.negatives) or "none" for recipe in (before, after))
        )
    old, new = before.staging.framing, after.staging.framing
    if (before.size, before.seed, before.studio) == (after.size, after.seed, after.studio) and (
        (old, before.staging.setting, before.staging.look) == (new, after.staging.setting, after.staging.look)
    ):
        return
    yield from _value(shot, label, "shot size", old.size, new.size)
    yield from _value(shot, label, "angle", old.angle, new.angle)
    yield from _value(shot, label, "bearing", f"{old.bearing}°", f"{new.bearing}°")
    yield from _value(shot, label, "lens", f"{old.lens} mm", f"{new.lens} mm")
    for attribute in ("pitch", "roll", "view", "composition", "distance"):
        yield from _value(shot, label, attribute, getattr(old, attribute), getattr(new, attribute))
    if (old.viewer, old.side) != (new.viewer, new.side):
        yield _plain(shot, label, "camera", "camera moved")
    if old.subjects != new.subjects:
        yield from _value(
            shot,
            label,
            "subjects",
            *(", ".join(map(names.of, ids)) or "the set" for ids in (old.subjects, new.subjects)),
        )
    place = names.of(names.place) if names.place else "the place"
    was, now = before.staging.setting, after.staging.setting
    yield from _value(names.place, place, "set", was.kind, now.kind)
    for attribute in ("wall", "floor", "accent"):
        first, second = getattr(was, attribute), getattr(now, attribute)
        if first != second:
            yield from _value(names.place, place, attribute, *words(first, second))
    yield from _value(shot, label, "time", _clock(was.minute), _clock(now.minute))
    for attribute in ("weather", "lighting", "palette", "mood", "light", "colours"):
        yield from _value(shot, label, attribute, getattr(was, attribute), getattr(now, attribute))
    style = names.of(names.style) if names.style else "style"
    for attribute in ("ink", "inner", "tones", "blacks", "hatching", "rim", "distance", "mute"):
        yield from _value(
            *(names.style, style, attribute),
            getattr(before.staging.look, attribute),
            getattr(after.staging.look, attribute),
        )
    if before.staging.look.paper != after.staging.look.paper:
        papers = words(before.staging.look.paper, after.staging.look.paper)
        yield from _value(names.style, style, "paper", *papers)
    if before.size != after.size:
        yield from _value(shot, label, "picture size", _times(before.size), _times(after.size))
    if before.seed != after.seed:
        yield _plain(shot, label, "take", "another take")
    if before.studio != after.studio:
        yield from _value(
            shot, label, "studio", *(f"{s.name} {s.edition}" for s in (before.studio, after.studio))
        )


def _value(id: Id | None, name: str, attribute: str, before: Any, after: Any) -> Iterator[Cause]:
    if before != after:
        first, second = (str(value).replace("_", " ") for value in (before, after))
        yield Cause(id, name, attribute, first, second, f"{name}: {attribute} {first} → {second}")


def _plain(id: Id | None, name: str, attribute: str, text: str) -> Cause:
    return Cause(
        id, name, attribute, "", "", f"{name}: {text}" if text.startswith(attribute) else f"{name} {text}"
    )


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def _times(size: tuple[int, int]) -> str:
    return f"{size[0]} × {size[1]}"
