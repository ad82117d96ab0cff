"""A candidate tries an answer again."""

from __future__ import annotations

from answers import STRONG_CRM, WEAK_CRM
from talk import Talk

from actions.scoring.rubric import rubric

CRM = rubric()["crm"]


def test_a_better_retry_shows_what_changed_by_criterion_and_counts(talk: Talk) -> None:
    talk.says("drill crm", "practice", WEAK_CRM)
    assert CRM.ask.en in talk.say("let me try again")
    reply = talk.say(STRONG_CRM)
    assert "this one counts" in reply
    assert f"More of it now: {CRM.criterion('hygiene').shows.en} (was not shown, is clearly shown)" in reply
    assert "Excellent (5 of 5" in reply or "Good (4 of 5" in reply


def test_a_worse_retry_leaves_the_better_try_standing(talk: Talk) -> None:
    talk.says("start the full interview", "practice", *["skip"] * 6, STRONG_CRM)
    talk.say("let me try again")
    reply = talk.say(WEAK_CRM)
    assert "that one still counts" in reply
    talk.say("stop")
    report = talk.say("yes")
    assert "CRM: 5 of 5" in report or "CRM: 4 of 5" in report


def test_after_a_retry_of_an_earlier_question_the_interview_goes_on_where_it_was(talk: Talk) -> None:
    talk.says("start the full interview", "practice", *["skip"] * 6, WEAK_CRM, "skip")
    assert rubric()["social_selling"].ask.en not in talk.say("try again")
    assert rubric()["social_selling"].ask.en in talk.say(STRONG_CRM)
