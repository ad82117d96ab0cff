"""Whether somebody gets better, question by question and over the sessions."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import mean
from typing import Literal, Sequence

from actions.history.results import answer_result
from actions.history.store import Attempt, History, Standing
from actions.report.report import build
from actions.scoring.rubric import Rubric

FEWEST_FOR_TREND = 3  # tries at a question, and sessions
CLEAR = 0.5  # levels between the earlier and the later tries; less is "steady"

Trend = Literal["up", "steady", "down"]


@dataclass(frozen=True)
class Progress:
    """sessions: how many; first and latest: the mean score (0 to 100) of the first and the latest session.

    standings: one for each question and prospect, the one practised last first.
    """

    sessions: int
    first: int
    latest: int
    standings: list[Standing]

    @property
    def has_trend(self) -> bool:
        """Whether there are enough sessions to compare the first and the latest."""
        return self.sessions >= FEWEST_FOR_TREND


def progress(history: History, person: str) -> Progress | None:
    """The person's progress, or None where nothing has been kept yet."""
    standings = history.standings(person)
    first = history.oldest(person)
    if not standings or first is None:
        return None
    latest = history.newest(person, 1)[0]
    points = session_scores(history.tries(person, [first.id, latest.id]))
    return Progress(history.count(person), points[first.id], points[latest.id], standings)


def traits(standings: Sequence[Standing], questions: Rubric) -> dict[str, int]:
    """0 to 100 per skill and quality, over the latest try at each question."""
    latest = {each.question: each.latest for each in standings if each.question in questions}
    return build(questions, {key: answer_result(questions[key], kept) for key, kept in latest.items()}).traits


def session_scores(tries: Sequence[Attempt]) -> dict[str, int]:
    """The score of each session: the mean over its questions of the best try."""
    best: dict[str, dict[str, int]] = defaultdict(dict)
    for each in tries:
        best[each.session][each.question] = max(each.score, best[each.session].get(each.question, 0))
    return {session: round(mean(scores.values())) for session, scores in best.items()}


def trend(levels: Sequence[int]) -> Trend | None:
    """Where the levels (oldest first) go: the later half against the earlier; None where they are too few to say."""
    if len(levels) < FEWEST_FOR_TREND:
        return None
    half = len(levels) // 2
    change = mean(levels[-half:]) - mean(levels[:half])
    return "up" if change >= CLEAR else "down" if change <= -CLEAR else "steady"
