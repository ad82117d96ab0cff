"""Keeps a finished session in the history: results with their quotes, not the answers themselves."""

from __future__ import annotations

from actions.history.store import Kept, history
from actions.interview import marking
from actions.interview.session import Session
from actions.prospect.scoring import scorecard_of
from actions.roleplay.scorecard import Scorecard
from actions.scoring.result import AnswerResult
from actions.turn import Turn

PROSPECT = "prospect:"  # before the persona's id, where a question's id stands for an answer


def keep(turn: Turn, session: Session) -> None:
    """Store the best result of each scored question, or the scorecard of a role-play."""
    history().keep(_talk(turn, session) if session.kind == "roleplay" else _answers(turn, session))


def _answers(turn: Turn, session: Session) -> list[Kept]:
    results = marking.results(session, turn.questions, turn.texts)
    return [
        _row(turn, session, question, session.attempt(question).tries[-1].language, result)
        for question, result in results.items()
        if result
    ]


def _talk(turn: Turn, session: Session) -> list[Kept]:
    card = scorecard_of(turn, session)
    return [_row(turn, session, f"{PROSPECT}{card.persona}", turn.language, card)] if card else []


def _row(turn: Turn, session: Session, question: str, language: str, result: AnswerResult | Scorecard) -> Kept:
    return Kept(
        session=session.id,
        question=question,
        person=turn.person,
        mode=session.mode or "practice",
        kind=session.kind,
        language=language,
        channel=turn.channel,
        started=session.started,
        level=result.level,
        score=result.score,
        result=result.to_dict(),
    )
