/**
 * Bytes as text, whatever encoding they are in and whatever they claim: byte order mark, declaration, then the bytes themselves. Pure.
 */
import { isUtf8 } from "node:buffer";
import iconv from "iconv-lite";

export interface Decoded {
  readonly text: string;
  /** The encoding that was used, as iconv-lite names it. */
  readonly encoding: string;
  /** A sentence when the declared encoding was not the real one. */
  readonly note?: string | undefined;
}

const headBytes = 4096;
const sampleBytes = 200_000;
/** Declared names that stand for a larger encoding in every browser (WHATWG Encoding, section 4.2). */
const wider: Record<string, string> = {
  "iso-8859-1": "windows-1252",
  latin1: "windows-1252",
  ascii: "windows-1252",
  "us-ascii": "windows-1252",
  gb2312: "gb18030",
  gbk: "gb18030",
  "x-gbk": "gb18030",
  "gb_2312-80": "gb18030",
  "iso-8859-9": "windows-1254",
  "tis-620": "windows-874",
  "ks_c_5601-1987": "cp949",
  "euc-kr": "cp949",
  "big5-hkscs": "big5hkscs",
  "x-sjis": "shift_jis",
  "windows-31j": "shift_jis",
  "shift-jis": "shift_jis",
  utf8: "utf-8",
  "unicode-1-1-utf-8": "utf-8",
};

/** `bytes` as text. An encoding that the bytes contradict is not believed. */
export function decoded(bytes: Buffer): Decoded {
  const marked = byMark(bytes);
  if (marked) return read(bytes, marked);
  const declared = declaredIn(bytes);
  if (isUtf8(bytes)) return read(bytes, "utf-8", declared);
  const wide = declared?.startsWith("utf-16") ? undefined : declared;
  if (wide !== undefined && wide !== "utf-8" && faults(bytes, wide) === 0) return read(bytes, wide);
  const fitting = mostlyUtf8(bytes) ? "utf-8" : likeliest(bytes, wide);
  return read(bytes, fitting, declared);
}

function read(bytes: Buffer, encoding: string, declared?: string): Decoded {
  const text = iconv.decode(bytes, encoding);
  // A declaration of a smaller encoding is true of text that holds nothing beyond it.
  const wrong = declared !== undefined && declared !== encoding && !bytes.every((byte) => byte < 0x80);
  return {
    text,
    encoding,
    ...(wrong ? { note: `The page says it is ${declared}, but its bytes are ${encoding}.` } : {}),
  };
}

function byMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? "utf-32le" : "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return withoutMark(bytes);
}

/** UTF-16 without a mark shows as markup with a zero byte in every other place. */
function withoutMark(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 40);
  if (start.length < 8) return undefined;
  const zeros = (odd: number) => start.filter((byte, at) => at % 2 === odd && byte === 0).length;
  if (zeros(1) >= start.length * 0.4 && zeros(0) === 0) return "utf-16le";
  return zeros(0) >= start.length * 0.4 && zeros(1) === 0 ? "utf-16be" : undefined;
}

/** The encoding that a `<meta>` or an XML declaration names, in its widest reading. */
function declaredIn(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, headBytes * 4).toString("latin1");
  const named =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head) ??
    /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,20})/i.exec(head);
  const name = named?.[1]?.toLowerCase();
  const wide = name === undefined ? undefined : (wider[name] ?? name);
  return wide !== undefined && iconv.encodingExists(wide) ? wide : undefined;
}

/** True for UTF-8 with a few broken bytes: more than nine in ten of its longer characters are whole. */
function mostlyUtf8(bytes: Buffer): boolean {
  const text = bytes.subarray(0, sampleBytes).toString("utf8");
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\ufffc]|[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  return whole > broken * 10;
}

const candidates = ["gb18030", "big5", "shift_jis", "euc-jp", "cp949", "windows-1251", "windows-1252"];

/** The encoding whose reading of the bytes has the fewest faults and the commonest letters. */
function likeliest(bytes: Buffer, declared: string | undefined): string {
  const names = declared === undefined || declared === "utf-8" ? candidates : [declared, ...candidates];
  const ranked = names.map((name) => ({ name, score: common(bytes, name) - faults(bytes, name) * 5 }));
  return ranked.reduce((best, each) => (each.score > best.score ? each : best)).name;
}

function sampled(bytes: Buffer, encoding: string): string {
  return iconv.decode(bytes.subarray(0, sampleBytes), encoding);
}

/** How many characters `encoding` cannot read, and how many it reads as what no page holds. */
function faults(bytes: Buffer, encoding: string): number {
  const text = sampled(bytes, encoding).slice(0, -1);
  return text.match(/[\ufffd\u0080-\u009f\ue000-\uf8ff]/g)?.length ?? 0;
}

const everyday =
  /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年動同工也能下过子说产種面而方後多定行学法所民得经十三之进着等部度家電力里如水化高自二理起小物现实加量都兩体制機當使点从业本去把性好应开它合还因由其些然前外天政四日那社義事平形相全表间样与关各重新線內數正心反你明看原又么利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處理府世車這為個國們時來對會發過說產種後經進著電裡實現點從業應開還間樣與關線數機體義]/g;
const kana = /[\u3041-\u30fe]/g;
const hangul = /[\uac00-\ud7a3]/g;
const cyrillic = /[а-яё]{3,}/g;
/** A letter with an accent stands alone in a word; several in a row are another encoding, read as this one. */
const latin = /(?<![\u00a1-\u00ff])[äöüßéèêëàâçñóíáúôîûãõåæøœ’“”–—…€£©®°·»«](?![\u00a1-\u00ff])/gi;
const strange = /[\u00a1-\u00ff]{2,}/g;

/** How many characters of the reading are everyday ones of the encoding's own languages. */
function common(bytes: Buffer, encoding: string): number {
  const text = sampled(bytes, encoding);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  if (encoding === "windows-1251") return count(cyrillic) * 2;
  if (encoding === "windows-1252") return count(latin) - count(strange);
  if (encoding === "cp949") return count(hangul) * 0.8;
  if (encoding === "shift_jis" || encoding === "euc-jp") return count(kana) * 1.2 + count(everyday);
  return count(everyday) * 2;
}
