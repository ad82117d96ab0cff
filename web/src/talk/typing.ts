import { el } from "../dom";
import type { Words } from "../words";

/** The sign that somebody is about to answer. */
export class Typing {
  readonly root = el("p", { class: "typing", role: "status" });

  show(working: boolean, who: string, words: Words): void {
    const dots = el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
    this.root.replaceChildren(...(working ? [el("span", {}, words.typing(who)), dots] : []));
  }
}
