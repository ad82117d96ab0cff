"""A turn in which an action fails has failed, and is not a turn in which nothing was said.

Where an action cannot be run (its server was killed or does not answer), Rasa goes on as if it had done nothing, and
saves the turn: an answer is swallowed without a word. Here the error reaches the channel before anything is saved, and
the channel keeps the message and hands it in again, as it does when a conversation cannot be read. Rasa's own channels
(REST, the shell) keep nothing; there the person is asked to send it again.
"""

from __future__ import annotations

from typing import Any

from rasa.core.actions.action import Action, ActionExecutionRejection
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException

NOT_HEARD = "utter_not_heard"
RASAS_OWN = frozenset({"collector", "queue"})  # what REST and the shell call their output

_rasas = MessageProcessor._run_action  # noqa: SLF001  (this is what is corrected)


class ActionFailed(RasaException):
    """The action of this name could not be run; the turn is over, and nothing of it was saved."""


async def _run_action(
    self: MessageProcessor,
    action: Action,
    tracker: DialogueStateTracker,
    output_channel: OutputChannel,
    nlg: NaturalLanguageGenerator,
    prediction: PolicyPrediction,
) -> bool:
    """As Rasa's own; raises ActionFailed where that only logs."""
    failures: list[Exception] = []
    run = action.run

    async def watched(*given: Any) -> Any:
        try:
            return await run(*given)
        except ActionExecutionRejection:  # no failure: another rule takes the message
            raise
        except Exception as error:
            failures.append(error)
            raise

    action.run = watched
    goes_on = await _rasas(self, action, tracker, output_channel, nlg, prediction)
    if failures:
        if output_channel.name() in RASAS_OWN:
            await _ask_to_send_again(tracker, output_channel, nlg)
        raise ActionFailed(action.name()) from failures[0]
    return bool(goes_on)


async def _ask_to_send_again(
    tracker: DialogueStateTracker, output_channel: OutputChannel, nlg: NaturalLanguageGenerator
) -> None:
    told = await nlg.generate(NOT_HEARD, tracker, output_channel.name())
    if told:
        await output_channel.send_response(tracker.sender_id, told)


def apply() -> None:
    """Use this in the running process; doing so twice changes nothing."""
    MessageProcessor._run_action = _run_action  # noqa: SLF001
