/** The audit as a file: CSV for a spreadsheet, JSON Lines for a machine. Pure. */
import type { AuditRow } from "./audit.ts";
import { auditSentence } from "./audit_sentence.ts";
import type { Locale } from "./calls/session.ts";

const columns = [
  "id",
  "at",
  "sentence",
  "name",
  "role",
  "act",
  "story",
  "edition",
  "outcome",
  "address",
  "browser",
  "who",
  "facts",
  "headline",
  "person",
] as const;

/** First line of the CSV. */
export const csvHead = `${columns.join(",")}\r\n`;

/** A line of CSV (RFC 4180); what a spreadsheet would take for a formula has an apostrophe before it. */
export const csvLine = (row: AuditRow, locale: Locale): string => {
  const told = { ...row, sentence: auditSentence(row, locale) };
  return `${columns.map((each) => cell(textOf(told[each]))).join(",")}\r\n`;
};

/** A line of JSON. */
export const jsonLine = (row: AuditRow, locale: Locale): string =>
  `${JSON.stringify({ ...row, at: row.at.toISOString(), sentence: auditSentence(row, locale) })}\n`;

function textOf(value: AuditRow[keyof AuditRow]): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
