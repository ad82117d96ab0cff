"""What the opening screen says for the person is understood by the bot: everything that can be chosen there."""

from __future__ import annotations

import json
import re
import subprocess
from typing import Any

import pytest
from talk import Talk

from actions.roleplay.persona import personas
from actions.scoring.rubric import rubric
from deploy.environment import ROOT
from deploy.page import with_node

LEVELS = ("easy", "medium", "hard")
PROGRAM = """
import { transformWithEsbuild } from "vite";
import { readFileSync } from "node:fs";
const source = readFileSync(`src/words/${process.argv[1]}.ts`, "utf8");
const { code } = await transformWithEsbuild(source, "words.ts");
const words = Object.values(await import(`data:text/javascript,${encodeURIComponent(code)}`))[0];
const [questions, prospects] = JSON.parse(process.argv[2]);
const hows = ["practice", "real"];
console.log(JSON.stringify({
  interview: hows.map((how) => words.say.interview[how]),
  round: hows.map((how) => words.say.round[how]),
  drill: questions.map((name) => hows.map((how) => words.say.drill[how](name))),
  prospect: prospects.map((name) => words.opening.levels.map(({ say }) => words.say.prospect(name, say))),
  job: words.say.job,
  nothing: words.say.no_question,
}));
"""


def phrases(language: str) -> dict[str, Any]:
    """The page's own phrases, from its source."""
    names = [
        [each.names.get(language)[0] for each in rubric().values()],
        [each.names.get(language)[0] for each in personas().values()],
    ]
    done = subprocess.run(
        ["node", "--input-type=module", "-e", PROGRAM, language, json.dumps(names)],
        cwd=ROOT / "web", env=with_node(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return dict(json.loads(done.stdout))


class Person:
    """Says one thing to a bot that has not met them."""

    def __init__(self, bot: Any) -> None:
        self._bot = bot
        self._count = 0

    def begins(self, phrase: str) -> Talk:
        self._count += 1
        talk = Talk(self._bot, f"person {self._count}")
        talk.say(phrase)
        return talk


@pytest.mark.parametrize("language", ["en", "it"])
def test_every_choice_on_the_opening_screen_begins_what_it_says(bot: Any, language: str) -> None:
    said, person = phrases(language), Person(bot)
    for index, mode in enumerate(("practice", "real")):
        for kind, length in (("interview", len(rubric())), ("round", 3)):
            session = person.begins(said[kind][index]).slot("session")
            assert (session["mode"], len(session["plan"])) == (mode, length), said[kind][index]
        for question, told in zip(rubric(), said["drill"], strict=True):
            talk = person.begins(told[index])
            session = talk.slot("session")
            assert (session["mode"], list(session["plan"])) == (mode, [question]), told[index]
            assert talk.slot("language") == language
    for turn, (persona, told) in enumerate(zip(personas(), said["prospect"], strict=True)):
        level = turn % len(LEVELS)  # each persona, and each level with at least two of them
        talk = person.begins(told[level])
        assert talk.slot("requested_slot") == "reply", told[level]
        assert {persona, LEVELS[level]} <= set(re.findall(r"\w+", str(talk.slot("session")))), told[level]
    job = person.begins(said["job"])
    assert job.slot("requested_slot") is None and job.slot("language") == language
