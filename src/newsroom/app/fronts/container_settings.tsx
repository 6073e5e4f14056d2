/** How a container is: its title, shape, size and the rule that fills what nobody filled. */
import { NumberInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type Container, type Fill, shapeSizes, shapes } from "../../../news/front.ts";
import { topicsToFill } from "../../calls/fronts.ts";
import { ask } from "../ask.ts";
import { useSectionChoices } from "../colleagues.ts";
import { Choice } from "../parts/choice.tsx";
import { sectionName, useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import type { Arranging } from "./front_query.ts";
import { fillWords, shapeWords } from "./front_words.ts";

const words = wordsIn({
  en: {
    form: "Settings of the container",
    title: "Title",
    ownTitle: "None, or the section's name",
    shape: "Shape",
    size: "Cards",
    fill: "Filled by",
    section: "Section",
    topic: "Topic",
  },
  "zh-Hans": {
    form: "版块设置",
    title: "标题",
    ownTitle: "无，或用栏目名称",
    shape: "样式",
    size: "卡片数",
    fill: "补足方式",
    section: "栏目",
    topic: "话题",
  },
});

/** Topics of an edition as choices; empty until they are known. */
const useTopics = (edition: string, wanted = true) =>
  useQuery({
    queryKey: ["topics", edition],
    queryFn: () => ask(topicsToFill, { params: { edition } }),
    staleTime: 60_000,
    enabled: wanted,
  }).data?.topics ?? [];

/** The rule of a container in words: of a section, its name. */
export function useFillName() {
  const fills = useWords(fillWords);
  const session = useSession();
  return (fill: Fill, edition = session.paper.homeEdition): string =>
    fill.by === "section" ? sectionName(session, fill.section, edition) : fills[fill.by];
}

export interface ContainerSettingsProps {
  readonly container: Container;
  readonly arranging: Arranging;
}

/** Kept as it is changed. */
export function ContainerSettings({ container, arranging }: ContainerSettingsProps) {
  const said = useWords(words);
  const shapeNames = useWords(shapeWords);
  const { id, title, shape, size, slots } = container;
  const [written, setWritten] = useState(title);
  const change = (what: Partial<Pick<Container, "title" | "shape" | "size" | "fill">>) =>
    arranging.act({ act: "change", container: id, ...what });
  const keepTitle = () => written.trim() !== title && change({ title: written.trim() });
  return (
    <fieldset className="front-settings">
      <legend className="unseen">{said.form}</legend>
      <TextInput
        size="xs"
        label={said.title}
        placeholder={said.ownTitle}
        maxLength={80}
        value={written}
        onChange={({ currentTarget }) => setWritten(currentTarget.value)}
        onBlur={keepTitle}
        onKeyDown={({ key }) => key === "Enter" && keepTitle()}
      />
      <Choice
        shownLabel
        label={said.shape}
        value={shape}
        options={shapes.map((value) => ({ value, label: shapeNames[value] }))}
        onChange={(value) => change({ shape: value as Container["shape"] })}
      />
      <NumberInput
        size="xs"
        label={said.size}
        className="front-size"
        min={Math.max(1, slots.length)}
        max={shapeSizes[shape].most}
        clampBehavior="strict"
        value={size}
        onChange={(value) => typeof value === "number" && value !== size && change({ size: value })}
      />
      <FillChoice container={container} edition={arranging.detail.edition} onChange={(fill) => change({ fill })} />
    </fieldset>
  );
}

interface FillChoiceProps {
  readonly container: Container;
  readonly edition: string;
  readonly onChange: (fill: Fill) => void;
}

function FillChoice({ container: { fill }, edition, onChange }: FillChoiceProps) {
  const said = useWords(words);
  const fills = useWords(fillWords);
  const sections = useSectionChoices(edition);
  const topics = useTopics(edition);
  const topicChoices = topics.map(({ id, name }) => ({ value: String(id), label: name }));
  const offered = (["hand", "newest", "section", "topic", "read", "moved"] as const).filter(
    (by) => (by !== "section" || sections.length > 0) && (by !== "topic" || topics.length > 0 || fill.by === "topic"),
  );
  const choose = (by: Fill["by"]) => {
    if (by === "section") onChange({ by, section: Number(sections[0]!.value) });
    else if (by === "topic") onChange({ by, topic: topics[0]!.id });
    else onChange({ by });
  };
  return (
    <>
      <Choice
        shownLabel
        label={said.fill}
        value={fill.by}
        options={offered.map((value) => ({ value, label: fills[value] }))}
        onChange={(value) => value !== fill.by && choose(value as Fill["by"])}
      />
      {fill.by === "section" ? (
        <Choice
          shownLabel
          label={said.section}
          value={String(fill.section)}
          options={sections}
          onChange={(value) => onChange({ by: "section", section: Number(value) })}
        />
      ) : null}
      {fill.by === "topic" ? (
        <Choice
          shownLabel
          label={said.topic}
          value={String(fill.topic)}
          options={topicChoices}
          onChange={(value) => onChange({ by: "topic", topic: Number(value) })}
        />
      ) : null}
    </>
  );
}
