"""The scorecard of a role-play in words, as text for every channel."""

from __future__ import annotations

from actions import feedback
from actions.interview.session import Session
from actions.prospect.talking import talk_of
from actions.roleplay.persona import personas
from actions.roleplay.scorecard import Scorecard, ScoredTurn, scorecard
from actions.roleplay.state import COLDEST
from actions.scoring.techniques import techniques
from actions.turn import Turn

MOOD_BARS = "▁▂▃▄▅▆▇"


def scorecard_of(turn: Turn, session: Session) -> Scorecard | None:
    """The scorecard of the session's talk, None before the first reply."""
    return scorecard(talk_of(session), turn.texts) if session.talk else None


def say_scorecard(turn: Turn, session: Session) -> None:
    """The whole scorecard as one message, or a word that nothing was replied."""
    card = scorecard_of(turn, session)
    if card is None:
        turn.say("utter_scorecard_empty")
        return
    turn.say(
        "utter_scorecard",
        who=personas()[card.persona].speaker.get(turn.language),
        outcome=turn.phrase(f"utter_outcome_{card.outcome or ('stopped' if session.finished else 'open')}"),
        level=turn.phrase(f"utter_level_{card.level}"),
        number=card.level,
        score=card.score,
        mood="".join(MOOD_BARS[mood - COLDEST] for mood in card.moods),
        turns="\n".join(_turn_line(turn, number, each) for number, each in enumerate(card.turns, start=1)),
        share=card.share,
        questions=card.questions,
        first=turn.phrase(f"utter_scorecard_{_order(card)}"),
        concern=turn.phrase(f"utter_scorecard_{_concern(card)}"),
        lessons="\n".join(_lesson(turn, number, each) for number, each in enumerate(card.next_time, start=1))
        or turn.phrase("utter_scorecard_no_lessons"),
        say=_say(turn, card),
    )


def _order(card: Scorecard) -> str:
    return {True: "asked_first", False: "pitched_first", None: "no_pitch"}[card.asked_first]


def _concern(card: Scorecard) -> str:
    if personas()[card.persona].no_fit:
        return "misfit_found" if card.concern_found else "misfit_missed"
    return "concern_found" if card.concern_found else "concern_missed"


def _turn_line(turn: Turn, number: int, scored: ScoredTurn) -> str:
    shown = ", ".join(_technique(turn, key, quotes) for key, quotes in scored.techniques.items())
    return turn.phrase(
        "utter_scorecard_turn",
        number=number,
        quality=scored.quality,
        shown=shown or turn.phrase("utter_scorecard_turn_nothing"),
    )


def _technique(turn: Turn, key: str, quotes: list[str]) -> str:
    name = techniques()[key].shows.get(turn.language)
    return turn.phrase("utter_technique_quoted", name=name, quote=feedback.quoted(quotes[0])) if quotes else name


def _lesson(turn: Turn, number: int, key: str) -> str:
    return turn.phrase("utter_lesson_line", number=number, advice=techniques()[key].advice.get(turn.language))


def _say(turn: Turn, card: Scorecard) -> str:
    if not card.next_time:
        return ""
    return "\n" + turn.phrase("utter_lesson_say", say=techniques()[card.next_time[0]].say.get(turn.language))
