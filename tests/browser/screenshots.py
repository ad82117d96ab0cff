"""Makes the pictures of the documentation again: `python -m tests.browser.screenshots`.

Starts servers of its own with an empty data folder and talks to them as a candidate would.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import ViewportSize, sync_playwright

sys.path[:0] = [str(Path(__file__).parent.parent), str(Path(__file__).parent.parent / "servers")]

from answers import CRM_FOLLOW_UP, example  # noqa: E402
from replies import ANSWER, ASK, STEP  # noqa: E402
from running import Servers  # noqa: E402

from actions.scoring.rubric import rubric  # noqa: E402
from browser.visitor import CHROMIUM, Visitor  # noqa: E402
from deploy.environment import ROOT  # noqa: E402

PICTURES = ROOT / "docs" / "screenshots"
SIZE: ViewportSize = {"width": 1040, "height": 900}
HALF_GOOD = (
    "Salesforce for five years. I log every call right after it, with what they need and the next date. Honestly, the "
    "rest of the CRM is just admin to me."
)


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        servers = Servers(Path(folder))
        servers.ready()
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        try:
            visitor = Visitor(browser, servers, viewport=SIZE)
            visitor.page.get_by_role("radio", name="Full interview").wait_for()
            picture(visitor, "opening")
            an_interview(visitor)
            a_prospect(visitor)
            the_report(visitor)
        finally:
            browser.close()
            servers.stop()


def an_interview(visitor: Visitor) -> None:
    """A quick round, so that the report has something to show; then a drill with feedback in the picture."""
    visitor.choose("Quick round", "Practice")
    answer_all(visitor)
    visitor.choose("One question", "Practice", from_list="CRM")
    visitor.say(HALF_GOOD)
    visitor.page.set_viewport_size({"width": 1040, "height": 1180})
    picture(visitor, "feedback")
    visitor.page.set_viewport_size(SIZE)
    visitor.press("Try again")
    visitor.say(f"{HALF_GOOD.split(' Honestly')[0]} {CRM_FOLLOW_UP}")
    answer_all(visitor)
    visitor.choose("Full interview", "Practice")
    answer_all(visitor, unevenly=True)


def answer_all(visitor: Visitor, unevenly: bool = False) -> None:
    """Answer with the rubric's examples until the session is over; unevenly: with only the beginning of most."""
    asked = {question.ask.en: question.id for question in rubric().values()}
    while visitor.page.locator(".stage").is_visible():
        if visitor.page.get_by_role("button", name="No questions").is_visible():
            visitor.press("No questions")
            continue
        if "Follow-up" in (visitor.page.locator(".stage").text_content() or ""):
            visitor.press("Skip")
            continue
        said = visitor.page.locator(".message.manager .bubble").last.text_content() or ""
        question = next(name for text, name in asked.items() if text in said)
        sentences = example(question, "en").split(". ")
        told = sentences[: 1 + len(question) % 4] if unevenly else sentences
        visitor.say(". ".join(told))


def a_prospect(visitor: Visitor) -> None:
    visitor.choose("Meet a prospect", "Easy")
    visitor.say(ASK["en"][0])
    picture(visitor, "role-play")
    visitor.say(ANSWER["en"])
    visitor.say(STEP["en"])


def the_report(visitor: Visitor) -> None:
    visitor.page.goto(f"{visitor.address}report")
    visitor.page.locator("canvas").first.wait_for()
    visitor.page.set_viewport_size({"width": 1040, "height": 1250})
    visitor.page.wait_for_timeout(1000)  # for the charts
    picture(visitor, "report")


def picture(visitor: Visitor, name: str) -> None:
    visitor.page.wait_for_timeout(300)
    visitor.page.screenshot(path=PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
