"""The bot is killed in the middle of turns; nothing that was confirmed is lost, and nothing is there twice."""

from __future__ import annotations

import asyncio
import os
import random
import select
import signal
from collections import Counter

from answers import CRM_FOLLOW_UP, STRONG_CRM
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage

from actions.history import database
from actions.history.store import history
from channels.transcript import heard_before
from stores.conversations import ConversationStore

SESSIONS = 50  # of four turns each
PEOPLE = 10
KILLED = 0.5  # of the turns, at a random moment
PATIENCE = 30.0  # seconds


def _turn(agent: Agent, person: str, text: str, client_id: str) -> None:
    """Hear the message as the page's channel does: not at all if its turn was saved before."""

    async def hear() -> None:
        tracker = await agent.tracker_store.retrieve_full_tracker(person)
        events = [each.as_dict() for each in tracker.events] if tracker else []
        if client_id not in heard_before(events):
            output = CollectingOutputChannel()
            metadata = {"client_id": client_id}
            await agent.handle_message(UserMessage(text, output, person, input_channel="web", metadata=metadata))

    asyncio.new_event_loop().run_until_complete(hear())


def _survives(agent: Agent, person: str, text: str, client_id: str, killed_after: float | None) -> bool:
    """Take the turn in a process of its own, which is killed after so many seconds; whether it confirmed the turn."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            database.close_all()
            store = ConversationStore(domain=agent.domain)
            agent.tracker_store = store
            agent.processor.tracker_store = store
            _turn(agent, person, text, client_id)
            os.write(writing, b"confirmed")
            status = 0
        finally:
            os._exit(status)
    os.close(writing)
    confirmed = bool(select.select([reading], [], [], killed_after)[0]) and os.read(reading, 9) == b"confirmed"
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(reading)
    return confirmed


def test_a_server_killed_at_random_points_of_two_hundred_turns_loses_no_answer_and_doubles_none(bot: Agent) -> None:
    chance = random.Random(7)  # noqa: S311
    database.close_all()
    killed = 0
    for number in range(SESSIONS):
        messages = ["drill crm", "practice", f"{STRONG_CRM} That was job number {number}.", CRM_FOLLOW_UP]
        person = f"candidate-{number % PEOPLE}"
        for index, text in enumerate(messages):
            client_id = f"m{number}-{index}"
            killed_after = chance.uniform(0.0, 0.12) if chance.random() < KILLED else PATIENCE
            if not _survives(bot, person, text, client_id, killed_after):
                killed += 1
                assert _survives(bot, person, text, client_id, PATIENCE), f"{client_id} was not taken after the kill"
    assert killed >= SESSIONS, "too few turns were killed to mean anything"
    kept = list(history().everything())
    assert len(kept) == SESSIONS
    assert all([(each.question, each.number) for each in tries] == [("crm", 1)] for _, tries in kept)
    heard = Counter(each for number in range(PEOPLE) for each in _heard(bot, f"candidate-{number}"))
    assert len(heard) == 4 * SESSIONS and set(heard.values()) == {1}


def _heard(agent: Agent, person: str) -> list[str]:
    """The page's ids of all messages in the stored conversation."""
    reading = ConversationStore(domain=agent.domain).retrieve_full_tracker(person)
    tracker = asyncio.new_event_loop().run_until_complete(reading)
    assert tracker is not None
    return [each.metadata["client_id"] for each in tracker.events if each.type_name == "user"]
