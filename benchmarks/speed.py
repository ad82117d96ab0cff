"""`make bench`: how long an answer takes to score, beside the bare tokenizer and lemmatizer on the same text."""

from __future__ import annotations

import statistics
import sys
import time
from collections import defaultdict
from typing import Callable

import spacy
from spacy.language import Language

from actions.content import LANGUAGES
from actions.scoring.rubric import rubric
from actions.scoring.scorer import score_answer
from benchmarks.agreement import SETS, rows

ROUNDS = 40
WORDS = 120
# Rated answers of about that length, each timed so often.
FROM, TO, SHORTER_ROUNDS = 90, 150, 9


def bare_pipeline(language: str) -> Language:
    """spaCy's tokenizer and lookup lemmatizer, and nothing else."""
    nlp = spacy.blank(language)
    nlp.add_pipe("lemmatizer", config={"mode": "lookup"})
    nlp.initialize()
    return nlp


def text_of(language: str) -> str:
    """About 120 words of real answers."""
    words = " ".join(each["text"] for each in rows(SETS / "dev" / f"answers_{language}.jsonl")).split()
    return " ".join(words[:WORDS])


def milliseconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median over so many rounds, after a warm-up."""
    work()
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


def by_level(language: str, nlp: Language) -> dict[int, list[float]]:
    """How many times the bare pipeline the answers of the sets take, each to its own question, by their level."""
    names, times = list(rubric()), defaultdict(list)
    for file in sorted(SETS.glob(f"*/answers_{language}.jsonl")):
        for each in rows(file):
            text, question = each["text"], names[each["q"] - 1]
            if FROM <= len(text.split()) <= TO:
                bare = milliseconds(lambda: [token.lemma_ for token in nlp(text)], SHORTER_ROUNDS)  # noqa: B023
                scored = milliseconds(lambda: score_answer(question, language, text), SHORTER_ROUNDS)  # noqa: B023
                times[score_answer(question, language, text).level].append(scored / bare)
    return dict(sorted(times.items()))


def main() -> int:
    for language in LANGUAGES:
        text = text_of(language)
        nlp = bare_pipeline(language)
        bare = milliseconds(lambda: [token.lemma_ for token in nlp(text)])  # noqa: B023
        scored = {q: milliseconds(lambda: score_answer(q, language, text)) for q in rubric()}  # noqa: B023
        median = statistics.median(scored.values())
        sys.stdout.write(
            f"{language}: {WORDS} words; bare tokenizer and lemmatizer {bare:.2f} ms; an answer scored "
            f"{median:.2f} ms, {median / bare:.1f} times that (slowest: {max(scored.values()):.2f} ms)\n"
        )
        levels = by_level(language, nlp)
        every = [ratio for ratios in levels.values() for ratio in ratios]
        single = ", ".join(f"{level}: {statistics.median(ratios):.1f}" for level, ratios in levels.items())
        sys.stdout.write(
            f"    {len(every)} rated answers of {FROM} to {TO} words: {statistics.median(every):.1f} times; "
            f"by level {single}\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
