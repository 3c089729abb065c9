"""Draws everything that the stage can wear, do and be: `python -m benchmarks.contact_sheet [OUT.png]`.

The sheet in `docs/previs-sheet.png` is the place where a person looks for what is broken.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

from PIL import Image, ImageDraw

from server.engine import previs
from server.engine.blocking.props import BOXES
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
from server.engine.stage import bodies
from server.projects.vocabulary import Expression, Hair, Pose, PropKind, SetKind, ShotSize

CELL = (320, 320)
ACROSS = 8
LOOK = Look(ink=50, tones=3, mute=8, paper="#f6f1e7")

Cell = tuple[str, Staging]

MARA: dict[Part, Surface] = {
    "face": Surface("neutral"),
    "eyes": Surface("", "#4a6a58"),
    "skin": Surface("", "#d9a688"),
    "hair": Surface("bob", "#4a2f20"),
    "top": Surface("shirt", "#8fa3ad"),
    "bottom": Surface("trousers", "#3d4450"),
    "footwear": Surface("shoes", "#2c2622"),
}
GROWN = Body(age=30, height=1700, build=38, gender=25)


def figure(
    id: str = "ch_a",
    body: Body = GROWN,
    pose: Pose = "stand",
    without: tuple[Part, ...] = (),
    outfit: Mapping[Part, Surface] | None = None,
    **parts: Surface,
) -> Figure:
    """A figure with some parts changed."""
    worn: dict[Part, Surface] = {**MARA, **(outfit or {}), **parts}  # type: ignore[dict-item]
    return Figure(id, (0, 0), 0, pose, body, {k: v for k, v in worn.items() if k not in without})


def shot(
    *figures: Figure,
    items: tuple[Item, ...] = (),
    size: ShotSize = "long",
    bearing: int = 20,
    kind: SetKind = "plain",
    minute: int = 640,
    look: Look = LOOK,
) -> Staging:
    """One square shot of them."""
    subjects = tuple(one.id for one in figures) or tuple(one.id for one in items)
    setting = Setting(kind=kind, wall="#a9b8b2", floor="#cdb592", accent="#a4553c", minute=minute)
    return Staging(Framing(size, "eye", bearing, 50, subjects), figures, items, setting, look)


def cells() -> Iterator[Cell]:
    """Every cell of the sheet with its caption."""
    hairs: tuple[Hair, ...] = get_args(Hair)
    for hair in hairs:
        gone: tuple[Part, ...] = ("hair",) if hair == "bald" else ()
        yield hair, shot(figure(hair=Surface(hair, "#6a3d22"), without=gone), size="close_up", bearing=30)
    for hat in ("cap", "beanie"):
        yield hat, shot(figure(hat=Surface(hat, "#3d5a73")), size="close_up", bearing=30)
    for hair in hairs[1:]:
        yield f"{hair}, behind", shot(figure(hair=Surface(hair, "#b07a3c")), size="close_up", bearing=160)
    kid = Body(age=7, height=1220, build=35, gender=60)
    old = Body(age=76, height=1620, build=50, gender=85)
    heavy = Body(age=45, height=1780, build=90, gender=95)
    yield "child", shot(figure(body=kid, hair=Surface("short", "#c79a4b")), size="close_up", bearing=-25)
    yield (
        "elder",
        shot(
            figure(body=old, hair=Surface("cropped", "#b8b5ae"), skin=Surface("", "#c98f6d")),
            size="close_up",
            bearing=25,
        ),
    )
    yield (
        "heavy",
        shot(
            figure(body=heavy, hair=Surface("cropped", "#1c1512"), skin=Surface("", "#7a4a30")),
            size="close_up",
            bearing=-20,
        ),
    )
    expressions: tuple[Expression, ...] = get_args(Expression)
    for expression in expressions:
        yield expression, shot(figure(face=Surface(expression)), size="close_up", bearing=12)
    poses: tuple[Pose, ...] = get_args(Pose)
    for pose in poses:
        yield pose, shot(figure(pose=pose), bearing=35)
    red = "#a8322a"
    outfits: dict[str, dict[Part, Surface]] = {
        "shirt, shorts": {"bottom": Surface("shorts", "#6c5a3c")},
        "sweater, trousers": {"top": Surface("sweater", "#d8a23a")},
        "sweater, skirt, boots": {
            "top": Surface("sweater", "#5b7a5a"),
            "bottom": Surface("skirt", "#5a3b52"),
            "footwear": Surface("boots", "#3a2a22"),
        },
        "jacket": {"coat": Surface("jacket", "#54604a")},
        "coat": {"coat": Surface("coat", red)},
    }
    for name, outfit in outfits.items():
        for bearing, where in ((20, ""), (200, ", behind")):
            yield name + where, shot(figure(outfit=outfit), bearing=bearing)
    yield "coat, walking", shot(figure(pose="walk", coat=Surface("coat", red)), bearing=70)
    yield "skirt, sitting", shot(figure(pose="sit", bottom=Surface("skirt", "#5a3b52")), bearing=50)
    yield "child", shot(figure(body=kid, pose="wave", bottom=Surface("shorts", "#4b5a6b")))
    yield (
        "elder",
        shot(figure(body=old, coat=Surface("jacket", "#54604a"), hair=Surface("cropped", "#b8b5ae"))),
    )
    yield "heavy", shot(figure(body=heavy, hair=Surface("cropped", "#1c1512")))
    yield (
        "heavy, coat",
        shot(figure(body=heavy, hair=Surface("cropped", "#1c1512"), coat=Surface("coat", red))),
    )
    kinds: tuple[PropKind, ...] = tuple(BOXES)
    for kind in kinds:
        item = Item("pr_a", kind, (0, 0), 25, 100, "#8a6a48")
        yield kind, shot(items=(item,), size="medium", bearing=30)
    held = Item("pr_a", "lantern", (0, 0), 0, 100, "#3b4a4f", held_by="ch_a")
    for kind in get_args(SetKind):
        for minute, hour in ((660, "day"), (1180, "dusk"), (1380, "night")):
            yield (
                f"{kind}, {hour}",
                shot(
                    figure(pose="hold", coat=Surface("coat", red)),
                    items=(held,),
                    size="long",
                    kind=kind,
                    minute=minute,
                ),
            )
    for name, look in (
        ("no ink", Look(0, 3, 8, "#f6f1e7")),
        ("heavy ink, two tones", Look(100, 2, 0, "#ffffff")),
        ("muted", Look(50, 4, 80, "#efe6d2")),
        ("one tone", Look(60, 1, 0, "#ffffff")),
    ):
        yield name, shot(figure(coat=Surface("coat", red)), size="medium", look=look)


def main() -> None:
    out = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/previs-sheet.png")
    cache = Path(os.environ.get("DIORAMA_BODY_CACHE") or "data/anny").resolve()
    bodies.warm(cache, lambda share, message: None)
    drawn = list(cells())
    rows = -(-len(drawn) // ACROSS)
    sheet = Image.new("RGB", (ACROSS * CELL[0], rows * (CELL[1] + 22)), "#ffffff")
    pen = ImageDraw.Draw(sheet)
    for k, (name, of) in enumerate(drawn):
        x, y = k % ACROSS * CELL[0], k // ACROSS * (CELL[1] + 22)
        picture = previs.render(of, CELL, seed=k)
        sheet.paste(Image.fromarray(picture.colour), (x, y + 22))
        pen.text((x + 6, y + 5), name, fill="#222222")
    out.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(out, optimize=True)
    print(f"{out}: {len(drawn)} cells")


if __name__ == "__main__":
    main()
