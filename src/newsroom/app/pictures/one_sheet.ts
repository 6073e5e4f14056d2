/**
 * What is written about a picture on its screen. Promises: what is typed is kept when one leaves a field; what somebody
 * else wrote in the same field meanwhile is shown beside one's own and never written over unseen, in other fields it
 * simply comes in; what could not be kept stays typed.
 */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { changePicture, describePicture, openPicture, type WholePicture } from "../../calls/picture_desk.ts";
import { ask, Refused } from "../ask.ts";
import { asked, type FieldName, fieldOf, type Sheet, sameField } from "./one_flat.ts";

/** Key of a picture among the queries. */
export const pictureKey = (id: number) => ["pictures", "one", id] as const;

/** The picture, asked again when one comes back to the window. */
export const usePicture = (id: number) =>
  useQuery({
    queryKey: pictureKey(id),
    queryFn: () => ask(openPicture, { params: { picture: id } }),
    retry: (times, error) => times < 2 && !(error instanceof Refused && error.status < 500),
  });

export interface SheetInHand {
  readonly picture: WholePicture;
  readonly editable: boolean;
  readonly state: "saved" | "unsaved" | "saving" | "failed" | "changed";
  readonly error: Error | undefined;
  readonly valueOf: (name: FieldName) => unknown;
  readonly write: (sheet: Sheet) => void;
  readonly keep: () => void;
  /** What somebody else wrote there meanwhile; undefined where nobody did. */
  readonly theirs: (name: FieldName) => { readonly value: unknown } | undefined;
  /** Settles it: one's own stays, or theirs. */
  readonly settle: (name: FieldName, whose: "mine" | "theirs") => void;
}

type Written = Readonly<Record<string, { readonly value: unknown; readonly base: unknown }>>;
const mostTries = 4;

/** The sheet of a picture, in one's hand. */
export function useSheet(picture: WholePicture, editable: boolean): SheetInHand {
  const queries = useQueryClient();
  const [written, setWritten] = useState<Written>({});
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Error>();
  const held = useRef({ written, busy: false, again: false });
  const set = (change: (now: Written) => Written) => {
    held.current.written = change(held.current.written);
    setWritten(held.current.written);
  };
  const conflicts = Object.keys(written).filter((name) => stands(written, name, picture));

  async function sendOnce(): Promise<void> {
    const fresh = await ask(openPicture, { params: { picture: picture.id } });
    queries.setQueryData(pictureKey(picture.id), fresh);
    const now = held.current.written;
    const mine = Object.keys(now).filter((name) => !stands(now, name, fresh));
    const sheet = Object.fromEntries(
      mine
        .filter((name) => !sameField(now[name]!.value, fieldOf(fresh, name as FieldName)))
        .map((name) => [name, now[name]!.value]),
    );
    const { record, words } = asked(sheet);
    let answer = fresh;
    for (const [language, body] of Object.entries(words)) {
      const said = await ask(describePicture, { params: { picture: picture.id, language }, body });
      answer = { ...answer, words: { ...answer.words, [language]: said } };
    }
    if (Object.keys(record).length > 0) {
      const changed = await ask(changePicture, {
        params: { picture: picture.id },
        body: { ...record, edit: fresh.edit },
      });
      answer = changed;
    }
    queries.setQueryData(pictureKey(picture.id), answer);
    // What was typed on while this was sent is not kept yet, and begins from what is kept now.
    set((then) =>
      Object.fromEntries(
        Object.entries(then).flatMap(([name, each]) => {
          if (!mine.includes(name)) return [[name, each]];
          return sameField(each.value, now[name]!.value) ? [] : [[name, { value: each.value, base: now[name]!.value }]];
        }),
      ),
    );
  }

  async function keep(): Promise<void> {
    if (!editable || Object.keys(held.current.written).length === 0) return;
    if (held.current.busy) {
      held.current.again = true;
      return;
    }
    held.current.busy = true;
    setSending(true);
    try {
      for (let tries = 1; ; tries++)
        try {
          held.current.again = false;
          await sendOnce();
          if (!held.current.again) break;
        } catch (refused) {
          // Somebody was faster by a moment: look at what they wrote, and try once more.
          if (!(refused instanceof Refused && refused.code === "record-changed" && tries < mostTries)) throw refused;
        }
      setError(undefined);
    } catch (failed) {
      setError(failed as Error);
    } finally {
      held.current.busy = false;
      setSending(false);
    }
    void queries.invalidateQueries({ queryKey: ["pictures"] });
  }
  const unsaved = Object.keys(written).length > 0;
  useLeaving(unsaved);
  return {
    picture,
    editable,
    error,
    state: sending ? "saving" : error ? "failed" : conflicts.length > 0 ? "changed" : unsaved ? "unsaved" : "saved",
    valueOf: (name) => (name in written ? written[name]!.value : fieldOf(picture, name)),
    write: (sheet) =>
      set((now) => {
        const next = { ...now };
        for (const [name, value] of Object.entries(sheet)) {
          const base = name in now ? now[name]!.base : fieldOf(picture, name as FieldName);
          if (sameField(value, base)) delete next[name];
          else next[name] = { value, base };
        }
        return next;
      }),
    keep: () => void keep(),
    theirs: (name) => (conflicts.includes(name) ? { value: fieldOf(picture, name) } : undefined),
    settle: (name, whose) => {
      set(({ [name]: mine, ...rest }) =>
        whose === "theirs" || mine === undefined
          ? rest
          : { ...rest, [name]: { ...mine, base: fieldOf(picture, name) } },
      );
      void keep();
    },
  };
}

/** True where somebody else has written something else in a field since one began to. */
function stands(written: Written, name: string, picture: WholePicture): boolean {
  const { value, base } = written[name]!;
  const now = fieldOf(picture, name as FieldName);
  return !sameField(now, base) && !sameField(now, value);
}

/** The browser asks before a window with unkept words is closed. */
function useLeaving(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const stay = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", stay);
    return () => removeEventListener("beforeunload", stay);
  }, [unsaved]);
}
