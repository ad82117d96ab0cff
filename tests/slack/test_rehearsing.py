"""Rehearsing in Slack with the real bot: direct messages, threads, choices, commands, many people at once."""

from __future__ import annotations

import json
import urllib.error
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from answers import example
from replies import ANSWER, ASK, LEVEL, START, STEP, WHO
from slack_stand_in import BOT
from slack_world import World
from slack_world import world as the_world
from workspace import Person, shown

from actions.scoring.rubric import rubric

REPORT = {"en": "Here is your report", "it": "Ecco il tuo resoconto"}
BEGIN = {
    "en": ("hello", "start the full interview", "practice"),
    "it": ("ciao", "iniziamo il colloquio completo", "pratica"),
}
FOLLOW_UP = {"en": "One follow-up", "it": "Una domanda in più"}
SKIP = {"en": "skip", "it": "salta"}
NO = {"en": "no, that's all from me", "it": "no, nessuna domanda"}


@pytest.fixture
def world(model: Path) -> World:
    return the_world()


def test_rest_is_off_unless_asked_for(world: World) -> None:
    with pytest.raises(urllib.error.HTTPError):
        world.servers.say("anybody", "hello")


def test_forget_me_leaves_no_word_and_no_id_of_the_person(world: World) -> None:
    person = world.somebody()
    other = world.somebody()
    other.say("hello")
    thread = Person(world.workspace, person.user, "C0SALES")
    for said in ("drill crm", "practice", "I wrote down the zebra crossing in Salesforce the same day, 14 deals."):
        person.say(said)
    thread.say("hello from the zebra thread")
    person.say("please delete all my data")
    assert "erased" in person.say("yes")
    left = b"".join(path.read_bytes() for path in world.database.parent.rglob("*") if path.is_file())
    assert b"zebra" not in left
    assert person.user.encode() not in left
    assert other.user.encode() in left


def interview(person: Person, language: str) -> list[str]:
    """A whole practice interview; what the bot said, message by message."""
    said = [person.say(each) for each in BEGIN[language]]
    for question in rubric().values():
        assert question.ask.get(language) in said[-1]
        said.append(person.say(example(question.id, language)))
        if FOLLOW_UP[language] in said[-1]:
            said.append(person.say(SKIP[language]))
    if REPORT[language] not in said[-1]:
        said.append(person.say(NO[language]))
    return said


@pytest.mark.parametrize(("channel", "language"), [(None, "en"), ("C0SALES", "it")], ids=["direct message", "thread"])
def test_a_whole_interview_is_one_message_a_turn_with_a_report_at_the_end(
    world: World, channel: str | None, language: str
) -> None:
    person = world.somebody(channel)
    said = interview(person, language)
    assert REPORT[language] in said[-1]
    assert len(person.said) == len(said)
    report = shown(person.said[-1])
    assert "▰" in report and ("*Strengths*" if language == "en" else "*Punti di forza*") in report
    heard = "*What I heard*" if language == "en" else "*Che cosa ho sentito*"
    assert [each for each in person.said if heard in shown(each) and "▰" in shown(each)]
    assert not world.slack.refused(person.channel)


@pytest.mark.parametrize(("channel", "language"), [("C0SALES", "en"), (None, "it")], ids=["thread", "direct message"])
def test_a_prospect_is_met_and_won(world: World, channel: str | None, language: str) -> None:
    person = world.somebody(channel)
    person.say(START[language].format(f"{WHO[language]['bank']}, {LEVEL['easy'][language]}"))
    assert ("Mood ▰▰▰" if language == "en" else "Umore ▰▰▰") in shown(person.said[-1])
    for line in (ASK[language][0], ANSWER[language], STEP[language]):
        person.say(line)
    assert ("Your replies" if language == "en" else "Le tue risposte") in shown(person.said[-1])
    assert len(person.said) == 4


def test_ten_people_at_once_each_have_their_own_talk(world: World) -> None:
    people = [world.somebody() if number % 2 else world.somebody("C0SALES") for number in range(10)]
    drilled = list(rubric().values())

    def drill(number: int) -> list[str]:
        wanted = drilled[number].names.get("en")[0]
        return [people[number].say(each) for each in (f"drill the question on {wanted}", "practice", "skip")]

    with ThreadPoolExecutor(10) as pool:
        said = list(pool.map(drill, range(10)))
    for number, lines in enumerate(said):
        assert drilled[number].ask.en in lines[1], drilled[number].id
        assert len(people[number].said) == 3


def test_three_messages_sent_at_once_are_one_answer_in_order(world: World) -> None:
    person = world.somebody()
    for each in ("/start_drill", "crm", "practice"):
        person.say(each)
    pieces = ["I log every call in Salesforce.", "On the same day, with the next step.", "Last May that saved 3 deals."]
    for each in pieces:
        person.write(each)
    world.slack.wait(person.channel, None, 5)
    texts = [each["text"] for each in person.said[3:]]
    assert sum("What I heard" in each for each in texts) == 1
    assert sum("added that to your answer" in each for each in texts) == 2


def test_a_click_is_an_answer_and_leaves_the_choice_in_place_of_the_buttons(world: World) -> None:
    person = world.somebody()
    person.say("hello")
    assert "How shall we do it?" in person.click("Full interview")
    assert "You chose: Full interview" in shown(person.said[0])
    assert not [block for block in person.said[0]["blocks"] if block["type"] == "actions"]
    person.say("ripartiamo in italiano")
    assert len(person.said) == 3


def test_clicking_twice_is_one_choice(world: World) -> None:
    person = world.somebody()
    person.say("hello")
    click = person.clicked("Full interview")
    for _ in range(2):
        assert world.workspace.post(click).status == 200
    world.slack.wait(person.channel, None, 1)
    person.say("practice")
    assert len(person.said) == 3


def test_many_choices_are_a_menu_that_works(world: World) -> None:
    person = world.somebody()
    person.say("I'd like to drill a question")
    choices = person.said[-1]["blocks"][-1]
    assert [each["type"] for each in choices["elements"]] == ["static_select"]
    person.click(rubric()["crm"].names.get("en")[0])
    assert rubric()["crm"].ask.en in person.say("practice")


def test_in_a_channel_nobody_else_can_choose_for_me(world: World) -> None:
    person, other = world.somebody("C0SALES"), world.somebody("C0SALES")
    person.say("hello")
    assert world.workspace.post(person.clicked("Full interview", user=other.user)).status == 200
    person.say("what can I say?")
    assert len(person.said) == 2
    whispered = [each for each in world.slack.calls if each.method == "chat.postEphemeral"][-1]
    assert whispered.args["user"] == other.user and "Mention me" in whispered.args["text"]


COMMANDS = [
    ("start", "How shall we do it?"),
    ("inizia", "Come lo facciamo?"),
    ("drill", "priorities"),
    ("drill crm", "How shall we do it?"),
    ("esercizio", "priorità"),
    ("esercizio crm", "CRM"),
    ("role play", "sell to"),
    ("simulazione con la banca", "Marina Olivieri"),
    ("progress", "no progress"),
    ("progressi", "andamento"),
    ("stop", "stop"),
    ("help", "hint"),
    ("aiuto", "suggerimento"),
]


@pytest.mark.parametrize(("typed", "expected"), COMMANDS)
def test_a_command_is_acknowledged_and_the_talk_goes_on_in_the_direct_message(
    world: World, typed: str, expected: str
) -> None:
    person = world.somebody()
    answer = person.command(typed)
    assert answer.status == 200 and answer.seconds < 3
    told = json.loads(answer.body)
    assert told["response_type"] == "ephemeral"
    assert "direct" in told["text"] or "diretti" in told["text"]
    assert expected.lower() in person.next(0).lower()


def test_an_unknown_command_lists_what_there_is(world: World) -> None:
    told = json.loads(world.somebody().command("sing").body)
    assert "/hotseat start" in told["text"] and "/hotseat inizia" in told["text"]


def test_quotes_with_slacks_mark_up_come_back_as_they_were_written(world: World) -> None:
    person = world.somebody()
    for each in ("drill the crm question", "practice"):
        person.say(each)
    person.say(
        "I log every call in R&D's *Salesforce* on the same day, and <!channel> knows it. In May that list of mine "
        "won back 3 deals worth 40,000, since I ring each stuck quote on Mondays."
    )
    said = shown(person.said[-1]) + person.said[-1]["text"]
    assert "R&amp;D" in said and "∗Salesforce∗" in said
    assert "<!" not in said and "*Salesforce*" not in said


def test_every_message_can_be_read_in_a_notification(world: World) -> None:
    posted = [each.args for each in world.slack.calls if each.method in ("chat.postMessage", "chat.update")]
    assert posted and all(each["text"].strip() for each in posted)


def test_the_same_person_in_a_thread_of_their_own_starts_anew_and_their_talk_goes_on(world: World) -> None:
    person = world.somebody()
    for each in ("drill the crm question", "practice"):
        person.say(each)
    in_channel = Person(world.workspace, person.user, "C0SALES")
    assert "What would you like to do?" in in_channel.say("hello")
    another = Person(world.workspace, person.user, "C0SALES")
    assert "What would you like to do?" in another.say("hello")
    assert rubric()["crm"].ask.en in person.say("what was the question again?")


def test_in_my_thread_i_need_no_mention_and_others_are_heard_only_if_they_mention_the_bot(world: World) -> None:
    owner, other = world.somebody("C0SALES"), world.somebody("C0SALES")
    owner.say("drill the crm question")
    other.thread = owner.thread
    other.write("good luck!")
    assert rubric()["crm"].ask.en in owner.say("practice")
    assert len(owner.said) == 2
    told = _mention(other, "hello")
    assert told.startswith(f"<@{other.user}>")
    assert rubric()["crm"].ask.en in owner.say("what was the question again?")


def _mention(person: Person, text: str) -> str:
    """Mention the bot in a thread that is there already."""
    before = len(person.said)
    event = person.workspace.message(person.user, f"<@{BOT}> {text}", person.channel, person.thread)
    assert person.workspace.send(person.workspace.event({**event, "type": "app_mention"})).status == 200
    return person.next(before)
