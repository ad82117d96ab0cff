"""Says what a session amounts to."""

from __future__ import annotations

from actions.cards.report import report_card, report_words
from actions.interview import marking
from actions.interview.session import Session
from actions.prospect.scoring import say_scorecard
from actions.report.report import build
from actions.turn import Turn


def say_result(turn: Turn, session: Session) -> None:
    """The scorecard of a role-play, or the report of any other session."""
    if session.kind == "roleplay":
        say_scorecard(turn, session)
    else:
        say_report(turn, session)


def say_report(turn: Turn, session: Session) -> None:
    """The whole report as one message, or a word that nothing was scored."""
    report = build(turn.questions, marking.results(session, turn.questions, turn.texts))
    card = report_card(turn.book, report)
    if card is None:
        turn.say("utter_report_empty")
    else:
        turn.say("utter_report", card, **report_words(turn.book, card))
