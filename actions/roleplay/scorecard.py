"""What a talk with a prospect amounts to."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, replace
from statistics import mean
from typing import Any, Mapping

from actions.roleplay.listening import listen
from actions.roleplay.moment import HARMS, PITCH
from actions.roleplay.speech import who
from actions.roleplay.state import Outcome, Talk, TalkTurn
from actions.scoring import levels

# What the end is worth, 0 to 100; it makes up OUTCOME_SHARE of the score and the replies the rest.
OUTCOME_POINTS: dict[Outcome, int] = {
    "won": 100,
    "bowed_out": 100,
    "lost_time": 35,
    "lost_patience": 15,
    "lost_gave_up": 15,
    "lost_no_fit": 10,
    "lost_discount": 10,
    "lost_pressure": 0,
    "lost_gift": 0,
}
UNASKED_BOW_OUT = 50
OUTCOME_SHARE = 0.4
FORBIDDEN_GIFT_AT_MOST = 2
NEXT_TIME = 3

# What is worth most to do next time, the first that was lacking first.
LESSONS = ("clarify", "acknowledge", "proof", "value", "next_step", "confirm")


@dataclass(frozen=True)
class ScoredTurn:
    """A reply in the scorecard: technique ids with verbatim quotes, quality 1 to 5, mood (-3 to 3) after it."""

    techniques: Mapping[str, list[str]]
    quality: int
    mood: int


@dataclass(frozen=True)
class Scorecard:
    """A scored talk. level 1 to 5 and score 0 to 100 as for an answer; share: the candidate's part of all words, in %.

    outcome None: the talk was stopped. asked_first: whether a question came before the first pitch, None without a
    pitch. next_time: ids of the techniques to work on, at most three.
    """

    persona: str
    difficulty: str
    outcome: Outcome | None
    level: int
    score: int
    turns: list[ScoredTurn]
    share: int
    questions: int
    asked_first: bool | None
    concern_found: bool
    next_time: list[str]

    @property
    def moods(self) -> list[int]:
        """The mood after each reply, -3 to 3."""
        return [turn.mood for turn in self.turns]

    def to_dict(self) -> dict[str, Any]:
        """Plain types only, for JSON."""
        return asdict(self)


def scorecard(talk: Talk, texts: Mapping[str, str]) -> Scorecard | None:
    """The scorecard of a talk, or None where nothing was replied. texts: message id -> what the candidate wrote."""
    if not talk.turns:
        return None
    points = _points(talk)
    said = sum(turn.words for turn in talk.turns)
    return Scorecard(
        persona=talk.persona,
        difficulty=talk.difficulty,
        outcome=talk.outcome,
        level=levels.level(points),
        score=points,
        turns=[ScoredTurn(_quoted(talk, each, texts), each.quality, each.mood) for each in talk.turns],
        share=round(100 * said / max(1, said + talk.spoken)),
        questions=talk.questions,
        asked_first=_asked_first(talk),
        concern_found=talk.concern_found,
        next_time=_lessons(talk),
    )


def _points(talk: Talk) -> int:
    """Replies and outcome, 0 to 100; a talk that was stopped counts by its replies alone."""
    replies = mean(25 * (turn.quality - 1) for turn in talk.turns)
    if talk.outcome is None:
        return round(replies)
    end = OUTCOME_POINTS[talk.outcome]
    if talk.outcome == "bowed_out" and not talk.questions:
        end = UNASKED_BOW_OUT
    points = round((1 - OUTCOME_SHARE) * replies + OUTCOME_SHARE * end)
    return min(points, levels.highest_score(FORBIDDEN_GIFT_AT_MOST)) if talk.outcome == "lost_gift" else points


def _quoted(talk: Talk, turn: TalkTurn, texts: Mapping[str, str]) -> dict[str, list[str]]:
    """The techniques that counted then, with quotes where the text is still there."""
    written = [texts[each] for each in turn.messages if each in texts]
    if not written:
        return {each: [] for each in turn.techniques}
    then = replace(talk, phase=turn.phase, objection=turn.objection)
    heard = listen(then, turn.language, "\n".join(written)).techniques
    return {each: heard.get(each, []) for each in turn.techniques}


def _asked_first(talk: Talk) -> bool | None:
    for turn in talk.turns:
        if "clarify" in turn.techniques:
            return True
        if PITCH & set(turn.techniques):
            return False
    return None


def _lessons(talk: Talk) -> list[str]:
    """First the harm that was done, the most frequent first; then the helpful techniques that were lacking."""
    shown = Counter(each for turn in talk.turns for each in turn.techniques)
    harmful = [*sorted(HARMS), "grant_gift", "discount", "ignore", "give_up"]
    done = sorted((each for each in harmful if shown[each]), key=lambda each: -shown[each])
    wanted = [*(["bow_out"] if who(talk).no_fit else []), *LESSONS]
    lacking = [each for each in wanted if not shown[each]]
    rare = [each for each in ("clarify", "proof") if shown[each] == 1 and talk.outcome != "won"]
    return list(dict.fromkeys([*done, *lacking, *rare]))[:NEXT_TIME]
