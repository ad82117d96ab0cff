"""Inside an interview, what sounds like a question about the job may be an answer."""

from __future__ import annotations

import pytest

from actions.interview.hearing import Message, chance_of_answer, hear, hear_in_talk

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
    text = "Next one on my list, always, is who else decides"
    assert hear(Message(text, "skip_question", 0.7, "", as_answer=0.28)) == "answer"
    assert hear(Message(text, "skip_question", 0.7, "", as_answer=0.05)) == "steering"
    assert hear(Message("next one please", "skip_question", 0.7, "", as_answer=0.28)) == "steering"


def test_how_likely_an_answer_is_stands_in_the_ranking_of_the_classifier() -> None:
    ranking = [{"name": "ask_help", "confidence": 0.6}, {"name": "give_answer", "confidence": 0.3}]
    assert chance_of_answer(ranking) == 0.3
    assert chance_of_answer(ranking[:1]) == 0.0


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("German and English open doors abroad for me", "answer"),
        ("Inglese e tedesco mi aprono i clienti esteri", "answer"),
        ("English would be so much easier for me", "steering"),
        ("da noi si parla solo inglese, meglio esercitarsi così", "steering"),
        ("l'inglese, si può avere?", "steering"),
    ],
)
def test_who_only_speaks_of_languages_is_not_taken_for_wanting_another(text: str, heard: str) -> None:
    assert hear(Message(text, "change_language", 0.8, "", as_answer=0.06)) == heard


def test_with_a_prospect_a_question_that_is_hardly_for_the_bot_is_a_reply() -> None:
    assert hear_in_talk(Message("Compared to what?", "show_progress", 0.45, "")) == "answer"
    assert hear_in_talk(Message("How am I doing?", "show_progress", 0.9, "")) == "steering"
