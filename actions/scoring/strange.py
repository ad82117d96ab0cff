"""Words that are none: keys hit at random."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from actions.scoring.words import NAME, Text, known

# So many of the words are none: nothing can be read, or it is mashed keys or made-up words with key words between them.
GIBBERISH_SHARE, FEWEST_WORDS = 0.5, 3
# No genuine answer of the sets has more than 0.19 in English, 0.31 in Italian, both in dialect (docs/scoring.md).
MASH_SHARE, SHORTEST_MASH = {"en": 0.22, "it": 0.33}, 12
# Or so many cannot even be spoken.
FEWEST_UNSPEAKABLE, SHORTEST_UNSPEAKABLE = 3, 4
KEYS = "qwertyuiop asdfghjkl zxcvbnm"

_no_vowels = re.compile(r"[^aeiouy]{5}|^[^aeiouy]{4}$")


class Strange(NamedTuple):
    """The words of a text that are in no dictionary of either language and are no names; `of` so many words."""

    words: list[str]
    of: int

    @property
    def share(self) -> float:
        return len(self.words) / self.of if self.of else 0.0


def strange_words(text: Text) -> Strange:
    words = [each.norm for each in text.spelled if not _familiar(each.norm) and NAME not in each.keys]
    return Strange(words, len(text.spelled))


def is_gibberish(strange: Strange) -> bool:
    return strange.of >= FEWEST_WORDS and strange.share > GIBBERISH_SHARE


def is_mash(strange: Strange, language: str) -> bool:
    """Whether a text in `language` ("en" or "it") is made of mashed keys or of words that somebody made up."""
    if strange.of >= SHORTEST_MASH and strange.share >= MASH_SHARE[language]:
        return True
    return sum(unspeakable(word) for word in set(strange.words)) >= FEWEST_UNSPEAKABLE


@lru_cache(maxsize=50_000)
def _familiar(norm: str) -> bool:
    return known(norm, "en") or known(norm, "it")


@lru_cache(maxsize=10_000)
def unspeakable(word: str) -> bool:
    """Whether a word has a run of neighbouring keys in it, or no vowel where a word would have one."""
    if len(word) < SHORTEST_UNSPEAKABLE:
        return False
    fours = (word[place : place + 4] for place in range(len(word) - 3))
    return any(four in KEYS or four[::-1] in KEYS for four in fours) or bool(_no_vowels.search(word))
