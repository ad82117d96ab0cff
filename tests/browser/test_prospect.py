"""A talk with a prospect in the browser."""

from __future__ import annotations

from playwright.sync_api import Browser, expect
from replies import ANSWER, ASK, STEP
from running import Servers

from browser.visitor import PATIENCE, Visitor


def test_a_prospect_is_won_and_their_mood_is_seen_on_the_way(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers, "it-IT")
    stage = visitor.page.locator(".stage")
    visitor.choose("Incontra un cliente", "Facile")
    expect(stage).to_contain_text("Umore")
    name = stage.locator(".name").text_content() or ""
    assert name and visitor.log.get_by_text(name).count() > 0
    before = stage.locator(".mood-now").text_content()
    visitor.say(ASK["it"][0])
    expect(stage.locator(".mood-now")).not_to_have_text(before or "")
    assert visitor.barriers() == []
    visitor.say(ANSWER["it"])
    visitor.say(STEP["it"])
    scorecard = visitor.page.locator(".card.scorecard")
    expect(scorecard).to_contain_text("Vinta")
    expect(scorecard.locator("svg.curve circle")).to_have_count(3)
    assert visitor.barriers() == []
    visitor.page.get_by_role("link", name="Il mio resoconto").click()
    expect(visitor.page.locator("main")).to_contain_text(name, timeout=PATIENCE)
    expect(visitor.page.locator("canvas").first).to_be_visible()
    assert visitor.wrong == []
    visitor.leave()
