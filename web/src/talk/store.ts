// The browser's storage, or memory where it is forbidden: the page then works until it is closed.
const PREFIX = "hotseat.";
const memory = new Map<string, string>();

function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

export function get(name: string): string | null {
  return memory.get(name) ?? storage()?.getItem(PREFIX + name) ?? null;
}

export function set(name: string, value: string): void {
  try {
    const place = storage();
    if (!place) throw new Error("no storage");
    place.setItem(PREFIX + name, value);
    memory.delete(name);
  } catch {
    memory.set(name, value); // forbidden or full
  }
}

export function remove(name: string): void {
  memory.delete(name);
  storage()?.removeItem(PREFIX + name);
}

/** All names that start with `start`, in their order. */
export function names(start: string): string[] {
  const place = storage();
  const found = new Set([...memory.keys()].filter((each) => each.startsWith(start)));
  for (let index = 0; place && index < place.length; index += 1) {
    const key = place.key(index) ?? "";
    if (key.startsWith(PREFIX + start)) found.add(key.slice(PREFIX.length));
  }
  return [...found].sort();
}
