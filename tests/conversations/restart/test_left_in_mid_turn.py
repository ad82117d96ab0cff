"""A server that died in mid-turn leaves a talk without its form; the next message finds the way back."""

from __future__ import annotations

from rasa.shared.core.events import ActiveLoop, SlotSet
from talk import Talk

from actions.roleplay.persona import personas


def drop_the_form(talk: Talk) -> None:
    """The state in which a turn is left that ended before the form was opened again."""
    store = talk._agent.tracker_store  # noqa: SLF001
    tracker = talk.run(store.retrieve(talk.person))
    tracker.update(ActiveLoop(None))
    tracker.update(SlotSet("requested_slot", None))
    talk.run(store.save(tracker))


def test_a_talk_with_a_prospect_goes_on_where_it_was(talk: Talk) -> None:
    talk.say("role-play with the bank, easy")
    drop_the_form(talk)
    reply = talk.say("I see your point, and I would rather understand it before I say anything.")
    assert "Here is where we were" in reply
    lines = [line for each in personas()["bank_security"].objections.values() for line in each.en]
    assert any(line in reply for line in lines)
    talk.say("What would have to be different for you to look at it?")
    assert len(talk.slot("session")["talk"]["turns"]) == 1


def test_an_interview_goes_on_where_it_was(talk: Talk) -> None:
    talk.says("start the full interview", "practice")
    drop_the_form(talk)
    reply = talk.say("I have always loved to see a client do better than the year before.")
    assert "Here is where we were" in reply and "fulfilling" in reply
