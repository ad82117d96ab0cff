"""What is most useful to practise next, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Sequence

from actions.history.results import answer_result
from actions.history.store import Standing
from actions.interview.marking import missing
from actions.scoring.rubric import Criterion, Question, Rubric

# What a question is worth: the points that its last try lacked of 100, and one for each day since then. One that was
# never tried counts like a weak answer, so that first what went badly is mended, and then new ground is covered.
NEVER_TRIED = 55
MOST_DAYS = 30
LONG_AGO = 14

Why = Literal["never", "long_ago", "weak", "polish"]
WEAK = 3  # and every level below


@dataclass(frozen=True)
class Advice:
    """why: never tried, not for long, the last answer was weak, or just the least good of the good ones.

    days: since the last try; lacking: the criterion that would add most, None where nothing is missing.
    """

    question: Question
    why: Why
    level: int | None = None
    days: int = 0
    lacking: Criterion | None = None


def next_to_practise(standings: Sequence[Standing], questions: Rubric, now: datetime) -> Advice | None:
    """The question that is worth most, the first in the rubric's order among equals; None without questions."""
    known = {each.question: each for each in standings}
    ranked = sorted(questions.values(), key=lambda each: -_worth(known.get(each.id), now))
    return _advice(ranked[0], known.get(ranked[0].id), now) if ranked else None


def _worth(standing: Standing | None, now: datetime) -> int:
    if standing is None:
        return NEVER_TRIED
    return 100 - standing.latest_score + min(_days(standing, now), MOST_DAYS)


def _days(standing: Standing, now: datetime) -> int:
    return max(0, (now - datetime.fromisoformat(standing.latest_at)).days)


def _advice(question: Question, standing: Standing | None, now: datetime) -> Advice:
    if standing is None:
        return Advice(question, "never")
    days, level = _days(standing, now), standing.recent[-1]
    lacks = missing(question, answer_result(question, standing.latest))
    why: Why = "weak" if level <= WEAK else "long_ago" if days >= LONG_AGO else "polish"
    return Advice(question, why, level, days, lacks[0] if lacks else None)
