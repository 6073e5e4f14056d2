/**
 * Content Credentials (C2PA) of an image file, read by the reference library. Touches the disk to load it, once.
 * Promises: nothing is fetched from anywhere; a broken seal is a verdict, never a fault.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { initSync, WasmReader } from "@contentauth/c2pa-wasm";

/** What a file's Content Credentials (C2PA) say, in short. */
export interface ImageCredentials {
  /** `valid`: the seal is whole and by a signer among `anchors`; `unknown signer`: whole, by another; `invalid`: broken. */
  readonly verdict: "valid" | "unknown signer" | "invalid";
  /** Who signed, as the certificate names them; empty where it cannot be read. */
  readonly signer: string;
  readonly signedAt?: string | undefined;
  /** The program that made the claim. */
  readonly generator: string;
  readonly title: string;
  /** Codes of what is wrong, of an invalid one. */
  readonly problems: readonly string[];
  readonly actions: readonly ImageAction[];
  readonly ingredients: readonly { readonly title: string; readonly relation: string }[];
  /** Term of IPTC's digital source types, where an action says one. */
  readonly digitalSource?: string | undefined;
}
interface ImageAction {
  /** `c2pa.created`, `c2pa.edited`… */
  readonly action: string;
  readonly when?: string | undefined;
  readonly by?: string | undefined;
  readonly digitalSource?: string | undefined;
}

const most = 40;
let loaded: Promise<void> | undefined;

/** What the file's credentials say; undefined where it has none. `anchors` are certificates (PEM) of signers that are trusted. */
export async function credentialsIn(
  bytes: Buffer,
  mediaType: string,
  anchors = "",
): Promise<ImageCredentials | undefined> {
  if (!bytes.includes("c2pa") || !bytes.includes("jumb")) return undefined;
  loaded ??= load();
  await loaded;
  const settings = {
    verify: { verify_trust: true, remote_manifest_fetch: false, ocsp_fetch: false },
    ...(anchors === "" ? {} : { trust: { trust_anchors: anchors } }),
  };
  let reader: WasmReader;
  try {
    reader = await WasmReader.fromBytes(mediaType, bytes, JSON.stringify(settings));
  } catch (error) {
    const said = String(error);
    if (/JumbfNotFound|UnsupportedType/.test(said)) return undefined;
    return broken(said);
  }
  try {
    return inShort(JSON.parse(reader.json()));
  } finally {
    reader.free();
  }
}

async function load(): Promise<void> {
  initSync({ module: await readFile(fileURLToPath(import.meta.resolve("@contentauth/c2pa-wasm/c2pa.wasm"))) });
}

const broken = (said: string): ImageCredentials => ({
  ...{ verdict: "invalid", signer: "", generator: "", title: "", actions: [], ingredients: [] },
  problems: [said.slice(0, 200)],
});

interface Store {
  readonly validation_state?: string;
  readonly active_manifest?: string;
  readonly manifests?: Readonly<Record<string, Manifest>>;
  readonly validation_status?: readonly { readonly code?: string }[];
}
interface Manifest {
  readonly claim_generator?: string;
  readonly claim_generator_info?: readonly { readonly name?: string; readonly version?: string }[];
  readonly title?: string;
  readonly ingredients?: readonly { readonly title?: string; readonly relationship?: string }[];
  readonly assertions?: readonly {
    readonly label?: string;
    readonly data?: { readonly actions?: readonly Action[] };
  }[];
  readonly signature_info?: { readonly issuer?: string; readonly common_name?: string; readonly time?: string };
}
interface Action {
  readonly action?: string;
  readonly when?: string;
  readonly softwareAgent?: string | { readonly name?: string };
  readonly digitalSourceType?: string;
}

function inShort(store: Store): ImageCredentials {
  const manifest = store.manifests?.[store.active_manifest ?? ""] ?? {};
  const { signature_info: signature } = manifest;
  const problems = [...new Set((store.validation_status ?? []).map(({ code }) => text(code)))];
  const state = store.validation_state;
  const said = (manifest.assertions ?? [])
    .filter(({ label }) => label?.startsWith("c2pa.actions"))
    .flatMap(({ data }) => data?.actions ?? []);
  const actions = said.slice(0, most).map(actionOf);
  const [program] = manifest.claim_generator_info ?? [];
  return {
    verdict: state === "Trusted" ? "valid" : state === "Valid" ? "unknown signer" : "invalid",
    signer: [...new Set([text(signature?.common_name), text(signature?.issuer)])].filter(Boolean).join(", "),
    ...(signature?.time ? { signedAt: text(signature.time) } : {}),
    generator: program?.name ? text(`${program.name} ${program.version ?? ""}`) : text(manifest.claim_generator),
    title: text(manifest.title),
    problems: problems.filter((code) => code !== "signingCredential.untrusted"),
    actions,
    ingredients: (manifest.ingredients ?? [])
      .slice(0, most)
      .map(({ title, relationship }) => ({ title: text(title), relation: text(relationship) })),
    ...sourceOf(actions),
  };
}

const actionOf = ({ action, when, softwareAgent, digitalSourceType }: Action): ImageAction => ({
  action: text(action),
  ...(when ? { when: text(when) } : {}),
  ...(softwareAgent ? { by: text(typeof softwareAgent === "string" ? softwareAgent : softwareAgent.name) } : {}),
  ...(digitalSourceType ? { digitalSource: text(digitalSourceType).replace(/^.*\//, "") } : {}),
});

/** What a machine made tells more than what a camera took before. */
function sourceOf(actions: readonly ImageAction[]): { digitalSource?: string } {
  const found = actions
    .flatMap(({ digitalSource }) => digitalSource ?? [])
    .filter((term) => /^[A-Za-z]{3,60}$/.test(term));
  const made = found.find((term) => /algorithmic|synthetic/i.test(term)) ?? found[0];
  return made === undefined ? {} : { digitalSource: made };
}

const text = (value: unknown): string => (typeof value === "string" ? value.trim().slice(0, 300) : "");
