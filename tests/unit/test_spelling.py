"""Words typed in a hurry are read as what was meant, before a message is classified."""

from __future__ import annotations

import pytest

from nlu.spelling import Spelling

TRAINING = [
    "what is the question",
    "what was the question again",
    "could you repeat it",
    "could you repeat that",
    "qual è la domanda",
    "ripeti la domanda per favore",
    "per favore un esempio",
    "teh",
    "interview me",
    "the interview",
]


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling().fit(TRAINING)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("waht is teh qeustion", "what is the question"),
        ("Cuold you reepat", "could you repeat"),
        ("qual è la domadna?", "qual è la domanda?"),
        ("per favroe", "per favore"),
        ("the quesstion", "the question"),
        ("an intervviiew", "an interview"),
    ],
)
def test_letters_in_disorder_wrong_missing_or_too_many_are_mended(spelling: Spelling, typed: str, meant: str) -> None:
    assert spelling.transform([typed]) == [meant]


@pytest.mark.parametrize("typed", ["Hull 2 that", "cloud", "they", "", "!?", "petition", "quest"])
def test_other_words_stay_as_they_are(spelling: Spelling, typed: str) -> None:
    assert spelling.transform([typed]) == [typed]


def test_of_two_words_equally_near_the_commoner_is_meant() -> None:
    spelling = Spelling().fit(["form from from from", "form"])
    assert spelling.transform(["fomr frmo"]) == ["form from"]
    assert Spelling().fit(["brake", "brake", "break", "break", "break"]).transform(["braek"]) == ["break"]
