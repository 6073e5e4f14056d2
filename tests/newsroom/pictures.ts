/** Picture files and how they are sent to the desk, for tests. */
import sharp from "sharp";
import type { TakenPicture } from "../../src/newsroom/calls/picture_desk.ts";
import type { Caller } from "./caller.ts";

/** A drawn photograph: two colours with an edge between, so that it looks like itself in any size. */
export function photograph(width = 640, height = 480, { left = "#204080", right = "#e0c040", at = 0.4 } = {}) {
  const edge = Math.round(width * at);
  const half = { create: { width: edge, height, channels: 3 as const, background: left } };
  return sharp({ create: { width, height, channels: 3, background: right } }).composite([
    { input: half, left: 0, top: 0 },
    {
      input: { create: { width: 60, height: 60, channels: 3, background: "#ffffff" } },
      left: width - 90,
      top: height - 90,
    },
  ]);
}

/** Sends a file through the simple door of the picture desk. */
export const sendFile = (
  caller: Caller,
  bytes: Buffer,
  name = "",
  path = "/pictures",
  method = "POST",
): Promise<Response> =>
  caller.fetchAt(`/newsroom/api${path}?name=${encodeURIComponent(name)}`, {
    method,
    body: new Uint8Array(bytes),
    headers: { "content-type": "application/octet-stream" },
  });

/** Sends one that must be taken. */
export async function takeFile(caller: Caller, bytes: Buffer, name = ""): Promise<TakenPicture> {
  const answer = await sendFile(caller, bytes, name);
  const said = (await answer.json()) as TakenPicture & { title?: string };
  if (!answer.ok) throw new Error(said.title);
  return said;
}
