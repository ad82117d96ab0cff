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
    before = STAMP.read_text().split() if STAMP.exists() else []
    now = [fingerprint(), fingerprint_of_components()]
    if MODEL.exists() and before == now:
        return 0
    try:
        return train(now, anew=before[1:] != now[1:])
    except OSError as error:
        sys.stderr.write(told(error))
        return 1


def train(made_of: list[str], anew: bool) -> int:
    """Train, and remember what the model was made of; the exit status.

    anew: do without what Rasa keeps of earlier trainings. It knows a component by the source of its class alone, and
    would pack what an older helper module of ours had fitted.
    """
    sys.stdout.write("Training the model ...\n")
    sys.stdout.flush()
    log = data_folder() / "training.log"
    with log.open("wb") as out:
        command = [*COMMAND, "--fixed-model-name", MODEL.name.split(".")[0], "--out", str(MODELS)]
        command += ["--force"] if anew else []
        done = subprocess.run(command, cwd=ROOT, env=environment(), stdout=out, stderr=subprocess.STDOUT, check=False)
    if done.returncode or not MODEL.exists():
        sys.stderr.write(f"Training failed; the reason stands at the end of {log}\n")
        return 1
    STAMP.write_text("\n".join(made_of))
    return 0


def fingerprint(root: Path = ROOT) -> str:
    """A hash of everything that the model is made of."""
    return hash_of(_parts(root), root)


def fingerprint_of_components(root: Path = ROOT) -> str:
    """A hash of our own pipeline components."""
    return hash_of(_components(root), root)


def _parts(root: Path) -> Iterator[Path]:
    yield from (root / "config.yml", root / "domain.yml", root / "requirements.txt")
    yield from _components(root)
    data = root / "data"
    yield from (path for path in sorted(data.rglob("*.yml")) if path.relative_to(data).parts[0] not in NOT_IN_THE_MODEL)


def _components(root: Path) -> list[Path]:
    return sorted((root / "nlu").glob("*.py"))


if __name__ == "__main__":
    sys.exit(main())
