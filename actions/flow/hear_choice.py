"""Hears what is chosen before a session: a question to drill, a mode, a prospect."""

from __future__ import annotations

from dataclasses import replace

from actions.interview import choices
from actions.interview.hearing import hear_while_choosing
from actions.interview.session import Session
from actions.prospect.choose import choose_persona
from actions.turn import Turn

PATIENCE = 2


def hear_choice(turn: Turn, session: Session) -> Session | None:
    """The session with the choice made; steering goes to the rules, other words twice to a default."""
    chosen = CHOOSE[session.wants() or ""](turn, session)
    if chosen:
        return replace(chosen, misses=0)
    if hear_while_choosing(turn.message) == "steering" or turn.confirms:
        return None
    if session.misses + 1 < PATIENCE or session.wants() != "mode":
        turn.say(f"utter_choose_{session.wants()}")
        return replace(session, misses=session.misses + 1)
    turn.say("utter_mode_by_default")
    return replace(session, mode="practice", misses=0)


def _topic(turn: Turn, session: Session) -> Session | None:
    topic = choices.question(turn.message.text, turn.questions)
    if topic is None and turn.message.intent == "affirm":
        topic = session.proposed
    return replace(session, plan=(topic,), mode=session.mode or choices.mode(turn.message.text)) if topic else None


def _mode(turn: Turn, session: Session) -> Session | None:
    mode = choices.mode(turn.message.text, numbered=True)
    return replace(session, mode=mode) if mode else None


CHOOSE = {"topic": _topic, "mode": _mode, "persona": choose_persona}
