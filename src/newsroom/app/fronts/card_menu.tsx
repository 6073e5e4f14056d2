/** What can be done with a card by a menu: a step up or down, to another container, taken away. */
import { Menu } from "@mantine/core";
import type { Container, Slot } from "../../../news/front.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { useContainerName } from "./container.tsx";
import type { Arranging } from "./front_query.ts";
import { actOf, cardStep, type Place } from "./moving.ts";

const words = wordsIn({
  en: {
    more: (name: string) => `More for ${name}`,
    first: "Move to the top",
    up: "Move up",
    down: "Move down",
    to: "Move to",
    take: "Take away",
  },
  "zh-Hans": {
    more: (name: string) => `“${name}”的更多操作`,
    first: "移到最前",
    up: "上移",
    down: "下移",
    to: "移到",
    take: "拿下",
  },
});

export interface CardMenuProps {
  readonly slot: Slot;
  readonly headline: string;
  readonly container: Container;
  readonly arranging: Arranging;
}

export function CardMenu({ slot, headline, container, arranging: { draft, act } }: CardMenuProps) {
  const said = useWords(words);
  const nameOf = useContainerName();
  const moved = { kind: "slot", slot: slot.id, story: slot.story } as const;
  const firstHere = draft.containers.find(({ id }) => id === container.id)?.slots[0]?.id ?? null;
  const steps: readonly (readonly [string, Place | undefined])[] = [
    [said.first, { kind: "card", container: container.id, before: firstHere }],
    [said.up, cardStep(draft.containers, slot.id, -1)],
    [said.down, cardStep(draft.containers, slot.id, 1)],
  ];
  const others = draft.containers.filter(({ id }) => id !== container.id);
  const move = (place: Place) => {
    const made = actOf(draft, moved, place);
    if (made) act(made);
  };
  return (
    <Menu position="bottom-end" shadow="sm">
      <Menu.Target>
        <button type="button" className="quiet-button" aria-label={said.more(headline)}>
          ⋯
        </button>
      </Menu.Target>
      <Menu.Dropdown className="front-menu">
        {steps.map(([word, place]) => (
          <Menu.Item
            key={word}
            disabled={place === undefined || actOf(draft, moved, place) === undefined}
            onClick={() => place && move(place)}
          >
            {word}
          </Menu.Item>
        ))}
        {others.length > 0 ? <Menu.Label>{said.to}</Menu.Label> : null}
        {others.map((other) => (
          <Menu.Item key={other.id} onClick={() => move({ kind: "card", container: other.id, before: null })}>
            {nameOf(other)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => act({ act: "take", slot: slot.id })}>{said.take}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
