"""`make evaluate`: agreement with the raters, and how well messages are understood, as tables."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import yaml

from actions.content import LANGUAGES
from benchmarks import agreement
from benchmarks.understanding import Understood, cross_validated, trained, understanding, understood

ACCEPTED = agreement.SETS / "accepted.yml"
DROP = 0.02
UNDERSTANDING = "understanding"


def headline(folder: Path, language: str) -> dict[str, float]:
    """The headline figures of one set in one language; those that the set has data for."""
    by_question = agreement.answers(folder, language)
    figures: dict[str, float] = {}
    if by_question:
        every = by_question["all"]
        figures |= {"level QWK": every.level, "marks QWK": every.mark, "red flags F1": every.flags.f1}
    said = agreement.replies(folder, language)
    if said.ours:
        figures |= {"replies QWK": said.level, "techniques F1": said.flags.f1}
    for kind, told in agreement.pairs(folder, language).items():
        figures[f"{kind} pairs"] = sum(told) / len(told)
    above, attempts = agreement.fooled(folder, language)
    if attempts:
        figures["attempts held down"] = 1 - len(above) / attempts
    held, honest = agreement.held_back(folder, language)
    if honest:
        figures["honest let through"] = 1 - len(held) / honest
    return {name: round(value, 3) for name, value in figures.items()}


def sets() -> list[Path]:
    """The folders with evaluation data."""
    return sorted(path for path in agreement.SETS.iterdir() if path.is_dir() and list(path.glob("*.jsonl")))


def accepted() -> dict[str, Any]:
    """The last accepted figures: set -> language -> name -> figure, and "understanding" -> file -> name -> figure."""
    return yaml.safe_load(ACCEPTED.read_text(encoding="utf-8")) or {} if ACCEPTED.exists() else {}


def drops() -> list[str]:
    """A line for each headline figure of the scorer that has dropped by more than DROP since it was accepted."""
    return [
        line
        for folder in sets()
        for language in LANGUAGES
        for line in _dropped(
            f"{folder.name} {language}",
            headline(folder, language),
            accepted().get(folder.name, {}).get(language, {}),
        )
    ]


def misunderstandings(files: dict[str, Understood]) -> list[str]:
    """The same for how messages are understood."""
    before = accepted().get(UNDERSTANDING, {})
    return [line for name, one in files.items() for line in _dropped(name, one.headline, before.get(name, {}))]


def _dropped(what: str, now: dict[str, float], before: dict[str, float]) -> list[str]:
    return [
        f"{what} {name}: {now.get(name, 0.0):.3f}, was {figure:.3f}"
        for name, figure in before.items()
        if now.get(name, 0.0) < figure - DROP
    ]


def main() -> int:
    say = sys.stdout.write
    for folder in sets():
        say(f"\n## {folder.name}\n")
        for language in LANGUAGES:
            _print_set(folder, language)
    files = understood(trained())
    say(understanding(files))
    say(cross_validated())
    if "--accept" in sys.argv:
        figures: dict[str, Any] = {
            folder.name: {language: headline(folder, language) for language in LANGUAGES} for folder in sets()
        }
        figures[UNDERSTANDING] = {name: one.headline for name, one in files.items()}
        ACCEPTED.write_text(yaml.safe_dump(figures, sort_keys=False), encoding="utf-8")
    lines = [*drops(), *misunderstandings(files)]
    say("".join(f"DROPPED {line}\n" for line in lines))
    return int(bool(lines))


def _print_set(folder: Path, language: str) -> None:
    say = sys.stdout.write
    before = accepted().get(folder.name, {}).get(language, {})
    by_question = agreement.answers(folder, language)
    if by_question:
        every = by_question["all"]
        say(
            f"\n{language}: {len(every.ours)} answers; between the raters {every.between_raters:.2f}; "
            f"a length-only scorer {every.length_only:.2f}\n"
        )
    for name, value in headline(folder, language).items():
        say(f"  {name:20s} {value:.3f}   accepted {before.get(name, float('nan')):.3f}\n")
    for question, group in by_question.items():
        if question != "all":
            flags = group.flags
            say(
                f"    {question:16s} marks QWK {group.mark:5.2f}   red flags right {flags.right}, wrong {flags.wrong}, "
                f"missed {flags.missed}\n"
            )


if __name__ == "__main__":
    sys.exit(main())
