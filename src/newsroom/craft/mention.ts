/** Mentions in a remark: `@Name`, as the list of colleagues offers it. Pure. */

/** Those of `people` who are named in the text; the longer of two names that begin alike wins. */
export function mentioned<T extends { readonly name: string }>(text: string, people: readonly T[]): T[] {
  const longest = [...people]
    .filter(({ name }) => name !== "")
    .sort((one, other) => other.name.length - one.name.length);
  const found = new Set<T>();
  for (const { index } of text.matchAll(/[@＠]/g)) {
    const after = text.slice(index + 1).toLowerCase();
    const person = longest.find(({ name }) => after.startsWith(name.toLowerCase()));
    if (person !== undefined) found.add(person);
  }
  return people.filter((person) => found.has(person));
}

/** What of a name is being typed behind an `@` at the end of the text; undefined where nothing is. */
export const nameBegun = (text: string): string | undefined =>
  /(?:^|[\s\p{P}\p{Script=Han}])[@＠]([^@＠\n]{0,40})$/u.exec(text)?.[1];
