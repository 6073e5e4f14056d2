/** Beginning the front of an occasion, an election or a festival: its name, a line about it, its address. */
import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    begin: "Begin an occasion's front",
    name: "Name readers see",
    about: "A line about it",
    address: "Address",
    how: "Small letters, digits and hyphens",
    make: "Begin",
    not: "Not now",
  },
  "zh-Hans": {
    begin: "新建专题版面",
    name: "读者看到的名称",
    about: "一句说明",
    address: "网址",
    how: "小写字母、数字和连字符",
    make: "新建",
    not: "暂不",
  },
});

/** What an occasion's front begins with. */
export interface Occasion {
  readonly place: string;
  readonly name: string;
  readonly about: string;
}

const addressFrom = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");

interface OccasionProps {
  readonly error: Error | null;
  readonly onBegin: (occasion: Occasion) => void;
}

export function OccasionForm({ error, onBegin }: OccasionProps) {
  const said = useWords(words);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [about, setAbout] = useState("");
  const [written, setWritten] = useState<string>();
  const address = written ?? addressFrom(name);
  const good = name.trim() !== "" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(address);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (good) onBegin({ place: `special:${address}`, name: name.trim(), about: about.trim() });
  };
  if (!open)
    return (
      <button type="button" className="quiet-button" onClick={() => setOpen(true)}>
        + {said.begin}
      </button>
    );
  return (
    <form
      className="front-form"
      aria-label={said.begin}
      onSubmit={begin}
      onKeyDown={({ key }) => key === "Escape" && setOpen(false)}
    >
      <TextInput
        size="xs"
        label={said.name}
        maxLength={80}
        autoFocus
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={said.about}
        maxLength={300}
        value={about}
        onChange={({ currentTarget }) => setAbout(currentTarget.value)}
      />
      <TextInput
        size="xs"
        label={said.address}
        description={said.how}
        maxLength={70}
        value={address}
        onChange={({ currentTarget }) => setWritten(currentTarget.value)}
      />
      <RefusedLine error={error} />
      <Group gap={6}>
        <Button type="submit" size="xs" disabled={!good}>
          {said.make}
        </Button>
        <button type="button" className="quiet-button" onClick={() => setOpen(false)}>
          {said.not}
        </button>
      </Group>
    </form>
  );
}
