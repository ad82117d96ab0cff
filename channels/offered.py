"""What the opening screen offers: the questions and the prospects of the content files, by their names."""

from __future__ import annotations

from typing import Any

from actions.content import LANGUAGES
from actions.roleplay.persona import personas
from actions.scoring.rubric import rubric


def offered() -> dict[str, Any]:
    """For each language the names to choose by, in the files' order."""
    return {language: {"questions": _questions(language), "prospects": _prospects(language)} for language in LANGUAGES}


def _questions(language: str) -> list[dict[str, str]]:
    return [{"name": each.names.get(language)[0], "ask": each.ask.get(language)} for each in rubric().values()]


def _prospects(language: str) -> list[dict[str, str]]:
    return [
        {
            "name": each.names.get(language)[0],
            "speaker": each.speaker.get(language),
            "who": each.who.get(language),
            "buys": each.buys.get(language),
        }
        for each in personas().values()
    ]
