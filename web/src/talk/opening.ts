// What to do, with whom and how: chosen here, then said to the bot in words.
import { button, el, newId } from "../dom";
import { WORDS, other, type Language, type Words } from "../words";
import type { Choices } from "./line";

type What = "interview" | "round" | "drill" | "prospect" | "job";
type How = "practice" | "real";

const WHAT: What[] = ["interview", "round", "drill", "prospect", "job"];

interface Hooks {
  begin: (words: string) => void;
  language: (language: Language) => void;
}

export class Opening {
  readonly root = el("div", { class: "opening" });
  private what: What = "interview";
  private how: How = "practice";
  private question = 0;
  private prospect = 0;
  private level = 0;
  private unfolded = false;
  private now = "";

  constructor(private readonly hooks: Hooks) {}

  /** first: nothing has been said yet; over: a session has just ended. Otherwise it is folded away behind a button. */
  show(language: Language, choices: Choices, first: boolean, over: boolean): void {
    const words = WORDS[language];
    const open = first || over || this.unfolded;
    const now = JSON.stringify([language, choices, first, open, this.what]);
    if (now === this.now) return; // somebody may be choosing
    this.now = now;
    this.root.replaceChildren(
      ...(open ? this.form(language, words, choices, first) : [this.unfold(language, choices, words)]),
    );
  }

  fold(): void {
    this.unfolded = false;
  }

  private unfold(language: Language, choices: Choices, words: Words): HTMLElement {
    const open = (): void => {
      this.unfolded = true;
      this.show(language, choices, false, false);
      this.root.querySelector<HTMLElement>("input")?.focus();
    };
    return button(words.opening.another, open, { class: "another", "aria-expanded": "false" });
  }

  private form(language: Language, words: Words, choices: Choices, first: boolean): HTMLElement[] {
    const says = words.opening;
    const again = (): void => this.show(language, choices, first, true);
    const form = el(
      "form",
      { class: "choices" },
      this.whats(words, choices, again),
      ...this.details(words, choices),
      ...(this.what === "prospect" || this.what === "job" ? [] : [this.hows(words)]),
      el("button", { type: "submit", class: "primary start" }, says.start),
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.hooks.begin(this.inWords(words, choices));
    });
    const greeting = first
      ? [el("div", { class: "greeting" }, el("h2", {}, says.hello), this.languages(language)), el("p", { class: "lead" }, says.lead)]
      : [el("h2", {}, says.again)];
    const notes = el("div", { class: "notes" }, el("p", {}, says.data), el("p", {}, says.honest));
    return [...greeting, form, notes];
  }

  private languages(language: Language): HTMLElement {
    return button(WORDS[language].other_language, () => this.hooks.language(other(language)), {
      lang: other(language),
      class: "language",
    });
  }

  private whats(words: Words, choices: Choices, again: () => void): HTMLElement {
    const says = words.opening;
    const options = WHAT.map((what) => ({
      name: says[what],
      about: what === "interview" ? says.interview_about(choices.questions.length) : says[`${what}_about`],
      chosen: this.what === what,
      choose: () => {
        this.what = what;
        again();
        this.root.querySelector<HTMLElement>(".whats input:checked")?.focus();
      },
    }));
    return radios(says.what, options, "whats");
  }

  private details(words: Words, choices: Choices): HTMLElement[] {
    const says = words.opening;
    if (this.what === "drill") {
      const names = choices.questions.map((each) => `${each.name[0]?.toUpperCase()}${each.name.slice(1)}: ${each.ask}`);
      return [select(says.which_question, names, this.question, (index) => (this.question = index))];
    }
    if (this.what !== "prospect") return [];
    const names = choices.prospects.map((each) => `${each.speaker}, ${each.who} (${each.buys})`);
    const levels = says.levels.map(({ name }, index) => ({
      name,
      about: "",
      chosen: this.level === index,
      choose: () => (this.level = index),
    }));
    return [
      select(says.which_prospect, names, this.prospect, (index) => (this.prospect = index)),
      radios(says.level, levels, "small"),
    ];
  }

  private hows(words: Words): HTMLElement {
    const says = words.opening;
    const options = (["practice", "real"] as How[]).map((how) => ({
      name: says[how],
      about: says[`${how}_about`],
      chosen: this.how === how,
      choose: () => (this.how = how),
    }));
    return radios(says.how, options, "hows");
  }

  private inWords(words: Words, choices: Choices): string {
    const { say, opening } = words;
    if (this.what === "job") return say.job;
    if (this.what === "prospect") {
      return say.prospect(choices.prospects[this.prospect]?.name ?? "", opening.levels[this.level]?.say ?? "");
    }
    if (this.what === "drill") return say.drill[this.how](choices.questions[this.question]?.name ?? "");
    return say[this.what][this.how];
  }
}

interface Option {
  name: string;
  about: string;
  chosen: boolean;
  choose: () => void;
}

function radios(title: string, options: Option[], style: string): HTMLElement {
  const group = newId("choice");
  const made = options.map((option) => {
    const input = el("input", { type: "radio", name: group, value: option.name, checked: option.chosen });
    input.addEventListener("change", option.choose);
    const about = option.about ? el("span", { class: "about" }, option.about) : null;
    return el("label", { class: "option" }, input, el("span", { class: "option-words" }, el("span", {}, option.name), about));
  });
  return el("fieldset", { class: style }, el("legend", {}, title), el("div", { class: "options" }, ...made));
}

function select(title: string, names: string[], chosen: number, choose: (index: number) => void): HTMLElement {
  const options = names.map((name, index) => el("option", { value: index, selected: index === chosen }, name));
  const made = el("select", {}, ...options);
  made.addEventListener("change", () => choose(made.selectedIndex));
  return el("label", { class: "select" }, el("span", {}, title), made);
}
