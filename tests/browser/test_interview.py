"""An interview in the browser, from the opening screen to the report."""

from __future__ import annotations

import pytest
from answers import STRONG_CRM, WEAK_CRM, example
from playwright.sync_api import Browser, expect
from running import Servers

from actions.scoring.rubric import rubric
from browser.visitor import PATIENCE, Visitor, until

CHOICES = {"en": ("Full interview", "Practice"), "it": ("Colloquio completo", "Pratica")}
SKIP = {"en": "Skip", "it": "Salta"}
NO_QUESTIONS = {"en": "No questions", "it": "Nessuna domanda"}
WHO = {"en": "Hiring manager", "it": "Chi ti seleziona"}
PLACE = {"en": "Question {} of 10", "it": "Domanda {} di 10"}
REPORT = {"en": "Your report", "it": "Il tuo resoconto"}
MY_REPORT = {"en": "My report", "it": "Il mio resoconto"}
LOCALE = {"en": "en-GB", "it": "it-IT"}
# Whether a chart has several colours. A copy is looked at: Chromium complains of looking twice at what is shown.
DRAWN = """(canvas) => {
    const copy = Object.assign(document.createElement('canvas'), {width: canvas.width, height: canvas.height});
    const pen = copy.getContext('2d', {willReadFrequently: true});
    pen.drawImage(canvas, 0, 0);
    return new Set(pen.getImageData(0, 0, copy.width, copy.height).data).size > 8;
}"""


@pytest.mark.parametrize("language", ["en", "it"])
def test_ten_answers_in_practice_end_in_a_report_with_charts(browser: Browser, servers: Servers, language: str) -> None:
    visitor = Visitor(browser, servers, LOCALE[language])
    page = visitor.page
    visitor.choose(*CHOICES[language])
    for number, question in enumerate(rubric().values(), start=1):
        stage = page.locator(".stage")
        expect(stage).to_contain_text(WHO[language])
        expect(stage).to_contain_text(PLACE[language].format(number))
        expect(visitor.log).to_contain_text(question.ask.get(language))
        visitor.say(example(question.id, language))
        expect(page.locator(".card.feedback")).to_have_count(number)
        follow_up = {"en": "Follow-up", "it": "Una domanda in più"}[language]
        if follow_up in (stage.text_content() or ""):
            visitor.press(SKIP[language])
        if number == 5:
            page.reload()
            expect(page.locator(".card.feedback")).to_have_count(number)
    visitor.press(NO_QUESTIONS[language])
    expect(page.locator(".card.report")).to_contain_text(REPORT[language])
    expect(page.locator(".opening form")).to_be_visible()
    page.get_by_role("link", name=MY_REPORT[language]).click()
    expect(page.locator("canvas")).to_have_count(3, timeout=PATIENCE)
    until(page, "[...document.querySelectorAll('canvas')].every((each) => each.width > 0)")
    for index in range(3):
        until(page, f"({DRAWN})(document.querySelectorAll('canvas')[{index}])")
    for question in rubric().values():
        expect(page.locator("main")).to_contain_text(question.names.get(language)[0])
    assert visitor.barriers() == []
    assert visitor.wrong == []
    visitor.leave()


def test_a_second_try_shows_what_changed(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    visitor.choose("One question", "Practice", from_list="CRM")
    visitor.say(WEAK_CRM)
    expect(visitor.page.locator(".card.feedback")).to_contain_text("Not there yet")
    visitor.press("Try again")
    visitor.say(STRONG_CRM)
    second = visitor.page.locator(".card.feedback").last
    expect(second).to_contain_text("What changed")
    expect(second).to_contain_text("I log every call right after it")
    visitor.leave()


def test_real_mode_has_no_feedback_and_a_timer_for_who_wants_it(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    visitor.choose("One question", "Real", from_list="CRM")
    expect(visitor.page.locator(".stage")).to_contain_text("Real")
    expect(visitor.page.get_by_role("timer")).to_be_hidden()
    visitor.page.get_by_role("button", name="Settings").click()
    visitor.page.get_by_role("checkbox", name="timer").check()
    expect(visitor.page.get_by_role("timer")).to_contain_text("left")
    visitor.page.reload()
    expect(visitor.page.get_by_role("timer")).to_contain_text("left")
    visitor.say(STRONG_CRM)
    expect(visitor.page.locator(".card.feedback")).to_have_count(0)
    visitor.leave()


def test_the_length_of_an_answer_is_counted_against_what_is_recommended(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    visitor.choose("One question", "Practice", from_list="CRM")
    visitor.text.fill("word " * 60)
    expect(visitor.page.locator(".count.good")).to_contain_text("60 words")
    expect(visitor.text).to_have_attribute("maxlength", "24000")
    height = visitor.text.bounding_box()
    visitor.text.fill("word " * 400)
    expect(visitor.page.locator(".count.long")).to_contain_text("longer than recommended")
    taller = visitor.text.bounding_box()
    assert height and taller and taller["height"] > height["height"]
    visitor.text.press("Control+a")
    visitor.text.fill("not sent yet")
    visitor.page.reload()
    expect(visitor.text).to_have_value("not sent yet")
    visitor.leave()
