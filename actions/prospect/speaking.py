"""What the prospect does next, one action each; data/rules/roleplay.yml chooses among them by phase and mood."""

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

    def speech(self, talk: Talk, language: str) -> Spoken:
        return engine.react(talk, language)


class ActionProspectObjects(ProspectAction):
    action_name = "action_prospect_objects"

    def speech(self, talk: Talk, language: str) -> Spoken:
        return engine.objects(talk, language)


class ActionProspectReveals(ProspectAction):
    """The hidden concern, or that it still stands."""

    action_name = "action_prospect_reveals"

    def speech(self, talk: Talk, language: str) -> Spoken:
        return engine.reveals(talk, language)


class ActionProspectTempts(ProspectAction):
    """Asks for a gift that the seller must not give."""

    action_name = "action_prospect_tempts"

    def speech(self, talk: Talk, language: str) -> Spoken:
        return engine.tempts(talk, language)


class ActionProspectWaits(ProspectAction):
    """Is satisfied, and waits for a next step to be proposed."""

    action_name = "action_prospect_waits"

    def speech(self, talk: Talk, language: str) -> Spoken:
        return engine.waits(talk, language)


class ActionProspectAgrees(ProspectAction):
    """Agrees to the next step, or takes a good leave."""

    action_name = "action_prospect_agrees"

    def speech(self, talk: Talk, language: str) -> Spoken:
        return engine.ends(talk, language)


class ActionProspectLeaves(ProspectAction):
    """Ends the talk for good."""

    action_name = "action_prospect_leaves"

    def speech(self, talk: Talk, language: str) -> Spoken:
        return engine.ends(talk, language)


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
