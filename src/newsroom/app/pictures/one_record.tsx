/** What is known of a picture besides its words: whose it is, what one may do with it, where and when and who. */
import { Checkbox, Group, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { digitalSources, pictureUses } from "../../../news/picture.ts";
import type { PictureRecord } from "../../calls/picture_desk.ts";
import { Choice } from "../parts/choice.tsx";
import { MomentField } from "../time/moment_field.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    rights: "Rights",
    facts: "What it shows",
    made: "How it was made",
    name: "Name",
    creator: "Made by",
    source: "Source",
    rightsOf: "Copyright",
    terms: "Terms of use",
    statement: "Where the rights are explained (address)",
    licence: "Licence",
    ends: "Rights end on",
    uses: "May be used",
    usesHint: "Nothing chosen: everywhere.",
    use: { web: "in the paper", social: "on social media", print: "in print", archive: "in the archive" },
    paidBy: "Paid by",
    cost: "Cost",
    currency: "Currency",
    place: "Place",
    taken: "Taken on",
    people: "People in it, with commas between",
    keywords: "Keywords, with commas between",
    digitalSource: "Digital source (IPTC)",
    unknown: "Not known",
    told: {
      camera: "nothing to tell readers",
      composed: "put together",
      partly: "readers are told: in part by a machine",
      wholly: "readers are told: by a machine",
    },
  },
  "zh-Hans": {
    rights: "授权",
    facts: "画面内容",
    made: "制作方式",
    name: "名称",
    creator: "作者",
    source: "来源",
    rightsOf: "版权",
    terms: "使用条款",
    statement: "授权说明网址",
    licence: "许可",
    ends: "授权到期",
    uses: "可用于",
    usesHint: "不选表示不限。",
    use: { web: "报纸", social: "社交媒体", print: "印刷", archive: "资料库" },
    paidBy: "付费方",
    cost: "费用",
    currency: "货币",
    place: "地点",
    taken: "拍摄时间",
    people: "图中人物，用逗号分隔",
    keywords: "关键词，用逗号分隔",
    digitalSource: "数字来源（IPTC）",
    unknown: "未知",
    told: {
      camera: "无需告知读者",
      composed: "合成",
      partly: "告知读者：部分由机器生成",
      wholly: "告知读者：由机器生成",
    },
  },
});

interface OneRecordProps {
  readonly record: PictureRecord;
  readonly mayKeep: boolean;
  readonly onChange: (changes: Partial<PictureRecord>) => void;
}

type Text = "name" | "creator" | "source" | "rights" | "licence" | "paidBy" | "currency" | "place" | "statement";

export function OneRecord({ record, mayKeep, onChange }: OneRecordProps) {
  const said = useWords(words);
  const text = (part: Text, label: string, maxLength: number) => (
    <TextInput
      size="xs"
      label={label}
      readOnly={!mayKeep}
      maxLength={maxLength}
      value={record[part]}
      onChange={({ currentTarget }) => onChange({ [part]: currentTarget.value })}
    />
  );
  const list = (part: "people" | "keywords", label: string) => (
    <Listed label={label} value={record[part]} readOnly={!mayKeep} onChange={(all) => onChange({ [part]: all })} />
  );
  const moment = (part: "rightsEndAt" | "takenAt", label: string) => (
    <MomentField
      label={label}
      value={record[part] === null ? undefined : new Date(record[part])}
      onChange={(at) => mayKeep && onChange({ [part]: at?.toISOString() ?? null })}
    />
  );
  const source = record.digitalSource;
  return (
    <>
      <fieldset className="one-part-of">
        <legend>{said.rights}</legend>
        {text("creator", said.creator, 500)}
        {text("source", said.source, 500)}
        {text("rights", said.rightsOf, 2000)}
        {text("licence", said.licence, 500)}
        {moment("rightsEndAt", said.ends)}
        <Checkbox.Group
          size="xs"
          label={said.uses}
          description={said.usesHint}
          readOnly={!mayKeep}
          value={[...record.uses]}
          onChange={(uses) => onChange({ uses: pictureUses.filter((each) => uses.includes(each)) })}
        >
          <Group gap="sm" mt={4}>
            {pictureUses.map((use) => (
              <Checkbox key={use} size="xs" value={use} label={said.use[use]} />
            ))}
          </Group>
        </Checkbox.Group>
        <Textarea
          size="xs"
          label={said.terms}
          readOnly={!mayKeep}
          autosize
          minRows={1}
          maxLength={2000}
          value={record.terms}
          onChange={({ currentTarget }) => onChange({ terms: currentTarget.value })}
        />
        {text("statement", said.statement, 1000)}
        <div className="one-row">
          {text("paidBy", said.paidBy, 200)}
          <NumberInput
            size="xs"
            label={said.cost}
            readOnly={!mayKeep}
            min={0}
            max={9_999_999_999}
            decimalScale={2}
            hideControls
            value={record.cost ?? ""}
            onChange={(cost) => onChange({ cost: cost === "" ? null : Number(cost) })}
          />
          {text("currency", said.currency, 3)}
        </div>
      </fieldset>
      <fieldset className="one-part-of">
        <legend>{said.facts}</legend>
        {text("name", said.name, 200)}
        {list("people", said.people)}
        {text("place", said.place, 500)}
        {moment("takenAt", said.taken)}
        {list("keywords", said.keywords)}
      </fieldset>
      <fieldset className="one-part-of">
        <legend>{said.made}</legend>
        <Choice
          shownLabel
          label={said.digitalSource}
          value={source}
          options={[
            { value: "", label: said.unknown },
            ...Object.entries(digitalSources).map(([value, kind]) => ({
              value,
              label: `${value} (${said.told[kind]})`,
            })),
          ]}
          onChange={(digitalSource) => mayKeep && onChange({ digitalSource: digitalSource as typeof source })}
        />
      </fieldset>
    </>
  );
}

interface ListedProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly readOnly: boolean;
  readonly onChange: (all: string[]) => void;
}

/** A comma that was just typed is no name yet, and stays until one goes on. */
function Listed({ label, value, readOnly, onChange }: ListedProps) {
  const [written, setWritten] = useState<string>();
  return (
    <TextInput
      size="xs"
      label={label}
      readOnly={readOnly}
      value={written ?? value.join(", ")}
      onBlur={() => setWritten(undefined)}
      onChange={({ currentTarget }) => {
        setWritten(currentTarget.value);
        onChange(
          currentTarget.value
            .split(/[,，、]/)
            .map((each) => each.trim())
            .filter((each) => each !== ""),
        );
      }}
    />
  );
}
