/** The text of a version by another door than its room. */
import { Refusal } from "../../base/errors.ts";
import { takeTurn } from "../../base/journal.ts";
import { plainReading } from "../../base/reading.ts";
import type { Copy } from "../../news/copy.ts";
import { copyFromMarkdown } from "../../news/markdown.ts";
import { noVersion, saveText, versionOf } from "../../news/versions.ts";
import { openText, writeText } from "../calls/text.ts";
import type { Desk } from "../desk.ts";
import { tagOf } from "../machines/match.ts";
import { flushRooms } from "../outgoing.ts";
import { answer } from "./answer.ts";

interface Sent {
  readonly copy?: Copy | undefined;
  readonly markdown?: string | undefined;
  readonly html?: string | undefined;
}

/** The copy that was sent, however it was; undefined when none was. */
function copyIn({ copyFromHtml }: Desk, { copy, markdown, html }: Sent): { copy?: Copy; dropped: readonly string[] } {
  if (copy !== undefined) return { copy, dropped: [] };
  if (markdown !== undefined) return copyFromMarkdown(markdown);
  if (html === undefined) return { dropped: [] };
  if (copyFromHtml === undefined) throw new Refusal("no-html", 422, "HTML is not read here; send copy or Markdown.");
  return copyFromHtml(html);
}

export const textAnswers = [
  answer(openText, async ({ desk, params, tagged }) => {
    await flushRooms(desk, [params]);
    tagged(await tagOf(desk.database.sql, params));
    const version = await versionOf(plainReading(desk.database.sql), params);
    if (version === undefined) throw noVersion();
    const { headline, standfirst, copy } = version;
    return { headline, standfirst, copy };
  }),

  answer(writeText, async ({ desk, work, params, body, tagged }) => {
    const sent = copyIn(desk, body);
    await flushRooms(desk, [params]);
    const words = await work(async (inside) => {
      await takeTurn(inside);
      const version = await versionOf(plainReading(inside.sql), params);
      if (version === undefined) throw noVersion();
      const { headline = version.headline, standfirst = version.standfirst } = body;
      const said = { headline: headline.trim(), standfirst: standfirst.trim(), copy: sent.copy ?? version.copy };
      await saveText(inside, params, said);
      return said;
    });
    // Whoever writes there now sees it; what they typed meanwhile is merged with it.
    await flushRooms(desk, [params]);
    tagged(await tagOf(desk.database.sql, params));
    return { ...words, dropped: [...sent.dropped] };
  }),
];
