/** Choosing another picture for a card out of the newest of the archive, or those found by a word. */
import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { findPictures } from "../../calls/picture_desk.ts";
import { ask } from "../ask.ts";
import { pictureAddress } from "../editor/picture_address.ts";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    picture: "Picture on this front",
    own: "The story's own",
    other: "Choose another",
    find: "Find pictures",
    none: "No picture says this.",
    number: (id: number) => `Picture № ${id}`,
  },
  "zh-Hans": {
    picture: "在此版面上的图片",
    own: "用稿件的图片",
    other: "另选图片",
    find: "查找图片",
    none: "没有找到图片。",
    number: (id: number) => `图片 № ${id}`,
  },
});

interface PictureChoiceProps {
  readonly edition: string;
  readonly chosen: number | undefined;
  readonly onChoose: (picture: number | undefined) => void;
}

export function PictureChoice({ edition, chosen, onChoose }: PictureChoiceProps) {
  const said = useWords(words);
  const [open, setOpen] = useState(false);
  return (
    <fieldset className="front-pictures">
      <legend>{said.picture}</legend>
      <div className="chips">
        <button type="button" className="chip" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
          {said.own}
        </button>
        <button type="button" className="chip" aria-expanded={open} onClick={() => setOpen(!open)}>
          {chosen === undefined ? said.other : said.number(chosen)}
        </button>
      </div>
      {open ? <Pictures edition={edition} chosen={chosen} onChoose={onChoose} /> : null}
    </fieldset>
  );
}

function Pictures({ edition, chosen, onChoose }: PictureChoiceProps) {
  const said = useWords(words);
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed.trim());
  const { data, error } = useQuery({
    queryKey: ["pictures", "choice", text],
    queryFn: () => ask(findPictures, { query: { limit: 24, ...(text === "" ? {} : { find: text }) } }),
    placeholderData: (before) => before,
  });
  return (
    <>
      <TextInput
        size="xs"
        aria-label={said.find}
        placeholder={said.find}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <RefusedLine error={error} />
      {data?.pictures.length === 0 ? <p className="empty">{said.none}</p> : null}
      <div className="front-picture-list">
        {data?.pictures.map((each) => (
          <button
            key={each.id}
            type="button"
            aria-pressed={each.id === chosen}
            aria-label={each.words[edition]?.alt || each.name || said.number(each.id)}
            title={each.words[edition]?.caption || each.name}
            onClick={() => onChoose(each.id)}
          >
            <img src={pictureAddress(each, 320)} alt="" loading="lazy" />
          </button>
        ))}
      </div>
    </>
  );
}
