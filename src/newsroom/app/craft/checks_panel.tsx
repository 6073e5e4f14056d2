/** Beside the text: how long it is, whether the headline fits, and what the checks found, to be mended by key or click. */
import { useMemo } from "react";
import { isChineseEdition } from "../../craft/checks.ts";
import { countsOf } from "../../craft/counts.ts";
import type { Finding } from "../../craft/finding.ts";
import { headlineFits } from "../../craft/headline_fit.ts";
import { tell } from "../frame/notices.tsx";
import type { PanelProps } from "../panels/panel_props.ts";
import { useLocale, useWords, wordsIn } from "../words/words.ts";
import { adviceOf, findingWords } from "./finding_words.ts";
import { useHeadline } from "./headline.ts";
import { HouseStyle } from "./house_style.tsx";
import { mend, mendAll } from "./mending.ts";
import { foundInText, goTo, openText, type PlacedFinding, paragraphsOf, textTurns } from "./open_text.ts";

const words = wordsIn({
  en: {
    length: "Length",
    words: (count: string) => `${count} words`,
    characters: (count: string) => `${count} characters`,
    minutes: (count: number) => `${count} min to read`,
    fit: "Headline",
    places: { phone: "Phone", card: "Card", search: "Search result", share: "Shared card" },
    lines: (lines: number, most: number) => `${lines} of ${most} lines`,
    over: "too long",
    fits: "fits",
    checks: "Checks",
    nothing: "Nothing to mend.",
    all: (count: number) => `Mend all ${count}`,
    mended: (count: number) => `${count} mended.`,
    takeOut: "take out",
    show: "Show",
  },
  "zh-Hans": {
    length: "篇幅",
    words: (count: string) => `${count} 词`,
    characters: (count: string) => `${count} 字`,
    minutes: (count: number) => `阅读约 ${count} 分钟`,
    fit: "标题",
    places: { phone: "手机", card: "卡片", search: "搜索结果", share: "分享卡片" },
    lines: (lines: number, most: number) => `${lines} 行（最多 ${most} 行）`,
    over: "过长",
    fits: "合适",
    checks: "检查",
    nothing: "没有需要修正之处。",
    all: (count: number) => `全部修正（${count}）`,
    mended: (count: number) => `已修正 ${count} 处。`,
    takeOut: "删去",
    show: "查看",
  },
});

export function ChecksPanel({ edition, view }: PanelProps) {
  const headline = useHeadline(openText.use());
  return (
    <>
      <Length edition={edition} />
      <HeadlineFit headline={headline ?? view.headline} />
      <Checks />
      <HouseStyle edition={edition} />
    </>
  );
}

function Length({ edition }: { readonly edition: string }) {
  const said = useWords(words);
  const locale = useLocale();
  const editor = openText.use();
  const turn = textTurns.use();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is another text
  const counts = useMemo(() => (editor ? countsOf(paragraphsOf(editor), edition) : undefined), [editor, edition, turn]);
  if (counts === undefined) return null;
  const shown = (count: number) => count.toLocaleString(locale);
  return (
    <p className="text-length">
      {isChineseEdition(edition) ? said.characters(shown(counts.characters)) : said.words(shown(counts.words))}
      {" · "}
      {said.minutes(counts.minutes)}
    </p>
  );
}

/** How a headline fits the places readers meet it. */
export function HeadlineFit({ headline }: { readonly headline: string }) {
  const said = useWords(words);
  return (
    <section aria-label={said.fit} className="headline-fit">
      <h2>{said.fit}</h2>
      <ul>
        {headlineFits(headline).map(({ place, lines, mostLines, filled, fits }) => (
          <li key={place} data-over={fits ? undefined : ""}>
            <span>{said.places[place]}</span>
            <span className="fit-bar" aria-hidden="true">
              <span style={{ inlineSize: `${Math.min(filled, 1) * 100}%` }} />
            </span>
            <span className="quiet">{fits ? said.lines(lines, mostLines) : said.over}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Checks() {
  const said = useWords(words);
  const editor = openText.use();
  const found = foundInText.use();
  const mendable = found.filter(({ repair }) => repair !== undefined);
  if (editor === undefined) return null;
  return (
    <section aria-label={said.checks} className="text-checks">
      <header>
        <h2>
          {said.checks} <span className="quiet">{found.length || ""}</span>
        </h2>
        {mendable.length > 1 && editor.isEditable ? (
          <button type="button" className="quiet-button" onClick={() => tell(said.mended(mendAll(editor, mendable)))}>
            {said.all(mendable.length)}
          </button>
        ) : null}
      </header>
      {found.length === 0 ? <p className="empty">{said.nothing}</p> : null}
      <ul>
        {found.slice(0, 200).map((finding) => (
          <FoundLine key={`${finding.from}-${finding.kind}-${finding.advice}`} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function FoundLine({ finding }: { readonly finding: PlacedFinding }) {
  const said = useWords(words);
  const sentences = useWords(findingWords);
  const editor = openText.use();
  const { from, to, kind, advice, said: house, repair } = finding;
  return (
    <li>
      <button type="button" className="found-line" onClick={() => editor && goTo(editor, from, to)}>
        <span className="found-kind">{sentences.kinds[kind]}</span>
        <span className="found-words">{shortened(finding)}</span>
        <span className="found-advice">{house || adviceOf(sentences, advice)}</span>
      </button>
      {repair === undefined || editor === undefined || !editor.isEditable ? null : (
        <button type="button" className="found-repair" onClick={() => mend(editor, finding, repair)}>
          → {repair.trim() === "" ? (repair === "" ? said.takeOut : "␣") : repair}
        </button>
      )}
    </li>
  );
}

const shortened = ({ words: met }: Finding & { readonly words: string }) =>
  met.length > 60 ? `${met.slice(0, 57)}…` : met.trim() === "" ? "␣" : met;
