"""Shows the report of this session, or the progress over all of them."""

from __future__ import annotations

from actions.history.progress import Progress, progress
from actions.history.store import history
from actions.keeping import PROSPECT
from actions.reporting import say_result
from actions.roleplay.persona import personas
from actions.turn import Events, HotSeatAction, Turn


class ActionReport(HotSeatAction):
    action_name = "action_report"

    def act(self, turn: Turn) -> Events:
        session = turn.session
        if session is None:
            turn.say("utter_nothing_yet")
        elif session.mode == "real" and not session.finished:
            turn.say("utter_report_at_the_end")
        else:
            say_result(turn, session)
        return []


class ActionProgress(HotSeatAction):
    action_name = "action_progress"

    def act(self, turn: Turn) -> Events:
        found = progress(history().of(turn.person))
        if found is None:
            turn.say("utter_progress_nothing")
        else:
            turn.say(
                "utter_progress", sessions=found.sessions, trend=_trend(turn, found), questions=_lines(turn, found)
            )
        return []


def _trend(turn: Turn, found: Progress) -> str:
    if not found.has_trend:
        return turn.phrase("utter_progress_too_early")
    return turn.phrase("utter_progress_trend", first=found.first, latest=found.latest)


def _lines(turn: Turn, found: Progress) -> str:
    names = {key: question.names.get(turn.language)[0] for key, question in turn.questions.items()}
    names |= {f"{PROSPECT}{key}": persona.names.get(turn.language)[0] for key, persona in personas().items()}
    return "\n".join(
        turn.phrase(
            "utter_progress_line",
            name=names[each.question],
            times=each.times,
            first=each.first,
            best=each.best,
            latest=each.latest,
        )
        for each in found.questions
        if each.question in names
    )
