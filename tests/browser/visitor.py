"""A person at the page."""

from __future__ import annotations

import re
import shutil
import time
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect
from running import Servers

from deploy.environment import ROOT

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
PATIENCE = 20_000  # milliseconds
CONVERSATION = re.compile("^(Conversation|Conversazione)$")
OFFLINE_NOISE = ("net::ERR_", "WebSocket connection")  # what Chromium itself says of a connection that is down


def log_of(page: Page) -> Locator:
    """The messages of the talk."""
    return page.get_by_role("region", name=CONVERSATION)


def until(page: Page, expression: str) -> None:
    """Wait until a JavaScript expression is true. Playwright's own waiting looks again by `eval` in the page, which
    the page's policy forbids."""
    deadline = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(expression):
        assert time.monotonic() < deadline, f"not within {PATIENCE} ms: {expression}"
        page.wait_for_timeout(100)


class Visitor:
    """A new browser profile with the page open. `wrong`: what the console complained of, but for lost connections."""

    def __init__(self, browser: Browser, servers: Servers, locale: str = "en-GB", **options: Any) -> None:
        self.address = f"http://localhost:{servers.port}/"
        self.context = browser.new_context(locale=locale, reduced_motion="reduce", **options)
        self.wrong: list[str] = []
        self.hosts: set[str] = set()
        self.page = self.new_tab()

    def new_tab(self) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("console", lambda message: self._complain(message.type, message.text))
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("request", lambda request: self.hosts.add(request.url.split("/")[2]))
        page.goto(self.address)
        return page

    def _complain(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not any(noise in text for noise in OFFLINE_NOISE):
            self.wrong.append(text)

    @property
    def log(self) -> Locator:
        return log_of(self.page)

    @property
    def text(self) -> Locator:
        return self.page.get_by_role("textbox")

    def type(self, words: str) -> None:
        """Write and send, without waiting for an answer."""
        self.text.fill(words)
        self.text.press("Enter")

    def say(self, words: str) -> None:
        self.type(words)
        self.settled()

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()
        self.settled()

    def choose(self, *options: str, from_list: str = "") -> None:
        """Choose on the opening screen and start; `from_list`: the beginning of an entry of its list."""
        for option in options:
            self.page.get_by_role("radio", name=option).check()
        if from_list:
            entries = self.page.locator("select option").all_text_contents()
            wanted = next(each for each in entries if each.startswith(from_list))
            self.page.locator("select").select_option(wanted)
        self.page.locator("button[type=submit].start").click()
        self.settled()

    def settled(self) -> None:
        """Wait until the bot has answered."""
        expect(self.page.locator(".typing .dots")).to_have_count(0, timeout=PATIENCE)

    def barriers(self, within: str = "html") -> list[str]:
        """What axe-core finds that keeps people out: rule and element."""
        self.page.evaluate(AXE.read_text(encoding="utf-8"))
        found = self.page.evaluate("(within) => axe.run(within)", within)
        return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found["violations"]]

    def too_wide(self) -> int:
        """By how many pixels the page must be scrolled sideways."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))

    def leave(self) -> None:
        self.context.close()
