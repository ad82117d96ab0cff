"""Mends words that were typed with their letters in disorder, before a message is classified.

Parts of words forgive a letter too many or too few, but hardly two that changed places: "waht is teh qeustion" shares
next to nothing with "what is the question".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA
from sklearn.base import BaseEstimator, TransformerMixin

# What was seen less often may be a slip itself.
SEEN = 2
# Shorter words have too many neighbours to be mended at all, by one letter, or by two.
SHORTEST, SHORTEST_CHANGED, SHORTEST_TWICE = 3, 6, 9

_word = re.compile(r"[^\W\d_]+")


class Spelling(BaseEstimator, TransformerMixin):
    """Learns the words of the training messages; an unknown word becomes the one of them that it most resembles.

    Two neighbouring letters may have changed places; in a word of six letters or more one letter may be wrong, missing
    or too many, in one of nine or more two. Words that training has once are mended only where letters changed places.
    """

    def fit(self, texts: Iterable[str], intents: object = None) -> Spelling:
        counts = Counter(word for text in texts for word in _word.findall(text.lower()))
        # The commonest first: of two words that are equally near, the commoner is meant.
        self.words_ = [word for word, count in counts.most_common() if count >= SEEN and len(word) >= SHORTEST]
        self.known_ = frozenset(self.words_)
        self.once_ = frozenset(counts) - self.known_
        self.by_letters_: dict[str, list[str]] = defaultdict(list)
        for word in self.words_:
            self.by_letters_[_letters(word)].append(word)
        longest = max(map(len, self.words_), default=0)
        # No slip changes the length by more than one, so that only words of about that length need be compared.
        self.near_ = {
            length: [word for word in self.words_ if abs(len(word) - length) <= _slips(length)]
            for length in range(SHORTEST_CHANGED, longest + _slips(longest) + 1)
        }
        return self

    def transform(self, texts: Iterable[str]) -> list[str]:
        """The texts with their words mended; whatever is no word stays as it is."""
        return [_word.sub(lambda found: self._mended(found.group()), text) for text in texts]

    def _mended(self, written: str) -> str:
        word = written.lower()
        if word in self.known_ or len(word) < SHORTEST:
            return written
        for candidate in self.by_letters_.get(_letters(word), ()):
            if OSA.distance(candidate, word) == 1:
                return candidate
        return written if word in self.once_ else self._nearest(word) or written

    def _nearest(self, word: str) -> str | None:
        near = self.near_.get(len(word), ())
        found = process.extractOne(word, near, scorer=OSA.distance, score_cutoff=_slips(len(word)))
        return str(found[0]) if found and found[0][0] == word[0] else None


def _letters(word: str) -> str:
    return "".join(sorted(word))


def _slips(length: int) -> int:
    """How many slips are forgiven in a word of so many letters."""
    return 1 if length < SHORTEST_TWICE else 2
