/**
 * Keys: the names under which readers' pages depend on the paper. Pure.
 * A read says which keys it saw, a verb says which it changed; a page is out of date when the two meet.
 */
export const keys = {
  /** Name, editions, standing texts. */
  publication: "publication",
  /** The tree of sections and their names. */
  sections: "sections",
  /** A live story's own text and picture. */
  story: (story: number, edition: string) => `story:${story}:${edition}`,
  /** That it was taken away from readers: nothing else touches this. */
  gone: (story: number, edition: string) => `gone:${story}:${edition}`,
  /** That any story of the edition was: for who lists addresses and counts, and no cards. */
  withdrawals: (edition: string) => `gone:${edition}`,
  /** Which stories come before and after it in its section. */
  neighbours: (story: number, edition: string) => `neighbours:${story}:${edition}`,
  /** Which editions it is live in. */
  editionsOf: (story: number) => `editions:${story}`,
  related: (story: number, edition: string) => `related:${story}:${edition}`,
  moods: (story: number) => `moods:${story}`,
  /** Which stories of the edition are read most. */
  mostRead: (edition: string) => `read:${edition}`,
  /** How the front of a place is arranged, if it is. */
  front: (edition: string, place: string) => `front:${edition}:${place}`,
  person: (person: number) => `person:${person}`,
  topic: (topic: number) => `topic:${topic}`,
  picture: (picture: number) => `picture:${picture}`,
  claim: (claim: string) => `claim:${claim}`,
  /** Which live stories the edition has, newest first. */
  latest: (edition: string) => `list:${edition}`,
  inSection: (edition: string, section: number) => `list:${edition}:section:${section}`,
  onTopic: (edition: string, topic: number) => `list:${edition}:topic:${topic}`,
  byPerson: (edition: string, person: number) => `list:${edition}:person:${person}`,
  inMonth: (edition: string, month: string) => `list:${edition}:month:${month}`,
} as const;

/**
 * The key that a page which may lag behind `key` must never lag behind: what was taken away leaves every page at once.
 * Undefined where there is none.
 */
export const neverLagging = (key: string): string | undefined => {
  if (key.startsWith("story:")) return `gone:${key.slice("story:".length)}`;
  return key.startsWith("gone:") ? key : undefined;
};
