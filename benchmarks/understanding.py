"""How well messages that were kept apart from training are understood by the trained model."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter, defaultdict
from pathlib import Path

import structlog
import yaml
from rasa.core.agent import Agent
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from actions.interview.hearing import Message, hear
from deploy.environment import MODEL, ROOT
from nlu.intent_classifier import TfidfIntentClassifier, pipeline

KEPT_APART = ROOT / "tests" / "nlu"
TRAINING = ROOT / "data" / "nlu"
FOLDS = 3


def examples(path: Path) -> list[tuple[str, str]]:
    """(message, intent) of a file of NLU examples."""
    listed = yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
    return [
        (line.strip()[2:].strip(), each["intent"])
        for each in listed
        for line in each["examples"].splitlines()
        if line.strip()
    ]


def parse(agent: Agent, text: str) -> tuple[str, float]:
    """The likeliest intent and its confidence."""
    intent = asyncio.run(agent.parse_message(text))["intent"]
    return str(intent["name"]), float(intent["confidence"])


def cross_validated() -> str:
    """Accuracy on each language's training examples, each predicted by a model that has not seen it."""
    known = [
        (text, intent, path.parent.name) for path in sorted(TRAINING.glob("*/*.yml")) for text, intent in examples(path)
    ]
    texts, intents, languages = zip(*known, strict=True)
    predicted = cross_val_predict(
        pipeline(TfidfIntentClassifier.get_default_config()),
        list(texts),
        list(intents),
        cv=StratifiedKFold(FOLDS, shuffle=True, random_state=7),
    )
    lines = [f"\n## Understanding, {FOLDS}-fold cross-validation of the training data\n"]
    for language in sorted(set(languages)):
        pairs = [
            (intent, str(found))
            for intent, found, spoken in zip(intents, predicted, languages, strict=True)
            if spoken == language
        ]
        right = sum(intent == found for intent, found in pairs)
        confused = Counter(pair for pair in pairs if pair[0] != pair[1]).most_common(8)
        lines.append(f"\n{language}: accuracy {right / len(pairs):.3f} of {len(pairs)} messages; most confused:\n")
        lines += [f"  {intent} taken for {found}: {count}\n" for (intent, found), count in confused]
    return "".join(lines)


def understanding() -> str:
    """A report: accuracy by language and intent, what was confused, and answers that were taken for commands."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    agent = Agent.load(str(MODEL))
    lines = ["\n## Understanding of messages kept apart from training\n"]
    for path in sorted(KEPT_APART.glob("*.yml")):
        right, total, confused = Counter[str](), Counter[str](), defaultdict[str, Counter[str]](Counter)
        taken = 0
        for text, intent in examples(path):
            found, confidence = parse(agent, text)
            total[intent] += 1
            right[intent] += found == intent
            confused[intent][found] += found != intent
            taken += intent == "give_answer" and hear(Message(text, found, confidence, "")) == "steering"
        lines.append(
            f"\n{path.stem}: accuracy {sum(right.values()) / sum(total.values()):.3f} of {sum(total.values())} "
            f"messages; answers taken for a command inside an interview: {taken} of {total['give_answer']}\n"
        )
        lines += [
            f"  {intent:22s} {right[intent]}/{count}   {dict(+confused[intent])}\n"
            for intent, count in total.items()
            if right[intent] < count
        ]
    return "".join(lines)
