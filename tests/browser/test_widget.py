"""The widget on somebody else's site."""

from __future__ import annotations

from playwright.sync_api import Browser, expect
from running import Servers

from browser.host_site import HostSite
from browser.visitor import Visitor


def test_on_a_hostile_site_of_another_origin_a_question_is_answered(
    browser: Browser, servers: Servers, host_site: HostSite
) -> None:
    visitor = Visitor(browser, servers)
    host_site.hot_seat = visitor.address.rstrip("/")
    page = visitor.page
    page.goto(host_site.origin)
    own = [host_site.page().count("<style>") + host_site.page().count("<link"), 0]
    page.get_by_role("button", name="Rehearse an interview").click()
    panel = page.get_by_role("dialog", name="Interview practice")
    expect(panel).to_be_visible()
    box = panel.bounding_box()
    assert box and box["width"] > 300 and box["height"] > 400
    start = panel.locator(".start")
    assert start.evaluate("(each) => getComputedStyle(each).color") != "rgb(255, 0, 0)"
    assert float(start.evaluate("(each) => getComputedStyle(each).fontSize").rstrip("px")) < 20
    visitor.choose("One question", "Practice", from_list="CRM")
    message = panel.locator(".message.manager")
    expect(message).to_be_visible()
    assert message.evaluate("(each) => getComputedStyle(each).color") != "rgb(255, 0, 0)"
    visitor.say("I have used one for a while, it was fine I suppose, nothing special to say about it really.")
    expect(panel.locator(".card.feedback")).to_contain_text("Not there yet")
    assert visitor.barriers(".hot-seat-widget") == []
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(page.get_by_role("button", name="Rehearse an interview")).to_be_focused()
    page.reload()
    page.get_by_role("button", name="Rehearse an interview").click()
    expect(panel).to_contain_text("Not there yet")
    assert page.evaluate("[document.querySelectorAll('style, link').length, document.adoptedStyleSheets.length]") == own
    assert visitor.wrong == []
    visitor.leave()


def test_a_site_that_was_not_named_cannot_connect(browser: Browser, servers: Servers, host_site: HostSite) -> None:
    visitor = Visitor(browser, servers)
    host_site.hot_seat = visitor.address.rstrip("/")
    visitor.page.goto(host_site.origin.replace("localhost", "127.0.0.1"))
    visitor.page.get_by_role("button", name="Rehearse an interview").click()
    expect(visitor.page.get_by_text("No connection.")).to_be_visible()
    visitor.leave()
