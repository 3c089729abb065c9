"""Browsers and running installations for journeys."""

import os
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest
from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Page, async_playwright, expect

from tests.journeys.product import Product

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WIDE = {"width": 1440, "height": 900}

expect.set_options(timeout=60_000)

NewPage = Callable[..., Awaitable[Page]]


def _note(wrong: list[str], said: ConsoleMessage) -> None:
    """Errors count; that nobody is signed in yet (the join page asks) is not one."""
    if said.type == "error" and "401" not in said.text:
        wrong.append(said.text)


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    """Debian's Chromium."""
    found = shutil.which("chromium")
    if found is None:
        if os.environ.get("CI") == "true":
            pytest.fail("There is no Chromium, and with CI=true nothing may be skipped")
        pytest.skip("There is no Chromium")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
async def product(tmp_path: Path) -> AsyncIterator[Product]:
    """A fresh installation, running."""
    async with Product(tmp_path / "data") as running:
        yield running


@pytest.fixture
async def new_page(browser: Browser) -> AsyncIterator[NewPage]:
    """Opens pages, each for a person of its own. Nothing may go wrong in any of them."""
    contexts: list[BrowserContext] = []
    wrong: list[str] = []

    async def open_page(address: str, **options: object) -> Page:
        context = await browser.new_context(**({"viewport": WIDE} | options))  # type: ignore[arg-type]
        context.set_default_timeout(60_000)
        contexts.append(context)
        page = await context.new_page()
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: _note(wrong, said))
        await page.goto(address)
        return page

    yield open_page
    for context in contexts:
        await context.close()
    assert wrong == []
