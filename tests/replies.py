"""What sellers say in the tests of the prospect, by language and purpose."""

from __future__ import annotations

ASK = {
    "en": [
        "I understand that. What would have to be different for you to look at it at all?",
        "Fair enough. How do you handle it today, and what annoys you most about it?",
        "I can see why you say that. What happened the last time you changed anything?",
        "That makes sense. Who would have to live with the change, and what would they say?",
    ],
    "it": [
        "La capisco. Che cosa dovrebbe essere diverso perché la cosa le interessasse?",
        "Giusto. Come lo gestite oggi, e che cosa vi dà più fastidio?",
        "Capisco perché lo dice. Che cosa è successo l'ultima volta che avete cambiato qualcosa?",
        "Ha ragione. Chi dovrebbe convivere con il cambiamento, e che cosa direbbe?",
    ],
}
ANSWER = {  # the bank's concern: an integration that failed
    "en": "I'd feel the same after that. We'd keep both systems running in parallel, so nothing stops. "
    "A bank with thirty branches did it that way with us last year without an hour of downtime.",
    "it": "Al suo posto lo temerei anch'io. Terremmo i due sistemi in parallelo, così si può sempre tornare indietro. "
    "Una banca con trenta filiali l'ha fatto così con noi l'anno scorso, senza un'ora di fermo.",
}
STEP = {
    "en": "Shall I bring our engineer on Thursday at ten, for half an hour?",
    "it": "Le va se giovedì alle dieci porto il nostro tecnico per mezz'ora?",
}
PUSH = {
    "en": [
        "This price is only valid until tonight, so you need to sign today.",
        "Last chance: the offer expires at midnight and tomorrow it costs double.",
        "You have to decide now, there are two other customers waiting for this slot.",
    ],
    "it": [
        "Questo prezzo vale solo fino a stasera, quindi deve firmare oggi.",
        "È l'ultima occasione: l'offerta scade a mezzanotte e domani costa il doppio.",
        "Deve decidere adesso, ci sono altri due clienti che aspettano questo posto.",
    ],
}
DISCOUNT = {
    "en": [
        "I can give you ten percent off right away.",
        "All right, let's say twenty percent discount.",
        "Okay, I'll knock thirty percent off the price for you.",
    ],
    "it": [
        "Le faccio subito il dieci per cento di sconto.",
        "Va bene, facciamo il venti per cento di sconto.",
        "D'accordo, le tolgo il trenta per cento dal prezzo.",
    ],
}
DECLINE = {
    "en": "A kind thought, but I'm not allowed to: our gift policy and FINRA's rule forbid it before a contract.",
    "it": "Grazie, ma non posso: la nostra policy sugli omaggi e la regola FINRA lo vietano prima di un contratto.",
}
GRANT = {
    "en": "Sure, no problem, I'll get you the two tickets by Friday.",
    "it": "Certo, nessun problema, le procuro io i due biglietti entro venerdì.",
}
BOW_OUT = {
    "en": "This is too big for you. Keep your notebook, it does the job, and ring me if you open another shop.",
    "it": "Sinceramente, per voi è troppo grande. Il quaderno basta: lo tenga, e mi chiami se apre un altro negozio.",
}
VAGUE = {
    "en": ["Well, that is how it is.", "Hm, I see, okay then.", "Right, yes, well."],
    "it": ["Eh, è così che va.", "Mh, ho capito, va bene.", "Già, eh sì."],
}
START = {"en": "let's do a role-play with {} please", "it": "facciamo una simulazione di vendita con {}"}
WHO = {
    "en": {"bank": "the bank", "fund": "the hedge fund", "shop": "the small shop"},
    "it": {"bank": "la banca", "fund": "l'hedge fund", "shop": "il negozietto"},
}
LEVEL = {
    "easy": {"en": "easy", "it": "facile"},
    "medium": {"en": "medium", "it": "medio"},
    "hard": {"en": "hard", "it": "difficile"},
}
