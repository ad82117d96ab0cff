"""A candidate practises one question."""

from __future__ import annotations

import pytest
from answers import CRM_FOLLOW_UP, STRONG_CRM, WEAK_CRM
from talk import Talk

from actions.scoring.rubric import rubric


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("drill cold calls", "cold_calling"),
        ("I want to practise question 3", "cold_calling"),
        ("drill me on the question about failing, it's the one that I always mess up in front of a panel", "failure"),
        ("alleniamo la demo", "demo"),
        ("vorrei esercitarmi sulla domanda 7", "crm"),
    ],
)
def test_a_drill_understands_which_question_is_meant(talk: Talk, words: str, question: str) -> None:
    talk.say(words)
    assert talk.slot("session")["plan"] == [question]


def test_a_drill_without_a_topic_lists_the_questions_and_takes_a_number(talk: Talk) -> None:
    listed = talk.say("/start_drill")
    for question in rubric().values():
        assert question.ask.en in listed
    talk.says("7", "practice")
    assert talk.slot("session")["plan"] == ["crm"]


def test_weak_answer_is_told_what_is_missing_and_probed_on_it_once(talk: Talk) -> None:
    talk.says("drill crm", "practice")
    reply = talk.say(WEAK_CRM)
    hygiene = rubric()["crm"].criterion("hygiene")
    assert hygiene.shows.en in reply and hygiene.follow_up.en in reply
    reply = talk.say(CRM_FOLLOW_UP)
    assert f"More of it now: {hygiene.shows.en}" in reply
    assert "Here is your report" in reply, "there is one follow-up, not two"


def test_strong_answer_is_told_so_with_its_own_words(talk: Talk) -> None:
    talk.says("drill crm", "practice")
    reply = talk.say(STRONG_CRM)
    assert "Salesforce for five years" in reply
    assert "Excellent" in reply or "Good" in reply
