"""Hands people their own results: as files on the page and at the terminal, elsewhere as a message."""

from __future__ import annotations

from itertools import islice

from actions.history.export import as_csv, as_json, as_markdown
from actions.history.files import write_files
from actions.history.store import history
from actions.keeping import settle
from actions.names import names
from actions.turn import TERMINAL, Events, HotSeatAction, Turn

PAGE = "web"  # the input channel that offers downloads itself
SESSIONS_IN_A_MESSAGE = 10


class ActionExport(HotSeatAction):
    action_name = "action_export"

    def act(self, turn: Turn) -> Events:
        settled = settle(turn)
        if not history().count(turn.person):
            turn.say("utter_export_empty")
        elif turn.channel == PAGE:
            turn.say("utter_export_page", {"kind": "export"})
        elif turn.channel == TERMINAL:
            turn.say("utter_export_files", folder=str(write_files(turn.person, _files(turn))))
        else:
            newest = list(islice(history().everything(turn.person, newest_first=True), SESSIONS_IN_A_MESSAGE))
            results = as_markdown(newest, turn.book, names(turn.language))
            turn.say("utter_export_here", {"kind": "export"}, results=results)
        return settled


def _files(turn: Turn) -> dict[str, str]:
    kept = list(history().everything(turn.person))
    return {
        "json": as_json(kept),
        "csv": as_csv(kept),
        "md": as_markdown(kept, turn.book, names(turn.language)),
    }
