"""Begins a role-play: who the prospect is, and how hard they are to win."""

from __future__ import annotations

from dataclasses import replace

from actions.flow.begin import first_events, new_session
from actions.interview import choices
from actions.interview.session import Session
from actions.prospect.talking import meet, prospect_names
from actions.roleplay.persona import personas
from actions.turn import Events, HotSeatAction, Turn


class ActionBeginRoleplay(HotSeatAction):
    action_name = "action_begin_roleplay"

    def act(self, turn: Turn) -> Events:
        mode = choices.helped(turn.message.text)
        session = replace(new_session("roleplay"), mode=mode, difficulty=choices.difficulty(turn.message.text))
        turn.say("utter_begin_roleplay")
        return first_events(turn, choose_persona(turn, session) or session)


class ActionAskPersona(HotSeatAction):
    action_name = "action_ask_persona"
    settles = False

    def act(self, turn: Turn) -> Events:
        if turn.confirming:
            return []
        listed = [
            {
                "name": each.names.get(turn.language)[0],
                "speaker": each.speaker.get(turn.language),
                "who": each.who.get(turn.language),
            }
            for each in personas().values()
        ]
        turn.offer_list("utter_ask_persona", "utter_persona_line", listed)
        return []


def choose_persona(turn: Turn, session: Session) -> Session | None:
    """The session with the prospect that the message names, by number or by name; None if it names none."""
    persona = choices.listed(turn.message.text, prospect_names())
    level = choices.difficulty(turn.message.text) or session.difficulty
    return meet(session, persona, level) if persona else None
