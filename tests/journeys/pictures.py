"""Takes the pictures of the README from the running product: `make pictures`."""

import asyncio
import io
import tempfile
from pathlib import Path

from PIL import Image
from playwright.async_api import Page, async_playwright, expect

from tests.journeys.conftest import FLAGS, WIDE
from tests.journeys.editor import Editor
from tests.journeys.product import Product

DOCS = Path(__file__).parents[2] / "docs"
BLUE = "#2f6db5"
PHONE = {"width": 390, "height": 844}
REDRAWN = """before => [...document.querySelectorAll("[data-shot]")].filter(card =>
    card.querySelector(".picture")?.dataset.picture !== before[card.dataset.shot]).length >= 3"""
"""Whether three cards show other pictures than before."""


class Film:
    """Frames of a page, each with how long it stands, in milliseconds."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._frames: list[Image.Image] = []
        self._times: list[int] = []

    async def frame(self, stands: int) -> None:
        shot = Image.open(io.BytesIO(await self._page.screenshot())).convert("RGB")
        self._frames.append(shot.resize((960, 600), Image.Resampling.LANCZOS))
        self._times.append(stands)

    def write(self, path: Path) -> None:
        first, *rest = self._frames
        first.save(
            path, save_all=True, append_images=rest, duration=self._times, loop=0, quality=80, method=6
        )


async def main() -> None:
    """Open the demo, change a coat, draw, and look at the same world on a phone."""
    DOCS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        async with Product(Path(folder)) as product, async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
            context = await browser.new_context(viewport=WIDE)  # type: ignore[arg-type]
            page = await context.new_page()
            await page.goto(product.link)
            editor = Editor(page, product)
            await expect(editor.card("2E").locator(".picture")).to_be_visible()
            await expect(page.get_by_text("Getting ready")).to_have_count(0, timeout=300_000)
            before = await editor.pictures()
            await editor.select("Mara")
            await page.wait_for_load_state("networkidle")
            await page.screenshot(path=DOCS / "editor.png")
            film = Film(page)
            await film.frame(1_500)
            await editor.type_into("Coat colour", BLUE)
            await film.frame(700)
            await expect(editor.plan).to_be_visible()
            await film.frame(1_800)
            await page.wait_for_function(REDRAWN, arg=before, timeout=120_000)
            await film.frame(1_800)
            await editor.plan.get_by_role("button", name="Draw").click()
            await film.frame(900)
            await expect(editor.plan).to_have_count(0, timeout=120_000)
            await page.wait_for_load_state("networkidle")
            await film.frame(3_000)
            film.write(DOCS / "edit.webp")
            phone = await browser.new_context(
                viewport=PHONE,  # type: ignore[arg-type]
                storage_state=await context.storage_state(),
                has_touch=True,
            )
            small = await phone.new_page()
            await small.goto(page.url)
            await expect(small.locator(".picture").first).to_be_visible()
            await small.wait_for_load_state("networkidle")
            await small.screenshot(path=DOCS / "phone.png")
            await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
