"""Action results are checked against a schema that is itself checked once, and not at every action.

`jsonschema.validate` checks the schema before the value. Rasa calls it for each action with the same schema, which
takes 15 to 20 ms each time; a reply to a prospect runs seven actions (docs/decisions/checking-action-results.md).
"""

from __future__ import annotations

from typing import Any

from jsonschema import validators
from rasa.core.actions.action import RemoteAction

_schema = RemoteAction.action_response_format_spec()
_kind = validators.validator_for(_schema)
_kind.check_schema(_schema)
_validator = _kind(_schema)


def _validate_action_result(self: RemoteAction, result: dict[str, Any]) -> bool:
    """True for a valid result. Raises jsonschema's ValidationError for another, as Rasa's own check does."""
    _validator.validate(result)
    return True


def apply() -> None:
    """Use this check in the running process; doing so twice changes nothing."""
    RemoteAction._validate_action_result = _validate_action_result  # noqa: SLF001  (this is what is corrected)
