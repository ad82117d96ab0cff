"""Trains the model if what it is made of has changed: `python -m deploy.train`.

The model is made of the training data, the rules, the responses, the domain, the configuration and our pipeline
components. Rubrics, word lists and personas are read by the action server instead: changing them needs no training.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Iterator

from actions.settings import data_folder
from deploy.environment import MODEL, MODELS, PYTHON, ROOT, environment, hash_of, told

NOT_IN_THE_MODEL = ("rubrics", "lexicon", "roleplay")
STAMP = MODELS / "hotseat.made-of"
# Rasa's validation takes as long as the rest but the fit, and only warns; `make lint` runs it strictly.
COMMAND = [PYTHON, "-m", "rasa", "train", "--skip-validation"]


def main() -> int:
    made_of = fingerprint()
    if MODEL.exists() and STAMP.exists() and STAMP.read_text() == made_of:
        return 0
    try:
        return train(made_of)
    except OSError as error:
        sys.stderr.write(told(error))
        return 1


def train(made_of: str) -> int:
    """Train, and remember what the model was made of; the exit status."""
    sys.stdout.write("Training the model ...\n")
    sys.stdout.flush()
    log = data_folder() / "training.log"
    with log.open("wb") as out:
        command = [*COMMAND, "--fixed-model-name", MODEL.name.split(".")[0], "--out", str(MODELS)]
        done = subprocess.run(command, cwd=ROOT, env=environment(), stdout=out, stderr=subprocess.STDOUT, check=False)
    if done.returncode or not MODEL.exists():
        sys.stderr.write(f"Training failed; the reason stands at the end of {log}\n")
        return 1
    STAMP.write_text(made_of)
    return 0


def fingerprint(root: Path = ROOT) -> str:
    """A hash of everything that the model is made of."""
    return hash_of(_parts(root), root)


def _parts(root: Path) -> Iterator[Path]:
    yield from (root / "config.yml", root / "domain.yml", root / "requirements.txt")
    yield from sorted((root / "nlu").glob("*.py"))
    data = root / "data"
    yield from (path for path in sorted(data.rglob("*.yml")) if path.relative_to(data).parts[0] not in NOT_IN_THE_MODEL)


if __name__ == "__main__":
    sys.exit(main())
