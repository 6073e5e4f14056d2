/** The filter over the picture archive; what is chosen stands in the address. */
import { Group, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Ref } from "react";
import { orientations, pictureHues } from "../../../news/picture.ts";
import { listCollections } from "../../calls/collections.ts";
import { type PictureFilter, pictureFlags } from "../../calls/picture_desk.ts";
import { ask } from "../ask.ts";
import { Choice } from "../parts/choice.tsx";
import { FindField } from "../parts/find_field.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { saying } from "./filter.ts";

const words = wordsIn({
  en: {
    filter: "Filter",
    find: "Words of caption, credit, place, name",
    person: "Somebody in it",
    from: "From",
    to: "To",
    anyShape: "Any shape",
    shape: "Shape",
    anyColor: "Any colour",
    color: "Colour",
    anyCollection: "All collections",
    collection: "Collection",
    all: "All pictures",
    flag: "Which",
    clear: "Clear",
    shapes: { landscape: "Landscape", portrait: "Portrait", square: "Square" },
    flags: {
      "without credit": "Without credit",
      "without alt": "Without alt text",
      "rights end soon": "Rights end soon",
      "rights ended": "Rights ended",
      synthetic: "Made by a machine",
      "with credentials": "With credentials",
      "credentials invalid": "Credentials broken",
      unused: "Not used",
      live: "Seen by readers",
    },
    hues: {
      ...{ red: "Red", orange: "Orange", yellow: "Yellow", green: "Green", cyan: "Cyan", blue: "Blue" },
      ...{ purple: "Purple", pink: "Pink", brown: "Brown", black: "Black", grey: "Grey", white: "White" },
    } as Readonly<Record<string, string>>,
  },
  "zh-Hans": {
    filter: "筛选",
    find: "图说、署名、地点、文件名",
    person: "图中人物",
    from: "从",
    to: "到",
    anyShape: "任意版式",
    shape: "版式",
    anyColor: "任意颜色",
    color: "颜色",
    anyCollection: "所有图集",
    collection: "图集",
    all: "所有图片",
    flag: "范围",
    clear: "清除",
    shapes: { landscape: "横幅", portrait: "竖幅", square: "方形" },
    flags: {
      "without credit": "缺署名",
      "without alt": "缺替代文字",
      "rights end soon": "授权即将到期",
      "rights ended": "授权已到期",
      synthetic: "机器生成",
      "with credentials": "有内容凭证",
      "credentials invalid": "内容凭证失效",
      unused: "未使用",
      live: "读者可见",
    },
    hues: {
      ...{ red: "红", orange: "橙", yellow: "黄", green: "绿", cyan: "青", blue: "蓝" },
      ...{ purple: "紫", pink: "粉", brown: "棕", black: "黑", grey: "灰", white: "白" },
    } as Readonly<Record<string, string>>,
  },
});

/** Key of the collections among the queries. */
export const collectionsKey = ["pictures", "collections"] as const;

/** All collections; empty until they are known. */
export const useCollections = () =>
  useQuery({ queryKey: collectionsKey, queryFn: () => ask(listCollections, {}), staleTime: 60_000 }).data
    ?.collections ?? [];

interface ArchiveFiltersProps {
  readonly filter: PictureFilter;
  readonly onChange: (filter: PictureFilter) => void;
  readonly findRef: Ref<HTMLInputElement>;
}

export function ArchiveFilters({ filter, onChange, findRef }: ArchiveFiltersProps) {
  const said = useWords(words);
  const collections = useCollections();
  const set = (changes: { readonly [K in keyof PictureFilter]?: PictureFilter[K] | undefined }) =>
    onChange(saying({ ...filter, ...changes }));
  return (
    <search className="filters" aria-label={said.filter}>
      <FindField value={filter.find ?? ""} onChange={(find) => set({ find })} label={said.find} inputRef={findRef} />
      <FindField value={filter.person ?? ""} onChange={(person) => set({ person })} label={said.person} />
      <Group gap={6}>
        <Choice
          label={said.flag}
          value={filter.flag ?? ""}
          options={[
            { value: "", label: said.all },
            ...pictureFlags.map((flag) => ({ value: flag, label: said.flags[flag] })),
          ]}
          onChange={(flag) => set({ flag: flag as PictureFilter["flag"] })}
        />
        <Choice
          label={said.shape}
          value={filter.orientation ?? ""}
          options={[
            { value: "", label: said.anyShape },
            ...orientations.map((shape) => ({ value: shape, label: said.shapes[shape] })),
          ]}
          onChange={(shape) => set({ orientation: shape as PictureFilter["orientation"] })}
        />
        <Choice
          label={said.color}
          value={filter.color ?? ""}
          options={[
            { value: "", label: said.anyColor },
            ...pictureHues.map((hue) => ({ value: hue, label: said.hues[hue] ?? hue })),
          ]}
          onChange={(color) => set({ color })}
        />
        {collections.length > 0 ? (
          <Choice
            label={said.collection}
            value={filter.collection === undefined ? "" : String(filter.collection)}
            options={[
              { value: "", label: said.anyCollection },
              ...collections.map(({ id, name, pictures }) => ({ value: String(id), label: `${name} (${pictures})` })),
            ]}
            onChange={(value) => set({ collection: value === "" ? undefined : Number(value) })}
          />
        ) : null}
        <Day label={said.from} value={filter.from} onChange={(from) => set({ from })} />
        <Day label={said.to} value={filter.to} onChange={(to) => set({ to })} />
        {Object.keys(filter).length > 0 ? (
          <button type="button" className="quiet-button" onClick={() => onChange({})}>
            {said.clear}
          </button>
        ) : null}
      </Group>
    </search>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (day: string | undefined) => void;
}

const Day = ({ label, value, onChange }: DayProps) => (
  <span className="day-field">
    <span aria-hidden="true">{label}</span>
    <TextInput
      type="date"
      aria-label={label}
      size="xs"
      value={value ?? ""}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
    />
  </span>
);
