/** The marks of copy: strong, emphasis, link, claim. Pure. */
import { Mark } from "@tiptap/core";
import { isSafeHref } from "../../../../news/copy.ts";

export const StrongMark = Mark.create({
  name: "strong",
  parseHTML: () => [
    { tag: "strong" },
    { tag: "b", getAttrs: (element) => element.style.fontWeight !== "normal" && null },
    { style: "font-weight", getAttrs: (value) => /^(bold(er)?|[5-9]\d{2,})$/.test(value) && null },
  ],
  renderHTML: () => ["strong", 0],
});

export const EmphasisMark = Mark.create({
  name: "emphasis",
  parseHTML: () => [{ tag: "em" }, { tag: "i" }, { style: "font-style=italic" }],
  renderHTML: () => ["em", 0],
});

export const LinkMark = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes: () => ({ href: { default: "" } }),
  parseHTML: () => [{ tag: "a[href]", getAttrs: (element) => isSafeHref(element.getAttribute("href") ?? "") && null }],
  renderHTML: ({ mark }) => [
    "a",
    { href: isSafeHref(mark.attrs.href) ? mark.attrs.href : "#", rel: "noopener noreferrer nofollow" },
    0,
  ],
});

export const ClaimMark = Mark.create({
  name: "claim",
  inclusive: false,
  // Two claims may share words.
  excludes: "",
  addAttributes: () => ({
    claim: {
      default: "",
      parseHTML: (element) => element.getAttribute("data-claim") ?? "",
      renderHTML: ({ claim }) => ({ "data-claim": claim }),
    },
  }),
  parseHTML: () => [{ tag: "span[data-claim]" }],
  renderHTML: ({ HTMLAttributes }) => ["span", { ...HTMLAttributes, class: "claim" }, 0],
});
