"""Shows the report of this session."""

from __future__ import annotations

from actions.keeping import settle
from actions.reporting import say_result
from actions.turn import Events, HotSeatAction, Turn


class ActionReport(HotSeatAction):
    action_name = "action_report"

    def act(self, turn: Turn) -> Events:
        session = turn.session
        if session is None:
            turn.say("utter_nothing_yet")
        elif session.mode == "real" and not session.finished:
            turn.say("utter_report_at_the_end")
        else:
            say_result(turn, session)
        return settle(turn)
