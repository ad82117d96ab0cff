import { el } from "../dom";
import type { Words } from "../words";
import type { ReportCard, ReportLine } from "./kinds";
import { levelMark } from "./marks";
import { card, improvements, part, quotes } from "./parts";

export function report(data: ReportCard, words: Words, link: HTMLAnchorElement): HTMLElement {
  const says = words.card;
  return card(
    "report",
    says.report,
    el("p", { class: "headline" }, levelMark(data.level, data.level_words, words), el("span", {}, says.score(data.score))),
    data.questions.length ? part(says.questions, questions(data.questions, words)) : null,
    data.strengths.length ? part(says.strengths, quotes(data.strengths)) : null,
    data.improvements.length ? part(says.improvements, improvements(data.improvements, words)) : null,
    data.delivery ? part(says.delivery, el("p", {}, data.delivery)) : null,
    el("p", {}, link),
  );
}

function questions(list: ReportLine[], words: Words): HTMLElement {
  const items = list.map((each) =>
    el(
      "li",
      {},
      el("span", {}, each.name),
      each.level === null
        ? el("span", { class: "quiet" }, each.level_words || words.card.not_scored)
        : levelMark(each.level, each.level_words, words),
    ),
  );
  return el("ul", { class: "levels" }, ...items);
}
