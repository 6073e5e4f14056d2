/** What is said of a picture in each edition: caption, credit, alt text. What is typed stays until it is saved. */
import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { describePicture, type WholePicture } from "../../calls/picture_desk.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    caption: "Caption",
    credit: "Credit",
    alt: "Alt text",
    altHint: "What is to be seen, for who does not see it.",
    save: (edition: string) => `Save in ${edition}`,
    saved: "Saved",
  },
  "zh-Hans": {
    caption: "图说",
    credit: "署名",
    alt: "替代文字",
    altHint: "说明画面内容，供看不到图片的人使用。",
    save: (edition: string) => `保存（${edition}）`,
    saved: "已保存",
  },
});

export function OneWords({ picture, mayKeep }: { readonly picture: WholePicture; readonly mayKeep: boolean }) {
  const { paper } = useSession();
  return (
    <>
      {paper.editions.map(({ code, name }) => (
        <InEdition key={code} picture={picture} edition={code} name={name} mayKeep={mayKeep} />
      ))}
    </>
  );
}

interface InEditionProps {
  readonly picture: WholePicture;
  readonly edition: string;
  readonly name: string;
  readonly mayKeep: boolean;
}

const nothing = { caption: "", credit: "", alt: "" };

function InEdition({ picture, edition, name, mayKeep }: InEditionProps) {
  const said = useWords(words);
  const [typed, setTyped] = useState<Partial<typeof nothing>>({});
  const now = { ...nothing, ...picture.words[edition], ...typed };
  const saving = useAct(
    () => ask(describePicture, { params: { picture: picture.id, language: edition }, body: typed }),
    { touches: [["picture"], ["pictures"]], done: () => setTyped({}), tells: false },
  );
  const field = (part: keyof typeof nothing) => ({
    size: "xs" as const,
    label: said[part],
    lang: edition,
    readOnly: !mayKeep,
    value: now[part],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      setTyped({ ...typed, [part]: currentTarget.value }),
  });
  const changed = Object.keys(typed).length > 0;
  return (
    <form
      className="one-words"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) saving.mutate();
      }}
    >
      <h3>{name}</h3>
      <Textarea {...field("caption")} autosize minRows={2} maxLength={2000} />
      <TextInput {...field("credit")} maxLength={500} />
      <Textarea {...field("alt")} autosize minRows={1} maxLength={2000} description={said.altHint} />
      {mayKeep ? (
        <p className="one-save">
          <Button size="xs" variant="default" type="submit" disabled={!changed} loading={saving.isPending}>
            {said.save(name)}
          </Button>
          <span className="quiet" role="status">
            {saving.isSuccess && !changed ? said.saved : ""}
          </span>
        </p>
      ) : null}
      <RefusedLine error={saving.error} />
    </form>
  );
}
