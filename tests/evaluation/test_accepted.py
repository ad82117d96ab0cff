"""The agreement with human raters does not get worse unnoticed."""

from __future__ import annotations

import pytest

from actions.content import LANGUAGES
from benchmarks import agreement, evaluate


def test_no_headline_figure_has_dropped() -> None:
    assert evaluate.accepted(), "there are accepted figures to compare with"
    assert evaluate.drops() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_scorer_beats_a_scorer_that_only_counts_words(language: str) -> None:
    every = agreement.answers(agreement.SETS / "dev", language)["all"]
    assert every.level > every.length_only + 0.3
