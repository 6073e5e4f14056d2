/** Adding a story to a container: found by its words, taken with Enter; one that stands elsewhere comes from there. */
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Container } from "../../../news/front.ts";
import type { FrontCard } from "../../calls/fronts.ts";
import type { DeskLine } from "../../calls/views.ts";
import { useWords, wordsIn } from "../words/words.ts";
import type { Arranging } from "./front_query.ts";
import { freshId } from "./front_rows.ts";
import { StoryFind } from "./story_find.tsx";

const words = wordsIn({
  en: {
    add: "Add a story",
    to: (name: string) => `Add a story to ${name}`,
    find: "Words of its headline, or a number",
  },
  "zh-Hans": { add: "添加稿件", to: (name: string) => `添加稿件到“${name}”`, find: "标题中的字，或编号" },
});

interface AddingProps {
  readonly container: Container;
  readonly arranging: Arranging;
  readonly name: string;
}

export function Adding({ container, arranging, name }: AddingProps) {
  const said = useWords(words);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const leave = () => {
    // At once: keys pressed meanwhile would go nowhere.
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  const take = (line: DeskLine) =>
    arranging.act(
      { act: "place", container: container.id, slot: { id: freshId("s"), story: line.story }, before: null },
      cardOf(line),
    );
  return open ? (
    <StoryFind
      edition={arranging.detail.edition}
      label={said.to(name)}
      placeholder={said.find}
      onTake={take}
      onLeave={leave}
    />
  ) : (
    <button
      type="button"
      className="quiet-button front-add"
      ref={button}
      aria-label={said.to(name)}
      onClick={() => setOpen(true)}
    >
      + {said.add}
    </button>
  );
}

/** What the list of stories knows of a card. */
const cardOf = ({ story, headline, state }: DeskLine): FrontCard => ({
  ...{ story, headline, standfirst: "", state, live: state === "live", path: "", picture: null },
});
