/** What to call a browser by what it says of itself: `Firefox, Windows`. Pure. */

const browsers = [
  ["Edge", /Edg(e|A|iOS)?\//],
  ["Opera", /OPR\//],
  ["Firefox", /Firefox\/|FxiOS\//],
  ["Chrome", /Chrome\/|Chromium\/|CriOS\//],
  ["Safari", /Safari\//],
] as const;

const systems = [
  ["iPhone", /iPhone/],
  ["iPad", /iPad/],
  ["Android", /Android/],
  ["Windows", /Windows/],
  ["Mac", /Macintosh/],
  ["Linux", /Linux/],
] as const;

/** Name of the browser and its system; what it said itself when neither is known. */
export function browserName(said: string): string {
  const named = [browsers, systems].flatMap((kind) => kind.find(([, like]) => like.test(said))?.[0] ?? []);
  return named.length > 0 ? named.join(", ") : said.slice(0, 40);
}
