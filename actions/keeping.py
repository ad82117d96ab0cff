"""Keeps every scored try, and every talk at its end, in the history: results with quotes, not the answers themselves.

What cannot be stored (a locked database, a full disk) is told once, waits in the conversation in the slot "owed", and
is stored at the next turn at which that works.
"""

from __future__ import annotations

import logging
from dataclasses import asdict, dataclass
from datetime import datetime, timezone
from typing import Any, Mapping

from rasa_sdk.events import SlotSet
from sqlalchemy.exc import SQLAlchemyError

from actions.history.store import Attempt, KeptSession, history
from actions.interview.session import Session
from actions.names import PROSPECT
from actions.prospect.scoring import scorecard_of
from actions.roleplay.scorecard import Scorecard
from actions.scoring.result import AnswerResult
from actions.scoring.version import rubric_version, techniques_version
from actions.turn import Events, Turn

logger = logging.getLogger(__name__)

OWED = "owed"


@dataclass(frozen=True)
class Owed:
    """A session and the tries of it that are to be stored."""

    session: KeptSession
    tries: list[Attempt]

    @staticmethod
    def from_dict(value: Mapping[str, Any]) -> Owed:
        return Owed(KeptSession(**value["session"]), [Attempt(**each) for each in value["tries"]])


def keep_answers(turn: Turn, before: Session, after: Session) -> Events:
    """Store the tries that the turn has added or changed."""
    changed = [
        key for key, attempt in after.attempts.items() if attempt.tries and attempt.tries != before.attempt(key).tries
    ]
    return _keep(turn, after, [row for key in changed for row in _tries(turn, before, after, key)])


def keep_talk(turn: Turn, session: Session) -> Events:
    """Store the scorecard of a role-play."""
    card = scorecard_of(turn, session)
    if card is None:
        return []
    question = f"{PROSPECT}{card.persona}"
    return _keep(turn, session, [_row(turn, session, question, 1, turn.language, _now(), techniques_version(), card)])


def settle(turn: Turn) -> Events:
    """Store what is still owed."""
    return _keep(turn, None, [])


def _keep(turn: Turn, session: Session | None, rows: list[Attempt]) -> Events:
    waiting = [Owed.from_dict(each) for each in turn.tracker.get_slot(OWED) or []]
    due = [*waiting, Owed(_session(turn, session), rows)] if session and rows else waiting
    if not due:
        return []
    try:
        for each in due:
            history().keep(each.session, each.tries)
    except SQLAlchemyError as error:
        logger.error("a result could not be stored: %s", type(error).__name__)
        if not waiting:
            turn.say("utter_not_kept")
        return [SlotSet(OWED, [asdict(each) for each in due])]
    if not waiting:
        return []
    turn.say("utter_kept_now")
    return [SlotSet(OWED, None)]


def _tries(turn: Turn, before: Session, after: Session, question: str) -> list[Attempt]:
    """The rows of the question's tries that are new or longer, as far as they could be scored."""
    old = before.attempt(question).tries
    rows = []
    for index, attempt in enumerate(after.attempt(question).tries):
        if index < len(old) and old[index] == attempt:
            continue
        result = turn.mark(question, attempt)
        if not result.not_scored:
            at = turn.sent_at(attempt.messages[0]) or _now()
            rows.append(_row(turn, after, question, index + 1, attempt.language, at, rubric_version(question), result))
    return rows


def _session(turn: Turn, session: Session) -> KeptSession:
    return KeptSession(
        id=session.id,
        person=turn.person,
        kind=session.kind,
        mode=session.mode or "practice",
        language=turn.language,
        channel=turn.channel,
        started=session.started,
    )


def _row(
    turn: Turn,
    session: Session,
    question: str,
    number: int,
    language: str,
    at: str,
    rubric: str,
    result: AnswerResult | Scorecard,
) -> Attempt:
    return Attempt(
        session=session.id,
        question=question,
        number=number,
        person=turn.person,
        language=language,
        at=at,
        level=result.level,
        score=result.score,
        rubric=rubric,
        result=result.to_dict(),
    )


def _now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds")
