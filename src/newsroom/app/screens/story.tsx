/** One version of a story: its text, and what stands beside it. */
import { Box, Center, Loader, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { openStory } from "../../calls/stories.ts";
import { ask } from "../ask.ts";
import { Failed } from "../parts/failed.tsx";

export function StoryScreen() {
  const { story, edition } = useParams({ from: "/shell/stories/$story/$edition" });
  const params = { story: Number(story), edition };
  const { data, error, refetch } = useQuery({
    queryKey: ["story", params.story, edition],
    queryFn: () => ask(openStory, { params }),
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (data === undefined)
    return (
      <Center p="xl">
        <Loader size="sm" />
      </Center>
    );
  return (
    <Box p="md" maw={1200} mx="auto">
      <Title order={1}>{data.headline}</Title>
    </Box>
  );
}
