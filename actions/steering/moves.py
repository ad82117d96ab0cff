"""Skip what is being asked, or try an answer again."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk.events import SlotSet

from actions.interview import choices
from actions.interview.session import Session, retry, retryable, skip
from actions.prospect.talking import WAITING, talk_of
from actions.roleplay.state import undo_last
from actions.turn import Events, HotSeatAction, Turn


class ActionSkip(HotSeatAction):
    action_name = "action_skip"

    def act(self, turn: Turn) -> Events:
        session = turn.session
        if session is not None and session.wants() == "reply":
            turn.say("utter_prospect_no_skip")
            return []
        if session is None or session.wants() != "answer":
            turn.say("utter_no_question_open")
            return []
        scored = bool(session.attempt(session.question).tries)
        turn.say("utter_skipped_follow_up" if scored else "utter_skipped")
        return [SlotSet("session", skip(session).to_dict())]


class ActionRetry(HotSeatAction):
    action_name = "action_retry"

    def act(self, turn: Turn) -> Events:
        session = turn.session
        if session is None or session.finished:
            turn.say("utter_retry_outside")
            return []
        if session.mode == "real":
            turn.say("utter_not_in_real_mode")
            return []
        if session.kind == "roleplay":
            return _retry_reply(turn, session)
        question = _which(turn, session)
        if question is None:
            turn.say("utter_nothing_to_retry")
            return []
        return [SlotSet("session", retry(session, question).to_dict())]


def _retry_reply(turn: Turn, session: Session) -> Events:
    """Back to the moment before the last reply; the form has the prospect say again what it was a reply to."""
    before = undo_last(talk_of(session)) if session.wants() == "reply" else None
    if before is None:
        turn.say("utter_nothing_to_retry")
        return []
    turn.say("utter_retry_reply")
    return [SlotSet("session", replace(session, talk=before.to_dict(), asked=WAITING).to_dict())]


def _which(turn: Turn, session: Session) -> str | None:
    """The question that the message names, if it was answered; otherwise the one answered last."""
    named = choices.question(turn.message.text, turn.questions)
    if named in session.plan and session.attempt(named).tries:
        return named
    return retryable(session)
