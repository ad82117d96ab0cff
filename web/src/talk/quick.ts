// The replies that the latest message offers.
import { button, el } from "../dom";
import type { Words } from "../words";
import type { Button } from "./line";

export class Quick {
  readonly root = el("div", { class: "quick", role: "group", hidden: true });

  constructor(private readonly press: (button: Button) => void) {}

  show(buttons: Button[], words: Words): void {
    const made = buttons.map((each) => button(each.title, () => this.press(each), { "data-payload": each.payload }));
    this.root.setAttribute("aria-label", words.quick);
    this.root.replaceChildren(...made);
    this.hide(new Set());
  }

  /** Hide those that stand elsewhere already. */
  hide(payloads: Set<string>): void {
    const buttons = [...this.root.querySelectorAll("button")];
    buttons.forEach((each) => (each.hidden = payloads.has(each.dataset.payload ?? "")));
    this.root.hidden = buttons.every((each) => each.hidden);
  }
}
