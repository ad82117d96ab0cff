"""What holds a level down whatever was found: instructions to the scorer, gibberish, markup, lists of key words, essays
about how one should do it, praise of how others do it, and the question said back."""

from __future__ import annotations

import re
from functools import lru_cache

from actions.scoring.cues import Cues
from actions.scoring.evidence import Found
from actions.scoring.specifics import specifics
from actions.scoring.words import NAME, NUMBER, QUESTION, Text, Token, known, read

# The highest level that an answer can reach under each guard.
CAPS = {"injection": 1, "gibberish": 1, "echo": 1, "markup": 2, "list": 2, "others": 2, "nonsense": 2, "essay": 3}

GIBBERISH_SHARE = 0.5
ECHO_SENTENCE, ECHO_TEXT, BARE_ECHO, MOST_IN_ECHO = 0.75, 0.3, 0.34, 1
# Words per fragment: so short on average, with nobody speaking of themself, or even shorter.
LIST_FRAGMENT, BARE_FRAGMENT, FEWEST_FRAGMENTS = 3.2, 2.4, 5
OWN_SHARE = 0.34
SHORTEST_ESSAY = 15
FEWEST_THIRD_PERSON, FEWEST_NONSENSE = 3, 2

_markup = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|\[[x ]\]|^\s*#{1,4} |^\s*\|.*\||\{[^{}]*[:=][^{}]*\}|```", re.MULTILINE)
_code = re.compile(
    r"\bSELECT\b.{1,200}\bFROM\b|\bdef \w+\(|\b\w+\(.{0,80}?\);|\breturn \w+;|\bconst \w+ ?=|=>|&&|\b\w+=\w+&\w+=",
    re.DOTALL,
)


def guards(text: Text, cues: Cues, found: list[Found], question: str) -> list[str]:
    """The names of the guards that apply; `found` is what counts, `question` the question, put in both ways."""
    checks = {
        "injection": bool(cues["injection"]),
        "gibberish": is_gibberish(text),
        "echo": _says_back(text, cues, question),
        "markup": len(_markup.findall(text.source)) > 1 or bool(_code.search(text.source)),
        "list": is_list(text, cues),
        "others": _about_somebody_else(cues) and _own_share(text, cues, found) < OWN_SHARE,
        "nonsense": len(cues["nonsense"]) >= FEWEST_NONSENSE,
        "essay": not cues.own and len(text.tokens) >= SHORTEST_ESSAY,
    }
    return [name for name, applies in checks.items() if applies]


def _says_back(text: Text, cues: Cues, question: str) -> bool:
    """Talk about the question in its own words; without such a cue, only where nothing could be checked."""
    shared = _overlap(text, question)
    return shared >= ECHO_TEXT if cues["echo"] else shared >= BARE_ECHO and specifics(text, cues) <= MOST_IN_ECHO


def _about_somebody_else(cues: Cues) -> bool:
    return bool(cues["role_models"]) or len(cues["third_person"]) >= FEWEST_THIRD_PERSON


def is_gibberish(text: Text) -> bool:
    """Most words are in no dictionary of either language and are not names or numbers."""
    words = [token for token in text.tokens if token.norm.isalpha()]
    strange = [token for token in words if not _familiar(token)]
    return len(words) >= 3 and len(strange) / len(words) > GIBBERISH_SHARE


@lru_cache(maxsize=50_000)
def _in_a_dictionary(norm: str) -> bool:
    return known(norm, "en") or known(norm, "it")


def _familiar(token: Token) -> bool:
    return _in_a_dictionary(token.norm) or "@" in token.keys


def is_list(text: Text, cues: Cues) -> bool:
    """Many short fragments instead of sentences."""
    fragments = len({token.clause for token in text.tokens})
    if fragments < FEWEST_FRAGMENTS:
        return False
    average = len(text.tokens) / fragments
    return average < BARE_FRAGMENT or (average < LIST_FRAGMENT and not cues.own)


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
    positions: set[int] = set()
    start = 0
    while start < len(text.tokens):
        _, last = text.sentence_span(start)
        words = [i for i in range(start, last + 1) if len(text.tokens[i].norm) > 3]
        shared = [i for i in words if not text.tokens[i].keys.isdisjoint(asked)]
        if len(words) >= 4 and len(shared) / len(words) >= ECHO_SENTENCE:
            positions.update(range(start, last + 1))
        start = last + 1
    return frozenset(positions)


def _overlap(text: Text, question: str) -> float:
    """The share of the text's longer words that stand in the question."""
    asked = _content_keys(question, text.language)
    words = [token for token in text.tokens if len(token.norm) > 3]
    return sum(not token.keys.isdisjoint(asked) for token in words) / len(words) if words else 0.0


@lru_cache(maxsize=200)
def _content_keys(question: str, language: str) -> frozenset[str]:
    tokens = read(question, language).tokens
    keys = frozenset().union(*(token.keys for token in tokens if len(token.norm) > 3)) if tokens else frozenset()
    return keys - {NAME, NUMBER, QUESTION}
