"""The scorecard of a talk with a prospect, as a card and as the text that says the same."""

from __future__ import annotations

from typing import Any

from actions.cards import kinds
from actions.cards.feedback import level_words
from actions.cards.quote import quoted
from actions.phrasebook import Phrasebook
from actions.roleplay.persona import personas
from actions.roleplay.scorecard import Scorecard
from actions.roleplay.state import COLDEST
from actions.scoring.techniques import techniques

MOOD_BARS = "▁▂▃▄▅▆▇"


def scorecard_card(book: Phrasebook, card: Scorecard, over: bool) -> kinds.ScorecardCard:
    """The card; over: whether the talk has ended, be it that it was stopped."""
    return {
        "kind": "scorecard",
        "who": personas()[card.persona].speaker.get(book.language),
        "outcome": book.phrase(f"utter_outcome_{card.outcome or ('stopped' if over else 'open')}"),
        "level": card.level,
        "level_words": level_words(book, card.level),
        "score": card.score,
        "moods": card.moods,
        "turns": [
            {
                "quality": each.quality,
                "mood": each.mood,
                "shown": [_technique(book, key, quotes) for key, quotes in each.techniques.items()],
            }
            for each in card.turns
        ],
        "share": card.share,
        "questions": card.questions,
        "first": book.phrase(f"utter_scorecard_{_order(card)}"),
        "concern": book.phrase(f"utter_scorecard_{_concern(card)}"),
        "lessons": [techniques()[key].advice.get(book.language) for key in card.next_time],
        "say": techniques()[card.next_time[0]].say.get(book.language) if card.next_time else "",
    }


def scorecard_words(book: Phrasebook, card: kinds.ScorecardCard) -> dict[str, Any]:
    """The values of the response utter_scorecard."""
    return {
        "who": card["who"],
        "outcome": card["outcome"],
        "level": card["level_words"],
        "number": card["level"],
        "score": card["score"],
        "mood": "".join(MOOD_BARS[mood - COLDEST] for mood in card["moods"]),
        "turns": "\n".join(_turn(book, number, each) for number, each in enumerate(card["turns"], start=1)),
        "share": card["share"],
        "questions": card["questions"],
        "first": card["first"],
        "concern": card["concern"],
        "lessons": "\n".join(
            book.phrase("utter_lesson_line", number=number, advice=each)
            for number, each in enumerate(card["lessons"], start=1)
        )
        or book.phrase("utter_scorecard_no_lessons"),
        "say": "\n" + book.phrase("utter_lesson_say", say=card["say"]) if card["say"] else "",
    }


def _order(card: Scorecard) -> str:
    return {True: "asked_first", False: "pitched_first", None: "no_pitch"}[card.asked_first]


def _concern(card: Scorecard) -> str:
    if personas()[card.persona].no_fit:
        return "misfit_found" if card.concern_found else "misfit_missed"
    return "concern_found" if card.concern_found else "concern_missed"


def _technique(book: Phrasebook, key: str, quotes: list[str]) -> str:
    name = techniques()[key].shows.get(book.language)
    return book.phrase("utter_technique_quoted", name=name, quote=quoted(quotes[0])) if quotes else name


def _turn(book: Phrasebook, number: int, line: kinds.ReplyLine) -> str:
    return book.phrase(
        "utter_scorecard_turn",
        number=number,
        quality=line["quality"],
        shown=", ".join(line["shown"]) or book.phrase("utter_scorecard_turn_nothing"),
    )
