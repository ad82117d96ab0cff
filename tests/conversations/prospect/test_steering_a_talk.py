"""Steering in the middle of a talk with a prospect: help is given, and the talk goes on where it was."""

from __future__ import annotations

import pytest
from replies import ANSWER, ASK, STEP
from talk import Talk

from actions.roleplay.persona import personas
from actions.scoring.techniques import techniques


@pytest.fixture
def in_talk(talk: Talk) -> Talk:
    talk.say("role-play with the bank, easy")
    return talk


def standing(talk: Talk) -> str:
    """The line that waits for a reply."""
    situation, index = talk.slot("session")["talk"]["put"].rsplit("/", 1)
    persona = personas()["bank_security"]
    lines = persona.objections.get(situation) or getattr(persona, situation)
    return str(lines.en[int(index)])


@pytest.mark.parametrize(
    ("words", "answered_with"),
    [
        ("give me a hint", "ask one open question"),
        ("show me an example answer", techniques()["clarify"].say.en),
        ("say that again please", "Marian Holt"),
        ("help", "You can say"),
        ("are you a real person?", "I'm a bot"),
        ("how much does an account executive earn?", "61,516"),
        ("skip", "can't be skipped"),
    ],
)
def test_steering_is_answered_and_the_prospect_says_their_line_again(
    in_talk: Talk, words: str, answered_with: str
) -> None:
    line = standing(in_talk)
    reply = in_talk.say(words)
    assert answered_with in reply and line in reply
    assert in_talk.slot("session")["talk"]["turns"] == []


def test_asking_the_prospect_why_is_a_reply_and_no_command(in_talk: Talk) -> None:
    in_talk.say("Why is that?")
    turn = in_talk.slot("session")["talk"]["turns"][0]
    assert "clarify" in turn["techniques"]


def test_put_differently_the_prospect_uses_other_words(in_talk: Talk) -> None:
    line = standing(in_talk)
    reply = in_talk.say("/ask_repeat")
    assert line in reply


def test_the_last_reply_can_be_taken_back(in_talk: Talk) -> None:
    line = standing(in_talk)
    in_talk.say("This price is only valid until tonight, so you need to sign today.")
    assert in_talk.slot("session")["talk"]["harms"] == 1
    reply = in_talk.say("let me try that again")
    assert line in reply
    state = in_talk.slot("session")["talk"]
    assert state["harms"] == 0 and state["turns"] == [] and state["mood"] == 0


def test_stopping_is_asked_about_and_gives_the_scorecard_so_far(in_talk: Talk) -> None:
    in_talk.say(ASK["en"][0])
    assert "Shall we stop" in in_talk.say("stop")
    reply = in_talk.say("yes")
    assert "Stopped before the end" in reply and "Open questions: 1" in reply


def test_no_stop_after_all_goes_on_with_the_talk(in_talk: Talk) -> None:
    line = standing(in_talk)
    in_talk.say("stop")
    assert line in in_talk.say("no")


def test_the_scorecard_so_far_is_shown_when_asked_for(in_talk: Talk) -> None:
    in_talk.say(ASK["en"][0])
    assert "Still going on" in in_talk.say("show me my report")


def test_the_language_changes_and_the_prospect_goes_on_in_it(in_talk: Talk) -> None:
    reply = in_talk.say("can we switch to Italian please")
    assert "Marina Olivieri" in reply


def test_a_reply_in_the_other_language_is_scored_in_it_and_a_switch_is_offered(in_talk: Talk) -> None:
    reply = in_talk.say(ASK["it"][0] + " Mi racconti pure con calma, sono qui per ascoltarla.")
    assert "clarify" in in_talk.slot("session")["talk"]["turns"][0]["techniques"]
    assert "italiano" in reply


@pytest.mark.parametrize("bad", ["", "   ", "12345", "<script>alert(1)</script>", "Ich habe leider keine Zeit dafür."])
def test_what_cannot_be_judged_changes_nothing(in_talk: Talk, bad: str) -> None:
    line = standing(in_talk)
    assert line in in_talk.say(bad)
    assert in_talk.slot("session")["talk"]["turns"] == []


def test_no_hint_in_real_mode(talk: Talk) -> None:
    talk.say("role-play with the bank, no feedback please, the real thing")
    assert "Not in real mode" in talk.say("give me a hint")


def test_the_prospects_are_listed_and_chosen_by_number_or_name(talk: Talk) -> None:
    listed = talk.say("I want to practise with a prospect")
    assert [each["title"] for each in listed.buttons] == [each.names.en[0] for each in personas().values()]
    assert "didn't find that one" in talk.say("the dentist")
    assert personas()["hedge_fund"].scene.en in talk.say("4, hard")
    assert talk.slot("session")["difficulty"] == "hard"


def test_a_new_talk_after_the_first_runs_differently(talk: Talk) -> None:
    first = talk.say("role-play with the bank, easy").text
    talk.says(ASK["en"][0], ANSWER["en"], STEP["en"])
    others = []
    for _ in range(4):
        others.append(talk.say("role-play with the bank, easy").text)
        talk.says("stop", "yes")
    assert any(each != first for each in others)
