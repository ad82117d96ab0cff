// The conversation as a list of messages. Text only ever becomes text nodes, so nothing said can turn into markup.
export interface Button {
  title: string;
  payload: string;
}

export interface Line {
  who: "you" | "bot";
  text: string;
  buttons?: Button[];
}

export class Log {
  constructor(
    private readonly root: HTMLElement,
    private readonly press: (button: Button) => void,
  ) {}

  clear(): void {
    this.root.replaceChildren();
  }

  get empty(): boolean {
    return this.root.childElementCount === 0;
  }

  add(line: Line): void {
    this.dropButtons();
    const message = document.createElement("div");
    message.className = `message ${line.who}`;
    for (const part of line.text.split(/\n{2,}/)) {
      const paragraph = document.createElement("p");
      paragraph.textContent = part;
      message.append(paragraph);
    }
    this.root.append(message);
    if (line.buttons?.length) {
      this.root.append(this.buttons(line.buttons));
    }
    this.root.lastElementChild?.scrollIntoView({ block: "end" });
  }

  private buttons(buttons: Button[]): HTMLElement {
    const group = document.createElement("div");
    group.className = "buttons";
    for (const each of buttons) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = each.title;
      button.addEventListener("click", () => this.press(each));
      group.append(button);
    }
    return group;
  }

  private dropButtons(): void {
    this.root.querySelectorAll(".buttons").forEach((each) => each.remove());
  }
}
