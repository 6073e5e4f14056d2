/**
 * Cuts a big XML file into the children of one element, so that one bad child spoils only itself and memory stays
 * bounded whatever the file holds. Knows tags, CDATA and comments and nothing else. Pure but for reading the pieces.
 */

/** What `childrenOf` meets on its way, in order; `offset` counts characters from the start of the text. */
export type XmlPiece =
  /** All that stands before the parent's content, its start tag included. */
  | { readonly kind: "opening"; readonly xml: string }
  | { readonly kind: "child"; readonly name: string; readonly xml: string; readonly offset: number }
  /** A child longer than allowed: nothing of it is kept. */
  | { readonly kind: "too-long"; readonly name: string; readonly offset: number }
  /** A child that the file's end, or the next child of its name, cut short. */
  | { readonly kind: "cut"; readonly name: string; readonly offset: number }
  /** The file ended before its parent element did, or never began it. */
  | { readonly kind: "end-missing"; readonly opened: boolean };

const longestOpening = 1024 * 1024;
// A mark (`<![CDATA[`, `</wp:category`) may lie across two pieces.
const longestMark = 300;

/** The children of the first `parent` element in the text, each at most `longest` characters long. */
export async function* childrenOf(
  pieces: AsyncIterable<string>,
  parent: string,
  longest: number,
): AsyncGenerator<XmlPiece> {
  const reel = new Reel(pieces);
  reel.hold(0, longestOpening);
  const opening = await reel.find(new RegExp(`<${parent}(?=[\\s>])[^<>]*>`, "g"), "while held");
  if (!opening || reel.lost) return yield { kind: "end-missing", opened: false };
  yield { kind: "opening", xml: reel.held() };
  reel.letGo();
  const next = new RegExp(`<!--|</${parent}\\s*>|<([A-Za-z_][\\w.:-]{0,199})(?=[\\s/>])`, "g");
  for (let mark = await reel.find(next); mark; mark = await reel.find(next)) {
    if (mark[0].startsWith("</")) return;
    if (mark[0] === "<!--") await reel.find(/-->/g);
    else yield await child(reel, mark[1]!, longest);
  }
  yield { kind: "end-missing", opened: true };
}

/** Reads on from just behind `<name` to where the child ends, whatever stands in its CDATA and comments. */
async function child(reel: Reel, name: string, longest: number): Promise<XmlPiece> {
  const offset = reel.at - name.length - 1;
  reel.hold(offset, longest);
  const whole = (): XmlPiece => ({ kind: reel.lost ? "too-long" : "child", name, xml: reel.held(), offset });
  const startTag = await reel.find(/[^>]?>/g);
  if (startTag?.[0] === "/>") return whole();
  const own = name.replaceAll(".", "\\.");
  const marks = new RegExp(`<!\\[CDATA\\[|<!--|</${own}\\s*>|<${own}(?=[\\s>])`, "g");
  for (let mark = await reel.find(marks); mark; mark = await reel.find(marks)) {
    if (mark[0] === "<![CDATA[") await reel.find(/\]\]>/g);
    else if (mark[0] === "<!--") await reel.find(/-->/g);
    else if (mark[0].startsWith("</")) return whole();
    else {
      reel.at -= mark[0].length;
      break;
    }
  }
  return { kind: reel.lost ? "too-long" : "cut", name, offset };
}

/** The text as it runs by. What is held is kept, up to a length; all else is let go once it has been searched. */
class Reel {
  /** Where the reel stands. */
  at = 0;
  /** True when what was held grew too long and was let go. */
  lost = false;
  private readonly pieces: AsyncIterator<string>;
  private text = "";
  private textFrom = 0;
  private heldFrom: number | undefined;
  private longest = 0;

  constructor(pieces: AsyncIterable<string>) {
    this.pieces = pieces[Symbol.asyncIterator]();
  }

  hold(from: number, longest: number): void {
    this.heldFrom = from;
    this.longest = longest;
    this.lost = false;
  }

  letGo(): void {
    this.heldFrom = undefined;
  }

  /** What is held, to where the reel stands; nothing when it was lost. */
  held(): string {
    return this.heldFrom === undefined ? "" : this.text.slice(this.heldFrom - this.textFrom, this.at - this.textFrom);
  }

  /** Moves behind the next match of `pattern` (global, complete in itself), or to the end, or only so far as all can be held. */
  async find(pattern: RegExp, how?: "while held"): Promise<RegExpExecArray | undefined> {
    let from = this.at;
    for (;;) {
      pattern.lastIndex = from - this.textFrom;
      const match = pattern.exec(this.text);
      const end = this.textFrom + (match ? pattern.lastIndex : this.text.length);
      if (this.heldFrom !== undefined && end - this.heldFrom > this.longest) {
        this.lost = true;
        this.heldFrom = undefined;
      }
      if (match) {
        this.at = end;
        return match;
      }
      from = Math.max(from, end - longestMark);
      if ((how && this.lost) || !(await this.readOn(this.heldFrom ?? from))) {
        this.at = end;
        return undefined;
      }
    }
  }

  /** Lets go of what stands before `from` and takes the next piece. */
  private async readOn(from: number): Promise<boolean> {
    const { value, done } = await this.pieces.next();
    if (done) return false;
    this.text = this.text.slice(from - this.textFrom) + value;
    this.textFrom = from;
    return true;
  }
}
