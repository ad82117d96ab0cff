"""validate_session_form: hears each message of a practice session and moves the session on.

Rasa calls it for every turn of the form, on activation, and when a digression is over; only a fresh message of the
candidate is heard. Returning nothing for a fresh message makes Rasa reject the form, so that the rules answer it.
"""

from __future__ import annotations

from rasa_sdk.events import SlotSet

from actions.flow.hear_answer import hear_answer
from actions.flow.hear_choice import hear_choice
from actions.flow.hear_own_question import hear_own_question
from actions.interview.session import Session
from actions.keeping import keep_answers
from actions.prospect.reply import hear_reply
from actions.turn import FORM, NOTHING, Events, HotSeatAction, Turn

# What the session waits for -> how the message is heard: the session after it, or None if it is not for the form.
HEAR = {
    "topic": hear_choice,
    "mode": hear_choice,
    "persona": hear_choice,
    "answer": hear_answer,
    "own_question": hear_own_question,
    "reply": hear_reply,
}


class ValidateSessionForm(HotSeatAction):
    action_name = f"validate_{FORM}"
    settles = False
    rejects = True

    def after_error(self) -> Events:
        return [SlotSet("answer", None)]

    def act(self, turn: Turn) -> Events:
        session = turn.session
        wants = session.wants() if session else None
        if session is None or wants is None:
            return [SlotSet("requested_slot", None)]
        if not _is_fresh(turn):
            return _events(session)
        heard = HEAR[wants](turn, session)
        if heard is None:
            return []
        return [*_events(heard), *keep_answers(turn, session, heard), SlotSet("pending_confirmation", NOTHING)]


def _is_fresh(turn: Turn) -> bool:
    """Whether the form is being called for a message that nothing has answered yet."""
    return turn.in_form and turn.action_before == "action_listen"


def _events(session: Session) -> Events:
    return [SlotSet("session", session.to_dict()), SlotSet("requested_slot", session.wants())]
