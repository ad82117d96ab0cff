// Reading messages aloud with the browser's voices.
import type { Language } from "../words";

const VOICES: Record<Language, string> = { en: "en-GB", it: "it-IT" };

export function canRead(): boolean {
  return "speechSynthesis" in window && "SpeechSynthesisUtterance" in window;
}

export function readAloud(text: string, language: Language): void {
  if (!canRead() || !text) return;
  const speech = new SpeechSynthesisUtterance(text);
  speech.lang = VOICES[language];
  const voices = speechSynthesis.getVoices().filter((each) => each.lang.startsWith(language));
  speech.voice = voices.find((each) => each.localService) ?? voices[0] ?? null; // rather one on this machine
  speechSynthesis.speak(speech);
}

export function beQuiet(): void {
  if (canRead()) speechSynthesis.cancel();
}
