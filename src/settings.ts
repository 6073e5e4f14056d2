/** Every setting, from the environment and a `.env` file beside where the command is run. Validated once, at start. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { Refusal } from "./base/errors.ts";
import { networksIn } from "./base/peer.ts";

const schema = z.object({
  /** TCP port the server listens on; 0 takes a free one. */
  PORT: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(0, "must be 0–65535")
    .max(65_535, "must be 0–65535")
    .default(3000),
  /** Address the server listens on; 0.0.0.0 for every network. */
  HOST: z.string().min(1, "must not be empty").default("127.0.0.1"),
  /** Where readers reach the paper: scheme and host, no path. Stands in feeds, share cards and sitemaps. */
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "must be like https://paper.example" })
    .refine(
      (url) => URL.canParse(url) && new URL(url).pathname === "/",
      "must have no path: the paper lives at the root of its host",
    )
    .transform((url) => new URL(url).origin)
    .optional(),
  /** Everything the paper keeps: database, pictures, logs. */
  DATA_DIR: z
    .string()
    .min(1, "must not be empty")
    .default("./data")
    .transform((path) => resolve(path)),
  /** A Postgres ≥ 15 to use in place of the embedded one. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgres://")
    .optional(),
  /** Who may say for whom it asks, in `X-Forwarded-For`: addresses and networks; `loopback` is this machine, `none` nobody. */
  TRUSTED_PROXIES: z
    .string()
    .default("loopback")
    .refine((list) => networksIn(list) !== undefined, "must list addresses and networks, like loopback, 10.0.0.0/8")
    .transform((list) => networksIn(list)!),
  /** Networks that webhooks may reach beside the public internet: addresses and networks; `none` for none. */
  WEBHOOKS_MAY_REACH: z
    .string()
    .default("none")
    .refine((list) => networksIn(list) !== undefined, "must list addresses and networks, like 10.0.0.0/8")
    .transform((list) => networksIn(list)!),
  /** A mail server, with who signs in there: smtp://name:password@host:587 or smtps://…; mail is kept in files without. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .refine((url) => URL.canParse(url), "must be like smtp://name:password@mail.example:587")
    .optional(),
  /** Who mail is from: `The Courier <desk@courier.example>`. */
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, "must hold an e-mail address")
    .optional(),
  /** Memory for pressed pages, megabytes. */
  PAGE_MEMORY_MB: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(8, "must be at least 8")
    .max(65_536, "must be at most 65536")
    .default(96),
  /** How much is told: debug, info, warn, error. */
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"], "must be debug, info, warn or error").default("info"),
});

export type Settings = Readonly<z.infer<typeof schema>>;

/** The settings of this process; a refusal names every one that is wrong. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): Settings {
  // An empty variable is one that somebody meant to leave out.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Refusal("settings", 500, `${wrong.join("; ")}.`);
}

/** The environment, with what a `.env` file in the working folder adds to it. */
export function environment(): Record<string, string | undefined> {
  const file = resolve(".env");
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {}), ...process.env };
}

/** Scheme and host under which the paper's addresses are told. */
export const originOf = ({ PUBLIC_URL, HOST, PORT }: Settings): string =>
  PUBLIC_URL ??
  `http://${HOST === "0.0.0.0" || HOST === "::" || HOST === "127.0.0.1" ? "localhost" : HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`;

/** Who mail is from, where nobody said. */
export const mailFromOf = (settings: Pick<Settings, "MAIL_FROM">, origin: string): string =>
  settings.MAIL_FROM ?? `newsroom@${new URL(origin).hostname}`;
