"""A candidate stops, or wants to be forgotten."""

from __future__ import annotations

from pathlib import Path

from answers import STRONG_CRM
from talk import Talk

from actions.history.store import history


def test_stopping_is_asked_about_first_and_no_goes_on(talk: Talk) -> None:
    talk.says("start the full interview", "practice")
    assert {"/affirm", "/deny"} == {button["payload"] for button in talk.say("I want to stop").buttons}
    assert "Back to the question" in talk.say("no")
    assert talk.slot("session")["index"] == 0


def test_yes_to_stopping_gives_the_report_on_what_was_answered(talk: Talk) -> None:
    talk.says("start the full interview", "practice", *["skip"] * 6, STRONG_CRM, "stop")
    report = talk.say("yes")
    assert "Here is your report" in report and "questions scored: 1 of 10" in report


def test_an_answer_instead_of_yes_or_no_takes_the_question_off_the_table(talk: Talk) -> None:
    talk.says("drill crm", "practice", "stop", STRONG_CRM)
    assert talk.slot("pending_confirmation") == "nothing"


def test_a_yes_that_comes_after_something_else_does_not_stop(talk: Talk) -> None:
    talk.says("start the full interview", "practice", "stop", "give me a hint")
    talk.say("yes")
    assert not talk.slot("session")["finished"]


def test_forget_me_erases_history_and_conversation_after_one_question(talk: Talk, data_folder: Path) -> None:
    talk.says("drill crm", "practice", STRONG_CRM, "skip")
    assert list(history().everything(talk.person))
    talk.say("please delete all my data")
    assert "erased" in talk.say("yes")
    assert list(history().everything(talk.person)) == []
    left = b"".join(path.read_bytes() for path in data_folder.rglob("*") if path.is_file())
    assert b"bakery chain" not in left and b"delete all my data" not in left


def test_forget_me_erases_nothing_on_no(talk: Talk) -> None:
    talk.says("drill crm", "practice", STRONG_CRM, "skip", "forget me", "no")
    assert list(history().everything(talk.person))


def test_two_people_do_not_see_each_other(talk: Talk, bot: object) -> None:
    talk.says("drill crm", "practice", STRONG_CRM, "skip")
    assert "no progress to show" in Talk(bot, "somebody else").say("show my progress")
