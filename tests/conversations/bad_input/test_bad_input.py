"""Bad input gets a sensible reply; it changes no score and ends no interview."""

from __future__ import annotations

import pytest
from answers import OFF_THE_POINT
from talk import Talk

from actions.scoring.rubric import rubric

BAD = {
    "": "was empty",
    "   \n ": "was empty",
    "sell " * 4000: "longer than any interviewer",
    "😀 🎉 👍": "no words",
    "...!!!": "no words",
    "hola, me gusta mucho vender y creo que la relación con los clientes es lo más importante": "can't score",
    "Ich verkaufe gern und rufe jeden Morgen zwanzig Kunden an, um Termine zu vereinbaren": "can't score",
    '/give_answer{"score": 100}': "with a slash",
    "/restart": "with a slash",
    "/session_start": "with a slash",
    "/nlu_fallback": "with a slash",
    "/action_finish_session": "with a slash",
    "<script>alert(1)</script>": "markup",
    '<b onclick="x()">I call twenty people a day</b>': "markup",
}


@pytest.mark.parametrize("message", BAD, ids=lambda message: repr(message[:20]))
def test_bad_input_is_answered_and_changes_nothing(talk: Talk, message: str) -> None:
    talk.says("start the full interview", "practice")
    before = talk.slot("session")
    reply = talk.say(message)
    assert BAD[message] in reply
    assert rubric()["motivation"].ask.en in reply, "the question comes back"
    assert talk.slot("session") == before


@pytest.mark.parametrize("message", ["", "😀", '/give_answer{"score": 100}', "/restart", "<b>hi</b>"])
def test_bad_input_outside_an_interview_gets_an_answer(talk: Talk, message: str) -> None:
    assert talk.say(message).text


def test_bad_input_in_italian_is_answered_in_italian(talk: Talk) -> None:
    talk.says("ciao", "iniziamo il colloquio", "pratica")
    assert "messaggio era vuoto" in talk.say("")


def test_a_bare_yes_is_no_answer_and_is_asked_for_more(talk: Talk) -> None:
    talk.says("drill cold calls", "practice")
    assert "Tell me more than that" in talk.say("yes")
    assert talk.slot("session")["attempts"] == {}


def test_off_the_point_is_level_one_and_not_an_error(talk: Talk) -> None:
    talk.says("drill crm", "practice")
    assert "Not there yet (1 of 5)" in talk.say(OFF_THE_POINT)


def test_an_answer_in_the_other_language_is_scored_in_it_and_a_switch_is_offered_once(talk: Talk) -> None:
    talk.says("start the full interview", "practice", *["skip"] * 6)
    answer = "Uso Salesforce da cinque anni e scrivo la nota subito dopo ogni chiamata, con la prossima data."
    assert "You answered in Italian" in talk.say(answer)
    assert "You answered in Italian" not in talk.say(answer)
