/**
 * What one reading of HTML carries along: the address it was at, the pictures met, the sentences about what was left.
 * Plain data and the way back into the walk, so that the shapes of `html_shapes.ts` need not know the walk.
 */
import type { Block, Mark } from "../news/copy.ts";
import type { WirePicture } from "./item.ts";

export interface Reading {
  readonly baseUrl: string | undefined;
  readonly pictures: Map<string, WirePicture>;
  /** What could not be held, as sentences, and how often. */
  readonly left: Map<string, number>;
  /** The blocks inside a node. */
  readonly inside: (node: Node, place: Place) => Block[];
}

/** Where in the DOM the walk is: the marks that hold here, and how deep it is. */
export interface Place {
  readonly marks: readonly Mark[];
  readonly depth: number;
  /** True where line breaks in the source are line breaks. */
  readonly pre?: boolean | undefined;
  /** An element whose words are told elsewhere (a caption, a quote's source) and not again. */
  readonly without?: Element | undefined;
}

/** Makes the blocks of one element. */
export type Shape = (element: Element, reading: Reading, place: Place) => Block[];

const mostSentences = 100;

/** Notes that something could not be held. */
export function leave(reading: Reading, sentence: string): void {
  if (reading.left.size < mostSentences || reading.left.has(sentence))
    reading.left.set(sentence, (reading.left.get(sentence) ?? 0) + 1);
}

/** The sentence for a link that cannot pass. */
export function whyNoLink(href: string): string {
  if (href === "" || href.startsWith("#")) return "A link to a place on its own page was dropped; its words stay.";
  return `The link to “${href.slice(0, 80)}” cannot stand on a page and was dropped; its words stay.`;
}
