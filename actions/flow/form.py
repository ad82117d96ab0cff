"""validate_interview_form: hears each message of a practice session and moves the session on.

Rasa calls it for every turn of the form, on activation, and when a digression is over; only a fresh message of the
candidate is heard. Returning nothing for a fresh message makes Rasa reject the form, so that the rules answer it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk.events import SlotSet

from actions import feedback
from actions.interview import choices, marking
from actions.interview.bad_input import trouble
from actions.interview.hearing import JOB, hear
from actions.interview.session import Session, take_answer
from actions.scoring.language import language_of
from actions.turn import FORM, NOTHING, Events, HotSeatAction, Turn

PATIENCE = 2
SURE_OF_LANGUAGE = 0.9
WORDS_TO_TELL_LANGUAGE = 8
MOST_OWN_QUESTIONS = 8
SMALL_ANSWERS = {"greet": "utter_hello_again", "thank_you": "utter_welcome_inside"}
ENDS_OWN_QUESTIONS = frozenset({"deny", "skip_question", "thank_you", "goodbye", "show_report"})


class ValidateInterviewForm(HotSeatAction):
    action_name = f"validate_{FORM}"
    settles = False

    def after_error(self) -> Events:
        return [SlotSet("answer", None)]

    def act(self, turn: Turn) -> Events:
        session = turn.session
        if session is None:
            return [SlotSet("requested_slot", None)]
        if not _is_fresh(turn):
            return _events(session)
        wants = session.wants()
        if wants in ("mode", "topic"):
            heard = _hear_choice(turn, session)
        elif wants == "answer":
            heard = _hear_answer(turn, session)
        else:
            heard = _hear_own_question(turn, session)
        return [*_events(heard), SlotSet("pending_confirmation", NOTHING)] if heard is not None else []


def _is_fresh(turn: Turn) -> bool:
    """Whether the form is being called for a message that nothing has answered yet."""
    return turn.in_form and turn.action_before == "action_listen"


def _events(session: Session) -> Events:
    return [SlotSet("session", session.to_dict()), SlotSet("requested_slot", session.wants())]


def _confirms(turn: Turn) -> bool:
    """Whether the message is the yes or no to "do you really want to"."""
    return turn.to_confirm and hear(turn.message) == "small_talk"


def _hear_choice(turn: Turn, session: Session) -> Session | None:
    """The candidate chooses a mode or a question; steering goes to the rules, other words twice to a default."""
    text = turn.message.text
    if session.wants() == "topic":
        topic = choices.question(text, turn.questions)
        if topic:
            return replace(session, plan=(topic,), mode=session.mode or choices.mode(text), misses=0)
    else:
        mode = choices.mode(text, numbered=True)
        if mode:
            return replace(session, mode=mode, misses=0)
    if hear(turn.message) == "steering" or _confirms(turn):
        return None
    if session.misses + 1 < PATIENCE or session.wants() == "topic":
        turn.say(f"utter_choose_{session.wants()}")
        return replace(session, misses=session.misses + 1)
    turn.say("utter_mode_by_default")
    return replace(session, mode="practice", misses=0)


def _hear_answer(turn: Turn, session: Session) -> Session | None:
    """An answer is scored; steering goes to the rules; what cannot be judged gets a word and changes nothing."""
    heard = hear(turn.message)
    if heard == "steering" or _confirms(turn):
        return None
    wrong = trouble(turn.message.text)
    if wrong:
        turn.say(f"utter_trouble_{wrong}")
        return session
    if heard == "small_talk":
        turn.say(SMALL_ANSWERS.get(turn.message.intent or "", "utter_say_more"))
        return session
    return _take(turn, session)


def _take(turn: Turn, session: Session) -> Session:
    question = turn.questions[session.question or ""]
    before = marking.tries(session, question.id, turn.texts)
    language = _language(turn)
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
    if language != turn.language and not session.switch_offered:
        turn.say(f"utter_offer_{language}")
        taken = replace(taken, switch_offered=True)
    return taken


def _verdict(before: list[Any], score: int) -> str:
    best = marking.best(before)
    kept = best.score if best else 0
    return "utter_retry_better" if score > kept else "utter_retry_same" if score == kept else "utter_retry_worse"


def _language(turn: Turn) -> str:
    """The language of the answer: the conversation's unless the text is clearly in the other one."""
    if turn.message.words < WORDS_TO_TELL_LANGUAGE:
        return turn.language
    return language_of(turn.message.text, SURE_OF_LANGUAGE) or turn.language


def _hear_own_question(turn: Turn, session: Session) -> Session | None:
    """The candidate's own questions: job questions go to the rules, "no" ends the talk."""
    intent = turn.message.intent
    if _confirms(turn):
        return None
    if intent in ENDS_OWN_QUESTIONS:
        return replace(session, finished=True)
    if intent in JOB or hear(turn.message) == "steering":
        return None
    wrong = trouble(turn.message.text)
    if wrong:
        turn.say(f"utter_trouble_{wrong}")
        return session
    if intent == "affirm":
        turn.say("utter_go_ahead")
        return session
    if session.own_questions + 1 >= MOST_OWN_QUESTIONS:
        return replace(session, finished=True)
    turn.say("utter_own_question_unknown")
    return replace(session, own_questions=session.own_questions + 1)
