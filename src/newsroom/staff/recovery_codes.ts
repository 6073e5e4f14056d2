/** Recovery codes as people copy them by hand: small letters and digits, none that is taken for another. */
import { randomInt } from "node:crypto";

const signs = "23456789abcdefghjkmnpqrstuvwxyz";
const half = () => Array.from({ length: 5 }, () => signs[randomInt(signs.length)]).join("");

/** Ten fresh codes, each of 49 bits. */
export const freshCodes = (): string[] => Array.from({ length: 10 }, () => `${half()}-${half()}`);

/** A code as it was made, however it was typed. */
export function codeAsMade(typed: string): string {
  const signsTyped = typed.toLowerCase().replace(/[^a-z0-9]/g, "");
  return /^\d{6}$/.test(signsTyped) ? signsTyped : `${signsTyped.slice(0, 5)}-${signsTyped.slice(5)}`;
}
