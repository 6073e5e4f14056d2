/**
 * Signing in again beside the text, when the session has ended: a panel one opens, so that nothing lies over what is
 * being written unasked. Typing goes on meanwhile; afterwards one is back where one wrote.
 */
import { useQueryClient } from "@tanstack/react-query";
import type { Editor } from "@tiptap/core";
import { useEffect, useRef, useState } from "react";
import { whoIsHere } from "../../calls/session.ts";
import { ask } from "../ask.ts";
import { SignInSteps } from "../entrance/sign_in_steps.tsx";
import { keyName } from "../frame/key_name.ts";
import { useKeys } from "../frame/keys.ts";
import { sessionKey, useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: { open: "Sign in again" },
  "zh-Hans": { open: "重新登录" },
});

/** `onIn` is called once the same person is in again. */
export function SignInAgain({ onIn }: { readonly onIn: () => void }) {
  const said = useWords(words);
  const { member } = useSession();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const wroteIn = useRef<HTMLElement>(undefined);
  const show = (shown: boolean) => {
    if (shown) wroteIn.current = document.activeElement as HTMLElement;
    else backTo(wroteIn.current);
    setOpen(shown);
  };
  useKeys([{ keys: "mod+j", says: said.open, act: () => show(!open) }]);
  // Whoever signs in in another tab is in here too, and goes on where they wrote.
  useEffect(() => () => backTo(wroteIn.current), []);
  const enter = async () => {
    const session = await ask(whoIsHere, {});
    backTo(wroteIn.current);
    // Somebody else's session has a room of its own: what was written here is not sent in their name.
    if (session.member.id === member.id) onIn();
    queries.setQueryData(sessionKey, session);
    void queries.invalidateQueries();
  };
  return (
    <span className="sign-in-again">
      <button
        type="button"
        className="quiet-button"
        aria-expanded={open}
        title={keyName("mod+j").join(" ")}
        onClick={() => show(!open)}
      >
        {said.open}
      </button>
      {open ? (
        <section
          aria-label={said.open}
          onKeyDown={(event) => {
            if (event.key === "Escape") show(false);
          }}
        >
          <SignInSteps email={member.email} onIn={() => void enter()} />
        </section>
      ) : null}
    </span>
  );
}

/** An editor is asked itself: given focus by the browser, its caret stands at the start for a moment, and keys go there. */
function backTo(element: (HTMLElement & { readonly editor?: Editor }) | undefined): void {
  if (element?.editor) element.editor.view.focus();
  else element?.focus();
}
