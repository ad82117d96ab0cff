// Above the talk: who is speaking, which question of how many, and how the prospect feels.
import { face } from "../cards/marks";
import type { ProspectCard, QuestionCard } from "../cards/kinds";
import { el } from "../dom";
import type { Words } from "../words";
import type { Choices } from "./line";
import type { Moment } from "./moment";
import { initials } from "./speaker";
import type { Timer } from "./timer";

export class Stage {
  readonly root = el("section", { class: "stage" });
  private now = "";

  constructor(private readonly timer: Timer) {}

  show(moment: Moment, words: Words, offered: Choices | null): void {
    const now = JSON.stringify([moment.question, moment.prospect, moment.stands.wants, words.coach]);
    this.root.hidden = !moment.stands.in_session;
    this.root.setAttribute("aria-label", words.where);
    if (now === this.now) return;
    this.now = now;
    this.root.replaceChildren(...this.parts(moment, words, offered));
  }

  private parts(moment: Moment, words: Words, offered: Choices | null): HTMLElement[] {
    if (moment.prospect) return ofProspect(moment.prospect, words, offered);
    if (moment.question) return [...ofQuestion(moment.question, words), this.timer.root];
    if (moment.stands.wants === "own_question") return [who("manager", words.manager, words.own_questions)];
    return [who("coach", words.coach, "")];
  }
}

function who(role: string, name: string, about: string): HTMLElement {
  return el(
    "div",
    { class: "who" },
    el("span", { class: `avatar ${role}`, "aria-hidden": "true" }, initials(name)),
    el("div", {}, el("p", { class: "name" }, name), el("p", { class: "about" }, about)),
  );
}

function ofQuestion(card: QuestionCard, words: Words): HTMLElement[] {
  const place = words.question_of(card.number, card.of);
  const about = [place, card.name, words.stage[card.stage]].filter(Boolean).join(" · ");
  const steps = Array.from({ length: card.of }, (_, index) =>
    el("span", { class: index < card.number - 1 ? "step done" : index === card.number - 1 ? "step here" : "step" }),
  );
  return [
    who("manager", words.manager, about),
    el("span", { class: `mode ${card.mode}` }, words.mode[card.mode]),
    ...(card.of > 1 ? [el("div", { class: "way", "aria-hidden": "true" }, ...steps)] : []),
  ];
}

function ofProspect(card: ProspectCard, words: Words, offered: Choices | null): HTMLElement[] {
  const about = offered?.prospects.find((each) => each.speaker === card.name)?.who ?? words.prospect;
  const mood = el("p", { class: "mood-now" }, face(card.mood), el("span", {}, `${words.mood}: ${card.mood_words}`));
  return [who("prospect", card.name, about), mood];
}
