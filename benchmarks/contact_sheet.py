"""Draws every word of the world once: `python -m benchmarks.contact_sheet [FOLDER] [PAGE …]`.

The pages in `docs/sheets/` are the place where a person looks for what is broken. Each cell is a world of
one shot, drawn by the way that every shot takes.
"""

import io
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec
from PIL import Image, ImageDraw

from server.engine import lettering, previs
from server.engine.planning.recipes import compile
from server.engine.planning.studios import PREVIS
from server.engine.stage import bodies
from server.engine.studios.previs import PrevisStudio
from server.projects import demo
from server.projects import vocabulary as words
from server.projects.world import (
    Character,
    Meta,
    Mood,
    Place,
    Prop,
    Scene,
    Shot,
    Standing,
    Style,
    World,
)

CELL = (300, 300)
ACROSS = 8
CAPTION = 22
MARA = Character(
    name="Mara", gender=20, build=36, hair="bob", hair_colour="#5a2f1f", top="sweater", top_colour="#d9b26a"
)
OLE = Character(
    name="Ole", age=58, gender=90, build=55, hair="receding", hair_colour="#8d8a84", beard="full",
    height=1800, skin="#c98f6d", top="shirt", top_colour="#6d8a86", coat="jacket", coat_colour="#4f5a48",
)  # fmt: skip
PIP = Character(
    name="Pip", age=8, height=1280, gender=60, hair="curly", hair_colour="#1e1512", skin="#8a5a3c",
    top="hoodie", top_colour="#c8452f", bottom="shorts",
)  # fmt: skip

Cell = tuple[str, World]


def one(
    character: Character | None = MARA,
    standing: Standing | None = None,
    *,
    place: Place | None = None,
    scene: dict[str, Any] | None = None,
    style: Style | None = None,
    others: dict[str, tuple[Character, Standing]] | None = None,
    props: dict[str, tuple[Prop, Standing]] | None = None,
    **shot: Any,
) -> World:
    """A world of one square shot of a character, and of whom and what else is named."""
    people = {"ch_a": (character, standing or Standing()), **(others or {})} if character else {}
    things = props or {}
    shot = {"size": "long", "bearing": 20, "lens": 50, "aspect": "square", "subjects": ("ch_a",), **shot}
    return World(
        meta=Meta(world="sheet", style="st_a"),
        characters={id: who for id, (who, _) in people.items()},
        props={id: what for id, (what, _) in things.items()},
        places={"pl_a": place or Place(set="plain", wall="#a9b8b2", floor="#cdb592", accent="#a4553c")},
        styles={"st_a": style or Style()},
        scenes={"sc_a": Scene(place="pl_a", time=640, **(scene or {}))},
        shots={
            "sh_a": Shot(
                scene="sc_a",
                cast={id: how for id, (_, how) in people.items()},
                props={id: how for id, (_, how) in things.items()},
                **shot,
            )
        },
    )


def but(character: Character = MARA, **changed: Any) -> Character:
    return msgspec.structs.replace(character, **changed)


def faces() -> Iterator[Cell]:
    dials: tuple[dict[str, Any], ...] = (
        {}, {"face": "round", "nose": 20, "lips": 80, "eye_size": 80, "features": "asian", "hair": "long"},
        {"face": "square", "jaw": 85, "nose": 75, "brows": 85, "gender": 90, "hair": "short"},
        {"face": "long", "nose": 90, "mouth": 30, "chin": 75, "gender": 70, "hair": "side_part"},
        {"face": "heart", "cheekbones": 90, "eye_distance": 70, "features": "african", "skin": "#7a4a30"},
        {"face": "diamond", "nose_width": 85, "mouth": 80, "eye_size": 25, "gender": 80, "hair": "cropped"},
    )  # fmt: skip
    for number, dial in enumerate(dials, start=1):
        for bearing, side in ((0, "front"), (40, "three quarters"), (90, "side"), (180, "behind")):
            yield f"face {number}, {side}", one(but(**dial), size="close_up", bearing=bearing)
    for age in (4, 9, 16, 30, 50, 65, 80, 95):
        height = {4: 1020, 9: 1330, 16: 1640}.get(age, 1680)
        yield f"{age} years", one(but(age=age, height=height), size="close_up", bearing=25)
    for kind in get_args(words.MarkKind):
        mark = {"kind": kind, "place": "left_cheek" if kind != "freckles" else "cheeks", "colour": "#8a4a42"}
        yield (
            kind,
            one(msgspec.convert({"gender": 20, "marks": [mark]}, Character), size="close_up", bearing=30),
        )
    for build in (0, 35, 70, 100):
        yield f"build {build}", one(but(build=build))
    for muscle in (10, 60, 100):
        yield f"muscle {muscle}", one(but(muscle=muscle, gender=85, top="vest", hair="cropped"))
    for stylised in (0, 60, 100):
        yield f"stylised {stylised}", one(style=Style(stylised=stylised))
    for age, height in ((2, 860), (6, 1160), (12, 1500), (75, 1600)):
        yield f"{age} years", one(but(age=age, height=height, hair="short"))


def expressions() -> Iterator[Cell]:
    for who, name in ((MARA, "Mara"), (OLE, "Ole")):
        for expression in get_args(words.Expression):
            yield (
                f"{name}, {expression}",
                one(who, Standing(expression=expression), size="close_up", bearing=18),
            )
    for gaze in ("ahead", "camera", "up", "down", "away"):
        yield f"looks {gaze}", one(standing=Standing(gaze=gaze), size="close_up", bearing=20)


def heads() -> Iterator[Cell]:
    for hair in get_args(words.Hair):
        for bearing, side in ((30, ""), (165, ", behind")):
            yield hair + side, one(but(hair=hair, hair_colour="#8a4f2a"), size="close_up", bearing=bearing)
    for beard in get_args(words.Beard)[1:]:
        yield beard, one(but(OLE, beard=beard), size="close_up", bearing=25)
    for hat in get_args(words.Hat)[1:]:
        yield hat, one(but(hat=hat, hat_colour="#3d5a73"), size="close_up", bearing=30)
        yield f"{hat}, long hair behind", one(but(hat=hat, hair="long"), size="close_up", bearing=150)
    for glasses in get_args(words.Glasses)[1:]:
        yield glasses, one(but(glasses=glasses), size="close_up", bearing=20)


def clothes() -> Iterator[Cell]:
    fields: dict[str, Any] = {
        "top": words.Top, "coat": words.Coat, "bottom": words.Bottom, "footwear": words.Footwear,
        "neckwear": words.Neckwear, "gloves": words.Gloves,
    }  # fmt: skip
    for field, kinds in fields.items():
        for kind in get_args(kinds):
            if kind != "none":
                dressed = but(**{field: kind, f"{field}_colour": "#a8322a"})
                yield kind, one(dressed, bearing=25)
                yield f"{kind}, behind", one(dressed, bearing=205)
    for pattern in get_args(words.Pattern)[1:]:
        yield pattern, one(but(top="shirt", top_pattern=pattern, top_colour="#3a5a78"), size="medium")
    for cloth in get_args(words.Cloth):
        yield cloth, one(but(coat="jacket", coat_cloth=cloth, coat_colour="#5a4a6b"), size="medium")
    moving: tuple[tuple[str, words.Pose], ...] = (
        ("coat", "walk"), ("cape", "run"), ("raincoat", "sit"), ("coat", "kneel"),
    )  # fmt: skip
    for coat, pose in moving:
        yield f"{coat}, {pose}", one(but(coat=coat), Standing(pose=pose), bearing=55)


def poses() -> Iterator[Cell]:
    two: tuple[words.Pose, ...] = ("hug", "handshake", "whisper", "dance", "give", "punch", "push", "pull")
    for pose in get_args(words.Pose):
        yield pose, one(standing=Standing(pose=pose), bearing=35)
    for pose in two:
        answer = pose if pose in ("hug", "handshake", "dance") else "stand"
        other = {"ch_b": (OLE, Standing(at=(700, 0), facing=-90, pose=answer, partner="ch_a"))}
        standing = Standing(pose=pose, facing=90, partner="ch_b")
        yield f"{pose}, two", one(standing=standing, others=other, subjects=("ch_a", "ch_b"), bearing=-70)


def things() -> Iterator[Cell]:
    for kind in get_args(words.PropKind):
        prop = {
            "pr_a": (Prop(kind=kind, text="Open all night" if kind == "sign" else ""), Standing(facing=25))
        }
        yield kind, one(None, props=prop, size="medium", subjects=("pr_a",), bearing=30)
    for material in get_args(words.Material)[1:]:
        prop = {"pr_a": (Prop(kind="cup", material=material), Standing(facing=40))}
        yield f"cup of {material}", one(None, props=prop, size="medium", subjects=("pr_a",))
    for kind in ("lantern", "cup", "book", "umbrella", "sword", "suitcase", "phone", "bottle"):
        held = {"pr_a": (Prop(kind=kind), Standing(held_by="ch_a"))}  # type: ignore[arg-type]
        yield f"holds a {kind}", one(standing=Standing(pose="hold"), props=held, size="medium_long")
    for kind in ("chair", "stool", "sofa", "bench", "crate", "bed"):
        seat = {"pr_a": (Prop(kind=kind), Standing())}  # type: ignore[arg-type]
        yield f"sits on a {kind}", one(standing=Standing(pose="sit", on="pr_a"), props=seat)


def light() -> Iterator[Cell]:
    coat = but(coat="coat", coat_colour="#a8322a")
    lantern = {"pr_a": (Prop(kind="lantern"), Standing(held_by="ch_a"))}
    held = Standing(pose="hold")
    for kind in get_args(words.SetKind):
        place = Place(set=kind, wall="#a9b8b2", floor="#cdb592", accent="#6a7a4c")
        for minute, hour in ((390, "dawn"), (660, "day"), (1180, "dusk"), (1380, "night")):
            world = one(coat, held, place=place, props=lantern)
            scene = msgspec.structs.replace(world.scenes["sc_a"], time=minute)
            yield f"{kind}, {hour}", msgspec.structs.replace(world, scenes={"sc_a": scene})
    street = Place(set="street", wall="#a9a09a", floor="#9a938a", accent="#7a4a3c")
    for weather in get_args(words.Weather):
        yield weather, one(coat, place=street, scene={"weather": weather})
    for lighting in get_args(words.Lighting):
        yield f"{lighting} light", one(coat, place=street, scene={"lighting": lighting}, size="medium")
    for palette in get_args(words.Palette):
        yield f"palette {palette}", one(coat, place=street, scene={"palette": palette})
    for mood in get_args(words.MoodKind):
        yield f"mood {mood}", one(coat, place=street, scene={"mood": Mood(kind=mood, strength=80)})


def camera() -> Iterator[Cell]:
    room = Place(set="room", wall="#b5a58a", floor="#a9825a", accent="#5d7a6c")
    two = {"ch_b": (OLE, Standing(at=(900, 250), facing=-75))}
    mara = Standing(facing=75)
    for size in get_args(words.ShotSize):
        yield size, one(place=room, size=size)
    for angle in get_args(words.Angle):
        yield f"{angle} angle", one(place=room, angle=angle, size="medium_long")
    for view in get_args(words.View):
        framed = ("ch_a", "ch_b") if view == "two_shot" else ("ch_a",)
        yield view, one(standing=mara, place=room, others=two, view=view, subjects=framed, bearing=-30)
    yield "two people", one(standing=mara, place=room, others=two, subjects=("ch_a", "ch_b"), bearing=-60)
    for composition in get_args(words.Composition):
        yield composition, one(place=room, composition=composition, size="medium")
    for lens in (18, 35, 85, 135):
        yield f"{lens} mm", one(place=room, lens=lens, size="medium")
    yield "dutch", one(place=room, roll=18, size="medium")
    for name, look in (
        ("no ink", Style(ink=0, inner=0)),
        ("heavy ink", Style(ink=100, inner=80, tones=2)),
        ("no hatching, no blacks", Style(hatching=0, blacks=0)),
        ("much hatching", Style(hatching=100)),
        ("many blacks", Style(blacks=100)),
        ("muted", Style(mute=80)),
        ("strong rim", Style(rim=100)),
    ):
        yield name, one(OLE, place=room, size="medium", style=look, scene={"lighting": "natural"})


PAGES: dict[str, Callable[[], Iterator[Cell]]] = {
    "faces": faces, "expressions": expressions, "heads": heads, "clothes": clothes, "poses": poses,
    "props": things, "light": light, "camera": camera,
}  # fmt: skip


def page(cells: list[Cell]) -> Image.Image:
    """All cells with their captions."""
    rows = -(-len(cells) // ACROSS)
    sheet = Image.new("RGB", (ACROSS * CELL[0], rows * (CELL[1] + CAPTION)), "#ffffff")
    pen = ImageDraw.Draw(sheet)
    for k, (name, world) in enumerate(cells):
        x, y = k % ACROSS * CELL[0], k // ACROSS * (CELL[1] + CAPTION)
        recipe = compile(world, PREVIS).shots["sh_a"].recipe
        picture = previs.render(recipe.staging, CELL, recipe.seed)
        sheet.paste(Image.fromarray(picture.colour), (x, y + CAPTION))
        pen.text((x + 6, y + 5), name.replace("_", " "), fill="#222222")
    return sheet


def story(folder: Path) -> None:
    """The pages of the demo as a reader sees them."""
    world = demo.world()
    recipes = compile(world, PREVIS).shots
    studio = PrevisStudio()
    pictures = {
        id: studio.draw(shot.recipe, lambda _: None, lambda: False).png for id, shot in recipes.items()
    }
    for number, page_id in enumerate(world.pages, start=1):
        drawn = Image.open(io.BytesIO(lettering.page_png(world, page_id, pictures, dpi=200)))
        drawn.convert("RGB").save(folder / f"story-{number}.webp", quality=88, method=6)
        print(f"{folder / f'story-{number}.webp'}: a page", flush=True)


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "docs/sheets")
    cache = Path(os.environ.get("DIORAMA_BODY_CACHE") or "data/anny").resolve()
    bodies.warm(cache, lambda share, message: None)
    folder.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[2:] or (*PAGES, "story"):
        if name == "story":
            story(folder)
            continue
        cells = list(PAGES[name]())
        page(cells).save(folder / f"{name}.webp", quality=86, method=6)
        print(f"{folder / name}.webp: {len(cells)} cells", flush=True)


if __name__ == "__main__":
    main()
