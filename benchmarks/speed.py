"""`make bench`: how long an answer takes to score, beside the bare tokenizer and lemmatizer on the same text."""

from __future__ import annotations

import statistics
import sys
import time
from typing import Callable

import spacy
from spacy.language import Language

from actions.content import LANGUAGES
from actions.scoring.rubric import rubric
from actions.scoring.scorer import score_answer
from benchmarks.agreement import SETS, rows

ROUNDS = 40
WORDS = 120


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


def milliseconds(work: Callable[[], object]) -> float:
    """The median over ROUNDS, after a warm-up."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - start))
    return statistics.median(times)


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
    return 0


if __name__ == "__main__":
    sys.exit(main())
