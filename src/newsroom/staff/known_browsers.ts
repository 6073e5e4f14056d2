/**
 * Known browsers (OWASP: device cookies): one that somebody came in with carries a signed mark, good for that account
 * alone, and so has tries of its own: who guesses from elsewhere shuts nobody out. Pure but for chance and the key.
 * Promises: the mark opens nothing, says nothing about whom it is for, and is sent to no script.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

export interface KnownBrowsers {
  /** The browser's number for `email`; undefined when nobody came in with it under this address. */
  readonly numberIn: (cookies: string, email: string, at: Date) => Promise<string | undefined>;
  /** The `Set-Cookie` line that makes a browser known for `email`. */
  readonly markFor: (email: string, at: Date) => Promise<string>;
}

/** As long as browsers keep a cookie at all. */
const lifeS = 400 * 24 * 60 * 60;

/** Marks signed with `key`, hex; `secure` where the newsroom is reached by HTTPS. */
export function knownBrowsers(key: () => Promise<string>, secure: boolean): KnownBrowsers {
  const signed = async (text: string) =>
    createHmac("sha256", await key())
      .update(text)
      .digest("base64url");
  const account = async (email: string) => (await signed(`known account ${email.trim().toLowerCase()}`)).slice(0, 16);
  const nameOf = (of: string) => `${secure ? "__Host-" : ""}broadsheet.known.${of}`;
  const sealOf = (of: string, number: string, madeS: string) => signed(`known browser ${of} ${number} ${madeS}`);
  return {
    numberIn: async (cookies, email, at) => {
      const of = await account(email);
      const name = `${nameOf(of)}=`;
      const mark = cookies.split(/;\s*/).find((each) => each.startsWith(name));
      const [, number, madeS, seal] =
        /^([\w-]{22})\.(\d{1,12})\.([\w-]{43})$/.exec(mark?.slice(name.length) ?? "") ?? [];
      if (number === undefined || madeS === undefined || seal === undefined) return undefined;
      const right = await sealOf(of, number, madeS);
      if (!timingSafeEqual(Buffer.from(seal), Buffer.from(right))) return undefined;
      return Number(madeS) + lifeS > at.getTime() / 1000 ? number : undefined;
    },
    markFor: async (email, at) => {
      const of = await account(email);
      const [number, madeS] = [randomBytes(16).toString("base64url"), String(Math.floor(at.getTime() / 1000))];
      const mark = `${number}.${madeS}.${await sealOf(of, number, madeS)}`;
      // A __Host- cookie cannot be planted by a neighbour of our host, and has to be for all of it.
      const place = secure ? "Path=/; Secure" : "Path=/newsroom";
      return `${nameOf(of)}=${mark}; Max-Age=${lifeS}; ${place}; HttpOnly; SameSite=Strict`;
    },
  };
}
