"""Whether somebody gets better: per question the first, best and latest level, and an overall trend."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import mean

from actions.history.store import Kept

FEWEST_FOR_TREND = 3


@dataclass(frozen=True)
class QuestionProgress:
    """Levels 1 to 5 of one question over the sessions."""

    question: str
    times: int
    first: int
    best: int
    latest: int


@dataclass(frozen=True)
class Progress:
    """sessions: how many; first and latest: their mean scores, 0 to 100."""

    sessions: int
    first: int
    latest: int
    questions: list[QuestionProgress]

    @property
    def has_trend(self) -> bool:
        """Whether there are enough sessions to speak of a trend."""
        return self.sessions >= FEWEST_FOR_TREND


def progress(kept: list[Kept]) -> Progress | None:
    """The progress that `kept` (oldest first) shows, or None where there is nothing."""
    if not kept:
        return None
    sessions = list(dict.fromkeys(each.session for each in kept))
    by_question: dict[str, list[int]] = {}
    for each in kept:
        by_question.setdefault(each.question, []).append(each.level)

    def score_of(session: str) -> int:
        return round(mean(each.score for each in kept if each.session == session))

    return Progress(
        len(sessions),
        score_of(sessions[0]),
        score_of(sessions[-1]),
        [
            QuestionProgress(question, len(levels), levels[0], max(levels), levels[-1])
            for question, levels in by_question.items()
        ],
    )
