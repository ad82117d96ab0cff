"""Where a practice session stands, as plain Python."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.interview import choices
from actions.interview.plan import plan
from actions.interview.session import Session, retry, retryable, skip, take_answer
from actions.scoring.rubric import rubric

START = Session(id="s", kind="full", started="2026-01-01T00:00:00+00:00", mode="practice", plan=("motivation", "crm"))


def test_an_answer_with_a_gap_leads_to_one_follow_up_and_then_on() -> None:
    probed = take_answer(START, "m1", "en", probe="drive")
    assert (probed.stage, probed.index) == ("follow_up", 0)
    gone_on = take_answer(probed, "m2", "en", probe="people")
    assert (gone_on.stage, gone_on.index) == ("main", 1)
    assert gone_on.attempt("motivation").tries[0].messages == ("m1", "m2"), "the follow-up counts towards the question"


def test_a_skipped_follow_up_keeps_the_answer() -> None:
    left = skip(take_answer(START, "m1", "en", probe="drive"))
    assert left.index == 1
    assert not left.attempt("motivation").skipped


def test_a_retry_of_an_earlier_question_comes_back_to_where_it_was() -> None:
    at_second = skip(START)
    answered = take_answer(at_second, "m1", "en", probe=None)
    again = take_answer(retry(answered, "crm"), "m2", "en", probe=None)
    assert again.index == answered.index
    assert len(again.attempt("crm").tries) == 2


def test_there_is_nothing_to_retry_before_the_first_answer() -> None:
    assert retryable(START) is None
    assert retryable(skip(START)) is None


def test_a_session_survives_the_way_through_a_slot() -> None:
    session = take_answer(START, "m1", "it", probe="drive")
    assert Session.from_dict(session.to_dict()) == session


def test_an_answer_without_an_open_question_is_refused() -> None:
    with pytest.raises(ValueError, match="no question is open"):
        take_answer(replace(START, index=2), "m1", "en", None)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("cold calls", "cold_calling"), ("question 3", "cold_calling"), ("la demo", "demo"), ("domanda sette", "crm"),
        ("the third one", "cold_calling"), ("salesforce", "crm"), ("obiezioni", "objections"),
        ("objectons", "objections"),
        ("3", "cold_calling"), ("10", "priorities"), ("11", None), ("bananas", None), ("0", None),
        ("drill the failure one", "failure"), ("the question about failing, the one I fear", "failure"),
        ("the other one", None), ("one please", "motivation"), ("l'ottava", "social_selling"),
        ("domanda n. 3", "cold_calling"),
    ],
)  # fmt: skip
def test_a_question_is_found_by_number_or_by_what_people_call_it(text: str, question: str | None) -> None:
    assert choices.question(text, rubric()) == question


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("practice", "practice"), ("1", "practice"), ("2", "real"), ("real please", "real"), ("no feedback", "real"),
        ("con feedback", "practice"), ("senza feedback", "real"), ("facciamo pratica", "practice"), ("boh", None),
        ("practcie", "practice"), ("praitca dai", "practice"), ("no feedbakc", None),
    ],
)  # fmt: skip
def test_a_mode_is_chosen_by_number_or_words(text: str, mode: str | None) -> None:
    assert choices.mode(text, numbered=True) == mode


def test_a_quick_round_is_three_questions_in_the_rubrics_order() -> None:
    chosen = plan("quick", rubric(), "seed")
    assert len(chosen) == 3
    assert list(chosen) == [each for each in rubric() if each in chosen]
    assert chosen == plan("quick", rubric(), "seed")
