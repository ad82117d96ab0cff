"""Shows the progress over all sessions, and what to practise next."""

from __future__ import annotations

from actions.cards.progress import progress_card, progress_words
from actions.history.progress import progress, traits
from actions.history.store import history
from actions.keeping import settle
from actions.names import names
from actions.practise import advise_on
from actions.turn import Events, HotSeatAction, Turn


class ActionProgress(HotSeatAction):
    action_name = "action_progress"

    def act(self, turn: Turn) -> Events:
        settled = settle(turn)
        found = progress(history(), turn.person)
        if found is None:
            turn.say("utter_progress_nothing")
            return settled
        advice = advise_on(turn, found.standings)
        card = progress_card(turn.book, found, names(turn.language), traits(found.standings, turn.questions), advice)
        turn.say("utter_progress", card, **progress_words(turn.book, card))
        return settled
