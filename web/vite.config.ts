// Two builds into dist/: the pages, and the widget as one file that needs nothing beside it.
import { defineConfig, type UserConfig } from "vite";

// What is loaded in place of modules of Vaadin's; docs/decisions/the-page.md says why, and when each may go.
const LEFT_OUT = "/src/vaadin/left-out.ts";
const alias = [
  { find: "@vaadin/component-base/src/slot-styles-mixin.js", replacement: "/src/vaadin/slot-styles.ts" },
  { find: /^@vaadin\/component-base\/src\/styles\/(style-props|user-colors)\.js$/, replacement: LEFT_OUT },
  { find: /^@vaadin\/vaadin-usage-statistics\/.*/, replacement: LEFT_OUT },
  { find: /^@vaadin\/markdown\/.*/, replacement: LEFT_OUT },
];

const pages: UserConfig = {
  build: { rollupOptions: { input: ["index.html", "report.html"] }, modulePreload: { polyfill: false } },
};

const widget: UserConfig = {
  publicDir: false,
  esbuild: { charset: "ascii" }, // a site may be in any encoding
  build: {
    emptyOutDir: false,
    lib: { entry: "src/pages/widget.ts", formats: ["iife"], name: "HotSeat", fileName: () => "widget.js" },
  },
};

export default defineConfig(({ mode }) => ({ resolve: { alias }, ...(mode === "widget" ? widget : pages) }));
