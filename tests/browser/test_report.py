"""What people do with their report: take it away as files, print it, show it to somebody."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from answers import STRONG_CRM
from playwright.sync_api import Browser, Page, expect
from running import Servers

from browser.visitor import PATIENCE, Visitor


@pytest.fixture
def rehearsed(browser: Browser, servers: Servers) -> Visitor:
    """Somebody who has answered one question and looks at the report."""
    visitor = Visitor(browser, servers, permissions=["clipboard-read", "clipboard-write"])
    visitor.choose("One question", "Practice", from_list="CRM")
    visitor.say(STRONG_CRM)
    visitor.page.goto(f"{visitor.address}report?lang=en")
    expect(visitor.page.locator("canvas").first).to_be_visible(timeout=PATIENCE)
    return visitor


def _downloaded(page: Page, name: str, folder: Path) -> str:
    with page.expect_download() as started:
        page.get_by_role("button", name=name, exact=True).click()
    file = folder / started.value.suggested_filename
    started.value.save_as(file)
    return file.read_text(encoding="utf-8")


def test_ones_own_data_comes_as_markdown_json_and_a_table(rehearsed: Visitor, tmp_path: Path) -> None:
    page = rehearsed.page
    assert "Salesforce" in _downloaded(page, "Markdown", tmp_path)
    sessions = json.loads(_downloaded(page, "JSON", tmp_path))["sessions"]
    assert [each["question"] for each in sessions[0]["attempts"]] == ["crm"]
    heading, row, *more = _downloaded(page, "CSV for a spreadsheet", tmp_path).splitlines()
    assert "question" in heading and "crm" in row and not more
    assert {each.name for each in tmp_path.iterdir() if each.is_file()} >= {
        "hot-seat.md",
        "hot-seat.json",
        "hot-seat.csv",
    }
    assert rehearsed.wrong == []
    rehearsed.leave()


def test_a_printed_report_has_the_results_and_no_buttons(rehearsed: Visitor) -> None:
    page = rehearsed.page
    page.emulate_media(media="print")
    expect(page.locator("main")).to_contain_text("CRM")
    expect(page.locator("canvas").first).to_be_visible()
    for button in page.get_by_role("button", include_hidden=True).all():
        expect(button).to_be_hidden()
    expect(page.get_by_role("link", name="Back to the talk")).to_have_count(0)
    rehearsed.leave()


def test_a_copied_link_shows_somebody_else_the_report_and_nothing_of_the_talk(
    rehearsed: Visitor, browser: Browser, servers: Servers
) -> None:
    rehearsed.page.get_by_role("button", name="Copy a link to my report").click()
    expect(rehearsed.page.locator("main")).to_contain_text("The link is copied.")
    link = rehearsed.page.evaluate("navigator.clipboard.readText()")
    assert link.startswith(f"{rehearsed.address}report?lang=en#t=")
    friend = Visitor(browser, servers)
    friend.page.goto(link)
    expect(friend.page.locator("main")).to_contain_text("CRM", timeout=PATIENCE)
    assert "#" not in friend.page.url, "nobody can read the token over a shoulder"
    friend.page.goto(friend.address)
    expect(friend.page.locator(".opening form")).to_be_visible()
    expect(friend.log).not_to_contain_text("Salesforce")
    rehearsed.leave()
    friend.leave()
