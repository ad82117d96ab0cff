"""The agreement with human raters, and how well messages are understood, do not get worse unnoticed."""

from __future__ import annotations

import pytest
from rasa.core.agent import Agent

from actions.content import LANGUAGES
from benchmarks import agreement, evaluate
from benchmarks.understanding import understood


def test_no_headline_figure_has_dropped() -> None:
    assert evaluate.accepted(), "there are accepted figures to compare with"
    assert evaluate.drops() == []


def test_no_messages_kept_apart_are_understood_worse_than_before(loaded: Agent) -> None:
    files = understood(loaded)
    assert set(files) == set(evaluate.accepted()[evaluate.UNDERSTANDING])
    assert evaluate.misunderstandings(files) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_scorer_beats_a_scorer_that_only_counts_words(language: str) -> None:
    every = agreement.answers(agreement.SETS / "dev", language)["all"]
    assert every.level > every.length_only + 0.3
