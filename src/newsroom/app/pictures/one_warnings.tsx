/** What must not be overlooked of a picture: words that are missing, rights that end or have ended, uses not allowed. */
import type { WholePicture } from "../../calls/picture_desk.ts";
import { useSession } from "../session.tsx";
import { useTimes } from "../time/use_times.ts";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    warnings: "Warnings",
    credit: (edition: string) => `No credit in ${edition}.`,
    alt: (edition: string) => `No alt text in ${edition}.`,
    web: "It may not be used on the paper's pages.",
    ends: (away: string, when: string) => `Its rights end ${away}: ${when}.`,
    ended: (when: string) => `Its rights ended: ${when}.`,
    withdrawn: "Readers see it no more; a later end gives it back.",
    broken: "Its Content Credentials are broken: the file was changed after it was sealed.",
  },
  "zh-Hans": {
    warnings: "提醒",
    credit: (edition: string) => `“${edition}”缺少图片来源。`,
    alt: (edition: string) => `“${edition}”缺少替代文字。`,
    web: "不可用于报纸网页。",
    ends: (away: string, when: string) => `使用权${away}到期：${when}。`,
    ended: (when: string) => `使用权已到期：${when}。`,
    withdrawn: "读者已看不到；改为更晚的到期时间即可恢复。",
    broken: "内容凭证无效：文件在签署后被改动。",
  },
});
const soonMs = 30 * 86_400_000;

export function Warnings({ picture }: { readonly picture: WholePicture }) {
  const said = useWords(words);
  const times = useTimes();
  const { paper } = useSession();
  const told: { readonly sentence: string; readonly stop: boolean }[] = [];
  const { rightsEndAt, withdrawnAt, uses } = picture;
  if (rightsEndAt !== null) {
    const left = Date.parse(rightsEndAt) - Date.now();
    if (left <= 0) told.push({ sentence: said.ended(times.whole(rightsEndAt)), stop: true });
    else if (left < soonMs)
      told.push({ sentence: said.ends(times.away(rightsEndAt), times.whole(rightsEndAt)), stop: false });
  }
  if (withdrawnAt !== null) told.push({ sentence: said.withdrawn, stop: true });
  if (!uses.includes("web")) told.push({ sentence: said.web, stop: true });
  if (picture.verdict === "invalid") told.push({ sentence: said.broken, stop: true });
  for (const { code, name } of paper.editions) {
    if (!picture.words[code]?.credit) told.push({ sentence: said.credit(name), stop: false });
    if (!picture.words[code]?.alt) told.push({ sentence: said.alt(name), stop: false });
  }
  if (told.length === 0) return null;
  return (
    <ul className="picture-warnings" aria-label={said.warnings}>
      {told.map(({ sentence, stop }) => (
        <li key={sentence} data-kind={stop ? "stop" : undefined}>
          {sentence}
        </li>
      ))}
    </ul>
  );
}
