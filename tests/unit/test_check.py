"""`python -m actions.scoring check` tells a coach what a file does."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from actions.scoring import check
from actions.scoring.rubric import RUBRICS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of rubrics with one question in it, which takes a tenth of the time of all."""
    (tmp_path / "rubrics").mkdir()
    return Path(shutil.copy(RUBRICS / "07_crm.yml", tmp_path / "rubrics")).parent


def add(folder: Path, phrasing: str, criterion: str = "tools") -> int:
    """Put a phrasing first in the first English list of a criterion of the CRM file; the line it stands on."""
    file = folder / "07_crm.yml"
    text = file.read_text(encoding="utf-8")
    opening = "        en:\n"
    at = text.index(opening, text.index(f"- id: {criterion}")) + len(opening)
    file.write_text(f'{text[:at]}          - "{phrasing}"\n{text[at:]}', encoding="utf-8")
    return text[:at].count("\n") + 1


@pytest.mark.parametrize(
    ("phrasing", "says"),
    [
        ("<no_such_list>", "error: '<no_such_list>' uses the list <no_such_list>, which does not exist"),
        ("call (now)?", "optional group"),
        ("log. call", "does not even match"),
    ],
)
def test_a_wrong_or_useless_phrasing_is_named_with_file_and_line(folder: Path, phrasing: str, says: str) -> None:
    line = add(folder, phrasing)
    told = [str(each) for each in check.findings(folder)]
    assert any(f"07_crm.yml:{line}: tools: " in each and says in each for each in told), told[:3]


def test_a_phrasing_of_two_criteria_is_pointed_out(folder: Path) -> None:
    add(folder, "the very same words")
    add(folder, "the very same words", "pipeline")
    assert any("'the very same words' counts for tools as well" in str(each) for each in check.findings(folder))


def test_the_projects_own_files_have_no_errors() -> None:
    assert not [str(each) for each in check.findings() if each.fatal]


def test_what_is_caught_missed_and_wrongly_caught_is_shown_by_criterion() -> None:
    found = check.caught("crm")
    assert {"tools", "hygiene", "pipeline", "insight", "result"} <= found.keys()
    assert len(found["tools"].caught) > len(found["tools"].missed)
