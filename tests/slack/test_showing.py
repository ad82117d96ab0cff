"""What people see in Slack: their words unchanged, cards as blocks, choices, and nothing beyond Slack's limits."""

from __future__ import annotations

import json
from typing import Any

import pytest
from slack_limits import trouble

from channels.slack_parts.choices import Owner, offered, owner_of, replaced, said_by
from channels.slack_parts.message import Post, posts
from channels.slack_parts.mrkdwn import literal, spoken
from channels.slack_parts.splitting import shortened, split

MARKER = "0123456789abcdef0123456789abcdef"
EN, IT = Owner("U0ANNA", "en"), Owner("U0ANNA", "it")
CATCH = "I *never* say <!channel>, _R&D_ or `rm` to <@U1>"

FEEDBACK = {
    "kind": "feedback", "question": "crm", "name": "CRM", "level": 3, "level_words": "Adequate", "note": "",
    "heard": [{"shows": "records it at once", "quote": CATCH}],
    "flags": [{"shows": "blames others", "quote": "they did"}],
    "missing": ["a forecast"], "verdict": "Better than before.", "next": "Say what came of it.",
    "changes": [{"shows": "figures", "before": "not shown", "after": "clearly shown", "better": True}],
}  # fmt: skip
REPORT = {
    "kind": "report", "level": 4, "level_words": "Good", "score": 71,
    "questions": [
        {"name": "CRM", "level": 4, "level_words": "Good"}, {"name": "Goals", "level": None, "level_words": ""},
    ],
    "strengths": [{"shows": "figures", "quote": CATCH}],
    "improvements": [
        {"name": "Goals", "advice": "Name one.", "quote": CATCH, "practise": "drill goals", "strand": "CRM"},
    ],
    "traits": [{"name": "Listening", "percent": 40}], "delivery": "90 words per answer.",
}  # fmt: skip
SCORECARD = {
    "kind": "scorecard", "who": "Marian Holt", "outcome": "Won: a next step is agreed.", "level": 5,
    "level_words": "Excellent", "score": 88, "moods": [-3, 0, 3], "share": 36, "questions": 2,
    "turns": [{"quality": 4, "mood": 1, "shown": [f"a question ({CATCH})"]}, {"quality": 2, "mood": 0, "shown": []}],
    "first": "You asked before you pitched.", "concern": "You found it.", "lessons": ["Ask more."], "say": CATCH,
}  # fmt: skip
PROGRESS = {
    "kind": "progress", "sessions": 4, "trend": "Rising.", "next": "Drill CRM.", "why": "It was weakest.",
    "questions": [{"name": "CRM", "times": 4, "first": 1, "best": 4, "latest": 3, "trend": "up"}],
    "traits": [{"name": "Analysis", "percent": 60}],
}  # fmt: skip
PROSPECT = {
    "kind": "prospect", "persona": "bank", "name": "Marian Holt", "mood": -1, "mood_words": "cool",
    "lines": ["Hello.", f"You said “{CATCH}”?"],
}  # fmt: skip
QUESTION = {
    "kind": "question", "question": "crm", "name": "CRM", "number": 2, "of": 10, "stage": "main", "mode": "practice",
    "words": [40, 180], "seconds": 120,
}  # fmt: skip
CARDS = [FEEDBACK, REPORT, SCORECARD, PROGRESS, PROSPECT, QUESTION]


def sent(*messages: dict[str, Any], owner: Owner = EN) -> list[Post]:
    """The posts of a turn, each of which Slack takes and notifies people of."""
    packed = posts(messages, owner, MARKER)
    for post in packed:
        assert trouble({"text": post.text, "blocks": post.blocks}) is None
        assert 0 < len(post.text) <= 4000
    return packed


def all_shown(packed: list[Post]) -> str:
    return json.dumps([post.blocks for post in packed], ensure_ascii=False)


@pytest.mark.parametrize("owner", [EN, IT], ids=lambda each: each.language)
@pytest.mark.parametrize("card", CARDS, ids=lambda each: each["kind"])
def test_every_card_is_one_message_with_its_words_and_a_text_for_notifications(
    card: dict[str, Any], owner: Owner
) -> None:
    (post,) = sent({"text": f"all of it: {CATCH}", "card": card}, owner=owner)
    blocks = json.dumps(post.blocks, ensure_ascii=False)
    said = ("Marian Holt", "Name one.", "Listening", "Analysis", "a forecast", "Drill CRM.", "You found it.", "Rising.")
    for words in said:
        assert (words in json.dumps(card, ensure_ascii=False)) == (words in blocks)
    for dangerous in ("<!channel>", "<@U1>", "*never*", "_R", "`rm`", "R&D"):
        assert dangerous not in blocks and dangerous not in post.text
    assert post.text.startswith("all of it")


def test_levels_are_bars_and_labels_are_in_the_persons_language() -> None:
    assert "▰▰▰▱▱ Adequate (3 of 5)" in all_shown(sent({"text": "x", "card": FEEDBACK}))
    shown = all_shown(sent({"text": "x", "card": FEEDBACK}, owner=IT))
    assert "▰▰▰▱▱ Adequate (3 su 5)" in shown and "*Che cosa ho sentito*" in shown and "«I ∗never∗" in shown
    assert "▱▱▱▱▱ Goals: not scored" in all_shown(sent({"text": "x", "card": REPORT}))


@pytest.mark.parametrize("card", [{"kind": "new"}, {"kind": "feedback"}, {"kind": "report", "level": "x"}, "text"])
def test_a_card_that_cannot_be_read_leaves_the_text(card: object) -> None:
    assert "all the words" in all_shown(sent({"text": "all the words", "card": card}))


def test_a_turn_of_several_messages_is_one_message() -> None:
    (post,) = sent({"text": "Thank you."}, {"text": "x", "card": FEEDBACK}, {"text": "Question 2", "card": QUESTION})
    assert post.text == "Thank you.\n\nx\n\nQuestion 2"


def test_long_text_is_split_between_words_and_nothing_is_lost() -> None:
    words = [f"word{number}&" for number in range(4000)]
    packed = sent({"text": " ".join(words)})
    assert len(packed) > 1
    assert " ".join(post.text for post in packed).replace("\n\n", " ").split() == [literal(each) for each in words]


def test_more_than_slack_takes_in_one_message_goes_into_several() -> None:
    long = {**FEEDBACK, "heard": [{"shows": "x" * 90, "quote": "y " * 60}] * 120}
    packed = sent({"text": "z " * 9000, "card": long}, {"text": "then this"})
    assert len(packed) > 1
    assert all_shown(packed).count("x" * 90) == 120
    assert "then this" in packed[-1].text


def test_a_word_longer_than_a_message_is_cut_but_no_escape_is() -> None:
    parts = split(literal("a" * 97 + "<" * 3), 100)
    assert parts == ["a" * 97, "&lt;&lt;&lt;"]
    assert shortened("one two three", 9) == "one two…"


def test_what_people_write_reaches_the_bot_as_they_see_it() -> None:
    written = "<@UBOT> ask <@U2|ben> in <#C1|sales> &lt;b&gt; &amp;amp; <https://a.example/?x=1|our site> <!here>"
    assert spoken(written, "UBOT") == "ask @ben in #sales <b> &amp; our site @here"
    assert spoken("<mailto:a@b.example|a@b.example> <http://b.example>") == "a@b.example http://b.example"


def test_words_that_slack_would_format_are_shown_as_they_are() -> None:
    assert literal("*a* snake_case 2*3 _b_ ~c~ `d`") == "∗a∗ snake_case 2*3 ˍbˍ ∼c∼ ˋdˋ"
    assert literal("> quoted\n>more & <!here>") == "› quoted\n›more &amp; &lt;!here&gt;"


def buttons(count: int) -> list[dict[str, str]]:
    return [{"title": f"Choice {number} & so on", "payload": f"/choice_{number}"} for number in range(count)]


def test_up_to_five_choices_are_buttons_and_more_are_a_menu() -> None:
    (five,) = sent({"text": "Choose", "buttons": buttons(5)})
    assert [each["type"] for each in five.blocks[-1]["elements"]] == ["button"] * 5
    (six,) = sent({"text": "Choose", "buttons": buttons(6)}, owner=IT)
    (menu,) = six.blocks[-1]["elements"]
    assert menu["type"] == "static_select" and len(menu["options"]) == 6 and menu["placeholder"]["text"] == "Scegli …"


def test_a_choice_with_long_words_is_shortened_and_still_says_something() -> None:
    long = [{"title": "a title of many words " * 9, "payload": "p" * 3000}]
    (few,) = sent({"text": "Choose", "buttons": long})
    said, title = said_by(few.blocks[-1]["elements"][0])
    assert said == title and 0 < len(title) <= 75 and title.endswith("…")
    (many,) = sent({"text": "Choose", "buttons": long * 7})
    option = many.blocks[-1]["elements"][0]["options"][0]
    assert said_by({"type": "static_select", "selected_option": option})[0] == title


def test_choices_belong_to_the_person_and_a_click_leaves_the_choice_in_words() -> None:
    (post,) = sent({"text": "Choose", "buttons": buttons(2)})
    assert owner_of(post.blocks[-1]["block_id"]) == EN
    assert owner_of("somebody else's block") is None
    after = replaced(post.blocks, "Choice <1>", "en")
    assert trouble({"text": "x", "blocks": after}) is None
    assert "actions" not in [each["type"] for each in after]
    assert "You chose: Choice &lt;1&gt;" in json.dumps(after)
    assert after[0]["block_id"].startswith(f"{MARKER}:0:")


def test_nothing_is_offered_where_there_is_nothing_to_choose() -> None:
    assert offered([{"title": " ", "payload": "x"}], EN, MARKER) == []
    assert posts([{"text": ""}], EN, MARKER) == []
