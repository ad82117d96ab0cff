"""Rows for tests of the history."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

from actions.history.store import Attempt, KeptSession
from actions.scoring.result import AnswerResult
from actions.scoring.scorer import score_answer

ANSWER = "I log every call in Salesforce right after it, with the next date, and my forecast is within 5 percent."


@cache
def _scored(question: str) -> AnswerResult:
    return score_answer(question, "en", ANSWER)


def session(
    name: str, person: str = "ada", started: str = "2026-03-01T10:00:00+00:00", kind: str = "drill"
) -> KeptSession:
    return KeptSession(name, person, kind, "practice", "en", "web", started)


def attempt(of: KeptSession, question: str = "crm", number: int = 1, at: str | None = None, **changes: Any) -> Attempt:
    """A try with a real result."""
    result = _scored(question)
    row = {
        "session": of.id,
        "question": question,
        "number": number,
        "person": of.person,
        "language": "en",
        "at": at or of.started,
        "level": result.level,
        "score": result.score,
        "rubric": "v1",
        "result": deepcopy(result.to_dict()),
    }
    return Attempt(**{**row, **changes})
