/** What readers read in these minutes, and how they feel about it. */
import { moods } from "../../../news/mood.ts";
import type { openDeskScreen } from "../../calls/desk.ts";
import { HeadlineLink } from "../list/story_lines.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { ShortList } from "./short_list.tsx";

type Desk = ReturnType<(typeof openDeskScreen)["answer"]["parse"]>;

const words = wordsIn({
  en: {
    read: "Read now",
    nobody: "Nobody has read anything in these minutes.",
    reads: (count: number) => `${count} reads`,
    moods: "How readers feel",
    noMoods: "No reader has said how they feel today.",
    called: ["touched", "sympathetic", "bored", "angry", "amused", "sad", "happy", "no comment"],
  },
  "zh-Hans": {
    read: "正在阅读",
    nobody: "这几分钟还没有人阅读。",
    reads: (count: number) => `${count} 次阅读`,
    moods: "读者心情",
    noMoods: "今天还没有读者表态。",
    called: ["感动", "同情", "无聊", "愤怒", "搞笑", "难过", "高兴", "路过"],
  },
});

export function ReadNow({ desk: { mostRead } }: { readonly desk: Desk }) {
  const said = useWords(words);
  const most = Math.max(1, ...mostRead.map(({ reads }) => reads));
  return (
    <ShortList title={said.read} none={said.nobody}>
      {mostRead.map(({ path, headline, story, edition, reads }) => (
        <li key={path} className="read" style={{ "--part": reads / most } as never}>
          {story !== null && edition !== null ? (
            <HeadlineLink line={{ story, edition, headline }} />
          ) : (
            <a className="headline" href={path} data-line={path}>
              {headline || path}
            </a>
          )}
          <span className="short-beside">{said.reads(reads)}</span>
        </li>
      ))}
    </ShortList>
  );
}

export function Moods({ desk }: { readonly desk: Desk }) {
  const said = useWords(words);
  return (
    <ShortList title={said.moods} none={said.noMoods}>
      {desk.moods.map(({ story, edition, headline, counts }) => (
        <li key={`${story}:${edition}`}>
          <HeadlineLink line={{ story, edition, headline }} />
          <span className="short-beside moods">
            {strongest(counts).map(([mood, count]) => (
              <span key={moods[mood]}>
                {said.called[mood]} {count}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ShortList>
  );
}

const strongest = (counts: readonly number[]): [number, number][] =>
  counts
    .map((count, mood): [number, number] => [mood, count])
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one)
    .slice(0, 3);
