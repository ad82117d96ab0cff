"""`make run`: both servers under honcho, until Ctrl-C or until one of them dies."""

from __future__ import annotations

import signal
import sys
import threading

from honcho.manager import Manager
from honcho.printer import Printer

from actions.settings import data_folder
from channels.slack_parts.settings import missing
from deploy.environment import ROOT, environment
from deploy.servers import (
    Settings,
    actions_answer,
    actions_command,
    rasa_answers,
    rasa_command,
    wait,
    with_settings,
)

LAST_LINES = 12
ASKED_TO_STOP = (130, 143)  # honcho's codes for SIGINT and SIGTERM


def main() -> int:
    return with_settings(run)


def run(chosen: Settings) -> int:
    """Start both, say when they are ready, and wait; 0 after Ctrl-C or SIGTERM, 1 if one died or did not get ready."""
    log = data_folder() / "servers.log"
    say(f"Starting the servers (what they say goes to {log}) ...")
    say("Slack is on." if chosen.slack else f"Slack is off: {' and '.join(missing())} not set (docs/slack.md).")
    over, late = threading.Event(), threading.Event()
    with log.open("w", encoding="utf-8", buffering=1) as out:
        manager = Manager(Printer(out))
        manager.add_process("actions", actions_command(chosen), env=environment(), cwd=str(ROOT))
        manager.add_process("rasa", rasa_command(chosen), env=environment(), cwd=str(ROOT))
        threading.Thread(target=_announce, args=(chosen, over, late), daemon=True).start()
        manager.loop()
    over.set()
    if manager.returncode in ASKED_TO_STOP and not late.is_set():
        say("Stopped.")
        return 0
    sys.stderr.writelines(log.read_text(encoding="utf-8").splitlines(keepends=True)[-LAST_LINES:])
    if late.is_set():
        sys.stderr.write("The servers did not get ready in time; the lines above are their last.\n")
    else:
        sys.stderr.write(
            f"A server stopped by itself (exit code {manager.returncode}; the lines above say which), so the other was "
            "stopped too. Start both again with make run.\n"
        )
    return 1


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _announce(chosen: Settings, over: threading.Event, late: threading.Event) -> None:
    """Print the address when both servers answer; stop everything if they do not in time."""
    if wait(lambda: actions_answer(chosen) and rasa_answers(chosen), lambda: not over.is_set()):
        say(f"Hot Seat is ready: {chosen.address}")
    elif not over.is_set():
        late.set()
        signal.raise_signal(signal.SIGTERM)


if __name__ == "__main__":
    sys.exit(main())
