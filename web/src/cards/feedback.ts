import { el } from "../dom";
import type { Words } from "../words";
import type { Changed, FeedbackCard } from "./kinds";
import { levelMark } from "./marks";
import { card, listed, part, quotes } from "./parts";

export function feedback(data: FeedbackCard, words: Words): HTMLElement {
  const says = words.card;
  return card(
    "feedback",
    `${says.feedback}: ${data.name}`,
    el("p", { class: "headline" }, levelMark(data.level, data.level_words, words)),
    data.verdict ? el("p", { class: "verdict" }, data.verdict) : null,
    data.note ? el("p", { class: "note" }, data.note) : null,
    data.changes.length ? part(says.changes, changes(data.changes, words)) : null,
    data.heard.length ? part(says.heard, quotes(data.heard)) : null,
    data.flags.length ? el("div", { class: "flags" }, part(says.flags, quotes(data.flags))) : null,
    data.missing.length ? part(says.missing, listed(data.missing)) : null,
    data.next ? el("p", { class: "next" }, el("strong", {}, `${says.next}: `), data.next) : null,
  );
}

export function changes(list: Changed[], words: Words): HTMLElement {
  const items = list.map((each) =>
    el(
      "li",
      { class: each.better ? "better" : "worse" },
      el("span", { class: "arrow", "aria-hidden": "true" }, each.better ? "↑" : "↓"),
      el("span", {}, `${each.shows} `, el("span", { class: "quiet" }, `${each.before} → ${each.after}`)),
      el("span", { class: "hidden" }, ` (${each.better ? words.card.better : words.card.worse})`),
    ),
  );
  return el("ul", { class: "changes" }, ...items);
}
