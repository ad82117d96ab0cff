"""Hears the answer to an interview question: scores it, gives feedback in practice mode, and moves on."""

from __future__ import annotations

from actions.cards.feedback import feedback_card, feedback_words
from actions.flow.join import join
from actions.interview import marking
from actions.interview.bad_input import trouble
from actions.interview.hearing import hear
from actions.interview.session import Session, Stage, take_answer
from actions.other_language import language_of_message, offer_other_language
from actions.scoring.result import AnswerResult
from actions.scoring.rubric import Question
from actions.turn import Turn

SMALL_ANSWERS = {"greet": "utter_hello_again", "thank_you": "utter_welcome_inside"}


def hear_answer(turn: Turn, session: Session) -> Session | None:
    """An answer is scored; steering goes to the rules; what cannot be judged gets a word and changes nothing."""
    heard = hear(turn.message)
    if heard == "steering" or turn.confirms:
        return None
    wrong = trouble(turn.message.text)
    if wrong:
        turn.say(f"utter_trouble_{wrong}")
        return session
    if turn.unseen:
        return join(turn, session)
    if heard == "small_talk":
        turn.say(SMALL_ANSWERS.get(turn.message.intent or "", "utter_say_more"))
        return session
    return _take(turn, session)


def _take(turn: Turn, session: Session) -> Session:
    question = turn.questions[session.question or ""]
    before = marking.tries(session, question.id, turn.texts)
    language = language_of_message(turn, turn.message.text)
    stage = session.stage
    candidate = take_answer(session, turn.message.id, language, probe=None)
    result = turn.mark(question.id, candidate.attempt(question.id).tries[-1])
    gaps = marking.missing(question, result)
    probe = gaps[0].id if gaps and session.mode == "practice" else None
    taken = take_answer(session, turn.message.id, language, probe)
    if session.mode == "real":
        turn.say("utter_noted")
    else:
        _say_feedback(turn, question, result, before, stage)
    return offer_other_language(turn, taken, language)


def _say_feedback(
    turn: Turn, question: Question, result: AnswerResult, before: list[AnswerResult], stage: Stage
) -> None:
    if not before or stage == "main":
        card = feedback_card(turn.book, question, result)
        response = "utter_feedback"
    elif stage == "follow_up":
        card = feedback_card(turn.book, question, result, before[-1])
        response = "utter_feedback_follow_up"
    else:
        card = feedback_card(turn.book, question, result, before[-1], turn.phrase(_verdict(before, result.score)))
        response = "utter_feedback_retry"
    turn.say(response, card, **feedback_words(turn.book, card))


def _verdict(before: list[AnswerResult], score: int) -> str:
    best = marking.best(before)
    kept = best.score if best else 0
    return "utter_retry_better" if score > kept else "utter_retry_same" if score == kept else "utter_retry_worse"
