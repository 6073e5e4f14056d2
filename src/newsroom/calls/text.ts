/** Calls about the text of a version, for who does not write in its room: reading it, putting other words in place. Pure. */
import { z } from "zod";
import { copyShape } from "../../news/copy.ts";
import { call, versionParams } from "./call.ts";

const path = "/stories/:story/:edition/text";
const words = z.object({ headline: z.string(), standfirst: z.string(), copy: copyShape });

export const openText = call({
  method: "get",
  path,
  verb: "see stories",
  summary: "Headline, standfirst and copy of a version, with what is being written in its room.",
  params: versionParams,
  answer: words,
});

const longest = 2_000_000;

export const writeText = call({
  method: "put",
  path,
  verb: "write",
  summary:
    "Writes headline, standfirst or copy; what is left out stays. Copy comes as blocks, as Markdown or as HTML. Whoever writes in the room sees it come in as an edit.",
  params: versionParams,
  body: z
    .object({
      headline: z.string().max(300).optional(),
      standfirst: z.string().max(2000).optional(),
      copy: copyShape.optional(),
      markdown: z.string().max(longest).optional(),
      html: z.string().max(longest).optional(),
    })
    .refine(
      ({ copy, markdown, html }) => [copy, markdown, html].filter((each) => each !== undefined).length < 2,
      "send one of copy, markdown and html",
    ),
  answer: words.extend({
    /** What copy cannot hold and was left out, a sentence each. */
    dropped: z.array(z.string()),
  }),
});
