"""Three sentences become a page of framed drafts."""

import re

import pytest
from playwright.async_api import expect

from tests.journeys.conftest import NewPage
from tests.journeys.editor import Editor
from tests.journeys.product import Product

pytestmark = pytest.mark.journey

PROSE = (
    "An old sailor with a grey beard in a blue coat sits on the pier at dusk. "
    "A girl runs up to him with a lantern. “The last boat is gone!” she shouts."
)


async def test_three_sentences_become_a_page_of_framed_drafts(product: Product, new_page: NewPage) -> None:
    page = await new_page(product.link)
    editor = Editor(page, product)
    await editor.new_project("The last boat")
    await page.get_by_role("button", name="From a script").click()
    dialog = page.get_by_role("dialog", name="From a script")
    await dialog.get_by_role("textbox").fill(PROSE)
    await expect(dialog.get_by_text(re.compile("3 shots"))).to_be_visible()
    assert (await editor.world()).shots == {}, "nothing is made before it is added"

    await dialog.get_by_role("button", name="Add", exact=True).click()
    await expect(dialog).to_have_count(0)
    drafts = await editor.drafted(3)
    assert list(drafts) == ["1A", "1B", "1C"]
    for label, digest in drafts.items():
        await editor.shows(label, digest)
    await page.get_by_role("link", name="Pages").or_(page.get_by_role("button", name="Pages")).click()
    await expect(page.get_by_role("group", name="Panels and balloons")).to_be_visible()
    await expect(page.locator(".sheet-paper image")).to_have_count(3)
    await expect(page.get_by_role("img", name="The last boat is gone!")).to_be_visible()
