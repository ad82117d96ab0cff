// The person's data as files. They are fetched with the token, since a plain link could not carry it.
import { button, el } from "../dom";
import type { Words } from "../words";
import { ask } from "./data";

interface File {
  title: string;
  path: string;
  name: string;
}

export function downloads(words: Words, token: () => string | null): HTMLElement {
  const says = words.report;
  const trouble = el("p", { role: "status" });
  const files: File[] = [
    { title: says.markdown, path: `export.md?lang=${words.code}`, name: "hot-seat.md" },
    { title: says.json, path: "export.json", name: "hot-seat.json" },
    { title: says.csv, path: "export.csv", name: "hot-seat.csv" },
  ];
  const fetchIt = (file: File) => async (): Promise<void> => {
    trouble.textContent = "";
    try {
      save(await (await ask(file.path, token())).blob(), file.name);
    } catch {
      trouble.textContent = says.download_failed;
    }
  };
  const buttons = files.map((file) => button(file.title, () => void fetchIt(file)()));
  return el("div", { class: "downloads" }, el("div", { class: "row" }, ...buttons), trouble);
}

function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = el("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
