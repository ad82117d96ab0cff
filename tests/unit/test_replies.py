"""What a reply to an objection is worth, and why."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.content import ContentError
from actions.scoring import techniques as technique_files
from actions.scoring.reply import quality, score_reply
from actions.scoring.techniques import Technique, load_techniques, techniques

KNOWN = list(techniques().values())
HARMFUL = [each for each in KNOWN if each.kind == "harmful"]


@pytest.mark.parametrize(
    ("language", "objection", "text", "technique"),
    [
        ("en", "price", "I understand. What are you comparing it with?", "clarify"),
        ("en", "price", "Fair enough, that is a lot of money for a team of your size.", "acknowledge"),
        ("en", "price", "I can knock twenty percent off today.", "discount"),
        ("en", "gift", "I'm afraid our policy doesn't allow gifts like that, sorry.", "decline_gift"),
        ("it", "price", "La capisco. Rispetto a che cosa le sembra caro?", "clarify"),
        ("it", "price", "Le faccio subito il venti per cento di sconto.", "discount"),
        ("it", "gift", "Mi dispiace, la nostra politica non ci permette regali del genere.", "decline_gift"),
    ],
)
def test_a_technique_is_heard_with_a_verbatim_quote(language: str, objection: str, text: str, technique: str) -> None:
    heard = score_reply(objection, language, text).techniques
    assert technique in heard
    assert all(quote in text for quotes in heard.values() for quote in quotes)


def test_a_short_acknowledgement_with_a_good_open_question_is_good() -> None:
    assert score_reply("price", "en", "Fair enough. What makes it feel like too much?").quality >= 4


def test_pressure_outweighs_polish() -> None:
    polite = "I completely understand, and thank you for being so open about it."
    pushed = f"{polite} But this offer expires tonight, so I need your signature before five o'clock."
    assert score_reply("price", "en", pushed).quality == 1 < score_reply("price", "en", polite).quality


def test_gift_techniques_exist_for_the_gift_only() -> None:
    text = "I'm afraid our policy doesn't allow gifts like that, sorry."
    assert "decline_gift" not in score_reply("price", "en", text).techniques


@given(st.lists(st.sampled_from(KNOWN), unique_by=lambda each: each.id), st.sampled_from(HARMFUL), st.booleans())
def test_a_harmful_technique_never_raises_the_quality(
    shown: list[Technique], harmful: Technique, doubtful: bool
) -> None:
    assert quality([*shown, harmful], frozenset({harmful.id} if doubtful else ())) <= quality(shown)


def test_one_doubtful_word_does_not_make_a_good_reply_harmful_but_two_clear_harms_do() -> None:
    good = [techniques()[each] for each in ("acknowledge", "clarify", "proof", "next_step")]
    pressure, argue = (techniques()[each] for each in ("pressure", "argue"))
    assert quality(good) == 5
    assert quality([*good, pressure], frozenset({"pressure"})) == 4
    assert quality([*good, pressure]) == 3
    assert quality([*good, pressure, argue]) == 1


@given(
    st.lists(st.sampled_from([each for each in KNOWN if each.kind == "helpful"]), unique_by=lambda each: each.id),
    st.sampled_from([each for each in KNOWN if each.kind == "helpful"]),
)
def test_a_helpful_technique_never_lowers_the_quality(shown: list[Technique], helpful: Technique) -> None:
    assert quality([*shown, helpful]) >= quality(shown)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["en", "it"]))
def test_no_text_breaks_it(text: str, language: str) -> None:
    assert 1 <= score_reply("trust", language, text).quality <= 5


def test_a_technique_that_names_an_unknown_one_is_refused(tmp_path: Path) -> None:
    source = (technique_files.TECHNIQUES / "give_up.yml").read_text(encoding="utf-8")
    (tmp_path / "give_up.yml").write_text(source, encoding="utf-8")
    with pytest.raises(ContentError, match="unless_with: no technique is called"):
        load_techniques(tmp_path)
