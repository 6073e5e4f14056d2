/** What is done with the pictures that are chosen: into a collection, out of the one that is shown, into a new one. */
import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { beginCollection, changeCollection, dropCollection, fillCollection } from "../../calls/collections.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { tell } from "../frame/notices.tsx";
import { Choice } from "../parts/choice.tsx";
import { Twice } from "../parts/twice.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { useCollections } from "./archive_filters.tsx";

const words = wordsIn({
  en: {
    chosen: (count: number) => (count === 1 ? "1 picture chosen" : `${count} pictures chosen`),
    into: "Into the collection",
    which: "Choose a collection",
    put: "Put in",
    out: "Take out of this collection",
    fresh: "Name of a new collection",
    begin: "Begin",
    unchoose: "Choose none",
    done: (name: string) => `Now in “${name}”.`,
    name: "Name of the collection",
    rename: "Rename",
    drop: "Drop the collection",
    really: "Drop it? Its pictures stay.",
  },
  "zh-Hans": {
    chosen: (count: number) => `已选 ${count} 张图片`,
    into: "放入图集",
    which: "选择图集",
    put: "放入",
    out: "移出此图集",
    fresh: "新图集名称",
    begin: "新建",
    unchoose: "取消选择",
    done: (name: string) => `已放入“${name}”。`,
    name: "图集名称",
    rename: "改名",
    drop: "删除图集",
    really: "删除？图片会保留。",
  },
});

const touches = [["pictures"]] as const;

interface CollectingProps {
  readonly chosen: ReadonlySet<number>;
  /** The collection that is shown. */
  readonly shown: number | undefined;
  readonly onDone: () => void;
}

export function Collecting({ chosen, shown, onDone }: CollectingProps) {
  const said = useWords(words);
  const collections = useCollections();
  const [into, setInto] = useState("");
  const [name, setName] = useState("");
  const pictures = [...chosen];
  const filling = useAct(
    ({ collection, out = false }: { readonly collection: number; readonly out?: boolean }) =>
      ask(fillCollection, { params: { collection }, body: { add: out ? [] : pictures, remove: out ? pictures : [] } }),
    {
      touches,
      done: (filled, { out }) => {
        if (!out) tell(said.done(filled.name));
        onDone();
      },
    },
  );
  const beginning = useAct(() => ask(beginCollection, { body: { name, note: "" } }), {
    touches,
    done: ({ id }) => {
      setName("");
      filling.mutate({ collection: id });
    },
  });
  return (
    <form
      className="bulk"
      aria-label={said.chosen(chosen.size)}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") beginning.mutate();
        else if (into !== "") filling.mutate({ collection: Number(into) });
      }}
    >
      <Group gap="xs">
        <strong>{said.chosen(chosen.size)}</strong>
        {collections.length > 0 ? (
          <>
            <Choice
              label={said.into}
              value={into}
              options={[
                { value: "", label: said.which },
                ...collections.map((each) => ({ value: String(each.id), label: each.name })),
              ]}
              onChange={setInto}
            />
            <Button size="xs" variant="default" disabled={into === ""} type="submit">
              {said.put}
            </Button>
          </>
        ) : null}
        <TextInput
          size="xs"
          aria-label={said.fresh}
          placeholder={said.fresh}
          maxLength={120}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Button size="xs" variant="default" disabled={name.trim() === ""} type="submit">
          {said.begin}
        </Button>
        {shown === undefined ? null : (
          <Button size="xs" variant="default" onClick={() => filling.mutate({ collection: shown, out: true })}>
            {said.out}
          </Button>
        )}
        <button type="button" className="quiet-button" onClick={onDone}>
          {said.unchoose}
        </button>
      </Group>
    </form>
  );
}

/** Name and end of the collection that is shown. */
export function KeepingCollection({ id, onDropped }: { readonly id: number; readonly onDropped: () => void }) {
  const said = useWords(words);
  const now = useCollections().find((each) => each.id === id);
  const [typed, setTyped] = useState<string>();
  const params = { collection: id };
  const renaming = useAct(() => ask(changeCollection, { params, body: { name: typed ?? "" } }), {
    touches,
    done: () => setTyped(undefined),
  });
  const dropping = useAct(() => ask(dropCollection, { params }), { touches, done: onDropped });
  if (now === undefined) return null;
  return (
    <form
      className="collection-head"
      onSubmit={(event) => {
        event.preventDefault();
        renaming.mutate();
      }}
    >
      <TextInput
        size="xs"
        aria-label={said.name}
        maxLength={120}
        value={typed ?? now.name}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button size="xs" variant="default" type="submit" disabled={!typed?.trim() || typed === now.name}>
        {said.rename}
      </Button>
      <Twice word={said.drop} question={said.really} run={() => dropping.mutate()} />
    </form>
  );
}
