/**
 * The words of the interface, and how an edition tells numbers, days and times. Pure.
 * Every phrase lives in locales/; a language without a file of its own speaks English.
 */
import en from "../../locales/en.json" with { type: "json" };
import zhHans from "../../locales/zh-Hans.json" with { type: "json" };
import { type Html, type HtmlValue, html } from "../base/html.ts";
import { remembered } from "./remembered.ts";

/** The name of a phrase in locales/. */
export type Phrase = keyof typeof en;
/** The name of a phrase that counts: it has a form for each plural of the language. */
export type CountPhrase = Phrase extends infer P ? (P extends `${infer Base}.other` ? Base : never) : never;

/** Is there such a phrase? */
export const isPhrase = (name: string): name is Phrase => Object.hasOwn(en, name);
/** Is there such a phrase that counts? */
export const isCountPhrase = (name: string): name is CountPhrase => isPhrase(`${name}.other`);

const phrasebooks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en,
  zh: zhHans satisfies Record<Exclude<Phrase, `${string}.one`>, string>,
};

export interface Locale {
  /** The phrase with `{name}` filled in. */
  readonly t: (phrase: Phrase, values?: Readonly<Record<string, string | number>>) => string;
  /** The phrase with markup filled in. */
  readonly rich: (phrase: Phrase, values: Readonly<Record<string, HtmlValue>>) => Html;
  /** The phrase's form for this many; `{count}` is the number. */
  readonly count: (phrase: CountPhrase, count: number) => string;
  readonly number: (value: number) => string;
  /** Day and time with the zone: 14 July 2026, 09:30 GMT+8. */
  readonly moment: (at: Date) => string;
  /** Day and time without the year, for lists: 14 July, 09:30. */
  readonly short: (at: Date) => string;
  /** 14 July 2026. */
  readonly day: (at: Date) => string;
  /** With the weekday, and in Chinese the lunar day: the line under the nameplate. */
  readonly dateline: (at: Date) => string;
  /** July 2026; months count from 1. */
  readonly month: (year: number, month: number) => string;
  /** Jul; months count from 1. */
  readonly monthName: (month: number) => string;
  /** A list as a sentence has it: A, B and C. */
  readonly list: (names: readonly string[]) => string;
}

const known = new Map<string, Map<string, Locale>>();

/** The locale of a language, telling times in a zone. */
export function localeOf(lang: string, timeZone: string): Locale {
  const zones = known.get(lang) ?? new Map<string, Locale>();
  const locale = zones.get(timeZone) ?? makeLocale(lang, timeZone);
  if (!zones.has(timeZone)) known.set(lang, zones.set(timeZone, locale));
  return locale;
}

function makeLocale(lang: string, timeZone: string): Locale {
  const tag = lang === "en" ? "en-GB" : lang;
  const language = new Intl.Locale(lang).language;
  const book: Readonly<Record<string, string>> = phrasebooks[language] ?? en;
  const plurals = new Intl.PluralRules(phrasebooks[language] ? language : "en");
  const numbers = new Intl.NumberFormat(tag);
  const number = remembered((value: number) => numbers.format(value));
  const form = remembered((value: number) => plurals.select(value));
  const names = new Intl.ListFormat(tag, { type: "conjunction" });
  const t: Locale["t"] = (phrase, values) => filled(book[phrase] ?? en[phrase], values);
  return {
    t,
    rich: (phrase, values) => filledWithMarkup(book[phrase] ?? en[phrase], values),
    count: (phrase, count) =>
      filled(book[`${phrase}.${form(count)}`] ?? book[`${phrase}.other`]!, { count: number(count) }),
    number,
    list: (all) => names.format(all),
    ...dates(tag, timeZone, t),
  };
}

function dates(tag: string, timeZone: string, t: Locale["t"]) {
  const format = (options: Intl.DateTimeFormatOptions, zone = timeZone) => {
    const formatter = new Intl.DateTimeFormat(tag, { ...options, timeZone: zone });
    return remembered((at: number) => formatter.format(at));
  };
  const day = format({ day: "numeric", month: "long", year: "numeric" });
  const dayOfYear = format({ day: "numeric", month: "short" });
  const weekday = format({ weekday: "long" });
  const clock = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const month = format({ month: "long", year: "numeric" }, "UTC");
  const monthName = format({ month: "short" }, "UTC");
  const zone = zoneOf(tag, timeZone);
  const lunar = tag.startsWith("zh") ? lunarDay(timeZone) : () => "";
  return {
    moment: (at: Date) => t("time.moment", { day: day(+at), time: clock(+at), zone: zone(+at) }),
    short: (at: Date) => t("time.short", { day: dayOfYear(+at), time: clock(+at) }),
    day: (at: Date) => day(+at),
    dateline: (at: Date) => t("time.dateline", { weekday: weekday(+at), day: day(+at), lunar: lunar(at) }).trim(),
    month: (year: number, number: number) => month(Date.UTC(year, number - 1, 1)),
    monthName: (number: number) => monthName(Date.UTC(2000, number - 1, 1)),
  };
}

/** The short name of the zone at a moment: GMT+8, BST. */
function zoneOf(tag: string, timeZone: string): (at: number) => string {
  const formatter = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: "short" });
  return remembered(
    (at) => formatter.formatToParts(at).find((part) => part.type === "timeZoneName")?.value ?? timeZone,
  );
}

/** 农历丙午年六月初一. */
function lunarDay(timeZone: string): (at: Date) => string {
  const formatter = new Intl.DateTimeFormat("zh-u-ca-chinese", { dateStyle: "long", timeZone });
  return (at) => `农历${formatter.format(at).replace(/^\d+/, "")}`;
}

/** A phrase cut at its blanks: text, name, text, name, … text. */
const cut = remembered((phrase: string) => phrase.split(/\{(\w+)\}/));

function filled(phrase: string, values: Readonly<Record<string, string | number>> | undefined): string {
  if (values === undefined) return phrase;
  const parts = cut(phrase);
  let text = parts[0]!;
  for (let at = 1; at < parts.length; at += 2) text += String(values[parts[at]!] ?? "") + parts[at + 1]!;
  return text;
}

function filledWithMarkup(phrase: string, values: Readonly<Record<string, HtmlValue>>): Html {
  return html`${cut(phrase).map((part, at) => (at % 2 === 0 ? part : values[part]))}`;
}

/** The locale of the edition a page is of. */
export const localeFor = (frame: { readonly edition: { readonly lang: string }; readonly timeZone: string }): Locale =>
  localeOf(frame.edition.lang, frame.timeZone);
