/** What was wrong in the other editions a story is live in: corrected in the same act, or left for later. */
import { Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { openStory } from "../../calls/stories.ts";
import { ask } from "../ask.ts";
import { useWords, wordsIn } from "../words/words.ts";
import type { Version } from "./moving.ts";

const words = wordsIn({
  en: {
    label: (edition: string) => `The same for readers of ${edition}`,
    about:
      "It is live there too. What is written here goes out with its own changes in the same act; empty, it stays as it is.",
  },
  "zh-Hans": {
    label: (edition: string) => `致${edition}版读者`,
    about: "该版本也已发布。填写后将与其改动一并更正；留空则保持不变。",
  },
});

export interface OtherNotesProps {
  readonly version: Version;
  /** By edition. */
  readonly said: Readonly<Record<string, string>>;
  readonly onSay: (said: Readonly<Record<string, string>>) => void;
}

export function OtherNotes({ version, said, onSay }: OtherNotesProps) {
  const { label, about } = useWords(words);
  const { story, edition } = version;
  const { data } = useQuery({
    queryKey: ["story", story, edition],
    queryFn: () => ask(openStory, { params: { story, edition } }),
  });
  const live = data?.editions.filter((each) => each.state === "live" && each.edition !== edition) ?? [];
  return live.map((each) => (
    <Textarea
      key={each.edition}
      label={label(each.edition)}
      description={about}
      lang={each.edition}
      size="xs"
      autosize
      minRows={2}
      maxLength={2000}
      value={said[each.edition] ?? ""}
      onChange={({ currentTarget }) => onSay({ ...said, [each.edition]: currentTarget.value })}
    />
  ));
}
