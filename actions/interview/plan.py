"""Which questions a session asks."""

from __future__ import annotations

import random

from actions.interview.session import QUICK_ROUND, Kind
from actions.scoring.rubric import Rubric


def plan(kind: Kind, questions: Rubric, seed: str) -> tuple[str, ...]:
    """All questions in the rubric's order, or three of them in that order, chosen by the session's id."""
    ids = list(questions)
    if kind == "full":
        return tuple(ids)
    if kind == "quick":
        chosen = set(random.Random(seed).sample(ids, min(QUICK_ROUND, len(ids))))  # noqa: S311  (a choice, not a secret)
        return tuple(each for each in ids if each in chosen)
    return ()
