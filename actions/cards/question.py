"""What goes with a question of the manager's: where in the interview it is, and how much to write."""

from __future__ import annotations

from actions.cards.kinds import QuestionCard
from actions.interview.session import Session
from actions.scoring.delivery import LONGEST, SHORTEST
from actions.scoring.rubric import Question

SECONDS = 120


def question_card(session: Session, question: Question, language: str) -> QuestionCard:
    """The card of the question that the session puts now."""
    return {
        "kind": "question",
        "question": question.id,
        "name": question.names.get(language)[0],
        "number": min(session.index + 1, len(session.plan)),
        "of": len(session.plan),
        "stage": session.stage,
        "mode": session.mode or "practice",
        "words": [SHORTEST, LONGEST],
        "seconds": SECONDS,
    }
