"""A candidate steers in the middle of an interview, and it goes on where it was."""

from __future__ import annotations

import pytest
from answers import STRONG_CRM, WEAK_CRM
from talk import Talk

from actions.scoring.rubric import rubric

MOTIVATION = rubric()["motivation"]


@pytest.fixture
def at_first_question(talk: Talk) -> Talk:
    talk.says("start the full interview", "practice")
    return talk


@pytest.mark.parametrize(
    ("words", "answered_with"),
    [
        ("say that again please", "Question 1 of 10"),
        ("can you put it differently?", MOTIVATION.rephrase.en),
        ("give me a hint", f"Hint: {MOTIVATION.hint.en}"),
        ("show me an example answer", MOTIVATION.example.en),
        ("why do you ask that?", MOTIVATION.why.en),
        ("help", "You can say"),
        ("are you a real person?", "I'm a bot"),
        ("show me my report", "nothing to report yet"),
        ("how am I improving over time?", "no progress to show"),
        ("what's the weather like today", "outside what I can do"),
        ("let me answer that again", "no answer to try again"),
        ("start the interview", "in the middle of one"),
        (
            "Sorry, the postman was at the door while I was writing and I've clean forgotten what it was about, "
            "so would you be so kind and ask me the question once more?",
            "Question 1 of 10",
        ),
        (
            "Before I start I'd love to see how somebody good would go about this one, because I learn much better "
            "from a model answer that I can look at than from advice",
            MOTIVATION.example.en,
        ),
    ],
)
def test_steering_is_answered_and_the_question_comes_back(
    at_first_question: Talk, words: str, answered_with: str
) -> None:
    reply = at_first_question.say(words)
    assert answered_with in reply
    assert MOTIVATION.ask.en in reply
    assert at_first_question.slot("session")["index"] == 0


def test_skipped_question_is_not_scored_and_not_zero(at_first_question: Talk) -> None:
    assert "Question 2 of 10" in at_first_question.say("skip this one")
    at_first_question.says(*["skip"] * 5, STRONG_CRM, "stop")
    assert f"{MOTIVATION.names.en[0]}: not scored" in at_first_question.say("yes")


def test_the_language_changes_in_the_middle_and_the_question_comes_in_it(at_first_question: Talk) -> None:
    reply = at_first_question.say("can we switch to Italian please")
    assert "Continuiamo in italiano" in reply and MOTIVATION.ask.it in reply


def test_no_hint_and_no_example_in_real_mode(talk: Talk) -> None:
    talk.says("start the full interview", "real")
    assert "Not in real mode" in talk.say("give me a hint")
    assert MOTIVATION.example.en not in talk.say("example")


@pytest.mark.parametrize(
    "answer",
    [
        "Help is something I always ask my engineer for, and together we found what the bakery really needed.",
        "Skip the gatekeeper? No, I ask her who decides, and I have met my best customers that way over ten years.",
        "Stop wasting a client's time and they stay with you: that is what I learned in nine years of selling paper.",
        "Repeat business is what I enjoy most: forty of my sixty customers have bought from me more than three times.",
    ],
)
def test_an_answer_that_begins_like_a_command_is_heard_as_an_answer(at_first_question: Talk, answer: str) -> None:
    at_first_question.say(answer)
    assert len(at_first_question.slot("session")["attempts"]["motivation"]["tries"]) == 1


def test_steering_works_at_the_follow_up_too(talk: Talk) -> None:
    talk.says("drill crm", "practice", WEAK_CRM)
    assert talk.slot("session")["stage"] == "follow_up"
    assert "Back to my follow-up" in talk.say("what skills do I need as an AE?")


def test_steering_works_while_choosing_the_mode(talk: Talk) -> None:
    talk.say("start the full interview")
    assert "Practice: feedback" in talk.say("are you a bot?")


def test_a_strong_answer_follows_a_digression_as_if_nothing_had_happened(talk: Talk) -> None:
    talk.says("drill crm", "practice", "hint", "what do AEs earn?")
    assert "What I heard" in talk.say(STRONG_CRM)
