/**
 * Reads the rows of tables out of a big JSON file, one at a time: objects in arrays at known places.
 * Memory stays bounded whatever the file holds: only one row is held, all else is walked over.
 */
import { sentenceOf } from "../base/errors.ts";
import { Unreadable } from "./unreadable.ts";

/** A row, or why it is none; `offset` counts characters from the start of the text. */
export type JsonRow =
  | {
      readonly kind: "row";
      readonly table: string;
      readonly value: Readonly<Record<string, unknown>>;
      readonly offset: number;
    }
  | { readonly kind: "broken"; readonly table: string; readonly reason: string; readonly offset: number };

/** Names the table whose rows lie in the array at this path (`db.[].data.posts`), when they are wanted. */
export type TableAt = (path: string) => string | undefined;

/** The rows of the tables that `tableAt` names, each at most `longest` characters long. Unreadable when the text is not JSON, or no longer. */
export async function* rowsOf(
  pieces: AsyncIterable<string>,
  tableAt: TableAt,
  longest: number,
): AsyncGenerator<JsonRow> {
  const walk = new Walk(tableAt, longest);
  for await (const piece of pieces) {
    walk.read(piece);
    yield* walk.rows.splice(0);
  }
  walk.end();
}

/** One `{` or `[` on the way to the tables. */
interface Level {
  readonly path: string;
  readonly array: boolean;
  /** The table whose rows the array holds. */
  readonly table: string | undefined;
  next: "key" | "colon" | "value" | "comma";
  key: string;
}

interface Held {
  readonly table: string;
  readonly offset: number;
  readonly parts: string[];
  length: number;
  trouble: string | undefined;
  /** Where the row goes on in the piece at hand. */
  from: number;
}

const deepestRow = 200;
const deepestPath = 8;
const longestKey = 200;
const quote = 0x22;
const backslash = 0x5c;

class Walk {
  readonly rows: JsonRow[] = [];
  private readonly tableAt: TableAt;
  private readonly longest: number;
  private readonly levels: Level[] = [];
  private offset = 0;
  private begun = false;
  /** How deep the walk is inside a value that is held or walked over. */
  private inside = 0;
  private held: Held | undefined;
  private inString = false;
  private escape = false;
  private key: string | undefined;

  constructor(tableAt: TableAt, longest: number) {
    this.tableAt = tableAt;
    this.longest = longest;
  }

  read(piece: string): void {
    let at = 0;
    while (at < piece.length) {
      if (this.inString) at = this.throughString(piece, at);
      else if (this.inside > 0) at = this.throughValue(piece, at);
      else at = this.step(piece, at);
    }
    if (this.held) this.hold(this.held, piece, piece.length);
    this.offset += piece.length;
  }

  end(): void {
    if (!this.begun || this.levels.length > 0 || this.inside > 0 || this.inString)
      throw new Unreadable(`ends at character ${this.offset} before its last bracket closes: it is not whole`);
  }

  private throughString(piece: string, start: number): number {
    let at = start;
    for (; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (this.escape) this.escape = false;
      else if (code === backslash) this.escape = true;
      else if (code === quote) break;
    }
    if (this.key !== undefined) this.addToKey(piece.slice(start, at), at);
    if (at === piece.length) return at;
    this.inString = false;
    if (this.key !== undefined) this.keyEnds();
    return at + 1;
  }

  private throughValue(piece: string, start: number): number {
    for (let at = start; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at);
      if (code === quote) {
        this.inString = true;
        return at + 1;
      }
      if (code === 0x7b || code === 0x5b) {
        this.inside += 1;
        if (this.inside > deepestRow && this.held) this.held.trouble ??= `it nests more than ${deepestRow} deep`;
      } else if (code === 0x7d || code === 0x5d) {
        this.inside -= 1;
        if (this.inside > 0) continue;
        if (this.held) this.rowEnds(this.held, piece, at + 1);
        this.valueEnds();
        return at + 1;
      }
    }
    return piece.length;
  }

  /** One character between the tables. */
  private step(piece: string, at: number): number {
    const char = piece[at]!;
    const level = this.levels.at(-1);
    if (/[\s\ufeff]/.test(char)) return at + 1;
    if (char === "{" || char === "[") this.opens(level, char === "[", at);
    else if ((char === "}" || char === "]") && level?.array === (char === "]")) {
      this.levels.pop();
      this.valueEnds();
    } else if (char === '"' && (level?.next === "key" || level?.next === "value")) {
      this.inString = true;
      if (level.next === "key") this.key = "";
      else level.next = "comma";
    } else if (char === ":" && level?.next === "colon") level.next = "value";
    else if (char === "," && level?.next === "comma") level.next = level.array ? "value" : "key";
    // Numbers and words: what they say does not matter here.
    else if (/[-+.\w]/.test(char) && (level?.next === "value" || level?.next === "comma")) level.next = "comma";
    else throw this.broken(at);
    return at + 1;
  }

  private opens(level: Level | undefined, array: boolean, at: number): void {
    if (level ? level.next !== "value" : this.begun) throw this.broken(at);
    this.begun = true;
    if (level?.table !== undefined && !array) {
      this.inside = 1;
      this.held = { table: level.table, offset: this.offset + at, parts: [], length: 0, trouble: undefined, from: at };
    } else if (this.levels.length >= deepestPath) this.inside = 1;
    else {
      const step = level?.array ? "[]" : (level?.key ?? "");
      const path = level && level.path !== "" ? `${level.path}.${step}` : step;
      const table = array ? this.tableAt(path) : undefined;
      this.levels.push({ path, array, table, next: array ? "value" : "key", key: "" });
    }
  }

  private valueEnds(): void {
    const level = this.levels.at(-1);
    if (level) level.next = "comma";
  }

  private addToKey(text: string, at: number): void {
    this.key += text;
    if (this.key!.length > longestKey) throw this.broken(at);
  }

  private keyEnds(): void {
    const level = this.levels.at(-1)!;
    level.key = this.key!;
    level.next = "colon";
    this.key = undefined;
  }

  private hold(held: Held, piece: string, to: number): void {
    held.length += to - held.from;
    if (held.length > this.longest) held.trouble ??= `it is longer than ${this.longest} characters`;
    if (held.trouble === undefined) held.parts.push(piece.slice(held.from, to));
    else held.parts.length = 0;
    held.from = 0;
  }

  private rowEnds(held: Held, piece: string, to: number): void {
    this.hold(held, piece, to);
    this.held = undefined;
    const { table, offset, trouble } = held;
    if (trouble !== undefined) {
      this.rows.push({ kind: "broken", table, offset, reason: trouble });
      return;
    }
    try {
      this.rows.push({ kind: "row", table, offset, value: JSON.parse(held.parts.join("")) });
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      this.rows.push({ kind: "broken", table, offset, reason: `it is not JSON (${sentenceOf(error)})` });
    }
  }

  private broken(at: number): Unreadable {
    const where = this.offset + at;
    return new Unreadable(where === 0 ? "is not JSON" : `is not JSON from character ${where} on`);
  }
}
