"""What a session amounts to: level per question, strengths, the most valuable improvements, traits and delivery."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import mean
from typing import Mapping, TypeVar

from actions.interview.marking import missing
from actions.scoring import levels
from actions.scoring.result import AnswerResult
from actions.scoring.rubric import Criterion, Question, RedFlag, Rubric

IMPROVEMENTS = 3
STRENGTHS = 3


@dataclass(frozen=True)
class Line:
    """One question of the report; result None means not scored."""

    question: Question
    result: AnswerResult | None


@dataclass(frozen=True)
class Strength:
    """Something clearly shown, with the candidate's words."""

    question: Question
    criterion: Criterion
    quote: str


@dataclass(frozen=True)
class Improvement:
    """Something worth the most to change; `gain` in points of the question's 100. Either a criterion or a red flag."""

    question: Question
    gain: float
    criterion: Criterion | None = None
    flag: RedFlag | None = None
    quote: str | None = None


@dataclass(frozen=True)
class Report:
    """score and level: the mean over the scored questions (0 to 100, 1 to 5), None where none was scored."""

    lines: list[Line]
    score: int | None
    level: int | None
    strengths: list[Strength]
    improvements: list[Improvement]
    traits: dict[str, int]
    words: int
    hedging: float
    own_voice: int
    with_structure: int

    @property
    def scored(self) -> list[AnswerResult]:
        return [line.result for line in self.lines if line.result]


def build(questions: Rubric, results: Mapping[str, AnswerResult | None]) -> Report:
    """The report on `results` (question id -> best result or None), in the order given."""
    lines = [Line(questions[each], result) for each, result in results.items()]
    scored = [(line.question, line.result) for line in lines if line.result]
    points = round(mean(result.score for _, result in scored)) if scored else None
    return Report(
        lines=lines,
        score=points,
        level=round(mean(result.level for _, result in scored)) if scored else None,
        strengths=_strengths(scored),
        improvements=_improvements(scored),
        traits=_traits(scored),
        words=round(mean(result.delivery.words for _, result in scored)) if scored else 0,
        hedging=round(mean(result.delivery.hedging for _, result in scored), 1) if scored else 0.0,
        own_voice=sum(result.delivery.ownership_voice for _, result in scored),
        with_structure=sum(result.delivery.structure for _, result in scored),
    )


Scored = list[tuple[Question, AnswerResult]]


def _strengths(scored: Scored) -> list[Strength]:
    found = [
        Strength(question, criterion, result.criteria[criterion.id].evidence[0])
        for question, result in scored
        for criterion in question.criteria
        if result.criteria[criterion.id].mark == 2
    ]
    return _spread(sorted(found, key=lambda each: -each.criterion.weight), STRENGTHS)


def _improvements(scored: Scored) -> list[Improvement]:
    found = [
        Improvement(question, levels.FLAG_PENALTY, flag=flag, quote=heard.evidence[0])
        for question, result in scored
        for heard in result.red_flags
        for flag in question.red_flags
        if flag.id == heard.id
    ]
    for question, result in scored:
        found += [
            Improvement(
                question,
                each.weight * (2 - result.criteria[each.id].mark) / 2,
                criterion=each,
                quote=next(iter(result.criteria[each.id].evidence), None),
            )
            for each in missing(question, result)[:2]
        ]
    return _spread(sorted(found, key=lambda each: -each.gain), IMPROVEMENTS)


Item = TypeVar("Item", Strength, Improvement)


def _spread(items: list[Item], most: int) -> list[Item]:
    """The first `most` items, from different questions as far as there are enough."""
    firsts = {id(item) for item in {item.question.id: item for item in reversed(items)}.values()}
    ordered = sorted(items, key=lambda item: id(item) not in firsts)  # to compare whole questions would take seconds
    return ordered[:most]


def _traits(scored: Scored) -> dict[str, int]:
    """0 to 100 per skill and quality: the weighted share of the criteria tied to it that were shown."""
    reached: dict[str, float] = defaultdict(float)
    possible: dict[str, int] = defaultdict(int)
    for question, result in scored:
        for criterion in question.criteria:
            reached[criterion.trait] += criterion.weight * result.criteria[criterion.id].mark / 2
            possible[criterion.trait] += criterion.weight
    return {trait: round(100 * reached[trait] / possible[trait]) for trait in possible}
