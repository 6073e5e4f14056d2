/** The front in its true design: draft and what is live, by phone and desktop, light and dark; new after every change. */
import { useState } from "react";
import { type FrontDetail, previewFront } from "../../calls/fronts.ts";
import { addressOf } from "../ask.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { type Device, PageFrame } from "./page_frame.tsx";

const words = wordsIn({
  en: {
    which: "Shown",
    draft: "Draft",
    live: "Live",
    both: "Side by side",
    device: "Seen on",
    phone: "Phone",
    desktop: "Desktop",
    dark: "Dark",
    alone: "On a page of its own",
    page: (which: string, device: string) => `${which}: ${device}`,
    revision: (number: number) => `State ${number}`,
    back: "Back to the draft",
    noLive: "Readers see nothing here yet.",
  },
  "zh-Hans": {
    which: "显示",
    draft: "草稿",
    live: "线上",
    both: "并排",
    device: "查看方式",
    phone: "手机",
    desktop: "桌面",
    dark: "深色",
    alone: "单独打开",
    page: (which: string, device: string) => `${which}：${device}`,
    revision: (number: number) => `第 ${number} 个状态`,
    back: "回到草稿",
    noLive: "读者在这里还看不到内容。",
  },
});

interface FrontPageProps {
  readonly detail: FrontDetail;
  /** An earlier state that is looked at. */
  readonly revision: number | undefined;
  readonly onBack: () => void;
}

export function FrontPage({ detail, revision, onBack }: FrontPageProps) {
  const said = useWords(words);
  const [which, setWhich] = useState<"draft" | "live" | "both">("draft");
  const [device, setDevice] = useState<Device>("desktop");
  const [dark, setDark] = useState(false);
  const theme = dark ? ("dark" as const) : ("light" as const);
  const query = { theme, ...(revision === undefined ? {} : { revision }) };
  const draft = addressOf(previewFront, { params: { front: detail.front }, query });
  const draftName = revision === undefined ? said.draft : said.revision(revision);
  // An occasion has no page of its own before it is live; other places fill themselves.
  const hasLive = detail.live !== null || !detail.place.startsWith("special:");
  const choices = [
    ["draft", draftName],
    ["live", said.live],
    ["both", said.both],
  ] as const;
  return (
    <>
      <div className="preview-choice">
        <fieldset className="chips">
          <legend className="unseen">{said.which}</legend>
          {choices.map(([each, name]) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={each === which}
              onClick={() => setWhich(each)}
            >
              {name}
            </button>
          ))}
        </fieldset>
        <fieldset className="chips">
          <legend className="unseen">{said.device}</legend>
          {(["desktop", "phone"] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              aria-pressed={each === device}
              onClick={() => setDevice(each)}
            >
              {said[each]}
            </button>
          ))}
          <button type="button" className="chip" aria-pressed={dark} onClick={() => setDark(!dark)}>
            {said.dark}
          </button>
        </fieldset>
        {revision === undefined ? null : (
          <button type="button" className="quiet-button" onClick={onBack}>
            {said.back}
          </button>
        )}
        <a className="quiet-link small" href={which === "live" ? detail.path : draft} target="_blank" rel="noreferrer">
          {said.alone}
        </a>
      </div>
      <div className="front-pages" data-which={which} data-device={device}>
        {which === "live" ? null : (
          <PageFrame
            address={draft}
            made={`${detail.changes}`}
            device={device}
            theme={theme}
            title={said.page(draftName, said[device])}
          />
        )}
        {which === "draft" ? null : hasLive ? (
          <PageFrame
            address={detail.path}
            made={`${detail.live} ${detail.changed}`}
            device={device}
            theme={theme}
            title={said.page(said.live, said[device])}
          />
        ) : (
          <p className="empty">{said.noLive}</p>
        )}
      </div>
    </>
  );
}
