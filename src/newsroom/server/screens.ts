/** The page every screen begins with, and the built files it asks for. */
import { randomBytes } from "node:crypto";
import type { Hono } from "hono";
import { Refusal } from "../../base/errors.ts";
import { html } from "../../base/html.ts";
import { type Built, builtScreens } from "../build.ts";
import type { Desk } from "../desk.ts";
import type { Asking, Carrier } from "./answer.ts";

/** Puts `/newsroom/…` on the app; the screens are built when the first is asked for. */
export function screenDoors(app: Hono<Carrier>, { dataDir }: Pick<Desk, "dataDir">): void {
  let building: Promise<Built> | undefined;
  const built = () => {
    building ??= builtScreens(dataDir).catch((error) => {
      building = undefined;
      throw error;
    });
    return building;
  };
  app.get("/newsroom", (asking) => asking.redirect("/newsroom/", 308));
  app.get("/newsroom/files/:name", async (asking) => file(asking, await built()));
  app.get("/newsroom/*", async (asking) => screen(asking, await built()));
}

async function file(asking: Asking, built: Built): Promise<Response> {
  const found = await built.file(asking.req.param("name") ?? "");
  if (found === undefined) throw new Refusal("not-found", 404, "There is no such file of the newsroom.");
  const brotli = /\bbr\b/.test(asking.req.header("accept-encoding") ?? "");
  return asking.body(new Uint8Array(brotli ? found.brotli : found.body), 200, {
    "content-type": found.type,
    "cache-control": "public, max-age=31536000, immutable",
    vary: "accept-encoding",
    ...(brotli ? { "content-encoding": "br" } : {}),
  });
}

function screen(asking: Asking, { script, styles, spelling }: Built): Response {
  const nonce = randomBytes(16).toString("base64");
  const policy = [
    "default-src 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "script-src 'self'",
    "worker-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="style-nonce" content="${nonce}">
<meta name="spelling-worker" content="/newsroom/files/${spelling}">
<title>Newsroom</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/newsroom/files/${styles}">
<script type="module" src="/newsroom/files/${script}"></script>
</head>
<body><div id="newsroom"></div><noscript>The newsroom needs script; the paper itself does not.</noscript></body>
</html>`;
  return asking.html(page.text, 200, { "content-security-policy": policy });
}
