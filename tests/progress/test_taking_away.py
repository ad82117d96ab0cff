"""One's own results to take away, and a coach's figures without names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from answers import STRONG_CRM
from kept import attempt, session
from talk import Talk

from actions.history.command import main
from actions.history.export import as_markdown
from actions.history.store import history
from actions.phrasebook import Phrasebook


@pytest.mark.parametrize(
    ("ask", "begins"),
    [
        ("can I export my data please", "Here are your results"),
        ("vorrei scaricare i miei dati", "Ecco i tuoi risultati"),
    ],
)
def test_results_are_handed_over_in_the_talk(talk: Talk, ask: str, begins: str) -> None:
    talk.says("drill crm", "practice", STRONG_CRM)
    reply = talk.say(ask)
    assert begins in reply and "bakery chain" in reply


def test_somebody_without_results_is_told_so(talk: Talk) -> None:
    assert "nothing to take away yet" in talk.say("export my data")


def test_at_the_terminal_the_results_are_files_which_forget_me_erases(talk: Talk, data_folder: Path) -> None:
    talk.channel = "cmdline"
    talk.says("drill crm", "practice", STRONG_CRM)
    assert str(data_folder / "exports") in talk.say("export my data")
    written = {path.suffix: path.read_text() for path in (data_folder / "exports").rglob("hot-seat.*")}
    assert set(written) == {".md", ".csv", ".json"}
    assert json.loads(written[".json"])["sessions"][0]["attempts"][0]["question"] == "crm"
    talk.says("forget me", "yes")
    assert not list((data_folder / "exports").rglob("hot-seat.*"))


def test_words_of_an_answer_never_become_markup_in_the_markdown() -> None:
    one = session("s1")
    sly = attempt(one)
    first = next(iter(sly.result["criteria"]))
    sly.result["criteria"][first]["evidence"] = ["<script>alert(1)</script> [x](http://x)"]
    responses = {name: [{"text": name}] for name in _names()}
    text = as_markdown([(one, [sly])], Phrasebook(responses, "en"), {"crm": "CRM"})
    assert "<script>" not in text and "\\<script\\>" in text and "[x](" not in text


def _names() -> list[str]:
    levels = [f"utter_level_{level}" for level in range(1, 6)]
    return [*levels, "utter_export_title", "utter_export_try", "utter_kind_drill", "utter_name_of_mode_practice"]


def test_a_coach_gets_figures_without_names_and_no_mean_of_fewer_than_three_people(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for person in ("ada", "bo", "cy"):
        one = session(f"s-{person}", person)
        history().keep(one, [attempt(one)])
    lonely = session("s-di", "di")
    history().keep(lonely, [attempt(lonely, "demo")])
    assert main(["export", "--format", "json"]) == 0
    printed = capsys.readouterr().out
    crm, demo = json.loads(printed)
    assert (crm["question"], crm["people"], crm["tries"]) == ("crm", 3, 3) and crm["first"] is not None
    assert (demo["people"], demo["first"], demo["criteria"]) == (1, None, {})
    assert not any(name in printed for name in ("ada", "Salesforce"))


def test_a_coach_gets_everything_of_one_person_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    one = session("s1")
    history().keep(one, [attempt(one)])
    assert main(["export", "--person", "ada"]) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("ada,s1,")


def test_an_unknown_person_is_a_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--person", "nobody"]) == 1
    assert "Nothing has been kept of nobody" in capsys.readouterr().err
