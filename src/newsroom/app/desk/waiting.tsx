/** What waits for me, on the desk screen: the newest few of the inbox. */
import { useQuery } from "@tanstack/react-query";
import { openInbox } from "../../calls/inbox.ts";
import { ask } from "../ask.ts";
import { HeadlineLink } from "../list/story_lines.tsx";
import { When } from "../time/when.tsx";
import { inboxKindWords } from "../words/inbox_kinds.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { ShortList } from "./short_list.tsx";

const words = wordsIn({
  en: { title: "Waiting for me", none: "Nothing waits for you." },
  "zh-Hans": { title: "待我处理", none: "没有待处理的事项。" },
});

export function WaitingForMe() {
  const said = useWords(words);
  const kinds = useWords(inboxKindWords);
  const { data } = useQuery({
    queryKey: ["inbox", "waiting"],
    queryFn: () => ask(openInbox, { query: { show: "waiting" } }),
  });
  if (data === undefined) return null;
  return (
    <ShortList title={said.title} none={said.none} count={data.waiting}>
      {data.items.slice(0, 5).map((item) => (
        <li key={item.id} data-new={item.readAt === null || undefined}>
          <HeadlineLink line={item} />
          <span className="short-beside">
            {kinds[item.kind]} · {item.from.name} · <When at={item.at} />
          </span>
          {item.note ? <span className="short-note">“{item.note}”</span> : null}
        </li>
      ))}
    </ShortList>
  );
}
