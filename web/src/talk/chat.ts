// The whole talk: its parts, and what each tells the others. The page and the widget both show this.
import { beQuiet, readAloud } from "../speech/aloud";
import { Listener } from "../speech/listen";
import { el, type Child } from "../dom";
import { WORDS, isLanguage, type Language, type Words } from "../words";
import { Composer } from "./composer";
import { Connection } from "./connection";
import { kept } from "./kept";
import type { Choices, Line, Stands, Welcome } from "./line";
import { Log } from "./log";
import { momentOf, NOWHERE, type Moment } from "./moment";
import { Moves, movesAt } from "./moves";
import { Notice } from "./notice";
import { Opening } from "./opening";
import { outbox, type Message } from "./outbox";
import { Settings } from "./settings";
import { speakerOf } from "./speaker";
import { Stage } from "./stage";
import { Timer } from "./timer";
import { Typing } from "./typing";

/** server: the address of Hot Seat, or "" for the page's own; tools: what stands at the right of the title. */
export interface Place {
  server: string;
  embedded: boolean;
  language: string;
  title: string;
  downloads: ((words: Words) => HTMLElement) | null;
  tools: Child[];
  languageChanged: (language: Language) => void;
}

export class Chat {
  readonly root: HTMLElement;
  private language: Language;
  private stands: Stands = NOWHERE;
  private offered: Record<Language, Choices> | null = null;
  private report = "";
  private working = false;
  private readonly connection: Connection;
  private readonly log: Log;
  private readonly composer: Composer;
  private readonly listener: Listener;
  private readonly notice: Notice;
  private readonly settings: Settings;
  private readonly opening: Opening;
  private readonly moves = new Moves((move) => this.say(move.payload, move.title));
  private readonly timer = new Timer();
  private readonly stage = new Stage(this.timer);
  private readonly typing = new Typing();
  private readonly reportLink: HTMLAnchorElement;
  private readonly scroller: HTMLElement;

  constructor(private readonly place: Place) {
    this.language = kept.language(place.language);
    const words = this.words;
    this.reportLink = this.linkToReport(words.report_link);
    this.log = new Log(
      words,
      { report: (title) => this.linkToReport(title), downloads: place.downloads },
      (button) => this.say(button.payload, button.title),
    );
    this.listener = new Listener(words, (text) => (this.composer.value = `${this.composer.value} ${text}`.trim()));
    this.composer = new Composer(words, (text) => this.say(text, text), this.listener.toggle);
    this.notice = new Notice(words, {
      tryNow: () => this.connection.tryNow(),
      takeBack: (message) => this.takeBack(message),
    });
    this.opening = new Opening({
      begin: (text) => this.say(text, text),
      language: (language) => this.chooseLanguage(language),
    });
    this.settings = new Settings({
      changed: () => this.settingsChanged(),
      language: (language) => this.chooseLanguage(language),
      forget: () => this.say("/forget_me", this.words.move.forget),
    });
    const main = place.embedded ? "div" : "main";
    this.scroller = el(main, { class: "scroller" }, this.log.root, this.typing.root, this.opening.root);
    this.root = this.assembled();
    this.connection = this.connected();
    this.inLanguage();
  }

  /** Only what stands on the page can be scrolled. */
  appeared(): void {
    this.toLatest(null);
  }

  focus(): void {
    if (this.log.said.length) this.composer.focus();
    else this.opening.root.querySelector<HTMLElement>("input, button")?.focus();
  }

  private get words(): Words {
    return WORDS[this.language];
  }

  private assembled(): HTMLElement {
    const title = el(this.place.embedded ? "h2" : "h1", { class: "title" }, this.place.title);
    const bar = el("div", { class: "bar" }, title, this.reportLink, this.settings.toggle, ...this.place.tools);
    const top = el(this.place.embedded ? "div" : "header", { class: "top" }, bar, this.settings.root, this.stage.root, this.notice.root);
    const foot = el(
      this.place.embedded ? "div" : "footer",
      { class: "foot" },
      this.moves.root,
      this.listener.panel,
      this.composer.root,
    );
    return el("div", { class: "chat" }, top, this.scroller, foot);
  }

  private connected(): Connection {
    return new Connection(this.place.server, {
      welcome: (welcome, waiting) => this.begin(welcome, waiting),
      said: (line) => this.hear(line),
      stands: (stands) => this.stand(stands),
      sending: (message) => this.showOwn(message),
      taken: (message) => this.sent(message),
      failed: (message) => this.stuck(() => this.notice.setFailed(message)),
      online: (yes) => this.stuck(() => this.notice.setOnline(yes)),
      working: (yes) => this.work(yes),
    });
  }

  private begin(welcome: Welcome, waiting: Message[]): void {
    this.offered = welcome.offered;
    this.report = welcome.report;
    const stayed = this.scroller.scrollTop > 0 && this.log.said.length > 0;
    const before = this.log.said.length;
    this.log.show(welcome.said);
    waiting.forEach((message) => this.showOwn(message));
    this.stands = welcome.stands;
    if (this.stands.in_session) this.follow(this.stands.language);
    this.refresh();
    if (!stayed || this.log.said.length !== before) this.toLatest(null);
  }

  private hear(line: Line): void {
    if (!line.text && !line.card) return;
    const message = this.log.add(line);
    if (!message) return;
    if (line.who === "bot" && kept.readAloud()) readAloud(line.text, this.language);
    this.refresh();
    this.toLatest(message);
  }

  private stand(stands: Stands): void {
    this.stands = stands;
    this.follow(stands.language);
    if (stands.in_session) this.opening.fold();
    this.refresh();
  }

  /** While messages cannot get through, those that wait say so. */
  private stuck(tell: () => void): void {
    tell();
    this.root.classList.toggle("stuck", !this.notice.root.hidden);
  }

  private showOwn(message: Message): void {
    const added = message.shown ? this.log.add({ who: "you", text: message.shown, id: message.id }, true) : null;
    if (!added) return;
    this.refresh();
    this.toLatest(added);
  }

  private sent(message: Message): void {
    this.log.taken(message.id);
    this.refresh();
  }

  private takeBack(message: Message): void {
    this.connection.takeBack(message);
    this.log.remove(message.id);
    if (!message.text.startsWith("/")) this.composer.value = `${message.text} ${this.composer.value}`.trim();
    this.composer.focus();
    this.refresh();
  }

  private say(text: string, shown: string): void {
    beQuiet();
    this.connection.send(text, shown);
    this.composer.focus();
  }

  private work(yes: boolean): void {
    this.working = yes;
    this.tellTyping();
    if (yes) this.typing.root.scrollIntoView({ block: "nearest" });
  }

  private tellTyping(): void {
    const lines = this.log.said.filter((line) => line.who === "bot");
    const last = lines[lines.length - 1];
    const prospect = this.stands.wants === "reply" && last?.card?.kind === "prospect";
    this.typing.show(this.working, last && prospect ? speakerOf(last, this.words).name : this.place.title, this.words);
  }

  private refresh(): void {
    const moment = momentOf(this.log.said, this.stands);
    const moves = movesAt(moment, this.words);
    this.moves.show(moves, this.words);
    this.log.hideQuick(new Set(moves.map((move) => move.payload)));
    this.stage.show(moment, this.words, this.offered?.[this.language] ?? null);
    this.timer.show(moment, this.words);
    this.composer.recommend(moment.question?.words ?? []);
    this.reportLink.href = this.reportAddress();
    this.reportLink.hidden = moment.empty;
    this.showOpening(moment);
    this.tellTyping();
  }

  private showOpening(moment: Moment): void {
    const busy = outbox.all().length > 0;
    this.opening.root.hidden = moment.stands.in_session || !this.offered || (busy && !moment.over);
    this.root.classList.toggle("fresh", moment.empty);
    if (this.offered) this.opening.show(this.language, this.offered[this.language], moment.empty, moment.over);
  }

  /** From the person's choice: the bot is told, too, unless nothing has been said yet. */
  private chooseLanguage(language: Language): void {
    if (language === this.language) return;
    const spoken = this.stands.language === this.language || this.stands.language === null;
    const tell = this.log.said.length > 0 && spoken;
    this.language = language;
    kept.keepLanguage(language);
    this.inLanguage();
    if (tell) this.say("/change_language", this.words.move.language);
  }

  /** The page speaks the language that the bot speaks. */
  private follow(language: string | null): void {
    if (!isLanguage(language) || language === this.language) return;
    this.language = language;
    kept.keepLanguage(language);
    this.inLanguage();
  }

  private inLanguage(): void {
    const words = this.words;
    this.root.lang = this.language;
    this.reportLink.textContent = words.report_link;
    this.log.setWords(words);
    this.notice.setWords(words);
    this.composer.setWords(words);
    this.listener.setWords(words, this.language);
    this.settings.show(this.language);
    this.place.languageChanged(this.language);
    this.refresh();
  }

  private settingsChanged(): void {
    this.composer.changed();
    this.refresh();
    if (!kept.readAloud()) beQuiet();
  }

  private linkToReport(title: string): HTMLAnchorElement {
    const tab = this.place.embedded ? { target: "_blank", rel: "noopener" } : {};
    return el("a", { href: this.reportAddress(), class: "link-button", ...tab }, title);
  }

  private reportAddress(): string {
    const lang = `lang=${this.language}`;
    return this.place.server ? `${this.place.server}/report?${lang}#t=${this.report}` : `/report?${lang}`;
  }

  /** Scroll so far that what is new begins in sight. */
  private toLatest(message: HTMLElement | null): void {
    const first = this.log.latestOwn() ?? message ?? this.log.newest();
    if (!first) return;
    const top = first.offsetTop - this.scroller.offsetTop - 12;
    this.scroller.scrollTop = Math.min(this.scroller.scrollHeight - this.scroller.clientHeight, top);
  }
}
