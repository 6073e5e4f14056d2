/** Something that is told once: to be taken away now, for nobody can tell it again. */
import { Alert, Button, CopyButton, Group, TextInput } from "@mantine/core";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: { once: "Take it away now: it is shown once.", copy: "Copy", copied: "Copied" },
  "zh-Hans": { once: "请现在保存：只显示这一次。", copy: "复制", copied: "已复制" },
});

export function ToldOnce({ label, secret }: { readonly label: string; readonly secret: string }) {
  const said = useWords(words);
  return (
    <Alert color="gray" variant="outline" mt="sm" role="status">
      {said.once}
      <Group gap="xs" mt="xs" wrap="nowrap">
        <TextInput
          size="xs"
          readOnly
          aria-label={label}
          value={secret}
          flex={1}
          onFocus={({ target }) => target.select()}
        />
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? said.copied : said.copy}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}
