// The full page.
import "../styles/base.css";
import "../styles/cards.css";
import "../styles/chat.css";
import "../styles/components.css";
import "../styles/page.css";
import { downloads } from "../report/downloads";
import { kept } from "../talk/kept";
import { Chat } from "../talk/chat";

const chat = new Chat({
  server: "",
  embedded: false,
  language: navigator.language,
  title: "Hot Seat",
  downloads: (words) => downloads(words, () => kept.token()),
  tools: [],
  languageChanged: (language) => (document.documentElement.lang = language),
});
document.body.append(chat.root);
chat.appeared();
