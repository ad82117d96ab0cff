"""The lexicon's cue words in one text: negators, other people, praise, instructions to the scorer, and who speaks.

All are looked for in a single pass, once per text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import spacy_lookups_data
import srsly

from actions.scoring.lexicon import lexicon
from actions.scoring.matcher import Match, Matcher
from actions.scoring.phrasing import parse
from actions.scoring.words import Text, plain

GROUPS = (
    "negators", "short_negators", "not_negators", "others", "first_person", "praise", "role_models", "third_person",
    "nonsense", "hedges", "fellows", "retractions", "reforms", "denials", "would_have", "disclaimers",
    "injection", "echo", "brands", "numbers", "times",
)  # fmt: skip

# Italian says "I" by the ending: present -o, imperfect -vo, future -ro', conditional -rei.
_first_person_ending = re.compile(r"(o|ro|rei)$")


@cache
def _matcher(language: str) -> Matcher[str]:
    words = lexicon(language)
    entries = [(name, parse(entry, language, words.words)) for name in GROUPS for entry in getattr(words, name)]
    return Matcher(language, entries)


class Cues:
    """What was found in `text`, by group, and the tokens in which the candidate speaks of themself."""

    def __init__(self, text: Text) -> None:
        self._found: dict[str, list[Match[str]]] = defaultdict(list)
        for match in _matcher(text.language).find(text):
            self._found[match.owner].append(match)
        own = {token for match in self["first_person"] for token in match.tokens}
        if text.language == "it":
            verbs = _first_person_verbs()
            own |= {place for place, token in enumerate(text.tokens) if token.norm in verbs}
        self.own = frozenset(own)

    def __getitem__(self, group: str) -> list[Match[str]]:
        return self._found.get(group, [])


@cache
def _first_person_verbs() -> frozenset[str]:
    """Italian verb forms in the first person singular that are not also nouns or adjectives."""
    tables = {kind: _table(f"it_lemma_lookup_{kind}.json.gz") for kind in ("verb", "noun", "adj")}
    others = {plain(form) for kind in ("noun", "adj") for form in tables[kind]}
    return frozenset(
        plain(form)
        for form, lemmas in tables["verb"].items()
        if _first_person_ending.search(plain(form)) and _is_first(plain(form), lemmas) and plain(form) not in others
    )


@cache
def third_person_forms() -> dict[str, frozenset[str]]:
    """Italian verb forms in the third person of the present and of the singular of the imperfect (scrive, finiscono,
    scriveva), with the verbs they belong to."""
    found: dict[str, set[str]] = defaultdict(set)
    for form, lemmas in _table("it_lemma_lookup_verb.json.gz").items():
        for verb in _names(lemmas):
            stem = verb[:-3]
            endings = ("a", "ano") if verb.endswith("are") else ("e", "ono", "isce", "iscono")
            if form in {stem + ending for ending in (*endings, f"{verb[-3]}va")}:
                found[plain(form)].add(verb)
    return {form: frozenset(verbs) for form, verbs in found.items()}


@cache
def third_person_verbs() -> frozenset[str]:
    """Those of the singular that are not also nouns or adjectives."""
    others = {plain(form) for kind in ("noun", "adj") for form in _table(f"it_lemma_lookup_{kind}.json.gz")}
    return frozenset(form for form in third_person_forms() if not form.endswith("no")) - others


def _names(lemmas: object) -> list[str]:
    return [lemmas] if isinstance(lemmas, str) else [str(each) for each in lemmas]  # type: ignore[attr-defined]


def _is_first(form: str, lemmas: object) -> bool:
    """Whether the form is the first person of its verb, and not a participle (-to), gerund (-ndo) or plural (-no)."""
    alike = any(lemma[:2] == form[:2] for lemma in _names(lemmas))
    return alike and not form.endswith(("to", "so", "no", "ndo"))


def _table(name: str) -> dict[str, object]:
    table: dict[str, object] = srsly.read_gzip_json(Path(spacy_lookups_data.__file__).parent / "data" / name)
    return table
