/** What stands beside the text: section, address, bylines, topics, lead picture. Each is kept when one leaves it. */
import { TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { setFields, type VersionView } from "../../calls/stories.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useSectionChoices } from "../colleagues.ts";
import { Choice } from "../parts/choice.tsx";
import { useMay } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { LeadPicture } from "./lead_picture.tsx";

const words = wordsIn({
  en: { beside: "About the story", section: "Section", slug: "Address", bylines: "By", topics: "Topics" },
  "zh-Hans": { beside: "稿件信息", section: "栏目", slug: "网址", bylines: "作者", topics: "话题" },
});

export function StoryFields({ view }: { readonly view: VersionView }) {
  const said = useWords(words);
  const { story, edition } = view;
  const editable = useMay("write", view.own);
  const sections = useSectionChoices(edition);
  const keeping = useAct(
    (body: { section?: number; slug?: string; bylines?: string[]; topics?: string[] }) =>
      ask(setFields, { params: { story, edition }, body }),
    { touches: [["story", story, edition], ["stories"], ["checklist"]] },
  );
  const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  const tags = (name: "bylines" | "topics") => (
    <TagsInput
      size="xs"
      label={said[name]}
      readOnly={!editable}
      value={namesOf(view[name])}
      onChange={(chosen) => keeping.mutate({ [name]: chosen })}
      splitChars={[",", "，", "、"]}
      data-field={name}
    />
  );
  return (
    <section className="story-fields" aria-label={said.beside}>
      <div data-field="section">
        {editable ? (
          <Choice
            shownLabel
            label={said.section}
            value={String(view.section)}
            options={sections}
            onChange={(section) => keeping.mutate({ section: Number(section) })}
          />
        ) : (
          <span className="small">{sections.find(({ value }) => value === String(view.section))?.label}</span>
        )}
      </div>
      <Slug
        key={view.slug}
        slug={view.slug}
        label={said.slug}
        editable={editable}
        keep={(slug) => keeping.mutate({ slug })}
      />
      {tags("bylines")}
      {tags("topics")}
      <LeadPicture view={view} />
    </section>
  );
}

interface SlugProps {
  readonly slug: string;
  readonly label: string;
  readonly editable: boolean;
  readonly keep: (slug: string) => void;
}

function Slug({ slug, label, editable, keep }: SlugProps) {
  const [written, setWritten] = useState(slug);
  return (
    <TextInput
      size="xs"
      label={label}
      readOnly={!editable}
      value={written}
      spellCheck={false}
      onChange={({ currentTarget }) => setWritten(currentTarget.value)}
      onBlur={() => written.trim() !== slug && written.trim() !== "" && keep(written.trim())}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
    />
  );
}
