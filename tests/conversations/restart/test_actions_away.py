"""The action server is away for a moment: what was said is neither swallowed nor scored twice."""

from __future__ import annotations

from typing import Any

import aiohttp
import pytest
from answers import CRM_FOLLOW_UP, WEAK_CRM
from talk import InProcessActions, Talk

from actions.history.store import history
from patches.failed_actions import ActionFailed


@pytest.mark.parametrize("call", [1, 2, 3])
def test_an_answer_whose_action_cannot_be_run_is_scored_once_when_it_is_sent_again(
    talk: Talk, monkeypatch: pytest.MonkeyPatch, call: int
) -> None:
    talk.says("drill crm", "practice", WEAK_CRM)
    before = talk.said()
    with monkeypatch.context() as away:
        _away_from(away, call)
        assert "send it again" in talk.hears(CRM_FOLLOW_UP, ActionFailed)
    assert talk.said() == before, "a turn that failed is not kept as one that was answered"
    assert "Here is your report" in talk.say(CRM_FOLLOW_UP)
    assert [[each.number for each in tries] for _, tries in history().everything(talk.person)] == [[1]]


def _away_from(monkeypatch: pytest.MonkeyPatch, call: int) -> None:
    """Let the server be away from the so-many-th action of the turn on."""
    request, calls = InProcessActions.request, 0

    async def refused(self: InProcessActions, *given: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls >= call:
            raise aiohttp.ClientConnectionError("refused")
        return await request(self, *given, **named)

    monkeypatch.setattr(InProcessActions, "request", refused)


def test_in_italian_one_is_asked_in_italian_to_send_it_again(talk: Talk, monkeypatch: pytest.MonkeyPatch) -> None:
    talk.says("parliamo italiano", "alleniamo il CRM", "pratica")
    _away_from(monkeypatch, 1)
    assert "Rimandalo tra un attimo" in talk.hears("Uso Salesforce da cinque anni", ActionFailed)
