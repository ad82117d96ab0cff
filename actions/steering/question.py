"""Help with the question at hand, or with the prospect: again, differently, a hint, an example, why."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace

from rasa_sdk.events import SlotSet

from actions.interview.session import Session
from actions.prospect.talking import speak, talk_of
from actions.roleplay import engine
from actions.roleplay.speech import who
from actions.roleplay.state import Talk
from actions.scoring.rubric import Question
from actions.scoring.techniques import techniques
from actions.turn import Events, HotSeatAction, Turn


class AboutTheQuestion(HotSeatAction):
    """What is said about the question or the objection at hand; without one, that there is none."""

    in_real_mode = True

    def act(self, turn: Turn) -> Events:
        session = turn.session
        wants = session.wants() if session else None
        if session is None or wants not in ("answer", "reply"):
            turn.say("utter_no_question_open")
            return []
        if session.mode == "real" and not self.in_real_mode:
            turn.say("utter_not_in_real_mode")
            return []
        if wants == "reply":
            return self.in_talk(turn, session, talk_of(session))
        return self.about(turn, session, turn.questions[session.question or ""])

    @abstractmethod
    def about(self, turn: Turn, session: Session, question: Question) -> Events:
        """Say it about an interview question, and return the events for the tracker."""

    @abstractmethod
    def in_talk(self, turn: Turn, session: Session, talk: Talk) -> Events:
        """Say it about what the prospect has put, and return the events for the tracker."""


class ActionRepeat(AboutTheQuestion):
    """Has the form put the question in full, as if it were new."""

    action_name = "action_repeat"

    def about(self, turn: Turn, session: Session, question: Question) -> Events:
        return [SlotSet("session", replace(session, asked=None).to_dict())]

    def in_talk(self, turn: Turn, session: Session, talk: Talk) -> Events:
        return []  # after any digression the form has the prospect say their line again


class ActionRephrase(AboutTheQuestion):
    action_name = "action_rephrase"

    def about(self, turn: Turn, session: Session, question: Question) -> Events:
        turn.say("utter_rephrase", words=question.rephrase.get(turn.language))
        return []

    def in_talk(self, turn: Turn, session: Session, talk: Talk) -> Events:
        return speak(turn, session, engine.rephrase(talk, turn.language))


class ActionHint(AboutTheQuestion):
    action_name = "action_hint"
    in_real_mode = False

    def about(self, turn: Turn, session: Session, question: Question) -> Events:
        if session.stage == "follow_up":
            probed = session.attempt(question.id).tries[-1].probed
            if probed:
                turn.say("utter_hint", words=question.criterion(probed).advice.get(turn.language))
                return []
        turn.say("utter_hint", words=question.hint.get(turn.language))
        return []

    def in_talk(self, turn: Turn, session: Session, talk: Talk) -> Events:
        fits = "no_fit" if who(talk).no_fit and talk.phase == "concern" else talk.phase
        turn.say("utter_hint", words=turn.phrase(f"utter_prospect_hint_{fits}"))
        return []


class ActionExample(AboutTheQuestion):
    action_name = "action_example"
    in_real_mode = False

    def about(self, turn: Turn, session: Session, question: Question) -> Events:
        turn.say("utter_example", words=question.example.get(turn.language))
        return []

    def in_talk(self, turn: Turn, session: Session, talk: Talk) -> Events:
        turn.say("utter_example", words=techniques()[engine.advised(talk)].say.get(turn.language))
        return []


class ActionWhy(AboutTheQuestion):
    action_name = "action_why"

    def about(self, turn: Turn, session: Session, question: Question) -> Events:
        turn.say("utter_why", words=question.why.get(turn.language))
        return []

    def in_talk(self, turn: Turn, session: Session, talk: Talk) -> Events:
        turn.say("utter_prospect_why")
        return []
