"""Slack's settings. Secrets come from the environment alone and are written nowhere."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

TOKEN = "SLACK_BOT_TOKEN"  # noqa: S105  (the name of a setting)
SECRET = "SLACK_SIGNING_SECRET"  # noqa: S105
ADDRESS = "SLACK_API_URL"  # another address of Slack's Web API, for tests and proxies
SLACK = "https://slack.com/api/"


@dataclass(frozen=True)
class SlackSettings:
    """What the channel needs to talk to Slack."""

    token: str = field(repr=False)
    signing_secret: str = field(repr=False)
    address: str


def missing() -> list[str]:
    """The names of the secrets that are not set; empty when the channel can be switched on."""
    return [name for name in (TOKEN, SECRET) if not os.environ.get(name, "").strip()]


def settings() -> SlackSettings:
    """From the environment. Raises KeyError for a secret that is not set."""
    return SlackSettings(
        os.environ[TOKEN].strip(), os.environ[SECRET].strip(), os.environ.get(ADDRESS, "").strip() or SLACK
    )
