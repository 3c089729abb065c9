"""Short ways to make stagings for tests of blocking."""

from typing import Any

from server.engine.blocking.staging import (
    Body,
    Figure,
    Framing,
    Item,
    Look,
    Part,
    Setting,
    Staging,
    Surface,
)
from server.projects.vocabulary import PropKind, SetKind

WIDE = 16 / 9

DRESSED: dict[Part, Surface] = {
    "face": Surface("neutral"),
    "eyes": Surface(colour="#4a6a58"),
    "skin": Surface(colour="#d9a688"),
    "hair": Surface("short", "#4a2f20"),
    "top": Surface("shirt", "#8fa3ad"),
    "bottom": Surface("trousers", "#3d4450"),
    "footwear": Surface("shoes", "#2c2622"),
}


def figure(id: str = "ch_a", **changes: Any) -> Figure:
    """A dressed adult at the origin who looks to the front."""
    given: dict[str, Any] = {
        "id": id,
        "at": (0, 0),
        "facing": 0,
        "pose": "stand",
        "body": Body(30, 1700, 40, 50),
        "parts": DRESSED,
    }
    return Figure(**(given | changes))


def item(id: str = "pr_a", kind: PropKind = "crate", **changes: Any) -> Item:
    given: dict[str, Any] = {
        "id": id,
        "kind": kind,
        "at": (0, 0),
        "facing": 0,
        "scale": 100,
        "colour": "#8a6a48",
    }
    return Item(**(given | changes))


def staging(
    *things: Figure | Item,
    set: SetKind = "plain",
    minute: int = 780,
    subjects: tuple[str, ...] | None = None,
    **framing: Any,
) -> Staging:
    """A shot of `things`, framing all figures if nothing else is said."""
    figures = tuple(thing for thing in things if isinstance(thing, Figure))
    framed = tuple(one.id for one in figures) if subjects is None else subjects
    asked: dict[str, Any] = {"size": "medium", "angle": "eye", "bearing": 0, "lens": 35, "subjects": framed}
    return Staging(
        framing=Framing(**(asked | framing)),
        figures=figures,
        items=tuple(thing for thing in things if isinstance(thing, Item)),
        setting=Setting(set, "#9fb0b3", "#cbb492", "#5d7a6c", minute),
        look=Look(50, 3, 10, "#f6f1e7"),
    )
