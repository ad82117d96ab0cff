"""Results as they were kept, as objects again, also where the content has changed since."""

from __future__ import annotations

from typing import Any, Mapping

from actions.roleplay.scorecard import Scorecard, ScoredTurn
from actions.scoring.result import AnswerResult, CriterionResult, Delivery, FlagResult
from actions.scoring.rubric import Question


def answer_result(question: Question, kept: Mapping[str, Any]) -> AnswerResult:
    """The result that AnswerResult.to_dict() gave; a criterion that did not exist then counts as not shown."""
    return AnswerResult(
        question=question.id,
        level=kept["level"],
        score=kept["score"],
        criteria={each.id: CriterionResult(**kept["criteria"].get(each.id, {"mark": 0})) for each in question.criteria},
        red_flags=[FlagResult(**each) for each in kept["red_flags"]],
        delivery=Delivery(**kept["delivery"]),
        cap=kept.get("cap"),
        not_scored=kept.get("not_scored"),
    )


def scorecard(kept: Mapping[str, Any]) -> Scorecard:
    """The scorecard that Scorecard.to_dict() gave."""
    return Scorecard(**{**kept, "turns": [ScoredTurn(**each) for each in kept["turns"]]})
