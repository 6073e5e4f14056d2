/**
 * The reader behind a request: a random token in a signed cookie, given with the first mood somebody leaves.
 * It says nothing of who they are; only `readerOf` in news/moods.ts makes something of it, another for each story. Pure.
 */
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

const days = 400;
const tokenBytes = 16;
const signatureBytes = 16;
const shape = /^([\w-]{22})\.([\w-]{22})$/;

/** A token for a reader who has none. */
export const newToken = (): string => randomBytes(tokenBytes).toString("base64url");

/** The token of the request's cookie; undefined when it has none that we signed. */
export function tokenIn(request: IncomingMessage, secret: Buffer, origin: string): string | undefined {
  const [, token, signature] = shape.exec(cookieCalled(cookieName(origin), request.headers.cookie) ?? "") ?? [];
  if (token === undefined || signature === undefined) return undefined;
  return timingSafeEqual(Buffer.from(signature, "base64url"), sign(secret, token)) ? token : undefined;
}

/** The `Set-Cookie` that keeps the token. */
export function cookieFor(token: string, secret: Buffer, origin: string): string {
  const secure = isSecure(origin) ? "; Secure" : "";
  const value = `${token}.${sign(secret, token).toString("base64url")}`;
  return `${cookieName(origin)}=${value}; Path=/; Max-Age=${days * 86_400}; HttpOnly; SameSite=Lax${secure}`;
}

const sign = (secret: Buffer, token: string): Buffer =>
  createHmac("sha256", secret).update(`reader ${token}`).digest().subarray(0, signatureBytes);

const isSecure = (origin: string): boolean => origin.startsWith("https:");

/** The prefix binds a cookie to this host alone; browsers take it over https only (RFC 6265bis §4.1.3.2). */
const cookieName = (origin: string): string => (isSecure(origin) ? "__Host-reader" : "reader");

function cookieCalled(name: string, header: string | undefined): string | undefined {
  const found = header?.split(";").find((each) => each.trimStart().startsWith(`${name}=`));
  return found?.slice(found.indexOf("=") + 1).trim();
}
