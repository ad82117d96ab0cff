"""Texts, domain, actions and rubric belong together; a test fails when they drift apart."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from rasa.shared.core.domain import Domain
from rasa.shared.importers.importer import TrainingDataImporter
from rasa_sdk.executor import ActionExecutor

from actions.content import LANGUAGES
from actions.interview.hearing import JOB
from actions.scoring.guards import CAPS
from actions.scoring.rubric import Trait, rubric
from deploy.environment import ROOT

SPOKEN = re.compile(r"""["'](utter_(?:[a-z_0-9]|\{[^}]*\})+)["']""")


@pytest.fixture(scope="module")
def domain() -> Domain:
    importer = TrainingDataImporter.load_from_config(
        str(ROOT / "config.yml"), str(ROOT / "domain.yml"), [str(ROOT / "data")]
    )
    return importer.get_domain()


def spoken_in_python() -> set[str]:
    """Every response that an action utters; a name that is put together stands for all that it can become."""
    source = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "actions").rglob("*.py"))
    return set(SPOKEN.findall(source))


def test_every_response_uttered_from_python_is_in_the_domain(domain: Domain) -> None:
    for name in spoken_in_python():
        pattern = re.compile(re.sub(r"\{[^}]*\}", "[a-z0-9_]+", name))
        assert any(pattern.fullmatch(response) for response in domain.responses), name


@pytest.mark.parametrize(
    "name",
    [
        *(f"utter_trait_{trait}" for trait in get_args(Trait)),
        *(f"utter_level_{level}" for level in range(1, 6)),
        *(f"utter_mark_{mark}" for mark in range(3)),
        *(f"utter_held_{cap}" for cap in [*CAPS, "vague"]),
        *(f"utter_{topic}" for topic in sorted(JOB)),
        *(f"utter_begin_{kind}" for kind in ("full", "quick", "drill")),
        *(f"utter_offer_{language}" for language in LANGUAGES),
        *(f"utter_trouble_{t}" for t in ("empty", "too_long", "no_words", "markup", "other_language", "payload")),
    ],
)
def test_names_that_python_puts_together_are_all_there(domain: Domain, name: str) -> None:
    assert name in domain.responses


def test_every_response_exists_in_both_languages_with_an_unconditional_default(domain: Domain) -> None:
    for name, variations in domain.responses.items():
        for channel in {variation.get("channel") for variation in variations}:
            of_channel = [each for each in variations if each.get("channel") == channel]
            assert [each for each in of_channel if not each.get("condition")], f"{name} has no default for {channel}"
            assert [each for each in of_channel if _italian(each)], f"{name} has no Italian for {channel}"


def test_both_languages_of_a_response_take_the_same_values(domain: Domain) -> None:
    for name, variations in domain.responses.items():
        assert len({frozenset(re.findall(r"{(\w+)}", each["text"])) for each in variations}) == 1, name


def test_buttons_offer_only_payloads_that_the_gate_lets_through(domain: Domain) -> None:
    config = yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))
    allowed = {f"/{name}" for name in config["pipeline"][0]["allow"]}
    offered = {
        button["payload"]
        for variations in domain.responses.values()
        for each in variations
        for button in each.get("buttons", [])
        if button["payload"].startswith("/")
    }
    assert offered <= allowed
    assert not {payload[1:] for payload in offered} - set(domain.intents)


def test_every_action_of_the_domain_exists_in_python() -> None:
    executor = ActionExecutor()
    executor.register_package("actions")
    listed = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))["actions"]
    ours = {name for name, run in executor.actions.items() if run.__self__.__module__.startswith("actions.")}
    assert set(listed) == ours


def test_no_slot_can_be_set_by_a_message() -> None:
    slots = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))["slots"]
    assert all(slot["mappings"] == [{"type": "custom"}] for slot in slots.values())


def test_no_question_is_named_in_code_domain_or_rules() -> None:
    places = [ROOT / "domain.yml", *(ROOT / "actions").rglob("*.py"), *(ROOT / "data" / "rules").glob("*.yml")]
    for place in places:
        text = place.read_text(encoding="utf-8")
        named = [each for each in rubric() if re.search(rf"""["']{each}["']|- {each}\b""", text)]
        assert not named, f"{place} names {named}"


@pytest.mark.parametrize("package", ["scoring", "interview", "report", "history"])
def test_plain_python_imports_neither_rasa_nor_its_sdk(package: str) -> None:
    for path in (ROOT / "actions" / package).rglob("*.py"):
        assert not re.search(r"^\s*(from|import) rasa", path.read_text(encoding="utf-8"), re.MULTILINE), path


def _italian(variation: dict[str, Any]) -> bool:
    return variation.get("condition") == [{"type": "slot", "name": "language", "value": "it"}]


def test_no_file_names_a_package_index() -> None:
    for path in (ROOT / "requirements.txt", ROOT / "requirements-dev.txt", ROOT / "pyproject.toml"):
        assert not re.search(r"index-url|https?://[^ ]*simple", Path(path).read_text(encoding="utf-8")), path


def test_every_guess_that_the_bot_offers_can_be_pressed() -> None:
    allowed = set(yaml.safe_load((ROOT / "config.yml").read_text(encoding="utf-8"))["pipeline"][0]["allow"])
    responses = (ROOT / "data" / "responses" / "repair.yml").read_text(encoding="utf-8")
    offered = set(re.findall(r"^  utter_meaning_(\w+):", responses, re.MULTILINE))
    assert offered and offered <= allowed
