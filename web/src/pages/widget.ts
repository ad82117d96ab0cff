// One script tag on anybody's site: <script src="https://…/widget.js" data-lang="it" defer></script>
import { settingsOf } from "../widget/settings";
import { Widget } from "../widget/widget";

const tag = document.currentScript;
if (tag instanceof HTMLScriptElement) {
  const widget = new Widget(settingsOf(tag));
  if (document.body) widget.appear();
  else document.addEventListener("DOMContentLoaded", () => widget.appear());
}
