"""How a talk goes: hears a reply, moves the mood and the phase, and lets the prospect react and put the next thing.

`hear` decides, and says nothing; `react`, `objects`, `reveals`, `tempts`, `waits` and `ends` speak, one for each thing
a prospect does next, so that Rasa's rules can choose among them by the phase and the mood. All are pure and repeat
exactly for the same seed and replies.
"""

from __future__ import annotations

from dataclasses import replace

from actions.roleplay import outcomes
from actions.roleplay.moment import HARMS, judge
from actions.roleplay.pickup import pick_up
from actions.roleplay.speech import Spoken, closest, order, repeat, say, unsaid, who
from actions.roleplay.state import Difficulty, Talk, TalkTurn, remember
from actions.scoring.reply import ReplyResult

OPENING = "opening"


def begin(persona: str, difficulty: Difficulty, seed: int, id: str, started: str) -> Talk:
    """A talk that has not been opened yet. Raises KeyError for an unknown persona."""
    talk = Talk(id=id, persona=persona, difficulty=difficulty, seed=seed, started=started)
    return replace(talk, objection=order(talk)[0], reaction=(OPENING,))


def hear(talk: Talk, reply: ReplyResult, text: str, messages: tuple[str, ...], language: str) -> Talk:
    """The talk after a reply of the candidate: counted, mood and phase moved, the reaction decided."""
    judged = judge(talk, frozenset(reply.techniques), reply.quality)
    counted = _pick_up(_count(remember(talk), judged.techniques), text)
    after = _to_the_point(outcomes.decide(counted, judged.techniques), text)
    turn = TalkTurn(
        messages=messages,
        language=language,
        objection=talk.objection,
        phase=talk.phase,
        techniques=tuple(sorted(judged.techniques)),
        quality=judged.quality,
        mood=after.mood,
        words=len(text.split()),
    )
    return outcomes.close_if_too_long(replace(after, turns=(*talk.turns, turn)))


def _count(talk: Talk, shown: frozenset[str]) -> Talk:
    specific = bool(shown - {"acknowledge", "confirm"})
    return replace(
        talk,
        questions=talk.questions + ("clarify" in shown),
        harms=talk.harms + bool(shown & HARMS),
        discounts=talk.discounts + ("discount" in shown),
        give_ups=talk.give_ups + ("give_up" in shown),
        vague=0 if specific else talk.vague + 1,
        reaction=(),
    )


def _to_the_point(talk: Talk, text: str) -> Talk:
    """An answer to a question is the one that shares most words with it."""
    if "answers" not in talk.reaction:
        return talk
    chosen = closest(talk, "answers", text)
    return replace(talk, reaction=tuple(chosen if each == "answers" and chosen else each for each in talk.reaction))


def _pick_up(talk: Talk, text: str) -> Talk:
    found = pick_up(text)
    new_promise = found.promise if talk.promise is None else None
    return replace(
        talk,
        figure=talk.figure or found.figure,
        name=talk.name or found.name,
        promise=talk.promise or new_promise,
        promised_at=len(talk.turns) if new_promise else talk.promised_at,
    )


def react(talk: Talk, language: str) -> Spoken:
    """What the prospect says about the last reply; the scene where the talk opens."""
    if talk.reaction == (OPENING,):
        scene = who(talk).scene.get(language)
        return replace(talk, reaction=(), spoken=talk.spoken + len(scene.split())), [scene]
    lines: list[str] = []
    for situation in talk.reaction:
        talk, spoken = say(talk, situation, language, said=_snippet(talk, situation))
        lines += spoken
    return replace(talk, reaction=()), lines


def _snippet(talk: Talk, situation: str) -> str:
    snippets = {"pick_up_figure": talk.figure, "pick_up_name": talk.name, "pick_up_promise": talk.promise}
    return snippets.get(situation) or ""


def objects(talk: Talk, language: str) -> Spoken:
    """The current objection in words not used yet, or the next one that still has some."""
    turns = order(talk)
    at = turns.index(talk.objection)
    for objection in turns[at:] + turns[:at]:
        if unsaid(talk, objection):
            return say(replace(talk, objection=objection), objection, language, standing=True)
    return talk, []


def reveals(talk: Talk, language: str) -> Spoken:
    """The hidden concern, or that it was not dealt with."""
    if not talk.concern_found:
        return say(replace(talk, concern_found=True), "concern", language, standing=True)
    return say(talk, "concern_again", language, standing=True)


def tempts(talk: Talk, language: str) -> Spoken:
    """The request for an improper gift."""
    return say(replace(talk, gift_asks=talk.gift_asks + 1), "gift", language, standing=True)


def waits(talk: Talk, language: str) -> Spoken:
    """Satisfied, and waiting for the seller to propose what happens next."""
    return say(talk, "what_next", language, standing=True)


def ends(talk: Talk, language: str) -> Spoken:
    """The prospect's last line."""
    return say(talk, outcomes.LAST_LINE[talk.outcome or "lost_time"], language)


def rephrase(talk: Talk, language: str) -> Spoken:
    """What the prospect has put, in other words; in the same words where there are no others left."""
    if talk.put is None:
        return talk, []
    again, lines = say(talk, talk.put.rsplit("/", 1)[0], language, standing=True)
    return (again, lines) if lines else (talk, repeat(talk, language))


def advised(talk: Talk) -> str:
    """The technique that would help most at this moment, for hints and examples."""
    if talk.phase == "gift":
        return "decline_gift"
    if talk.phase == "concern":
        return "bow_out" if who(talk).no_fit else "proof" if "value" in talk.shown else "value"
    return "next_step" if talk.phase == "closing" else "clarify"
