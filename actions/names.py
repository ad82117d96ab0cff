"""What questions and prospects are called, by the ids under which their results are kept."""

from __future__ import annotations

from actions.roleplay.persona import personas
from actions.scoring.rubric import rubric

PROSPECT = "prospect:"  # before a persona's id, where a question's id stands for an answer


def names(language: str) -> dict[str, str]:
    """Id -> the name that is shown."""
    questions = {key: question.names.get(language)[0] for key, question in rubric().items()}
    return questions | {f"{PROSPECT}{key}": each.names.get(language)[0] for key, each in personas().items()}
