"""Six look-alikes stay apart: crops are matched to the right one by colour and shape alone."""

import msgspec
import pytest

from server.engine import previs
from server.engine.checks.crops import nearest, signature
from server.engine.checks.shown import Doubles
from server.engine.planning.recipes import compile
from server.engine.planning.studios import PREVIS
from server.projects.world import Character, Meta, Place, Scene, Shot, Standing, World

SIZE = (144, 192)
TWIN = Character(gender=30, hair="bob", hair_colour="#5a3320", top="sweater", top_colour="#b4553c")
ALIKE = (
    TWIN,
    msgspec.structs.replace(TWIN, hair="ponytail", top_colour="#c07a3c"),
    msgspec.structs.replace(TWIN, hair="long", hair_colour="#7a4526", top="shirt"),
    msgspec.structs.replace(TWIN, hair="short", coat="jacket", coat_colour="#8a4a3c"),
    msgspec.structs.replace(TWIN, hair="bun", top="hoodie", bottom_colour="#5a4a3c"),
    msgspec.structs.replace(TWIN, hair="curly", hair_colour="#2a1c16", bottom="skirt"),
)
KNOWN = (0, 60, 120, 180, 240, 300)
"""Bearings of the views that each one is known by, as on a character sheet."""
ASKED = ((25, "stand"), (200, "walk"), (95, "stand"), (150, "relaxed"), (330, "walk"), (75, "relaxed"),
         (265, "stand"), (285, "walk"), (215, "stand"), (15, "relaxed"))  # fmt: skip


def crop(character: Character, bearing: int, pose: str, minute: int) -> Doubles:
    """Colour and shape of one figure, as a vector."""
    standing = msgspec.convert({"pose": pose}, Standing)
    world = World(
        meta=Meta(world="alike"),
        characters={"ch_a": character},
        places={"pl_a": Place()},
        scenes={"sc_a": Scene(place="pl_a", time=minute)},
        shots={
            "sh_a": Shot(
                scene="sc_a", size="long", bearing=bearing, lens=60, aspect="tall", cast={"ch_a": standing}
            )
        },
    )
    staging = compile(world, PREVIS).shots["sh_a"].recipe.staging
    drawn = previs.render(staging, SIZE, seed=1, samples=1)
    return signature(drawn.colour, drawn.things == drawn.thing_legend.index("ch_a"))


@pytest.mark.parametrize("views", [2, pytest.param(10, marks=pytest.mark.soak)])
def test_look_alikes_are_told_apart_in_nineteen_of_twenty_crops(views: int) -> None:
    known = [
        (str(who), crop(one, bearing, "stand", 720)) for who, one in enumerate(ALIKE) for bearing in KNOWN
    ]
    right = total = 0
    for who, one in enumerate(ALIKE):
        for bearing, pose in ASKED[:views]:
            asked = crop(one, bearing, pose, 660)
            right += next(iter(nearest(asked, known))) == str(who)
            total += 1
    assert right >= 0.95 * total, f"{right} of {total}"
