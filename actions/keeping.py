"""Keeps a finished session in the history: results with their quotes, not the answers themselves."""

from __future__ import annotations

from actions.history.store import Kept, history
from actions.interview import marking
from actions.interview.session import Session
from actions.turn import Turn


def keep(turn: Turn, session: Session) -> None:
    """Store the best result of each scored question."""
    results = marking.results(session, turn.questions, turn.texts)
    history().keep(
        [
            Kept(
                session=session.id,
                question=question,
                person=turn.person,
                mode=session.mode or "practice",
                kind=session.kind,
                language=session.attempt(question).tries[-1].language,
                channel=turn.channel,
                started=session.started,
                level=result.level,
                score=result.score,
                result=result.to_dict(),
            )
            for question, result in results.items()
            if result
        ]
    )
