"""Finds the phrasings of a question in a text.

Every sequence is filed under its rarest term, so that only the phrasings whose rarest word occurs are tried: the cost
grows with the text and not with the number of phrasings.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, Hashable, Iterable, Iterator, NamedTuple, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from actions.scoring.lexicon import lexicon
from actions.scoring.phrasing import FILLERS_BETWEEN, NEAR, WIDE_GAP, Phrasing, Sequence
from actions.scoring.words import NUMBER, Text, Token, known, plain

Owner = TypeVar("Owner", bound=Hashable)

SHORTEST_MISSPELT = 5


@dataclass(frozen=True)
class Match(Generic[Owner]):
    """Tokens that carry out a phrasing: `owner` is whom it counts for, `tokens` the positions that matched."""

    owner: Owner
    phrasing: str
    tokens: tuple[int, ...]

    @property
    def first(self) -> int:
        return self.tokens[0]

    @property
    def last(self) -> int:
        return self.tokens[-1]


class _Filed(NamedTuple):
    """A sequence under its anchor. `needs`: for each further word of the phrasing the keys of which one must occur, by
    their number."""

    number: int
    part: int
    anchor: int
    sequence: Sequence
    needs: tuple[int, ...]


class Matcher(Generic[Owner]):
    """Phrasings with their owners, ready to be looked for in any text of `language`."""

    def __init__(self, language: str, phrasings: Iterable[tuple[Owner, Phrasing]]) -> None:
        self.language = language
        self.entries = list(phrasings)
        self._index: dict[str, list[_Filed]] = defaultdict(list)
        self._needs: dict[frozenset[str], int] = {}
        self._fillers = frozenset(plain(word) for word in lexicon(language).fillers)
        counts = Counter(
            key
            for _, phrasing in self.entries
            for part in phrasing.parts
            for sequence in part
            for term in sequence
            for key in term.keys | term.forms
        )
        for number, (_, phrasing) in enumerate(self.entries):
            for part, sequences in enumerate(phrasing.parts):
                further = tuple(_any_of(other) for place, other in enumerate(phrasing.parts) if place != part)
                for sequence in sequences:
                    anchor = _rarest(sequence, counts, self._fillers)
                    beside = tuple(term.keys | term.forms for i, term in enumerate(sequence) if i != anchor)
                    needs = sorted(beside + further, key=lambda keys: sum(counts[key] for key in keys))
                    numbers = tuple(self._needs.setdefault(keys, len(self._needs)) for keys in needs)
                    self._file(_Filed(number, part, anchor, sequence, numbers))
        self._needed = tuple(self._needs)
        self.words = sorted(key for key in self._index if len(key) >= SHORTEST_MISSPELT)

    def _file(self, filed: _Filed) -> None:
        term = filed.sequence[filed.anchor]
        for key in term.keys | term.forms:
            self._index[key].append(filed)

    def find(self, text: Text) -> list[Match[Owner]]:
        """All matches, in the order of the text; at most one of each phrasing per place."""
        looked_up = [self._look_up(token.norm, token.keys) for token in text.tokens]
        tokens = tuple(
            token if keys is token.keys else token._replace(keys=keys)
            for token, (keys, _) in zip(text.tokens, looked_up, strict=True)
        )
        parts: dict[tuple[int, int], list[tuple[int, ...]]] = defaultdict(list)
        present = {token.norm for token in tokens}.union(*(keys for keys, _ in looked_up))
        needed = self._needed
        absent: dict[int, bool] = {}
        for position, (_, all_filed) in enumerate(looked_up):
            for filed in all_filed:
                for need in filed.needs:  # a plain loop, the innermost of all
                    missing = absent.get(need)
                    if missing is None:
                        missing = absent[need] = present.isdisjoint(needed[need])
                    if missing:
                        break
                else:
                    span = self._grow(tokens, position, filed)
                    if span:
                        parts[filed.number, filed.part].append(span)
        return sorted(self._join(tokens, parts), key=lambda match: (match.first, match.last, match.phrasing))

    @lru_cache(maxsize=20_000)  # noqa: B019  (a matcher lives as long as the process)
    def _look_up(self, norm: str, keys: frozenset[str]) -> tuple[frozenset[str], tuple[_Filed, ...]]:
        """The keys of a token, mended, and the sequences that are filed under one of them."""
        mended = self._mend(norm, keys)
        return mended, tuple(filed for key in {*mended, norm} for filed in self._index.get(key, ()))

    def _mend(self, norm: str, keys: frozenset[str]) -> frozenset[str]:
        """A misspelt word takes the keys of the phrasing word that it most resembles, if it is close enough."""
        if len(norm) < SHORTEST_MISSPELT or known(norm, self.language) or NUMBER in keys:
            return keys
        if any(key in self._index for key in keys):
            return keys
        near = self._nearest(min(keys, key=len))
        return keys | {near} if near else keys

    @lru_cache(maxsize=10_000)  # noqa: B019  (a matcher lives as long as the process)
    def _nearest(self, word: str) -> str | None:
        allowed = 1 if len(word) < 9 else 2
        found = process.extractOne(word, self.words, scorer=OSA.distance, score_cutoff=allowed)
        return str(found[0]) if found and found[0][:1] == word[:1] else None

    def _grow(self, tokens: tuple[Token, ...], position: int, filed: _Filed) -> tuple[int, ...] | None:
        """Extend the anchor to the whole sequence, each term taking the nearest token that it accepts."""
        sequence = filed.sequence
        if not sequence[filed.anchor].accepts(tokens[position].norm, tokens[position].keys):
            return None
        right = [position]
        for term in sequence[filed.anchor + 1 :]:
            following = self._next(tokens, right[-1], term.wide, 1, term.accepts)
            if following is None:
                return None
            right.append(following)
        left: list[int] = []
        at = position
        for index in range(filed.anchor - 1, -1, -1):
            before = self._next(tokens, at, sequence[index + 1].wide, -1, sequence[index].accepts)
            if before is None:
                return None
            left.append(before)
            at = before
        return tuple(reversed(left)) + tuple(right)

    def _next(self, tokens: tuple[Token, ...], at: int, wide: bool, step: int, accepts: object) -> int | None:
        sentence = tokens[at].sentence
        budget = WIDE_GAP if wide else FILLERS_BETWEEN
        position = at + step
        while 0 <= position < len(tokens) and tokens[position].sentence == sentence:
            token = tokens[position]
            if accepts(token.norm, token.keys):  # type: ignore[operator]
                return position
            if budget == 0 or not (wide or token.norm in self._fillers):
                return None
            budget -= 1
            position += step
        return None

    def _join(
        self, tokens: tuple[Token, ...], parts: dict[tuple[int, int], list[tuple[int, ...]]]
    ) -> Iterator[Match[Owner]]:
        for number, part in list(parts):
            if part:
                continue
            owner, phrasing = self.entries[number]
            joined = parts[number, 0]
            for other in range(1, len(phrasing.parts)):
                joined = [
                    tuple(sorted({*a, *b}))
                    for a in joined
                    for b in parts.get((number, other), ())
                    if tokens[a[0]].sentence == tokens[b[0]].sentence
                    and _distance(a, b) <= NEAR
                    and set(a).isdisjoint(b)
                ]
            for span in set(joined):
                yield Match(owner, phrasing.source, span)


def _rarest(sequence: Sequence, counts: Counter[str], fillers: frozenset[str]) -> int:
    def commonness(index: int) -> tuple[bool, int]:
        every = sequence[index].keys | sequence[index].forms
        return not every.isdisjoint(fillers), sum(counts[key] for key in every)

    return min(range(len(sequence)), key=commonness)


def _any_of(sequences: tuple[Sequence, ...]) -> frozenset[str]:
    """The keys of which one must occur for any of the sequences: those of their first words."""
    return frozenset().union(*(sequence[0].keys | sequence[0].forms for sequence in sequences))


def _distance(a: tuple[int, ...], b: tuple[int, ...]) -> int:
    return max(0, max(a[0], b[0]) - min(a[-1], b[-1]))
