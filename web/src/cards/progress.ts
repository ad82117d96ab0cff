import { el } from "../dom";
import type { Words } from "../words";
import type { ProgressCard } from "./kinds";
import { card, table } from "./parts";

export function progress(data: ProgressCard, words: Words): HTMLElement {
  return card("progress", words.card.progress, ...progressParts(data, words));
}

export function progressParts(data: ProgressCard, words: Words): HTMLElement[] {
  const says = words.card;
  const rows = data.questions.map((each) => [
    each.name,
    `${each.times}`,
    `${each.first}`,
    `${each.best}`,
    `${each.latest}`,
    each.trend,
  ]);
  const skills = (data.traits ?? []).map((each) => [each.name, `${each.percent} %`]); // a card of an older version has none
  const heads = [words.report.question, says.times, says.first, says.best, says.latest, says.trend];
  return [
    el("p", { class: "headline" }, el("strong", {}, says.sessions(data.sessions)), el("span", {}, data.trend)),
    ...(rows.length ? [table(`${says.progress}: ${says.questions}`, heads, rows)] : []),
    ...(skills.length ? [table(`${says.progress}: ${says.traits}`, [words.report.trait, words.report.shown], skills)] : []),
    ...(data.next ? [el("p", { class: "next" }, el("strong", {}, `${says.next}: `), [data.next, data.why].filter(Boolean).join(". "))] : []),
  ];
}
