"""A message that nobody could understand gets guesses in plain words, then help; never an intent's name."""

from __future__ import annotations

import pytest
from talk import Reply, Talk

GARBLED = {"en": "report hint maybe or the thing with money", "it": "resoconto suggerimento forse o la cosa dei soldi"}


@pytest.fixture
def unsure(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> Talk:
    """A talk in which the classifier is never sure."""
    monkeypatch.setattr("rasa.nlu.classifiers.fallback_classifier.FallbackClassifier._should_fallback", _never_sure)
    return talk


def _never_sure(_: object, message: object) -> bool:
    return not str(message.get("text")).strip().startswith("/")  # type: ignore[attr-defined]


def ask(talk: Talk, language: str) -> Reply:
    return talk.say(GARBLED[language])


def test_it_asks_with_two_or_three_guesses_in_plain_words(unsure: Talk) -> None:
    reply = ask(unsure, "en")
    assert "Did you mean to" in reply
    assert 2 <= len(reply.buttons) <= 3
    assert all("_" not in each["title"] for each in reply.buttons)
    assert all("_" not in line for line in reply.text.splitlines())


def test_a_guess_is_chosen_by_number_by_button_or_in_its_words(unsure: Talk) -> None:
    by_button = ask(unsure, "en").buttons[0]
    answered = unsure.say(by_button["payload"]).text
    ask(unsure, "en")
    assert unsure.say("1").text == answered
    ask(unsure, "en")
    assert unsure.say(by_button["title"]).text == answered


def test_a_second_miss_offers_help_instead_of_more_guesses(unsure: Talk) -> None:
    ask(unsure, "en")
    reply = unsure.say("no, the other thing, you know")
    assert "Shall I show you what I can do" in reply
    assert "/ask_help" in [each["payload"] for each in reply.buttons]


def test_in_italian_the_guesses_are_italian(unsure: Talk) -> None:
    assert "Volevi" in ask(unsure, "it")
