"""Leave out of a staging what cannot be seen, and the colour of what only throws a shadow.

What the camera is solved from stays: the bodies of subjects, whatever bears a thing that stays. So the
camera of a narrowed staging is that of the whole one.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

import msgspec

from server.engine.blocking.placing import bearers
from server.engine.blocking.shape import BIT
from server.engine.blocking.sight import Sight
from server.engine.blocking.staging import Figure, Item, Part, Staging, Surface
from server.engine.blocking.views import behind_the_eyes
from server.engine.planning.recipe import Recipe
from server.projects.vocabulary import MarkPlace
from server.projects.world import Id

Bits = tuple[int, int, bool]
"""Seen parts, shading parts, and whether the figure stays at all."""

NONE_KNOWN: Mapping[Id, Figure] = MappingProxyType({})


def narrow(recipe: Recipe, sight: Sight) -> Recipe:
    """The recipe with only what `sight` names."""
    return msgspec.structs.replace(recipe, staging=narrowed(recipe.staging, sight))


def narrowed(staging: Staging, sight: Sight) -> Staging:
    """The staging with only what `sight` names."""

    def of_figure(figure: Figure) -> Bits:
        parts = sight.get(figure.id)
        if parts is None:
            return 0, 0, False
        seen = sum(BIT[part] for part in figure.parts if parts.get(part) == "seen")
        shade = sum(BIT[part] for part in figure.parts if parts.get(part) == "shade")
        return seen, shade, True

    def of_item(item: Item) -> tuple[bool, bool]:
        how = sight.get(item.id, {}).get("item")
        return how == "seen", how == "shade"

    return narrowed_with(staging, of_figure, of_item)


def narrowed_with(
    staging: Staging,
    of_figure: Callable[[Figure], Bits],
    of_item: Callable[[Item], tuple[bool, bool]],
    known: Mapping[Id, Figure] = NONE_KNOWN,
) -> Staging:
    """As `narrowed`, asking for each thing (batches know the answers as bits); `known` are figures that have
    been narrowed already."""
    asked = staging.framing
    needed = {*asked.subjects, *(id for id in (asked.viewer, asked.foreground) if id is not None)}
    items = {item.id: item for item in staging.items}
    viewer = behind_the_eyes(staging)
    # What a viewer holds, seen or not, raises her hand.
    needed |= {item.id for item in staging.items if viewer is not None and item.held_by == viewer}
    sights = {item.id: of_item(item) for item in staging.items}
    for item in staging.items:
        if any(sights[item.id]) or item.id in needed:
            needed |= bearers(items, item)
    figures = []
    for figure in staging.figures:
        seen, shade, stays = of_figure(figure)
        if stays or figure.id in needed:
            figures.append(known.get(figure.id) or _narrowed(figure, seen, shade))
    kept = []
    for item in staging.items:
        seen_item, shades = sights[item.id]
        if seen_item:
            kept.append(item)
        elif shades or item.id in needed:
            kept.append(msgspec.structs.replace(item, colour=None, material="", text="", condition="whole"))
    return msgspec.structs.replace(staging, figures=tuple(figures), items=tuple(kept))


def _narrowed(figure: Figure, seen: int, shade: int) -> Figure:
    face = bool(seen & BIT["face"])
    skin = bool(seen & (BIT["face"] | BIT["skin"]))
    return msgspec.structs.replace(
        figure,
        parts=_kept(figure.parts, seen, shade),
        face=figure.face if face else None,
        marks=tuple(mark for mark in figure.marks if (face if mark.place in FACIAL else skin)),
        condition=figure.condition if seen else "dry",
    )


FACIAL: frozenset[MarkPlace] = frozenset(
    ("forehead", "brow", "nose", "cheeks", "left_cheek", "right_cheek", "chin")
)
"""Places of marks that are in sight only where the face is."""


def _kept(parts: dict[Part, Surface], seen: int, shade: int) -> dict[Part, Surface]:
    kept: dict[Part, Surface] = {}
    for part, surface in parts.items():
        bit = BIT[part]
        if seen & bit:
            kept[part] = surface
        elif shade & bit:
            kept[part] = _shape(surface.kind)
    return kept


def _shape(kind: str) -> Surface:
    return _SHAPES.setdefault(kind, Surface(kind))


_SHAPES: dict[str, Surface] = {}


def things(staging: Staging) -> tuple[Id, ...]:
    """The ids of everything in a staging."""
    return (*(figure.id for figure in staging.figures), *(item.id for item in staging.items))
