"""Scores one answer: what was found, what it is worth, and why."""

from __future__ import annotations

from pathlib import Path

from actions.scoring import levels
from actions.scoring.cues import Cues
from actions.scoring.delivery import delivery
from actions.scoring.elsewhere import COMPARED, answers_another
from actions.scoring.evidence import CRITERION, RED_FLAG, claimed, grouped, quotes
from actions.scoring.guards import CAPS, echoed, guards
from actions.scoring.language import third_language
from actions.scoring.marks import mark, matcher
from actions.scoring.result import AnswerResult, CriterionResult, FlagResult, NotScored
from actions.scoring.rubric import rubric
from actions.scoring.scope import Scope
from actions.scoring.specifics import FEWEST
from actions.scoring.words import Text, dictionary, read

LONGEST_TEXT = 12_000
OWN_LANGUAGE = 0.75  # with so many words of the language, the detector need not be asked
ELSEWHERE = "elsewhere"  # the guard against a good answer to another question


def score_answer(question_id: str, language: str, text: str, folder: Path | None = None) -> AnswerResult:
    """Score `text` (what the candidate typed, "en" or "it") against the question `question_id`.

    Raises KeyError for an unknown question. Empty or unreadable texts give a result with `not_scored`.
    """
    question = rubric(folder)[question_id]
    read_text = read(text[:LONGEST_TEXT], language)
    cues = Cues(read_text)
    manner = delivery(read_text, cues)
    reason = _cannot_judge(read_text)
    if reason:
        blank = {criterion.id: CriterionResult(0) for criterion in question.criteria}
        return AnswerResult(question_id, 0, 0, blank, [], manner, not_scored=reason)
    echo = echoed(read_text, question.ask.get(language))
    scope = Scope(read_text, cues)
    found = claimed(matcher(question_id, language, folder), read_text, scope, echo)
    groups = grouped(found)
    checkable = manner.specifics >= FEWEST
    marks = {each.id: mark(read_text, each, groups[CRITERION, each.id]) for each in question.criteria}
    criteria = {}
    for key, value in marks.items():
        matches = groups[CRITERION, key]
        phrasings = sorted({match.phrasing for match in matches})
        criteria[key] = CriterionResult(min(value, 2 if checkable else 1), quotes(read_text, matches), phrasings)
    flags = [
        FlagResult(flag.id, quotes(read_text, matches))
        for flag in question.red_flags
        if (matches := groups[RED_FLAG, flag.id])
    ]
    asked = f"{question.ask.get(language)} {question.rephrase.get(language)}"
    points = levels.score(question, {key: each.mark for key, each in criteria.items()}, len(flags))
    reached = levels.level(points)
    held = [(CAPS[name], name) for name in guards(read_text, cues, found, asked, reached)]
    if reached >= COMPARED and answers_another(read_text, question, found, marks, scope, folder):
        held.append((CAPS[ELSEWHERE], ELSEWHERE))
    level = levels.level(points, [cap for cap, _ in held])
    cap = min(held)[1] if held else None if checkable or not found else "vague"
    return AnswerResult(question_id, level, min(points, levels.highest_score(level)), criteria, flags, manner, cap=cap)


def _cannot_judge(text: Text) -> NotScored | None:
    if not text.source.strip():
        return "empty"
    if not text.spelled:
        return "no_words"
    words = dictionary(text.language)
    ours = sum(token.norm in words for token in text.spelled)
    if ours < OWN_LANGUAGE * len(text.spelled) and third_language(text.source):
        return "other_language"
    return None
