"""Finds the phrasings of a question in a text.

Every sequence is filed under its rarest term, so that only the phrasings whose rarest word occurs are tried: the cost
grows with the text and not with the number of phrasings.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import Callable, Generic, Hashable, Iterable, Iterator, NamedTuple, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from actions.scoring.lexicon import lexicon
from actions.scoring.phrasing import FILLERS_BETWEEN, NEAR, WIDE_GAP, Phrasing, Sequence
from actions.scoring.words import NUMBER, Text, Token, known, plain

Owner = TypeVar("Owner", bound=Hashable)

SHORTEST_MISSPELT = 5


class Match(Generic[Owner]):
    """Tokens that carry out a phrasing: `owner` is whom it counts for, `tokens` the positions that matched."""

    __slots__ = ("first", "last", "owner", "phrasing", "tokens")

    def __init__(self, owner: Owner, phrasing: str, tokens: tuple[int, ...]) -> None:
        self.owner, self.phrasing, self.tokens = owner, phrasing, tokens
        self.first, self.last = tokens[0], tokens[-1]


class _Filed(NamedTuple):
    """A sequence under its anchor, by the numbers of the matcher's terms.

    `needs` are the terms of the further words of the phrasing, which must stand in the same sentence. `right` and `left`
    are the terms after and before the anchor, nearest first, each with whether other words may stand between.
    """

    number: int
    part: int
    anchor: int
    needs: frozenset[int]
    right: tuple[tuple[int, bool], ...]
    left: tuple[tuple[int, bool], ...]


class _Seen(NamedTuple):
    """What a word is to a matcher: `accepted` are the terms that take it, `filed` the sequences whose anchor it is."""

    accepted: frozenset[int]
    filler: bool
    filed: tuple[_Filed, ...]


class Candidates(NamedTuple):
    """A text as a matcher sees it, and the sequences all of whose words stand in one sentence of it, with the place of
    the anchor."""

    tokens: tuple[Token, ...]
    seen: list[_Seen]
    places: list[tuple[int, _Filed]]


class Matcher(Generic[Owner]):
    """Phrasings with their owners, ready to be looked for in any text of `language`."""

    def __init__(self, language: str, phrasings: Iterable[tuple[Owner, Phrasing]]) -> None:
        self.language = language
        self.entries = list(phrasings)
        self._index: dict[str, list[_Filed]] = defaultdict(list)
        self._terms: dict[tuple[frozenset[str], frozenset[str]], int] = {}
        self._by_key: dict[str, set[int]] = defaultdict(set)
        self._by_form: dict[str, set[int]] = defaultdict(set)
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
            firsts = [self._any_of(sequences) for sequences in phrasing.parts]
            for part, sequences in enumerate(phrasing.parts):
                further = {term for place, term in enumerate(firsts) if place != part}
                for sequence in sequences:
                    self._file(number, part, sequence, _rarest(sequence, counts, self._fillers), further)
        self.words = sorted(key for key in self._index if len(key) >= SHORTEST_MISSPELT)

    def _file(self, number: int, part: int, sequence: Sequence, anchor: int, further: set[int]) -> None:
        terms = [self._term(term.keys, term.forms) for term in sequence]
        needs = frozenset(further | {term for place, term in enumerate(terms) if place != anchor})
        right = tuple((terms[place], sequence[place].wide) for place in range(anchor + 1, len(terms)))
        left = tuple((terms[place], sequence[place + 1].wide) for place in range(anchor - 1, -1, -1))
        filed = _Filed(number, part, terms[anchor], needs, right, left)
        for key in sequence[anchor].keys | sequence[anchor].forms:
            self._index[key].append(filed)

    def _term(self, keys: frozenset[str], forms: frozenset[str]) -> int:
        """The number of the term that accepts `keys` and `forms`."""
        number = self._terms.setdefault((keys, forms), len(self._terms))
        for key in keys:
            self._by_key[key].add(number)
        for form in forms:
            self._by_form[form].add(number)
        return number

    def _any_of(self, sequences: tuple[Sequence, ...]) -> int:
        """The number of a term that accepts the first word of any of the sequences."""
        keys = frozenset().union(*(sequence[0].keys for sequence in sequences))
        forms = frozenset().union(*(sequence[0].forms for sequence in sequences))
        return self._term(keys, forms)

    def numbers(self, counts: Callable[[Owner], bool]) -> frozenset[int]:
        """The phrasings whose owner `counts`, as `matches` takes them."""
        return frozenset(number for number, (owner, _) in enumerate(self.entries) if counts(owner))

    def find(self, text: Text) -> list[Match[Owner]]:
        """All matches, in the order of the text; at most one of each phrasing per place."""
        return self.matches(self.candidates(text))

    def candidates(self, text: Text) -> Candidates:
        """The phrasings all of whose words stand in one sentence of `text`."""
        seen = [self._look_up(token.norm, token.keys) for token in text.tokens]
        standing: dict[int, set[int]] = defaultdict(set)
        for token, word in zip(text.tokens, seen, strict=True):
            standing[token.sentence] |= word.accepted
        places = [
            (place, filed)
            for place, word in enumerate(seen)
            if word.filed
            for filed in word.filed
            if filed.needs <= standing[text.tokens[place].sentence]
        ]
        return Candidates(text.tokens, seen, places)

    def matches(self, candidates: Candidates, only: frozenset[int] | None = None) -> list[Match[Owner]]:
        """Those that match, sorted by their place; `only`: of these phrasings."""
        tokens, seen, places = candidates
        parts: dict[tuple[int, int], list[tuple[int, ...]]] = defaultdict(list)
        for place, filed in places:
            if only is not None and filed.number not in only:
                continue
            right = _grow(tokens, seen, place, filed.right, 1) if filed.right else ()
            if right is None:
                continue
            left = _grow(tokens, seen, place, filed.left, -1) if filed.left else ()
            if left is not None:
                parts[filed.number, filed.part].append((*left[::-1], place, *right))
        return sorted(self._join(tokens, parts), key=lambda match: (match.first, match.last, match.phrasing))

    @lru_cache(maxsize=20_000)  # noqa: B019  (a matcher lives as long as the process)
    def _look_up(self, norm: str, keys: frozenset[str]) -> _Seen:
        mended = self._mend(norm, keys)
        accepted = frozenset().union(self._by_form.get(norm, ()), *(self._by_key.get(key, ()) for key in mended))
        filed = (filed for key in {*mended, norm} for filed in self._index.get(key, ()))
        return _Seen(accepted, norm in self._fillers, tuple(each for each in filed if each.anchor in accepted))

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


def _grow(
    tokens: tuple[Token, ...], seen: list[_Seen], position: int, terms: tuple[tuple[int, bool], ...], step: int
) -> tuple[int, ...] | None:
    """The places of `terms` from `position` on in one direction, each at the nearest token that it accepts within the
    sentence; None if one of them is missing."""
    places: tuple[int, ...] = ()
    sentence = tokens[position].sentence
    end = len(tokens) if step > 0 else -1
    for term, wide in terms:
        budget = WIDE_GAP if wide else FILLERS_BETWEEN
        position += step
        while True:
            if position == end or tokens[position].sentence != sentence:
                return None
            word = seen[position]
            if term in word.accepted:
                break
            if budget == 0 or not (wide or word.filler):
                return None
            budget -= 1
            position += step
        places += (position,)
    return places


def _distance(a: tuple[int, ...], b: tuple[int, ...]) -> int:
    return max(0, max(a[0], b[0]) - min(a[-1], b[-1]))
