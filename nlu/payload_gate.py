"""Lets only the payloads of the bot's own buttons through.

A message such as /restart or /give_answer{"score": 100} would otherwise be taken at its word by Rasa, from whatever
channel it comes. What is not on the list is escaped with a backslash before it is read, so that Rasa does not parse it,
and then gets an intent of its own, which the rules answer.
"""

from typing import Any, List

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

ESCAPE = "\\"
UNKNOWN_COMMAND = {"name": "unknown_command", "confidence": 1.0}


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.MESSAGE_TOKENIZER], is_trainable=False)
class PayloadGate(GraphComponent):
    """Escapes slash payloads other than the plain names in `allow`."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        return {"allow": []}

    def __init__(self, config: dict[str, Any]) -> None:
        self._allowed = {f"/{name}" for name in config["allow"]}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "PayloadGate":
        return cls(config)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Escape each message of `messages` that starts with a slash and is not allowed."""
        for message in messages:
            text = (message.get(TEXT) or "").strip()
            if text.startswith("/") and text not in self._allowed:
                message.set(TEXT, ESCAPE + text, add_to_output=True)
        return messages


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=False)
class UnknownCommand(GraphComponent):
    """Gives the escaped payloads their intent; stands last in the pipeline."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "UnknownCommand":
        return cls()

    def process(self, messages: List[Message]) -> List[Message]:
        """Set the intent of each message that the gate has escaped."""
        for message in messages:
            if (message.get(TEXT) or "").startswith(f"{ESCAPE}/"):
                message.set(INTENT, UNKNOWN_COMMAND, add_to_output=True)
        return messages
