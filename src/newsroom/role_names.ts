/** Names of the roles, in every language of the newsroom. Pure. */
import type { Locale } from "./calls/session.ts";
import type { Role } from "./permission.ts";

export const roleNames = {
  en: {
    owner: "Owner",
    editor: "Editor",
    reporter: "Reporter",
    "photo desk": "Photo desk",
    translator: "Translator",
    contributor: "Contributor",
  },
  "zh-Hans": {
    owner: "所有者",
    editor: "编辑",
    reporter: "记者",
    "photo desk": "图片编辑",
    translator: "译者",
    contributor: "撰稿人",
  },
} as const satisfies Record<Locale, Record<Role, string>>;
