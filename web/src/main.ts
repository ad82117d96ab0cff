import "./style.css";
import { Connection } from "./connection";
import { kept } from "./kept";
import { Log } from "./log";
import { WORDS, type Language } from "./words";

function at<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found as Kind;
}

const form = at<HTMLFormElement>("form");
const text = at<HTMLTextAreaElement>("text");
const enter = at<HTMLInputElement>("enter");
const banner = at("banner");
let language: Language = kept.language();

const log = new Log(at("log"), (button) => say(button.payload, button.title));
const connection = new Connection({
  welcome: (lines, waiting) => {
    log.clear();
    lines.forEach((line) => log.add(line));
    waiting.filter((each) => each.shown).forEach((each) => log.add({ who: "you", text: each.shown }));
    if (log.empty && !waiting.length) connection.send(WORDS[language].hello, "");
  },
  said: (line) => {
    if (line.text) log.add(line);
  },
  online: (yes) => {
    banner.hidden = yes;
    banner.textContent = yes ? "" : WORDS[language].offline;
  },
  working: (yes) => {
    at("typing").textContent = yes ? `Hot Seat ${WORDS[language].typing}` : "";
  },
});

function say(words: string, shown: string): void {
  log.add({ who: "you", text: shown });
  connection.send(words, shown);
  text.focus();
}

function sendText(): void {
  const words = text.value;
  if (!words.trim()) return;
  text.value = "";
  draftChanged();
  say(words, words);
}

function draftChanged(): void {
  kept.keepDraft(text.value);
  const count = text.value.split(/\s+/).filter(Boolean).length;
  at("words").textContent = count ? WORDS[language].words(count) : "";
  text.rows = Math.min(12, Math.max(2, text.value.split("\n").length, Math.ceil(text.value.length / 60)));
}

function inLanguage(): void {
  const words = WORDS[language];
  document.documentElement.lang = language;
  at("log").setAttribute("aria-label", words.log);
  at("label").textContent = words.label;
  at("send").textContent = words.send;
  at("enter-label").textContent = words.enter;
  at("language").textContent = words.other;
  at("language").lang = language === "en" ? "it" : "en";
  draftChanged();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  sendText();
});
text.addEventListener("input", draftChanged);
text.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) return;
  if (event.ctrlKey || event.metaKey || (enter.checked && !event.shiftKey)) {
    event.preventDefault();
    sendText();
  }
});
enter.checked = kept.enterSends();
enter.addEventListener("change", () => kept.keepEnterSends(enter.checked));
at("language").addEventListener("click", () => {
  language = language === "en" ? "it" : "en";
  kept.keepLanguage(language);
  inLanguage();
  say(language === "it" ? "parliamo italiano" : "let's speak English", WORDS[language === "it" ? "en" : "it"].other);
});
text.value = kept.draft();
inLanguage();
