// What survives a reload: the token, the unsent text, the messages that have not arrived yet, and two choices.
import type { Language } from "./words";

export interface Message {
  id: string;
  text: string;
  shown: string;
}

const PREFIX = "hotseat.";

function get(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null; // storage may be forbidden; the page then works without memory
  }
}

function set(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // see above
  }
}

export const kept = {
  token: () => get("token"),
  keepToken: (token: string) => set("token", token),
  draft: () => get("draft") ?? "",
  keepDraft: (text: string) => set("draft", text),
  enterSends: () => get("enter") !== "no",
  keepEnterSends: (yes: boolean) => set("enter", yes ? "yes" : "no"),
  language: (): Language => {
    const chosen = get("language") ?? navigator.language.slice(0, 2);
    return chosen === "it" ? "it" : "en";
  },
  keepLanguage: (language: Language) => set("language", language),
  outbox: (): Message[] => {
    try {
      return JSON.parse(get("outbox") ?? "[]") as Message[];
    } catch {
      return [];
    }
  },
  keepOutbox: (messages: Message[]) => set("outbox", JSON.stringify(messages)),
};
