"""Sets the language of the conversation."""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.interview import choices
from actions.scoring.language import language_of
from actions.turn import Events, HotSeatAction, Turn

SURE = 0.8


class ActionChangeLanguage(HotSeatAction):
    """To the language that the message names, else to the other one."""

    action_name = "action_change_language"

    def act(self, turn: Turn) -> Events:
        other = "en" if turn.language == "it" else "it"
        return [SlotSet("language", choices.language(turn.message.text) or other)]


class ActionHearLanguage(HotSeatAction):
    """To the language in which the candidate writes, where it is clear; used outside an interview."""

    action_name = "action_hear_language"

    def act(self, turn: Turn) -> Events:
        heard = language_of(turn.message.text, SURE)
        return [SlotSet("language", heard)] if heard and not turn.message.text.startswith("/") else []
