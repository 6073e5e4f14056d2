/**
 * A query: what a reader typed, as Postgres asks it and as a page marks it. Pure but for its dictionaries.
 * Words are all wanted; quotation marks hold words together, a hyphen before a word wants it away.
 * Chinese is cut into words, and each is asked for as its pairs of characters.
 */
import { pairsOf, plainWords, unspaced } from "./search_text.ts";
import { cutChinese } from "./words.ts";

export interface Query {
  /** In the language of `to_tsquery`: what every match has, without order and exclusions, for the index to answer. */
  readonly wide: string;
  /** The whole of it; the same as `wide` where nothing more was asked. */
  readonly exact: string;
  /** Spaced words to mark, plain. */
  readonly words: readonly string[];
  /** Runs of Han and the like to mark, simplified. */
  readonly runs: readonly string[];
}

const longest = 200;
const mostTerms = 12;
/** Of a longer phrase the beginning is asked for. */
const mostInOrder = 24;
const token = /(-?)(?:"([^"]*)"?|(\S+))/g;
const quotes = /[“”„‟«»「」『』〝〞]/g;

/** The query in `text`; undefined when it asks for nothing. */
export function queryOf(text: string): Query | undefined {
  const plain = text.slice(0, longest).normalize("NFKC").replace(quotes, '"');
  const tokens = [...plain.matchAll(token)].map(([, hyphen, quoted, bare]) => ({
    wanted: hyphen === "",
    terms: termsOf(quoted ?? bare!, quoted !== undefined),
  }));
  const wanted = tokens.flatMap((each) => (each.wanted ? each.terms : [])).slice(0, mostTerms);
  const unwanted = tokens.flatMap((each) => (each.wanted ? [] : each.terms)).slice(0, mostTerms);
  if (wanted.length === 0) return undefined;
  const wide = [...new Set(wanted.flatMap((term) => term.lexemes))].join(" & ");
  const more = unwanted.length > 0 || wanted.some((term) => term.inOrder && term.lexemes.length > 1);
  return {
    wide,
    exact: more ? [...wanted.map(exactly), ...unwanted.map((term) => `!${exactly(term)}`)].join(" & ") : wide,
    words: wanted.flatMap((term) => term.words),
    runs: wanted.flatMap((term) => term.runs),
  };
}

interface Term {
  readonly lexemes: readonly string[];
  /** Must they stand side by side? */
  readonly inOrder: boolean;
  readonly words: readonly string[];
  readonly runs: readonly string[];
}

const exactly = ({ lexemes, inOrder }: Term): string => `(${lexemes.join(inOrder ? " <-> " : " & ")})`;

/** What one token asks for: `"north channel"` two words in order, `well-known` as well, 港务局 a run. */
function termsOf(text: string, quoted: boolean): Term[] {
  const plain = plainWords(text);
  const words = plain.replace(unspaced, " ").split(" ").filter(Boolean).slice(0, mostInOrder);
  const runs = plain.match(unspaced) ?? [];
  const spaced = words.length === 0 ? [] : [{ lexemes: words.map(lexeme), inOrder: true, words, runs: [] }];
  return [...spaced, ...runs.flatMap((run) => (quoted ? [run] : piecesOf(run)).map((piece) => runTerm(piece, quoted)))];
}

const lexeme = (word: string): string => `'${word}'`;

function runTerm(run: string, inOrder: boolean): Term {
  const pairs = pairsOf(run).slice(0, mostInOrder);
  return { lexemes: pairs.length === 0 ? [`${lexeme(run)}:*`] : pairs.map(lexeme), inOrder, words: [], runs: [run] };
}

/** Characters that bind words and mean nothing alone. */
const particles = new Set("的了和与及在是之或并于着过吗呢吧啊也就都");

/** The words of a run, particles left out. */
export function piecesOf(run: string): string[] {
  const groups: string[][] = [[]];
  for (const word of cutChinese(run)) {
    if (particles.has(word)) groups.push([]);
    else groups.at(-1)!.push(word);
  }
  const pieces = groups.flatMap(joined);
  return pieces.length === 0 ? [run] : pieces;
}

/**
 * Neighbouring words, where a character that the dictionary leaves alone belongs to the word after it, else to the one
 * before; several of them are a name that it does not know.
 */
function joined(words: readonly string[]): string[] {
  const pieces: string[] = [];
  let alone = "";
  for (const word of [...words, ""]) {
    if ([...word].length === 1) {
      alone += word;
      continue;
    }
    const single = [...alone].length === 1;
    if (single && word !== "") pieces.push(alone + word);
    else if (single && pieces.length > 0) pieces.push(pieces.pop() + alone);
    else pieces.push(...[alone, word].filter((piece) => piece !== ""));
    alone = "";
  }
  return pieces;
}
