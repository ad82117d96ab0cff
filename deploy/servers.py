"""The two servers: the action server on loopback, and Rasa; their ports, files and whether they truly answer."""

from __future__ import annotations

import json
import os
import shlex
import socket
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

import yaml

from actions.settings import data_folder, keep_days
from channels.slack_parts.settings import missing
from deploy.environment import MODEL, PYTHON, ROOT, told

LOOPBACK = "127.0.0.1"
DEFAULT_PORT = 5005
ACTIONS_ABOVE = 50
PATIENCE_SECONDS = 180


class CannotStart(Exception):
    """The servers cannot be started; the message says why and what to do."""


@dataclass(frozen=True)
class Settings:
    """Ports and address. The action server always listens on loopback, `ACTIONS_ABOVE` above Rasa's port."""

    host: str
    port: int
    actions_port: int
    rest: bool
    slack: bool = False

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}/"


def settings() -> Settings:
    """From PORT, HOST, ACTIONS_PORT, HOTSEAT_REST and Slack's secrets. Raises CannotStart for a port that is none."""
    port = _port("PORT", DEFAULT_PORT)
    try:
        keep_days()
    except ValueError as error:
        raise CannotStart(str(error)) from error
    return Settings(
        os.environ.get("HOST") or LOOPBACK,
        port,
        _port("ACTIONS_PORT", port + ACTIONS_ABOVE),
        os.environ.get("HOTSEAT_REST") == "1",
        slack=not missing(),
    )


def with_settings(work: Callable[[Settings], int]) -> int:
    """Do `work` with the settings, if both ports are free; its exit status, or 1 and one line that says what to do."""
    try:
        chosen = settings()
        check_free("PORT", chosen.port)
        check_free("ACTIONS_PORT", chosen.actions_port)
        return work(chosen)
    except CannotStart as error:
        sys.stderr.write(f"{error}\n")
    except OSError as error:
        sys.stderr.write(told(error))
    return 1


def _port(name: str, default: int) -> int:
    value = os.environ.get(name) or str(default)
    if not value.isdigit() or not 0 < int(value) < 65536:
        raise CannotStart(f"{name}={value} is not a port: use a number from 1 to 65535.")
    return int(value)


def check_free(name: str, port: int) -> None:
    """Raises CannotStart if somebody listens on the port already."""
    with socket.socket() as probe:
        probe.settimeout(1)
        if probe.connect_ex((LOOPBACK, port)) == 0:
            raise CannotStart(
                f"Port {port} is in use already: stop what uses it, or choose another with {name}=…, "
                f"for example {name}={port + 1}."
            )


def endpoints(chosen: Settings) -> Path:
    """endpoints.yml with the action server's port of this run, written to the data folder."""
    content = yaml.safe_load((ROOT / "endpoints.yml").read_text(encoding="utf-8"))
    content["action_endpoint"]["url"] = f"http://{LOOPBACK}:{chosen.actions_port}/webhook"
    return _written("endpoints.yml", content)


def credentials(chosen: Settings) -> Path:
    """credentials.yml, with the readiness check and, if asked for, the REST channel and Slack; written to the data
    folder. It holds no secret: Slack's are in the environment."""
    content = yaml.safe_load((ROOT / "credentials.yml").read_text(encoding="utf-8")) or {}
    content["channels.ready.ReadyCheck"] = {}
    content["channels.web.WebInput"] = {}
    content["channels.report.ReportPages"] = {}
    content["channels.retention.Retention"] = {}
    if chosen.rest:
        content["rest"] = {}
    if chosen.slack:
        content["channels.slack.SlackInput"] = {}
    return _written("credentials.yml", content)


def _written(name: str, content: dict[str, Any]) -> Path:
    path = data_folder() / name
    path.write_text(
        "# Written at each start; edit the file of this name at the project's root instead.\n"
        + yaml.safe_dump(content),
        encoding="utf-8",
    )
    return path


def actions_command(chosen: Settings) -> str:
    return shlex.join([PYTHON, "-m", "deploy.action_server", "--port", str(chosen.actions_port)])


def rasa_command(chosen: Settings) -> str:
    return shlex.join(
        [
            PYTHON,
            "-m",
            "rasa",
            "run",
            "--model",
            str(MODEL),
            "--interface",
            chosen.host,
            "--port",
            str(chosen.port),
            "--endpoints",
            str(endpoints(chosen)),
            "--credentials",
            str(credentials(chosen)),
        ]
    )


def actions_answer(chosen: Settings) -> bool:
    """Whether the action server lists its actions."""
    listed = _get(f"http://{LOOPBACK}:{chosen.actions_port}/actions")
    return isinstance(listed, list) and any(each.get("name") == "validate_session_form" for each in listed)


def rasa_answers(chosen: Settings) -> bool:
    """Whether Rasa has a model loaded."""
    status = _get(f"http://{LOOPBACK}:{chosen.port}/webhooks/ready/")
    return isinstance(status, dict) and status.get("ready") is True


def _get(address: str) -> Any:
    try:
        with urllib.request.urlopen(address, timeout=2) as answer:  # noqa: S310  (loopback only)
            return json.load(answer)
    except (urllib.error.URLError, OSError, ValueError):
        return None


def wait(answers: Callable[[], bool], still_running: Callable[[], bool]) -> bool:
    """Wait until `answers`; False if the time is over or nothing is running any more."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and still_running():
        if answers():
            return True
        time.sleep(0.2)
    return False
