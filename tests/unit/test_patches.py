"""Corrections to Rasa: still in place, and still as strict."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator, ValidationError
from rasa.core.actions.action import RemoteAction

import stores.conversations  # noqa: F401  (applies the corrections, as in every Rasa process)


@pytest.mark.parametrize(
    "bad", [[], {"events": "none"}, {"events": [{"event": "slot"}]}, {"responses": [1]}, {"events": [{"event": 5}]}]
)
def test_a_bad_action_result_is_refused(bad: object) -> None:
    with pytest.raises(ValidationError):
        RemoteAction("action_any", None)._validate_action_result(bad)  # noqa: SLF001


def test_a_good_action_result_passes_without_the_schema_being_checked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise AssertionError("the schema was checked again")

    monkeypatch.setattr(Draft202012Validator, "check_schema", fail)
    good = {"events": [{"event": "slot", "name": "x", "value": 1}], "responses": [{"text": "hello"}]}
    assert RemoteAction("action_any", None)._validate_action_result(good) is True  # noqa: SLF001
