// Parts that several cards have.
import { el, newId, type Child } from "../dom";
import type { Heard, Improvement } from "./kinds";
import type { Words } from "../words";

export function card(kind: string, title: string, ...children: Child[]): HTMLElement {
  const id = newId("card");
  return el(
    "section",
    { class: `card ${kind}`, "aria-labelledby": id },
    el("h2", { id, class: "card-title" }, title),
    ...children,
  );
}

export function part(title: string, ...children: Child[]): HTMLElement {
  return el("div", { class: "part" }, el("h3", {}, title), ...children);
}

export function quotes(list: Heard[]): HTMLElement {
  const items = list.map((each) =>
    el("li", {}, el("span", { class: "shows" }, each.shows), each.quote ? el("q", {}, each.quote) : null),
  );
  return el("ul", { class: "quotes" }, ...items);
}

export function listed(items: string[]): HTMLElement {
  return el("ul", {}, ...items.map((each) => el("li", {}, each)));
}

export function improvements(list: Improvement[], words: Words): HTMLElement {
  const items = list.map((each) =>
    el(
      "li",
      {},
      el("strong", {}, each.name),
      el("p", {}, each.advice),
      each.quote ? el("q", {}, each.quote) : null,
      el("p", { class: "quiet" }, each.practise ? `${words.card.practise}: ${each.practise}` : ""),
      el("p", { class: "quiet" }, each.strand ? `${words.card.strand}: ${each.strand}` : ""),
    ),
  );
  return el("ol", { class: "improvements" }, ...items);
}

/** A table whose first column names the rows. */
export function table(caption: string, heads: string[], rows: string[][]): HTMLElement {
  const head = el("tr", {}, ...heads.map((each) => el("th", { scope: "col" }, each)));
  const body = rows.map((row) =>
    el("tr", {}, ...row.map((each, index) => (index ? el("td", {}, each) : el("th", { scope: "row" }, each)))),
  );
  return el(
    "div",
    { class: "table", tabindex: 0, role: "region", "aria-label": caption },
    el("table", {}, el("caption", {}, caption), el("thead", {}, head), el("tbody", {}, ...body)),
  );
}
