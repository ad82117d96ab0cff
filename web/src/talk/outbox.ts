// Messages that the server has not taken yet. Each has a place of its own in the storage, so that two tabs which write at
// once cannot lose each other's.
import { get, names, remove, set } from "./store";

export interface Message {
  id: string;
  text: string;
  shown: string;
}

const PREFIX = "out.";
const TIME_DIGITS = 15;

let latest = 0;

export const outbox = {
  /** Oldest first. */
  all: (): Message[] =>
    names(PREFIX).flatMap((name) => {
      try {
        return [JSON.parse(get(name) ?? "") as Message];
      } catch {
        return [];
      }
    }),

  put: (text: string, shown: string): Message => {
    latest = Math.max(Date.now(), latest + 1);
    const message = { id: newId(), text, shown };
    set(`${PREFIX}${`${latest}`.padStart(TIME_DIGITS, "0")}.${message.id}`, JSON.stringify(message));
    return message;
  },

  drop: (id: string): void => names(PREFIX).filter((name) => name.endsWith(id)).forEach(remove),
};

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16)); // randomUUID is missing where the page is not secure
  return [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
}
