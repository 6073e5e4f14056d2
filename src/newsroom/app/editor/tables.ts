/** Tables in the text: from cell to cell, rows and columns put in and taken out. Rows may differ in length. */
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { depthOf } from "./blocks.ts";

interface Where {
  readonly table: Node;
  /** Before the table, before the row, before the cell. */
  readonly tableAt: number;
  readonly rowAt: number;
  readonly cellAt: number;
  readonly row: number;
  readonly column: number;
}

function whereIn({ state }: Editor): Where | undefined {
  const { $from } = state.selection;
  const [table, row, cell] = ["table", "tableRow", "tableCell"].map((name) => depthOf($from, name)) as [
    number,
    number,
    number,
  ];
  if (table === 0 || row === 0 || cell === 0) return undefined;
  return {
    table: $from.node(table),
    tableAt: $from.before(table),
    rowAt: $from.before(row),
    cellAt: $from.before(cell),
    row: $from.index(table),
    column: $from.index(row),
  };
}

/** Goes to another cell; a new row follows the last. False outside of tables. */
export function goToCell(editor: Editor, to: "next" | "before" | "below"): boolean {
  const where = whereIn(editor);
  if (where === undefined) return false;
  const { table, row, column } = where;
  const width = table.child(row).childCount;
  const step = { next: [0, 1], before: [0, -1], below: [1, 0] }[to] as [number, number];
  let [r, c] = [row + step[0], column + step[1]];
  if (c >= width) [r, c] = [r + 1, 0];
  if (c < 0) [r, c] = [r - 1, Number.MAX_SAFE_INTEGER];
  if (r < 0) return true;
  if (r >= table.childCount) addRow(editor);
  return select(editor, where.tableAt, r, c);
}

function select(editor: Editor, tableAt: number, row: number, column: number): boolean {
  const { state, view } = editor;
  const table = state.doc.nodeAt(tableAt);
  if (!table || row >= table.childCount || table.child(row).childCount === 0) return true;
  let at = tableAt + 1;
  for (let index = 0; index < row; index++) at += table.child(index).nodeSize;
  at += 1;
  const cells = table.child(row);
  const last = Math.min(column, cells.childCount - 1);
  for (let index = 0; index < last; index++) at += cells.child(index).nodeSize;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, at + 1)).scrollIntoView());
  return true;
}

/** A row of empty cells below the one the caret is in. */
export function addRow(editor: Editor): boolean {
  const where = whereIn(editor);
  if (where === undefined) return false;
  const { state, view } = editor;
  const before = where.table.child(where.row);
  const cells = Array.from({ length: Math.max(1, before.childCount) }, () => state.schema.nodes.tableCell!.create());
  view.dispatch(state.tr.insert(where.rowAt + before.nodeSize, state.schema.nodes.tableRow!.create(null, cells)));
  return true;
}

/** A column behind the one the caret is in. */
export const addColumn = (editor: Editor): boolean =>
  eachRow(editor, (transaction, cell) => transaction.insert(cell.end, editor.schema.nodes.tableCell!.create()));

/** Takes out the column the caret is in. */
export const removeColumn = (editor: Editor): boolean =>
  eachRow(editor, (transaction, cell) => transaction.delete(cell.start, cell.end));

function eachRow(
  editor: Editor,
  act: (transaction: Editor["state"]["tr"], cell: { readonly start: number; readonly end: number }) => void,
): boolean {
  const where = whereIn(editor);
  if (where === undefined) return false;
  const transaction = editor.state.tr;
  where.table.forEach((row, rowOffset) => {
    if (row.type.name !== "tableRow" || row.childCount <= where.column) return;
    let start = where.tableAt + 1 + rowOffset + 1;
    for (let index = 0; index < where.column; index++) start += row.child(index).nodeSize;
    const [from, to] = [start, start + row.child(where.column).nodeSize].map((at) => transaction.mapping.map(at)) as [
      number,
      number,
    ];
    act(transaction, { start: from, end: to });
  });
  editor.view.dispatch(transaction);
  return true;
}

/** Takes out the row the caret is in, the table with its last. */
export function removeRow(editor: Editor): boolean {
  const where = whereIn(editor);
  if (where === undefined) return false;
  const { state, view } = editor;
  const { table, tableAt, rowAt, row } = where;
  const last = table.childCount === 1;
  const [from, node] = last ? [tableAt, table] : [rowAt, table.child(row)];
  view.dispatch(state.tr.delete(from, from + node.nodeSize));
  return true;
}

/** Keys of tables. */
export const tableKeys = (editor: Editor) => ({
  "Mod-Alt-ArrowDown": () => addRow(editor),
  "Mod-Alt-ArrowRight": () => addColumn(editor),
  "Mod-Alt-Backspace": () => removeRow(editor),
  "Mod-Alt-Shift-Backspace": () => removeColumn(editor),
});
