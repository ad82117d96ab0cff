"""What goes with a prospect's lines: who speaks, and in which mood."""

from __future__ import annotations

from actions.cards.kinds import ProspectCard
from actions.phrasebook import Phrasebook
from actions.roleplay.speech import who
from actions.roleplay.state import Talk


def prospect_card(book: Phrasebook, talk: Talk, lines: list[str]) -> ProspectCard:
    """The card of what the prospect says now."""
    return {
        "kind": "prospect",
        "persona": talk.persona,
        "name": who(talk).speaker.get(book.language),
        "mood": talk.mood,
        "mood_words": book.phrase(f"utter_mood_{talk.mood_name}"),
        "lines": lines,
    }
