"""What Slack shows beside the bot's own words, in both languages. What is said in a talk stands in data/responses/."""

from __future__ import annotations

_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "heard": "What I heard",
        "flags": "This would worry me",
        "missing": "What would add most",
        "changes": "What changed",
        "next": "Next",
        "overall": "Overall",
        "of": "{value} of {most}",
        "questions": "Question by question",
        "not_scored": "not scored",
        "strengths": "Strengths",
        "improvements": "The most valuable improvements",
        "you_said": "You said",
        "practise": "Practise with",
        "traits": "Skills and qualities",
        "delivery": "Delivery, not part of the score",
        "mood": "Mood",
        "moods": "Mood, reply by reply",
        "replies": "Your replies",
        "nothing_specific": "nothing specific",
        "share": "You had {share}% of the words",
        "open_questions": "Open questions: {count}",
        "next_time": "Next time",
        "for_example": "For example",
        "report_note": "Measures how much of the rubric you covered. Private, and not for hiring decisions.",
        "scorecard_note": "Measures the techniques of a rubric. Private, and not for hiring decisions.",
        "words": "{low} to {high} words are plenty",
        "seconds": "about {seconds} seconds if spoken",
        "sessions": "Practice sessions so far: {count}",
        "tries": "tries: {times}, first {first}, best {best}, latest {latest}",
        "why": "Why",
        "choose": "Choose …",
        "chose": "You chose: {title}",
        "trouble": "Something went wrong here (reference {reference}). Your message is kept, and I'm trying again.",
        "lost": "That didn't work, again (reference {reference}). Please send your last message once more.",
        "silent": "I have no reply to that: something went wrong (reference {reference}). Please say it again.",
    },
    "it": {
        "heard": "Che cosa ho sentito",
        "flags": "Questo mi preoccuperebbe",
        "missing": "Che cosa aggiungerebbe di più",
        "changes": "Che cosa è cambiato",
        "next": "Prossimo passo",
        "overall": "Nel complesso",
        "of": "{value} su {most}",
        "questions": "Domanda per domanda",
        "not_scored": "non valutata",
        "strengths": "Punti di forza",
        "improvements": "I miglioramenti che valgono di più",
        "you_said": "Hai detto",
        "practise": "Per allenarti",
        "traits": "Competenze e qualità",
        "delivery": "Esposizione, fuori dal punteggio",
        "mood": "Umore",
        "moods": "Umore, risposta per risposta",
        "replies": "Le tue risposte",
        "nothing_specific": "niente di specifico",
        "share": "Hai avuto il {share}% delle parole",
        "open_questions": "Domande aperte: {count}",
        "next_time": "La prossima volta",
        "for_example": "Per esempio",
        "report_note": "Misura quanto hai coperto la griglia di criteri. È privato e non serve a decidere assunzioni.",
        "scorecard_note": "Misura le tecniche di una griglia di criteri. È privata e non serve a decidere assunzioni.",
        "words": "bastano da {low} a {high} parole",
        "seconds": "circa {seconds} secondi, se la dici a voce",
        "sessions": "Sessioni di pratica finora: {count}",
        "tries": "tentativi: {times}, primo {first}, migliore {best}, ultimo {latest}",
        "why": "Perché",
        "choose": "Scegli …",
        "chose": "Hai scelto: {title}",
        "trouble": "Qualcosa è andato storto (riferimento {reference}). Il tuo messaggio non è perso: ci riprovo.",
        "lost": "Non ha funzionato neanche ora (riferimento {reference}). Rimandami il tuo ultimo messaggio.",
        "silent": "Non ho una risposta: qualcosa è andato storto (riferimento {reference}). Scrivilo di nuovo.",
    },
}

# Said to somebody whose language is not known.
NOT_YOURS = (
    "These choices are somebody else's. Mention me for a talk of your own. "
    "· Queste scelte sono di un'altra persona. Menzionami e ne cominciamo una tua."
)


def word(language: str, name: str, **values: object) -> str:
    """A label, in English where the language has none. Raises KeyError for a name that there is not."""
    return _WORDS.get(language, _WORDS["en"])[name].format(**values)
