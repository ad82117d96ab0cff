"""Speaking and being read to, for who wants it. Headless Chromium has no recogniser: a stand-in plays its part."""

from __future__ import annotations

from playwright.sync_api import Browser, expect
from running import Servers

from browser.visitor import Visitor

RECOGNISER = """
window.SpeechRecognition = window.webkitSpeechRecognition = class {
  start() {
    window.recogniser = this;
  }
  stop() {
    this.onend();
  }
  says(transcript) {
    const result = Object.assign([{ transcript }], { isFinal: true });
    this.onresult({ resultIndex: 0, results: [result] });
  }
};
"""
VOICE = """
window.aloud = [];
speechSynthesis.speak = (speech) => window.aloud.push([speech.lang, speech.text]);
"""


def test_what_is_spoken_is_written_only_after_the_person_has_agreed(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers)
    visitor.context.add_init_script(RECOGNISER)
    page = visitor.page
    page.reload()
    visitor.choose("One question", "Practice", from_list="CRM")
    speak = page.get_by_role("button", name="Speak", exact=True)
    speak.click()
    expect(page.get_by_role("region", name="Speak")).to_contain_text("Some browsers send what you say to their maker")
    assert page.evaluate("window.recogniser") is None
    page.get_by_role("button", name="Rather not").click()
    assert page.evaluate("window.recogniser") is None
    speak.click()
    page.get_by_role("button", name="Use the microphone").click()
    assert page.evaluate("window.recogniser.lang") == "en-GB"
    page.evaluate("window.recogniser.says(' I log every call ')")
    page.evaluate("window.recogniser.says('on the same day')")
    expect(visitor.text).to_have_value("I log every call on the same day")
    page.get_by_role("button", name="Stop listening").click()
    expect(page.get_by_role("button", name="Speak", exact=True)).to_have_attribute("aria-pressed", "false")
    assert visitor.wrong == []
    visitor.leave()


def test_the_bot_is_read_aloud_in_its_language_only_if_it_is_switched_on(browser: Browser, servers: Servers) -> None:
    visitor = Visitor(browser, servers, "it-IT")
    visitor.context.add_init_script(VOICE)
    page = visitor.page
    page.reload()
    visitor.choose("Una domanda", "Pratica", from_list="CRM")
    assert page.evaluate("window.aloud") == []
    page.get_by_role("button", name="Impostazioni").click()
    page.get_by_role("checkbox", name="ad alta voce").check()
    visitor.say("suggerimento")
    spoken = page.evaluate("window.aloud")
    assert spoken and all(language == "it-IT" for language, _ in spoken)
    visitor.leave()
