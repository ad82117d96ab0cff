// Stands in for Vaadin's module of this name (vite.config.ts), which writes <style> elements: the page's policy forbids
// them. The same rules are adopted by the document or shadow root that a component stands in.
type ComponentClass = new (...given: any[]) => HTMLElement & { connectedCallback(): void };

const sheets = new Map<string, CSSStyleSheet>();

function sheet(style: string): CSSStyleSheet {
  const made = sheets.get(style) ?? new CSSStyleSheet();
  if (!sheets.has(style)) made.replaceSync(style);
  sheets.set(style, made);
  return made;
}

export const SlotStylesMixin = <Base extends ComponentClass>(base: Base) =>
  class extends base {
    get slotStyles(): string[] {
      return [];
    }

    override connectedCallback(): void {
      super.connectedCallback();
      const root = this.getRootNode() as Document | ShadowRoot;
      const missing = this.slotStyles.map(sheet).filter((each) => !root.adoptedStyleSheets.includes(each));
      root.adoptedStyleSheets.push(...missing);
    }
  };
