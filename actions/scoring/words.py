"""Turns a text into tokens that can be compared: spaCy's tokenizer and Snowball stems.

Two words are alike if they share a stem. spaCy's lookup lemmas were measured against it and are used in one direction
only, for the forms of an English word in a phrasing (docs/decisions/stems-and-lemmas.md).
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Iterable, NamedTuple

import snowballstemmer
import spacy
import spacy_lookups_data
import srsly
from spacy.language import Language
from spacy.tokens import Token as SpacyToken

from actions.scoring.lexicon import lexicon

WITH_FORMS = ("en",)
NORMED = ("en",)
STEMMERS = {"en": "english", "it": "italian"}
NUMBER = "#"
NAME = "@"
QUESTION = "?"
SENTENCE_END = frozenset(".!?…\n")
CLAUSE_PUNCTUATION = frozenset('.!?…\n,;:()–—-"/|•·*→>')

_number = re.compile(r"^[£$€]?\d[\d.,:]*(k|m|mila|mln|%|€|£|th|st|nd|rd|°|h|x)?$", re.IGNORECASE)
_chunks = re.compile(r"\S+|\s+")
_quotes = {"’": "'", "‘": "'", "“": '"', "”": '"', "`": "'"}


class Token(NamedTuple):
    """One word: where it stands in the text, its normal form, and the keys under which it is found."""

    start: int
    end: int
    norm: str
    keys: frozenset[str]
    sentence: int
    clause: int


@dataclass(frozen=True)
class Text:
    """A text as tokens; `source` is what the person typed, and all offsets refer to it."""

    source: str
    language: str
    tokens: tuple[Token, ...]

    def quote(self, first: int, last: int) -> str:
        """The verbatim part of the source from token `first` to token `last`, inclusive."""
        return self.source[self.tokens[first].start : self.tokens[last].end]

    def sentence_span(self, index: int) -> tuple[int, int]:
        """First and last token of the sentence in which token `index` stands."""
        return self._sentences[self.tokens[index].sentence]

    def clause_span(self, index: int) -> tuple[int, int]:
        """First and last token of the clause in which token `index` stands."""
        return self._clauses[self.tokens[index].clause]

    @cached_property
    def _sentences(self) -> dict[int, tuple[int, int]]:
        return _spans(token.sentence for token in self.tokens)

    @cached_property
    def _clauses(self) -> dict[int, tuple[int, int]]:
        return _spans(token.clause for token in self.tokens)

    @cached_property
    def spelled(self) -> tuple[Token, ...]:
        """The words that consist of letters only."""
        return tuple(token for token in self.tokens if token.norm.isalpha())

    @cached_property
    def checkable(self) -> tuple[int, ...]:
        """The places of numbers and names."""
        return tuple(place for place, token in enumerate(self.tokens) if NUMBER in token.keys or NAME in token.keys)


def _spans(units: Iterable[int]) -> dict[int, tuple[int, int]]:
    """First and last place of each unit (a sentence, a clause), of which each stands together."""
    spans: dict[int, tuple[int, int]] = {}
    for place, unit in enumerate(units):
        spans[unit] = (spans[unit][0] if unit in spans else place, place)
    return spans


@cache
def pipeline(language: str) -> Language:
    """spaCy's blank pipeline, which is its tokenizer; built once per process."""
    return spacy.blank(language)


@cache
def _stemmer(language: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(STEMMERS[language])


def plain(word: str) -> str:
    """Lower case without accents."""
    lowered = word.lower()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFKD", lowered)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@lru_cache(maxsize=100_000)
def keys_of(word: str, language: str) -> frozenset[str]:
    """The comparable keys of one lower-case word: the stems of its form with and without accents."""
    if _number.match(word):
        return frozenset({NUMBER, word})
    usual = lexicon(language).spelling.get(plain(word), word)
    stem = _stemmer(language).stemWord
    return frozenset(plain(stem(form)) for form in (usual, plain(usual)))


@lru_cache(maxsize=50_000)
def family_of(word: str, language: str) -> frozenset[str]:
    """The keys of a word as a coach writes it: its own and, in English, those of its forms (ring: rang, rung).

    In Italian the table's forms cost more than they bring (docs/decisions/stems-and-lemmas.md).
    """
    if language not in WITH_FORMS:
        return keys_of(word, language)
    return keys_of(word, language).union(*(keys_of(form, language) for form in _forms(language).get(word, ())))


@cache
def _forms(language: str) -> dict[str, list[str]]:
    """Lemma -> its forms, from the lookup table read backwards. Forwards it errs too often (freddo -> freddare)."""
    forms: dict[str, list[str]] = defaultdict(list)
    for form, lemma in _lemma_table(language).items():
        forms[lemma].append(form)
    return forms


@cache
def _lemma_table(language: str) -> dict[str, str]:
    folder = Path(spacy_lookups_data.__file__).parent / "data"
    table: dict[str, str] = srsly.read_gzip_json(folder / f"{language}_lemma_lookup.json.gz")
    return table


def lemma(norm: str, language: str) -> str:
    """The lemma that spaCy's table gives for a form, or the form itself. It errs, so ask it of known verbs."""
    return _lemma_table(language).get(norm, norm)


def known(norm: str, language: str) -> bool:
    """Whether a dictionary of the language has the word, accents aside."""
    return norm in dictionary(language)


@cache
def dictionary(language: str) -> frozenset[str]:
    """The forms and lemmas of the lemma table and the stop words, without accents."""
    words = (word for pair in _lemma_table(language).items() for word in pair)
    return frozenset(map(plain, itertools.chain(words, pipeline(language).Defaults.stop_words)))


def normal(token: SpacyToken, language: str) -> str:
    """The lower-case form of a spaCy token; in English with contractions undone (n't -> not)."""
    return str(token.norm_.lower() if language in NORMED else token.lower_)


class _Form(NamedTuple):
    """What is known of a token's form wherever it stands. A word has keys, and others inside a sentence, where it may
    be a name; a mark has none."""

    length: int
    norm: str
    keys: frozenset[str]
    inner_keys: frozenset[str]
    breaks_before: bool
    ends_clause: bool
    ends_sentence: bool


def _form(text: str, word: str, language: str) -> _Form:
    """The form of a token that is written `text` and is the lower-case `word`."""
    if any(char.isalnum() for char in word):
        name = len(text) > 2 and text[0].isupper() and text[1].islower()
        breaks = word in _clause_breaks(language)
        keys = keys_of(word, language)
        return _Form(len(text), plain(word), keys, keys | {NAME} if name else keys, breaks, False, False)
    none = frozenset[str]()
    mark = word[:1]
    return _Form(len(text), word, none, none, False, mark in CLAUSE_PUNCTUATION, mark in SENTENCE_END)


@lru_cache(maxsize=50_000)
def _forms_in(chunk: str, language: str) -> tuple[tuple[int, _Form], ...]:
    """The tokens of what stands between two spaces, each with its place in it. The tokenizer looks no further either,
    so that each chunk need be cut only once."""
    tokens = pipeline(language).tokenizer(chunk)
    return tuple((token.idx, _form(token.text, normal(token, language), language)) for token in tokens)


def read(source: str, language: str) -> Text:
    """Tokens of `source` with sentence and clause numbers. `language` is "en" or "it"."""
    tokens: list[Token] = []
    questions: set[int] = set()
    sentence = clause = offset = 0
    begun = -1  # the last sentence in which a word stands
    straight = source
    for curly, plain_one in _quotes.items():
        straight = straight.replace(curly, plain_one)
    for chunk in _chunks.findall(straight):
        if chunk.isspace():
            if "\n" in chunk:
                clause += 1
                sentence += 1
            offset += len(chunk)
            continue
        for start, (length, word, keys, inner_keys, breaks_before, ends_clause, ends_sentence) in _forms_in(
            chunk, language
        ):
            if keys:
                if breaks_before:
                    clause += 1
                if begun == sentence:
                    keys = inner_keys
                first = offset + start
                tokens.append(Token(first, first + length, word, keys, sentence, clause))
                begun = sentence
                continue
            clause += ends_clause
            if "?" in word:
                questions.add(sentence)
            sentence += ends_sentence
        offset += len(chunk)
    return Text(source, language, tuple(_with_questions(tokens, questions)))


def _with_questions(tokens: list[Token], questions: set[int]) -> list[Token]:
    """Every token of a sentence that ends with a question mark can be found under QUESTION."""
    if not questions:
        return tokens
    return [each._replace(keys=each.keys | {QUESTION}) if each.sentence in questions else each for each in tokens]


@cache
def _clause_breaks(language: str) -> frozenset[str]:
    return frozenset(lexicon(language).clause_breaks)
