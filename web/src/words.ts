// What the page itself says, in both languages.
export type Language = "en" | "it";

const EN = {
  hello: "hello",
  log: "Conversation",
  other: "Italiano",
  label: "Your message",
  send: "Send",
  enter: "Enter sends",
  words: (count: number) => `${count} words (40 to 180 is a good length for an answer)`,
  typing: "is typing …",
  offline: "No connection. What you send is kept and goes out once, in order, when it is back.",
  failed: "That could not be sent. It is kept and will be tried again.",
};

export type Words = typeof EN;

const IT: Words = {
  hello: "ciao",
  log: "Conversazione",
  other: "English",
  label: "Il tuo messaggio",
  send: "Invia",
  enter: "Invio spedisce",
  words: (count) => `${count} parole (per una risposta vanno bene da 40 a 180)`,
  typing: "sta scrivendo …",
  offline: "Connessione assente. Quello che invii resta qui e parte una volta sola, in ordine, quando torna.",
  failed: "Non è stato possibile inviare. Il messaggio resta qui e verrà riprovato.",
};

export const WORDS: Record<Language, Words> = { en: EN, it: IT };
