"""Hears a reply to the prospect, and weighs it at this moment of the talk."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk.events import SlotSet

from actions.interview.bad_input import trouble
from actions.interview.hearing import hear_in_talk
from actions.interview.session import Session
from actions.other_language import language_of_message, offer_other_language
from actions.prospect.talking import WAITING, say_lines, talk_of
from actions.roleplay import engine
from actions.roleplay.listening import listen
from actions.roleplay.speech import repeat
from actions.roleplay.state import undo_last
from actions.turn import Events, HotSeatAction, Turn

NO_TALK = "none"


def hear_reply(turn: Turn, session: Session) -> Session | None:
    """The session with the reply to weigh; steering goes to the rules, what cannot be judged changes nothing."""
    if turn.confirms or hear_in_talk(turn.message) == "steering":
        return None
    wrong = trouble(turn.message.text)
    if wrong:
        turn.say(f"utter_trouble_{wrong}")
        return session
    return _joined(turn, session) if turn.unseen else replace(session, reply=(turn.message.id,))


def _joined(turn: Turn, session: Session) -> Session:
    """What was sent before the prospect's reaction was shown belongs to the reply before it; both count as one."""
    talk = talk_of(session)
    before = undo_last(talk)
    if before is None:
        turn.say("utter_before_the_prospect")
        return session
    turn.say("utter_joined_reply")
    return replace(session, reply=(*talk.turns[-1].messages, turn.message.id), talk=before.to_dict())


class ActionWeighReply(HotSeatAction):
    """Moves the talk by the reply that was heard, and tells the rules its phase and the prospect's mood.

    Where there is no talk (an interview has ended), the phase and the mood are "none".
    """

    action_name = "action_weigh_reply"
    settles = False

    def act(self, turn: Turn) -> Events:
        session = turn.session
        if session is None or session.talk is None:
            return [SlotSet("prospect_phase", NO_TALK), SlotSet("prospect_mood", NO_TALK)]
        talk = talk_of(session)
        if session.reply:
            text = "\n".join(turn.texts[each] for each in session.reply)
            language = language_of_message(turn, text)
            talk = engine.hear(talk, listen(talk, language, text), text, session.reply, language)
            session = offer_other_language(turn, session, language)
        weighed = replace(session, talk=talk.to_dict(), reply=())
        return [
            SlotSet("session", weighed.to_dict()),
            SlotSet("prospect_phase", talk.phase),
            SlotSet("prospect_mood", talk.mood_name),
        ]


class ActionAskReply(HotSeatAction):
    """Silent after the prospect has spoken; after a digression, what they said last is said again."""

    action_name = "action_ask_reply"
    settles = False

    def act(self, turn: Turn) -> Events:
        session = turn.session
        if session is None or turn.confirming:
            return []
        if session.asked == WAITING:
            talk = talk_of(session)
            say_lines(turn, talk, repeat(talk, turn.language))
        return [SlotSet("session", replace(session, asked=WAITING).to_dict())]
