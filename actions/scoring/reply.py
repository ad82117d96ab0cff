"""Scores one reply to an objection: the techniques in it and the quality of the whole."""

from __future__ import annotations

from dataclasses import asdict, dataclass
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

# A sum of helpful weights of at least THRESHOLDS[i] gives quality i + 3; with none of them it is 2.
THRESHOLDS = (1.0, 2.75, 3.5)
WEAK, HARMFUL = 2, 1
# What one harmful technique takes away. Beside so much help it is rarely there at all (docs/scoring.md).
HARM = 2


@dataclass(frozen=True)
class ReplyResult:
    """quality: 1 (harmful) to 5 (excellent); techniques: id -> verbatim quotes."""

    objection: str
    quality: int
    techniques: dict[str, list[str]]

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


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
    counted = {key: value for key, value in heard.items() if heard.keys().isdisjoint(known[key].unless_with)}
    held = [CAPS["injection"]] if cues["injection"] else []
    if is_gibberish(strange_words(read_text)):
        held.append(CAPS["gibberish"])
    return ReplyResult(objection, min([quality(known[each] for each in counted), *held]), counted)


def quality(shown: Iterable[Technique]) -> int:
    """1 to 5 for the techniques shown. Two harmful ones outweigh whatever helps beside them, and one all but a reply
    that would be good or excellent without it: that one loses HARM."""
    both = list(shown)
    harms = [each.severity for each in both if each.kind == "harmful"]
    helped = sum(each.weight for each in both if each.kind == "helpful")
    without_harm = WEAK + sum(helped >= threshold for threshold in THRESHOLDS)
    if not harms:
        return without_harm
    mild = harms == [1] and helped >= THRESHOLDS[0]
    return max(WEAK if mild else HARMFUL, without_harm - HARM if len(harms) == 1 else HARMFUL)


@cache
def matcher(language: str) -> Matcher[Owner]:
    entries: list[tuple[Owner, Any]] = []
    for each in techniques().values():
        numbered = ((TECHNIQUE, each.id, number, concept) for number, concept in enumerate(each.concepts))
        entries += compile_concepts(language, each.words, numbered, each.id).entries
    return Matcher(language, entries)
