"""What the prospect does next, one action each; data/rules/prospect.yml chooses among them by phase and mood."""

from __future__ import annotations

from abc import abstractmethod

from rasa_sdk.events import FollowupAction

from actions.prospect.talking import speak, talk_of
from actions.roleplay import engine
from actions.roleplay.speech import Spoken
from actions.roleplay.state import Talk
from actions.turn import FORM, Events, HotSeatAction, Turn


class ProspectAction(HotSeatAction):
    """The prospect says something."""

    settles = False

    def act(self, turn: Turn) -> Events:
        session = turn.session
        if session is None or session.talk is None:
            return []
        return speak(turn, session, self.speech(talk_of(session), turn.language))

    @abstractmethod
    def speech(self, talk: Talk, language: str) -> Spoken:
        """The talk after it, and the lines."""


class ActionProspectReacts(ProspectAction):
    """To the last reply; in the beginning, sets the scene."""

    action_name = "action_prospect_reacts"
    speech = staticmethod(engine.react)


class ActionProspectObjects(ProspectAction):
    action_name = "action_prospect_objects"
    speech = staticmethod(engine.objects)


class ActionProspectReveals(ProspectAction):
    """The hidden concern, or that it still stands."""

    action_name = "action_prospect_reveals"
    speech = staticmethod(engine.reveals)


class ActionProspectTempts(ProspectAction):
    """Asks for a gift that the seller must not give."""

    action_name = "action_prospect_tempts"
    speech = staticmethod(engine.tempts)


class ActionProspectWaits(ProspectAction):
    """Is satisfied, and waits for a next step to be proposed."""

    action_name = "action_prospect_waits"
    speech = staticmethod(engine.waits)


class ActionProspectAgrees(ProspectAction):
    """Agrees to the next step, or takes a good leave."""

    action_name = "action_prospect_agrees"
    speech = staticmethod(engine.ends)


class ActionProspectLeaves(ProspectAction):
    """Ends the talk for good."""

    action_name = "action_prospect_leaves"
    speech = staticmethod(engine.ends)


class ActionCoachWhispers(HotSeatAction):
    """In practice, one word of advice at the moment when the prospect turns cold."""

    action_name = "action_coach_whispers"
    settles = False

    def act(self, turn: Turn) -> Events:
        session = turn.session
        if session is not None and session.talk is not None and session.mode == "practice":
            moods = [0, *(each.mood for each in talk_of(session).turns)]
            if len(moods) > 1 and moods[-2] >= 0:
                turn.say("utter_coach_whispers")
        return []


class ActionAwaitReply(HotSeatAction):
    """Opens the form again, which waits for the reply."""

    action_name = "action_await_reply"
    settles = False

    def act(self, turn: Turn) -> Events:
        return [FollowupAction(FORM)]
