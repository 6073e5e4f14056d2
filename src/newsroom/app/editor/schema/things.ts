/** Blocks without text of their own: picture, gallery, embed, divider. Pure. */
import { Node } from "@tiptap/core";
import { carried } from "./attributes.ts";

export const PictureNode = Node.create({
  name: "picture",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ picture: carried("picture", "") }),
  parseHTML: () => [{ tag: "figure[data-picture]" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes],
});

export const GalleryNode = Node.create({
  name: "gallery",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ pictures: carried<readonly string[]>("pictures", []) }),
  parseHTML: () => [{ tag: "figure[data-pictures]" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes],
});

export const EmbedNode = Node.create({
  name: "embed",
  group: "block",
  atom: true,
  draggable: true,
  addAttributes: () => ({ url: carried("url", ""), title: carried<string | null>("title", null) }),
  parseHTML: () => [{ tag: "figure[data-url]" }],
  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes],
});

export const DividerNode = Node.create({
  name: "divider",
  group: "block",
  atom: true,
  parseHTML: () => [{ tag: "hr" }],
  renderHTML: ({ HTMLAttributes }) => ["hr", HTMLAttributes],
});
