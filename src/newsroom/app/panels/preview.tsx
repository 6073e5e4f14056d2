/** The page as readers will see it: by phone, tablet and desktop, light and dark, as a share card, in each edition. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { previewDraft, shareCard } from "../../calls/previews.ts";
import { addressOf, ask } from "../ask.ts";
import { Failed } from "../parts/failed.tsx";
import { useMay, useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import type { Version } from "./moving.ts";
import type { PanelProps } from "./panel_props.ts";
import { PreviewLinks } from "./preview_links.tsx";

const words = wordsIn({
  en: {
    device: "Seen on",
    phone: "Phone",
    tablet: "Tablet",
    desktop: "Desktop",
    card: "Share card",
    dark: "Dark",
    edition: "Edition",
    again: "Make it again",
    alone: "On a page of its own",
    page: (device: string) => `Preview: ${device}`,
    noPicture: "No picture",
  },
  "zh-Hans": {
    device: "查看方式",
    phone: "手机",
    tablet: "平板",
    desktop: "桌面",
    card: "分享卡片",
    dark: "深色",
    edition: "版本",
    again: "重新生成",
    alone: "单独打开",
    page: (device: string) => `预览：${device}`,
    noPicture: "没有图片",
  },
});

const sizes = { phone: [390, 780], tablet: [820, 1100], desktop: [1280, 860] } as const;
type Device = keyof typeof sizes;
const devices = [...(Object.keys(sizes) as Device[]), "card"] as const;

export function PreviewPanel({ story, edition, view }: PanelProps) {
  const said = useWords(words);
  const { paper } = useSession();
  const mayShare = useMay("share previews", view.own);
  const [device, setDevice] = useState<(typeof devices)[number]>("phone");
  const [dark, setDark] = useState(false);
  const [shown, setShown] = useState(edition);
  const [made, setMade] = useState(0);
  const version = { story, edition: shown };
  const address = addressOf(previewDraft, { params: version, query: { theme: dark ? "dark" : "light" } });
  return (
    <>
      <div className="preview-choice">
        <fieldset className="chips">
          <legend className="unseen">{said.device}</legend>
          {devices.map((each) => (
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
        {view.editions.length > 1 ? (
          <fieldset className="chips">
            <legend className="unseen">{said.edition}</legend>
            {view.editions.map((each) => (
              <button
                key={each.edition}
                type="button"
                className="chip"
                aria-pressed={each.edition === shown}
                onClick={() => setShown(each.edition)}
              >
                {paper.editions.find(({ code }) => code === each.edition)?.name}
              </button>
            ))}
          </fieldset>
        ) : null}
        <button type="button" className="quiet-button" onClick={() => setMade(made + 1)}>
          {said.again}
        </button>
        <a className="quiet-link small" href={address} target="_blank" rel="noreferrer">
          {said.alone}
        </a>
      </div>
      {device === "card" ? (
        <Card version={version} dark={dark} />
      ) : (
        <PageFrame
          key={`${made}:${view.changedAt}`}
          address={address}
          device={device}
          title={said.page(said[device])}
        />
      )}
      {mayShare ? <PreviewLinks story={story} edition={shown} /> : null}
    </>
  );
}

interface PageFrameProps {
  readonly address: string;
  readonly device: Device;
  readonly title: string;
}

/** The page at the device's real width, made smaller to fit beside the text. */
function PageFrame({ address, device, title }: PageFrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const [space, setSpace] = useState(360);
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => entry && setSpace(entry.contentRect.width));
    watch.observe(place.current!);
    return () => watch.disconnect();
  }, []);
  const [width, height] = sizes[device];
  const scale = Math.min(1, space / width);
  return (
    <div ref={place} className="preview-place" style={{ blockSize: height * scale }}>
      <iframe
        title={title}
        src={address}
        className="preview"
        style={{ inlineSize: width, blockSize: height, transform: `scale(${scale})` }}
      />
    </div>
  );
}

function Card({ version, dark }: { readonly version: Version; readonly dark: boolean }) {
  const said = useWords(words);
  const { data, error, refetch } = useQuery({
    queryKey: ["story", version.story, version.edition, "card"],
    queryFn: () => ask(shareCard, { params: version }),
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <figure className="share-card" data-dark={dark || undefined} lang={version.edition}>
      {data.image ? (
        <img src={data.image} alt={data.imageAlt ?? ""} />
      ) : (
        <div className="share-none">{said.noPicture}</div>
      )}
      <figcaption>
        <span className="small">{new URL(data.url, location.href).host}</span>
        <strong>{data.title}</strong>
        <span className="small">{data.description}</span>
      </figcaption>
    </figure>
  );
}
