// Where the candidate writes: a text area that grows, the count of words, and the way to send.
import { el, newId } from "../dom";
import type { Words } from "../words";
import { kept } from "./kept";

const LONGEST = 24_000; // characters, as the server takes them
const TALLEST = 0.4; // of the window

export class Composer {
  readonly root: HTMLFormElement;
  private readonly text: HTMLTextAreaElement;
  private readonly label: HTMLLabelElement;
  private readonly count = el("span", { class: "count" });
  private readonly how = el("span", { class: "how" });
  private readonly submit = el("button", { type: "submit", class: "primary send" });
  private range: number[] = [];

  constructor(
    private words: Words,
    private readonly send: (text: string) => void,
    tools: HTMLElement[],
  ) {
    const id = newId("text");
    this.text = el("textarea", { id, rows: 1, maxlength: LONGEST });
    this.label = el("label", { for: id, class: "hidden" });
    const row = el("div", { class: "row" }, this.count, this.how, ...tools, this.submit);
    this.root = el("form", { class: "composer" }, this.label, this.text, row);
    this.root.addEventListener("submit", (event) => {
      event.preventDefault();
      this.sendText();
    });
    this.text.addEventListener("input", () => this.changed());
    this.text.addEventListener("keydown", (event) => this.key(event));
    this.text.value = kept.draft();
  }

  setWords(words: Words): void {
    this.words = words;
    this.label.textContent = words.label;
    this.text.placeholder = words.placeholder;
    this.submit.textContent = words.send;
    this.changed();
  }

  /** The recommended length of what is being asked, from and to; empty where there is none. */
  recommend(range: number[]): void {
    this.range = range;
    this.changed();
  }

  focus(): void {
    this.text.focus();
  }

  get value(): string {
    return this.text.value;
  }

  set value(text: string) {
    this.text.value = text.slice(0, LONGEST);
    this.changed();
  }

  changed(): void {
    kept.keepDraft(this.text.value);
    this.how.textContent = kept.enterSends() ? this.words.press_enter : this.words.press_ctrl;
    this.tellCount();
    this.grow();
  }

  private tellCount(): void {
    const count = this.text.value.split(/\s+/).filter(Boolean).length;
    const [from, to] = this.range;
    const ranged = from !== undefined && to !== undefined;
    const parts = [count ? this.words.count(count) : "", ranged ? this.words.count_range(from, to) : ""];
    if (ranged && count > to) parts[1] = this.words.too_long;
    this.count.textContent = parts.filter(Boolean).join(" · ");
    this.count.classList.toggle("good", ranged && count >= from && count <= to);
    this.count.classList.toggle("long", ranged && count > to);
  }

  private grow(): void {
    this.text.style.height = "auto";
    const wanted = this.text.scrollHeight + this.text.offsetHeight - this.text.clientHeight;
    this.text.style.height = `${Math.min(wanted, window.innerHeight * TALLEST)}px`;
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.isComposing) return;
    if (event.ctrlKey || event.metaKey || (kept.enterSends() && !event.shiftKey)) {
      event.preventDefault();
      this.sendText();
    }
  }

  private sendText(): void {
    const text = this.text.value;
    if (!text.trim()) return;
    this.value = "";
    this.send(text);
    this.focus();
  }
}
