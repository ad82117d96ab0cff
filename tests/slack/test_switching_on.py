"""The channel is on with both secrets and off without; an administrator's app fits what the channel does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from channels.slack_parts.commands import heard
from channels.slack_parts.settings import ADDRESS, SECRET, SLACK, TOKEN, missing
from channels.slack_parts.settings import settings as slack_settings
from deploy.environment import ROOT
from deploy.servers import credentials, settings

MANIFEST = ROOT / "deploy" / "slack" / "manifest.yml"
CHANNEL = "channels.slack.SlackInput"


@pytest.mark.parametrize("given", [{}, {TOKEN: "xoxb-1"}, {SECRET: "s"}, {TOKEN: "xoxb-1", SECRET: " "}])
def test_without_both_secrets_slack_is_off(given: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (TOKEN, SECRET):
        monkeypatch.delenv(name, raising=False)
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    assert missing() and not settings().slack
    assert CHANNEL not in yaml.safe_load(credentials(settings()).read_text(encoding="utf-8"))


def test_with_both_secrets_slack_is_on_and_no_file_has_them(monkeypatch: pytest.MonkeyPatch, data_folder: Path) -> None:
    monkeypatch.setenv(TOKEN, "xoxb-secret")
    monkeypatch.setenv(SECRET, "s3cr3t")
    monkeypatch.delenv(ADDRESS, raising=False)
    assert settings().slack and slack_settings().address == SLACK
    written = credentials(settings()).read_text(encoding="utf-8")
    assert CHANNEL in yaml.safe_load(written)
    assert "xoxb" not in written and "s3cr3t" not in written
    assert "xoxb" not in repr(slack_settings()) and "s3cr3t" not in repr(slack_settings())


@pytest.fixture
def manifest() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    return loaded


def test_the_manifest_sends_everything_to_the_one_address(manifest: dict[str, Any]) -> None:
    addresses = [
        manifest["settings"]["event_subscriptions"]["request_url"],
        manifest["settings"]["interactivity"]["request_url"],
        *(each["url"] for each in manifest["features"]["slash_commands"]),
    ]
    assert len(addresses) == 3
    assert all(each == "https://hotseat.example.com/webhooks/slack/webhook" for each in addresses)


def test_each_scope_is_there_for_an_event_or_a_call_and_none_is_missing(manifest: dict[str, Any]) -> None:
    needed_by_event = {
        "app_mention": "app_mentions:read", "message.channels": "channels:history", "message.groups": "groups:history",
        "message.im": "im:history",
    }  # fmt: skip
    events = manifest["settings"]["event_subscriptions"]["bot_events"]
    needed = {needed_by_event[each] for each in events} | {"chat:write", "im:write", "commands"}
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == needed


def test_every_word_of_the_commands_hint_is_understood(manifest: dict[str, Any]) -> None:
    (command,) = manifest["features"]["slash_commands"]
    for word in command["usage_hint"].split(" | "):
        form = {"text": word, "team_id": "T1", "user_id": "U1", "trigger_id": word}
        assert heard(form) is not None, word
