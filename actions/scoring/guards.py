"""What an answer must not get a high level for: instructions to the scorer, lists of buzzwords, gibberish, an essay
about how one should do it, and the question said back."""

from __future__ import annotations

from functools import cache, lru_cache

from actions.scoring.lexicon import lexicon
from actions.scoring.matcher import Matcher
from actions.scoring.phrasing import parse
from actions.scoring.words import Text, Token, known, read

GIBBERISH_SHARE = 0.5
ECHO_SHARE = 0.75
LIST_FRAGMENT = 3.2
CAPS = {"injection": 1, "gibberish": 1, "list": 2, "essay": 3, "echo": 1}


@cache
def _matcher(name: str, language: str) -> Matcher[str]:
    words = lexicon(language)
    return Matcher(language, [(name, parse(entry, language, words.words)) for entry in getattr(words, name)])


def guards(text: Text, speaks_of_self: bool) -> list[str]:
    """The names of the guards that hold the level down; the caps are in CAPS."""
    found = []
    if _matcher("injection", text.language).find(text):
        found.append("injection")
    if is_gibberish(text):
        found.append("gibberish")
    if is_list(text, speaks_of_self):
        found.append("list")
    if not speaks_of_self and len(_matcher("generic", text.language).find(text)) >= 1:
        found.append("essay")
    return found


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


def is_list(text: Text, speaks_of_self: bool) -> bool:
    """Many short fragments and nobody doing anything."""
    if speaks_of_self or len(text.tokens) < 8:
        return False
    clauses = len({token.clause for token in text.tokens})
    return len(text.tokens) / clauses < LIST_FRAGMENT


def echoed(text: Text, question: str) -> frozenset[int]:
    """Positions of the sentences that say the question back: they count for nothing."""
    asked = _content_keys(question, text.language)
    positions: set[int] = set()
    start = 0
    while start < len(text.tokens):
        _, last = text.sentence_span(start)
        words = [i for i in range(start, last + 1) if len(text.tokens[i].norm) > 3]
        shared = [i for i in words if not text.tokens[i].keys.isdisjoint(asked)]
        if len(words) >= 4 and len(shared) / len(words) >= ECHO_SHARE:
            positions.update(range(start, last + 1))
        start = last + 1
    return frozenset(positions)


@lru_cache(maxsize=200)
def _content_keys(question: str, language: str) -> frozenset[str]:
    tokens = read(question, language).tokens
    return frozenset().union(*(token.keys for token in tokens if len(token.norm) > 3)) if tokens else frozenset()
