"""Hears the candidate's own questions at the end of an interview."""

from __future__ import annotations

from dataclasses import replace

from actions.flow.join import join
from actions.interview.bad_input import trouble
from actions.interview.hearing import JOB, hear
from actions.interview.session import Session
from actions.turn import Turn

MOST_OWN_QUESTIONS = 8
ENDS_OWN_QUESTIONS = frozenset({"deny", "skip_question", "thank_you", "goodbye", "show_report"})


def hear_own_question(turn: Turn, session: Session) -> Session | None:
    """The candidate's own questions: job questions go to the rules, "no" ends the talk."""
    intent = turn.message.intent
    if turn.confirms:
        return None
    if turn.unseen and intent == "give_answer" and not trouble(turn.message.text):
        return join(turn, session)
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
