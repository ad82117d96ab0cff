"""Questions about the job are answered at any time."""

from __future__ import annotations

import pytest
from talk import Talk

TOPICS = {
    "what is an account executive exactly?": "main point of contact",
    "what does an AE do all day?": "closing deals",
    "which industries hire account executives?": "financial services",
    "is there a legal limit on gifts to clients?": "91 FR 7570",
    "do I need a degree for this job?": "degree in business",
    "which skills does an AE need?": "negotiation",
    "which courses do you offer?": "4 sessions of 4 hours",
    "how much does an account executive make?": "doubtful",
    "what's the difference between an AE and an account manager?": "Account managers",
    "is an account executive the same as an accountant?": "Accounting staff",
    "is the job stressful?": "Deadlines",
    "how do I become a good account executive?": "consultant",
}


@pytest.mark.parametrize("question", TOPICS)
def test_each_topic_is_answered_outside_an_interview(talk: Talk, question: str) -> None:
    assert TOPICS[question] in talk.say(question)


@pytest.mark.parametrize("question", TOPICS)
def test_each_topic_is_answered_inside_an_interview_which_goes_on(talk: Talk, question: str) -> None:
    talk.says("start the full interview", "practice")
    reply = talk.say(question)
    assert TOPICS[question] in reply and "Back to the question" in reply


NARROWER = {
    "is commission paid on top?": "commission on top",
    "do I need a degree?": "degree in business",
    "who earns more, AE or AM?": "Account managers",
    "can I give a client tickets for a match?": "91 FR 7570",
}
NARROWER_IN_ITALIAN = {
    "chi guadagna di più, AE o AM?": "account manager",
    "serve la laurea?": "laurea",
    "le provvigioni sono in più?": "provvigion",
    "posso regalare dei biglietti a un cliente?": "91 FR 7570",
}


@pytest.mark.parametrize("question", NARROWER)
def test_a_narrower_question_reaches_the_right_topic(talk: Talk, question: str) -> None:
    assert NARROWER[question].lower() in talk.say(question).text.lower()


@pytest.mark.parametrize("question", NARROWER_IN_ITALIAN)
def test_a_narrower_question_in_italian_reaches_the_right_topic(talk: Talk, question: str) -> None:
    talk.say("ciao, parliamo italiano")
    assert NARROWER_IN_ITALIAN[question].lower() in talk.say(question).text.lower()


def test_an_italian_question_is_answered_in_italian(talk: Talk) -> None:
    assert "61.516" in talk.say("quanto guadagna un account executive?")
