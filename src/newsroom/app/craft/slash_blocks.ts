/** What the slash menu offers: each block with its names in both languages, and how it is put in. */
import type { Editor } from "@tiptap/core";
import type { Locale } from "../../calls/session.ts";
import { freshBlocks, toggleHeading, toggleList, toggleQuote } from "../editor/blocks.ts";
import { choosePictures } from "../editor/picture_drop.ts";

export interface SlashBlock {
  readonly names: Readonly<Record<Locale, string>>;
  /** Other words it is found by. */
  readonly also: string;
  /** What does the same while typing. */
  readonly typed?: string;
  readonly put: (editor: Editor) => void;
}

const heading = (level: 2 | 3 | 4) => (editor: Editor) => void toggleHeading(editor, level);

const blocks: readonly SlashBlock[] = [
  { names: { en: "Heading", "zh-Hans": "小标题" }, also: "h2 title xiaobiaoti", typed: "##", put: heading(2) },
  { names: { en: "Smaller heading", "zh-Hans": "次级小标题" }, also: "h3", typed: "###", put: heading(3) },
  {
    names: { en: "List", "zh-Hans": "列表" },
    also: "bullets ul liebiao",
    typed: "-",
    put: (editor) => void toggleList(editor, false),
  },
  {
    names: { en: "Numbered list", "zh-Hans": "编号列表" },
    also: "ol bianhao",
    typed: "1.",
    put: (editor) => void toggleList(editor, true),
  },
  {
    names: { en: "Quote", "zh-Hans": "引文" },
    also: "blockquote yinwen",
    typed: ">",
    put: (editor) => void toggleQuote(editor),
  },
  {
    names: { en: "Box of facts", "zh-Hans": "资料框" },
    also: "facts aside ziliao",
    put: (editor) => void editor.commands.insertContent(freshBlocks.facts),
  },
  {
    names: { en: "Table", "zh-Hans": "表格" },
    also: "grid biaoge",
    put: (editor) => void editor.commands.insertContent(freshBlocks.table),
  },
  {
    names: { en: "Pictures, several make a gallery", "zh-Hans": "图片（多张成组图）" },
    also: "gallery picture image photo tupian zutu",
    put: choosePictures,
  },
  {
    names: { en: "Divider", "zh-Hans": "分隔线" },
    also: "line hr rule fengexian",
    typed: "---",
    put: (editor) => void editor.commands.insertContent(freshBlocks.divider),
  },
];

/** Blocks that what is typed behind the slash may mean. */
export function blocksFor(query: string): SlashBlock[] {
  const wanted = query.toLowerCase();
  return blocks.filter(({ names, also }) =>
    [...Object.values(names), ...also.split(" ")].some(
      (name) => name.toLowerCase().startsWith(wanted) || name.toLowerCase().includes(` ${wanted}`),
    ),
  );
}
