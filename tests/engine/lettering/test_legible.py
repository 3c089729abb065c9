"""Words on a page can be read: a machine reads them back."""

import pytest

from server.engine import lettering
from server.engine.lettering.layout import letter
from server.engine.lettering.pages import LETTER
from server.engine.lettering.placing import placed
from server.projects.vocabulary import BalloonKind
from server.projects.world import Balloon, Meta, Page, Panel, World
from tests.engine.lettering.reading import misread, read

WIDE = 1280
SAID = (
    "The last boat leaves at six, with or without us.",
    "I know what you did with the lantern.",
    "Nobody asked you to carry it this far, Tomas.",
    "Wait! Come back here at once!",
    "Forty years I have watched that light, and it never blinked.",
    "Too big? It was your father's coat.",
    "Meanwhile, on the other side of the harbour",
    "If the tide turns, we turn with it.",
    "What would you have done in my place?",
    "The key is under the third stone.",
)
KINDS: tuple[BalloonKind, ...] = ("speech", "thought", "shout", "caption", "whisper", "label")


def page(number: int) -> World:
    """A panel 1280 pixels wide with four balloons, every kind in turn."""
    balloons = {
        f"ba_{index}": Balloon(
            panel="pn_a",
            order=str(index),
            text=SAID[(4 * number + 3 * index) % len(SAID)],
            kind=KINDS[(4 * number + index) % len(KINDS)],
        )
        for index in range(4)
    }
    return World(
        meta=Meta(world="w"),
        pages={"pg_a": Page(size=(170, 170), paper=("#ffffff", "#8a9a86")[number % 2])},
        panels={"pn_a": Panel(page="pg_a", rect=(0, 0, 170, 96))},
        balloons=balloons,
    )


@pytest.mark.parametrize("pages", [2, pytest.param(10, marks=pytest.mark.soak)])
def test_ninety_nine_of_a_hundred_characters_are_read_back(pages: int) -> None:
    wrong = total = 0
    told = []
    for number in range(pages):
        world = page(number)
        panel = (0.0, 0.0, 170.0, 96.0)
        scale = WIDE / 170
        boxes = {}
        for id, balloon in placed(list(world.balloons.items()), panel, {}, "left_to_right", LETTER, "en"):
            lettered = letter(id, balloon, panel, LETTER)
            assert lettered is not None
            x, y, w, h = lettered.box
            boxes[id] = (x * scale, y * scale, w * scale, h * scale)
        png = lettering.page_png(world, "pg_a", {}, dpi=round(WIDE / 170 * 25.4))
        for id, found in read(png, boxes).items():
            wanted = world.balloons[id].text
            wrong += misread(wanted, found)
            total += len("".join(wanted.split()))
            if misread(wanted, found):
                told.append((wanted, found))
    assert wrong <= 0.01 * total, told
