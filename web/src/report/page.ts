// The report page: one person's sessions, drawn, to keep and to print.
import { button, el } from "../dom";
import { WORDS, other, type Language, type Words } from "../words";
import { reportData, Refused, type ReportData, type Session } from "./data";
import { downloads } from "./downloads";
import { drawAll } from "./figure";
import { date, sections } from "./sections";
import { linkTo, token } from "./token";

export class ReportPage {
  readonly root = el("div", { class: "report-shell" });
  private session = "";

  constructor(private language: Language) {}

  async show(): Promise<void> {
    const words = WORDS[this.language];
    document.documentElement.lang = this.language;
    document.title = `Hot Seat: ${words.report.title}`;
    this.fill(words, el("p", { role: "status" }, words.report.loading));
    try {
      const data = await reportData(this.language, this.session, token());
      this.fill(words, ...this.content(data, words));
      await drawAll();
    } catch (error) {
      this.fill(words, ...this.trouble(error instanceof Refused, words));
    }
  }

  private fill(words: Words, ...content: HTMLElement[]): void {
    const bar = el(
      "header",
      { class: "bar" },
      el("h1", { class: "title" }, words.report.title),
      el("a", { href: "/", class: "link-button" }, words.report.back),
      button(words.other_language, () => this.speak(), { lang: other(this.language) }),
      button(words.report.print, () => window.print()),
    );
    this.root.replaceChildren(bar, el("main", {}, ...content));
  }

  private content(data: ReportData, words: Words): HTMLElement[] {
    const parts = sections(data, this.chosen(data), this.language, words);
    if (!parts.length) return [el("p", { class: "sheet" }, words.report.none)];
    return [this.choice(data, words), el("div", { class: "sheets" }, ...parts), this.keep(words)];
  }

  private trouble(refused: boolean, words: Words): HTMLElement[] {
    const says = el("p", { class: "sheet", role: "alert" }, refused ? words.report.refused : words.report.failed);
    return refused ? [says] : [says, button(words.report.again, () => void this.show())];
  }

  private chosen(data: ReportData): Session | null {
    const own = interviews(data);
    return own.find((each) => each.id === this.session) ?? own[0] ?? null;
  }

  private choice(data: ReportData, words: Words): HTMLElement {
    const options = interviews(data).map((each) =>
      el(
        "option",
        { value: each.id, selected: each.id === this.chosen(data)?.id },
        [date(each.started, this.language), each.kind_words, each.mode_words].filter(Boolean).join(" · "),
      ),
    );
    const select = el("select", {}, ...options);
    select.addEventListener("change", () => {
      this.session = select.value;
      void this.show();
    });
    return el("label", { class: "select choose", hidden: options.length < 2 }, el("span", {}, words.report.choose), select);
  }

  private keep(words: Words): HTMLElement {
    const says = words.report;
    const told = el("p", { role: "status", class: "quiet" }, says.link_note);
    const copy = async (): Promise<void> => {
      const link = linkTo(this.language);
      try {
        await navigator.clipboard.writeText(link);
        told.textContent = says.copied;
      } catch {
        told.textContent = `${says.not_copied} ${link}`;
      }
    };
    const link = linkTo(this.language) ? button(says.link, () => void copy()) : null;
    return el(
      "section",
      { class: "sheet keep" },
      el("h2", {}, says.downloads),
      downloads(words, token),
      el("div", { class: "row" }, link),
      link ? told : null,
    );
  }

  private speak(): void {
    this.language = other(this.language);
    void this.show();
  }
}

function interviews(data: ReportData): Session[] {
  return data.sessions.filter((each) => each.kind !== "roleplay");
}
