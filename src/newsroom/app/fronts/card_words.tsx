/** What is said of a story on this front in place of its own words: headline, standfirst, picture, until when. */
import { Button, Group, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { MomentField } from "../time/moment_field.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import type { Arranging } from "./front_query.ts";
import type { Row } from "./front_rows.ts";
import { PictureChoice } from "./picture_choice.tsx";

const words = wordsIn({
  en: {
    form: "Words on this front",
    headline: "Headline on this front",
    standfirst: "Standfirst on this front",
    until: "Leaves the front",
    past: "This time is over.",
    keep: "Keep",
    not: "Not now",
  },
  "zh-Hans": {
    form: "在此版面上的文字",
    headline: "在此版面上的标题",
    standfirst: "在此版面上的导语",
    until: "撤下时间",
    past: "这个时间已经过去。",
    keep: "保存",
    not: "暂不",
  },
});

interface CardWordsProps {
  readonly row: Row;
  readonly arranging: Arranging;
  readonly onClose: () => void;
}

/** Kept with Enter or the button; empty is the story's own. */
export function CardWords({ row: { slot, card }, arranging, onClose }: CardWordsProps) {
  const said = useWords(words);
  const was = slot!;
  const [headline, setHeadline] = useState(was.headline ?? "");
  const [standfirst, setStandfirst] = useState(was.standfirst ?? "");
  const [picture, setPicture] = useState(was.picture);
  const [until, setUntil] = useState(was.until === undefined ? undefined : new Date(was.until));
  const { edition } = arranging.detail;
  const past = until !== undefined && until.getTime() < Date.now();
  const keep = (event: FormEvent) => {
    event.preventDefault();
    arranging.act({
      act: "word",
      slot: was.id,
      words: {
        headline: headline.trim(),
        standfirst: standfirst.trim(),
        ...(picture === undefined ? {} : { picture }),
        ...(until === undefined ? {} : { until: until.toISOString() }),
      },
    });
    onClose();
  };
  return (
    <form
      className="front-form"
      aria-label={said.form}
      onSubmit={keep}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
    >
      <TextInput
        size="xs"
        label={said.headline}
        placeholder={card?.headline}
        maxLength={200}
        lang={edition}
        autoFocus
        value={headline}
        onChange={({ currentTarget }) => setHeadline(currentTarget.value)}
      />
      <Textarea
        size="xs"
        label={said.standfirst}
        placeholder={card?.standfirst}
        maxLength={600}
        lang={edition}
        autosize
        minRows={2}
        value={standfirst}
        onChange={({ currentTarget }) => setStandfirst(currentTarget.value)}
      />
      <PictureChoice edition={edition} chosen={picture} onChoose={setPicture} />
      <MomentField label={said.until} value={until} onChange={setUntil} error={past ? said.past : undefined} />
      <Group gap={6}>
        <Button type="submit" size="xs" disabled={past}>
          {said.keep}
        </Button>
        <button type="button" className="quiet-button" onClick={onClose}>
          {said.not}
        </button>
      </Group>
    </form>
  );
}
