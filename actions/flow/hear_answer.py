"""Hears the answer to an interview question: scores it, gives feedback in practice mode, and moves on."""

from __future__ import annotations

from actions import feedback
from actions.flow.join import join
from actions.interview import marking
from actions.interview.bad_input import trouble
from actions.interview.hearing import hear
from actions.interview.session import Session, take_answer
from actions.other_language import language_of_message, offer_other_language
from actions.scoring.result import AnswerResult
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
    result = marking.mark(question.id, candidate.attempt(question.id).tries[-1], turn.texts)
    gaps = marking.missing(question, result)
    probe = gaps[0].id if gaps and session.mode == "practice" else None
    taken = take_answer(session, turn.message.id, language, probe)
    if session.mode == "real":
        turn.say("utter_noted")
    elif stage == "follow_up":
        turn.say(
            "utter_feedback_follow_up",
            level=feedback.level(turn, result),
            number=result.level,
            changes=feedback.changed(turn, question, before[-1], result),
        )
    elif stage == "retry" and before:
        turn.say(
            "utter_feedback_retry",
            level=feedback.level(turn, result),
            number=result.level,
            changes=feedback.changed(turn, question, before[-1], result),
            verdict=turn.phrase(_verdict(before, result.score)),
            advice=feedback.advice(turn, question, result),
        )
    else:
        feedback.say_feedback(turn, question, result)
    return offer_other_language(turn, taken, language)


def _verdict(before: list[AnswerResult], score: int) -> str:
    best = marking.best(before)
    kept = best.score if best else 0
    return "utter_retry_better" if score > kept else "utter_retry_same" if score == kept else "utter_retry_worse"
