"""The little language in which coaches write phrasings, and its compiled form.

ring the warehouse      the words in this order; each stands for all its forms (rang, ringing), and small
                        filler words (the lexicon's `fillers`) may stand between them
ring|call|phone first   one of several words
(look up|read about) &  several words inside a choice need parentheses
<customer>              a named list, from the question's own `words` or from the lexicon
ask .. question         up to six other words between
<research> & <customer> both, in either order, near each other in one sentence
=lead                   this very form and no other
#                       a number, an amount, a time;   @  a name inside a sentence
    how|what & ?            counts in a question only
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import cache
from typing import Mapping, NamedTuple

from actions.scoring.words import NAME, NUMBER, QUESTION, family_of, normal, pipeline, plain

WIDE_GAP = 6
FILLERS_BETWEEN = 3
NEAR = 10
MOST_SEQUENCES = 4000

_piece = re.compile(r"\([^()]*\)(?:\|\([^()]*\))*|[^\s()]+")


class PhrasingError(ValueError):
    """A phrasing cannot be understood; the message says which and why."""


class Term(NamedTuple):
    """One position of a sequence: the keys it accepts, or exact forms, and the words allowed before it."""

    keys: frozenset[str]
    forms: frozenset[str]
    wide: bool

    def accepts(self, norm: str, keys: frozenset[str]) -> bool:
        return norm in self.forms or not self.keys.isdisjoint(keys)


Sequence = tuple[Term, ...]


@dataclass(frozen=True)
class Phrasing:
    """A phrasing as its parts (joined by `&`); each part is a choice of sequences."""

    source: str
    parts: tuple[tuple[Sequence, ...], ...]


WordLists = Mapping[str, list[str]]


def parse(source: str, language: str, lists: WordLists) -> Phrasing:
    """Compile one phrasing. Raises PhrasingError for unknown lists, empty parts and run-away choices."""
    parts = tuple(_part(part, source, language, lists) for part in source.split(" & "))
    return Phrasing(source, parts)


def _part(part: str, source: str, language: str, lists: WordLists) -> tuple[Sequence, ...]:
    if ")?" in part:
        raise PhrasingError(f"'{source}' has an optional group: write it as two phrasings")
    pieces = _piece.findall(part)
    if not [piece for piece in pieces if piece != ".."]:
        raise PhrasingError(f"'{source}' has an empty part")
    choices: list[list[Sequence]] = []
    wide = False
    total = 1
    for piece in pieces:
        if piece == "..":
            wide = True
            continue
        options = _options(tuple(_alternatives(piece, source, lists, ())), language, wide)
        total *= len(options)
        if total > MOST_SEQUENCES:
            raise PhrasingError(f"'{source}' stands for more than {MOST_SEQUENCES} sequences: use fewer lists in it")
        choices.append(options)
        wide = False
    return tuple(tuple(itertools.chain.from_iterable(combination)) for combination in itertools.product(*choices))


def _alternatives(piece: str, source: str, lists: WordLists, seen: tuple[str, ...]) -> list[str]:
    found: list[str] = []
    for option in piece.replace("(", "").replace(")", "").split("|"):
        option = option.strip()
        if option.startswith("<") and option.endswith(">"):
            name = option[1:-1]
            if name not in lists:
                raise PhrasingError(f"'{source}' uses the list <{name}>, which does not exist")
            if name in seen:
                raise PhrasingError(f"the list <{name}> contains itself")
            for entry in lists[name]:
                found.extend(_alternatives(entry, source, lists, (*seen, name)) if "<" in entry else [entry])
        elif option:
            found.append(option)
    if not found:
        raise PhrasingError(f"'{source}' has an empty choice")
    return found


def example(source: str, lists: WordLists) -> str:
    """A text that should match the phrasing: the first choice everywhere."""
    stands_for = {NUMBER: "5", NAME: "Anna", QUESTION: ""}
    chosen = [
        _alternatives(piece, source, lists, ())[0]
        for piece in _piece.findall(source.replace(" & ", " "))
        if piece != ".."
    ]
    words = [stands_for.get(word, word.lstrip("=")) for word in " ".join(chosen).replace("..", " ").split()]
    start = "with " if words[:1] == [stands_for[NAME]] else ""  # at the start of a sentence it is not known for a name
    return start + " ".join(words) + ("?" if QUESTION in source.split() else "")


@cache  # the same lists stand in many phrasings
def _options(alternatives: tuple[str, ...], language: str, wide: bool) -> list[Sequence]:
    """Single words share one term; each alternative of several words is a sequence of its own."""
    keys: set[str] = set()
    forms: set[str] = set()
    several: list[Sequence] = []
    for alternative in alternatives:
        words = split(alternative, language)
        if not words:
            raise PhrasingError(f"'{alternative}' has no word in it, and would match anything")
        if len(words) == 1:
            add = _exact(words[0])
            if add:
                forms.add(add)
            else:
                keys |= _keys(words[0], language)
        else:
            several.append(_sequence(words, language, wide))
    single: list[Sequence] = [(Term(frozenset(keys), frozenset(forms), wide),)] if keys or forms else []
    return single + several


def _sequence(words: tuple[str, ...], language: str, wide: bool) -> Sequence:
    terms = []
    for word in words:
        if word == "..":
            wide = True
            continue
        exact = _exact(word)
        terms.append(Term(frozenset() if exact else _keys(word, language), frozenset({exact} if exact else ()), wide))
        wide = False
    return tuple(terms)


@cache
def split(alternative: str, language: str) -> tuple[str, ...]:
    """The words of an alternative, cut as the tokenizer cuts a text (don't -> do, not)."""
    words: list[str] = []
    for word in alternative.replace("' ", "'").split():  # an elided word is written to the next one: c'è
        if word in (NUMBER, NAME, QUESTION, "..") or word.startswith("="):
            words.append(word)
        else:
            words.extend(_cut(word.replace("’", "'"), language))
    return tuple(words)


@cache  # the same words stand in many alternatives
def _cut(word: str, language: str) -> tuple[str, ...]:
    tokens = pipeline(language).tokenizer(word)
    return tuple(normal(token, language) for token in tokens if any(char.isalnum() for char in token.text))


def _exact(word: str) -> str:
    return plain(word[1:]) if word.startswith("=") else ""


def _keys(word: str, language: str) -> frozenset[str]:
    if word in (NUMBER, NAME, QUESTION):
        return frozenset({word})
    return family_of(word, language) - {NUMBER}  # a figure in a phrasing means that very figure
