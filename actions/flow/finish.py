"""Ends a practice session: keeps it in the history and shows the report, or the scorecard of a role-play."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk.events import ActiveLoop, SlotSet

from actions.keeping import keep
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
        keep(turn, finished)
        say_result(turn, finished)
        return [SlotSet("session", finished.to_dict())]


class ActionStopSession(HotSeatAction):
    action_name = "action_stop_session"

    def act(self, turn: Turn) -> Events:
        turn.say("utter_stopped")
        return [ActiveLoop(None), SlotSet("requested_slot", None)]
