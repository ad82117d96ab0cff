"""What the bot proposes to practise next, and why."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from answers import STRONG_CRM, WEAK_CRM
from kept import attempt, session
from talk import Talk

from actions.history.advice import next_to_practise
from actions.history.progress import trend
from actions.history.store import Standing
from actions.scoring.rubric import rubric

NOW = datetime(2026, 6, 30, tzinfo=timezone.utc)


def standing(question: str, score: int, level: int, day: str = "2026-06-29") -> Standing:
    result = attempt(session("s"), question).result
    return Standing(question, 1, level, level, [level], result, f"{day}T10:00:00+00:00", score)


def test_a_weak_answer_comes_before_a_question_never_tried() -> None:
    advice = next_to_practise([standing("crm", 20, 2)], rubric(), NOW)
    assert advice and (advice.question.id, advice.why) == ("crm", "weak")


def test_a_question_never_tried_comes_before_a_good_answer() -> None:
    advice = next_to_practise([standing("motivation", 80, 5)], rubric(), NOW)
    assert advice and (advice.question.id, advice.why) == ("failure", "never")


def test_among_good_answers_the_one_not_practised_for_long_comes_first_and_the_reason_says_so() -> None:
    all_good = [standing(each, 85, 5, "2026-05-20" if each == "demo" else "2026-06-29") for each in rubric()]
    advice = next_to_practise(all_good, rubric(), NOW)
    assert advice and (advice.question.id, advice.why, advice.days) == ("demo", "long_ago", 40)


def test_the_reason_names_what_would_add_most() -> None:
    advice = next_to_practise([standing("crm", 20, 2)], rubric(), NOW)
    assert advice and advice.lacking in rubric()["crm"].criteria


@pytest.mark.parametrize(
    ("hello", "drill", "yes", "proposed"),
    [
        ("hello", "I want to drill one question", "yes", "The most useful one for you is CRM"),
        ("ciao", "voglio allenarmi su una domanda", "sì", "Quella che ti servirebbe di più è CRM"),
    ],
)
def test_a_drill_without_a_topic_proposes_the_most_useful_one_and_yes_takes_it(
    talk: Talk, hello: str, drill: str, yes: str, proposed: str
) -> None:
    talk.says(hello, "/start_drill", "7", "1", WEAK_CRM, "/skip_question")
    assert proposed in talk.say(drill)
    talk.say(yes)
    assert talk.slot("session")["plan"] == ["crm"]


def test_somebody_new_is_offered_all_questions_without_a_proposal(talk: Talk) -> None:
    reply = talk.say("I want to drill one question")
    assert "most useful" not in reply and "10. " in reply


def test_progress_says_what_to_practise_next_and_why(talk: Talk) -> None:
    talk.says("drill crm", "practice", WEAK_CRM, "skip")
    reply = talk.say("show my progress")
    assert "Skills and qualities, by your latest tries:" in reply and "% " not in reply and " %" in reply
    assert "Most useful to practise next: CRM. Last time you were at 1 of 5. What would add most:" in reply


def test_a_trend_is_shown_after_three_tries(talk: Talk) -> None:
    for answer in (WEAK_CRM, WEAK_CRM, STRONG_CRM):
        talk.says("drill crm", "practice", answer, "skip")
    assert ", rising" in talk.say("show my progress")


@pytest.mark.parametrize(
    ("levels", "expected"),
    [([2, 4], None), ([2, 2, 4], "up"), ([4, 4, 3, 2], "down"), ([3, 4, 3, 4], "steady"), ([1, 2, 3, 4, 5], "up")],
)
def test_a_trend_is_named_only_after_three_tries(levels: list[int], expected: str | None) -> None:
    assert trend(levels) == expected
