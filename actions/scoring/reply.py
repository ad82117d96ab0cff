"""Scores one reply to an objection: the techniques in it and the quality of the whole."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Iterable

from actions.scoring.cues import Cues
from actions.scoring.evidence import Owner, claimed, compile_concepts, grouped, quotes
from actions.scoring.guards import CAPS
from actions.scoring.matcher import Matcher
from actions.scoring.scope import Scope
from actions.scoring.strange import is_gibberish, strange_words
from actions.scoring.techniques import Technique, techniques
from actions.scoring.words import read

LONGEST_TEXT = 12_000
TECHNIQUE = "technique"

# A sum of helpful weights of at least THRESHOLDS[i] gives quality i + 3; with less it is 2.
THRESHOLDS = (1.5, 2.75, 3.5)
WEAK, HARMFUL, GOOD = 2, 1, 4
# With so much help, a single harmful technique of the lesser kind leaves a reply weak.
MITIGATED = 1.0
# What a harmful technique takes from a reply that is good without it, and what if it was heard in fewer ways than
# FEWEST_PHRASINGS: then it is rarely there in the raters' eyes (docs/scoring.md).
HARM, DOUBTFUL_HARM, FEWEST_PHRASINGS = 2, 1, 2


@dataclass(frozen=True)
class ReplyResult:
    """quality: 1 (harmful) to 5 (excellent); techniques: id -> verbatim quotes; doubtful: the harmful ones among them
    that were heard in one way only."""

    objection: str
    quality: int
    techniques: dict[str, list[str]]
    doubtful: frozenset[str] = frozenset()

    def to_dict(self) -> dict[str, Any]:
        return {"objection": self.objection, "quality": self.quality, "techniques": self.techniques}


def score_reply(objection: str, language: str, text: str) -> ReplyResult:
    """Score `text` ("en" or "it") as a reply to the objection with the id `objection`."""
    read_text = read(text[:LONGEST_TEXT], language)
    cues = Cues(read_text)
    known = techniques()
    found = grouped(claimed(matcher(language), read_text, Scope(read_text, cues)))
    heard = {
        each.id: quotes(read_text, matches)
        for each in known.values()
        if (matches := found[TECHNIQUE, each.id]) and (not each.only_for or objection in each.only_for)
    }
    free = {each for each in heard if heard.keys().isdisjoint(known[each].unless_with)}
    harms = {each for each in free if known[each].kind == "harmful"}
    counted = {
        key: quoted
        for key, quoted in heard.items()
        if key in harms or (known[key].kind == "helpful" and harms.isdisjoint(known[key].unless_with))
    }
    ways = {each: len({match.phrasing for match in found[TECHNIQUE, each]}) for each in counted}
    doubtful = frozenset(
        each for each, count in ways.items() if known[each].kind == "harmful" and count < FEWEST_PHRASINGS
    )
    held = [CAPS["injection"]] if cues["injection"] else []
    if is_gibberish(strange_words(read_text)):
        held.append(CAPS["gibberish"])
    reached = quality((known[each] for each in counted), doubtful)
    return ReplyResult(objection, min([reached, *held]), counted, doubtful)


def quality(shown: Iterable[Technique], doubtful: frozenset[str] = frozenset()) -> int:
    """1 to 5 for the techniques shown. A harmful one outweighs whatever helps beside it, unless the reply would be good
    or excellent without it: then each takes away HARM, or DOUBTFUL_HARM if it is one of `doubtful`."""
    both = list(shown)
    harms = [each for each in both if each.kind == "harmful"]
    helped = sum(each.weight for each in both if each.kind == "helpful")
    reached = WEAK + sum(helped >= threshold for threshold in THRESHOLDS)
    if not harms:
        return reached
    if reached >= GOOD:
        return max(HARMFUL, reached - sum(DOUBTFUL_HARM if each.id in doubtful else HARM for each in harms))
    return WEAK if [each.severity for each in harms] == [1] and helped >= MITIGATED else HARMFUL


@cache
def matcher(language: str) -> Matcher[Owner]:
    entries: list[tuple[Owner, Any]] = []
    for each in techniques().values():
        numbered = ((TECHNIQUE, each.id, number, concept) for number, concept in enumerate(each.concepts))
        entries += compile_concepts(language, each.words, numbered, each.id).entries
    return Matcher(language, entries)
