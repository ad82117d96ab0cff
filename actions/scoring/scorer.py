"""Scores one answer: what was found, what it is worth, and why."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Iterator

from actions.scoring import levels
from actions.scoring.cues import Cues
from actions.scoring.delivery import delivery
from actions.scoring.evidence import Found, Owner, claimed, compile_concepts, counted, of, quotes
from actions.scoring.guards import CAPS, echoed, guards
from actions.scoring.language import third_language
from actions.scoring.matcher import Matcher
from actions.scoring.result import AnswerResult, CriterionResult, FlagResult, NotScored
from actions.scoring.rubric import Concept, Question, rubric
from actions.scoring.scope import Scope
from actions.scoring.specifics import FEWEST
from actions.scoring.words import NAME, NUMBER, Text, known, read

LONGEST_TEXT = 12_000
OWN_LANGUAGE = 0.75  # with so many words of the language, the detector need not be asked
# An idea that shows a criterion clearly by itself does so in as many matched words or more.
FEWEST_WORDS = 4
# Only an answer of this level is compared with other questions: a lower one needs no holding down, and one that covers
# this question well may touch on any other.
COMPARED, FAR_BETTER, HIGHEST_COVERAGE = 3, 40, 100
ELSEWHERE = "elsewhere"  # the guard against a good answer to another question
CRITERION, RED_FLAG = "criterion", "red_flag"


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
    checkable = manner.specifics >= FEWEST
    criteria = _criteria(read_text, question, found, 2 if checkable else 1)
    flags = [
        FlagResult(flag.id, quotes(read_text, matches))
        for flag in question.red_flags
        if (matches := of(found, RED_FLAG, flag.id))
    ]
    asked = f"{question.ask.get(language)} {question.rephrase.get(language)}"
    points = levels.score(question, _marks(criteria), len(flags))
    held = [(CAPS[name], name) for name in guards(read_text, cues, found, asked, levels.level(points))]
    if levels.level(points) == COMPARED and _answers_another(read_text, question, found, scope, folder):
        held.append((CAPS[ELSEWHERE], ELSEWHERE))
    level = levels.level(points, [cap for cap, _ in held])
    cap = min(held)[1] if held else None if checkable or not found else "vague"
    return AnswerResult(question_id, level, min(points, levels.highest_score(level)), criteria, flags, manner, cap=cap)


def _cannot_judge(text: Text) -> NotScored | None:
    if not text.source.strip():
        return "empty"
    if not any(token.norm.isalpha() for token in text.tokens):
        return "no_words"
    words = [token.norm for token in text.tokens if token.norm.isalpha()]
    ours = sum(known(word, text.language) for word in words)
    if ours < OWN_LANGUAGE * len(words) and third_language(text.source):
        return "other_language"
    return None


@cache
def matcher(question_id: str, language: str, folder: Path | None = None) -> Matcher[Owner]:
    """The compiled phrasings of one question, once per process. Raises ContentError for a phrasing that is wrong."""
    question = rubric(folder)[question_id]
    return compile_concepts(language, question.words, concepts(question), question.id)


def concepts(question: Question) -> Iterator[tuple[str, str, int, Concept]]:
    """Every concept of a question with the kind and id of what it counts for, and its number there."""
    for criterion in question.criteria:
        for number, concept in enumerate(criterion.concepts):
            yield CRITERION, criterion.id, number, concept
    for flag in question.red_flags:
        for number, concept in enumerate(flag.concepts):
            yield RED_FLAG, flag.id, number, concept


def _criteria(text: Text, question: Question, found: list[Found], highest: int) -> dict[str, CriterionResult]:
    return {
        each.id: _criterion(text, of(found, CRITERION, each.id), each.concepts, highest) for each in question.criteria
    }


def _marks(criteria: dict[str, CriterionResult]) -> dict[str, int]:
    return {key: value.mark for key, value in criteria.items()}


def _answers_another(text: Text, question: Question, found: list[Found], scope: Scope, folder: Path | None) -> bool:
    """Whether the text covers some other question better by FAR_BETTER points: then it only touches on this one."""
    least = levels.coverage(question, _marks(_criteria(text, question, found, 2))) + FAR_BETTER
    if least > HIGHEST_COVERAGE:
        return False
    others = (each for each in rubric(folder).values() if each.id != question.id)
    return any(_covers(text, each, least, scope, folder) for each in others)


def _covers(text: Text, question: Question, least: float, scope: Scope, folder: Path | None) -> bool:
    """Whether the text covers `question` by `least` points. Reads no further than until it no longer can."""
    phrasings = matcher(question.id, text.language, folder)
    candidates = phrasings.candidates(text)
    marks = {criterion.id: 2 for criterion in question.criteria}
    for criterion in sorted(question.criteria, key=lambda each: -each.weight):
        found = counted(phrasings.matches(candidates, _of_criterion(phrasings, criterion.id)), text, scope)
        marks[criterion.id] = _criterion(text, found, criterion.concepts, 2).mark
        if levels.coverage(question, marks) < least:
            return False
    return True


@cache
def _of_criterion(phrasings: Matcher[Owner], criterion: str) -> frozenset[int]:
    return phrasings.numbers(lambda owner: (owner.kind, owner.id) == (CRITERION, criterion))


def _criterion(text: Text, matches: list[Found], all_concepts: list[Concept], highest: int) -> CriterionResult:
    if not matches:
        return CriterionResult(0)
    ideas = {match.owner.concept for match in matches}
    words = {place for match in matches for place in match.tokens}
    clear = max(all_concepts[number].mark for number in ideas) == 2 and len(words) >= FEWEST_WORDS
    checkable = any(all_concepts[match.owner.concept].checkable and _specific(text, match) for match in matches)
    mark = 2 if clear or len(ideas) > 1 or checkable else 1
    return CriterionResult(min(mark, highest), quotes(text, matches), sorted({match.phrasing for match in matches}))


def _specific(text: Text, match: Found) -> bool:
    """A number or a name beside the claim, in its sentence, makes it checkable."""
    first, last = text.sentence_span(match.first)
    beside = set(range(first, last + 1)).difference(match.tokens)
    return any(text.tokens[i].keys & {NUMBER, NAME} for i in beside)
