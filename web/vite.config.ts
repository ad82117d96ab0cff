// Two builds into dist/: the pages, and the widget as one file that needs nothing beside it.
import { defineConfig, type UserConfig } from "vite";

const pages: UserConfig = {
  build: { rollupOptions: { input: ["index.html", "report.html"] }, modulePreload: { polyfill: false } },
};

const widget: UserConfig = {
  publicDir: false,
  build: {
    emptyOutDir: false,
    lib: { entry: "src/pages/widget.ts", formats: ["iife"], name: "HotSeat", fileName: () => "widget.js" },
  },
};

export default defineConfig(({ mode }) => (mode === "widget" ? widget : pages));
