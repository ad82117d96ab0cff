// Where the candidate writes: a text area that grows, the count of words, and the way to send.
import "@vaadin/message-input";
import type {} from "@vaadin/text-area"; // the types of what the message input brings along
import { el, newId } from "../dom";
import type { Words } from "../words";
import { kept } from "./kept";

const LONGEST = 24_000; // characters, as the server takes them
const COMPOSING = 229; // the key code of a key that an input method takes; Safari says it nowhere else

export class Composer {
  readonly root = el("vaadin-message-input", { class: "composer" });
  private readonly text = el("textarea", { slot: "textarea", rows: 1 });
  private readonly label = el("span", { id: newId("label"), hidden: true });
  private readonly count = el("span", { class: "count" });
  private readonly how = el("span", { class: "how" });
  private range: number[] = [];
  private written = kept.draft(); // root.value is behind by one change while the text area tells of it

  /** speak: the button for speaking. */
  constructor(
    private words: Words,
    send: (text: string) => void,
    speak: HTMLElement,
  ) {
    speak.slot = "suffix";
    const area = el("vaadin-text-area", { slot: "textarea" }, this.text, speak);
    area.maxlength = LONGEST;
    area.accessibleNameRef = this.label.id; // the placeholder, its name otherwise, is no label
    this.root.append(area, this.label, el("div", { class: "row", slot: "footer" }, this.count, this.how));
    this.root.value = this.written;
    area.addEventListener("value-changed", (event) => this.write(event.detail.value));
    this.root.addEventListener("submit", (event) => send(event.detail.value));
    this.root.addEventListener("keydown", (event) => this.key(event), { capture: true });
    this.root.addEventListener("click", (event) => this.click(event), { capture: true });
  }

  setWords(words: Words): void {
    this.words = words;
    this.label.textContent = words.label;
    this.root.i18n = { send: words.send, message: words.placeholder };
    this.changed();
  }

  /** The recommended length of what is being asked, from and to; empty where there is none. */
  recommend(range: number[]): void {
    this.range = range;
    this.changed();
  }

  focus(): void {
    this.root.focus();
  }

  get value(): string {
    return this.written;
  }

  set value(text: string) {
    this.root.value = text.slice(0, LONGEST);
  }

  changed(): void {
    this.how.textContent = kept.enterSends() ? this.words.press_enter : this.words.press_ctrl;
    this.text.enterKeyHint = kept.enterSends() ? "send" : "enter";
    this.tellCount();
  }

  private write(text: string): void {
    this.written = text;
    kept.keepDraft(text);
    this.changed();
  }

  private tellCount(): void {
    const count = this.value.split(/\s+/).filter(Boolean).length;
    const [from, to] = this.range;
    const ranged = from !== undefined && to !== undefined;
    const parts = [count ? this.words.count(count) : "", ranged ? this.words.count_range(from, to) : ""];
    if (ranged && count > to) parts[1] = this.words.too_long;
    this.count.textContent = parts.filter(Boolean).join(" · ");
    this.count.classList.toggle("good", ranged && count >= from && count <= to);
    this.count.classList.toggle("long", ranged && count > to);
  }

  /** The component sends at every Enter; it does not hear of those that are not meant so. */
  private key(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.target !== this.text) return;
    const composing = event.isComposing || event.keyCode === COMPOSING;
    const sends = !composing && (event.ctrlKey || event.metaKey || (kept.enterSends() && !event.shiftKey));
    if (!sends || !this.value.trim()) event.stopPropagation();
    if (sends) event.preventDefault(); // no line break
  }

  /** Nor of a press on its button while there is nothing to send. */
  private click(event: MouseEvent): void {
    const onButton = event.target instanceof HTMLElement && event.target.slot === "button";
    if (onButton && !this.value.trim()) event.stopPropagation();
  }
}
