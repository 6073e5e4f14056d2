/** Which collections a picture is in: a press puts it in or takes it out; a new one is begun by its name. */
import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { beginCollection, fillCollection, listCollections } from "../../calls/collections.ts";
import type { WholePicture } from "../../calls/picture_desk.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { Failed } from "../parts/failed.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { pictureKey } from "./one_sheet.ts";

const words = wordsIn({
  en: { title: "Collections", none: "There are no collections yet.", begin: "New collection", add: "Begin it" },
  "zh-Hans": { title: "图片集", none: "还没有图片集。", begin: "新图片集", add: "新建" },
});

export function Collections({ picture, editable }: { readonly picture: WholePicture; readonly editable: boolean }) {
  const said = useWords(words);
  const [name, setName] = useState("");
  const { data, error, refetch } = useQuery({ queryKey: ["collections"], queryFn: () => ask(listCollections, {}) });
  const touches = [["collections"], pictureKey(picture.id), ["pictures"]];
  const inIt = new Set(picture.collections.map(({ id }) => id));
  const turning = useAct(
    (id: number) =>
      ask(fillCollection, {
        params: { collection: id },
        body: inIt.has(id) ? { add: [], remove: [picture.id] } : { add: [picture.id], remove: [] },
      }),
    { touches, inTurn: "collections" },
  );
  const beginning = useAct(
    async (called: string) => {
      const { id } = await ask(beginCollection, { body: { name: called, note: "" } });
      return ask(fillCollection, { params: { collection: id }, body: { add: [picture.id], remove: [] } });
    },
    { touches, done: () => setName("") },
  );
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") beginning.mutate(name.trim());
  };
  return (
    <section className="sheet-part" aria-labelledby="collections-title" aria-busy={data === undefined && !error}>
      <h2 id="collections-title">{said.title}</h2>
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      {data?.collections.length === 0 ? <p className="empty">{said.none}</p> : null}
      <div className="chips">
        {data?.collections.map(({ id, name: called }) => (
          <button
            key={id}
            type="button"
            className="chip"
            aria-pressed={inIt.has(id)}
            disabled={!editable}
            onClick={() => turning.mutate(id)}
          >
            {called}
          </button>
        ))}
      </div>
      {editable ? (
        <form className="picture-begin" onSubmit={begin}>
          <TextInput
            size="xs"
            label={said.begin}
            maxLength={120}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <button type="submit" className="quiet-button" disabled={beginning.isPending}>
            {said.add}
          </button>
        </form>
      ) : null}
    </section>
  );
}
