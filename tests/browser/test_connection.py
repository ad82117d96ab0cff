"""Nothing that was said is lost or heard twice, whatever happens to the connection, the tabs or the server."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Iterator

import pytest
from answers import STRONG_CRM, WEAK_CRM
from playwright.sync_api import Browser, expect
from running import Servers

from browser.visitor import PATIENCE, Visitor, log_of


def kill(servers: Servers) -> None:
    """Kill Rasa as a power cut would."""
    servers.kill()
    servers.ended()


@pytest.fixture
def mortal(tmp_path: Path, model: Path) -> Iterator[Servers]:
    """Servers of the test's own, which it may kill."""
    started = Servers(tmp_path)
    started.ready()
    yield started
    started.stop()


def test_a_server_killed_in_mid_answer_and_started_again_hears_it_once(
    browser: Browser, mortal: Servers, tmp_path: Path
) -> None:
    visitor = Visitor(browser, mortal)
    visitor.choose("One question", "Practice", from_list="CRM")
    visitor.type(WEAK_CRM)
    kill(mortal)
    expect(visitor.page.get_by_text("No connection.")).to_be_visible()
    visitor.type("what does an AE earn?")
    visitor.text.fill("half a sentence")
    again = Servers(tmp_path, PORT=str(mortal.port))
    again.ready()
    try:
        expect(visitor.log).to_contain_text("Pay is a base salary", timeout=PATIENCE)
        expect(visitor.page.get_by_text("No connection.")).to_be_hidden()
        visitor.page.reload()
        expect(visitor.log).to_contain_text("Pay is a base salary")
        expect(visitor.text).to_have_value("half a sentence")
        expect(visitor.log.get_by_text(WEAK_CRM)).to_have_count(1)
        expect(visitor.log.get_by_text("what does an AE earn?")).to_have_count(1)
        expect(visitor.page.locator(".card.feedback")).to_have_count(1)
        visitor.say(STRONG_CRM)
        expect(visitor.page.locator(".card.feedback")).to_have_count(2)
        assert visitor.wrong == []
    finally:
        visitor.leave()
        again.stop()


def test_what_is_sent_while_offline_goes_out_once_and_in_order(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers, "it-IT")
    visitor.choose("Domande sul lavoro")
    visitor.context.set_offline(True)
    expect(visitor.page.get_by_text("Connessione assente.")).to_be_visible(timeout=PATIENCE)
    sent = ["quanto guadagna un account executive?", "e che cosa studia?", "grazie mille"]
    for words in sent:
        visitor.type(words)
    expect(visitor.page.locator(".pending .wait").filter(visible=True)).to_have_count(len(sent))
    visitor.context.set_offline(False)
    expect(visitor.page.get_by_text("Connessione assente.")).to_be_hidden(timeout=PATIENCE)
    expect(visitor.log).to_contain_text("61.516")
    visitor.settled()
    for _ in range(2):
        said = visitor.page.locator(".message.you .bubble").all_text_contents()
        assert said[-3:] == sent and len(said) == 4
        visitor.page.reload()
        expect(visitor.log).to_contain_text("61.516")
    visitor.leave()


def test_a_cut_in_mid_turn_shows_the_answer_when_the_connection_is_back(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    visitor.choose("One question", "Practice", from_list="CRM")
    visitor.page.evaluate("window.question = document.querySelector('.message.manager .bubble')")
    visitor.type(WEAK_CRM)
    visitor.context.set_offline(True)
    expect(visitor.page.get_by_text("No connection.")).to_be_visible(timeout=PATIENCE)
    visitor.context.set_offline(False)
    expect(visitor.page.locator(".card.feedback")).to_have_count(1, timeout=PATIENCE)
    visitor.settled()
    expect(visitor.log.get_by_text(WEAK_CRM)).to_have_count(1)
    expect(visitor.page.locator(".card.feedback")).to_have_count(1)
    assert visitor.page.evaluate("window.question.isConnected"), "what stood there stays, and is not read out again"
    visitor.leave()


def test_a_message_that_could_not_be_handled_is_kept_and_tried_again(
    browser: Browser, servers: Servers, folder: Path
) -> None:
    visitor = Visitor(browser, servers)
    visitor.choose("Ask about the job")
    database = sqlite3.connect(folder / "conversations.db", isolation_level=None)
    database.execute("ALTER TABLE events RENAME TO away")
    visitor.type("what does an AE earn?")
    expect(visitor.page.get_by_text("That did not get through.")).to_be_visible()
    database.execute("ALTER TABLE away RENAME TO events")
    database.close()
    visitor.page.get_by_role("button", name="Try now").click()
    expect(visitor.page.get_by_text("That did not get through.")).to_be_hidden()
    visitor.settled()
    for _ in range(2):
        expect(visitor.log.get_by_text("what does an AE earn?")).to_have_count(1)
        expect(visitor.log.get_by_text("Pay is a base salary")).to_have_count(1)
        visitor.page.reload()
    visitor.leave()


def test_two_tabs_stay_in_step_and_a_stranger_sees_nothing_of_them(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    visitor.choose("One question", "Practice", from_list="CRM")
    second = visitor.new_tab()
    expect(log_of(second)).to_contain_text("How experienced are you with CRM?")
    second.get_by_role("textbox").fill(WEAK_CRM)
    second.get_by_role("button", name="Send").click()
    for tab in (visitor.page, second):
        expect(tab.locator(".card.feedback")).to_have_count(1)
        expect(log_of(tab).get_by_text(WEAK_CRM)).to_have_count(1)
        expect(tab.locator(".stage")).to_contain_text("Follow-up")
    stranger = Visitor(browser, servers)
    expect(stranger.page.get_by_role("radio", name="Full interview")).to_be_visible()
    expect(stranger.log).not_to_contain_text("CRM")
    assert visitor.wrong == stranger.wrong == []
    visitor.leave()
    stranger.leave()
