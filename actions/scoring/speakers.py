"""Whose deeds are told: the candidate's own or somebody else's.

The teller changes where a text names another person (a colleague, a relative, he, a name that acts, in Italian a verb
in the third person that opens a clause) and changes back where the candidate speaks of themself. Unlike the scope of a
phrasing this carries over clauses and sentences: *My cousin lives off cold calls. Picks twenty firms, reads up, rings.*
"""

from __future__ import annotations

from typing import Iterator, Literal

from actions.scoring.cues import Cues, third_person_verbs
from actions.scoring.evidence import Found
from actions.scoring.words import NAME, Text, Token, known

Teller = Literal["own", "other"] | None
PEOPLE = ("others", "third_person", "fellows")
# Verbs that come right after a name only if the name is their subject.
AFTER_A_NAME = frozenset({"does", "did", "has", "had", "was", "is", "ha", "fa", "lo", "la", "li"})
CONTINUES = frozenset({"e", "poi", "che", "ogni"})


def share_of_others(text: Text, cues: Cues, found: list[Found]) -> float:
    """The share of `found` that is told of somebody else; 0 where nothing was found."""
    if not found:
        return 0.0
    who = tellers(text, cues)
    return sum(who[match.last] == "other" for match in found) / len(found)


def tellers(text: Text, cues: Cues) -> list[Teller]:
    """For each token whose deeds are told there, as far as that has been said."""
    named = {place for group in PEOPLE for match in cues[group] for place in match.tokens}
    brands = {place for match in cues["brands"] for place in match.tokens}
    named.update(place for place in _actors(text) if place not in brands)
    found: list[Teller] = []
    now: Teller = None
    for place in range(len(text.tokens)):
        if place in named:
            now = "other"
        elif place in cues.own:
            now = "own"
        found.append(now)
    return found


def _actors(text: Text) -> Iterator[int]:
    """The places of names that do something, and of Italian verbs whose subject is somebody else."""
    third = third_person_verbs() if text.language == "it" else frozenset()
    last = len(text.tokens) - 1
    before = None
    for place, token in enumerate(text.tokens):
        if token.norm in third:
            if before is None or before.clause != token.clause or before.norm in CONTINUES:
                yield place
        elif place < last:
            after = text.tokens[place + 1].norm
            if NAME in token.keys:
                if after in AFTER_A_NAME:
                    yield place
            elif (before is None or before.sentence != token.sentence) and _opens_with_a_name(
                text, token, after, third
            ):
                yield place
        before = token


def _opens_with_a_name(text: Text, token: Token, after: str, third: frozenset[str]) -> bool:
    """Whether the first word of a sentence is in no dictionary, and a verb in the third person follows."""
    if not text.source[token.start].isupper() or known(token.norm, text.language):
        return False
    return after in third or (text.language == "en" and after.endswith("s"))
