"""Where a reply leads: the first rule that applies decides the mood, the phase, the reaction and the outcome."""

from __future__ import annotations

from dataclasses import replace
from typing import Callable

from actions.roleplay.moment import HARMS, PITCH
from actions.roleplay.speech import order, unsaid, who
from actions.roleplay.state import COLDEST, WARMEST, Outcome, Phase, Talk

Shown = frozenset[str]
Rule = Callable[[Talk, Shown], "Talk | None"]

QUESTIONS_NEEDED = {"easy": 1, "medium": 2, "hard": 3}  # before the prospect tells what really holds them back
HARMS_BORNE = {"easy": 3, "medium": 3, "hard": 2}  # the talk ends at this one
DISCOUNTS_BORNE = {"easy": 3, "medium": 3, "hard": 2}
VAGUE_BORNE = 3
PUSHES_BORNE = 2
GIFT_FROM_TURN = 1  # replies before the one that a gift may be asked after
PROMISE_RECALLED_AFTER = 2
MOST_TURNS = 20

LAST_LINE: dict[Outcome, str] = {
    "won": "win",
    "bowed_out": "win",
    "lost_pressure": "end_pressure",
    "lost_discount": "end_discount",
    "lost_gift": "end_gift",
    "lost_patience": "end_patience",
    "lost_gave_up": "end_gave_up",
    "lost_no_fit": "end_no_fit",
    "lost_time": "end_time",
}


def decide(talk: Talk, shown: Shown) -> Talk:
    """The talk after a reply that showed these techniques (already counted in the talk)."""
    for rule in (_harmful, _discounting, _bowing_out, _giving_up, _gift, _ignoring, _vague, *_BY_PHASE[talk.phase]):
        after = rule(talk, shown)
        if after is not None:
            break
    else:
        after = _again(talk)
    if after.mood <= COLDEST and after.outcome is None:
        after = _over(after, "lost_patience")
    return _tempted(_picking_up(after, shown))


def close_if_too_long(talk: Talk) -> Talk:
    """Ends a talk that has taken all its turns, or in which the prospect has no more words for the objections."""
    wordless = talk.phase == "objecting" and not any(unsaid(talk, each) for each in who(talk).objections)
    worn = talk.phase == "concern" and talk.concern_found and not unsaid(talk, "concern_again")
    too_long = len(talk.turns) >= MOST_TURNS or wordless or worn
    return _over(talk, "lost_time") if too_long and talk.outcome is None else talk


def _moved(talk: Talk, by: int, *reaction: str, phase: Phase | None = None) -> Talk:
    mood = max(COLDEST, min(WARMEST, talk.mood + by))
    return replace(talk, mood=mood, reaction=reaction, phase=phase or talk.phase)


def _over(talk: Talk, outcome: Outcome) -> Talk:
    return replace(talk, outcome=outcome, phase="over", reaction=())


def _again(talk: Talk) -> Talk:
    """The same once more, in other words."""
    reaction: dict[Phase, tuple[str, ...]] = {"objecting": ("again",), "concern": ("still_worried",)}
    return _moved(talk, 0, *reaction.get(talk.phase, ()))


def _harmful(talk: Talk, shown: Shown) -> Talk | None:
    if not shown & HARMS:
        return None
    borne = HARMS_BORNE[talk.difficulty]
    if talk.harms >= borne:
        return _over(_moved(talk, COLDEST), "lost_pressure")
    return _moved(talk, -len(shown & HARMS), "last_warning" if talk.harms == borne - 1 else "colder")


def _discounting(talk: Talk, shown: Shown) -> Talk | None:
    if "discount" not in shown:
        return None
    if talk.discounts >= DISCOUNTS_BORNE[talk.difficulty]:
        return _over(talk, "lost_discount")
    return _moved(talk, 1 - talk.discounts, "asks_for_more")


def _bowing_out(talk: Talk, shown: Shown) -> Talk | None:
    if "bow_out" not in shown:
        return None
    if who(talk).no_fit:
        return _over(_moved(talk, 1), "bowed_out")
    return _over(talk, "lost_gave_up") if not shown & (PITCH | {"clarify", "next_step"}) else None


def _giving_up(talk: Talk, shown: Shown) -> Talk | None:
    if "give_up" not in shown or shown & (PITCH | {"clarify", "next_step", "decline_gift"}):
        return None
    return _moved(talk, -1, "second_chance") if talk.give_ups == 1 else _over(talk, "lost_gave_up")


def _gift(talk: Talk, shown: Shown) -> Talk | None:
    if talk.phase != "gift":
        return None
    if "grant_gift" in shown:
        return _over(talk, "lost_gift")
    settled = replace(talk, gift_settled=True)
    if "decline_gift" in shown:
        return _moved(settled, 1, "gift_declined", phase="concern" if _tells(settled) else "objecting")
    if talk.gift_asks < 2:
        return _moved(talk, 0, "gift_asked_again")
    return _moved(settled, -2, "gift_unanswered", phase="objecting")


def _ignoring(talk: Talk, shown: Shown) -> Talk | None:
    return _moved(talk, -1, "called_out") if "ignore" in shown and not shown & {"clarify", "acknowledge"} else None


def _vague(talk: Talk, shown: Shown) -> Talk | None:
    if not talk.vague:
        return None
    return _over(talk, "lost_patience") if talk.vague >= VAGUE_BORNE else _again(talk)


def _tells(talk: Talk) -> bool:
    """Whether the prospect trusts the seller enough to say what really holds them back."""
    return talk.questions >= QUESTIONS_NEEDED[talk.difficulty] and talk.mood >= 0


def _question(talk: Talk, shown: Shown) -> Talk | None:
    if "clarify" not in shown:
        return None
    warmer = _moved(talk, 1 + ("acknowledge" in shown and talk.difficulty != "hard"))
    if _tells(warmer):
        return _moved(warmer, 0, "softens", phase="concern")
    return _next_objection(_moved(warmer, 0, "answers"))


def _argument(talk: Talk, shown: Shown) -> Talk | None:
    if not shown & PITCH:
        return None
    if talk.questions and not shown & PITCH <= talk.shown:
        return _next_objection(_moved(talk, 1, "warmer"))
    return _next_objection(_moved(talk, 0, "unmoved"))


def _too_early(talk: Talk, shown: Shown) -> Talk | None:
    return _moved(talk, -(talk.difficulty == "hard"), "not_yet") if "next_step" in shown else None


def _pushing_a_misfit(talk: Talk, shown: Shown) -> Talk | None:
    if not who(talk).no_fit or not shown & (PITCH | {"next_step"}):
        return None
    pushed = replace(talk, pushes=talk.pushes + 1)
    return _over(pushed, "lost_no_fit") if pushed.pushes >= PUSHES_BORNE else _moved(pushed, -1, "pushed")


def _solving(talk: Talk, shown: Shown) -> Talk | None:
    if not shown & PITCH:
        return None
    if talk.difficulty == "hard" and talk.mood < 0:
        return _moved(talk, 1, "still_worried")
    if "next_step" in shown:
        return _over(_moved(talk, 1), "won")
    return _moved(talk, 1, "warmer", phase="closing")


def _asking_on(talk: Talk, shown: Shown) -> Talk | None:
    return _moved(talk, 0, "answers") if "clarify" in shown else None


def _proposing(talk: Talk, shown: Shown) -> Talk | None:
    return _over(_moved(talk, 1), "won") if "next_step" in shown else None


_BY_PHASE: dict[Phase, tuple[Rule, ...]] = {
    "objecting": (_question, _argument, _too_early),
    "gift": (),
    "concern": (_pushing_a_misfit, _solving, _asking_on, _too_early),
    "closing": (_proposing, _asking_on),
    "over": (),
}


def _next_objection(talk: Talk) -> Talk:
    """The one after the current, in the order of this talk."""
    turns = order(talk)
    return replace(talk, objection=turns[(turns.index(talk.objection) + 1) % len(turns)])


def _tempted(talk: Talk) -> Talk:
    """A prospect who tests with a gift does so before they tell what really holds them back."""
    pending = who(talk).gift is not None and not talk.gift_settled and talk.outcome is None
    late_enough = talk.phase == "objecting" and len(talk.turns) >= GIFT_FROM_TURN
    if pending and (late_enough or talk.phase == "concern"):
        reaction = tuple("answers" if each == "softens" else each for each in talk.reaction)
        return replace(talk, phase="gift", reaction=reaction)
    return talk


def _picking_up(talk: Talk, shown: Shown) -> Talk:
    """Adds what the candidate said to the reaction: a promise that is due, else a figure or a name that is new."""
    if talk.outcome or shown & HARMS or talk.phase == "gift":
        return talk
    due = talk.promise is not None and len(talk.turns) - talk.promised_at >= PROMISE_RECALLED_AFTER
    for situation, ready in (("pick_up_promise", due), ("pick_up_figure", talk.figure), ("pick_up_name", talk.name)):
        if ready and not any(each.startswith(situation) for each in talk.said):
            return replace(talk, reaction=(*talk.reaction[:1], situation))
    return talk
