"""Begins a practice session. Each is a Rasa session of its own, so that turns stay cheap for people who come back."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import datetime, timezone

from rasa_sdk.events import ActionExecuted, FollowupAction, SessionStarted, SlotSet

from actions.interview import choices
from actions.interview.plan import plan
from actions.interview.session import Kind, Session
from actions.keeping import OWED
from actions.turn import FORM, Events, HotSeatAction, Turn


class ActionBeginInterview(HotSeatAction):
    action_name = "action_begin_interview"

    def act(self, turn: Turn) -> Events:
        return begin(turn, choices.kind(turn.message.text))


class ActionBeginDrill(HotSeatAction):
    action_name = "action_begin_drill"

    def act(self, turn: Turn) -> Events:
        return begin(turn, "drill", choices.question(turn.message.text, turn.questions))


def begin(turn: Turn, kind: Kind, topic: str | None = None) -> Events:
    """Begin an interview or, with kind "drill", one question."""
    session = new_session(kind)
    asked = (topic,) if topic else plan(kind, turn.questions, session.id)
    turn.say(f"utter_begin_{kind}", total=len(asked))
    return first_events(turn, replace(session, mode=choices.mode(turn.message.text), plan=asked))


def new_session(kind: Kind) -> Session:
    return Session(uuid.uuid4().hex[:12], kind, datetime.now(timezone.utc).isoformat(timespec="milliseconds"))


def first_events(turn: Turn, session: Session) -> Events:
    """The events of a new Rasa session with the practice session in it; the form is the next action."""
    return [
        SessionStarted(),
        ActionExecuted("action_session_start"),
        SlotSet("language", turn.language),
        SlotSet("session", session.to_dict()),
        SlotSet(OWED, turn.tracker.get_slot(OWED)),
        FollowupAction(FORM),
    ]
