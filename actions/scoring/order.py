"""Whether the words of a text stand in an order in which people put words.

A table of which class of word follows which, counted in this project's own training messages: the commonest words stand
for themselves, all others for their ending. A text is as plausible as its pairs are on average likelier than chance
(pointwise mutual information, in nats; Church and Hanks, 1990). Real sentences lie above 0, shuffled ones far below.
It knows nothing of what is said, and can only hold a level down, never give one (docs/scoring.md).
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Iterable, Iterator, NamedTuple

import yaml

from actions.content import DATA
from actions.scoring.lexicon import lexicon
from actions.scoring.words import NAME, NUMBER, Text, plain, read

COMMONEST = 150
# How many pairs of a class chance is worth: the fewer were counted, the nearer to chance.
PRIOR = 2.0
ENDINGS = {
    "en": ("ing", "ed", "ly", "s"),
    "it": ("are", "ere", "ire", "ato", "ata", "ati", "ate", "uto", "ito", "ando", "endo", "mente", "o", "a", "i", "e"),
}
START, END, BREAK, OTHER = "<", ">", ",", "*"

_annotation = re.compile(r"\[([^\]]*)\](?:\{[^}]*\}|\([^)]*\))")


class Table(NamedTuple):
    """words: those that stand for themselves; unseen: the value of a pair that was never counted, by its first class;
    pairs: the value of the others."""

    words: frozenset[str]
    unseen: dict[str, float]
    pairs: dict[str, dict[str, float]]


def path(language: str) -> Path:
    return DATA / "lexicon" / f"order_{language}.json"


@cache
def table(language: str) -> Table:
    """The table of data/lexicon/, read once per process."""
    stored = json.loads(path(language).read_text(encoding="utf-8"))
    return Table(frozenset(stored["words"]), stored["unseen"], stored["pairs"])


def plausibility(text: Text) -> float:
    """The mean value of the pairs of `text`; 0 for a text without words."""
    known = table(text.language)
    none: dict[str, float] = {}
    values = [
        known.pairs.get(first, none).get(second, known.unseen.get(first, 0.0))
        for classes in _sentences(text, known.words)
        for first, second in pairwise(classes)
    ]
    return sum(values) / len(values) if values else 0.0


def _sentences(text: Text, words: frozenset[str]) -> Iterator[list[str]]:
    classes: list[str] = []
    before = None
    for token in text.tokens:
        if before is None or token.sentence != before.sentence:
            if classes:
                yield [*classes, END]
            classes = [START]
        elif token.clause != before.clause and not text.source[before.end : token.start].isspace():
            classes.append(BREAK)
        classes.append(_class(token.norm, token.keys, text.language, words))
        before = token
    if classes:
        yield [*classes, END]


@lru_cache(maxsize=50_000)
def _class(norm: str, keys: frozenset[str], language: str, words: frozenset[str]) -> str:
    norm = plain(lexicon(language).spelling.get(norm, norm))
    if norm in words:
        return norm
    marked = keys & {NUMBER, NAME}
    if marked:
        return min(marked)
    ending = next((each for each in ENDINGS[language] if norm.endswith(each) and len(norm) > len(each) + 1), None)
    return f"-{ending}" if ending else OTHER


def messages(language: str) -> Iterator[str]:
    """The training messages of data/nlu without their annotations."""
    for file in sorted((DATA / "nlu" / language).glob("*.yml")):
        for block in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]:
            for line in block["examples"].splitlines():
                yield _annotation.sub(r"\1", line.removeprefix("- "))


def build(language: str, sources: Iterable[str]) -> dict[str, object]:
    """The table counted in `sources`, ready to be written as JSON."""
    texts = [read(source, language) for source in sources]
    spelling = lexicon(language).spelling
    counted = Counter(
        plain(spelling.get(token.norm, token.norm)) for text in texts for token in text.tokens if token.norm.isalpha()
    )
    words = frozenset(word for word, _ in counted.most_common(COMMONEST))
    pairs = Counter(pair for text in texts for classes in _sentences(text, words) for pair in pairwise(classes))
    first, second = Counter[str](), Counter[str]()
    for (a, b), count in pairs.items():
        first[a] += count
        second[b] += count
    total = sum(second.values())
    values: dict[str, dict[str, float]] = {each: {} for each in sorted(first)}
    for (a, b), count in sorted(pairs.items()):
        chance = second[b] / total
        values[a][b] = round(math.log((count + PRIOR * chance) / (first[a] + PRIOR) / chance), 2)
    unseen = {each: round(math.log(PRIOR / (first[each] + PRIOR)), 2) for each in sorted(first)}
    return {"words": sorted(words), "unseen": unseen, "pairs": values}


def write(language: str) -> Path:
    """Count the table anew and store it; the file."""
    file = path(language)
    stored = json.dumps(build(language, messages(language)), ensure_ascii=False, indent=0, sort_keys=True)
    file.write_text(stored + "\n", encoding="utf-8")
    return file
