/** The red line on every editor's screen: pages that did not change within ten seconds of a change. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { listFailing, pressFailing } from "../../calls/desk.ts";
import { ask } from "../ask.ts";
import { useMay } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    one: "This page still shows readers what was there before:",
    many: (count: number) => `${count} pages still show readers what was there before:`,
    again: "Press once more",
  },
  "zh-Hans": {
    one: "以下页面仍在向读者显示旧内容：",
    many: (count: number) => `${count} 个页面仍在向读者显示旧内容：`,
    again: "重新生成",
  },
});

const shown = 3;

export function FailingLine() {
  const said = useWords(words);
  const seesDesk = useMay("see desk");
  const mayPress = useMay("publish", false);
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ["failing"],
    queryFn: () => ask(listFailing, {}),
    enabled: seesDesk,
    refetchInterval: 60_000,
  });
  const pressing = useMutation({
    mutationFn: async (paths: readonly string[]) => {
      for (const path of paths) await ask(pressFailing, { body: { path } });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["failing"] }),
  });
  const failing = data?.failing ?? [];
  if (failing.length === 0) return null;
  return (
    <div className="failing-line" role="alert">
      <span>{failing.length === 1 ? said.one : said.many(failing.length)}</span>
      {failing.slice(0, shown).map(({ path, server, sentence }) => (
        <a key={`${path} ${server}`} href={path} title={`${server}: ${sentence}`}>
          {path}
        </a>
      ))}
      {failing.length > shown ? <span>+{failing.length - shown}</span> : null}
      {mayPress ? (
        <button
          type="button"
          disabled={pressing.isPending}
          onClick={() => pressing.mutate(failing.map(({ path }) => path))}
        >
          {said.again}
        </button>
      ) : null}
    </div>
  );
}
