/** Colours of people: the same for the same person everywhere, dark enough for white letters (4.5:1). Pure. */
const colors = ["#b3261e", "#1f5fa8", "#2f6b2f", "#7a3e9d", "#9a5b00", "#0f6b6b", "#a02c6b", "#4b5320"] as const;

/** The colour of whoever has the id. */
export function colorOf(id: string): string {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
  return colors[sum % colors.length]!;
}

/** A colour that nobody else here has, as long as there are enough: of two with the same, the later id takes another. */
export function ownColor(
  { id, color }: { readonly id: string; readonly color: string },
  others: readonly { readonly id: string; readonly color: string }[],
): string {
  if (!others.some((other) => other.color === color && other.id < id)) return color;
  const taken = new Set(others.map((other) => other.color));
  return colors.find((each) => !taken.has(each)) ?? color;
}

/** First letters of a name: two where it has two parts, the last two signs of a Chinese one. */
export function initialsOf(name: string): string {
  if (/^\p{Script=Han}+$/u.test(name)) return [...name].slice(-2).join("");
  const parts = name.trim().split(/\s+/);
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined]
    .map((part) => [...(part ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
