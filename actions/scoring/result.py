"""What a scored answer looks like."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

NotScored = Literal["empty", "other_language", "too_long", "no_words"]


@dataclass(frozen=True)
class CriterionResult:
    """Mark 0 (not shown), 1 (touched on) or 2 (clearly shown); verbatim quotes; the phrasings that matched."""

    mark: int
    evidence: list[str] = field(default_factory=list)
    phrasings: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class FlagResult:
    """A red flag that was heard, with verbatim quotes."""

    id: str
    evidence: list[str]


@dataclass(frozen=True)
class Delivery:
    """How it was said; never part of the level. specifics and words are counts, hedging is per 100 words."""

    structure: bool
    specifics: int
    ownership_voice: bool
    words: int
    concision: Literal["one_liner", "short", "good", "long"]
    hedging: float


@dataclass(frozen=True)
class AnswerResult:
    """The score of one answer.

    level: 1 (poor) to 5 (excellent); score: 0 to 100, of which the level is a step function. `cap`: the guard that
    held the level down, or "vague" where nothing could be checked. `not_scored`: the reason why there is no level;
    then level and score are 0.
    """

    question: str
    level: int
    score: int
    criteria: dict[str, CriterionResult]
    red_flags: list[FlagResult]
    delivery: Delivery
    cap: str | None = None
    not_scored: NotScored | None = None

    def to_dict(self) -> dict[str, Any]:
        """Plain types only, for JSON."""
        return asdict(self)
