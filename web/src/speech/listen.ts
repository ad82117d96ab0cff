// Speech to text, where the browser has it. Asks before the first use, since some browsers send speech to their maker.
import { button, el, svg } from "../dom";
import { kept } from "../talk/kept";
import type { Language, Words } from "../words";

interface Heard {
  resultIndex: number;
  results: ArrayLike<ArrayLike<{ transcript: string }> & { isFinal: boolean }>;
}

interface Recognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  onresult: ((event: Heard) => void) | null;
  onerror: (() => void) | null;
  onend: (() => void) | null;
  start: () => void;
  stop: () => void;
}

type Maker = new () => Recognition;

const LOCALES: Record<Language, string> = { en: "en-GB", it: "it-IT" };

function maker(): Maker | undefined {
  const found = window as unknown as { SpeechRecognition?: Maker; webkitSpeechRecognition?: Maker };
  return found.SpeechRecognition ?? found.webkitSpeechRecognition;
}

export class Listener {
  readonly toggle = el("button", { type: "button", class: "speak", "aria-pressed": "false" }, microphone());
  readonly panel = el("div", { class: "ask-speech", role: "region", hidden: true });
  private readonly toggleWords = el("span");
  private running: Recognition | null = null;
  private language: Language = "en";

  constructor(
    private words: Words,
    private readonly hear: (text: string) => void,
  ) {
    this.toggle.append(this.toggleWords);
    this.toggle.hidden = !maker();
    this.toggle.addEventListener("click", () => this.pressed());
  }

  setWords(words: Words, language: Language): void {
    this.words = words;
    this.language = language;
    this.toggleWords.textContent = this.running ? words.speech.stop : words.speech.start;
    this.panel.setAttribute("aria-label", words.speech.start);
  }

  private pressed(): void {
    if (this.running) this.running.stop();
    else if (kept.maySpeak()) this.start();
    else this.ask();
  }

  private ask(): void {
    const says = this.words.speech;
    const answer = (yes: boolean) => (): void => {
      this.panel.hidden = true;
      this.toggle.focus();
      if (!yes) return;
      kept.keepMaySpeak(true);
      this.start();
    };
    this.panel.replaceChildren(
      el("p", {}, says.ask),
      el("div", { class: "row" }, button(says.no, answer(false)), button(says.yes, answer(true), { class: "primary" })),
    );
    this.panel.hidden = false;
    this.panel.querySelector("button")?.focus();
  }

  private start(): void {
    const Made = maker();
    if (!Made) return;
    const recognition = new Made();
    recognition.lang = LOCALES[this.language];
    recognition.continuous = true;
    recognition.interimResults = false;
    recognition.onresult = (event) => {
      for (let index = event.resultIndex; index < event.results.length; index += 1) {
        const result = event.results[index];
        if (result?.isFinal && result[0]) this.hear(result[0].transcript.trim());
      }
    };
    recognition.onerror = () => {
      this.panel.replaceChildren(el("p", { role: "status" }, this.words.speech.failed));
      this.panel.hidden = false;
    };
    recognition.onend = () => this.state(null);
    recognition.start();
    this.state(recognition);
  }

  private state(running: Recognition | null): void {
    this.running = running;
    this.toggle.setAttribute("aria-pressed", `${running !== null}`);
    this.setWords(this.words, this.language);
  }
}

function microphone(): SVGElement {
  return svg(
    "svg",
    { viewBox: "0 0 24 24", "aria-hidden": "true" },
    svg("rect", { x: 9, y: 3, width: 6, height: 11, rx: 3 }),
    svg("path", { d: "M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" }),
  );
}
