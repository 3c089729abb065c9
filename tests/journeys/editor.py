"""What a person does and sees in the editor, by the words on the screen."""

from typing import Any

from playwright.async_api import Locator, Page, expect

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
