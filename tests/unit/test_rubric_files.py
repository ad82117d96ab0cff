"""A coach edits the question files and is told at once what is wrong, and where."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from actions.content import LANGUAGES, ContentError
from actions.scoring.rubric import RUBRICS, load_rubric, rubric
from actions.scoring.scorer import score_answer

ASKED_IN_ORDER = [
    "motivation", "failure", "cold_calling", "prospecting", "demo",
    "relationships", "crm", "social_selling", "objections", "priorities",
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the question files to spoil."""
    return Path(shutil.copytree(RUBRICS, tmp_path / "rubrics"))


def test_the_ten_questions_come_in_the_order_of_the_rubric() -> None:
    assert list(rubric()) == ASKED_IN_ORDER


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", ASKED_IN_ORDER)
def test_the_example_answer_of_each_question_is_excellent(question: str, language: str) -> None:
    result = score_answer(question, language, rubric()[question].example.get(language))
    assert result.level == 5
    assert not result.red_flags


@pytest.mark.parametrize(
    ("written", "instead", "told"),
    [
        ("weight: 20", "weight: twenty", "weight"),
        ("weight: 20", "weight: 21", "must add up to 100"),
        ("trait: selling", "trait: sales", "trait"),
        ("rephrase:", "refrase:", "refrase"),
        ("order: 7", "order: 1", "already used"),
        ("id: crm", "id: demo", "already used"),
        ("hint:", "hint: [", "not valid YAML"),
    ],
)
def test_a_mistake_in_a_file_is_named_with_file_and_key(folder: Path, written: str, instead: str, told: str) -> None:
    file = folder / "07_crm.yml"
    file.write_text(file.read_text(encoding="utf-8").replace(written, instead, 1), encoding="utf-8")
    with pytest.raises(ContentError) as error:
        load_rubric(folder)
    assert "07_crm.yml" in str(error.value)
    assert told in str(error.value)


def test_the_message_names_the_line(folder: Path) -> None:
    file = folder / "07_crm.yml"
    lines = file.read_text(encoding="utf-8").splitlines()
    number = next(i for i, line in enumerate(lines) if "trait: selling" in line)
    lines[number] = lines[number].replace("selling", "sales")
    file.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ContentError, match=f"07_crm.yml:{number + 1}: criteria.0.trait"):
        load_rubric(folder)


def test_an_unknown_word_list_in_a_phrasing_is_named(folder: Path) -> None:
    file = folder / "07_crm.yml"
    file.write_text(file.read_text(encoding="utf-8").replace("<crm_tool>", "<crm_tools>"), encoding="utf-8")
    with pytest.raises(ContentError, match="crm: .*<crm_tools>"):
        score_answer("crm", "en", "Salesforce for years", folder)


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="no question files"):
        load_rubric(tmp_path)
