"""Says the scorecard of a role-play."""

from __future__ import annotations

from actions.cards.scorecard import scorecard_card, scorecard_words
from actions.interview.session import Session
from actions.prospect.talking import talk_of
from actions.roleplay.scorecard import Scorecard, scorecard
from actions.turn import Turn


def scorecard_of(turn: Turn, session: Session) -> Scorecard | None:
    """The scorecard of the session's talk, None before the first reply."""
    return scorecard(talk_of(session), turn.texts) if session.talk else None


def say_scorecard(turn: Turn, session: Session) -> None:
    """The whole scorecard as one message, or a word that nothing was replied."""
    found = scorecard_of(turn, session)
    if found is None:
        turn.say("utter_scorecard_empty")
        return
    card = scorecard_card(turn.book, found, session.finished)
    turn.say("utter_scorecard", card, **scorecard_words(turn.book, card))
