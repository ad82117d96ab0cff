"""Puts the next thing to the candidate: the topics of a drill, the question, the follow-up, the closing question."""

from __future__ import annotations

from dataclasses import replace

from rasa_sdk.events import SlotSet

from actions.cards.progress import why
from actions.cards.question import question_card
from actions.interview.session import Session
from actions.practise import advise
from actions.turn import Events, HotSeatAction, Turn


class ActionAskTopic(HotSeatAction):
    action_name = "action_ask_topic"
    settles = False

    def act(self, turn: Turn) -> Events:
        session = turn.session
        if session is None or turn.confirming:
            return []
        advice = advise(turn)
        if advice:
            name = advice.question.names.get(turn.language)[0]
            turn.say("utter_propose_drill", name=name, why=why(turn.book, advice))
        listed = [
            {"name": each.names.get(turn.language)[0], "question": each.ask.get(turn.language)}
            for each in turn.questions.values()
        ]
        turn.offer_list("utter_ask_topic", "utter_topic_line", listed)
        return [SlotSet("session", replace(session, proposed=advice.question.id if advice else None).to_dict())]


class ActionAskMode(HotSeatAction):
    action_name = "action_ask_mode"
    settles = False

    def act(self, turn: Turn) -> Events:
        if not turn.confirming:
            turn.say("utter_mode")
        return []


class ActionAskAnswer(HotSeatAction):
    action_name = "action_ask_answer"
    settles = False

    def act(self, turn: Turn) -> Events:
        session = turn.session
        if session is None or session.question is None or turn.confirming:
            return []
        return put_question(turn, session)


def put_question(turn: Turn, session: Session) -> Events:
    """Ask in full what is new, and recall briefly what was asked already."""
    question = turn.questions[session.question or ""]
    text = question.ask.get(turn.language)
    values = {
        "number": session.index + 1,
        "total": len(session.plan),
        "question": text,
        "name": question.names.get(turn.language)[0],
    }
    card = question_card(session, question, turn.language)
    if session.stage == "follow_up":
        probed = session.attempt(question.id).tries[-1].probed or question.criteria[0].id
        probe = question.criterion(probed).follow_up.get(turn.language)
        asked = session.asked == session.place
        turn.say("utter_recall_follow_up" if asked else "utter_follow_up", card, question=probe)
    elif session.stage == "retry":
        turn.say("utter_ask_retry", card, **values)
    elif session.asked == session.place:
        turn.say("utter_recall_question", card, **values)
    elif len(session.plan) == 1:
        turn.say("utter_ask_single", card, **values)
    else:
        turn.say("utter_ask_question", card, **values)
    return [SlotSet("session", replace(session, asked=session.place).to_dict())]


class ActionAskOwnQuestion(HotSeatAction):
    action_name = "action_ask_own_question"
    settles = False

    def act(self, turn: Turn) -> Events:
        session = turn.session
        if session is None or turn.confirming:
            return []
        turn.say("utter_ask_own_question_again" if session.asked == "own" else "utter_ask_own_question_first")
        return [SlotSet("session", replace(session, asked="own").to_dict())]
