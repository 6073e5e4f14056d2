/** A picture in the text or beside it: what it shows, who made it, what it says to who does not see it. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useState } from "react";
import { describePictureIn, picturesIn } from "../../calls/pictures.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { pictureAddress } from "./picture_address.ts";

const words = wordsIn({
  en: {
    credit: "Credit",
    caption: "Caption",
    alt: "For those who do not see it",
    missing: "This picture is not there.",
  },
  "zh-Hans": { credit: "图片来源", caption: "图片说明", alt: "替代文字", missing: "找不到此图片。" },
});

export interface PictureBlockProps {
  readonly story: number;
  readonly edition: string;
  /** Id, as copy has it. */
  readonly picture: string;
  readonly editable: boolean;
}

export function PictureBlock({ story, edition, picture, editable }: PictureBlockProps) {
  const said = useWords(words);
  const id = Number(picture);
  const queryKey = ["pictures", story, edition, id];
  const { data } = useQuery({
    queryKey,
    enabled: Number.isInteger(id),
    queryFn: () => ask(picturesIn, { params: { story, edition }, query: { ids: String(id) } }),
  });
  const shown = data?.pictures[0];
  if (shown === undefined) return <p className="small">{data || !Number.isInteger(id) ? said.missing : "…"}</p>;
  return (
    <figure className="picture" contentEditable={false}>
      <img src={pictureAddress(shown)} width={shown.width} height={shown.height} alt={shown.alt} draggable={false} />
      <PictureWords key={id} story={story} edition={edition} picture={id} now={shown} editable={editable} />
    </figure>
  );
}

interface Words {
  readonly credit: string;
  readonly caption: string;
  readonly alt: string;
}

const names = ["caption", "credit", "alt"] as const;

export interface PictureWordsProps {
  readonly story: number;
  readonly edition: string;
  readonly picture: number;
  readonly now: Words;
  readonly editable: boolean;
}

/** The words grow over several lines but are one: Enter is done with them. */
function lineOnly(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.blur();
}

/** What is said about a picture in this edition; kept when one leaves a field. */
export function PictureWords({ story, edition, picture, now, editable }: PictureWordsProps) {
  const said = useWords(words);
  const queries = useQueryClient();
  const [written, setWritten] = useState<Partial<Words>>({});
  // Another's words come in, but never over those one is writing.
  useEffect(
    () =>
      setWritten((mine) =>
        Object.fromEntries(Object.entries(mine).filter(([name, value]) => now[name as keyof Words] !== value)),
      ),
    [now],
  );
  const keeping = useAct(
    (body: Partial<Words>) => ask(describePictureIn, { params: { story, edition, picture }, body }),
    {
      done: () => void queries.invalidateQueries({ queryKey: ["pictures", story, edition, picture] }),
      touches: [["story"], ["checklist"]],
      inTurn: `picture ${edition} ${picture}`,
    },
  );
  const keep = () => {
    // Only what was written here: the rest may have become another's since.
    const body = Object.fromEntries(
      Object.entries(written).filter(([name, value]) => now[name as keyof Words] !== value),
    );
    if (Object.keys(body).length > 0) keeping.mutate(body);
  };
  return (
    <figcaption className="picture-words" onKeyDown={(event) => event.stopPropagation()}>
      {names.map((name) => (
        <label key={name} data-field={name === "caption" ? undefined : name}>
          <span>{said[name]}</span>
          <textarea
            name={name}
            rows={1}
            readOnly={!editable}
            value={written[name] ?? now[name]}
            onChange={({ currentTarget: { value } }) => setWritten((mine) => ({ ...mine, [name]: value }))}
            onKeyDown={lineOnly}
            onBlur={keep}
          />
        </label>
      ))}
    </figcaption>
  );
}
