import { EN, type Words } from "./en";
import { IT } from "./it";

export type Language = "en" | "it";
export type { Words };

export const WORDS: Record<Language, Words> = { en: EN, it: IT };

export function other(language: Language): Language {
  return language === "en" ? "it" : "en";
}

export function isLanguage(value: unknown): value is Language {
  return value === "en" || value === "it";
}
