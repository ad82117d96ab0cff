"""The action server, on loopback only, with the word lists and rubrics loaded before the first request."""

from __future__ import annotations

import argparse
import gc
import logging
import sys

from rasa_sdk.endpoint import create_app

from actions.content import LANGUAGES, ContentError
from actions.scoring.rubric import rubric
from actions.scoring.scorer import score_answer
from deploy.servers import LOOPBACK


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    options = parser.parse_args()
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        warm_up()
    except ContentError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    create_app("actions", cors_origins=[]).run(LOOPBACK, options.port, workers=1, access_log=False, motd=False)
    return 0


def warm_up() -> None:
    """Compile the phrasings of every question, so that the first answer of the day is as quick as the second.

    What is compiled stays, so the garbage collector need not look at it, now (a quarter of the time) or in later turns.
    """
    gc.disable()
    for question in rubric():
        for language in LANGUAGES:
            score_answer(question, language, "ready")
    gc.freeze()
    gc.enable()


if __name__ == "__main__":
    sys.exit(main())
