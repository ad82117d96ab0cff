"""The guard against a good answer to another question.

A text belongs to another question if it covers that one better by so many points, with so many times the words. Both
together tell good answers of other questions from genuine ones that touch on two (docs/scoring.md).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from actions.scoring.evidence import CRITERION, Found, Owner, counted
from actions.scoring.levels import coverage
from actions.scoring.marks import mark, matcher
from actions.scoring.matcher import Matcher
from actions.scoring.rubric import Question, rubric
from actions.scoring.scope import Scope
from actions.scoring.words import Text

# Only an answer of this level or a better one is compared, for a lower one needs no holding down, and only if no more
# of its words than this share belong to its question: few genuine ones, and nearly all that belong elsewhere.
COMPARED, FEW_WORDS = 3, 0.2
BETTER, MORE_WORDS, HIGHEST = 12, 1.3, 100


def answers_another(
    text: Text, question: Question, found: list[Found], marks: dict[str, int], scope: Scope, folder: Path | None = None
) -> bool:
    """Whether `text` covers some other question of `folder` clearly better than `question`, for which `found` counts
    and gives its criteria the `marks`, 0 to 2."""
    words = len({place for match in found if match.owner.kind == CRITERION for place in match.tokens})
    if words > FEW_WORDS * len(text.tokens):
        return False
    least = coverage(question, marks) + BETTER
    if least > HIGHEST:
        return False
    others = (each for each in rubric(folder).values() if each.id != question.id)
    more = MORE_WORDS * words
    return any(_covers(text, each, least, more, scope, matcher(each.id, text.language, folder)) for each in others)


def _covers(
    text: Text, question: Question, least: float, words: float, scope: Scope, phrasings: Matcher[Owner]
) -> bool:
    """Whether the text covers `question` by `least` points, with at least `words` words. Reads no further than until
    it no longer can."""
    candidates = phrasings.candidates(text)
    marks = {criterion.id: 2 for criterion in question.criteria}
    matched: set[int] = set()
    for criterion in sorted(question.criteria, key=lambda each: -each.weight):
        found = counted(phrasings.matches(candidates, _of_criterion(phrasings, criterion.id)), text, scope)
        marks[criterion.id] = mark(text, criterion, found)
        matched.update(place for match in found for place in match.tokens)
        if coverage(question, marks) < least:
            return False
    return len(matched) >= words


@cache
def _of_criterion(phrasings: Matcher[Owner], criterion: str) -> frozenset[int]:
    return phrasings.numbers(lambda owner: (owner.kind, owner.id) == (CRITERION, criterion))
