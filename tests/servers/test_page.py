"""The page in a real browser against real servers."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Iterator

import pytest
import requests
from answers import WEAK_CRM
from playwright.sync_api import Browser, Page, expect, sync_playwright
from test_run import Servers

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
browser_only = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here; install it: apt-get install chromium")


@pytest.fixture(scope="module")
def servers(tmp_path_factory: pytest.TempPathFactory, model: Path) -> Iterator[Servers]:
    started = Servers(tmp_path_factory.mktemp("page"))
    started.ready()
    yield started
    started.stop()


@pytest.fixture
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


def opened(browser: Browser, servers: Servers, locale: str) -> tuple[Page, list[str]]:
    """The page in a new browser profile, and what it complains of on the console."""
    page = browser.new_context(locale=locale).new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"http://localhost:{servers.port}/")
    return page, wrong


def say(page: Page, text: str) -> None:
    page.get_by_role("textbox").fill(text)
    page.keyboard.press("Enter")


@browser_only
def test_an_interview_in_the_browser_survives_a_reload_stays_in_step_and_is_nobody_elses(
    browser: Browser, servers: Servers
) -> None:
    page, wrong = opened(browser, servers, "en-GB")
    page.get_by_role("button", name="Drill one question").click()
    page.get_by_role("button", name="crm", exact=False).first.click()
    page.get_by_role("button", name="Practice", exact=True).click()
    say(page, WEAK_CRM)
    log = page.get_by_role("log")
    expect(log).to_contain_text("What I heard")
    second = page.context.new_page()
    second.goto(page.url)
    expect(second.get_by_role("log")).to_contain_text("What I heard")
    say(second, "<b onclick=alert(1)>hint</b> please")
    expect(log).to_contain_text("<b onclick=alert(1)>hint</b> please")
    page.get_by_role("textbox").fill("not sent yet")
    page.reload()
    expect(page.get_by_role("textbox")).to_have_value("not sent yet")
    expect(log).to_contain_text("What I heard")
    assert page.locator("#log b").count() == 0
    assert wrong == []
    stranger, _ = opened(browser, servers, "en-GB")
    expect(stranger.get_by_role("log")).to_contain_text("What would you like to do?")
    expect(stranger.get_by_role("log")).not_to_contain_text("What I heard")


@browser_only
def test_what_is_typed_while_offline_is_sent_once_when_the_connection_is_back(
    browser: Browser, servers: Servers
) -> None:
    page, _ = opened(browser, servers, "it-IT")
    log = page.get_by_role("log")
    expect(log).to_contain_text("Che cosa ti va di fare?")
    page.context.set_offline(True)
    expect(page.locator("#banner")).to_be_visible(timeout=60_000)
    say(page, "quanto guadagna un account executive?")
    page.context.set_offline(False)
    expect(log).to_contain_text("61.516", timeout=60_000)
    assert log.get_by_text("quanto guadagna un account executive?").count() == 1
    page.reload()
    expect(log).to_contain_text("61.516")
    assert log.get_by_text("quanto guadagna un account executive?").count() == 1


@browser_only
def test_the_page_fits_a_small_phone_and_asks_no_other_host(browser: Browser, servers: Servers) -> None:
    page, _ = opened(browser, servers, "en-GB")
    hosts = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.set_viewport_size({"width": 320, "height": 640})
    page.reload()
    expect(page.get_by_role("log")).to_contain_text("What would you like to do?")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert hosts == {f"localhost:{servers.port}"}


def test_the_page_is_served_with_a_strict_policy_and_nothing_outside_it(servers: Servers) -> None:
    address = f"http://127.0.0.1:{servers.port}"
    served = requests.get(f"{address}/", timeout=10)
    assert served.status_code == 200 and "default-src 'none'" in served.headers["Content-Security-Policy"]
    session = requests.Session()
    for path in ("/assets/%2e%2e/%2e%2e/config.yml", "/assets/../../config.yml", "/assets/none.js"):
        request = requests.Request("GET", address).prepare()
        request.url = address + path
        assert session.send(request, timeout=10).status_code == 404
