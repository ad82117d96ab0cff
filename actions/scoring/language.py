"""Which language a text is in: lingua, offline, restricted to languages that candidates plausibly type."""

from __future__ import annotations

from functools import cache

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

CANDIDATES = (
    Language.ENGLISH,
    Language.ITALIAN,
    Language.FRENCH,
    Language.GERMAN,
    Language.SPANISH,
    Language.PORTUGUESE,
    Language.DUTCH,
    Language.POLISH,
    Language.ROMANIAN,
    Language.RUSSIAN,
    Language.ARABIC,
    Language.CHINESE,
    Language.ALBANIAN,
    Language.UKRAINIAN,
    Language.HINDI,
)
OURS = {Language.ENGLISH: "en", Language.ITALIAN: "it"}
FEWEST_WORDS = 5
SURE = 0.5
OURS_AT_MOST = 0.1


@cache
def _detector() -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*CANDIDATES).build()


@cache
def _of_ours() -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*OURS).build()


def third_language(text: str) -> bool:
    """Whether the text is surely in neither English nor Italian; short texts never are."""
    if len(text.split()) < FEWEST_WORDS and text.isascii():
        return False
    values = {each.language: each.value for each in _detector().compute_language_confidence_values(text[:600])}
    ours = sum(values.get(each, 0.0) for each in OURS)
    return max(values.values(), default=0.0) >= SURE and ours <= OURS_AT_MOST


def language_of(text: str, least: float = 0.75) -> str | None:
    """ "en" or "it" where one of the two is clearly the likelier, else None."""
    values = _of_ours().compute_language_confidence_values(text[:600])
    best = max(values, key=lambda each: each.value, default=None)
    return OURS[best.language] if best and best.value >= least else None
