"""The kinds of card, by their key "kind". Levels are 1 to 5, scores and percents 0 to 100, moods -3 (cold) to 3."""

from __future__ import annotations

from typing import Literal, TypedDict, Union


class Heard(TypedDict):
    """Something that was heard, and the candidate's own words for it, verbatim on one line."""

    shows: str
    quote: str


class Changed(TypedDict):
    """How one criterion moved between two tries; before and after in words."""

    shows: str
    before: str
    after: str
    better: bool


class QuestionCard(TypedDict):
    """The manager puts a question. stage says what kind of answer is awaited; words: the recommended length, from and
    to; seconds: the recommended time for a spoken answer."""

    kind: Literal["question"]
    question: str
    name: str
    number: int
    of: int
    stage: Literal["main", "follow_up", "retry"]
    mode: Literal["practice", "real"]
    words: list[int]
    seconds: int


class FeedbackCard(TypedDict):
    """The coach on an answer. note: why the level was held down, or ""; changes and verdict: of a retry or follow-up,
    else empty; next: one next action."""

    kind: Literal["feedback"]
    question: str
    name: str
    level: int
    level_words: str
    note: str
    heard: list[Heard]
    flags: list[Heard]
    missing: list[str]
    changes: list[Changed]
    verdict: str
    next: str


class ProspectCard(TypedDict):
    """The prospect speaks. lines: what is said, without the name in front."""

    kind: Literal["prospect"]
    persona: str
    name: str
    mood: int
    mood_words: str
    lines: list[str]


class ReportLine(TypedDict):
    """One question of a report; level None where it was not scored."""

    name: str
    level: int | None
    level_words: str


class Improvement(TypedDict):
    """quote: the words that it is about, or ""; practise: what to practise it with; strand: the training strand."""

    name: str
    advice: str
    quote: str
    practise: str
    strand: str


class Trait(TypedDict):
    """A skill or quality of the rubric and how much of it was shown."""

    name: str
    percent: int


class ReportCard(TypedDict):
    """What an interview, a quick round or a drill amounts to."""

    kind: Literal["report"]
    level: int
    level_words: str
    score: int
    questions: list[ReportLine]
    strengths: list[Heard]
    improvements: list[Improvement]
    traits: list[Trait]
    delivery: str


class ReplyLine(TypedDict):
    """One reply of a talk. quality 1 to 5; mood after it; shown: the techniques in it, with quotes in the words."""

    quality: int
    mood: int
    shown: list[str]


class ScorecardCard(TypedDict):
    """What a talk with a prospect amounts to. share: the candidate's part of all words, in %."""

    kind: Literal["scorecard"]
    who: str
    outcome: str
    level: int
    level_words: str
    score: int
    moods: list[int]
    turns: list[ReplyLine]
    share: int
    questions: int
    first: str
    concern: str
    lessons: list[str]
    say: str


class ProgressLine(TypedDict):
    """One question or prospect over the sessions. trend in words; "" where there are too few attempts to say."""

    name: str
    times: int
    first: int
    best: int
    latest: int
    trend: str


class ProgressCard(TypedDict):
    """How somebody gets on. traits: by the latest try at each question; next and why: what to practise now, in words,
    or "" where there is nothing to go by."""

    kind: Literal["progress"]
    sessions: int
    trend: str
    questions: list[ProgressLine]
    traits: list[Trait]
    next: str
    why: str


class ExportCard(TypedDict):
    """The candidate asks for their data; a channel that can offers the files, others rely on the text."""

    kind: Literal["export"]


Card = Union[QuestionCard, FeedbackCard, ProspectCard, ReportCard, ScorecardCard, ProgressCard, ExportCard]
