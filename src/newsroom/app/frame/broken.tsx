/** What stands where a screen broke or is not: the rest of the newsroom goes on. */
import { Box, Button, Title } from "@mantine/core";
import { type ErrorComponentProps, Link } from "@tanstack/react-router";
import { Failed } from "../parts/failed.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: { nothing: "There is no such screen", home: "To the desk" },
  "zh-Hans": { nothing: "没有这个页面", home: "回编辑台" },
});

export function Broken({ error: thrown, reset }: ErrorComponentProps) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  // After an update of the server the parts of the old screens are gone; the page itself brings the new ones.
  const stale = /dynamically imported module|module script/i.test(error.message);
  return (
    <Box p="md" maw={640} mx="auto">
      <Failed error={error} again={stale ? () => location.reload() : reset} />
    </Box>
  );
}

export function NoSuchScreen() {
  const said = useWords(words);
  return (
    <Box p="xl" maw={640} mx="auto">
      <Title order={1} size="h3" mb="md">
        {said.nothing}
      </Title>
      <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
        {said.home}
      </Button>
    </Box>
  );
}
