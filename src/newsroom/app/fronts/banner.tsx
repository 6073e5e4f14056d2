/** The line over everything, while something is happening: its text, the story it leads to, its end. */
import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { MomentField } from "../time/moment_field.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import type { Arranging } from "./front_query.ts";
import { StoryFind } from "./story_find.tsx";

const words = wordsIn({
  en: {
    banner: "Breaking banner",
    add: "Set a breaking banner",
    change: "Change",
    take: "Take away",
    text: "Text of the banner",
    story: "Leads to",
    noStory: "No story",
    find: "Find the story it leads to",
    until: "Ends",
    past: "This time is over.",
    keep: "Keep",
    not: "Not now",
  },
  "zh-Hans": {
    banner: "突发横幅",
    add: "设置突发横幅",
    change: "修改",
    take: "拿下",
    text: "横幅文字",
    story: "链接到",
    noStory: "无链接",
    find: "查找要链接的稿件",
    until: "结束时间",
    past: "这个时间已经过去。",
    keep: "保存",
    not: "暂不",
  },
});

/** The banner as it stands, or a word to set one. */
export function Banner({ arranging }: { readonly arranging: Arranging }) {
  const said = useWords(words);
  const [open, setOpen] = useState(false);
  const { draft, mayArrange, act, detail } = arranging;
  const { banner } = draft;
  const story = detail.cards.find((card) => card.story === banner?.story);
  if (open) return <BannerForm arranging={arranging} onClose={() => setOpen(false)} />;
  if (banner === null)
    return mayArrange ? (
      <button type="button" className="quiet-button" onClick={() => setOpen(true)}>
        + {said.add}
      </button>
    ) : null;
  return (
    <section className="front-banner" aria-label={said.banner}>
      <p lang={detail.edition}>{banner.text}</p>
      <p className="small quiet">
        {banner.story === undefined ? said.noStory : `${said.story}: ${story?.headline ?? `№ ${banner.story}`}`}
        {banner.until ? (
          <>
            {" · "}
            {said.until} <When at={banner.until} />
          </>
        ) : null}
      </p>
      {mayArrange ? (
        <Group gap={4}>
          <button type="button" className="quiet-button" onClick={() => setOpen(true)}>
            {said.change}
          </button>
          <button type="button" className="quiet-button" onClick={() => act({ act: "banner", banner: null })}>
            {said.take}
          </button>
        </Group>
      ) : null}
    </section>
  );
}

interface BannerFormProps {
  readonly arranging: Arranging;
  readonly onClose: () => void;
}

function BannerForm({ arranging: { draft, detail, act }, onClose }: BannerFormProps) {
  const said = useWords(words);
  const was = draft.banner;
  const [text, setText] = useState(was?.text ?? "");
  const [until, setUntil] = useState(was?.until === undefined ? undefined : new Date(was.until));
  const [story, setStory] = useState(was?.story);
  const [called, setCalled] = useState(detail.cards.find((card) => card.story === was?.story)?.headline);
  const [finding, setFinding] = useState(false);
  const past = until !== undefined && until.getTime() < Date.now();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === "") return;
    const end = until === undefined ? {} : { until: until.toISOString() };
    act({ act: "banner", banner: { text: text.trim(), ...(story === undefined ? {} : { story }), ...end } });
    onClose();
  };
  return (
    <form
      className="front-form"
      aria-label={said.banner}
      onSubmit={keep}
      onKeyDown={({ key, defaultPrevented }) => key === "Escape" && !defaultPrevented && onClose()}
    >
      <TextInput
        size="xs"
        label={said.text}
        maxLength={160}
        lang={detail.edition}
        autoFocus
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {finding ? (
        <StoryFind
          edition={detail.edition}
          label={said.find}
          placeholder={said.find}
          onLeave={() => setFinding(false)}
          onTake={(line) => {
            setStory(line.story);
            setCalled(line.headline);
            setFinding(false);
          }}
        />
      ) : (
        <Group gap={6}>
          <span className="small">
            {said.story}: {story === undefined ? said.noStory : (called ?? `№ ${story}`)}
          </span>
          <button type="button" className="quiet-button" onClick={() => setFinding(true)}>
            {said.change}
          </button>
          {story === undefined ? null : (
            <button type="button" className="quiet-button" onClick={() => setStory(undefined)}>
              {said.noStory}
            </button>
          )}
        </Group>
      )}
      <MomentField label={said.until} value={until} onChange={setUntil} error={past ? said.past : undefined} />
      <Group gap={6}>
        <Button type="submit" size="xs" disabled={past || text.trim() === ""}>
          {said.keep}
        </Button>
        <button type="button" className="quiet-button" onClick={onClose}>
          {said.not}
        </button>
      </Group>
    </form>
  );
}
