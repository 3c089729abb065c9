"""Whether two stagings are one to cameras, sights and shadows: what has a colour may have another,
and what is dry may be wet."""

import msgspec

from server.engine.blocking.staging import Figure, Item, Part, Setting, Staging, Surface


def alike(one: Staging, other: Staging) -> bool:
    """Whether blocking finds the same in both. Where it says so, it is so; it may miss some that are.

    A field that is not named here counts as one that blocking reads.
    """
    return (
        one.framing == other.framing
        and len(one.figures) == len(other.figures)
        and len(one.items) == len(other.items)
        and (one.setting is other.setting or _same_set(one.setting, other.setting))
        and all(a is b or _same_item(a, b) for a, b in zip(one.items, other.items, strict=True))
        and all(a is b or _same_figure(a, b) for a, b in zip(one.figures, other.figures, strict=True))
    )


def _same_figure(one: Figure, other: Figure) -> bool:
    return _same_kinds(one.parts, other.parts) and other == msgspec.structs.replace(
        one, parts=other.parts, face=other.face, marks=other.marks, condition=other.condition
    )


def _same_kinds(one: dict[Part, Surface], other: dict[Part, Surface]) -> bool:
    return one is other or (
        one.keys() == other.keys() and all(part.kind == other[name].kind for name, part in one.items())
    )


def _same_item(one: Item, other: Item) -> bool:
    return other == msgspec.structs.replace(
        one, colour=other.colour, material=other.material, condition=other.condition
    )


def _same_set(one: Setting, other: Setting) -> bool:
    return other == msgspec.structs.replace(
        one,
        wall=other.wall,
        floor=other.floor,
        accent=other.accent,
        palette=other.palette,
        colours=other.colours,
    )
