/** Recovery codes, shown once: to be copied or kept as a file before they go. */
import { Button, CopyButton, Group } from "@mantine/core";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "Your recovery codes",
    once: "Each lets you in once when the app is lost. They are shown now and never again: keep them where you will find them.",
    copy: "Copy",
    copied: "Copied",
    keep: "Keep as a file",
    done: "I have kept them",
  },
  "zh-Hans": {
    title: "您的恢复码",
    once: "手机应用丢失时，每个恢复码可登录一次。它们只显示这一次，请妥善保存。",
    copy: "复制",
    copied: "已复制",
    keep: "存为文件",
    done: "我已保存",
  },
});

export function RecoveryCodes({ codes, done }: { readonly codes: readonly string[]; readonly done: () => void }) {
  const said = useWords(words);
  const text = `${codes.join("\n")}\n`;
  return (
    <section className="codes" aria-label={said.title}>
      <h3>{said.title}</h3>
      <p>{said.once}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Group gap="xs">
        <Button size="xs" onClick={done}>
          {said.done}
        </Button>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? said.copied : said.copy}
            </Button>
          )}
        </CopyButton>
        <Button
          size="xs"
          variant="default"
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="recovery-codes.txt"
        >
          {said.keep}
        </Button>
      </Group>
    </section>
  );
}
