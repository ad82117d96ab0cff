"""The servers are restarted in the middle, or the candidate comes back another day."""

from __future__ import annotations

from pathlib import Path

from answers import STRONG_CRM
from rasa.core.agent import Agent
from talk import Talk, load

from actions.scoring.rubric import rubric
from stores.conversations import ConversationStore


def test_the_interview_goes_on_after_a_restart_of_both_servers(bot: Agent, talk: Talk, model: Path) -> None:
    talk.says("start the full interview", "practice", "skip", "skip")
    fresh = load(model)
    store = ConversationStore(domain=fresh.domain)
    fresh.tracker_store = store
    fresh.processor.tracker_store = store
    again = Talk(fresh, talk.person)
    assert rubric()["cold_calling"].ask.en in again.say("what was the question again?")
    assert "Question 4 of 10" in again.say("skip")


def test_each_practice_session_is_a_rasa_session_of_its_own(talk: Talk) -> None:
    for _ in range(3):
        talk.says("drill crm", "practice", STRONG_CRM, "skip")
    assert talk.events() < 60, "only the events of the last session are loaded"


def test_progress_is_kept_over_sessions_and_names_no_trend_with_two(talk: Talk) -> None:
    for _ in range(2):
        talk.says("drill crm", "practice", STRONG_CRM, "skip")
    reply = talk.say("show my progress")
    assert "Practice sessions so far: 2" in reply and "won't compare them yet" in reply


def test_the_language_is_remembered_in_the_next_session(talk: Talk) -> None:
    talk.says("parliamo italiano", "/start_drill", "7")
    assert "Pratica" in talk.say("boh")
