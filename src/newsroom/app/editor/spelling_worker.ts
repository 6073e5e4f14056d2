/** Spelling in a worker of its own; filled in by the editor. */
export {};
