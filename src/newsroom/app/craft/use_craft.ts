/** The craft of an open text as a screen needs it: what its extensions are told, and what follows the house style. */
import { useMemo } from "react";
import { tell } from "../frame/notices.tsx";
import { openPanel } from "../panels/open_panel.ts";
import { useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import type { CraftWith } from "./craft_extensions.ts";

const words = wordsIn({
  en: {
    pictures: (count: number) =>
      `${count === 1 ? "A picture was" : `${count} pictures were`} left out of what you pasted: put the file in, with credit and words.`,
    "not-suggested": "This cannot be suggested here. Comment on it, or turn suggesting off to change it.",
    "not-yours": "That would settle others’ suggestions, which you may not do here. Comment on them, or ask an editor.",
  },
  "zh-Hans": {
    pictures: (count: number) => `粘贴内容中有 ${count} 张图片未带入：请上传文件，并写明署名和说明。`,
    "not-suggested": "此处无法以建议方式修改。请加批注，或关闭建议方式后再改。",
    "not-yours": "此操作会处理他人的建议，您在此稿件中无此权限。请加批注，或请编辑处理。",
  },
});

/** What the extensions of the craft are told. */
export function useCraft(edition: string): CraftWith {
  const said = useWords(words);
  const { member } = useSession();
  return useMemo(
    () => ({
      edition,
      member: member.id,
      picturesLeft: (count) => tell(said.pictures(count)),
      notSuggested: (why) => tell(said[why], "refused"),
      openComments: () => openPanel("review"),
    }),
    [edition, member.id, said],
  );
}
