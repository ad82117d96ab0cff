"""Things that are asked about once before they are done: stopping and forgetting."""

from __future__ import annotations

from rasa_sdk.events import ActiveLoop, SlotSet

from actions.history.files import erase_files
from actions.history.store import history
from actions.turn import FORGET, STOP, Events, HotSeatAction, Turn


class ActionAskStop(HotSeatAction):
    action_name = "action_ask_stop"
    settles = False

    def act(self, turn: Turn) -> Events:
        turn.say("utter_ask_stop")
        return [SlotSet("pending_confirmation", STOP)]


class ActionAskForget(HotSeatAction):
    action_name = "action_ask_forget"
    settles = False

    def act(self, turn: Turn) -> Events:
        turn.say("utter_ask_forget")
        return [SlotSet("pending_confirmation", FORGET)]


class ActionKeepGoing(HotSeatAction):
    """The candidate thought better of it."""

    action_name = "action_keep_going"

    def act(self, turn: Turn) -> Events:
        turn.say("utter_keep_going" if turn.in_form else "utter_nothing_erased")
        return []


class ActionForget(HotSeatAction):
    """Erases the history at once; the conversation itself goes when the turn is saved (stores/conversations.py)."""

    action_name = "action_forget"

    def act(self, turn: Turn) -> Events:
        history().erase(turn.person)
        erase_files(turn.person)
        turn.say("utter_forgotten")
        return [
            ActiveLoop(None),
            SlotSet("requested_slot", None),
            SlotSet("session", None),
            SlotSet("forget_requested", True),
        ]
