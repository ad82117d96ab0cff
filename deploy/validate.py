"""`python -m deploy.validate`: rubrics, techniques, personas, and Rasa's own check of the data, strictly."""

from __future__ import annotations

import subprocess
import sys

from actions.content import LANGUAGES, ContentError
from actions.roleplay.listening import concern_matcher
from actions.roleplay.persona import load_personas, shared_lines
from actions.scoring.marks import matcher
from actions.scoring.reply import matcher as techniques
from actions.scoring.rubric import load_rubric
from deploy.environment import PYTHON, ROOT, environment


def main() -> int:
    try:
        for question in load_rubric():
            for language in LANGUAGES:
                matcher(question, language)
        for language in LANGUAGES:
            techniques(language)
        shared_lines()
        for persona in load_personas():
            for language in LANGUAGES:
                concern_matcher(persona, language)
    except ContentError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    command = [PYTHON, "-m", "rasa", "data", "validate", "--fail-on-warnings"]
    done = subprocess.run(command, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    if done.returncode:
        sys.stderr.write(done.stdout + done.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
