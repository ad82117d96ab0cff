"""The prospect as the session sees them: who can be met, the talk in the session's slot, and their lines."""

from __future__ import annotations

from dataclasses import replace
from zlib import crc32

from rasa_sdk.events import SlotSet

from actions.cards.prospect import prospect_card
from actions.interview.session import Session
from actions.roleplay.engine import begin
from actions.roleplay.persona import personas
from actions.roleplay.speech import Spoken
from actions.roleplay.state import Difficulty, Talk
from actions.turn import Events, Turn

DEFAULT_DIFFICULTY: Difficulty = "medium"
SPOKEN, WAITING = "spoken", "waiting"  # Session.asked: the prospect has just spoken, or spoke before a digression


def prospect_names() -> dict[str, list[str]]:
    """What people call each prospect, in the order in which they are listed."""
    return {key: [key.replace("_", " "), *each.names.en, *each.names.it] for key, each in personas().items()}


def meet(session: Session, persona: str, difficulty: Difficulty | None) -> Session:
    """The session with a talk begun; the seed comes from the session, so that no two talks run alike."""
    level = difficulty or DEFAULT_DIFFICULTY
    talk = begin(persona, level, seed=crc32(session.id.encode()), id=session.id, started=session.started)
    return replace(session, talk=talk.to_dict(), difficulty=level, asked=None, misses=0)


def talk_of(session: Session) -> Talk:
    """The talk of a role-play session. Raises ValueError where none has begun."""
    if session.talk is None:
        raise ValueError("no prospect has been chosen")
    return Talk.from_dict(session.talk)


def say_lines(turn: Turn, talk: Talk, lines: list[str]) -> None:
    """Say the prospect's lines, under their name."""
    if lines:
        card = prospect_card(turn.book, talk, lines)
        turn.say("utter_prospect", card, speaker=card["name"], lines=" ".join(lines))


def speak(turn: Turn, session: Session, spoken: Spoken) -> Events:
    """Say what the prospect says, and keep the talk after it."""
    talk, lines = spoken
    say_lines(turn, talk, lines)
    return [SlotSet("session", replace(session, talk=talk.to_dict(), asked=SPOKEN).to_dict())]
