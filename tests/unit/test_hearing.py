"""Inside an interview, what sounds like a question about the job may be an answer."""

from __future__ import annotations

import pytest

from actions.interview.hearing import Message, chance_of_answer, hear

ANSWERS = [
    "Stress at the quarter's end I keep small: I ring the big clients in the first two weeks and leave Fridays free.",
    "La pressione della quota la spezzo in obiettivi di due giorni, così il mercoledì so già se devo accelerare o no.",
]
QUESTIONS = [
    "I had a breakdown two years ago and I'm wary of another job that eats my evenings and my weekends as well",
    "Una mia amica ha mollato dopo due anni perché non dormiva più, e mi chiedo se questo mestiere sia per tutti così",
    "before we go on, how hard is it on the nerves when the quarter ends and the number is still miles away",
    "posso avere ancora una vita mia la sera e nei fine settimana, con due bambini piccoli e la scuola da seguire",
]


@pytest.mark.parametrize("text", ANSWERS)
def test_a_long_answer_that_begins_like_a_question_about_the_job_is_an_answer(text: str) -> None:
    assert hear(Message(text, "faq_stress", 0.95, "")) == "answer"


@pytest.mark.parametrize("text", QUESTIONS)
def test_a_long_question_about_the_job_is_heard_as_one(text: str) -> None:
    assert hear(Message(text, "faq_stress", 0.95, "")) == "steering"


def test_a_statement_that_the_classifier_half_takes_for_a_question_about_the_job_is_an_answer() -> None:
    text = "Scarico la tensione correndo lungo il fiume"
    assert hear(Message(text, "faq_stress", 0.6, "")) == "answer"
    assert hear(Message(f"{text}?", "faq_stress", 0.6, "")) == "steering"
    assert hear(Message("stress e straordinari", "faq_stress", 0.6, "")) == "steering"


def test_what_may_well_be_an_answer_is_one_though_a_command_is_likelier() -> None:
    text = "Two languages help me, one for Milan and one for London"
    assert hear(Message(text, "change_language", 0.7, "", as_answer=0.28)) == "answer"
    assert hear(Message(text, "change_language", 0.7, "", as_answer=0.05)) == "steering"
    assert hear(Message("in Italian please", "change_language", 0.7, "", as_answer=0.28)) == "steering"


def test_how_likely_an_answer_is_stands_in_the_ranking_of_the_classifier() -> None:
    ranking = [{"name": "ask_help", "confidence": 0.6}, {"name": "give_answer", "confidence": 0.3}]
    assert chance_of_answer(ranking) == 0.3
    assert chance_of_answer(ranking[:1]) == 0.0
