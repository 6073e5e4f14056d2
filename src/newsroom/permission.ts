/**
 * Who may do what: one table, read by the server before every act and by the screens before they offer one.
 * Pure. Promises: what is not in the table is not allowed.
 */

export const roles = ["owner", "editor", "reporter", "photo desk", "translator", "contributor"] as const;
export type Role = (typeof roles)[number];

/** How far a permission goes: over every story, or over those that are one's own (begun by or given to the person). */
export type Reach = "all" | "own";

type Row = Readonly<Partial<Record<Role, Reach>>>;

const everybody: Row = {
  owner: "all",
  editor: "all",
  reporter: "all",
  "photo desk": "all",
  translator: "all",
  contributor: "all",
};
const staff: Row = { ...everybody, contributor: "own" };
const editors: Row = { owner: "all", editor: "all" };
const writers: Row = { ...editors, reporter: "own", translator: "all", contributor: "own" };

const table = {
  "keep own account": everybody,
  "see stories": staff,
  "see desk": { ...staff, contributor: undefined },
  "begin stories": { ...editors, reporter: "all", translator: "all", contributor: "all" },
  write: writers,
  "write pictures": { ...writers, "photo desk": "all" },
  "see pictures": { ...staff, contributor: undefined },
  "keep pictures": { ...editors, "photo desk": "all" },
  comment: staff,
  // Who is let into every story to write its other edition settles nobody's suggestions there.
  "take suggestions": { ...writers, translator: "own" },
  "keep house style": editors,
  "hand in": writers,
  review: editors,
  plan: editors,
  "flag legal": editors,
  publish: editors,
  schedule: editors,
  withdraw: editors,
  correct: editors,
  embargo: editors,
  "see fronts": { ...staff, contributor: undefined },
  "arrange fronts": editors,
  "restore revisions": writers,
  "share previews": { ...editors, reporter: "own" },
  "keep people": { owner: "all" },
  "see audit": { owner: "all" },
  "keep settings": { owner: "all" },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Role, Reach | undefined>>>>>;

/** What one may be allowed to do. */
export type Verb = keyof typeof table;

export const verbs = Object.keys(table) as Verb[];

/** How far `role` may do `verb`; undefined where it may not at all. */
export const reach = (role: Role, verb: Verb): Reach | undefined =>
  (table[verb] as Readonly<Partial<Record<Role, Reach | undefined>>>)[role];

/** True when `role` may do `verb` to a story that is or is not the person's `own`. */
export const may = (role: Role, verb: Verb, own: boolean): boolean => {
  const far = reach(role, verb);
  return far === "all" || (far === "own" && own);
};
