"""Answers a question about the job. The wording is the response named after the intent."""

from __future__ import annotations

from actions.turn import Events, HotSeatAction, Turn


class ActionAnswerAboutJob(HotSeatAction):
    action_name = "action_answer_about_job"

    def act(self, turn: Turn) -> Events:
        turn.say(f"utter_{turn.message.intent}")
        return []
