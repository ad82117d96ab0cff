"""Scores one answer: what was found, what it is worth, and why."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Iterator

from actions.content import ContentError
from actions.scoring import levels
from actions.scoring.delivery import delivery
from actions.scoring.guards import CAPS, echoed, guards
from actions.scoring.language import third_language
from actions.scoring.lexicon import lexicon
from actions.scoring.matcher import Match, Matcher
from actions.scoring.phrasing import PhrasingError, parse
from actions.scoring.result import AnswerResult, CriterionResult, FlagResult, NotScored
from actions.scoring.rubric import Concept, Question, rubric
from actions.scoring.scope import Scope
from actions.scoring.words import NAME, NUMBER, Text, read

LONGEST_TEXT = 12_000
QUOTES = 3
CONTEXT = 4

Owner = tuple[str, str, int, bool]  # kind, id, number of the concept, whether the phrasing is a veto


def score_answer(question_id: str, language: str, text: str, folder: Path | None = None) -> AnswerResult:
    """Score `text` (what the candidate typed, "en" or "it") against the question `question_id`.

    Raises KeyError for an unknown question. Empty or unreadable texts give a result with `not_scored`.
    """
    questions = rubric(folder)
    question = questions[question_id]
    read_text = read(text[:LONGEST_TEXT], language)
    scope = Scope(read_text)
    manner = delivery(read_text, scope.speaks_of_self())
    reason = _cannot_judge(read_text)
    if reason:
        blank = {criterion.id: CriterionResult(0) for criterion in question.criteria}
        return AnswerResult(question_id, 0, 0, blank, [], manner, not_scored=reason)
    counted = list(_counted(question, read_text, scope, folder))
    criteria = {
        each.id: _criterion(read_text, _of(counted, "criterion", each.id), each.concepts) for each in question.criteria
    }
    flags = [
        FlagResult(flag.id, _quotes(read_text, matches))
        for flag in question.red_flags
        if (matches := _of(counted, "red_flag", flag.id))
    ]
    points = levels.score(question, {key: value.mark for key, value in criteria.items()}, len(flags))
    held = [(CAPS[name], name) for name in guards(read_text, scope.speaks_of_self())]
    level = levels.level(points, [cap for cap, _ in held])
    cap = min(held)[1] if held and level < levels.level(points) else None
    return AnswerResult(question_id, level, min(points, levels.highest_score(level)), criteria, flags, manner, cap=cap)


def _cannot_judge(text: Text) -> NotScored | None:
    if not text.source.strip():
        return "empty"
    if not any(token.norm.isalpha() for token in text.tokens):
        return "no_words"
    if third_language(text.source):
        return "other_language"
    return None


@cache
def matcher(question_id: str, language: str, folder: Path | None = None) -> Matcher[Owner]:
    """The compiled phrasings of one question, once per process. Raises ContentError for a phrasing that is wrong."""
    question = rubric(folder)[question_id]
    lists = {**lexicon(language).words, **question.words.get(language)}
    entries = []
    for kind, owner_id, number, concept in concepts(question):
        for source, veto in [
            *((s, False) for s in concept.phrasings(language)),
            *((s, True) for s in concept.unless.get(language)),
        ]:
            try:
                entries.append(((kind, owner_id, number, veto), parse(source, language, lists)))
            except PhrasingError as error:
                raise ContentError(f"{question.id}: {owner_id}: {concept.name}: {language}: {error}") from error
    return Matcher(language, entries)


def concepts(question: Question) -> Iterator[tuple[str, str, int, Concept]]:
    """Every concept of a question with the kind and id of what it counts for, and its number there."""
    for criterion in question.criteria:
        for number, concept in enumerate(criterion.concepts):
            yield "criterion", criterion.id, number, concept
    for flag in question.red_flags:
        for number, concept in enumerate(flag.concepts):
            yield "red_flag", flag.id, number, concept


def _counted(question: Question, text: Text, scope: Scope, folder: Path | None) -> Iterator[Match[Owner]]:
    found = matcher(question.id, text.language, folder).find(text)
    echo = echoed(text, question.ask.get(text.language))
    vetoed = {(m.owner[:3], text.tokens[m.first].sentence) for m in found if m.owner[3]}
    for match in found:
        if match.owner[3] or (match.owner[:3], text.tokens[match.first].sentence) in vetoed:
            continue
        if echo and not echo.isdisjoint(match.tokens):
            continue
        if scope.undone(match) is None:  # type: ignore[arg-type]
            yield match


def _of(matches: list[Match[Owner]], kind: str, owner_id: str) -> list[Match[Owner]]:
    return [match for match in matches if match.owner[:2] == (kind, owner_id)]


def _criterion(text: Text, matches: list[Match[Owner]], all_concepts: list[Concept]) -> CriterionResult:
    if not matches:
        return CriterionResult(0)
    ideas = {match.owner[2] for match in matches}
    strongest = max(all_concepts[number].mark for number in ideas)
    clear = (
        strongest == 2
        or len(ideas) > 1
        or any(all_concepts[match.owner[2]].checkable and _specific(text, match) for match in matches)
    )
    return CriterionResult(2 if clear else 1, _quotes(text, matches), sorted({match.phrasing for match in matches}))


def _specific(text: Text, match: Match[Owner]) -> bool:
    """A number or a name beside the claim, in its sentence, makes it checkable."""
    first, last = text.sentence_span(match.first)
    beside = set(range(first, last + 1)).difference(match.tokens)
    return any(text.tokens[i].keys & {NUMBER, NAME} for i in beside)


def _quotes(text: Text, matches: list[Match[Owner]]) -> list[str]:
    """At most QUOTES verbatim quotes, each a match with some words around it, not beyond its clause."""
    quotes: list[str] = []
    taken: set[int] = set()
    for match in sorted(matches, key=lambda m: m.first - m.last):
        span = range(match.first, match.last + 1)
        if len(quotes) == QUOTES or not taken.isdisjoint(span):
            continue
        taken.update(span)
        first, _ = text.clause_span(match.first)
        _, last = text.clause_span(match.last)
        quotes.append(text.quote(max(first, match.first - CONTEXT), min(last, match.last + CONTEXT)))
    return quotes
