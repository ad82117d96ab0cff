"""A candidate goes through a whole interview."""

from __future__ import annotations

import pytest
from answers import example
from talk import Talk

from actions.scoring.rubric import rubric

BEGIN = {
    "en": ("hello", "start the full interview", "practice"),
    "it": ("ciao", "iniziamo il colloquio completo", "pratica"),
}
NO_QUESTIONS = {"en": "no, that's all from me", "it": "no, nessuna domanda"}
SKIP = {"en": "skip", "it": "salta"}


@pytest.mark.parametrize("language", ["en", "it"])
def test_ten_questions_in_order_with_feedback_then_own_questions_then_the_report(talk: Talk, language: str) -> None:
    reply = talk.says(*BEGIN[language])
    for question in rubric().values():
        assert question.ask.get(language) in reply
        reply = talk.say(example(question.id, language))
        assert "«" in reply.text or "“" in reply.text, "practice feedback quotes the candidate"
        if talk.slot("session")["stage"] == "follow_up":
            reply = talk.say(SKIP[language])
    assert talk.slot("requested_slot") == "own_question"
    reply = talk.say(NO_QUESTIONS[language])
    for question in rubric().values():
        assert question.names.get(language)[0] in reply
    assert talk.slot("session")["finished"]
    assert "not for hiring" in reply or "non serve a decidere assunzioni" in reply


@pytest.mark.parametrize("language", ["en", "it"])
def test_real_mode_says_nothing_about_the_answers_until_the_end(talk: Talk, language: str) -> None:
    talk.says(BEGIN[language][0], BEGIN[language][1], "real" if language == "en" else "reale")
    replies = [talk.say(example(question, language)) for question in rubric()]
    for reply in replies:
        assert "“" not in reply and "«" not in reply and " of 5" not in reply and " su 5" not in reply
    report = talk.say(NO_QUESTIONS[language])
    assert ("of 5" in report or "su 5" in report) and ("“" in report or "«" in report)


def test_the_greeting_says_that_it_is_a_bot_offline_private_and_no_hiring_decision(talk: Talk) -> None:
    greeting = talk.say("hello there").text.lower()
    for honest in ("bot", "private", "not a hiring decision", "nothing anywhere"):
        assert honest in greeting


def test_the_greeting_offers_the_other_language_and_what_to_do(talk: Talk) -> None:
    assert {"Full interview", "Quick round of three", "Drill one question", "Italiano"} <= {
        button["title"] for button in talk.say("good morning").buttons
    }


def test_a_greeting_in_italian_is_answered_in_italian(talk: Talk) -> None:
    assert "benvenuto" in talk.say("buongiorno")


def test_a_quick_round_asks_three_questions(talk: Talk) -> None:
    assert "Question 1 of 3" in talk.say("a quick round of three, for real, no feedback")
    assert len(talk.slot("session")["plan"]) == 3


def test_the_candidates_own_question_is_answered_from_the_facts_before_the_report(talk: Talk) -> None:
    talk.says("start the full interview", "real", *[example(question, "en") for question in rubric()])
    reply = talk.say("what does an account executive earn?")
    assert "61,516" in reply and "Anything else" in reply
    assert "Here is your report" in talk.say("no thanks")
