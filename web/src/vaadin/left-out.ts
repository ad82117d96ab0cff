// Stands in for modules of Vaadin's that this page goes without (vite.config.ts says which).

/** Vaadin's own reports to its maker while developing; this page reports nothing to anybody. */
export function usageStatistics(): void {}
