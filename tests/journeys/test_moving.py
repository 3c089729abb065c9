"""A project leaves by the interface and arrives in another installation as it was."""

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.journeys.conftest import NewPage
from tests.journeys.editor import Editor
from tests.journeys.product import Product

pytestmark = [pytest.mark.journey, pytest.mark.timeout(900)]


async def test_a_bundle_opens_elsewhere_with_its_pictures_and_nothing_to_draw(
    product: Product, new_page: NewPage, tmp_path: Path
) -> None:
    here = Editor(await new_page(product.link), product)
    await expect(here.card("1A").locator(".picture")).to_be_visible()
    before = await here.ask("/state")
    async with here.page.expect_download() as download:
        await (
            here.page.get_by_role("link", name="Export")
            .or_(here.page.get_by_role("button", name="Export"))
            .first.click()
        )
    bundle = tmp_path / "story.zip"
    await (await download.value).save_as(bundle)

    async with Product(tmp_path / "elsewhere") as other:
        page = await new_page(other.link)
        await page.goto(other.address)
        async with page.expect_file_chooser() as chooser:
            await page.get_by_role("button", name="Import").first.click()
        await (await chooser.value).set_files(bundle)
        await page.wait_for_url("**/p/**")
        there = Editor(page, other)
        await expect(there.card("2E").locator(".picture")).to_be_visible()
        after = await there.ask("/state")
        for shot, state in before["shots"].items():
            for what in ("shown", "draft"):
                assert after["shots"][shot][what]["fingerprint"] == state[what]["fingerprint"]
                assert after["shots"][shot][what]["picture"] == state[what]["picture"]
        assert after["plan"].get("draw", []) == []
        assert after["jobs"] == []
        await expect(there.plan).to_have_count(0)
        await page.goto("about:blank")  # before its server ends


async def test_an_empty_project_leads_to_a_first_panel(product: Product, new_page: NewPage) -> None:
    page = await new_page(product.link)
    editor = Editor(page, product)
    await editor.new_project("A story of mine")
    await page.get_by_role("button", name="Make first shot").click()
    await expect(editor.card("1A").locator(".picture")).to_be_visible(timeout=180_000)
    await page.keyboard.press("Control+z")
    await expect(editor.card("1A")).to_have_count(0)
