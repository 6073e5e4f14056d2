/** What is said about the text. Threads in the order of the text, then those whose words are gone. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { Thread } from "../../calls/threads.ts";
import type { PanelProps } from "../panels/panel_props.ts";
import { Failed } from "../parts/failed.tsx";
import { useMay } from "../session.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { useThreadActs, useThreads } from "./comment_query.ts";
import { anchorsIn, beginComment, beginning, markThread, newThread, placeOf, threadHere } from "./commenting.ts";
import { goTo, openText, textTurns } from "./open_text.ts";
import { RemarkField } from "./remark_field.tsx";

const words = wordsIn({
  en: {
    none: "No comments. Select words and press Ctrl+Alt+M.",
    comment: "Comment on the words selected",
    begin: "What about these words?",
    answer: "Answer",
    resolve: "Resolve",
    reopen: "Open again",
    resolved: (count: number) => `Resolved (${count})`,
    resolvedBy: (name: string) => `Resolved by ${name}`,
    gone: "The words are gone from the text.",
    show: "Show in the text",
  },
  "zh-Hans": {
    none: "没有批注。选中文字后按 Ctrl+Alt+M。",
    comment: "为所选文字加批注",
    begin: "对这些文字有何意见？",
    answer: "回复",
    resolve: "解决",
    reopen: "重新打开",
    resolved: (count: number) => `已解决（${count}）`,
    resolvedBy: (name: string) => `由${name}解决`,
    gone: "这些文字已从正文中删去。",
    show: "在正文中查看",
  },
});

export function Comments({ story, edition, view }: PanelProps) {
  const said = useWords(words);
  const version = { story, edition };
  const { data, error, refetch } = useThreads(version);
  const may = useMay("comment", view.own);
  const editor = openText.use();
  const turn = textTurns.use();
  const begun = beginning.use();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn is another text
  const anchors = useMemo(() => (editor ? anchorsIn(editor.state.doc) : undefined), [editor, turn]);
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined) return null;
  const place = ({ id }: Thread) => anchors?.get(id)?.[0]?.from ?? Number.MAX_SAFE_INTEGER;
  const open = data.threads.filter(({ resolved }) => !resolved).sort((one, other) => place(one) - place(other));
  const resolved = data.threads.filter((each) => each.resolved);
  const line = (thread: Thread) => (
    <ThreadLine key={thread.id} {...{ thread, version, may }} gone={anchors !== undefined && !anchors.has(thread.id)} />
  );
  return (
    <div className="threads">
      {may && !begun ? (
        <button
          type="button"
          className="quiet-button"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor && beginComment(editor)}
        >
          {said.comment}
        </button>
      ) : null}
      {begun && may ? <NewThread version={version} /> : null}
      {open.length === 0 && !begun ? <p className="empty">{said.none}</p> : open.map(line)}
      {resolved.length === 0 ? null : (
        <details>
          <summary>{said.resolved(resolved.length)}</summary>
          {resolved.map(line)}
        </details>
      )}
    </div>
  );
}

interface Version {
  readonly story: number;
  readonly edition: string;
}

function NewThread({ version }: { readonly version: Version }) {
  const said = useWords(words);
  const editor = openText.use();
  const { begin } = useThreadActs(version);
  const begun = beginning.get();
  if (begun === undefined || editor === undefined) return null;
  const send = (text: string) => {
    const id = newThread();
    const place = placeOf(editor.state, begun);
    if (editor.isEditable && place) markThread(editor, id, place);
    // Who may not write has the server put the mark.
    begin.mutate({ id, quote: begun.quote, text, ...(editor.isEditable ? {} : { range: begun.range }) });
    beginning.set(undefined);
    threadHere.set(id);
  };
  return (
    <article className="thread thread-here">
      <blockquote>{begun.quote}</blockquote>
      <RemarkField label={said.begin} send={send} cancel={() => beginning.set(undefined)} focus />
    </article>
  );
}

interface ThreadLineProps {
  readonly thread: Thread;
  readonly version: Version;
  readonly may: boolean;
  readonly gone: boolean;
}

function ThreadLine({ thread, version, may, gone }: ThreadLineProps) {
  const said = useWords(words);
  const editor = openText.use();
  const here = threadHere.use() === thread.id;
  const { answer, settle } = useThreadActs(version);
  const [answering, setAnswering] = useState(false);
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (here) element.current?.scrollIntoView({ block: "nearest" });
  }, [here]);
  const show = () => {
    threadHere.set(thread.id);
    const [place] = (editor && anchorsIn(editor.state.doc).get(thread.id)) ?? [];
    if (editor && place) goTo(editor, place.from, place.to);
  };
  const { resolved } = thread;
  return (
    <article ref={element} className={here ? "thread thread-here" : "thread"} data-thread={thread.id}>
      {thread.quote === "" ? null : (
        <button
          type="button"
          className="thread-quote"
          aria-label={`${said.show}: ${thread.quote}`}
          disabled={gone}
          onClick={show}
        >
          {thread.quote}
        </button>
      )}
      {gone && !resolved ? <p className="thread-gone">{said.gone}</p> : null}
      {thread.remarks.map(({ id, by, at, text }) => (
        <div key={id} className="remark">
          <p className="remark-by">
            <strong>{by.name}</strong> <When at={at} />
          </p>
          <p className="remark-text">{text}</p>
        </div>
      ))}
      {resolved ? <p className="quiet remark-by">{said.resolvedBy(resolved.by.name)}</p> : null}
      {!may ? null : answering ? (
        <RemarkField
          label={said.answer}
          focus
          cancel={() => setAnswering(false)}
          send={(text) => {
            answer.mutate({ thread: thread.id, text });
            setAnswering(false);
          }}
        />
      ) : (
        <p className="remark-acts">
          <button type="button" className="quiet-button" onClick={() => setAnswering(true)}>
            {said.answer}
          </button>
          <button
            type="button"
            className="quiet-button"
            onClick={() => {
              if (here) threadHere.set(undefined);
              settle.mutate({ thread: thread.id, resolved: !resolved });
            }}
          >
            {resolved ? said.reopen : said.resolve}
          </button>
        </p>
      )}
    </article>
  );
}
