"""The servers as `make run` starts them, for tests that need real ones."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from pathlib import Path
from typing import Iterator

import pytest

from deploy.environment import ROOT

START_SECONDS = 120


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Servers:
    """A run of both servers and what it printed."""

    def __init__(self, folder: Path, **settings: str) -> None:
        self.folder = folder
        self.port = free_port()
        environment = {**os.environ, "HOTSEAT_DATA": str(folder), "PORT": str(self.port), "HOTSEAT_REST": "1"}
        self.actions_port = free_port()
        environment["ACTIONS_PORT"] = str(self.actions_port)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "deploy.run"], cwd=ROOT, env={**environment, **settings}, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        self.printed: list[str] = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        self.printed.extend(iter(self.process.stdout.readline, ""))

    @property
    def output(self) -> str:
        return "".join(self.printed)

    def ready(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while "Hot Seat is ready" not in self.output:
            assert self.process.poll() is None, self.output
            assert time.monotonic() < deadline, self.output
            time.sleep(0.2)

    def say(self, person: str, text: str) -> str:
        body = json.dumps({"sender": person, "message": text}).encode()
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/webhooks/rest/webhook", body)
        with urllib.request.urlopen(request, timeout=60) as answer:
            return "\n".join(message.get("text", "") for message in json.load(answer))

    def stop(self) -> int:
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.ended()

    def kill(self, which: str = "rasa") -> None:
        """SIGKILL for the process of "rasa" or the "actions", from one moment to the next."""
        command = {"rasa": f"rasa run .*--port {self.port}", "actions": f"deploy.action_server .*{self.actions_port}"}
        found = subprocess.run(["pgrep", "-f", command[which]], capture_output=True, text=True, check=True)
        os.kill(int(found.stdout.split()[-1]), signal.SIGKILL)

    def ended(self) -> int:
        """Wait until it has ended by itself; the exit code."""
        code = self.process.wait(60)
        self._reader.join(10)
        if self.process.stdout:
            self.process.stdout.close()
        return code


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory, model: Path) -> Iterator[Servers]:
    """Servers that tests share, for a start takes its time."""
    started = Servers(tmp_path_factory.mktemp("servers"))
    started.ready()
    yield started
    started.stop()
