"""What the candidate should practise next, by what they have done so far."""

from __future__ import annotations

import logging
from datetime import datetime, timezone
from typing import Sequence

from sqlalchemy.exc import SQLAlchemyError

from actions.history.advice import Advice, next_to_practise
from actions.history.store import Standing, history
from actions.turn import Turn

logger = logging.getLogger(__name__)


def advise(turn: Turn) -> Advice | None:
    """The most useful question; None for somebody new, and while the history cannot be read."""
    try:
        standings = history().standings(turn.person)
    except SQLAlchemyError as error:
        logger.error("the history could not be read: %s", type(error).__name__)
        return None
    return advise_on(turn, standings) if standings else None


def advise_on(turn: Turn, standings: Sequence[Standing]) -> Advice | None:
    """The most useful question by these standings."""
    return next_to_practise(standings, turn.questions, datetime.now(timezone.utc))
