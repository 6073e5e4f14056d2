/** How well what is typed fits a name. Pure. */

/** From 0, not at all, to 4, its beginning; letters that only follow one another fit a little. */
export function score(name: string, typed: string): number {
  const [have, wanted] = [plain(name), plain(typed).trim()];
  if (wanted === "") return 1;
  if (have.startsWith(wanted)) return 4;
  if (have.split(/[\s:：]+/u).some((word) => word.startsWith(wanted))) return 3;
  if (have.includes(wanted)) return 2;
  return follows(have, wanted) ? 1 : 0;
}

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

function follows(have: string, wanted: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    at = have.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return wanted.length > 1;
}
