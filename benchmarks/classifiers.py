"""`python -m benchmarks.classifiers`: intent classifiers on the same training data and the same messages kept apart.

All learn from the same eighth of the training data (every eighth example of each intent and language), since DIET
takes so long. Each is trained and loaded in a process of its own. Printed: accuracy in each language, seconds to train,
seconds to load, memory of the loaded process above an empty one in MB, and milliseconds per message. The figures are in
docs/understanding.md.
"""

from __future__ import annotations

import json
import logging
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import structlog
import yaml

from deploy.environment import PYTHON, ROOT, environment

SHARE = 8
EPOCHS = 15
FEATURES: list[dict[str, Any]] = [
    {"name": "WhitespaceTokenizer"},
    {"name": "CountVectorsFeaturizer", "min_ngram": 1, "max_ngram": 2, "min_df": 2},
    {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 2, "max_ngram": 5, "min_df": 2},
]
PIPELINES: dict[str, list[dict[str, Any]]] = {
    "tf-idf and logistic regression": [{"name": "nlu.intent_classifier.TfidfIntentClassifier"}],
    "Rasa's counts and logistic regression": [
        *FEATURES,
        {"name": "LogisticRegressionClassifier", "solver": "liblinear", "random_state": 7},
    ],
    f"Rasa's counts and DIET, {EPOCHS} epochs": [
        *FEATURES[:2],
        {**FEATURES[2], "max_ngram": 4},
        {"name": "DIETClassifier", "epochs": EPOCHS, "entity_recognition": False, "random_seed": 7},
    ],
}
# Files of tests/nlu, by language.
SETS = ("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
MESSAGES = [f"strangers_{name}_{{}}" for name in SETS]


def main() -> None:
    for name, pipeline in PIPELINES.items():
        with tempfile.TemporaryDirectory() as folder:
            data = Path(folder) / "nlu.yml"
            data.write_text(yaml.safe_dump({"version": "3.1", "nlu": _part_of_training()}, allow_unicode=True), "utf-8")
            config = Path(folder) / "config.yml"
            content = {"recipe": "default.v1", "assistant_id": "compared", "language": "en", "pipeline": pipeline}
            config.write_text(yaml.safe_dump(content), encoding="utf-8")
            began = time.perf_counter()
            _run("rasa", "train", "nlu", "--config", str(config), "--nlu", str(data), "--out", folder)
            seconds = time.perf_counter() - began
            model = next(Path(folder).glob("*.tar.gz"))
            found = json.loads(_run("benchmarks.classifiers", str(model)).splitlines()[-1])
        sys.stdout.write(f"{name}: {json.dumps({'train s': round(seconds, 1), **found})}\n")
        sys.stdout.flush()


def _part_of_training() -> list[dict[str, str]]:
    """Every so many-th example of each block in data/nlu, as Rasa reads them."""
    parts = []
    for path in sorted((ROOT / "data" / "nlu").glob("*/*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            lines = block["examples"].splitlines()[::SHARE]
            parts.append({"intent": block["intent"], "examples": "\n".join(lines) + "\n"})
    return parts


def _run(module: str, *arguments: str) -> str:
    done = subprocess.run(  # noqa: S603  (our own modules)
        [PYTHON, "-m", module, *arguments], cwd=ROOT, env=environment(), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(done.stderr)
    return done.stdout


def measure(model: Path) -> dict[str, float]:
    """Load the model and parse the messages kept apart."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    from rasa.core.agent import Agent

    from benchmarks.understanding import KEPT_APART, examples, parse

    empty = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.perf_counter()
    agent = Agent.load(str(model))
    loaded = time.perf_counter() - began
    figures: dict[str, float] = {"load s": round(loaded, 2)}
    spent, messages = 0.0, 0
    for language in ("en", "it"):
        kept = [each for name in MESSAGES for each in examples(KEPT_APART / f"{name.format(language)}.yml")]
        began = time.perf_counter()
        right = sum(parse(agent, [text])[0].intent == intent for text, intent in kept)
        spent, messages = spent + time.perf_counter() - began, messages + len(kept)
        figures[language] = round(right / len(kept), 3)
    figures["ms per message"] = round(1000 * spent / messages, 1)
    figures["MB"] = round((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - empty) / 1024)
    return figures


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.stdout.write(json.dumps(measure(Path(sys.argv[1]))) + "\n")
    else:
        main()
