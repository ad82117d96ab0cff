"""What holds a level down whatever was found: instructions to the scorer, gibberish, markup, lists of key words, essays
about how one should do it, what others do, words without sense, and the question said back."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Callable, Iterable

from actions.scoring.cues import Cues
from actions.scoring.evidence import CRITERION, Found
from actions.scoring.order import plausibility
from actions.scoring.sense import signs
from actions.scoring.speakers import share_of_others
from actions.scoring.specifics import FEWEST, specifics
from actions.scoring.strange import Strange, is_gibberish, is_mash, strange_words
from actions.scoring.words import NAME, NUMBER, QUESTION, Text, Token, read

# The highest level that an answer can reach under each guard.
CAPS = {
    "injection": 1,
    "gibberish": 1,
    "echo": 1,
    "markup": 2,
    "list": 2,
    "others": 2,
    "nonsense": 2,
    "hypothetical": 2,
    "praise": 2,
    "elsewhere": 2,
    "essay": 3,
}

ECHO_SENTENCE, ECHO_TEXT, BARE_ECHO, MOST_IN_ECHO = 0.75, 0.3, 0.34, 1
SHORTEST_ECHO = 4  # longer words of a sentence
# Words per fragment: so short on average, with nobody speaking of themself, or even shorter.
LIST_FRAGMENT, BARE_FRAGMENT, FEWEST_FRAGMENTS = 3.2, 2.4, 5
OWN_SHARE = 0.34
# Nearly all that was found is told of somebody else; half of it, where the candidate says that they never did it.
OTHERS_SHARE, DISCLAIMED_SHARE, FEWEST_OF_OTHERS = 0.9, 0.5, 2
# What would have been done, so often; things called wonderful, so often, with next to nothing that could be checked.
FEWEST_WOULD_HAVE, FEWEST_PRAISED = 3, 3
# Words of the whole, and of a sentence on average.
SHORTEST_ESSAY, ESSAY_SENTENCE = 15, 8
FEWEST_THIRD_PERSON, FEWEST_SIGNS = 3, 2
# Shuffled words; dialect and other languages have an order of their own, which cannot be judged.
LEAST_ORDER, SHORTEST_ORDER, MOST_STRANGE = -0.45, 25, 0.15

_markup = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|\[[x ]\]|^\s*#{1,4} |^\s*\|.*\||\{[^{}]*[:=][^{}]*\}|```", re.MULTILINE)
# No markup and no code without one of these; to look for them is much quicker than to search.
MARKUP_HAS = ("<", "[", "#", "|", "{", "`")
CODE_HAS = (";", "=", "&&", "SELECT", "def ")
_code = re.compile(
    r"\bSELECT\b.{1,200}\bFROM\b|\bdef \w+\(|\b\w+\(.{0,80}?\);|\breturn \w+;|\bconst \w+ ?=|=>|&&|\b\w+=\w+&\w+=",
    re.DOTALL,
)


def guards(text: Text, cues: Cues, found: list[Found], question: str, reached: int) -> list[str]:
    """The names of the guards that hold the level `reached` down; `found` is what counts, `question` the question, put
    in both ways."""
    criteria = [match for match in found if match.owner.kind == CRITERION]
    strange = strange_words(text)
    checks: dict[str, Callable[[], bool]] = {
        "injection": lambda: bool(cues["injection"]),
        "gibberish": lambda: is_gibberish(strange),
        "echo": lambda: _says_back(text, cues, question),
        "markup": lambda: is_markup(text.source),
        "list": lambda: is_list(text, cues),
        "others": lambda: _tells_of_others(text, cues, found, criteria),
        "nonsense": lambda: (
            signs(text, cues, criteria) >= FEWEST_SIGNS or is_mash(strange, text.language) or is_shuffled(text, strange)
        ),
        "hypothetical": lambda: len(cues["would_have"]) >= FEWEST_WOULD_HAVE,
        "praise": lambda: len(cues["praise"]) >= FEWEST_PRAISED and specifics(text, cues) < FEWEST,
        "essay": lambda: is_essay(text, cues),
    }
    return [name for name, applies in checks.items() if CAPS[name] < reached and applies()]


def _says_back(text: Text, cues: Cues, question: str) -> bool:
    """Talk about the question in its own words; without such a cue, only where nothing could be checked."""
    shared = _overlap(text, question)
    return shared >= ECHO_TEXT if cues["echo"] else shared >= BARE_ECHO and specifics(text, cues) <= MOST_IN_ECHO


def _about_somebody_else(cues: Cues) -> bool:
    return bool(cues["role_models"]) or len(cues["third_person"]) >= FEWEST_THIRD_PERSON


def _tells_of_others(text: Text, cues: Cues, found: list[Found], criteria: list[Found]) -> bool:
    if _about_somebody_else(cues) and _own_share(text, cues, found) < OWN_SHARE:
        return True
    least = DISCLAIMED_SHARE if cues["disclaimers"] else OTHERS_SHARE
    return len(criteria) >= FEWEST_OF_OTHERS and share_of_others(text, cues, criteria) >= least


def is_markup(source: str) -> bool:
    """Tags, tables and braces, or a line of code."""
    if any(each in source for each in MARKUP_HAS) and len(_markup.findall(source)) > 1:
        return True
    return any(each in source for each in CODE_HAS) and bool(_code.search(source))


def is_shuffled(text: Text, strange: Strange) -> bool:
    """Known words in an order in which nobody says them."""
    judged = len(text.tokens) >= SHORTEST_ORDER and strange.share <= MOST_STRANGE
    return judged and plausibility(text) < LEAST_ORDER


def is_list(text: Text, cues: Cues) -> bool:
    """Many short fragments instead of sentences. The number of an item is no fragment of its own."""
    words = Counter(token.clause for token in text.tokens)
    figures = {token.clause for token in text.tokens if words[token.clause] == 1 and NUMBER in token.keys}
    fragments = len(words) - len(figures)
    if fragments < FEWEST_FRAGMENTS:
        return False
    average = (len(text.tokens) - len(figures)) / fragments
    return average < BARE_FRAGMENT or (average < LIST_FRAGMENT and not cues.own)


def is_essay(text: Text, cues: Cues) -> bool:
    """Whole sentences in which nobody says I. Short notes leave it out."""
    sentences = len({token.sentence for token in text.tokens})
    long = len(text.tokens) >= max(SHORTEST_ESSAY, ESSAY_SENTENCE * sentences)
    return long and not cues.own


def _own_share(text: Text, cues: Cues, found: list[Found]) -> float:
    """The share of what was found that stands in a clause in which the candidate speaks of themself."""
    if not found:
        return 1.0
    clauses = {text.tokens[place].clause for place in cues.own}
    own = [match for match in found if any(text.tokens[place].clause in clauses for place in match.tokens)]
    return len(own) / len(found)


def echoed(text: Text, question: str) -> frozenset[int]:
    """Positions of the sentences that say the question back: they count for nothing."""
    asked = _content_keys(question, text.language)
    longer = _longer(text.tokens)
    shared = [token.sentence for token in longer if not token.keys.isdisjoint(asked)]
    if len(shared) < ECHO_SENTENCE * SHORTEST_ECHO:
        return frozenset()
    words = Counter(token.sentence for token in longer)
    said_back = {
        sentence
        for sentence, count in Counter(shared).items()
        if words[sentence] >= SHORTEST_ECHO and count / words[sentence] >= ECHO_SENTENCE
    }
    return frozenset(place for place, token in enumerate(text.tokens) if token.sentence in said_back)


def _overlap(text: Text, question: str) -> float:
    """The share of the text's longer words that stand in the question."""
    asked = _content_keys(question, text.language)
    words = _longer(text.tokens)
    return sum(not token.keys.isdisjoint(asked) for token in words) / len(words) if words else 0.0


def _longer(tokens: Iterable[Token]) -> list[Token]:
    """The words of more than three letters, which carry what a sentence is about."""
    return [token for token in tokens if len(token.norm) > 3]


@lru_cache(maxsize=200)
def _content_keys(question: str, language: str) -> frozenset[str]:
    tokens = read(question, language).tokens
    keys = frozenset[str]().union(*(token.keys for token in _longer(tokens)))
    return keys - {NAME, NUMBER, QUESTION}
