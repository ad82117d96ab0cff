"""Scores the tries of a session. Nothing is stored: the same messages always give the same result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Mapping

from actions.interview.session import Session, Try
from actions.scoring.result import AnswerResult
from actions.scoring.rubric import Criterion, Question, Rubric
from actions.scoring.scorer import score_answer

Texts = Mapping[str, str]  # message id -> what the candidate wrote


def text_of(attempt: Try, texts: Texts) -> str:
    """The whole answer: the first message and the answer to the follow-up."""
    return "\n".join(texts[each] for each in attempt.messages if each in texts)


def mark(question: str, attempt: Try, texts: Texts) -> AnswerResult:
    return score_answer(question, attempt.language, text_of(attempt, texts))


def tries(session: Session, question: str, texts: Texts) -> list[AnswerResult]:
    """The results of all tries at `question`, oldest first."""
    return [mark(question, each, texts) for each in session.attempt(question).tries]


def best(results: list[AnswerResult]) -> AnswerResult | None:
    """The best scored try, the earlier one among equals; None where nothing was scored."""
    scored = [each for each in results if not each.not_scored]
    return max(scored, key=lambda each: each.score, default=None)


def results(session: Session, questions: Rubric, texts: Texts) -> dict[str, AnswerResult | None]:
    """The best result of each question of the plan; None where it was skipped or not reached."""
    return {each: best(tries(session, each, texts)) for each in session.plan if each in questions}


def missing(question: Question, result: AnswerResult) -> list[Criterion]:
    """The criteria that were not clearly shown, the one that would gain most first."""

    def gain(criterion: Criterion) -> float:
        return criterion.weight * (2 - result.criteria[criterion.id].mark) / 2

    return sorted((each for each in question.criteria if gain(each) > 0), key=gain, reverse=True)


def shown(question: Question, result: AnswerResult) -> list[Criterion]:
    """The criteria that were heard, the weightiest first."""
    heard = [each for each in question.criteria if result.criteria[each.id].mark]
    return sorted(heard, key=lambda each: each.weight * result.criteria[each.id].mark, reverse=True)


@dataclass(frozen=True)
class Change:
    """How one criterion's mark changed from one try to the next."""

    criterion: Criterion
    before: int
    after: int


def changes(question: Question, before: AnswerResult, after: AnswerResult) -> list[Change]:
    """The criteria whose marks differ, gains first."""
    both = [Change(each, before.criteria[each.id].mark, after.criteria[each.id].mark) for each in question.criteria]
    return sorted((each for each in both if each.before != each.after), key=lambda each: each.before - each.after)
