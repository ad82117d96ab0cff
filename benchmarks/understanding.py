"""How well messages that were kept apart from training are understood by the trained model."""

from __future__ import annotations

import logging
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import structlog
import yaml
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.engine.constants import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER
from rasa.shared.core.trackers import DialogueStateTracker
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from actions.interview.hearing import Message, hear, parsed
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


def parse(agent: Agent, texts: list[str]) -> list[Message]:
    """What the model makes of each text; all go through its pipeline together, which is quicker than one by one."""
    model = agent.processor
    found = model.graph_runner.run(
        inputs={
            PLACEHOLDER_MESSAGE: [UserMessage(text) for text in texts],
            PLACEHOLDER_TRACKER: DialogueStateTracker.from_events("", []),
        },
        targets=[model.model_metadata.nlu_target],
    )[model.model_metadata.nlu_target]
    return [parsed(each.as_dict()) for each in found]


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


@dataclass
class Understood:
    """How the messages of one file were understood. taken: answers taken for a command inside an interview."""

    right: Counter[str] = field(default_factory=Counter)
    total: Counter[str] = field(default_factory=Counter)
    confused: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    taken: int = 0

    @property
    def accuracy(self) -> float:
        return sum(self.right.values()) / sum(self.total.values())

    @property
    def headline(self) -> dict[str, float]:
        """The figures of which none may drop, 0 to 1; the share of answers left alone where there are answers."""
        figures = {"accuracy": round(self.accuracy, 3)}
        answers = self.total["give_answer"]
        return {**figures, "answers left alone": round(1 - self.taken / answers, 3)} if answers else figures


def understood(agent: Agent) -> dict[str, Understood]:
    """How `agent` understands the messages kept apart, by file."""
    files = {}
    for path in sorted(KEPT_APART.glob("*.yml")):
        one = files[path.stem] = Understood()
        kept = examples(path)
        for (_, intent), message in zip(kept, parse(agent, [text for text, _ in kept]), strict=True):
            found = str(message.intent)
            one.total[intent] += 1
            one.right[intent] += found == intent
            one.confused[intent][found] += found != intent
            one.taken += intent == "give_answer" and hear(message) == "steering"
    return files


def trained() -> Agent:
    """The project's model."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    return Agent.load(str(MODEL))


def understanding(files: dict[str, Understood]) -> str:
    """A report: accuracy by language and intent, what was confused, and answers that were taken for commands."""
    lines = ["\n## Understanding of messages kept apart from training\n"]
    for name, one in files.items():
        lines.append(
            f"\n{name}: accuracy {one.accuracy:.3f} of {sum(one.total.values())} messages; answers taken for a command "
            f"inside an interview: {one.taken} of {one.total['give_answer']}\n"
        )
        lines += [
            f"  {intent:22s} {one.right[intent]}/{count}   {dict(+one.confused[intent])}\n"
            for intent, count in one.total.items()
            if one.right[intent] < count
        ]
    return "".join(lines)
