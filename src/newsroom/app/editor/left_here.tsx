/** Words this browser kept for a text that was begun anew: how many the story has not; to read, copy, put in, throw away. */
import { memo, useEffect, useMemo, useState } from "react";
import { countsOf } from "../../craft/counts.ts";
import { useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { forgetLeft, leftWords, notIn, putBy, putIn, type WhoseWords } from "./left_words.ts";
import type { Room } from "./room.ts";
import { useRoomState } from "./use_room.ts";

const words = wordsIn({
  en: {
    left: (count: number) =>
      count === 1
        ? "1 word kept in this browser is not in the story"
        : `${count} words kept in this browser are not in the story`,
    read: "Read",
    copy: "Copy",
    copied: "Copied",
    putIn: "Put in at the end",
    away: "Throw away",
    sure: "Throw away for good?",
  },
  "zh-Hans": {
    left: (count: number) => `本机保留的 ${count} 个字词不在稿件中`,
    read: "查看",
    copy: "复制",
    copied: "已复制",
    putIn: "加到文末",
    away: "丢弃",
    sure: "确定永久丢弃？",
  },
});

// Not drawn with each "Saving…" of the line above it: it reads what the browser has kept.
export const LeftHere = memo(function LeftHere({ room }: { readonly room: Room }) {
  const member = useSession().member.id;
  const name = room.provider.configuration.name;
  const whose = useMemo(() => {
    const [story, edition] = name.split("/") as [string, string];
    return { story: Number(story), edition, member };
  }, [name, member]);
  const outside = useRoomState(room, (state) => state.outside);
  const joined = useRoomState(room, (state) => state.line === "joined" && state.ready);
  useEffect(() => {
    // The old document is of no more use: only a page begun anew enters the room as it is now.
    if (outside === "other-room") void putBy(whose, room.doc).then((gone) => gone && location.reload());
  }, [outside, whose, room]);
  return joined && leftWords(whose).length > 0 ? <Left room={room} whose={whose} /> : null;
});

function Left({ room, whose }: { readonly room: Room; readonly whose: WhoseWords }) {
  const said = useWords(words);
  const readOnly = useRoomState(room, (state) => state.readOnly);
  const [lines, setLines] = useState(() => notIn(room.doc, leftWords(whose)));
  const [step, setStep] = useState<"copied" | "sure">();
  const { words: count } = countsOf(lines, whose.edition);
  const end = () => {
    forgetLeft(whose);
    setLines([]);
  };
  useEffect(() => {
    if (lines.length === 0) forgetLeft(whose);
  }, [lines, whose]);
  if (lines.length === 0) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(lines.join("\n\n"));
    setStep("copied");
  };
  const enter = () => {
    putIn(room.doc, lines);
    end();
  };
  return (
    <section className="left-here" aria-label={said.left(count)}>
      <details>
        <summary>
          {said.left(count)} · {said.read}
        </summary>
        <blockquote lang={whose.edition}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </blockquote>
      </details>
      <button type="button" className="quiet-button" onClick={() => void copy()}>
        {step === "copied" ? said.copied : said.copy}
      </button>
      {readOnly ? null : (
        <button type="button" className="quiet-button" onClick={enter}>
          {said.putIn}
        </button>
      )}
      <button type="button" className="quiet-button" onClick={() => (step === "sure" ? end() : setStep("sure"))}>
        {step === "sure" ? said.sure : said.away}
      </button>
    </section>
  );
}
