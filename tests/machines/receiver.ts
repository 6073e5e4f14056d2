/** A receiver of webhooks, as a partner would write one: checks signatures, drops doubles by their id. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { atEnd, type Ending } from "../base.ts";

export interface Got {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly body: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into what was told.
  readonly value: any;
}

/** Opens a receiver on this machine; `answer` is the status it gives from now on. */
export async function openReceiver(ending: Ending) {
  const receiver = { url: "", answer: 200, got: [] as Got[] };
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request.setEncoding("utf8")) body += piece;
    const { headers } = request;
    receiver.got.push({
      id: String(headers["webhook-id"]),
      timestamp: String(headers["webhook-timestamp"]),
      signature: String(headers["webhook-signature"]),
      body,
      value: JSON.parse(body),
    });
    response.writeHead(receiver.answer, receiver.answer === 302 ? { location: receiver.url } : {}).end("thank you");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  atEnd(ending, async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return receiver;
}

/** True when one of its signatures is by `secret` (Standard Webhooks 1.0.0). */
export function isSignedBy({ id, timestamp, signature, body }: Got, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const right = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  return signature.split(" ").some((each) => {
    const given = Buffer.from(each.replace(/^v1,/, ""), "base64");
    return given.length === right.length && timingSafeEqual(given, right);
  });
}
