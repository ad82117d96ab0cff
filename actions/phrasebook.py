"""The words of data/responses/ in one language, to be filled and put together. Imports neither rasa nor rasa_sdk."""

from __future__ import annotations

import re
from typing import Any, Mapping, Sequence

Responses = Mapping[str, Sequence[Mapping[str, Any]]]  # name -> variations, as in a Rasa domain

_place = re.compile(r"{(\w+)}")


class Phrasebook:
    """Responses of a domain in one language."""

    def __init__(self, responses: Responses, language: str) -> None:
        self._responses = responses
        self.language = language

    def phrase(self, response: str, **values: Any) -> str:
        """The text of a response, filled with `values`. Raises KeyError for a response that is not there."""
        variations = [each for each in self._responses[response] if "channel" not in each]
        text = str(next((each for each in variations if self._fits(each)), variations[-1])["text"])
        return _place.sub(lambda found: str(values.get(found.group(1), found.group(0))), text)

    def knows(self, response: str) -> bool:
        """Whether there is such a response."""
        return response in self._responses

    def _fits(self, variation: Mapping[str, Any]) -> bool:
        conditions = variation.get("condition") or []
        return bool(conditions) and all(
            each["name"] == "language" and each["value"] == self.language for each in conditions
        )
