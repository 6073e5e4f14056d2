/** The list of all stories. */
import { Anchor, Box, Button, Center, Group, Loader, Select, Table, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { beginStory, listStories } from "../../calls/stories.ts";
import { ask } from "../ask.ts";
import { Failed } from "../parts/failed.tsx";
import { useMay, useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "Stories",
    fresh: "New story",
    find: "Find in headlines",
    edition: "Edition",
    none: "No stories here yet.",
    headline: "Headline",
    state: "State",
    changed: "Changed",
    untitled: "Without a headline",
  },
  "zh-Hans": {
    title: "稿件",
    fresh: "新稿件",
    find: "在标题中查找",
    edition: "版本",
    none: "这里还没有稿件。",
    headline: "标题",
    state: "状态",
    changed: "修改时间",
    untitled: "（无标题）",
  },
});

export function StoriesScreen() {
  const said = useWords(words);
  const { paper } = useSession();
  const mayBegin = useMay("begin stories");
  const [edition, setEdition] = useState(paper.homeEdition);
  const [find, setFind] = useState("");
  const go = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: ["stories", edition, find],
    queryFn: () => ask(listStories, { query: { edition, find } }),
    placeholderData: (before) => before,
  });
  const beginning = useMutation({
    mutationFn: () => ask(beginStory, { body: { edition, section: paper.sections[0]!.id, headline: "" } }),
    onSuccess: ({ story }) => go({ to: "/stories/$story/$edition", params: { story: String(story), edition } }),
  });
  return (
    <Box p="md" maw={1200} mx="auto">
      <Group justify="space-between" mb="sm">
        <Title order={1} size="h2">
          {said.title}
        </Title>
        {mayBegin ? (
          <Button onClick={() => beginning.mutate()} loading={beginning.isPending}>
            {said.fresh}
          </Button>
        ) : null}
      </Group>
      <Group mb="sm">
        <Select
          aria-label={said.edition}
          data={paper.editions.map((each) => ({ value: each.code, label: each.name }))}
          value={edition}
          onChange={(value) => value && setEdition(value)}
          allowDeselect={false}
        />
        <TextInput
          aria-label={said.find}
          placeholder={said.find}
          value={find}
          onChange={(event) => setFind(event.currentTarget.value)}
        />
      </Group>
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      {data === undefined ? (
        error ? null : (
          <Center p="xl">
            <Loader size="sm" />
          </Center>
        )
      ) : data.stories.length === 0 ? (
        <Text c="dimmed">{said.none}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{said.headline}</Table.Th>
              <Table.Th>{said.state}</Table.Th>
              <Table.Th>{said.changed}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.stories.map((line) => (
              <Table.Tr key={line.story}>
                <Table.Td>
                  <Anchor
                    renderRoot={(props) => (
                      <Link
                        {...props}
                        to="/stories/$story/$edition"
                        params={{ story: String(line.story), edition: line.edition }}
                      />
                    )}
                  >
                    {line.headline || said.untitled}
                  </Anchor>
                </Table.Td>
                <Table.Td>{line.state}</Table.Td>
                <Table.Td>{new Date(line.changedAt).toLocaleString(undefined, { timeZone: paper.timeZone })}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Box>
  );
}
