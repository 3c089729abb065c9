"""A person says what should change in a few words, sees what it costs, applies it, and takes it back."""

import re

import pytest
from playwright.async_api import expect

from tests.journeys.conftest import NewPage
from tests.journeys.editor import Editor
from tests.journeys.product import Product

pytestmark = [pytest.mark.journey, pytest.mark.timeout(900)]


async def test_now_show_mara_from_behind_at_dusk(product: Product, new_page: NewPage) -> None:
    page = await new_page(product.link)
    editor = Editor(page, product)
    before = await editor.pictures()
    shot = (await editor.ask("/world"))["shots"]["sh_1c"]

    await editor.card("1C").click()
    await page.keyboard.press("Control+k")
    line = page.get_by_role("textbox", name=re.compile("Say what should change"))
    await expect(line).to_be_focused()
    await line.fill("Now show Mara from behind")
    await line.press("Enter")
    bar = page.get_by_role("region", name="Instructions")
    await expect(bar.get_by_text("1C: bearing 180°")).to_be_visible()
    await expect(bar.get_by_text("1C draws again")).to_be_visible()
    await expect(bar.get_by_text("1 iteration", exact=True)).to_be_visible()
    assert (await editor.ask("/world"))["shots"]["sh_1c"] == shot, "nothing changes before it is applied"

    await bar.get_by_role("button", name="Apply").click()
    await expect(editor.plan.get_by_text(re.compile("1C"))).to_be_visible()
    await page.wait_for_function(
        """old => document.querySelector('[data-shot="1C"] .picture')?.dataset.picture !== old""",
        arg=before["1C"],
        timeout=120_000,
    )  # the draft, free of charge
    after = await editor.pictures()
    assert {label for label in before if after[label] != before[label]} == {"1C"}
    said = await editor.ask("/instructions")
    assert [(one["text"], one["state"]) for one in said] == [("Now show Mara from behind", "applied")]

    await page.keyboard.press("Escape")
    await page.get_by_role("button", name="Undo (Ctrl+Z)").first.click()
    await editor.shows("1C", before["1C"])
    assert (await editor.ask("/world"))["shots"]["sh_1c"] == shot
    assert (await editor.ask("/state"))["usage"]["iterations"]["used"] == 0


async def test_what_is_not_understood_is_asked_back(product: Product, new_page: NewPage) -> None:
    page = await new_page(product.link)
    line = page.get_by_role("textbox", name=re.compile("Say what should change"))
    await line.fill("show Bruno from behind")
    await line.press("Enter")
    bar = page.get_by_role("region", name="Instructions")
    await expect(bar.get_by_text(re.compile("Bruno")).last).to_be_visible()
    await expect(bar.get_by_role("button", name="Apply")).to_have_count(0)
