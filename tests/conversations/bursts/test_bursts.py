"""People send one thought as several messages; nothing counts under a question that they had not seen."""

from __future__ import annotations

import pytest
from answers import STRONG_CRM, WEAK_CRM
from replies import ASK
from talk import Talk

PIECES = STRONG_CRM.split(". ")


@pytest.fixture
def at_crm(talk: Talk) -> Talk:
    talk.says("/start_drill", "crm", "practice")
    return talk


def messages(talk: Talk, question: str) -> int:
    """How many messages make up the last try at the question."""
    return len(talk.slot("session")["attempts"][question]["tries"][-1]["messages"])


def test_an_answer_in_pieces_is_one_answer_scored_as_a_whole_and_said_so(at_crm: Talk) -> None:
    first, *later = at_crm.burst(*PIECES)
    assert "What I heard" in first
    assert all("added that to your answer" in reply for reply in later)
    assert messages(at_crm, "crm") == len(PIECES)
    whole = Talk(at_crm._agent, "in-one-piece")  # noqa: SLF001
    whole.says("/start_drill", "crm", "practice")
    together = whole.say("\n".join(PIECES)).text.split(")")[0]
    assert together.split(" (")[1] in later[-1].text


def test_what_follows_after_the_answer_was_shown_is_an_answer_to_the_follow_up(at_crm: Talk) -> None:
    at_crm.say(WEAK_CRM)
    reply = at_crm.say("I log each call in Salesforce the same day.")
    assert "added that" not in reply
    assert at_crm.slot("session")["stage"] != "follow_up"


def test_in_real_mode_the_second_piece_is_not_scored_under_the_next_question(talk: Talk) -> None:
    talk.says("start the full interview", "real")
    _, second = talk.burst("I like to see a client do better.", "Last May one of them cut waiting by 14 minutes.")
    session = talk.slot("session")
    assert messages(talk, "motivation") == 2 and session["index"] == 1
    assert "added that" in second and "Question 2 of 10" in second or "Back to" in second


def test_a_piece_after_the_last_answer_still_belongs_to_it(talk: Talk) -> None:
    talk.says("start the full interview", "real", *["skip"] * 9)
    talk.burst("First I list what pays and what is due.", "On Monday I had 14 quotes open and did the 3 biggest first.")
    assert messages(talk, "priorities") == 2


def test_nothing_counts_that_was_sent_before_the_first_question_was_seen(talk: Talk) -> None:
    talk.say("start the full interview")
    _, early = talk.burst("practice", "I have always loved selling to schools, since 2015.")
    assert "haven't counted it" in early
    assert talk.slot("session")["attempts"] == {}


def test_a_reply_to_a_prospect_in_pieces_is_one_reply(talk: Talk) -> None:
    talk.say("role-play with the bank, hard")
    talk.burst("Fair enough.", ASK["en"][0], "I'd really like to know.")
    turns = talk.slot("session")["talk"]["turns"]
    assert len(turns) == 1 and len(turns[0]["messages"]) == 3
    assert {"acknowledge", "clarify"} <= set(turns[0]["techniques"])


def test_in_italian_it_is_said_in_italian(talk: Talk) -> None:
    talk.says("voglio fare il colloquio completo", "reale")
    _, second = talk.burst(
        "Mi piace vedere un cliente che migliora.", "A maggio uno ha tagliato le attese di 14 minuti."
    )
    assert "aggiunto alla tua risposta" in second
