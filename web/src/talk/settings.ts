// Choices that are remembered in this browser.
import { canRead } from "../speech/aloud";
import { button, el, newId } from "../dom";
import { WORDS, type Language } from "../words";
import { kept } from "./kept";

interface Hooks {
  changed: () => void;
  language: (language: Language) => void;
  forget: () => void;
}

export class Settings {
  readonly toggle = el("button", { type: "button", class: "icon-button", "aria-expanded": "false" });
  readonly root: HTMLElement;

  constructor(private readonly hooks: Hooks) {
    const id = newId("settings");
    this.root = el("section", { class: "settings", id, hidden: true });
    this.toggle.setAttribute("aria-controls", id);
    this.toggle.addEventListener("click", () => this.open(this.root.hidden));
    this.root.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      this.open(false);
    });
  }

  show(language: Language): void {
    const words = WORDS[language].settings;
    this.toggle.textContent = words.title;
    this.root.setAttribute("aria-label", words.title);
    this.root.replaceChildren(
      this.languages(language),
      this.choice(words.enter, kept.enterSends(), kept.keepEnterSends),
      this.choice(words.timer, kept.timer(), kept.keepTimer),
      ...(canRead() ? [this.choice(words.read, kept.readAloud(), kept.keepReadAloud), note(words.read_note)] : []),
      el("p", { class: "settings-row" }, button(WORDS[language].move.forget, () => this.leave(this.hooks.forget), { class: "danger" })),
      el("p", { class: "settings-row" }, button(words.close, () => this.open(false))),
    );
  }

  private open(yes: boolean): void {
    this.root.hidden = !yes;
    this.toggle.setAttribute("aria-expanded", `${yes}`);
    if (yes) this.root.querySelector<HTMLElement>("input, button")?.focus();
    else this.toggle.focus();
  }

  private leave(then: () => void): void {
    this.open(false);
    then();
  }

  private languages(language: Language): HTMLElement {
    const group = newId("language");
    const options = (["en", "it"] as Language[]).map((each) => {
      const input = el("input", { type: "radio", name: group, value: each, checked: each === language });
      input.addEventListener("change", () => this.hooks.language(each));
      return el("label", { lang: each }, input, ` ${each === "en" ? "English" : "Italiano"}`);
    });
    return el("fieldset", {}, el("legend", {}, WORDS[language].settings.language), ...options);
  }

  private choice(title: string, checked: boolean, keep: (yes: boolean) => void): HTMLElement {
    const input = el("input", { type: "checkbox", checked });
    input.addEventListener("change", () => {
      keep(input.checked);
      this.hooks.changed();
    });
    return el("label", { class: "settings-row" }, input, ` ${title}`);
  }
}

function note(words: string): HTMLElement {
  return el("p", { class: "quiet settings-row" }, words);
}
