// What the script tag asks for: data-lang, data-title, data-color, data-position, data-server.
export interface WidgetSettings {
  server: string;
  language: string;
  title: string;
  color: string;
  position: "left" | "right";
}

/** Read from the tag; the server is by default where the script comes from. */
export function settingsOf(tag: HTMLScriptElement): WidgetSettings {
  const { lang, title, color, position, server } = tag.dataset;
  return {
    server: new URL(server || tag.src, location.href).origin,
    language: lang || document.documentElement.lang || navigator.language,
    title: title || "Hot Seat",
    color: color && CSS.supports("color", color) ? color : "",
    position: position === "left" ? "left" : "right",
  };
}
