"""One thought in several messages: what came before the next question was shown belongs to the answer before it."""

from __future__ import annotations

from actions.cards.feedback import level_words
from actions.interview import marking
from actions.interview.session import Session, join_answer, probe_for
from actions.turn import Turn


def join(turn: Turn, session: Session) -> Session:
    """The session with the message added to the last answer, which is scored once again and told in one line.

    Where nothing was answered yet, the message came before the first question was seen and counts for nothing.
    """
    if session.answered is None or not session.attempt(session.answered).tries:
        turn.say("utter_before_the_question")
        return session
    joined = join_answer(session, turn.message.id)
    question = turn.questions[session.answered]
    result = turn.mark(question.id, joined.attempt(question.id).tries[-1])
    if session.mode == "real":
        turn.say("utter_joined_noted")
        return joined
    turn.say("utter_joined", level=level_words(turn.book, result.level), number=result.level)
    gaps = marking.missing(question, result)
    return probe_for(joined, gaps[0].id if gaps else None)
