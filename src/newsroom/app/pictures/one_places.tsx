/** Where a picture is: in stories readers see and in those that are worked on, in collections, and what looks like it. */
import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { fillCollection } from "../../calls/collections.ts";
import { likePictures, usesOf, type WholePicture } from "../../calls/picture_desk.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { pictureAddress } from "../editor/picture_address.ts";
import { Choice } from "../parts/choice.tsx";
import { Failed } from "../parts/failed.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { useCollections } from "./archive_filters.tsx";

const words = wordsIn({
  en: {
    used: "Where it is used",
    unused: "In no story.",
    live: "readers see it",
    draft: "in what is worked on",
    more: "and in more",
    collections: "Collections",
    inNone: "In no collection.",
    which: "Choose a collection",
    put: "Put in",
    out: (name: string) => `Take out of ${name}`,
    like: "Looks like it",
    number: (id: number) => `Picture № ${id}`,
    untitled: "Untitled",
  },
  "zh-Hans": {
    used: "使用情况",
    unused: "没有稿件使用。",
    live: "读者可见",
    draft: "在编稿件",
    more: "还有更多",
    collections: "图集",
    inNone: "不在任何图集中。",
    which: "选择图集",
    put: "放入",
    out: (name: string) => `移出${name}`,
    like: "相似图片",
    number: (id: number) => `图片 № ${id}`,
    untitled: "无标题",
  },
});

/** Stories that show it. */
export function OneUses({ picture }: { readonly picture: number }) {
  const said = useWords(words);
  const { data, error, refetch } = useQuery({
    queryKey: ["picture", picture, "uses"],
    queryFn: () => ask(usesOf, { params: { picture } }),
  });
  return (
    <section aria-labelledby="one-uses">
      <h2 id="one-uses">{said.used}</h2>
      {error && data === undefined ? <Failed error={error} again={() => void refetch()} /> : null}
      {data?.uses.length === 0 ? <p className="empty">{said.unused}</p> : null}
      <ul className="plain">
        {data?.uses.map(({ story, edition, headline, live, part }) => (
          <li key={`${story} ${edition} ${part} ${live}`}>
            <Link
              to="/stories/$story/$edition"
              params={{ story: String(story), edition }}
              className="headline"
              lang={edition}
            >
              {headline || said.untitled}
            </Link>{" "}
            <span className="quiet small">{live ? said.live : said.draft}</span>
          </li>
        ))}
      </ul>
      {data?.more ? <p className="quiet small">{said.more}</p> : null}
    </section>
  );
}

interface OneCollectionsProps {
  readonly picture: WholePicture;
  readonly mayKeep: boolean;
}

export function OneCollections({ picture: { id, collections }, mayKeep }: OneCollectionsProps) {
  const said = useWords(words);
  const others = useCollections().filter((each) => !collections.some((one) => one.id === each.id));
  const [into, setInto] = useState("");
  const filling = useAct(
    ({ collection, out }: { readonly collection: number; readonly out: boolean }) =>
      ask(fillCollection, { params: { collection }, body: { add: out ? [] : [id], remove: out ? [id] : [] } }),
    { touches: [["picture", id], ["pictures"]], done: () => setInto("") },
  );
  return (
    <section aria-labelledby="one-collections">
      <h2 id="one-collections">{said.collections}</h2>
      {collections.length === 0 ? <p className="empty">{said.inNone}</p> : null}
      <ul className="plain">
        {collections.map((each) => (
          <li key={each.id}>
            <Link to="/pictures" search={{ collection: each.id }}>
              {each.name}
            </Link>{" "}
            {mayKeep ? (
              <button
                type="button"
                className="quiet-button"
                aria-label={said.out(each.name)}
                onClick={() => filling.mutate({ collection: each.id, out: true })}
              >
                ×
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayKeep && others.length > 0 ? (
        <Group gap="xs">
          <Choice
            label={said.which}
            value={into}
            options={[
              { value: "", label: said.which },
              ...others.map((each) => ({ value: String(each.id), label: each.name })),
            ]}
            onChange={setInto}
          />
          <Button
            size="xs"
            variant="default"
            disabled={into === ""}
            onClick={() => filling.mutate({ collection: Number(into), out: false })}
          >
            {said.put}
          </Button>
        </Group>
      ) : null}
    </section>
  );
}

/** Others that look like it. */
export function OneLike({ picture }: { readonly picture: number }) {
  const said = useWords(words);
  const { data } = useQuery({
    queryKey: ["picture", picture, "like"],
    queryFn: () => ask(likePictures, { params: { picture } }),
  });
  if (data === undefined || data.pictures.length === 0) return null;
  return (
    <section aria-labelledby="one-like">
      <h2 id="one-like">{said.like}</h2>
      <ul className="one-like">
        {data.pictures.map((each) => (
          <li key={each.id}>
            <Link to="/pictures/$picture" params={{ picture: String(each.id) }} aria-label={said.number(each.id)}>
              <img src={pictureAddress(each, 320)} alt="" loading="lazy" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
