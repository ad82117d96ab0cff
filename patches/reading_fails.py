"""A conversation that cannot be read is an error, not an empty conversation.

Rasa wraps every tracker store so that, when the database is away, it goes on as with a stranger: the interview is
forgotten in its middle, and what is said then is lost when the database is back. Without the wrapper the error reaches
the channel, which keeps the message and tries again. Saving has its own answer (stores/conversations.py).
"""

from __future__ import annotations

from rasa.core.agent import Agent
from rasa.core.tracker_store import InMemoryTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain


def _create(store: TrackerStore | None, domain: Domain) -> TrackerStore:
    if store is None:
        return InMemoryTrackerStore(domain)
    store.domain = domain
    return store


def apply() -> None:
    """Leave the wrapper out in the running process; doing so twice changes nothing."""
    Agent._create_tracker_store = staticmethod(_create)  # noqa: SLF001
