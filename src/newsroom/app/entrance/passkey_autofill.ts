/**
 * Passkeys among what the browser offers in the field of a sign-in (WebAuthn's conditional mediation): it waits until
 * one is chosen, and shows nothing while there is none.
 */
import { useEffect, useRef } from "react";
import { askForPasskey, signInWithPasskey } from "../../calls/session.ts";
import { ask } from "../ask.ts";
import { offerPasskeys } from "./ceremony.ts";

/** A challenge is good for five minutes; the form may stand open all day. */
const freshMs = 4 * 60_000;

/** Offers passkeys while the form stands and is not `busy`; `onIn` is called once one let its holder in. */
export function usePasskeyAutofill(busy: boolean, onIn: () => void): void {
  const entered = useRef(onIn);
  entered.current = onIn;
  useEffect(() => {
    if (busy) return;
    let offering: AbortController;
    const offer = () => {
      offering?.abort();
      offering = new AbortController();
      void enter(offering.signal).then((isIn) => isIn && entered.current());
    };
    offer();
    const renewing = setInterval(offer, freshMs);
    return () => {
      clearInterval(renewing);
      offering.abort();
    };
  }, [busy]);
}

/** True when somebody came in; the two other ways say what is wrong, so whatever fails here is silent. */
async function enter(signal: AbortSignal): Promise<boolean> {
  try {
    const response = await offerPasskeys(async () => (await ask(askForPasskey, {})).options, signal);
    if (response === undefined) return false;
    await ask(signInWithPasskey, { body: { response } });
    return true;
  } catch {
    return false;
  }
}
