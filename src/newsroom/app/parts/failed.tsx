/** What stands where something could not be had: the sentence, and trying again. */
import { Alert, Button, Stack, Text } from "@mantine/core";
import { sentenceFor } from "../words/refusals.ts";
import { useLocale, useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: { title: "This could not be loaded", again: "Try again" },
  "zh-Hans": { title: "无法载入", again: "重试" },
});

export function Failed({ error, again }: { readonly error: Error; readonly again?: () => void }) {
  const said = useWords(words);
  const locale = useLocale();
  return (
    <Alert color="seal" variant="outline" title={said.title} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{sentenceFor(error, locale)}</Text>
        {again ? (
          <Button size="xs" variant="default" onClick={again}>
            {said.again}
          </Button>
        ) : null}
      </Stack>
    </Alert>
  );
}
