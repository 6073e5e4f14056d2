/**
 * Mail that goes out: by SMTP where there is a server for it, else into a folder as `.eml` files, and somebody is told
 * which. Promises: a letter that could not be sent is a refusal, never silence. Knows nothing of what it says.
 */
import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Transporter } from "nodemailer";
import { Refusal, sentenceOf } from "./errors.ts";
import { writeWhole } from "./files.ts";

export interface Letter {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
}

/** What became of a letter: handed to the mail server, or kept in a file. */
export type Posted = { readonly sent: true } | { readonly sent: false; readonly file: string };

/** Sends a letter; refused (502) when the mail server does not take it. */
export type PostLetter = (letter: Letter) => Promise<Posted>;

export interface PostSettings {
  /** `smtp://user:password@host:587` or `smtps://…`; letters are kept in the folder when not given. */
  readonly url?: string | undefined;
  /** Who it is from: `The Courier <desk@courier.example>`. */
  readonly from: string;
  readonly folder: string;
  readonly now: () => Date;
  /** Told where a letter was kept. */
  readonly kept?: (letter: Letter, file: string) => void;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** The way letters go out. */
export function openPost({ url, from, folder, now, kept }: PostSettings): PostLetter {
  let opening: Promise<Transporter> | undefined;
  return async ({ to, subject, text }) => {
    opening ??= openTransporter(url);
    const transporter = await opening;
    // As an object, so that nothing in an address is read as a second one.
    const letter = { from, to: { name: "", address: to }, subject, text, date: now() };
    if (url !== undefined) {
      await transporter.sendMail(letter).catch((error) => {
        throw new Refusal(
          "mail-not-sent",
          502,
          `The mail to ${to} could not be sent (${sentenceOf(error)}); see to SMTP_URL and MAIL_FROM, then try again.`,
        );
      });
      return { sent: true };
    }
    const { message } = await transporter.sendMail(letter);
    const file = join(folder, `${now().toISOString().replaceAll(":", "-")}-${randomBytes(4).toString("hex")}.eml`);
    // Links in it let people in.
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeWhole(file, message as Buffer);
    kept?.({ to, subject, text }, file);
    return { sent: false, file };
  };
}

async function openTransporter(url: string | undefined): Promise<Transporter> {
  const { createTransport } = await import("nodemailer");
  return url === undefined
    ? createTransport({ streamTransport: true, buffer: true })
    : createTransport({ url, ...patience });
}
