/**
 * Tables of data as table blocks; tables that only lay a page out as what is inside them. Pure.
 */
import type { Block, Inline } from "../news/copy.ts";
import { joinedWords, wordsAndRest } from "./html_fold.ts";
import type { Place, Reading, Shape } from "./html_reading.ts";

const widest = 60;
const mostRows = 5_000;

/** A table element as a table block, or as its cells' blocks in order when it is there for layout. */
export const tableBlocks: Shape = (table, reading, place) => {
  const rows = [...table.querySelectorAll("tr")].filter((row) => row.closest("table") === table).slice(0, mostRows);
  const cells = rows.map(cellsOf);
  if (isLayout(table, cells)) return reading.inside(table, place);
  const after: Block[] = [];
  const grid = spread(cells, (cell) => cellWords(cell, reading, place, after));
  const named = table.querySelector("caption");
  const caption = named ? joinedWords(wordsAndRest(reading.inside(named, place)).words) : [];
  const block: Block = {
    type: "table",
    ...(caption.length > 0 ? { caption } : {}),
    headRows: headRows(cells),
    rows: grid,
  };
  return [...(grid.length > 0 ? [block] : []), ...after];
};

const cellsOf = (row: Element) =>
  [...row.children].filter((each) => each.localName === "td" || each.localName === "th");

function isLayout(table: Element, rows: readonly Element[][]): boolean {
  if (table.getAttribute("role") === "presentation" || rows.every((row) => row.length <= 1)) return true;
  const cells = rows.flat();
  return cells.some(
    (cell) => cell.querySelector("table,h1,h2,h3,blockquote,iframe,figure") || cell.querySelectorAll("p").length > 2,
  );
}

function cellWords(cell: Element, reading: Reading, place: Place, after: Block[]): Inline {
  const found = wordsAndRest(reading.inside(cell, place));
  after.push(...found.after);
  return joinedWords(found.words);
}

const isHead = (row: readonly Element[]) =>
  row.length > 0 && row.every((cell) => cell.localName === "th" || cell.closest("thead") !== null);

function headRows(rows: readonly Element[][]): number {
  const first = rows.filter((row) => row.length > 0).findIndex((row) => !isHead(row));
  return Math.max(first, 0);
}

/** Cells at the columns where a browser puts them; what a cell spans beyond its first place is empty. */
function spread(rows: readonly Element[][], words: (cell: Element) => Inline): Inline[][] {
  const taken: number[] = [];
  const grid: Inline[][] = [];
  for (const row of rows.filter((each) => each.length > 0)) {
    const line: Inline[] = [];
    const skip = () => {
      while ((taken[line.length] ?? 0) > 0) taken[line.length] = taken[line.push([]) - 1]! - 1;
    };
    for (const cell of row) {
      skip();
      const [wide, high] = [span(cell, "colspan"), span(cell, "rowspan")];
      const text = words(cell);
      for (let at = 0; at < wide && line.length < widest; at++) {
        taken[line.length] = high - 1;
        line.push(at === 0 ? text : []);
      }
    }
    skip();
    grid.push(line);
  }
  return grid.filter((line) => line.some((text) => text.length > 0));
}

const span = (cell: Element, name: string) =>
  Math.min(widest, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? "1", 10) || 1));
