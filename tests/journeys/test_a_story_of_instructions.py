"""Twelve panels of a story that nobody clicked together: all of it is typed into one line."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from server.engine.story import labels
from server.evaluation import Evaluation
from tests.engine.warmth import warm
from tests.journeys.conftest import NewPage
from tests.journeys.editor import Editor
from tests.journeys.product import Product

__all__ = ["warm"]

pytestmark = [pytest.mark.journey, pytest.mark.timeout(900)]

STORY = (
    "Ada waits on the pier at dusk. Ben comes with a lantern.",
    'Ben: "The last boat is gone."',
    "cut to Ada, sad",
    "new shot: both, wide",
    "Ada takes the lantern",
    "new shot: Ben points",
    'Ben: "Look, a light!"',
    "same, but at night",
    "cut to Ben, surprised",
    "new shot over Ada's shoulder",
    "cut to the lantern",
    "new shot: both cheer",
    "cut to Ada, smiling",
    "new shot, bird's eye",
)
FEW_WORDS = 5


class Typist:
    """Types into the instruction bar, and counts the words that it has typed, but not what people say."""

    def __init__(self, page: Page) -> None:
        self._page, self.words = page, 0
        self._bar = page.get_by_role("region", name="Instructions")

    async def say(self, text: str) -> None:
        """Type an instruction, see what it would do, and apply it."""
        line = self._page.get_by_role("textbox", name=re.compile("Say what should change"))
        await expect(line).to_be_visible()
        await self._page.keyboard.press("Control+k")
        await expect(line).to_be_focused()
        await self._page.keyboard.type(text)
        self.words += len(re.findall(r"[^\W_][\w'’-]*", re.sub(r'"[^"]*"', "", text)))
        await self._page.keyboard.press("Enter")
        apply = self._bar.get_by_role("button", name="Apply")
        await expect(apply).to_be_enabled()
        await self._page.keyboard.press("Enter")
        await expect(apply).to_have_count(0)


async def test_twelve_panels_are_told_in_five_words_each_and_pass_their_checks(
    product: Product, new_page: NewPage, warm: None, tmp_path: Path
) -> None:
    page = await new_page(product.link)
    editor = Editor(page, product)
    await editor.new_project("The light")
    typist = Typist(page)
    for instruction in STORY:
        await typist.say(instruction)
    drafts = await editor.drafted(12)
    for label, digest in drafts.items():
        (tmp_path / f"{label}.png").write_bytes(await editor.picture(digest))

    world = await editor.world()
    order = list(labels(world))
    panels = sorted(world.panels.values(), key=lambda one: (world.pages[one.page].order, one.order))
    assert [panel.shot for panel in panels] == order, "every shot has its panel, in reading order"
    assert typist.words / len(order) <= FEW_WORDS
    shots = [world.shots[id] for id in order]
    cameras = {(one.size, one.angle, one.view, one.bearing, one.subjects) for one in shots}
    acting = {(one.pose, one.expression) for shot in shots for one in shot.cast.values()}
    assert len(cameras) >= 8
    assert len(acting) >= 5
    assert {one.text for one in world.balloons.values()} == {"The last boat is gone.", "Look, a light!"}

    rows = Evaluation(world, pictures=tmp_path).rows(lambda share, message: None)
    assert {row.label: [score.why for score in row.failed] for row in rows} == {label: [] for label in drafts}
    assert (await editor.ask("/state"))["usage"]["iterations"]["used"] == 0, "drafts are free"
