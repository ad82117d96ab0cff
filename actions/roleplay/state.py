"""Where a talk with a prospect stands. All changes give a new Talk; `to_dict` and `from_dict` carry it through a slot.

A talk never holds what the candidate wrote, but for short snippets that the prospect picks up: it names the messages.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, Literal, Mapping

Difficulty = Literal["easy", "medium", "hard"]
Phase = Literal["objecting", "gift", "concern", "closing", "over"]
Mood = Literal["warm", "neutral", "cold", "gone"]
Outcome = Literal[
    "won",
    "bowed_out",
    "lost_pressure",
    "lost_discount",
    "lost_gift",
    "lost_patience",
    "lost_gave_up",
    "lost_no_fit",
    "lost_time",
]

COLDEST, WARMEST = -3, 3
WELL_ENDED = frozenset({"won", "bowed_out"})


@dataclass(frozen=True)
class TalkTurn:
    """One reply: its messages (several if sent as one thought), quality (1 to 5) at that moment, the mood after it."""

    messages: tuple[str, ...]
    language: str
    objection: str
    phase: Phase
    techniques: tuple[str, ...]
    quality: int
    mood: int
    words: int

    @staticmethod
    def from_dict(value: Mapping[str, Any]) -> TalkTurn:
        lists = {key: tuple(value[key]) for key in ("messages", "techniques")}
        return TalkTurn(**{**value, **lists})


@dataclass(frozen=True)
class Talk:
    """A talk with one prospect.

    questions, harms, discounts, give_ups, pushes: how often so far; vague: unspecific replies in a row. reaction: the
    situations to react to next. said: references of the lines already used. put: the line that stands to be replied to.
    promise: what the candidate promised, until the prospect comes back to it. spoken: words of the prospect.
    before: the talk before the last reply, for another try at it.
    """

    id: str
    persona: str
    difficulty: Difficulty
    seed: int
    started: str
    mood: int = 0
    phase: Phase = "objecting"
    objection: str = ""
    turns: tuple[TalkTurn, ...] = ()
    questions: int = 0
    harms: int = 0
    discounts: int = 0
    give_ups: int = 0
    pushes: int = 0
    vague: int = 0
    gift_asks: int = 0
    gift_settled: bool = False
    concern_found: bool = False
    reaction: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    put: str | None = None
    figure: str | None = None
    name: str | None = None
    promise: str | None = None
    promised_at: int = 0
    spoken: int = 0
    outcome: Outcome | None = None
    before: Mapping[str, Any] | None = None

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    @staticmethod
    def from_dict(value: Mapping[str, Any]) -> Talk:
        """The talk that `to_dict` gave, also after a way through JSON."""
        lists = {key: tuple(value[key]) for key in ("reaction", "said")}
        turns = tuple(TalkTurn.from_dict(each) for each in value["turns"])
        return Talk(**{**value, **lists, "turns": turns})

    @property
    def shown(self) -> frozenset[str]:
        """The techniques that counted in any reply so far."""
        return frozenset(each for turn in self.turns for each in turn.techniques)

    @property
    def mood_name(self) -> Mood:
        """The mood in a word; gone once the prospect has ended the talk for good."""
        if self.outcome and self.outcome not in WELL_ENDED:
            return "gone"
        return "warm" if self.mood > 0 else "cold" if self.mood < 0 else "neutral"


def remember(talk: Talk) -> Talk:
    """The talk with itself as the state to go back to, one step deep."""
    return replace(talk, before=replace(talk, before=None).to_dict())


def undo_last(talk: Talk) -> Talk | None:
    """The talk before the last reply, or None where there is nothing to take back. Lines once said stay said."""
    if talk.before is None:
        return None
    return replace(Talk.from_dict(talk.before), said=talk.said, spoken=talk.spoken, before=None)
