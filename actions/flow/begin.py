"""Begins a practice session. Each is a Rasa session of its own, so that turns stay cheap for people who come back."""

from __future__ import annotations

import uuid
from datetime import datetime, timezone

from rasa_sdk.events import ActionExecuted, FollowupAction, SessionStarted, SlotSet

from actions.interview import choices
from actions.interview.plan import plan
from actions.interview.session import Kind, Session
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
    """The events of a new Rasa session with a new practice session in it; the form is the next action."""
    number = uuid.uuid4().hex[:12]
    asked = (topic,) if topic else plan(kind, turn.questions, number)
    session = Session(
        id=number,
        kind=kind,
        started=datetime.now(timezone.utc).isoformat(timespec="seconds"),
        mode=choices.mode(turn.message.text),
        plan=asked,
    )
    turn.say(f"utter_begin_{kind}", total=len(asked))
    return [
        SessionStarted(),
        ActionExecuted("action_session_start"),
        SlotSet("language", turn.language),
        SlotSet("session", session.to_dict()),
        FollowupAction(FORM),
    ]
