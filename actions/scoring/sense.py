"""Signs of sentences that are made of the rubric's words without saying anything.

Three signs, none of which honest answers show often, and two together hardly ever (docs/scoring.md): ideas that do to
something what only people do (*the proof agreed a date*), known oddities of that kind (the lexicon's `nonsense`), and
clauses that touch on several criteria each in an answer that speaks little of the candidate. People say one thing at a
time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from actions.scoring.cues import Cues, third_person_forms
from actions.scoring.evidence import Found
from actions.scoring.lexicon import lexicon
from actions.scoring.words import NUMBER, Text, Token, keys_of, lemma, plain

# Criteria per clause with evidence: one sign from the first figure on, two from the second.
DENSE, VERY_DENSE = 1.5, 1.9
FEWEST_CLAUSES = 4
MOST_OWN = 0.085  # so many words of "I" and "my" per word, and the answer speaks of the candidate

_participle = re.compile(r"(ato|ata|ati|ate|uto|uta|uti|ute|ito|ita|iti|ite|sto|tto|so)$")


def signs(text: Text, cues: Cues, criteria: list[Found]) -> int:
    """How many signs of nonsense there are; `criteria` is what counts for one."""
    return len(acting_ideas(text)) + len(cues["nonsense"]) + _density(text, cues, criteria)


def _density(text: Text, cues: Cues, criteria: list[Found]) -> int:
    touched: dict[int, set[str]] = defaultdict(set)
    for match in criteria:
        for place in match.tokens:
            touched[text.tokens[place].clause].add(match.owner.id)
    if len(touched) < FEWEST_CLAUSES or len(cues.own) > MOST_OWN * len(text.tokens):
        return 0
    average = sum(map(len, touched.values())) / len(touched)
    return (average >= DENSE) + (average >= VERY_DENSE)


def acting_ideas(text: Text) -> list[str]:
    """Each idea that acts on something, as a quote."""
    ideas, words = _ideas(text.language), text.tokens
    found = []
    for place, token in enumerate(words):
        if token.keys.isdisjoint(ideas):
            continue
        clause = [each for each in words[place + 1 : place + 5] if each.clause == token.clause]
        if clause and clause[0].norm in _adverbs(text.language):
            clause = clause[1:]
        end = _english(clause) if text.language == "en" else _italian(clause)
        if end:
            found.append(text.source[token.start : end.end])
    return found


def _english(clause: list[Token]) -> Token | None:
    """The last token of `verb + object` right after an idea."""
    if len(clause) < 2 or not clause[0].keys.isdisjoint(_ideas("en")):
        return None
    return clause[1] if _human_act(clause[0].norm) and _object(clause[1], "en") else None


@cache
def _human_act(norm: str) -> bool:
    """Whether an English word is a verb form (-ed, -s, or listed) of a verb that ideas do not do."""
    base = lemma(norm, "en")
    regular = norm.endswith(("ed", "s")) and not norm.endswith("ss") and base != norm
    return (regular or norm in lexicon("en").irregular_acts) and base not in lexicon("en").idea_verbs


def _italian(clause: list[Token]) -> Token | None:
    norms = [each.norm for each in clause]
    if len(norms) < 2:
        return None
    if norms[0] in ("mi", "ci"):
        if _does(norms[1]):
            return clause[1]
        had = norms[1] in ("ha", "hanno") and len(norms) > 2 and _did(norms[2])
        return clause[2] if had else None
    if norms[0] in ("ha", "hanno"):
        return clause[2] if len(norms) > 2 and _did(norms[1]) and _object(clause[2], "it") else None
    acts = _does(norms[0]) and clause[0].keys.isdisjoint(_ideas("it")) and _object(clause[1], "it")
    return clause[1] if acts else None


@cache
def _does(norm: str) -> bool:
    verbs = third_person_forms().get(norm, frozenset())
    return bool(verbs) and verbs.isdisjoint(lexicon("it").idea_verbs)


@cache
def _did(norm: str) -> bool:
    listed = lexicon("it")
    stems = tuple(verb[:-3] for verb in listed.idea_verbs if len(verb) > 4)
    return bool(_participle.search(norm)) and not norm.startswith(stems) and norm not in listed.irregular_acts


def _object(token: Token, language: str) -> bool:
    return token.norm in _objects(language) or NUMBER in token.keys


@cache
def _ideas(language: str) -> frozenset[str]:
    return frozenset().union(*(keys_of(word, language) for word in lexicon(language).ideas))


@cache
def _objects(language: str) -> frozenset[str]:
    return frozenset(map(plain, lexicon(language).objects))


@cache
def _adverbs(language: str) -> frozenset[str]:
    return frozenset({"en": ("politely", "personally", "then", "also"), "it": ("poi", "anche", "subito")}[language])
