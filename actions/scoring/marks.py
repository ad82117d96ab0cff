"""What is looked for in an answer to one question, and what mark the finds of a criterion give it (docs/scoring.md)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Iterator

from actions.scoring.evidence import CRITERION, RED_FLAG, Found, Owner, compile_concepts
from actions.scoring.matcher import Matcher
from actions.scoring.rubric import Concept, Criterion, Question, rubric
from actions.scoring.words import Text

# An idea that shows a criterion clearly by itself does so in as many matched words or more.
FEWEST_WORDS = 4


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


def mark(text: Text, criterion: Criterion, matches: list[Found]) -> int:
    """0, 1 or 2 for `matches`, all that was found of `criterion`."""
    if not matches:
        return 0
    ideas = {match.owner.concept for match in matches}
    if len(ideas) > 1:
        return 2
    idea = criterion.concepts[ideas.pop()]
    if idea.mark == 2 and len({place for match in matches for place in match.tokens}) >= FEWEST_WORDS:
        return 2
    return 2 if idea.checkable and any(_specific(text, match) for match in matches) else 1


def _specific(text: Text, match: Found) -> bool:
    """A number or a name beside the claim, in its sentence, makes it checkable."""
    first, last = text.sentence_span(match.first)
    return any(first <= place <= last and place not in match.tokens for place in text.checkable)
