/** Where a request comes from: the connection's own address, or what trusted proxies in front say of it. Pure. */
import type { IncomingMessage } from "node:http";

/**
 * The network address that asks. With `proxies` trusted ones in front, each of which adds to `X-Forwarded-For` whom it
 * heard, it is the last but so many; what stands before it may be anybody's word.
 */
export function addressAsking(request: Pick<IncomingMessage, "headers" | "socket">, proxies: number): string {
  const own = request.socket.remoteAddress ?? "";
  if (proxies === 0) return own;
  const said = [request.headers["x-forwarded-for"] ?? ""].flat().join(",");
  const told = said.split(",").map((each) => each.trim());
  return told.filter((each) => each !== "").at(-proxies) ?? own;
}
