/** Who wrote a WordPress post and where it stood: byline, sections, topics. Pure. */
import type { WirePerson } from "./item.ts";
import { line, lineOfHtml } from "./wire_words.ts";
import { allIn, metaIn, textIn } from "./wxr_file.ts";
import { keyOf, pathOf, type WxrIndex } from "./wxr_index.ts";
import type { XmlNode } from "./xml_tree.ts";

const mostTerms = 300;

/** The people who wrote the item: its co-authors where the site had them, else its one author. */
export function bylineOf(item: XmlNode, index: WxrIndex): { people: WirePerson[]; notes: string[] } {
  const together = allIn(item, "category").filter((each) => each.attributes.domain === "author");
  const creator = line(textIn(item, "dc:creator"), 200);
  const names = together.map((each) => coauthor(each, index));
  const one = index.authors.get(keyOf(creator)) ?? creator;
  const all = [...new Set(names.length > 0 ? names : [one])].filter((name) => name !== "");
  // A login that is a mail address is nobody's name, and not ours to print.
  const people = all.filter((name) => !/^\S+@\S+$/.test(name)).map((name) => ({ name }));
  const notes = people.length < all.length ? ["An author is known by a mail address only, which was not taken."] : [];
  return { people, notes };
}

function coauthor(term: XmlNode, { authors }: WxrIndex): string {
  const slug = keyOf((term.attributes.nicename ?? "").replace(/^cap-/, ""));
  return authors.get(slug) ?? authors.get(keyOf(term.text)) ?? lineOfHtml(term.text, 200);
}

/** Section paths of the item's categories: the one marked as primary first, then the deepest; “Uncategorized” is none. */
export function sectionsOf(item: XmlNode, index: WxrIndex): string[][] {
  const primary = index.categoryNumbers.get(metaIn(item).get("_yoast_wpseo_primary_category")?.[0] ?? "");
  const found = categoriesOf(item).map((each) => {
    const slug = line(each.attributes.nicename ?? "", 300);
    return { slug, path: pathOf(index, slug, lineOfHtml(each.text, 200) || slug) };
  });
  const sorted = found
    .filter(({ slug, path }) => slug !== "uncategorized" && path[0] !== undefined && path[0] !== "")
    .toSorted(
      (one, other) =>
        Number(other.slug === primary) - Number(one.slug === primary) || other.path.length - one.path.length,
    );
  const paths = sorted.map(({ path }) => path);
  return paths.filter((path, at) => !paths.some((other, where) => where !== at && holds(other, path, where < at)));
}

/** True when `path` leads to or through `inner` (or is the same and came before). */
const holds = (path: readonly string[], inner: readonly string[], before: boolean): boolean =>
  inner.every((name, at) => path[at] === name) && (path.length > inner.length || before);

/** Exports older than WXR 1.0 write categories without saying that they are. */
function categoriesOf(item: XmlNode): XmlNode[] {
  const all = allIn(item, "category").slice(0, mostTerms);
  const said = all.filter((each) => each.attributes.domain === "category");
  return said.length > 0 ? said : all.filter((each) => each.attributes.domain === undefined);
}

/** The item's tags, each once. */
export function topicsOf(item: XmlNode): string[] {
  const tags = allIn(item, "category").filter((each) => /^(?:post_)?tag$/.test(each.attributes.domain ?? ""));
  return [...new Set(tags.map((each) => lineOfHtml(each.text, 200)))].filter((name) => name !== "").slice(0, 100);
}
