import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { test } from "node:test";
import { Refusal } from "../../src/base/errors.ts";
import { openPost } from "../../src/base/mail.ts";
import { mailFromOf, settingsFrom } from "../../src/settings.ts";
import { atEnd, type Ending, freshFolder } from "../base.ts";

const now = () => new Date("2026-11-23T09:00:00Z");
const from = "The Saltmarsh Courier <desk@courier.example>";
const letter = { to: "wei@courier.example", subject: "Ferries 渡轮", text: "The ferry is late.\n渡轮晚点了。\n" };

/** A mail server that says what it got, and refuses who is named `nobody`. */
async function mailServer(ending: Ending) {
  const got: string[] = [];
  const server = createServer((socket) => {
    let inLetter = false;
    socket.write("220 mail.example\r\n");
    socket
      .on("error", () => undefined)
      .on("data", (data) => {
        for (const line of data.toString().split("\r\n").slice(0, -1)) {
          got.push(line);
          if (inLetter && line !== ".") continue;
          inLetter = line === "DATA";
          const refused = /^RCPT TO:<nobody@/.test(line);
          socket.write(refused ? "550 no such mailbox\r\n" : inLetter ? "354 go on\r\n" : "250 well\r\n");
        }
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  atEnd(ending, async () => void server.close());
  return { got, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

test("without a mail server a letter is a file that only we may look for, and its place is told", async (t) => {
  const folder = `${await freshFolder(t)}/mail`;
  const told: string[] = [];
  const post = openPost({ from, folder, now, kept: (_, file) => void told.push(file) });
  const posted = await post(letter);
  assert.equal(posted.sent, false);
  assert.deepEqual(told, [!posted.sent && posted.file]);
  const text = await readFile(told[0]!, "utf8");
  assert.match(text, /^From: The Saltmarsh Courier <desk@courier\.example>$/m);
  assert.match(text, /^To: wei@courier\.example$/m);
  assert.match(text, /^Subject: =\?UTF-8\?/m);
  assert.equal((await stat(folder)).mode & 0o077, 0);
});

test("with one it is handed over, to one address alone whatever is written in it", async (t) => {
  const { got, url } = await mailServer(t);
  const post = openPost({ url, from, folder: "/nowhere", now });
  assert.deepEqual(await post(letter), { sent: true });
  assert.ok(got.includes("RCPT TO:<wei@courier.example>"));
  assert.equal(got.filter((line) => line.startsWith("RCPT")).length, 1);
  await post({ ...letter, to: "a@courier.example, b@courier.example" }).catch(() => undefined);
  assert.ok(!got.includes("RCPT TO:<b@courier.example>"));
});

test("a letter that is not taken is a refusal with the reason, and so is a server that is not there", async (t) => {
  const { url } = await mailServer(t);
  const refused = (sentence: RegExp) => (error: unknown) =>
    error instanceof Refusal && error.code === "mail-not-sent" && sentence.test(error.message);
  const post = openPost({ url, from, folder: "/nowhere", now });
  await assert.rejects(post({ ...letter, to: "nobody@courier.example" }), refused(/no such mailbox/));
  const lost = openPost({ url: "smtp://127.0.0.1:1", from, folder: "/nowhere", now });
  await assert.rejects(lost(letter), refused(/ECONNREFUSED.*SMTP_URL/));
});

test("mail is from the paper's own host where nobody says otherwise", () => {
  const origin = "https://courier.example";
  assert.equal(mailFromOf(settingsFrom({}), origin), "newsroom@courier.example");
  assert.equal(mailFromOf(settingsFrom({ MAIL_FROM: from }), origin), from);
  for (const wrong of [{ MAIL_FROM: "the desk" }, { MAIL_FROM: "a@b.c\nBcc: d@e.f" }, { SMTP_URL: "mail.example" }])
    assert.throws(() => settingsFrom(wrong), Refusal, JSON.stringify(wrong));
});
