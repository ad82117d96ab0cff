"""The trained model, once for all tests; every test writes into a folder of its own."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Iterator

import pytest
import structlog
from rasa.core.agent import Agent

sys.path.insert(0, str(Path(__file__).parent))

from talk import Talk, load  # noqa: E402

from actions.history.database import close_all  # noqa: E402
from deploy import train  # noqa: E402
from deploy.environment import MODEL, QUIET  # noqa: E402
from stores.conversations import ConversationStore  # noqa: E402

pytest_plugins = ["databases", "running"]

structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
os.environ.update(QUIET)


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """HOTSEAT_DATA in a folder of the test's own."""
    monkeypatch.setenv("HOTSEAT_DATA", str(tmp_path))
    close_all()
    yield tmp_path
    close_all()


@pytest.fixture(scope="session")
def model() -> Path:
    """The trained model; trained first where its parts have changed."""
    assert train.main() == 0, "the model could not be trained"
    return MODEL


@pytest.fixture(scope="session")
def loaded(model: Path) -> Agent:
    return load(model)


@pytest.fixture
def bot(loaded: Agent, data_folder: Path) -> Agent:
    """The bot with an empty conversation store in the test's folder."""
    store = ConversationStore(domain=loaded.domain)
    loaded.tracker_store = store
    loaded.processor.tracker_store = store
    return loaded


@pytest.fixture
def talk(bot: Agent) -> Talk:
    """A new person's conversation, in English until they speak Italian."""
    return Talk(bot, "candidate")
