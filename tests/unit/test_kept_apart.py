"""The messages that understanding is measured with share no sentence with training, not even a nearly equal one."""

from __future__ import annotations

import pytest
from rapidfuzz import fuzz, process

from benchmarks.understanding import KEPT_APART, TRAINING, examples

NEARLY_EQUAL = 93  # rapidfuzz ratio, 0 to 100
SHORTEST = 12  # letters; in shorter ones one letter decides


@pytest.mark.parametrize("language", ["en", "it"])
def test_no_message_kept_apart_is_nearly_one_of_training(language: str) -> None:
    training = [text.lower() for path in (TRAINING / language).glob("*.yml") for text, _ in examples(path)]
    kept = [text for path in KEPT_APART.glob(f"*{language}.yml") for text, _ in examples(path)]
    alike = {
        text: found[0]
        for text in kept
        if len(text) >= SHORTEST
        and (found := process.extractOne(text.lower(), training, scorer=fuzz.ratio, score_cutoff=NEARLY_EQUAL))
    }
    assert not alike


@pytest.mark.parametrize("language", ["en", "it"])
def test_every_intent_has_at_least_forty_examples(language: str) -> None:
    counted: dict[str, int] = {}
    for path in (TRAINING / language).glob("*.yml"):
        for _, intent in examples(path):
            counted[intent] = counted.get(intent, 0) + 1
    assert min(counted.values()) >= 40 and counted["give_answer"] >= 300
