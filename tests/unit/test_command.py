"""The command line `python -m actions.scoring`."""

from __future__ import annotations

import json
import subprocess
import sys

from answers import STRONG_CRM

GOOD = {"id": "a", "question": "crm", "lang": "en", "text": STRONG_CRM}


def score(*lines: str) -> tuple[int, list[dict[str, object]]]:
    command = [sys.executable, "-m", "actions.scoring", "answers"]
    done = subprocess.run(command, input="\n".join(lines), capture_output=True, text=True, check=False)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def test_a_line_gives_level_score_criteria_flags_and_delivery() -> None:
    status, rows = score(json.dumps(GOOD))
    assert status == 0
    assert rows[0]["id"] == "a"
    assert {"level", "score", "criteria", "red_flags", "delivery"} <= rows[0].keys()


def test_a_bad_line_says_what_is_wrong_and_the_others_are_still_scored() -> None:
    status, rows = score(
        "not json",
        json.dumps({**GOOD, "question": "weather"}),
        json.dumps({**GOOD, "lang": "fr"}),
        json.dumps({"id": "b", "question": "crm", "lang": "en"}),
        json.dumps({**GOOD, "text": 5}),
        json.dumps([1]),
        json.dumps(GOOD),
    )
    assert status == 1
    assert [("error" in row) for row in rows] == [True] * 6 + [False]
    assert rows[0]["line"] == 1
    assert "weather" in str(rows[1]["error"])
    assert "text is missing" in str(rows[3]["error"])
