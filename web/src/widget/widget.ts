// A launcher on somebody's site, and the talk in a panel. Both live in a shadow root, so that styles do not meet.
import base from "../styles/base.css?inline";
import cards from "../styles/cards.css?inline";
import chatStyle from "../styles/chat.css?inline";
import components from "../styles/components.css?inline";
import own from "../styles/widget.css?inline";
import { button, el, svg } from "../dom";
import { Chat } from "../talk/chat";
import { kept } from "../talk/kept";
import { WORDS, type Language } from "../words";
import { inkOn } from "./color";
import type { WidgetSettings } from "./settings";

const ROOT_PIXELS = 16; // a rem would follow the host's own size

export class Widget {
  private readonly host = el("div", { class: "hot-seat-widget" });
  private readonly shell = el("div", { class: "hotseat shell" });
  private readonly launcher: HTMLButtonElement;
  private readonly launcherWords = el("span");
  private readonly close: HTMLButtonElement;
  private readonly panel: HTMLElement;
  private chat: Chat | null = null;

  constructor(private readonly settings: WidgetSettings) {
    this.launcher = button(icon(), () => this.open(), { class: "launcher", "aria-expanded": "false" });
    this.launcher.append(this.launcherWords);
    this.close = button("×", () => this.shut(), { class: "close" });
    this.panel = el("div", { class: "panel hotseat", role: "dialog", "aria-label": settings.title, hidden: true });
    this.panel.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.shut();
    });
    this.colour();
    this.speak(kept.language(settings.language));
  }

  appear(): void {
    const root = this.host.attachShadow({ mode: "open" });
    // Vaadin's components look for a theme of theirs in all the site's style sheets, unless the root they are in says no.
    Object.assign(root, { __lumoInjectorDisabled: true });
    root.adoptedStyleSheets = [base, cards, chatStyle, components, own].map(sheet);
    this.shell.append(this.launcher, this.panel);
    root.append(this.shell);
    this.host.dataset.position = this.settings.position;
    for (const kind of ["keydown", "keyup", "keypress"]) {
      this.host.addEventListener(kind, (event) => event.stopPropagation()); // the host's shortcuts are not for us
    }
    document.body.append(this.host);
    if ("popover" in this.host) {
      this.host.popover = "manual"; // into the top layer: the site's opacity, transforms and clipping stay below
      this.host.showPopover();
    }
  }

  private open(): void {
    this.panel.hidden = false;
    this.launcher.hidden = true;
    this.launcher.setAttribute("aria-expanded", "true");
    if (!this.chat) {
      this.chat = this.begun();
      this.panel.append(this.chat.root);
    }
    this.chat.appeared();
    this.chat.focus();
  }

  private shut(): void {
    this.panel.hidden = true;
    this.launcher.hidden = false;
    this.launcher.setAttribute("aria-expanded", "false");
    this.launcher.focus();
  }

  private begun(): Chat {
    return new Chat({
      server: this.settings.server,
      embedded: true,
      language: this.settings.language,
      title: this.settings.title,
      downloads: null,
      tools: [this.close],
      languageChanged: (language) => this.speak(language),
    });
  }

  private speak(language: Language): void {
    const words = WORDS[language].widget;
    this.shell.lang = language;
    this.launcherWords.textContent = words.open;
    this.close.setAttribute("aria-label", words.close);
  }

  private colour(): void {
    if (!this.settings.color) return;
    this.shell.style.setProperty("--brand", this.settings.color);
    this.shell.style.setProperty("--brand-ink", inkOn(this.settings.color));
  }
}

function sheet(style: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(style.replace(/([\d.]+)rem/g, (_, size: string) => `${Number(size) * ROOT_PIXELS}px`));
  return made;
}

function icon(): SVGElement {
  return svg("svg", { viewBox: "0 0 32 32", "aria-hidden": "true" }, svg("path", { d: "M9 7v18M23 7v18M9 17h14" }));
}
