"""Ends a practice session: shows the report, or the scorecard of a role-play, which it keeps."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk.events import ActiveLoop, SlotSet

from actions.keeping import keep_talk, settle
from actions.reporting import say_result
from actions.turn import Events, HotSeatAction, Turn


class ActionFinishSession(HotSeatAction):
    action_name = "action_finish_session"

    def act(self, turn: Turn) -> Events:
        session = turn.session
        if session is None:
            turn.say("utter_nothing_yet")
            return []
        finished = replace(session, finished=True)
        say_result(turn, finished)
        kept = keep_talk(turn, finished) if session.kind == "roleplay" else settle(turn)
        return [SlotSet("session", finished.to_dict()), *kept]


class ActionStopSession(HotSeatAction):
    action_name = "action_stop_session"

    def act(self, turn: Turn) -> Events:
        turn.say("utter_stopped")
        return [ActiveLoop(None), SlotSet("requested_slot", None)]
