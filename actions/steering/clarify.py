"""What to do with a message that was not understood: ask with the best guesses in plain words, then offer help."""

from __future__ import annotations

from rasa_sdk.events import ActionExecuted, FollowupAction, SlotSet, UserUttered

from actions.interview.choices import named, only_number
from actions.turn import FORM, Events, HotSeatAction, Turn

GUESSES = 3
FEWEST = 2  # one guess is no choice
WORTH_GUESSING = 0.06  # confidence under which an intent is no guess
CLARIFY = "action_clarify"


class ActionClarify(HotSeatAction):
    action_name = CLARIFY

    def act(self, turn: Turn) -> Events:
        chosen = _chosen(turn)
        if chosen:
            return chosen
        guesses = [] if turn.answers_to == CLARIFY else _guesses(turn)
        if not guesses:
            turn.say("utter_not_understood")
            return [SlotSet("guesses", None)]
        meanings = {each: turn.phrase(f"utter_meaning_{each}") for each in guesses}
        lines = [
            turn.phrase("utter_guess_line", number=number, guess=meaning)
            for number, meaning in enumerate(meanings.values(), start=1)
        ]
        buttons = {meaning: f"/{intent}" for intent, meaning in meanings.items()}
        turn.offer("utter_clarify", buttons, guesses="\n".join(lines))
        return [SlotSet("guesses", guesses)]


class ActionNoQuestion(HotSeatAction):
    """An answer although nothing was asked: a choice among the guesses, the session that was left, or a way on."""

    action_name = "action_no_question"

    def act(self, turn: Turn) -> Events:
        chosen = _chosen(turn)
        if chosen:
            return chosen
        if turn.session is not None and turn.session.wants():
            turn.say("utter_where_we_were")
            return [FollowupAction(FORM)]
        turn.say("utter_no_question_open")
        return []


def _guesses(turn: Turn) -> list[str]:
    """The likeliest intents that can be put into words, the best first."""
    ranking = (turn.tracker.latest_message or {}).get("intent_ranking") or []
    known = [each for each in ranking if turn.knows(f"utter_meaning_{each['name']}")]
    worth = [each for each in known if each["confidence"] >= WORTH_GUESSING]
    if not worth:
        return []
    return [each["name"] for each in known[: max(FEWEST, len(worth))]][:GUESSES]


def _chosen(turn: Turn) -> Events:
    """The message read as one of the guesses, by number or in their words; nothing where it is none of them."""
    guesses = turn.tracker.get_slot("guesses") or []
    if turn.answers_to != CLARIFY or not guesses:
        return []
    number = only_number(turn.message.text) or 0
    meant = guesses[number - 1] if 1 <= number <= len(guesses) else None
    meant = meant or named(turn.message.text, {each: [turn.phrase(f"utter_meaning_{each}")] for each in guesses})
    if meant is None:
        return []
    intent = {"name": meant, "confidence": 1.0}
    said = {"text": turn.message.text, "intent": intent, "intent_ranking": [intent], "entities": []}
    return [SlotSet("guesses", None), ActionExecuted("action_listen"), UserUttered(turn.message.text, said)]
