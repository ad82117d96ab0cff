"""From marks and red flags to a level: a documented, monotone rule (docs/scoring.md)."""

from __future__ import annotations

from typing import Iterable

from actions.scoring.rubric import Question

# A score of at least THRESHOLDS[i] gives level i + 2.
THRESHOLDS = (15, 36, 55, 75)
FLAG_PENALTY = 25
# With a red flag the answer is at most good, with two at most weak.
FLAG_CEILINGS = (100, 74, 35)


def coverage(question: Question, marks: dict[str, int]) -> float:
    """The weighted share of the criteria shown, 0 to 100; a mark of 1 counts half."""
    return sum(criterion.weight * marks.get(criterion.id, 0) / 2 for criterion in question.criteria)


def score(question: Question, marks: dict[str, int], flags: int) -> int:
    """0 to 100. More shown never lowers it; another red flag never raises it."""
    lowered = coverage(question, marks) - FLAG_PENALTY * flags
    ceiling = FLAG_CEILINGS[min(flags, len(FLAG_CEILINGS) - 1)]
    return round(max(0.0, min(lowered, ceiling)))


def level(points: int, caps: Iterable[int] = ()) -> int:
    """1 to 5 for a score of 0 to 100, not above any of `caps`."""
    reached = 1 + sum(points >= threshold for threshold in THRESHOLDS)
    return min([reached, *caps])


def highest_score(cap: int) -> int:
    """The highest score that still gives the level `cap`."""
    return 100 if cap >= len(THRESHOLDS) + 1 else THRESHOLDS[cap - 1] - 1
