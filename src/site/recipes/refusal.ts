/** A refusal in the paper's dress; in plain words where there is no paper yet. */
import type { Refusal } from "../../base/errors.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { localeOf } from "../locale.ts";
import { refusalPage } from "../pages/refusal.ts";
import { refusalSentence } from "../refusal_words.ts";
import type { Site } from "../site.ts";
import { htmlPage } from "./made.ts";
import { frameOf, paperAt } from "./paper.ts";

/** The page that tells a reader why the paper does not do what was asked. */
export async function pressRefusal(
  sources: Sources,
  site: Site,
  root: string,
  path: string,
  refusal: Refusal,
): Promise<Made> {
  if (refusal.code === "not-founded") return plain(refusal);
  const paper = await paperAt(sources, site, root);
  const say = localeOf(paper.edition.code, paper.publication.timeZone);
  const frame = frameOf(paper, { path, title: say.t("refusal"), noIndex: true });
  return htmlPage(refusalPage(frame, { status: refusal.status, sentence: refusalSentence(say, refusal) }), {
    status: refusal.status,
    keep: false,
  });
}

/** In English: what language the paper will speak, nobody has said yet. */
const plain = (refusal: Refusal): Made => ({
  status: refusal.status,
  type: "text/plain; charset=utf-8",
  body: `${refusal.message}\n`,
  keep: false,
});
