"""The page can be used by everybody: without a mouse, with a screen reader, on a small phone, in either language."""

from __future__ import annotations

import pytest
from answers import WEAK_CRM
from playwright.sync_api import Browser, expect
from running import Servers

from browser.visitor import Visitor

MARKUP = "<img src=x onerror=\"document.title='owned'\"><b>bold</b><script>document.title='owned'</script>"
ANNOUNCED = """
window.announced = [];
new MutationObserver((changes) => {
  for (const { target, addedNodes } of changes) {
    const told = target.closest?.("[aria-live=polite]") ? [...addedNodes] : [];
    window.announced.push(...told.map((each) => each.textContent));
  }
}).observe(document, { childList: true, subtree: true });
"""
SCREENS = [
    pytest.param("en-GB", "One question", "Practice", "CRM", "dark", id="en-dark"),
    pytest.param("it-IT", "Una domanda", "Pratica", "CRM", "light", id="it-light"),
]


@pytest.mark.parametrize(("locale", "what", "how", "question", "scheme"), SCREENS)
def test_a_screen_reader_and_a_phone_of_320_pixels_suffice(
    browser: Browser, servers: Servers, locale: str, what: str, how: str, question: str, scheme: str
) -> None:
    phone = {"width": 320, "height": 640}
    visitor = Visitor(browser, servers, locale, color_scheme=scheme, viewport=phone)
    expect(visitor.page.get_by_role("radio", name=what)).to_be_visible()
    assert visitor.page.locator("html").get_attribute("lang") == locale[:2]
    assert visitor.barriers() == [] and visitor.too_wide() == 0
    visitor.choose(what, how, from_list=question)
    visitor.say(WEAK_CRM)
    expect(visitor.page.locator(".card.feedback")).to_be_visible()
    assert visitor.barriers() == [] and visitor.too_wide() == 0
    visitor.page.get_by_role("button", name="Settings" if locale == "en-GB" else "Impostazioni").click()
    assert visitor.barriers() == [] and visitor.too_wide() == 0
    visitor.page.goto(f"{visitor.address}report")
    expect(visitor.page.locator("main canvas, main .sheet").first).to_be_visible()
    assert visitor.barriers() == [] and visitor.too_wide() == 0
    assert visitor.hosts == {f"localhost:{servers.port}"}
    assert visitor.wrong == []
    visitor.leave()


def test_the_keyboard_alone_leads_from_the_opening_to_the_feedback(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    page = visitor.page
    expect(page.get_by_role("radio", name="Full interview")).to_be_visible()
    focused = "document.activeElement"
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate(f"{focused}.matches('.whats input')"):
            break
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="One question")).to_be_checked()
    page.keyboard.press("Tab")
    assert page.evaluate(f"{focused}.matches('select')")
    assert page.evaluate(f"getComputedStyle({focused}).outlineStyle") == "solid"
    page.keyboard.type("CRM")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    visitor.settled()
    expect(visitor.log).to_contain_text("How experienced are you with CRM?")
    expect(visitor.text).to_be_focused()
    expect(visitor.text).to_have_accessible_name("Your message")
    page.keyboard.type(WEAK_CRM)
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Enter")
    visitor.settled()
    expect(page.locator(".card.feedback")).to_be_visible()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate(f"{focused}.closest('.moves') !== null")
    visitor.leave()


def test_what_is_written_is_never_markup_nor_script(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    visitor.choose("One question", "Practice", from_list="CRM")
    visitor.say(f"{WEAK_CRM} {MARKUP}")
    visitor.say(f"my name is {MARKUP}")
    expect(visitor.log.get_by_text("my name is <img src=x")).to_have_count(1)
    visitor.page.reload()
    expect(visitor.log.get_by_text("my name is <img src=x")).to_have_count(1)
    assert visitor.page.evaluate("document.querySelectorAll('main :is(img, b, script)').length") == 0
    assert visitor.page.title() == "Hot Seat"
    assert visitor.wrong == []
    visitor.leave()


def test_ctrl_enter_sends_for_who_prefers_that(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    visitor.page.get_by_role("button", name="Settings").click()
    visitor.page.get_by_role("checkbox", name="Enter sends").uncheck()
    visitor.page.keyboard.press("Escape")
    visitor.text.fill("what does an AE")
    visitor.text.press("Enter")
    visitor.text.press_sequentially("earn?")
    visitor.text.press("Control+Enter")
    visitor.settled()
    expect(visitor.log).to_contain_text("Pay is a base salary")
    visitor.leave()


def test_what_is_not_meant_to_be_sent_stays_in_the_text_area(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    visitor.choose("Ask about the job")
    said = visitor.page.locator(".message.you")
    before = said.count()
    send = visitor.page.get_by_role("button", name="Send")
    expect(send).to_be_disabled()
    visitor.text.fill("  ")
    visitor.text.press("Enter")
    send.click()
    expect(visitor.text).to_have_value("  ")
    visitor.text.fill("にほん")
    composing = "new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true })"
    visitor.text.evaluate(f"(text) => text.dispatchEvent({composing})")
    expect(visitor.text).to_have_value("にほん")
    assert said.count() == before
    visitor.text.fill("what does")
    visitor.text.press("Shift+Enter")
    visitor.text.press_sequentially("an AE earn?")
    expect(visitor.text).to_have_value("what does\nan AE earn?")
    send.press("Enter")
    visitor.settled()
    assert said.count() == before + 1
    expect(visitor.log).to_contain_text("Pay is a base salary")
    expect(visitor.text).to_have_value("")
    expect(visitor.text).to_be_focused()
    visitor.leave()


def test_arrow_keys_move_between_messages_and_tab_leads_to_the_newest(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    page = visitor.page
    visitor.choose("One question", "Practice", from_list="CRM")
    visitor.say(WEAK_CRM)
    messages = visitor.log.get_by_role("listitem").filter(has=page.locator(".bubble"))
    for _ in range(20):
        page.keyboard.press("Shift+Tab")
        if page.evaluate("document.activeElement.matches('.message')"):
            break
    expect(messages.last).to_be_focused()
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("ArrowUp")
    expect(messages.nth(messages.count() - 2)).to_be_focused()
    page.keyboard.press("Home")
    expect(messages.first).to_be_focused()
    expect(messages.first).to_be_in_viewport()
    page.keyboard.press("ArrowDown")
    expect(messages.nth(1)).to_be_focused()
    visitor.say("progress")
    table = visitor.log.locator(".table").first
    table.focus()
    page.keyboard.press("ArrowDown")
    expect(table).to_be_focused()
    assert visitor.barriers() == []
    visitor.leave()


def test_a_new_message_is_announced_and_a_transcript_is_not(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    visitor.context.add_init_script(ANNOUNCED)
    visitor.page.reload()
    visitor.choose("Ask about the job")
    visitor.say("what does an AE earn?")
    expect(visitor.log).to_contain_text("Pay is a base salary")
    told = visitor.page.evaluate("window.announced")
    assert any("what does an AE earn?" in text for text in told)
    assert sum("Pay is a base salary" in text for text in told) == 1
    visitor.page.reload()
    expect(visitor.log).to_contain_text("Pay is a base salary")
    assert visitor.page.evaluate("window.announced") == []
    visitor.leave()


def test_the_language_changes_in_the_middle_of_a_talk(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    visitor.choose("One question", "Practice", from_list="CRM")
    visitor.page.get_by_role("button", name="Settings").click()
    visitor.page.get_by_role("radio", name="Italiano").check()
    visitor.settled()
    expect(visitor.log).to_contain_text("Quanta esperienza hai con i CRM?")
    expect(visitor.page.get_by_role("button", name="Suggerimento")).to_be_visible()
    visitor.leave()


def test_forgetting_erases_the_talk_and_leads_back_to_the_opening(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    visitor.choose("One question", "Practice", from_list="CRM")
    visitor.page.get_by_role("button", name="Settings").click()
    visitor.press("Erase everything about me")
    visitor.press("Yes")
    visitor.page.reload()
    expect(visitor.page.get_by_role("heading", name="A rehearsal, before the real one")).to_be_visible()
    expect(visitor.log).not_to_contain_text("CRM")
    visitor.leave()


def test_the_browser_is_asked_for_speech_only_after_saying_where_it_may_go(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    visitor.page.get_by_role("button", name="Speak").click()
    expect(visitor.page.get_by_text("Some browsers send what you say to their maker")).to_be_visible()
    assert visitor.barriers() == []
    visitor.page.get_by_role("button", name="Rather not").click()
    expect(visitor.page.get_by_role("button", name="Speak")).to_have_attribute("aria-pressed", "false")
    visitor.leave()
