"""How a talk with a prospect goes: the mood, the hidden concern, consequences, and what it amounts to."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from actions.content import LANGUAGES, ContentError
from actions.roleplay import engine, listening, simulate
from actions.roleplay.outcomes import MOST_TURNS
from actions.roleplay.persona import LINES, PERSONAS, load_personas, personas, shared_lines
from actions.roleplay.pickup import pick_up
from actions.roleplay.scorecard import scorecard
from actions.roleplay.simulate import SELLERS, play, speak
from actions.roleplay.state import WELL_ENDED, Talk, undo_last
from actions.scoring.reply import ReplyResult, quality
from actions.scoring.techniques import techniques

TALKS = 1000


def opened(persona: str = "bank_security", difficulty: str = "medium", seed: int = 7) -> Talk:
    talk = engine.begin(persona, difficulty, seed, "t", "2026-01-01T00:00:00+00:00")  # type: ignore[arg-type]
    return speak(talk, "en")[0]


def reply(talk: Talk, *shown: str, text: str = "Well.") -> tuple[Talk, list[str]]:
    """The talk after a reply that shows these techniques, and what the prospect says to it."""
    result = ReplyResult(talk.objection, quality(techniques()[each] for each in shown), {each: [] for each in shown})
    return speak(engine.hear(talk, result, text, (f"m{len(talk.turns)}",), "en"), "en")


def replies(talk: Talk, *each_shown: tuple[str, ...]) -> Talk:
    for shown in each_shown:
        talk, _ = reply(talk, *shown)
    return talk


def test_every_simulated_talk_ends_within_twenty_turns_and_better_sellers_win_more_often() -> None:
    rates = []
    for seller in SELLERS.values():
        played = [play(seller, seed) for seed in range(TALKS)]
        assert all(talk.outcome and len(talk.turns) <= MOST_TURNS for talk, _ in played)
        assert all(len(lines) == len(set(lines)) for _, lines in played), "a line was said twice in one talk"
        rates.append(sum(talk.outcome in WELL_ENDED for talk, _ in played) / TALKS)
    assert list(SELLERS) == ["expert", "average", "pusher", "discounter", "silent"]
    assert all(better > worse for better, worse in pairwise(rates)), rates


def test_a_talk_repeats_exactly_for_the_same_seed_and_differs_for_another() -> None:
    assert play(simulate.average, 3) == play(simulate.average, 3)
    openings = {tuple(speak(engine.begin("bank_security", "easy", seed, "t", ""), "en")[1]) for seed in range(20)}
    assert len(openings) > 1


@pytest.mark.parametrize("difficulty", ["easy", "medium", "hard"])
def test_the_state_survives_a_way_through_json(difficulty: str) -> None:
    talk = replies(opened(difficulty=difficulty), ("clarify",), ("discount",))
    stored = json.dumps(talk.to_dict())
    again = Talk.from_dict(json.loads(stored))
    assert replace(again, before=talk.before) == talk and json.dumps(again.to_dict()) == stored


def test_acknowledging_and_asking_warms_and_brings_out_the_concern() -> None:
    talk = replies(opened(), ("acknowledge", "clarify"))
    assert talk.mood_name == "warm" and talk.phase == "objecting"
    talk, lines = reply(talk, "clarify")
    assert talk.phase == "concern" and lines[-1] in personas()["bank_security"].concern.en


def test_a_proposal_comes_too_early_before_the_concern_is_dealt_with() -> None:
    talk, lines = reply(opened(), "next_step")
    assert talk.outcome is None and lines[0] in shared_lines().not_yet.en


def test_value_and_a_next_step_together_win_once_the_concern_is_out() -> None:
    assert replies(opened(), ("clarify",), ("clarify",), ("value", "next_step")).outcome == "won"


def test_an_unspecific_reply_gets_the_same_objection_in_other_words_and_three_end_the_talk() -> None:
    first = opened()
    second, _ = reply(first)
    assert second.objection == first.objection and second.put != first.put
    assert replies(second, (), ()).outcome == "lost_patience"


def test_a_discount_makes_the_prospect_ask_for_more_and_a_second_is_harmful() -> None:
    talk, lines = reply(opened(), "discount")
    assert lines[0] in shared_lines().asks_for_more.en
    talk, _ = reply(talk, "discount", "clarify")
    assert talk.turns[0].quality >= talk.turns[1].quality == 1


def test_a_concession_after_the_concern_is_settled_is_not_punished() -> None:
    talk = replies(opened(), ("clarify",), ("clarify",), ("value",), ("discount", "next_step"))
    assert talk.outcome == "won" and "discount" not in talk.turns[-1].techniques


def test_a_proof_already_given_counts_less() -> None:
    talk = replies(opened(difficulty="hard"), ("clarify",), ("value", "proof"), ("value", "proof"))
    assert talk.turns[2].quality < talk.turns[1].quality


def test_a_pitch_before_any_question_is_adequate_at_most() -> None:
    assert replies(opened(), ("acknowledge", "value", "proof")).turns[0].quality == 3


def test_ignoring_what_was_said_is_called_out() -> None:
    talk, lines = reply(opened(), "ignore")
    assert talk.mood < 0 and lines[0] in shared_lines().called_out.en


def test_the_last_warning_comes_before_the_talk_ends() -> None:
    talk, lines = reply(replies(opened(), ("pressure",)), "argue")
    assert talk.outcome is None and lines[0] in shared_lines().last_warning.en
    assert replies(talk, ("pressure",)).mood_name == "gone"


def test_giving_up_gets_one_second_chance() -> None:
    talk, lines = reply(opened(), "give_up")
    assert lines[0] in shared_lines().second_chance.en and talk.outcome is None
    assert replies(talk, ("give_up",)).outcome == "lost_gave_up"


def test_the_gift_is_asked_for_before_the_concern_comes_out() -> None:
    talk = replies(opened("hedge_fund", "easy"), ("clarify",))
    assert talk.phase == "gift" and not talk.concern_found
    assert replies(talk, ("decline_gift",)).phase == "concern"
    assert replies(talk, ("grant_gift",)).outcome == "lost_gift"


def test_a_gift_that_is_not_answered_is_asked_for_again_and_then_held_against_the_seller() -> None:
    talk = replies(opened("hedge_fund"), ("clarify",), ("acknowledge",))
    assert talk.phase == "gift"
    again, lines = reply(talk, "value")
    assert again.phase == "gift" and lines[-1] in (personas()["hedge_fund"].gift or shared_lines().again).en
    assert replies(again, ("value",)).mood < again.mood


def test_bowing_out_without_a_question_is_worth_less() -> None:
    asked = scorecard(replies(opened("no_fit", "easy"), ("clarify",), ("bow_out",)), {})
    unasked = scorecard(replies(opened("no_fit", "easy"), ("bow_out",)), {})
    assert asked and unasked and asked.outcome == unasked.outcome == "bowed_out"
    assert asked.score > unasked.score


def test_a_promise_comes_back_later() -> None:
    talk, _ = reply(opened(), "clarify", text="I'll send you the audit report. What else matters?")
    talk, _ = reply(talk, "value")
    _, lines = reply(talk, "proof")
    assert any("I'll send you the audit report" in line for line in lines)


def test_an_answer_takes_up_the_words_of_the_question() -> None:
    talk, lines = reply(opened("no_fit", "hard"), "clarify", text="How do you do the stock at the moment?")
    assert lines[0].startswith("We do the stock on Tuesday evenings")


@pytest.mark.parametrize(
    ("text", "figure", "name", "promise"),
    [
        ("We save 30% and Robinson Foods uses it.", "30%", "Robinson Foods", None),
        ("Le mando il caso di Ferrero, 12 giorni di prova.", "12 giorni", "Ferrero", "Le mando il caso di Ferrero"),
        ("On Monday I'll bring the numbers.", None, None, "I'll bring the numbers"),
        ("Nothing of the kind here.", None, None, None),
    ],
)
def test_figures_names_and_promises_are_picked_up(
    text: str, figure: str | None, name: str | None, promise: str | None
) -> None:
    assert (pick_up(text).figure, pick_up(text).name, pick_up(text).promise) == (figure, name, promise)


def test_a_reply_taken_back_leaves_no_trace_but_lines_stay_said() -> None:
    before = replies(opened(), ("clarify",))
    after = replies(before, ("pressure",))
    undone = undo_last(after)
    assert undone is not None
    assert replace(undone, said=before.said, spoken=before.spoken, before=before.before) == before
    assert set(after.said) == set(undone.said)
    assert undo_last(undone) is None


def test_the_scorecard_tells_question_before_pitch_and_three_lessons() -> None:
    card = scorecard(replies(opened(), ("value",), ("clarify",), ("pressure",)), {})
    assert card and card.asked_first is False and card.questions == 1 and not card.concern_found
    assert card.next_time[0] == "pressure" and len(card.next_time) == 3


@pytest.mark.parametrize("doubtful", [frozenset({"pressure"}), frozenset[str]()])
def test_a_doubtful_word_in_a_good_reply_is_let_pass_and_a_clear_one_is_not(
    doubtful: frozenset[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = {"acknowledge": ["I see"], "clarify": ["what else?"], "next_step": ["on Monday"], "pressure": ["at last"]}
    monkeypatch.setattr(listening, "score_reply", lambda *_: ReplyResult("price", 3, heard, doubtful))
    assert ("pressure" in listening.listen(opened(), "en", "...").techniques) == (not doubtful)


def test_a_won_talk_scores_above_a_lost_one() -> None:
    won = scorecard(replies(opened(), ("clarify",), ("clarify",), ("value", "next_step")), {})
    lost = scorecard(replies(opened(), ("pressure",), ("argue",), ("pressure",)), {})
    assert won and lost and won.level >= 4 > 1 == lost.level


@pytest.mark.parametrize("persona", list(personas()))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_persona_can_be_won_in_both_languages(persona: str, language: str) -> None:
    talk, said = speak(engine.begin(persona, "medium", 1, "t", ""), language)
    while talk.outcome is None:
        shown = simulate.expert(talk, None)  # type: ignore[arg-type]
        result = ReplyResult(talk.objection, 4, {each: [] for each in shown})
        talk, _ = speak(engine.hear(talk, result, "Well.", (f"m{len(talk.turns)}",), language), language)
    assert talk.outcome in WELL_ENDED and said


def test_a_new_persona_is_one_file(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(PERSONAS, tmp_path / "personas"))
    text = (folder / "bank_security.yml").read_text(encoding="utf-8")
    (folder / "bakery.yml").write_text(text.replace("id: bank_security\norder: 1\n", "id: bakery\norder: 8\n"))
    assert list(load_personas(folder))[-1] == "bakery"


def test_a_line_that_stands_twice_in_a_persona_is_refused_with_the_file_named(tmp_path: Path) -> None:
    content = yaml.safe_load((PERSONAS / "no_fit.yml").read_text(encoding="utf-8"))
    content["answers"]["en"][0] = content["answers"]["en"][1]
    (tmp_path / "no_fit.yml").write_text(yaml.safe_dump(content), encoding="utf-8")
    with pytest.raises(ContentError, match=r"no_fit\.yml.*stands there twice"):
        load_personas(tmp_path)


def test_no_line_of_a_prospect_stands_in_two_files() -> None:
    lines = [line for path in [LINES, *PERSONAS.glob("*.yml")] for line in _lines(path)]
    assert len(lines) == len(set(lines))


def _lines(path: Path) -> list[str]:
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    skipped = ("id", "order", "names", "who", "buys", "speaker", "no_fit", "answered_by")
    found: list[str] = []
    for key, value in content.items():
        if key not in skipped:
            found += _strings(value)
    return found


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for child in children for text in _strings(child)]
