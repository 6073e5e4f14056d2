/** The tray of files on their way: at the foot of every screen while there are any, with what was refused and why. */
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { refusalSentence } from "../words/refusals.ts";
import { useLocale, useWords, wordsIn } from "../words/words.ts";
import { isUnderWay, partSent, type Sending, sendings } from "./sending.ts";
import { clearDone, drop, pauseAll, resumeAll } from "./uploading.ts";

const words = wordsIn({
  en: {
    title: "Uploads",
    of: (done: number, all: number) => `${done} of ${all}`,
    waiting: (count: number) => `${count} waiting`,
    refused: (count: number) => `${count} refused`,
    ready: "All uploads are done",
    pause: "Pause",
    resume: "Go on",
    clear: "Clear",
    drop: (name: string) => `Cancel ${name}`,
    forget: (name: string) => `Clear ${name}`,
    looking: "being looked at",
    cut: "waiting for the newsroom",
    paused: "paused",
    known: "was here already",
    like: "looks like",
    number: (id: number) => `№ ${id}`,
  },
  "zh-Hans": {
    title: "上传",
    of: (done: number, all: number) => `${done} / ${all}`,
    waiting: (count: number) => `${count} 个等待中`,
    refused: (count: number) => `${count} 个被拒绝`,
    ready: "全部上传完毕",
    pause: "暂停",
    resume: "继续",
    clear: "清空",
    drop: (name: string) => `取消 ${name}`,
    forget: (name: string) => `移除 ${name}`,
    looking: "正在检查",
    cut: "等待采编系统响应",
    paused: "已暂停",
    known: "图库里已有",
    like: "相似图片",
    number: (id: number) => `№ ${id}`,
  },
});

export function Tray() {
  const said = useWords(words);
  const all = sendings.use();
  const under = all.filter(isUnderWay);
  useLeavingAsked(under.length > 0);
  if (all.length === 0) return null;
  const paused = under.some(({ state }) => state === "paused");
  const refused = all.filter(({ state }) => state === "refused").length;
  const waiting = under.filter(({ state }) => state === "waiting").length;
  const percent = Math.floor(partSent(all) * 100);
  return (
    <section className="tray" aria-label={said.title}>
      <header>
        <h2>{said.title}</h2>
        <p role="status">
          {under.length === 0 ? said.ready : said.of(all.length - under.length, all.length)}
          {waiting > 0 ? ` · ${said.waiting(waiting)}` : ""}
          {refused > 0 ? ` · ${said.refused(refused)}` : ""}
        </p>
        {under.length === 0 ? (
          <button type="button" className="quiet-button" onClick={clearDone}>
            {said.clear}
          </button>
        ) : (
          <button type="button" className="quiet-button" onClick={paused ? resumeAll : pauseAll}>
            {paused ? said.resume : said.pause}
          </button>
        )}
      </header>
      {under.length > 0 ? (
        <progress max={100} value={percent} aria-label={said.title}>
          {percent} %
        </progress>
      ) : null}
      <ul>
        {all.filter(isWorthALine).map((each) => (
          <Line key={each.id} sending={each} />
        ))}
      </ul>
    </section>
  );
}

/** Those that move, and those somebody must look at; the rest is counted. */
const isWorthALine = ({ state, known, like }: Sending): boolean =>
  state === "sending" || state === "cut" || state === "refused" || known === true || (like?.length ?? 0) > 0;

function Line({ sending }: { readonly sending: Sending }) {
  const said = useWords(words);
  const { id, name, bytes, sent, picture } = sending;
  return (
    <li data-state={sending.state}>
      <span className="tray-name">
        {picture === undefined ? (
          name
        ) : (
          <Link to="/pictures/$picture" params={{ picture: String(picture) }}>
            {name}
          </Link>
        )}
      </span>
      <span className="tray-part">
        {isUnderWay(sending) ? `${Math.floor((sent / Math.max(1, bytes)) * 100)} %` : ""}
      </span>
      <button
        type="button"
        className="quiet-button"
        aria-label={isUnderWay(sending) ? said.drop(name) : said.forget(name)}
        onClick={() => drop(id)}
      >
        ×
      </button>
      <Told sending={sending} />
    </li>
  );
}

function Told({
  sending: { state, sent, bytes, known, like = [], code = "", sentence = "" },
}: {
  readonly sending: Sending;
}) {
  const said = useWords(words);
  const locale = useLocale();
  if (state === "refused") return <p className="refused">{refusalSentence(code, sentence, locale)}</p>;
  if (state === "cut") return <p className="quiet">{said.cut}</p>;
  if (state === "sending") return sent === bytes ? <p className="quiet">{said.looking}</p> : null;
  return (
    <p className="quiet">
      {known ? said.known : said.like}
      {known
        ? null
        : like.slice(0, 3).map((each) => (
            <Link key={each} to="/pictures/$picture" params={{ picture: String(each) }}>
              {said.number(each)}
            </Link>
          ))}
    </p>
  );
}

/** The browser asks before the tab is closed on files that are on their way. */
function useLeavingAsked(asked: boolean): void {
  useEffect(() => {
    if (!asked) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [asked]);
}
