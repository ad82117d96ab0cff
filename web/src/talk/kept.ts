// What survives a reload: the token, the unsent text and a few choices.
import { isLanguage, type Language } from "../words";
import { get, set } from "./store";

function yes(name: string, otherwise: boolean): boolean {
  const value = get(name);
  return value === null ? otherwise : value === "yes";
}

function keepYes(name: string): (value: boolean) => void {
  return (value) => set(name, value ? "yes" : "no");
}

export const kept = {
  token: () => get("token"),
  keepToken: (token: string) => set("token", token),
  keepReport: (token: string) => set("report", token),
  draft: () => get("draft") ?? "",
  keepDraft: (text: string) => set("draft", text),
  language: (otherwise: string): Language => {
    const chosen = get("language") ?? otherwise.slice(0, 2);
    return isLanguage(chosen) ? chosen : "en";
  },
  keepLanguage: (language: Language) => set("language", language),
  enterSends: () => yes("enter", true),
  keepEnterSends: keepYes("enter"),
  timer: () => yes("timer", false),
  keepTimer: keepYes("timer"),
  readAloud: () => yes("read", false),
  keepReadAloud: keepYes("read"),
  maySpeak: () => yes("speak", false),
  keepMaySpeak: keepYes("speak"),
  timerStart: () => get("timer.start") ?? "",
  keepTimerStart: (value: string) => set("timer.start", value),
};
