/** Beginning a story in a line of the list: headline, section, edition; Enter begins it, Escape takes it away. */
import { Button, Group, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { beginStory } from "../../calls/stories.ts";
import { everyList, useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useSectionChoices } from "../colleagues.ts";
import { Choice } from "../parts/choice.tsx";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    form: "New story",
    headline: "Working headline",
    section: "Section",
    edition: "Edition",
    begin: "Begin",
    cancel: "Cancel",
  },
  "zh-Hans": {
    form: "新稿件",
    headline: "暂定标题",
    section: "栏目",
    edition: "版本",
    begin: "开始",
    cancel: "取消",
  },
});

const lastSection = "newsroom-last-section";

export function BeginStory({ edition: first, onClose }: { readonly edition: string; readonly onClose: () => void }) {
  const said = useWords(words);
  const { paper } = useSession();
  const go = useNavigate();
  const [headline, setHeadline] = useState("");
  const [edition, setEdition] = useState(first);
  const sections = useSectionChoices(edition);
  const [chosen, setChosen] = useState(() => localStorage.getItem(lastSection) ?? "");
  const section = sections.some(({ value }) => value === chosen) ? chosen : (sections[0]?.value ?? "");
  const beginning = useAct(() => ask(beginStory, { body: { edition, section: Number(section), headline } }), {
    touches: everyList,
    tells: false,
    done: ({ story }) => {
      localStorage.setItem(lastSection, section);
      void go({ to: "/stories/$story/$edition", params: { story: String(story), edition } });
    },
  });
  const begin = (event: FormEvent) => {
    event.preventDefault();
    beginning.mutate();
  };
  return (
    <form
      className="begin"
      aria-label={said.form}
      onSubmit={begin}
      onKeyDown={({ key }) => key === "Escape" && onClose()}
    >
      <TextInput
        className="begin-headline"
        variant="unstyled"
        aria-label={said.headline}
        placeholder={said.headline}
        lang={edition}
        maxLength={300}
        value={headline}
        onChange={({ currentTarget }) => setHeadline(currentTarget.value)}
        autoFocus
      />
      <Group gap="xs">
        <Choice label={said.section} value={section} options={sections} onChange={setChosen} />
        <Choice
          label={said.edition}
          value={edition}
          options={paper.editions.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={setEdition}
        />
        <Button type="submit" size="xs" loading={beginning.isPending} disabled={section === ""}>
          {said.begin}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onClose}>
          {said.cancel}
        </Button>
      </Group>
      <RefusedLine error={beginning.error} />
    </form>
  );
}
