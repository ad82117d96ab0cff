"""`make shell`: the bot in the terminal, as `rasa shell` with its action server."""

from __future__ import annotations

import shlex
import signal
import subprocess
import sys

from actions.settings import data_folder
from deploy.environment import MODEL, PYTHON, ROOT, environment
from deploy.servers import Settings, actions_answer, actions_command, endpoints, wait, with_settings

PERSON = "shell"


def main() -> int:
    return with_settings(with_action_server)


def with_action_server(chosen: Settings) -> int:
    """Start the action server, talk, and stop it."""
    for number in (signal.SIGTERM, signal.SIGHUP):  # a closed terminal must not leave the action server behind
        signal.signal(number, lambda *_: sys.exit(1))
    log = data_folder() / "actions.log"
    with log.open("ab") as out:
        server = subprocess.Popen(
            shlex.split(actions_command(chosen)),
            cwd=ROOT,
            env=environment(),
            stdout=out,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
        )
    try:
        if not wait(lambda: actions_answer(chosen), lambda: server.poll() is None):
            sys.stderr.write(f"The action server did not start; the reason stands at the end of {log}\n")
            return 1
        return talk(chosen)
    finally:
        server.terminate()
        server.wait(10)


def talk(chosen: Settings) -> int:
    """Run `rasa shell` in the foreground until /stop or Ctrl-C."""
    command = [PYTHON, "-m", "rasa", "shell", "--quiet", "--model", str(MODEL), "--port", str(chosen.port)]
    command += ["--endpoints", str(endpoints(chosen)), "--conversation-id", PERSON]
    log = data_folder() / "shell.log"
    sys.stdout.write("Loading the bot; /stop leaves. Say hello to begin.\n")
    sys.stdout.flush()
    with log.open("ab") as notices:
        try:
            code = subprocess.run(command, cwd=ROOT, env=environment(), stderr=notices, check=False).returncode
        except KeyboardInterrupt:
            return 0
    if code:
        sys.stderr.write(f"The shell ended with exit code {code}; the reason stands at the end of {log}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
