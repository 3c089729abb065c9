"""One world, two browsers, one edit, and only the pictures it touches are made again."""

from pathlib import Path

import msgspec
import pytest
from PIL import Image
from playwright.async_api import expect

from server.engine.planning.report import report
from server.projects import quarantine
from server.projects.world import World
from tests.journeys.conftest import NewPage
from tests.journeys.editor import Editor
from tests.journeys.product import Product

pytestmark = [pytest.mark.journey, pytest.mark.timeout(900)]

BLUE = "#2b55b5"


async def _world(editor: Editor) -> World:
    return quarantine.decode(msgspec.json.encode(await editor.ask("/world"))).world


async def _used(editor: Editor) -> int:
    used: int = (await editor.ask("/state"))["usage"]["iterations"]["used"]
    return used


async def test_a_coat_changes_on_two_screens_and_only_where_it_is_seen(
    product: Product, new_page: NewPage
) -> None:
    ada = Editor(await new_page(product.link), product)
    await expect(ada.card("2E").locator(".picture")).to_be_visible()
    await expect(ada.plan).to_have_count(0)  # the demo's pictures are finished

    ben_page = await new_page(await ada.share())
    await ben_page.get_by_role("textbox").fill("Ben")
    await ben_page.get_by_role("button", name="Join").click()
    ben = Editor(ben_page, product)
    await expect(ben.card("1A").locator(".picture")).to_be_visible()

    before, old = await ada.pictures(), await _world(ada)
    first = (await ada.ask("/state"))["shots"]
    used = await _used(ada)
    await ada.select("Mara")
    await ada.type_into("Coat colour", BLUE)

    # Ben sees the edit and, without a click, new drafts of exactly the shots in which the coat is visible.
    await ben.select("Mara")
    field = ben.page.get_by_role("textbox", name="Coat colour", exact=True)
    await expect(field).to_have_value(BLUE)
    expected = report(await _world(ada), old)
    labels = [expected.labels[shot] for shot in expected.draw]
    assert 0 < len(labels) < len(before)
    for editor in (ada, ben):
        await expect(editor.plan).to_contain_text(f"{', '.join(labels)} draw again")
        await expect(editor.plan).to_contain_text(f"{len(labels)} iteration")
    for label in labels:
        old_picture = ben.card(label).locator(f'[data-picture="{before[label]}"]')
        await expect(old_picture).to_have_count(0, timeout=120_000)  # the worker may still be preparing
    drafts = await ben.pictures()
    assert {label for label in before if drafts[label] != before[label]} == set(labels)
    assert await _used(ada) == used

    await ada.plan.get_by_role("button", name="Draw").click()
    for editor in (ada, ben):
        await expect(editor.plan).to_have_count(0, timeout=120_000)
    states = (await ada.ask("/state"))["shots"]
    for shot, label in expected.labels.items():
        shown = states[shot]["shown"]
        assert (shown["fingerprint"] != first[shot]["shown"]["fingerprint"]) == (label in labels)
        assert shown["fingerprint"] == expected.shots[shot]
        for editor in (ada, ben):
            await editor.shows(label, shown["picture"])
    assert await _used(ada) == used + len(labels)

    # Undo is Ada's alone, and what was drawn before costs nothing.
    await ada.page.keyboard.press("Control+z")
    await expect(field).not_to_have_value(BLUE)
    for editor in (ada, ben):
        for label, digest in before.items():
            await editor.shows(label, digest)
    assert await _used(ada) == used + len(labels)


async def test_who_joins_as_viewer_sees_and_downloads_everything_and_changes_nothing(
    product: Product, new_page: NewPage, tmp_path: Path
) -> None:
    ada = Editor(await new_page(product.link), product)
    page = await new_page(await ada.share("viewer"))
    await page.get_by_role("textbox").fill("Vic")
    await page.get_by_role("button", name="Join").click()
    vic = Editor(page, product)
    await expect(vic.card("1A").locator(".picture")).to_be_visible()
    await vic.select("Mara")
    await expect(page.get_by_role("textbox", name="Coat colour", exact=True)).not_to_be_editable()
    await expect(ada.page.get_by_text("Vic")).not_to_have_count(0)

    # An editor has a sheet drawn, for nothing; the viewer gets it as it comes, and may keep it.
    await vic.select("Cup")
    await expect(vic.sheet).to_contain_text("Not drawn yet")
    await expect(vic.sheet.get_by_role("button")).to_have_count(0)
    await ada.select("Cup")
    used = await _used(ada)
    await ada.sheet.get_by_role("button", name="Draw sheet").click()
    for editor in (ada, vic):
        await expect(editor.sheet).to_contain_text("Up to date", timeout=180_000)  # the worker may warm up
    async with page.expect_download() as download:
        await vic.sheet.get_by_role("link", name="PNG").click()
    file = tmp_path / "sheet.png"
    await (await download.value).save_as(file)
    assert (await download.value).suggested_filename == "Cup sheet.png"
    with Image.open(file) as sheet:
        assert sheet.width > sheet.height > 300
    await ada.type_into("Colour", BLUE)
    await expect(vic.sheet).to_contain_text("Shows an older state")
    await ada.page.keyboard.press("Control+z")
    await expect(vic.sheet).to_contain_text("Up to date")
    assert await _used(ada) == used
