"""`/hotseat` and a word: said in the direct message as words that the bot understands, in the word's language."""

from __future__ import annotations

import re
import time
from typing import Mapping

from channels.slack_parts.heard import Heard
from channels.slack_parts.mrkdwn import spoken

# What each word says, by language; what follows the word is said along.
_SAYS: dict[str, dict[str, tuple[tuple[str, ...], str]]] = {
    "en": {
        "start": (("start", "begin", "interview"), "start the full interview"),
        "drill": (("drill", "practise", "practice", "question"), "drill a question"),
        "roleplay": (("role-play", "roleplay", "prospect", "sell"), "role-play"),
        "progress": (("progress",), "show my progress"),
        "stop": (("stop", "end", "quit"), "stop"),
        "help": (("help",), "help"),
    },
    "it": {
        "start": (("inizia", "iniziamo", "comincia", "colloquio"), "vorrei iniziare il colloquio completo"),
        "drill": (("esercizio", "allena", "allenamento", "domanda"), "vorrei allenarmi su una domanda"),
        "roleplay": (("simulazione", "simula", "cliente", "vendita"), "facciamo una simulazione di vendita"),
        "progress": (("progressi", "andamento"), "mostrami i miei progressi"),
        "stop": (("basta", "ferma", "fine"), "basta, fermiamoci"),
        "help": (("aiuto",), "aiuto, che cosa posso dire?"),
    },
}
_ALONG = {
    "en": {"drill": "drill the {rest} question", "roleplay": "role-play with {rest}"},
    "it": {"drill": "vorrei allenarmi su questa domanda: {rest}", "roleplay": "facciamo una simulazione con {rest}"},
}
_two_words = re.compile(r"^role play\b", re.IGNORECASE)
_GOING = {"en": "Let's go on in our direct message.", "it": "Continuiamo nei messaggi diretti."}
UNKNOWN = (
    "I know `/hotseat start`, `drill`, `role-play`, `progress`, `stop` and `help`.\n"
    "In italiano: `/hotseat inizia`, `esercizio`, `simulazione`, `progressi`, `basta` e `aiuto`."
)


def heard(form: Mapping[str, str]) -> Heard | None:
    """What the command says; None for a word that it does not know."""
    says = _words(spoken(form.get("text", "")))
    if says is None:
        return None
    return Heard(
        team=form["team_id"],
        user=form["user_id"],
        channel=None,
        thread=None,
        direct=True,
        addressed=True,
        called=False,
        text=says[0],
        sent=time.time(),
        message=f"command/{form['trigger_id']}",
    )


def acknowledged(form: Mapping[str, str]) -> str:
    """What the person is shown at once, to them alone."""
    says = _words(spoken(form.get("text", "")))
    return UNKNOWN if says is None else _GOING[says[1]]


def _words(typed: str) -> tuple[str, str] | None:
    """The words to say and their language; nothing typed asks for help."""
    first, _, rest = _two_words.sub("roleplay", typed.lstrip("/")).partition(" ")
    name = first.lower().strip(".,!") or "help"
    for language, commands in _SAYS.items():
        for command, (called, says) in commands.items():
            if name in called:
                along = _ALONG[language].get(command)
                return (along.format(rest=rest.strip()) if along and rest.strip() else says), language
    return None
