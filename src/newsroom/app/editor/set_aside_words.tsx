/** What the server did not take, above the text: why, the words that only this browser has, and a way to copy them. */
import { useMemo, useState } from "react";
import { useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import type { Room } from "./room.ts";
import { linesOf, throwAway, wordsAside } from "./set_aside.ts";

const words = wordsIn({
  en: {
    notTaken: "Your last changes were not taken",
    forged: "They carried a suggestion under another's name. The text is as the server has it.",
    "not-yours": "They settled others' suggestions, which you may not do here. Ask an editor to take or refuse them.",
    only: "Only this browser has these words:",
    nothing: "No words of yours are missing from the text.",
    copy: "Copy them",
    copied: "Copied",
    away: "Throw them away",
    close: "Close",
  },
  "zh-Hans": {
    notTaken: "您最近的修改未被接受",
    forged: "其中含有以他人名义提出的建议。正文已恢复为服务器上的内容。",
    "not-yours": "其中处理了他人的建议，您在此稿件中无此权限。请由编辑接受或拒绝。",
    only: "以下文字仅保存在此浏览器中：",
    nothing: "您写的文字均在正文中。",
    copy: "复制",
    copied: "已复制",
    away: "丢弃",
    close: "关闭",
  },
});

interface SetAsideProps {
  readonly room: Room;
  readonly story: number;
  readonly edition: string;
}

export function SetAside({ room, story, edition }: SetAsideProps) {
  const said = useWords(words);
  const member = useSession().member.id;
  const [copied, setCopied] = useState(false);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when it was thrown away
  const aside = useMemo(() => wordsAside({ story, edition, member }), [story, edition, member, turn]);
  const missing = useMemo(() => {
    const there = new Set(linesOf(room.doc));
    return aside?.lines.filter((line) => !there.has(line)) ?? [];
  }, [aside, room]);
  if (aside === undefined) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(missing.join("\n\n"));
    setCopied(true);
  };
  const away = () => {
    throwAway({ story, edition, member });
    setTurn(turn + 1);
  };
  return (
    <section className="set-aside" aria-label={said.notTaken} role="alert">
      <p>
        <strong>{said.notTaken}.</strong> {said[aside.reason === "not-yours" ? "not-yours" : "forged"]}{" "}
        {missing.length === 0 ? said.nothing : said.only}
      </p>
      {missing.length === 0 ? null : (
        <blockquote lang={edition}>
          {missing.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </blockquote>
      )}
      <p className="remark-acts">
        {missing.length === 0 ? null : (
          <button type="button" className="quiet-button" onClick={() => void copy()}>
            {copied ? said.copied : said.copy}
          </button>
        )}
        <button type="button" className="quiet-button" onClick={away}>
          {missing.length === 0 ? said.close : said.away}
        </button>
      </p>
    </section>
  );
}
