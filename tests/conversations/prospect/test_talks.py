"""Whole talks with a prospect, through the real model and actions, in both languages and on each difficulty."""

from __future__ import annotations

from typing import Any

import pytest
from replies import ANSWER, ASK, BOW_OUT, DECLINE, DISCOUNT, GRANT, LEVEL, PUSH, START, STEP, VAGUE, WHO
from talk import Reply, Talk

from actions.history.store import history
from actions.roleplay.outcomes import DISCOUNTS_BORNE, HARMS_BORNE, QUESTIONS_NEEDED

everywhere = pytest.mark.parametrize("language", ["en", "it"])
every_level = pytest.mark.parametrize("difficulty", list(QUESTIONS_NEEDED))
SCORECARD = {"en": "Here is your scorecard", "it": "Ecco la tua scheda"}


def meet(talk: Talk, who: str, language: str, difficulty: str = "medium") -> Reply:
    """Begin a talk; what the prospect opens with."""
    called = f"{WHO[language][who]}, {LEVEL[difficulty][language]}"
    return talk.say(START[language].format(called))


def state(talk: Talk, key: str) -> Any:
    return talk.slot("session")["talk"][key]


@everywhere
@every_level
def test_good_questions_bring_out_the_concern_and_dealing_with_it_wins(
    talk: Talk, language: str, difficulty: str
) -> None:
    meet(talk, "bank", language, difficulty)
    needed = QUESTIONS_NEEDED[difficulty]
    for question in ASK[language][: needed - 1]:
        talk.say(question)
        assert talk.slot("prospect_phase") == "objecting"
    talk.say(ASK[language][needed - 1])
    assert talk.slot("prospect_phase") == "concern"
    talk.say(ANSWER[language])
    assert talk.slot("prospect_phase") == "closing" and talk.slot("prospect_mood") == "warm"
    reply = talk.say(STEP[language])
    assert state(talk, "outcome") == "won"
    assert SCORECARD[language] in reply


@everywhere
@every_level
def test_pressing_makes_the_prospect_cold_and_ends_the_talk(talk: Talk, language: str, difficulty: str) -> None:
    meet(talk, "bank", language, difficulty)
    borne = HARMS_BORNE[difficulty]
    for push in PUSH[language][: borne - 1]:
        talk.say(push)
        assert talk.slot("prospect_mood") == "cold"
    reply = talk.say(PUSH[language][borne - 1])
    assert talk.slot("prospect_mood") == "gone" and state(talk, "outcome") == "lost_pressure"
    assert SCORECARD[language] in reply


@everywhere
@every_level
def test_discounting_makes_the_prospect_ask_for_more_until_they_leave(
    talk: Talk, language: str, difficulty: str
) -> None:
    meet(talk, "bank", language, difficulty)
    borne = DISCOUNTS_BORNE[difficulty]
    for discount in DISCOUNT[language][: borne - 1]:
        talk.say(discount)
        assert state(talk, "outcome") is None
    talk.say(DISCOUNT[language][borne - 1])
    assert state(talk, "outcome") == "lost_discount"


@everywhere
@every_level
def test_the_gift_kindly_declined_keeps_the_deal_alive(talk: Talk, language: str, difficulty: str) -> None:
    meet(talk, "fund", language, difficulty)
    talk.says(*ASK[language][:2])
    if talk.slot("prospect_phase") != "gift":
        talk.say(ASK[language][2])
    before = state(talk, "mood")
    talk.say(DECLINE[language])
    assert talk.slot("prospect_phase") in ("objecting", "concern")
    assert state(talk, "gift_settled") and state(talk, "mood") >= before


@everywhere
@every_level
def test_the_gift_granted_ends_the_talk_with_the_rule_explained(talk: Talk, language: str, difficulty: str) -> None:
    meet(talk, "fund", language, difficulty)
    talk.say(ASK[language][0])
    if talk.slot("prospect_phase") != "gift":  # an easy prospect comes to it at once
        talk.say(ASK[language][1])
    assert talk.slot("prospect_phase") == "gift"
    reply = talk.say(GRANT[language])
    assert state(talk, "outcome") == "lost_gift"
    assert "FINRA" in reply and "3220" in reply and "91 FR 7570" in reply


@everywhere
@every_level
def test_where_nothing_fits_bowing_out_is_the_good_ending(talk: Talk, language: str, difficulty: str) -> None:
    meet(talk, "shop", language, difficulty)
    talk.says(*ASK[language][: QUESTIONS_NEEDED[difficulty]])
    assert talk.slot("prospect_phase") == "concern"
    reply = talk.say(BOW_OUT[language])
    assert state(talk, "outcome") == "bowed_out"
    assert SCORECARD[language] in reply


@everywhere
def test_pushing_what_does_not_fit_loses_the_talk(talk: Talk, language: str) -> None:
    meet(talk, "shop", language, "easy")
    reply = talk.says(ASK[language][0], STEP[language], STEP[language])
    assert state(talk, "outcome") == "lost_no_fit"
    assert SCORECARD[language] in reply


@everywhere
@every_level
def test_without_questions_the_concern_stays_hidden_and_saying_little_loses(
    talk: Talk, language: str, difficulty: str
) -> None:
    meet(talk, "bank", language, difficulty)
    reply = talk.says(*VAGUE[language])
    assert state(talk, "outcome") == "lost_patience"
    missed = {"en": "what really held them back didn't come out", "it": "che cosa frenava davvero non è venuto fuori"}
    assert missed[language].lower() in reply.text.lower()


@everywhere
def test_the_scorecard_quotes_the_candidate_and_says_what_to_do_next_time(talk: Talk, language: str) -> None:
    meet(talk, "bank", language, "easy")
    reply = talk.says(ASK[language][0], ANSWER[language], STEP[language])
    quote = {"en": "What would have to be different", "it": "Che cosa dovrebbe essere diverso"}
    lesson = {"en": "Next time:", "it": "La prossima volta:"}
    assert quote[language] in reply and lesson[language] in reply


def test_a_talk_is_kept_in_the_history_and_shown_as_progress(talk: Talk) -> None:
    meet(talk, "bank", "en", "easy")
    talk.says(ASK["en"][0], ANSWER["en"], STEP["en"])
    kept = [each for _, tries in history().everything(talk.person) for each in tries]
    assert [each.question for each in kept] == ["prospect:bank_security"]
    assert kept[0].result["outcome"] == "won" and 1 <= kept[0].level <= 5
    assert "the bank" in talk.say("show my progress")
