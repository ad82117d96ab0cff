"""When the message was not understood: says so, with the best guesses in plain words, and offers help."""

from __future__ import annotations

from actions.turn import Events, HotSeatAction, Turn

GUESSES = 2


class ActionClarify(HotSeatAction):
    action_name = "action_clarify"

    def act(self, turn: Turn) -> Events:
        ranking = (turn.tracker.latest_message or {}).get("intent_ranking") or []
        guesses = [
            turn.phrase(f"utter_meaning_{each['name']}")
            for each in ranking
            if turn.knows(f"utter_meaning_{each['name']}")
        ][:GUESSES]
        if guesses:
            turn.say(
                "utter_clarify", guesses="\n".join(turn.phrase("utter_guess_line", guess=each) for each in guesses)
            )
        else:
            turn.say("utter_not_understood")
        return []
