"""A message in the other language is judged in that language, and once it is asked whether to switch."""

from __future__ import annotations

from dataclasses import replace

from actions.interview.session import Session
from actions.scoring.language import language_of
from actions.turn import Turn

SURE_OF_LANGUAGE = 0.9
WORDS_TO_TELL_LANGUAGE = 8


def language_of_message(turn: Turn, text: str) -> str:
    """The conversation's language unless `text` is clearly in the other one."""
    if len(text.split()) < WORDS_TO_TELL_LANGUAGE:
        return turn.language
    return language_of(text, SURE_OF_LANGUAGE) or turn.language


def offer_other_language(turn: Turn, session: Session, language: str) -> Session:
    """Offers to switch to `language` where it is not the conversation's; once in a session."""
    if language == turn.language or session.switch_offered:
        return session
    turn.say(f"utter_offer_{language}")
    return replace(session, switch_offered=True)
