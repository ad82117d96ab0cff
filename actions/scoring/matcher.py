"""Finds the phrasings of a question in a text.

Every sequence is filed under its rarest term, so that only the phrasings whose rarest word occurs are tried: the cost
grows with the text and not with the number of phrasings.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache, reduce
from operator import or_
from typing import Any, Callable, Generic, Hashable, Iterable, NamedTuple, TypeVar

from rapidfuzz import process
from rapidfuzz.distance import OSA

from actions.scoring.lexicon import lexicon
from actions.scoring.phrasing import FILLERS_BETWEEN, NEAR, WIDE_GAP, Phrasing, Sequence, Term
from actions.scoring.words import NUMBER, Text, Token, known, plain

Owner = TypeVar("Owner", bound=Hashable)

SHORTEST_MISSPELT = 5
# Terms share so many bits: few enough that to compare them costs next to nothing, and enough to rule out most sequences
# of which a word is missing.
BITS = 1440
EVERY_BIT = (1 << BITS) - 1


class Match(Generic[Owner]):
    """Tokens that carry out a phrasing: `owner` is whom it counts for, `tokens` the positions that matched."""

    __slots__ = ("first", "last", "owner", "phrasing", "tokens")

    def __init__(self, owner: Owner, phrasing: str, tokens: tuple[int, ...]) -> None:
        self.owner, self.phrasing, self.tokens = owner, phrasing, tokens
        self.first, self.last = tokens[0], tokens[-1]


class _Filed(NamedTuple):
    """A sequence under its anchor, by the numbers of the matcher's terms.

    `part` is which of the phrasing's parts it is, `of` so many. `needs` has the bits of the phrasing's further words,
    which must stand in the same sentence. `right` and `left` are the terms after and before the anchor, nearest first,
    each with whether other words may stand between.
    """

    number: int
    part: int
    of: int
    anchor: int
    needs: int
    right: tuple[tuple[int, bool], ...]
    left: tuple[tuple[int, bool], ...]


class _Seen(NamedTuple):
    """What a word is to a matcher: `accepted` are the terms that take it, `bits` theirs, and `filed` the sequences
    whose anchor it is, each behind its needs."""

    accepted: frozenset[int]
    bits: int
    filler: bool
    filed: tuple[tuple[int, _Filed], ...]


class Candidates(NamedTuple):
    """A text as a matcher sees it, and the sequences whose words may all stand in one sentence of it, with the place of
    the anchor."""

    tokens: tuple[Token, ...]
    seen: list[_Seen]
    places: list[tuple[int, _Filed]]


class Matcher(Generic[Owner]):
    """Phrasings with their owners, ready to be looked for in any text of `language`."""

    def __init__(self, language: str, phrasings: Iterable[tuple[Owner, Phrasing]]) -> None:
        self.language = language
        self.entries = list(phrasings)
        self._named = [(owner, phrasing.source) for owner, phrasing in self.entries]
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
        rarity = _Rarity(counts, self._fillers)
        for number, (_, phrasing) in enumerate(self.entries):
            firsts = [self._any_of(sequences) for sequences in phrasing.parts]
            for part, sequences in enumerate(phrasing.parts):
                further = {term for place, term in enumerate(firsts) if place != part}
                for sequence in sequences:
                    self._file(number, part, sequence, rarity.rarest(sequence), further)
        self.words = sorted(key for key in self._index if len(key) >= SHORTEST_MISSPELT)

    def _file(self, number: int, part: int, sequence: Sequence, anchor: int, further: set[int]) -> None:
        terms = [self._term(term.keys, term.forms) for term in sequence]
        needs = _bits(further | {term for place, term in enumerate(terms) if place != anchor})
        right = tuple((terms[place], sequence[place].wide) for place in range(anchor + 1, len(terms)))
        left = tuple((terms[place], sequence[place + 1].wide) for place in range(anchor - 1, -1, -1))
        filed = _Filed(number, part, len(self.entries[number][1].parts), terms[anchor], needs, right, left)
        for key in sequence[anchor].keys | sequence[anchor].forms:
            self._index[key].append(filed)

    def _term(self, keys: frozenset[str], forms: frozenset[str]) -> int:
        """The number of the term that accepts `keys` and `forms`."""
        number = self._terms.get((keys, forms))
        if number is not None:
            return number
        number = self._terms[keys, forms] = len(self._terms)
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
        """The phrasings whose words may all stand in one sentence of `text`; a few do not, since terms share bits."""
        seen = [self._look_up(token.norm, token.keys) for token in text.tokens]
        absent: dict[int, int] = defaultdict(lambda: EVERY_BIT)
        for token, word in zip(text.tokens, seen, strict=True):
            absent[token.sentence] &= ~word.bits
        places: list[tuple[int, _Filed]] = []
        for place, word in enumerate(seen):
            if word.filed:
                not_there = absent[text.tokens[place].sentence]
                places += [(place, filed) for needs, filed in word.filed if not needs & not_there]
        return Candidates(text.tokens, seen, places)

    def matches(self, candidates: Candidates, only: frozenset[int] | None = None) -> list[Match[Owner]]:
        """Those that match, sorted by their place; `only`: of these phrasings."""
        tokens, seen, places = candidates
        spans: set[tuple[int, tuple[int, ...]]] = set()
        parts: dict[int, dict[int, list[tuple[int, ...]]]] = {}
        for place, filed in places:
            if only is not None and filed.number not in only:
                continue
            right = _grow(tokens, seen, place, filed.right, 1) if filed.right else ()
            if right is None:
                continue
            left = _grow(tokens, seen, place, filed.left, -1) if filed.left else ()
            if left is None:
                continue
            span = (*left[::-1], place, *right)
            if filed.of == 1:
                spans.add((filed.number, span))
            else:
                parts.setdefault(filed.number, {}).setdefault(filed.part, []).append(span)
        for number, found in parts.items():
            if len(found) == len(self.entries[number][1].parts):
                spans.update((number, span) for span in _joined(tokens, found))
        matches = [Match(*self._named[number], span) for number, span in spans]
        matches.sort(key=_by_place)
        return matches

    @lru_cache(maxsize=20_000)  # noqa: B019  (a matcher lives as long as the process)
    def _look_up(self, norm: str, keys: frozenset[str]) -> _Seen:
        mended = self._mend(norm, keys)
        accepted = frozenset().union(self._by_form.get(norm, ()), *(self._by_key.get(key, ()) for key in mended))
        known_as = (filed for key in {*mended, norm} for filed in self._index.get(key, ()))
        filed = tuple((each.needs, each) for each in known_as if each.anchor in accepted)
        return _Seen(accepted, _bits(accepted), norm in self._fillers, filed)

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


def _joined(tokens: tuple[Token, ...], parts: dict[int, list[tuple[int, ...]]]) -> Iterable[tuple[int, ...]]:
    """The places of all parts together, each near the ones before it in the same sentence."""
    joined = parts[0]
    for other in range(1, len(parts)):
        joined = [
            tuple(sorted({*a, *b}))
            for a in joined
            for b in parts[other]
            if tokens[a[0]].sentence == tokens[b[0]].sentence and _distance(a, b) <= NEAR and set(a).isdisjoint(b)
        ]
    return joined


def _by_place(match: Match[Any]) -> tuple[int, int, str]:
    return match.first, match.last, match.phrasing


def _bits(terms: Iterable[int]) -> int:
    return reduce(or_, (1 << term % BITS for term in terms), 0)


class _Rarity:
    """How rare terms are among the phrasings of a matcher, each looked up once."""

    def __init__(self, counts: Counter[str], fillers: frozenset[str]) -> None:
        self._counts, self._fillers = counts, fillers
        self._known: dict[Term, tuple[bool, int]] = {}

    def rarest(self, sequence: Sequence) -> int:
        """The place of the rarest term; a filler word is never rare."""
        return min(range(len(sequence)), key=lambda place: self._commonness(sequence[place]))

    def _commonness(self, term: Term) -> tuple[bool, int]:
        if term not in self._known:
            every = term.keys | term.forms
            self._known[term] = (not every.isdisjoint(self._fillers), sum(self._counts[key] for key in every))
        return self._known[term]


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
