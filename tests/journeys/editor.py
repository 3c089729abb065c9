"""What a person does and sees in the editor, by the words on the screen."""

import asyncio
from typing import Any

import msgspec
from playwright.async_api import Locator, Page, expect

from server.engine.planning.recipes import compile
from server.engine.planning.studios import PREVIS
from server.projects import quarantine
from server.projects.world import World
from tests.journeys.product import Product


class Editor:
    """One person's editor."""

    def __init__(self, page: Page, product: Product) -> None:
        self.page, self._product = page, product

    @property
    def project(self) -> str:
        return self.page.url.split("/p/")[1].split("?")[0].split("#")[0]

    @property
    def plan(self) -> Locator:
        return self.page.get_by_role("complementary", name="Plan")

    @property
    def sheet(self) -> Locator:
        """The sheet of the selected character or prop, in the inspector."""
        return self.page.locator(".sheet-part")

    async def session(self) -> str:
        """The token of this person's session."""
        cookies = await self.page.context.cookies()
        return next(str(cookie.get("value")) for cookie in cookies if cookie.get("name") == "diorama_session")

    async def ask(self, path: str, method: str = "GET", body: Any = None) -> Any:
        """An API request as this person; `path` counts from the project."""
        address = f"/api/v1/projects/{self.project}{path}"
        return await self._product.ask(address, await self.session(), method, body)

    def card(self, label: str) -> Locator:
        return self.page.locator(f'[data-shot="{label}"]')

    async def pictures(self) -> dict[str, str]:
        """The digest of the picture that each card shows, by label."""
        await expect(self.page.locator("[data-shot] .picture")).not_to_have_count(0)
        found: dict[str, str] = await self.page.evaluate(
            """() => Object.fromEntries([...document.querySelectorAll("[data-shot]")].map(
                card => [card.dataset.shot, card.querySelector(".picture")?.dataset.picture ?? ""]))"""
        )
        return found

    async def shows(self, label: str, digest: str) -> None:
        """Wait until a card shows this very picture, loaded."""
        picture = self.card(label).locator(f'[data-picture="{digest}"]')
        await expect(picture).to_be_visible()
        await expect(picture).to_have_js_property("complete", True)

    async def select(self, name: str) -> None:
        """Choose a thing in the outline."""
        await self.page.get_by_role("row", name=name).first.click()
        await expect(self.page.get_by_role("textbox", name="Name", exact=True)).to_have_value(name)

    async def type_into(self, field: str, value: str) -> None:
        """Fill a field of the inspector, as one step."""
        box = self.page.get_by_role("complementary", name="Inspector").get_by_role(
            "textbox", name=field, exact=True
        )
        await box.fill(value)
        await box.press("Enter")
        await box.blur()

    async def share(self, role: str = "editor") -> str:
        """Make a link that lets another person join."""
        await self.page.get_by_role("button", name="Share", exact=True).click()
        dialog = self.page.get_by_role("dialog")
        await dialog.get_by_role("combobox", name="Role that the link gives").select_option(role)
        await dialog.get_by_role("button", name="Create link").click()
        link = await dialog.get_by_role("textbox", name="Share link").input_value()
        await self.page.keyboard.press("Escape")
        await expect(dialog).to_have_count(0)
        return link

    async def new_project(self, title: str) -> None:
        """Make an empty project and open it."""
        await self.page.goto(self._product.address)
        await self.page.get_by_role("button", name="New project").click()
        dialog = self.page.get_by_role("dialog")
        await dialog.get_by_role("textbox", name="Title").fill(title)
        await dialog.get_by_role("button", name="Create").click()
        await self.page.wait_for_url("**/p/**")

    async def world(self) -> World:
        return quarantine.decode(msgspec.json.encode(await self.ask("/world"))).world

    async def drafted(self, count: int) -> dict[str, str]:
        """Wait until so many shots have the drafts of what the world is now; their digests, by label."""
        async with asyncio.timeout(240):
            while True:
                asked = compile(await self.world(), PREVIS)
                shots = (await self.ask("/state"))["shots"]
                drafts = {id: (shots.get(id) or {}).get("draft") or {} for id in asked.shots}
                if len(drafts) == count and all(
                    draft.get("fingerprint") == asked.shots[id].draft_fingerprint
                    for id, draft in drafts.items()
                ):
                    return {asked.labels[id]: str(draft["picture"]) for id, draft in drafts.items()}
                await asyncio.sleep(0.2)

    async def picture(self, digest: str) -> bytes:
        """A picture as it is downloaded."""
        path = f"/api/v1/projects/{self.project}/pictures/{digest}"
        return await self._product.content(path, await self.session())
