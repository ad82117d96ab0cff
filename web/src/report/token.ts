// Whose report: a token from a link, or else the one of this browser's own talk.
import { kept } from "../talk/kept";
import { get } from "../talk/store";

const NAME = "hotseat.report";

/** Take the token out of the address, where somebody could read it over a shoulder, and keep it for this tab. */
export function takeFromAddress(): void {
  const found = new URLSearchParams(location.hash.slice(1)).get("t");
  if (!found) return;
  sessionStorage.setItem(NAME, found);
  history.replaceState(null, "", location.pathname + location.search);
}

export function token(): string | null {
  return sessionStorage.getItem(NAME) ?? kept.token();
}

/** A link that opens this report and nothing else; "" where this browser has no token for that. */
export function linkTo(language: string): string {
  const readOnly = sessionStorage.getItem(NAME) ?? get("report");
  return readOnly ? `${location.origin}/report?lang=${language}#t=${readOnly}` : "";
}
