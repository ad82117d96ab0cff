"""The rubric: one file per question under data/rubrics/, checked when loaded."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field, validator

from actions.content import DATA, Bilingual, ContentError, Strict, load

RUBRICS = DATA / "rubrics"

Trait = Literal[
    "negotiation",
    "selling",
    "project_management",
    "communication",
    "analysis",
    "competitive_positivity",
    "approachability",
    "responsiveness",
    "consultative",
    "follow_up",
]


class Vetoes(Strict):
    """Phrasings that undo a concept in the clause in which they stand."""

    en: list[str] = []
    it: list[str] = []

    def get(self, language: str) -> list[str]:
        return self.it if language == "it" else self.en


class WordLists(Strict):
    """A question's own named word lists, which its phrasings use as <name>."""

    en: dict[str, list[str]] = {}
    it: dict[str, list[str]] = {}

    def get(self, language: str) -> dict[str, list[str]]:
        return self.it if language == "it" else self.en


class Concept(Strict):
    """One way of showing a criterion: an idea with its many phrasings.

    `mark` is what the idea is worth alone: 1 touches on the criterion, 2 shows it clearly. Two different ideas of
    one criterion also make a 2, and so does a number or a name beside the idea unless `checkable` is false. The
    phrasings are written in the language of `phrasing.py`.
    """

    name: str
    mark: int = Field(1, ge=1, le=2)
    checkable: bool = True
    en: list[str] = Field(min_items=1)
    it: list[str] = Field(min_items=1)
    unless: Vetoes = Vetoes()

    def phrasings(self, language: str) -> list[str]:
        return self.it if language == "it" else self.en


class Criterion(Strict):
    """One thing that a good answer contains."""

    id: str = Field(regex=r"^[a-z_]+$")
    weight: int = Field(ge=1, le=100)
    trait: Trait
    shows: Bilingual
    follow_up: Bilingual
    advice: Bilingual
    concepts: list[Concept] = Field(min_items=1)


class RedFlag(Strict):
    """One thing that makes an interviewer worry."""

    id: str = Field(regex=r"^[a-z_]+$")
    shows: Bilingual
    advice: Bilingual
    concepts: list[Concept] = Field(min_items=1)


class Names(Strict):
    """What people call the question when they ask for it; the first name is the one shown."""

    en: list[str] = Field(min_items=1)
    it: list[str] = Field(min_items=1)

    def get(self, language: str) -> list[str]:
        return self.it if language == "it" else self.en


class Question(Strict):
    """One interview question with all that the bot says and listens for."""

    id: str = Field(regex=r"^[a-z_]+$")
    order: int = Field(ge=1)
    names: Names
    ask: Bilingual
    rephrase: Bilingual
    why: Bilingual
    hint: Bilingual
    example: Bilingual
    words: WordLists = WordLists()
    criteria: list[Criterion] = Field(min_items=1)
    red_flags: list[RedFlag] = []

    @validator("criteria")
    def weights_add_up(cls, criteria: list[Criterion]) -> list[Criterion]:
        total = sum(criterion.weight for criterion in criteria)
        if total != 100:
            raise ValueError(f"the weights must add up to 100, they add up to {total}")
        return criteria

    @validator("red_flags")
    def ids_differ(cls, red_flags: list[RedFlag], values: dict[str, list[Criterion]]) -> list[RedFlag]:
        ids = [each.id for each in values.get("criteria", [])] + [each.id for each in red_flags]
        repeated = sorted({each for each in ids if ids.count(each) > 1})
        if repeated:
            raise ValueError(f"used more than once in this question: {', '.join(repeated)}")
        return red_flags

    def criterion(self, criterion_id: str) -> Criterion:
        return next(each for each in self.criteria if each.id == criterion_id)


Rubric = dict[str, Question]


def load_rubric(folder: Path = RUBRICS) -> Rubric:
    """All questions of `folder` by id, in the order in which they are asked.

    Raises ContentError where a file is wrong or two files claim the same id or place.
    """
    files = sorted(folder.glob("*.yml"))
    if not files:
        raise ContentError(f"{folder}: no question files (*.yml) here")
    questions: list[tuple[Path, Question]] = [(path, load(path, Question)) for path in files]
    for key in ("id", "order"):
        seen: dict[object, Path] = {}
        for path, question in questions:
            value = getattr(question, key)
            if value in seen:
                raise ContentError(f"{path}: {key}: {value} is already used by {seen[value]}")
            seen[value] = path
    return {q.id: q for _, q in sorted(questions, key=lambda item: item[1].order)}


@cache
def rubric(folder: Path | None = None) -> Rubric:
    """The rubric, read once per process. `folder` None means data/rubrics/."""
    return load_rubric(folder or RUBRICS)
