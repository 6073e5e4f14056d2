/** Passkeys in the browser: what WebAuthn asks and answers, as JSON both ways. */
import type { z } from "zod";
import type { shownPasskey } from "../../calls/session.ts";
import { Refused } from "../ask.ts";

type Said = Readonly<Record<string, unknown>>;
type Shown = z.infer<typeof shownPasskey>;

/** Can this browser make and use passkeys? Not over plain HTTP, but for localhost. */
export const knowsPasskeys = (): boolean =>
  typeof PublicKeyCredential === "function" && "parseCreationOptionsFromJSON" in PublicKeyCredential;

/** Makes a passkey of what the server asks. */
export const makePasskey = (options: Said): Promise<Shown> =>
  answered(() =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as never) }),
  );

/** Shows a passkey that is here. */
export const showPasskey = (options: Said): Promise<Shown> =>
  answered(() =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as never) }),
  );

/** Has the browser offer passkeys in a field; undefined where it cannot, when none was chosen, or `signal` ends it. */
export async function offerPasskeys(options: () => Promise<Said>, signal: AbortSignal): Promise<Shown | undefined> {
  if (!knowsPasskeys() || !(await PublicKeyCredential.isConditionalMediationAvailable?.())) return undefined;
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON((await options()) as never);
  if (signal.aborted) return undefined;
  const shown = await navigator.credentials.get({ publicKey, mediation: "conditional", signal });
  return (shown as PublicKeyCredential | null)?.toJSON() as Shown | undefined;
}

async function answered(ceremony: () => Promise<Credential | null>): Promise<Shown> {
  try {
    const credential = (await ceremony()) as PublicKeyCredential;
    return credential.toJSON() as object as Shown;
  } catch (error) {
    // The person closed the browser's own window, or let it run out.
    if (error instanceof DOMException) throw new Refused("passkey-given-up", 0, "No passkey was used.");
    throw error;
  }
}
