/** The client of Broadsheet's API. Made from its document by `npm run client`; do not change it by hand. */

export type Copy = readonly ({
  readonly type: "paragraph";
  readonly text: readonly ({
    readonly text: string;
    readonly marks?: readonly ({
      readonly type: "strong";
    } | {
      readonly type: "emphasis";
    } | {
      readonly type: "link";
      readonly href: string;
    } | {
      readonly type: "claim";
      readonly claim: string;
    })[] | undefined;
  })[];
} | {
  readonly type: "heading";
  readonly level: 2 | 3 | 4;
  readonly text: readonly ({
    readonly text: string;
    readonly marks?: readonly ({
      readonly type: "strong";
    } | {
      readonly type: "emphasis";
    } | {
      readonly type: "link";
      readonly href: string;
    } | {
      readonly type: "claim";
      readonly claim: string;
    })[] | undefined;
  })[];
} | {
  readonly type: "quote";
  readonly paragraphs: readonly (readonly ({
    readonly text: string;
    readonly marks?: readonly ({
      readonly type: "strong";
    } | {
      readonly type: "emphasis";
    } | {
      readonly type: "link";
      readonly href: string;
    } | {
      readonly type: "claim";
      readonly claim: string;
    })[] | undefined;
  })[])[];
  readonly source?: readonly ({
    readonly text: string;
    readonly marks?: readonly ({
      readonly type: "strong";
    } | {
      readonly type: "emphasis";
    } | {
      readonly type: "link";
      readonly href: string;
    } | {
      readonly type: "claim";
      readonly claim: string;
    })[] | undefined;
  })[] | undefined;
} | {
  readonly type: "list";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
} | {
  readonly type: "picture";
  readonly picture: string;
} | {
  readonly type: "gallery";
  readonly pictures: readonly string[];
} | {
  readonly type: "embed";
  readonly url: string;
  readonly title?: string | undefined;
} | {
  readonly type: "table";
  readonly caption?: readonly ({
    readonly text: string;
    readonly marks?: readonly ({
      readonly type: "strong";
    } | {
      readonly type: "emphasis";
    } | {
      readonly type: "link";
      readonly href: string;
    } | {
      readonly type: "claim";
      readonly claim: string;
    })[] | undefined;
  })[] | undefined;
  readonly headRows: number;
  readonly rows: readonly (readonly (readonly ({
    readonly text: string;
    readonly marks?: readonly ({
      readonly type: "strong";
    } | {
      readonly type: "emphasis";
    } | {
      readonly type: "link";
      readonly href: string;
    } | {
      readonly type: "claim";
      readonly claim: string;
    })[] | undefined;
  })[])[])[];
} | {
  readonly type: "facts";
  readonly title: string;
  readonly paragraphs: readonly (readonly ({
    readonly text: string;
    readonly marks?: readonly ({
      readonly type: "strong";
    } | {
      readonly type: "emphasis";
    } | {
      readonly type: "link";
      readonly href: string;
    } | {
      readonly type: "claim";
      readonly claim: string;
    })[] | undefined;
  })[])[];
} | {
  readonly type: "divider";
})[];

export type ListItem = {
  readonly text: readonly ({
    readonly text: string;
    readonly marks?: readonly ({
      readonly type: "strong";
    } | {
      readonly type: "emphasis";
    } | {
      readonly type: "link";
      readonly href: string;
    } | {
      readonly type: "claim";
      readonly claim: string;
    })[] | undefined;
  })[];
  readonly items?: readonly ListItem[] | undefined;
};

/** Why something was refused: `code` is stable, the message is a sentence for a person (RFC 9457). */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  /** When asking again makes sense. */
  readonly retryAfterSeconds: number | undefined;
  constructor(status: number, code: string, title: string, retryAfterSeconds: number | undefined) {
    super(title);
    this.code = code;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What goes with any request. */
export interface Sent {
  /** The `etag` of the version as it was read: refused with `changed-since` when it has changed. */
  readonly ifMatch?: string | undefined;
  /** Asked again under it within a day, nothing is done twice. */
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Answered<T> {
  readonly value: T;
  readonly etag: string | undefined;
  readonly headers: Headers;
}

interface Said extends Sent {
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/** The client of the paper at `origin`; without a token it reads what is published. */
export function broadsheet({ origin, token, fetch = globalThis.fetch }: { readonly origin: string; readonly token?: string; readonly fetch?: typeof globalThis.fetch }) {
  async function send<T>(method: string, path: string, said: Said, file = false): Promise<Answered<T>> {
    const query = Object.entries(said.query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
    const headers = new Headers();
    if (token !== undefined) headers.set("authorization", `Bearer ${token}`);
    if (said.ifMatch !== undefined) headers.set("if-match", said.ifMatch);
    if (said.idempotencyKey !== undefined) headers.set("idempotency-key", `"${said.idempotencyKey}"`);
    if (!file && method !== "GET") headers.set("content-type", "application/json");
    const body = method === "GET" ? null : file ? (said.body as BodyInit) : JSON.stringify(said.body ?? {});
    const search = query.length === 0 ? "" : `?${new URLSearchParams(query)}`;
    const answer = await fetch(`${origin}/api/v1${path}${search}`, { method, headers, body, signal: said.signal ?? null });
    const text = await answer.text();
    const json = /json/.test(answer.headers.get("content-type") ?? "");
    const value: unknown = json ? JSON.parse(text) : text;
    if (!answer.ok) {
      const { code, title } = (json ? value : {}) as { code?: string; title?: string };
      const wait = answer.headers.get("retry-after");
      throw new Problem(answer.status, code ?? "unknown", title ?? text.slice(0, 200), wait === null ? undefined : Number(wait));
    }
    return { value: value as T, etag: answer.headers.get("etag") ?? undefined, headers: answer.headers };
  }

  return {
    /** The paper: its editions, its time zone, the moods its readers have. */
    paper: (said: Sent = {}) =>
      send<{
      readonly timeZone: string;
      readonly homeEdition: string;
      readonly editions: readonly ({
        readonly edition: string;
        readonly name: string;
        readonly paperName: string;
        readonly tagline: string;
        readonly url: string;
      })[];
      readonly moods: readonly ("touched" | "sympathetic" | "bored" | "angry" | "amused" | "sad" | "happy" | "no-comment")[];
    }>("GET", `/public`, said),
    /** The sections of an edition, parents first. */
    sections: (said: Sent & { path: { edition: string } }) =>
      send<{
      readonly sections: readonly ({
        readonly id: number;
        readonly parent: number | null;
        readonly name: string;
        readonly path: string;
        readonly description: string;
        readonly url: string;
      })[];
    }>("GET", `/public/${encodeURIComponent(said.path.edition)}/sections`, said),
    /** Live stories, newest first: all, or those of one section, topic, person, day or search. */
    stories: (said: Sent & { path: { edition: string }; query?: { section?: number | undefined; topic?: string | undefined; person?: string | undefined; date?: string | undefined; search?: string | undefined; cursor?: string | undefined; limit?: number | undefined } }) =>
      send<{
      readonly stories: readonly ({
        readonly story: number;
        readonly edition: string;
        readonly url: string;
        readonly self: string;
        readonly headline: string;
        readonly standfirst: string;
        readonly section: number;
        readonly publishedAt: string | null;
        readonly updatedAt: string | null;
        readonly picture: {
          readonly id: string;
          readonly alt: string;
          readonly caption: string;
          readonly credit: string;
          readonly width: number;
          readonly height: number;
          readonly renditions: readonly ({
            readonly width: number;
            readonly avif: string;
            readonly webp: string;
            readonly jpg: string;
          })[];
        } | null;
        readonly standing: "unverified" | "disputed" | "confirmed" | "denied" | "retracted" | null;
      })[];
      readonly cursor?: string | undefined;
    }>("GET", `/public/${encodeURIComponent(said.path.edition)}/stories`, said),
    /** One live story whole: copy, HTML, claims, corrections, pictures, neighbours, related, moods. */
    story: (said: Sent & { path: { edition: string; story: number } }) =>
      send<{
      readonly story: number;
      readonly edition: string;
      readonly url: string;
      readonly headline: string;
      readonly standfirst: string;
      readonly section: number;
      readonly publishedAt: string | null;
      readonly updatedAt: string | null;
      readonly picture: {
        readonly id: string;
        readonly alt: string;
        readonly caption: string;
        readonly credit: string;
        readonly width: number;
        readonly height: number;
        readonly renditions: readonly ({
          readonly width: number;
          readonly avif: string;
          readonly webp: string;
          readonly jpg: string;
        })[];
      } | null;
      readonly slug: string;
      readonly revision: number;
      readonly byline: readonly ({
        readonly name: string;
        readonly slug: string;
        readonly url: string;
        readonly role: string;
      })[];
      readonly topics: readonly ({
        readonly name: string;
        readonly slug: string;
        readonly url: string;
      })[];
      readonly copy: Copy;
      readonly html: string;
      readonly pictures: Readonly<Record<string, {
        readonly id: string;
        readonly alt: string;
        readonly caption: string;
        readonly credit: string;
        readonly width: number;
        readonly height: number;
        readonly renditions: readonly ({
          readonly width: number;
          readonly avif: string;
          readonly webp: string;
          readonly jpg: string;
        })[];
      }>>;
      readonly claims: readonly ({
        readonly key: string;
        readonly text: string;
        readonly standing: "unverified" | "disputed" | "confirmed" | "denied" | "retracted";
        readonly since: string;
        readonly attributions: readonly ({
          readonly who: string;
          readonly kind: string;
          readonly stance: string;
          readonly sources: number | null;
          readonly note: string;
          readonly saidAt: string | null;
        })[];
      })[];
      readonly corrections: readonly ({
        readonly at: string;
        readonly text: string;
      })[];
      readonly moods: Readonly<Partial<Record<"touched" | "sympathetic" | "bored" | "angry" | "amused" | "sad" | "happy" | "no-comment", number>>>;
      readonly editions: readonly ({
        readonly edition: string;
        readonly url: string;
        readonly self: string;
      })[];
      readonly previous: {
        readonly story: number;
        readonly headline: string;
        readonly url: string;
        readonly self: string;
      } | null;
      readonly next: {
        readonly story: number;
        readonly headline: string;
        readonly url: string;
        readonly self: string;
      } | null;
      readonly related: readonly ({
        readonly story: number;
        readonly edition: string;
        readonly url: string;
        readonly self: string;
        readonly headline: string;
        readonly standfirst: string;
        readonly section: number;
        readonly publishedAt: string | null;
        readonly updatedAt: string | null;
        readonly picture: {
          readonly id: string;
          readonly alt: string;
          readonly caption: string;
          readonly credit: string;
          readonly width: number;
          readonly height: number;
          readonly renditions: readonly ({
            readonly width: number;
            readonly avif: string;
            readonly webp: string;
            readonly jpg: string;
          })[];
        } | null;
        readonly standing: "unverified" | "disputed" | "confirmed" | "denied" | "retracted" | null;
      })[];
    }>("GET", `/public/${encodeURIComponent(said.path.edition)}/stories/${encodeURIComponent(said.path.story)}`, said),
    /** How readers felt about a story, by mood. */
    moods: (said: Sent & { path: { edition: string; story: number } }) =>
      send<{
      readonly story: number;
      readonly moods: Readonly<Partial<Record<"touched" | "sympathetic" | "bored" | "angry" | "amused" | "sad" | "happy" | "no-comment", number>>>;
    }>("GET", `/public/${encodeURIComponent(said.path.edition)}/stories/${encodeURIComponent(said.path.story)}/moods`, said),
    /** Topics that readers have met, by name. */
    topics: (said: Sent & { path: { edition: string }; query?: { cursor?: string | undefined; limit?: number | undefined } }) =>
      send<{
      readonly topics: readonly ({
        readonly name: string;
        readonly slug: string;
        readonly url: string;
        readonly id: number;
        readonly about: string;
      })[];
      readonly cursor?: string | undefined;
    }>("GET", `/public/${encodeURIComponent(said.path.edition)}/topics`, said),
    /** One topic. */
    topic: (said: Sent & { path: { edition: string; slug: string } }) =>
      send<{
      readonly name: string;
      readonly slug: string;
      readonly url: string;
      readonly id: number;
      readonly about: string;
    }>("GET", `/public/${encodeURIComponent(said.path.edition)}/topics/${encodeURIComponent(said.path.slug)}`, said),
    /** People whose byline readers have met, by name. */
    people: (said: Sent & { path: { edition: string }; query?: { cursor?: string | undefined; limit?: number | undefined } }) =>
      send<{
      readonly people: readonly ({
        readonly name: string;
        readonly slug: string;
        readonly url: string;
        readonly id: number;
        readonly about: string;
        readonly role: string;
      })[];
      readonly cursor?: string | undefined;
    }>("GET", `/public/${encodeURIComponent(said.path.edition)}/people`, said),
    /** One of them. */
    person: (said: Sent & { path: { edition: string; slug: string } }) =>
      send<{
      readonly name: string;
      readonly slug: string;
      readonly url: string;
      readonly id: number;
      readonly about: string;
      readonly role: string;
    }>("GET", `/public/${encodeURIComponent(said.path.edition)}/people/${encodeURIComponent(said.path.slug)}`, said),
    /** Who is signed in, what they may do, and the paper they work for. */
    whoIsHere: (said: Sent = {}) =>
      send<{
      readonly member: {
        readonly id: string;
        readonly name: string;
        readonly email: string;
        readonly role: "owner" | "editor" | "reporter" | "photo desk" | "translator" | "contributor";
        readonly locale: "en" | "zh-Hans";
      };
      readonly may: Readonly<Record<string, "all" | "own">>;
      readonly paper: {
        readonly name: string;
        readonly timeZone: string;
        readonly homeEdition: string;
        readonly editions: readonly ({
          readonly code: string;
          readonly name: string;
          readonly root: string;
        })[];
        readonly sections: readonly ({
          readonly id: number;
          readonly parent: number | null;
          readonly names: Readonly<Record<string, string>>;
        })[];
      };
    }>("GET", `/me`, said),
    /** Sets the language of one's own screens. */
    setLocale: (said: Sent & { body: {
      readonly locale: "en" | "zh-Hans";
    } }) =>
      send<Readonly<Record<string, unknown>>>("PUT", `/me/locale`, said),
    /** Whether somebody works here yet, for the sign-in screen. */
    newsroomState: (said: Sent = {}) =>
      send<{
      readonly paper: string;
      readonly staffed: boolean;
    }>("GET", `/state`, said),
    /** Begins a session with a password. */
    signIn: (said: Sent & { body: {
      readonly email: string;
      readonly password: string;
    } }) =>
      send<{
      readonly next: "in" | "second factor";
    }>("POST", `/sign-in`, said),
    /** Begins the session after the password, with the app's code or a recovery code. */
    signInWithCode: (said: Sent & { body: {
      readonly code: string;
    } }) =>
      send<{
      readonly next: "in";
    }>("POST", `/sign-in/code`, said),
    /** What the browser is asked to sign in with a passkey. */
    askForPasskey: (said: Sent = {}) =>
      send<{
      readonly options: Readonly<Record<string, unknown>>;
    }>("GET", `/sign-in/passkey/options`, said),
    /** Begins a session with a passkey. */
    signInWithPasskey: (said: Sent & { body: {
      readonly response: {
        readonly id: string;
        readonly rawId: string;
        readonly type: "public-key";
        readonly response: {
          readonly clientDataJSON: string;
        };
      };
    } }) =>
      send<{
      readonly next: "in";
    }>("POST", `/sign-in/passkey`, said),
    /** Ends this session. */
    signOut: (said: Sent = {}) =>
      send<Readonly<Record<string, unknown>>>("POST", `/sign-out`, said),
    /** Makes the bearer of the one-time link the first owner. */
    welcome: (said: Sent & { body: {
      readonly token: string;
      readonly name: string;
      readonly email: string;
      readonly password: string;
    } }) =>
      send<Readonly<Record<string, unknown>>>("POST", `/welcome`, said),
    /** Whom an invitation is for. */
    seeInvite: (said: Sent & { query: { token: string } }) =>
      send<{
      readonly email: string;
      readonly role: "owner" | "editor" | "reporter" | "photo desk" | "translator" | "contributor";
      readonly by: string;
      readonly locale: "en" | "zh-Hans";
    }>("GET", `/join`, said),
    /** Takes on the bearer of an invitation, and begins their session. */
    join: (said: Sent & { body: {
      readonly token: string;
      readonly name: string;
      readonly password: string;
      readonly locale: "en" | "zh-Hans";
    } }) =>
      send<Readonly<Record<string, unknown>>>("POST", `/join`, said),
    /** Sends a link to set a new password, when somebody works here under the address; answers the same when not. */
    askForReset: (said: Sent & { body: {
      readonly email: string;
    } }) =>
      send<Readonly<Record<string, unknown>>>("POST", `/reset`, said),
    /** Sets a new password by the link that was sent, and ends every session. */
    resetPassword: (said: Sent & { body: {
      readonly token: string;
      readonly password: string;
    } }) =>
      send<Readonly<Record<string, unknown>>>("POST", `/reset/password`, said),
    /** How one signs in, and where one is signed in. */
    ownAccount: (said: Sent = {}) =>
      send<{
      readonly secondFactor: boolean;
      readonly recoveryCodesLeft: number;
      readonly passkeys: readonly ({
        readonly id: string;
        readonly name: string;
        readonly addedAt?: string | undefined;
        readonly synced: boolean;
      })[];
      readonly sessions: readonly ({
        readonly id: string;
        readonly address: string;
        readonly browser: string;
        readonly since: string;
        readonly seenAt: string;
        readonly here: boolean;
      })[];
    }>("GET", `/me/account`, said),
    /** Sets a new password; every other session ends. */
    changePassword: (said: Sent & { body: {
      readonly password: string;
      readonly next: string;
    } }) =>
      send<Readonly<Record<string, unknown>>>("PUT", `/me/password`, said),
    /** What an authenticator app needs; nothing is asked for at sign-in until its first code was right. */
    beginSecondFactor: (said: Sent & { body: {
      readonly password: string;
    } }) =>
      send<{
      readonly uri: string;
      readonly picture: string;
      readonly secret: string;
      readonly recoveryCodes: readonly string[];
    }>("POST", `/me/second-factor`, said),
    /** Turns the second factor on with the app's first code. */
    confirmSecondFactor: (said: Sent & { body: {
      readonly code: string;
    } }) =>
      send<Readonly<Record<string, unknown>>>("PUT", `/me/second-factor`, said),
    /** Turns the second factor off. */
    endSecondFactor: (said: Sent & { body: {
      readonly password: string;
    } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/me/second-factor`, said),
    /** Makes recovery codes anew; those before are good for nothing. */
    freshRecoveryCodes: (said: Sent & { body: {
      readonly password: string;
    } }) =>
      send<{
      readonly recoveryCodes: readonly string[];
    }>("POST", `/me/recovery-codes`, said),
    /** What the browser is asked to make a passkey of. */
    beginPasskey: (said: Sent & { body: {
      readonly password: string;
    } }) =>
      send<{
      readonly options: Readonly<Record<string, unknown>>;
    }>("POST", `/me/passkeys/options`, said),
    /** Keeps the passkey that the browser made. */
    keepPasskey: (said: Sent & { body: {
      readonly name: string;
      readonly response: {
        readonly id: string;
        readonly rawId: string;
        readonly type: "public-key";
        readonly response: {
          readonly clientDataJSON: string;
        };
      };
    } }) =>
      send<Readonly<Record<string, unknown>>>("POST", `/me/passkeys`, said),
    /** Takes a passkey away. */
    removePasskey: (said: Sent & { path: { passkey: string } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/me/passkeys/${encodeURIComponent(said.path.passkey)}`, said),
    /** Signs one browser out. */
    endSession: (said: Sent & { path: { session: string } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/me/sessions/${encodeURIComponent(said.path.session)}`, said),
    /** Signs out everywhere, but for here when this is to be kept. */
    endSessions: (said: Sent & { body: {
      readonly keepThis: boolean;
    } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/me/sessions`, said),
    /** Everybody who works here or did, and who is invited. */
    listPeople: (said: Sent = {}) =>
      send<{
      readonly people: readonly ({
        readonly id: string;
        readonly name: string;
        readonly email: string;
        readonly role: "owner" | "editor" | "reporter" | "photo desk" | "translator" | "contributor";
        readonly locale: "en" | "zh-Hans";
        readonly joinedAt: string;
        readonly leftAt?: string | undefined;
        readonly secondFactor: boolean;
        readonly passkeys: number;
        readonly seenAt?: string | undefined;
      })[];
      readonly invites: readonly ({
        readonly id: string;
        readonly email: string;
        readonly role: "owner" | "editor" | "reporter" | "photo desk" | "translator" | "contributor";
        readonly by: string;
        readonly expiresAt: string;
      })[];
    }>("GET", `/people`, said),
    /** Invites somebody by mail; an earlier invitation to the same address is good for nothing from then on. */
    invitePerson: (said: Sent & { body: {
      readonly email: string;
      readonly role: "owner" | "editor" | "reporter" | "photo desk" | "translator" | "contributor";
      readonly locale: "en" | "zh-Hans";
    } }) =>
      send<{
      readonly link: string;
      readonly mail: "sent" | "kept" | "failed";
      readonly about: string;
    }>("POST", `/people/invites`, said),
    /** Takes an invitation back. */
    takeBackInvite: (said: Sent & { path: { invite: string } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/people/invites/${encodeURIComponent(said.path.invite)}`, said),
    /** Gives somebody another role. */
    changeRole: (said: Sent & { path: { person: string }; body: {
      readonly role: "owner" | "editor" | "reporter" | "photo desk" | "translator" | "contributor";
    } }) =>
      send<Readonly<Record<string, unknown>>>("PUT", `/people/${encodeURIComponent(said.path.person)}/role`, said),
    /** Lets somebody leave: they are out at once; what they did stays theirs. */
    letLeave: (said: Sent & { path: { person: string } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/people/${encodeURIComponent(said.path.person)}`, said),
    /** Signs somebody out everywhere. */
    signOutPerson: (said: Sent & { path: { person: string } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/people/${encodeURIComponent(said.path.person)}/sessions`, said),
    /** Takes away a second factor that somebody lost; they are signed out everywhere. */
    clearSecondFactor: (said: Sent & { path: { person: string } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/people/${encodeURIComponent(said.path.person)}/second-factor`, said),
    /** Lines of the audit, the newest first. Scope: `see audit`. */
    seeAudit: (said: Sent & { query?: { who?: string | undefined; act?: string | undefined; story?: number | undefined; outcome?: "done" | "refused" | "failed" | undefined; from?: string | undefined; to?: string | undefined; before?: number | undefined } } = {}) =>
      send<{
      readonly lines: readonly ({
        readonly id: number;
        readonly at: string;
        readonly who: string | null;
        readonly name: string;
        readonly role: string;
        readonly act: string;
        readonly story: number | null;
        readonly edition: string | null;
        readonly outcome: "done" | "refused" | "failed";
        readonly address: string;
        readonly browser: string;
        readonly facts: Readonly<Record<string, unknown>>;
        readonly headline: string | null;
        readonly person: string | null;
      })[];
      readonly before?: number | undefined;
    }>("GET", `/audit`, said),
    /** People and acts that the audit can be filtered by. Scope: `see audit`. */
    auditChoices: (said: Sent = {}) =>
      send<{
      readonly people: readonly ({
        readonly id: string;
        readonly name: string;
        readonly left: boolean;
      })[];
      readonly acts: readonly string[];
    }>("GET", `/audit/choices`, said),
    /** The same lines as a file, the oldest first. Scope: `see audit`. */
    exportAudit: (said: Sent & { query: { who?: string | undefined; act?: string | undefined; story?: number | undefined; outcome?: "done" | "refused" | "failed" | undefined; from?: string | undefined; to?: string | undefined; as: "csv" | "jsonl" } }) =>
      send<string>("GET", `/audit/export`, said),
    /** Begins a story, or its version in another edition when it names a story. Scope: `begin stories`. */
    beginStory: (said: Sent & { body: {
      readonly edition: string;
      readonly section: number;
      readonly headline?: string | undefined;
      readonly story?: number | undefined;
    } }) =>
      send<{
      readonly story: number;
      readonly edition: string;
    }>("POST", `/stories`, said),
    /** One version as the newsroom has it, without its text: that is in its room. Scope: `see stories`. */
    openStory: (said: Sent & { path: { story: number; edition: string } }) =>
      send<{
      readonly story: number;
      readonly edition: string;
      readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
      readonly headline: string;
      readonly standfirst: string;
      readonly section: number;
      readonly slug: string;
      readonly bylines: readonly ({
        readonly id: number;
        readonly name: string;
      })[];
      readonly topics: readonly ({
        readonly id: number;
        readonly name: string;
      })[];
      readonly leadPicture?: {
        readonly id: number;
        readonly digest: string;
        readonly width: number;
        readonly height: number;
        readonly credit: string;
        readonly caption: string;
        readonly alt: string;
      } | undefined;
      readonly publishedAt?: string | undefined;
      readonly updatedAt?: string | undefined;
      readonly changedAt: string;
      readonly revision: number;
      readonly unpublished: boolean;
      readonly livePath?: string | undefined;
      readonly own: boolean;
      readonly editions: readonly ({
        readonly edition: string;
        readonly headline: string;
        readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
      })[];
    }>("GET", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}`, said),
    /** Sets what stands beside the text: section, address, bylines, topics. Scope: `write`. */
    setFields: (said: Sent & { path: { story: number; edition: string }; body?: {
      readonly section?: number | undefined;
      readonly slug?: string | undefined;
      readonly bylines?: readonly string[] | undefined;
      readonly topics?: readonly string[] | undefined;
    } }) =>
      send<Readonly<Record<string, unknown>>>("PATCH", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}`, said),
    /** Chooses the lead picture and says who made it, what it shows. Scope: `write pictures`. */
    setLeadPicture: (said: Sent & { path: { story: number; edition: string }; body: {
      readonly picture: number | null;
      readonly credit?: string | undefined;
      readonly caption?: string | undefined;
      readonly alt?: string | undefined;
    } }) =>
      send<Readonly<Record<string, unknown>>>("PUT", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/picture`, said),
    /** Takes in a picture's file, sent as it is. Scope: `write pictures`. */
    takePictureIn: (said: Sent & { path: { story: number }; body: Blob | Uint8Array<ArrayBuffer> }) =>
      send<{
      readonly picture: number;
      readonly digest: string;
      readonly width: number;
      readonly height: number;
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/pictures`, said, true),
    /** Pictures by their ids, with their words in the edition. Scope: `see stories`. */
    picturesIn: (said: Sent & { path: { story: number; edition: string }; query: { ids: string } }) =>
      send<{
      readonly pictures: readonly ({
        readonly id: number;
        readonly digest: string;
        readonly width: number;
        readonly height: number;
        readonly credit: string;
        readonly caption: string;
        readonly alt: string;
      })[];
    }>("GET", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/pictures`, said),
    /** Says who made a picture and what it shows, in this edition; what is not said stays as it is. Scope: `write pictures`. */
    describePictureIn: (said: Sent & { path: { story: number; edition: string; picture: number }; body?: {
      readonly credit?: string | undefined;
      readonly caption?: string | undefined;
      readonly alt?: string | undefined;
    } }) =>
      send<Readonly<Record<string, unknown>>>("PATCH", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/pictures/${encodeURIComponent(said.path.picture)}`, said),
    /** A rendition of a picture, also of one that readers may not have yet. Scope: `see stories`. */
    showPicture: (said: Sent & { path: { digest: string; file: string } }) =>
      send<Readonly<Record<string, unknown>>>("GET", `/shown/pictures/${encodeURIComponent(said.path.digest)}/${encodeURIComponent(said.path.file)}`, said),
    /** The threads on a text, those begun first first. Scope: `see stories`. */
    listThreads: (said: Sent & { path: { story: number; edition: string } }) =>
      send<{
      readonly threads: readonly ({
        readonly id: string;
        readonly quote: string;
        readonly resolved?: {
          readonly by: {
            readonly id: string;
            readonly name: string;
          };
          readonly at: string;
        } | undefined;
        readonly remarks: readonly ({
          readonly id: number;
          readonly by: {
            readonly id: string;
            readonly name: string;
          };
          readonly at: string;
          readonly text: string;
        })[];
      })[];
    }>("GET", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/threads`, said),
    /** Begins a thread on some words; the mark in the text carries its id. Scope: `comment`. */
    beginThread: (said: Sent & { path: { story: number; edition: string }; body: {
      readonly id: string;
      readonly quote: string;
      readonly text: string;
      readonly range?: {
        readonly from: Readonly<Record<string, unknown>>;
        readonly to: Readonly<Record<string, unknown>>;
      } | undefined;
    } }) =>
      send<Readonly<Record<string, unknown>>>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/threads`, said),
    /** Says something in a thread; who is named as @name is told. Scope: `comment`. */
    addRemark: (said: Sent & { path: { story: number; edition: string; thread: string }; body: {
      readonly text: string;
    } }) =>
      send<Readonly<Record<string, unknown>>>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/threads/${encodeURIComponent(said.path.thread)}/remarks`, said),
    /** Resolves a thread or opens it again. Scope: `comment`. */
    settleThread: (said: Sent & { path: { story: number; edition: string; thread: string }; body: {
      readonly resolved: boolean;
    } }) =>
      send<Readonly<Record<string, unknown>>>("PUT", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/threads/${encodeURIComponent(said.path.thread)}`, said),
    /** Words the house avoids in an edition, and words it knows. Scope: `see stories`. */
    readHouseStyle: (said: Sent & { path: { edition: string } }) =>
      send<{
      readonly words: readonly ({
        readonly id: number;
        readonly word: string;
        readonly instead: string;
        readonly advice: string;
      })[];
      readonly known: readonly string[];
    }>("GET", `/house-style/${encodeURIComponent(said.path.edition)}`, said),
    /** Puts a word on the list of those to avoid, or changes what the list says of it. Scope: `keep house style`. */
    keepStyleWord: (said: Sent & { path: { edition: string }; body: {
      readonly word: string;
      readonly instead: string;
      readonly advice: string;
    } }) =>
      send<Readonly<Record<string, unknown>>>("PUT", `/house-style/${encodeURIComponent(said.path.edition)}/words`, said),
    /** Takes a word off the list of those to avoid. Scope: `keep house style`. */
    dropStyleWord: (said: Sent & { path: { edition: string; id: number } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/house-style/${encodeURIComponent(said.path.edition)}/words/${encodeURIComponent(said.path.id)}`, said),
    /** Has spelling take a word as right, for everybody. Scope: `write`. */
    knowWord: (said: Sent & { path: { edition: string }; body: {
      readonly word: string;
    } }) =>
      send<Readonly<Record<string, unknown>>>("PUT", `/house-style/${encodeURIComponent(said.path.edition)}/known`, said),
    /** Has spelling look at a word again. Scope: `keep house style`. */
    forgetWord: (said: Sent & { path: { edition: string; word: string } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/house-style/${encodeURIComponent(said.path.edition)}/known/${encodeURIComponent(said.path.word)}`, said),
    /** Idea, or withdrawn → drafting. Scope: `write`. */
    beginDrafting: (said: Sent & { path: { story: number; edition: string } }) =>
      send<{
      readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/begin-drafting`, said),
    /** Drafting → idea: not now. Scope: `write`. */
    setAside: (said: Sent & { path: { story: number; edition: string } }) =>
      send<{
      readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/set-aside`, said),
    /** In review → drafting, by who handed it in. Scope: `hand in`. */
    takeBack: (said: Sent & { path: { story: number; edition: string } }) =>
      send<{
      readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/take-back`, said),
    /** Idea or drafting → in review; those named are asked for it. Scope: `hand in`. */
    handIn: (said: Sent & { path: { story: number; edition: string }; body?: {
      readonly note?: string | undefined;
      readonly reviewers?: readonly string[] | undefined;
    } }) =>
      send<{
      readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/hand-in`, said),
    /** In review or ready → drafting; the note says what to change. Scope: `review`. */
    sendBack: (said: Sent & { path: { story: number; edition: string }; body: {
      readonly note: string;
    } }) =>
      send<{
      readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/send-back`, said),
    /** Drafting or in review → ready. Scope: `review`. */
    markReady: (said: Sent & { path: { story: number; edition: string }; body?: {
      readonly note?: string | undefined;
    } }) =>
      send<{
      readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/ready`, said),
    /** What stops the version from being published, and what is advised. Scope: `see stories`. */
    openChecklist: (said: Sent & { path: { story: number; edition: string } }) =>
      send<{
      readonly items: readonly ({
        readonly code: string;
        readonly severity: "obstacle" | "advice";
        readonly sentence: string;
        readonly about?: string | undefined;
      })[];
      readonly checking: boolean;
    }>("GET", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/checklist`, said),
    /** Makes a version that readers cannot see live, as it is now. Scope: `publish`. */
    publishVersion: (said: Sent & { path: { story: number; edition: string }; body?: {
      readonly note?: string | undefined;
    } }) =>
      send<{
      readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
      readonly receipt: {
        readonly id: number;
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly what: "publish" | "update" | "correct" | "withdraw" | "picture";
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly path: string;
        readonly outOfDate: number;
        readonly pressed: readonly string[];
        readonly servers: readonly ({
          readonly name: string;
          readonly liveAfterMs: number | null;
        })[];
        readonly failing: readonly string[];
      };
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/publish`, said),
    /** Publishes the changes of a live version; readers see when it was updated. Scope: `publish`. */
    updateVersion: (said: Sent & { path: { story: number; edition: string }; body?: {
      readonly note?: string | undefined;
    } }) =>
      send<{
      readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
      readonly receipt: {
        readonly id: number;
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly what: "publish" | "update" | "correct" | "withdraw" | "picture";
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly path: string;
        readonly outOfDate: number;
        readonly pressed: readonly string[];
        readonly servers: readonly ({
          readonly name: string;
          readonly liveAfterMs: number | null;
        })[];
        readonly failing: readonly string[];
      };
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/update`, said),
    /** Publishes the changes of a live version with a dated public note of what was wrong and what is right. Scope: `correct`. */
    correctVersion: (said: Sent & { path: { story: number; edition: string }; body: {
      readonly text: string;
      readonly note?: string | undefined;
      readonly others?: readonly ({
        readonly edition: string;
        readonly text: string;
      })[] | undefined;
    } }) =>
      send<{
      readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
      readonly receipt: {
        readonly id: number;
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly what: "publish" | "update" | "correct" | "withdraw" | "picture";
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly path: string;
        readonly outOfDate: number;
        readonly pressed: readonly string[];
        readonly servers: readonly ({
          readonly name: string;
          readonly liveAfterMs: number | null;
        })[];
        readonly failing: readonly string[];
      };
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/correct`, said),
    /** Takes a live version away from readers; its address answers 410 with the reason. Scope: `withdraw`. */
    withdrawVersion: (said: Sent & { path: { story: number; edition: string }; body: {
      readonly reason: string;
      readonly note?: string | undefined;
    } }) =>
      send<{
      readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
      readonly receipt: {
        readonly id: number;
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly what: "publish" | "update" | "correct" | "withdraw" | "picture";
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly path: string;
        readonly outOfDate: number;
        readonly pressed: readonly string[];
        readonly servers: readonly ({
          readonly name: string;
          readonly liveAfterMs: number | null;
        })[];
        readonly failing: readonly string[];
      };
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/withdraw`, said),
    /** The newest receipts of what was published, corrected and withdrawn. Scope: `see desk`. */
    listReceipts: (said: Sent & { query?: { story?: number | undefined; before?: number | undefined } } = {}) =>
      send<{
      readonly receipts: readonly ({
        readonly id: number;
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly what: "publish" | "update" | "correct" | "withdraw" | "picture";
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly path: string;
        readonly outOfDate: number;
        readonly pressed: readonly string[];
        readonly servers: readonly ({
          readonly name: string;
          readonly liveAfterMs: number | null;
        })[];
        readonly failing: readonly string[];
      })[];
    }>("GET", `/receipts`, said),
    /** The public corrections of a version, oldest first. Scope: `see stories`. */
    listCorrections: (said: Sent & { path: { story: number; edition: string } }) =>
      send<{
      readonly corrections: readonly ({
        readonly at: string;
        readonly text: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
      })[];
    }>("GET", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/corrections`, said),
    /** The desks, by name. Scope: `see stories`. */
    listDesks: (said: Sent = {}) =>
      send<{
      readonly desks: readonly ({
        readonly id: number;
        readonly name: string;
        readonly open: number;
      })[];
    }>("GET", `/desks`, said),
    /** Makes a desk: a named queue. Scope: `plan`. */
    openDesk: (said: Sent & { body: {
      readonly name: string;
    } }) =>
      send<{
      readonly id: number;
      readonly name: string;
      readonly open: number;
    }>("POST", `/desks`, said),
    /** Gives a desk another name. Scope: `plan`. */
    renameDesk: (said: Sent & { path: { desk: number }; body: {
      readonly name: string;
    } }) =>
      send<Readonly<Record<string, unknown>>>("PUT", `/desks/${encodeURIComponent(said.path.desk)}`, said),
    /** Closes a desk; what was in its queue is in none. Scope: `plan`. */
    closeDesk: (said: Sent & { path: { desk: number } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/desks/${encodeURIComponent(said.path.desk)}`, said),
    /** Who works here now, for assigning and mentioning. Scope: `see stories`. */
    listColleagues: (said: Sent = {}) =>
      send<{
      readonly colleagues: readonly ({
        readonly id: string;
        readonly name: string;
        readonly role: "owner" | "editor" | "reporter" | "photo desk" | "translator" | "contributor";
      })[];
    }>("GET", `/colleagues`, said),
    /** What is planned with a version. Scope: `see stories`. */
    openPlan: (said: Sent & { path: { story: number; edition: string } }) =>
      send<{
      readonly desk: number | null;
      readonly dueAt: string | null;
      readonly notes: string;
      readonly assigned: readonly ({
        readonly id: string;
        readonly name: string;
      })[];
      readonly embargo: {
        readonly until: string;
        readonly reason: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly at: string;
      } | null;
      readonly legal: {
        readonly raised: boolean;
        readonly note: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly at: string;
      } | null;
    }>("GET", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/plan`, said),
    /** Sets desk, due time or notes; what is left out stays. Scope: `plan`. */
    setPlan: (said: Sent & { path: { story: number; edition: string }; body?: {
      readonly desk?: number | null | undefined;
      readonly dueAt?: string | null | undefined;
      readonly notes?: string | undefined;
    } }) =>
      send<{
      readonly desk: number | null;
      readonly dueAt: string | null;
      readonly notes: string;
      readonly assigned: readonly ({
        readonly id: string;
        readonly name: string;
      })[];
      readonly embargo: {
        readonly until: string;
        readonly reason: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly at: string;
      } | null;
      readonly legal: {
        readonly raised: boolean;
        readonly note: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly at: string;
      } | null;
    }>("PATCH", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/plan`, said),
    /** Says who is to do it, all of them; whoever is new finds it in the inbox, with the note. Scope: `plan`. */
    assign: (said: Sent & { path: { story: number; edition: string }; body: {
      readonly staff: readonly string[];
      readonly note?: string | undefined;
    } }) =>
      send<{
      readonly desk: number | null;
      readonly dueAt: string | null;
      readonly notes: string;
      readonly assigned: readonly ({
        readonly id: string;
        readonly name: string;
      })[];
      readonly embargo: {
        readonly until: string;
        readonly reason: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly at: string;
      } | null;
      readonly legal: {
        readonly raised: boolean;
        readonly note: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly at: string;
      } | null;
    }>("PUT", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/assigned`, said),
    /** Nothing of the story may be seen outside before `until`, whatever the edition. Scope: `embargo`. */
    setEmbargo: (said: Sent & { path: { story: number }; body: {
      readonly until: string;
      readonly reason?: string | undefined;
    } }) =>
      send<Readonly<Record<string, unknown>>>("PUT", `/stories/${encodeURIComponent(said.path.story)}/embargo`, said),
    /** Lifts the embargo before its end, with the reason for the record. Scope: `embargo`. */
    liftEmbargo: (said: Sent & { path: { story: number }; body: {
      readonly reason: string;
    } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/stories/${encodeURIComponent(said.path.story)}/embargo`, said),
    /** Raises the legal flag: not to be published before it is cleared. Scope: `flag legal`. */
    flagLegal: (said: Sent & { path: { story: number; edition: string }; body: {
      readonly note: string;
    } }) =>
      send<{
      readonly desk: number | null;
      readonly dueAt: string | null;
      readonly notes: string;
      readonly assigned: readonly ({
        readonly id: string;
        readonly name: string;
      })[];
      readonly embargo: {
        readonly until: string;
        readonly reason: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly at: string;
      } | null;
      readonly legal: {
        readonly raised: boolean;
        readonly note: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly at: string;
      } | null;
    }>("PUT", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/legal`, said),
    /** Clears the legal flag; the note says on whose word. Scope: `flag legal`. */
    clearLegal: (said: Sent & { path: { story: number; edition: string }; body: {
      readonly note: string;
    } }) =>
      send<{
      readonly desk: number | null;
      readonly dueAt: string | null;
      readonly notes: string;
      readonly assigned: readonly ({
        readonly id: string;
        readonly name: string;
      })[];
      readonly embargo: {
        readonly until: string;
        readonly reason: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly at: string;
      } | null;
      readonly legal: {
        readonly raised: boolean;
        readonly note: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly at: string;
      } | null;
    }>("DELETE", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/legal`, said),
    /** The planning board of an edition: columns by state or by desk, due first, what is live or withdrawn left out. Scope: `see desk`. */
    openBoard: (said: Sent & { query: { edition: string; by?: "state" | "desk" | undefined } }) =>
      send<{
      readonly columns: readonly ({
        readonly state?: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn" | undefined;
        readonly desk?: number | null | undefined;
        readonly count: number;
        readonly lines: readonly ({
          readonly story: number;
          readonly edition: string;
          readonly headline: string;
          readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
          readonly section: number;
          readonly changedAt: string;
          readonly unpublished: boolean;
          readonly desk: number | null;
          readonly dueAt: string | null;
          readonly assigned: readonly ({
            readonly id: string;
            readonly name: string;
          })[];
          readonly embargoUntil: string | null;
          readonly legal: boolean;
          readonly scheduledAt: string | null;
          readonly publishedAt: string | null;
        })[];
      })[];
    }>("GET", `/board`, said),
    /** What is due, scheduled, embargoed until or published in a span of at most 45 days, by time. Scope: `see desk`. */
    openCalendar: (said: Sent & { query: { edition: string; from: string; to: string } }) =>
      send<{
      readonly entries: readonly ({
        readonly at: string;
        readonly kind: "due" | "publish" | "withdraw" | "embargo ends" | "published";
        readonly line: {
          readonly story: number;
          readonly edition: string;
          readonly headline: string;
          readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
          readonly section: number;
          readonly changedAt: string;
          readonly unpublished: boolean;
          readonly desk: number | null;
          readonly dueAt: string | null;
          readonly assigned: readonly ({
            readonly id: string;
            readonly name: string;
          })[];
          readonly embargoUntil: string | null;
          readonly legal: boolean;
          readonly scheduledAt: string | null;
          readonly publishedAt: string | null;
        };
      })[];
    }>("GET", `/calendar`, said),
    /** Publishes or withdraws the version at that time; a due schedule of the same kind is replaced. Scope: `schedule`. */
    setSchedule: (said: Sent & { path: { story: number; edition: string }; body: {
      readonly what: "publish" | "withdraw";
      readonly at: string;
      readonly reason?: string | undefined;
    } }) =>
      send<{
      readonly id: number;
      readonly story: number;
      readonly edition: string;
      readonly headline: string;
      readonly what: "publish" | "withdraw";
      readonly at: string;
      readonly by: {
        readonly id: string;
        readonly name: string;
      };
      readonly state: "due" | "done" | "failed" | "cancelled";
      readonly late: boolean;
      readonly tries: number;
      readonly trouble: string;
      readonly nextTryAt: string | null;
      readonly doneAt: string | null;
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/schedules`, said),
    /** The schedules of one version, newest first. Scope: `see stories`. */
    schedulesOf: (said: Sent & { path: { story: number; edition: string } }) =>
      send<{
      readonly schedules: readonly ({
        readonly id: number;
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly what: "publish" | "withdraw";
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly state: "due" | "done" | "failed" | "cancelled";
        readonly late: boolean;
        readonly tries: number;
        readonly trouble: string;
        readonly nextTryAt: string | null;
        readonly doneAt: string | null;
      })[];
    }>("GET", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/schedules`, said),
    /** Un-schedules; the version is ready again. Scope: `schedule`. */
    cancelSchedule: (said: Sent & { path: { story: number; edition: string; schedule: number } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/schedules/${encodeURIComponent(said.path.schedule)}`, said),
    /** Tries a failed one once more, at once. Scope: `schedule`. */
    retrySchedule: (said: Sent & { path: { story: number; edition: string; schedule: number } }) =>
      send<{
      readonly id: number;
      readonly story: number;
      readonly edition: string;
      readonly headline: string;
      readonly what: "publish" | "withdraw";
      readonly at: string;
      readonly by: {
        readonly id: string;
        readonly name: string;
      };
      readonly state: "due" | "done" | "failed" | "cancelled";
      readonly late: boolean;
      readonly tries: number;
      readonly trouble: string;
      readonly nextTryAt: string | null;
      readonly doneAt: string | null;
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/schedules/${encodeURIComponent(said.path.schedule)}/retry`, said),
    /** Due ones by time, late and failed ones first; with `state` those that are done or cancelled, newest first. Scope: `see desk`. */
    listSchedules: (said: Sent & { query?: { state?: "open" | "done" | "cancelled" | undefined; edition?: string | undefined; after?: string | undefined } } = {}) =>
      send<{
      readonly schedules: readonly ({
        readonly id: number;
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly what: "publish" | "withdraw";
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly state: "due" | "done" | "failed" | "cancelled";
        readonly late: boolean;
        readonly tries: number;
        readonly trouble: string;
        readonly nextTryAt: string | null;
        readonly doneAt: string | null;
      })[];
      readonly counts: {
        readonly due: number;
        readonly late: number;
        readonly failed: number;
      };
      readonly after?: string | undefined;
    }>("GET", `/schedules`, said),
    /** Every state that was kept or published, newest first. Scope: `see stories`. */
    listRevisions: (said: Sent & { path: { story: number; edition: string }; query?: { after?: string | undefined } }) =>
      send<{
      readonly revisions: readonly ({
        readonly id: string;
        readonly kind: "published" | "kept" | "now";
        readonly number: number | null;
        readonly name: string;
        readonly why: string;
        readonly note: string;
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly headline: string;
        readonly words: number;
      })[];
      readonly after?: string | undefined;
    }>("GET", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/revisions`, said),
    /** Keeps the version as it is now, under a name. Scope: `write`. */
    keepRevision: (said: Sent & { path: { story: number; edition: string }; body: {
      readonly name: string;
    } }) =>
      send<{
      readonly id: string;
      readonly kind: "published" | "kept" | "now";
      readonly number: number | null;
      readonly name: string;
      readonly why: string;
      readonly note: string;
      readonly at: string;
      readonly by: {
        readonly id: string;
        readonly name: string;
      };
      readonly headline: string;
      readonly words: number;
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/revisions`, said),
    /** One of them, whole, or what stands in the room `now`. Scope: `see stories`. */
    openRevision: (said: Sent & { path: { story: number; edition: string; revision: string } }) =>
      send<{
      readonly id: string;
      readonly kind: "published" | "kept" | "now";
      readonly number: number | null;
      readonly name: string;
      readonly why: string;
      readonly note: string;
      readonly at: string;
      readonly by: {
        readonly id: string;
        readonly name: string;
      };
      readonly headline: string;
      readonly words: number;
      readonly standfirst: string;
      readonly copy: Copy;
      readonly slug: string;
      readonly section: number;
      readonly leadPicture: number | null;
    }>("GET", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/revisions/${encodeURIComponent(said.path.revision)}`, said),
    /** Puts headline, standfirst and text back as they were; what is there now is kept first, so nothing is lost. Scope: `restore revisions`. */
    restoreRevision: (said: Sent & { path: { story: number; edition: string; revision: string }; body?: {
      readonly note?: string | undefined;
    } }) =>
      send<{
      readonly id: string;
      readonly kind: "published" | "kept" | "now";
      readonly number: number | null;
      readonly name: string;
      readonly why: string;
      readonly note: string;
      readonly at: string;
      readonly by: {
        readonly id: string;
        readonly name: string;
      };
      readonly headline: string;
      readonly words: number;
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/revisions/${encodeURIComponent(said.path.revision)}/restore`, said),
    /** The page readers will get, made of the draft as it is now. HTML. Scope: `see stories`. */
    previewDraft: (said: Sent & { path: { story: number; edition: string }; query?: { revision?: string | undefined; theme?: "light" | "dark" | undefined } }) =>
      send<string>("GET", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/preview`, said),
    /** What other sites and search show of it, by the tags of the page that readers will get. Scope: `see stories`. */
    shareCard: (said: Sent & { path: { story: number; edition: string } }) =>
      send<{
      readonly url: string;
      readonly site: string;
      readonly title: string;
      readonly description: string;
      readonly image?: string | undefined;
      readonly imageAlt?: string | undefined;
    }>("GET", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/share-card`, said),
    /** The private links made for a version, newest first. Scope: `share previews`. */
    listPreviewLinks: (said: Sent & { path: { story: number; edition: string } }) =>
      send<{
      readonly links: readonly ({
        readonly id: number;
        readonly madeBy: {
          readonly id: string;
          readonly name: string;
        };
        readonly madeAt: string;
        readonly endsAt: string;
        readonly revokedAt: string | null;
        readonly lastUsedAt: string | null;
        readonly uses: number;
      })[];
    }>("GET", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/preview-links`, said),
    /** Makes a private link to the draft, good until `endsAt` (at most 30 days). Its address is told once. Scope: `share previews`. */
    makePreviewLink: (said: Sent & { path: { story: number; edition: string }; body: {
      readonly endsAt: string;
    } }) =>
      send<{
      readonly link: {
        readonly id: number;
        readonly madeBy: {
          readonly id: string;
          readonly name: string;
        };
        readonly madeAt: string;
        readonly endsAt: string;
        readonly revokedAt: string | null;
        readonly lastUsedAt: string | null;
        readonly uses: number;
      };
      readonly url: string;
    }>("POST", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/preview-links`, said),
    /** Ends a private link now. Scope: `share previews`. */
    revokePreviewLink: (said: Sent & { path: { story: number; edition: string; link: number } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/preview-links/${encodeURIComponent(said.path.link)}`, said),
    /** What waits for me, newest first; with `done` what I am done with. */
    openInbox: (said: Sent & { query?: { show?: "waiting" | "done" | undefined; before?: number | undefined } } = {}) =>
      send<{
      readonly items: readonly ({
        readonly id: number;
        readonly kind: "assigned" | "sent back" | "mentioned" | "review requested" | "published" | "failed";
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly from: {
          readonly id: string;
          readonly name: string;
        };
        readonly note: string;
        readonly at: string;
        readonly readAt: string | null;
        readonly doneAt: string | null;
      })[];
      readonly waiting: number;
      readonly unread: number;
    }>("GET", `/inbox`, said),
    /** Marks items as seen; all of them when none is named. */
    readInbox: (said: Sent & { body?: {
      readonly items?: readonly number[] | undefined;
    } } = {}) =>
      send<Readonly<Record<string, unknown>>>("POST", `/inbox/read`, said),
    /** Marks items as done, or (`done: false`) as waiting again. */
    finishInbox: (said: Sent & { body: {
      readonly items: readonly number[];
      readonly done?: boolean | undefined;
    } }) =>
      send<Readonly<Record<string, unknown>>>("POST", `/inbox/done`, said),
    /** Live now, due, late, in review, failing pages, what readers read and how they feel. Scope: `see desk`. */
    openDeskScreen: (said: Sent & { query?: { edition?: string | undefined } } = {}) =>
      send<{
      readonly now: string;
      readonly live: readonly ({
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
        readonly section: number;
        readonly changedAt: string;
        readonly unpublished: boolean;
        readonly desk: number | null;
        readonly dueAt: string | null;
        readonly assigned: readonly ({
          readonly id: string;
          readonly name: string;
        })[];
        readonly embargoUntil: string | null;
        readonly legal: boolean;
        readonly scheduledAt: string | null;
        readonly publishedAt: string | null;
      })[];
      readonly due: readonly ({
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
        readonly section: number;
        readonly changedAt: string;
        readonly unpublished: boolean;
        readonly desk: number | null;
        readonly dueAt: string | null;
        readonly assigned: readonly ({
          readonly id: string;
          readonly name: string;
        })[];
        readonly embargoUntil: string | null;
        readonly legal: boolean;
        readonly scheduledAt: string | null;
        readonly publishedAt: string | null;
      })[];
      readonly late: readonly ({
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
        readonly section: number;
        readonly changedAt: string;
        readonly unpublished: boolean;
        readonly desk: number | null;
        readonly dueAt: string | null;
        readonly assigned: readonly ({
          readonly id: string;
          readonly name: string;
        })[];
        readonly embargoUntil: string | null;
        readonly legal: boolean;
        readonly scheduledAt: string | null;
        readonly publishedAt: string | null;
      })[];
      readonly inReview: readonly ({
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
        readonly section: number;
        readonly changedAt: string;
        readonly unpublished: boolean;
        readonly desk: number | null;
        readonly dueAt: string | null;
        readonly assigned: readonly ({
          readonly id: string;
          readonly name: string;
        })[];
        readonly embargoUntil: string | null;
        readonly legal: boolean;
        readonly scheduledAt: string | null;
        readonly publishedAt: string | null;
      })[];
      readonly ready: readonly ({
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
        readonly section: number;
        readonly changedAt: string;
        readonly unpublished: boolean;
        readonly desk: number | null;
        readonly dueAt: string | null;
        readonly assigned: readonly ({
          readonly id: string;
          readonly name: string;
        })[];
        readonly embargoUntil: string | null;
        readonly legal: boolean;
        readonly scheduledAt: string | null;
        readonly publishedAt: string | null;
      })[];
      readonly schedules: readonly ({
        readonly id: number;
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly what: "publish" | "withdraw";
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly state: "due" | "done" | "failed" | "cancelled";
        readonly late: boolean;
        readonly tries: number;
        readonly trouble: string;
        readonly nextTryAt: string | null;
        readonly doneAt: string | null;
      })[];
      readonly failing: readonly ({
        readonly path: string;
        readonly server: string;
        readonly since: string;
        readonly sentence: string;
        readonly story: number | null;
        readonly edition: string | null;
      })[];
      readonly receipts: readonly ({
        readonly id: number;
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly what: "publish" | "update" | "correct" | "withdraw" | "picture";
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly path: string;
        readonly outOfDate: number;
        readonly pressed: readonly string[];
        readonly servers: readonly ({
          readonly name: string;
          readonly liveAfterMs: number | null;
        })[];
        readonly failing: readonly string[];
      })[];
      readonly mostRead: readonly ({
        readonly path: string;
        readonly headline: string;
        readonly story: number | null;
        readonly edition: string | null;
        readonly reads: number;
      })[];
      readonly moods: readonly ({
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly counts: readonly number[];
        readonly at: string;
      })[];
      readonly counts: {
        readonly late: number;
        readonly inReview: number;
        readonly ready: number;
        readonly failed: number;
      };
    }>("GET", `/desk`, said),
    /** Pages that did not change within ten seconds of a change, on every screen of an editor. Scope: `see desk`. */
    listFailing: (said: Sent = {}) =>
      send<{
      readonly failing: readonly ({
        readonly path: string;
        readonly server: string;
        readonly since: string;
        readonly sentence: string;
        readonly story: number | null;
        readonly edition: string | null;
      })[];
    }>("GET", `/failing`, said),
    /** Has a failing page pressed once more; answers those that still fail. Scope: `publish`. */
    pressFailing: (said: Sent & { body: {
      readonly path: string;
    } }) =>
      send<{
      readonly failing: readonly ({
        readonly path: string;
        readonly server: string;
        readonly since: string;
        readonly sentence: string;
        readonly story: number | null;
        readonly edition: string | null;
      })[];
    }>("POST", `/failing/press`, said),
    /** Stories that pass the filter, a page at a time; `after` of one answer asks for the next. Scope: `see stories`. */
    filterStories: (said: Sent & { query?: { edition?: string | undefined; state?: string | undefined; desk?: string | undefined; assigned?: string | undefined; section?: number | undefined; own?: "yes" | undefined; find?: string | undefined; sort?: "changed" | "due" | "published" | "headline" | undefined; after?: string | undefined } } = {}) =>
      send<{
      readonly stories: readonly ({
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
        readonly section: number;
        readonly changedAt: string;
        readonly unpublished: boolean;
        readonly desk: number | null;
        readonly dueAt: string | null;
        readonly assigned: readonly ({
          readonly id: string;
          readonly name: string;
        })[];
        readonly embargoUntil: string | null;
        readonly legal: boolean;
        readonly scheduledAt: string | null;
        readonly publishedAt: string | null;
      })[];
      readonly after?: string | undefined;
    }>("GET", `/lists/stories`, said),
    /** One's own saved views, in their order. Scope: `see stories`. */
    listViews: (said: Sent = {}) =>
      send<{
      readonly views: readonly ({
        readonly id: number;
        readonly name: string;
        readonly filter: {
          readonly edition?: string | undefined;
          readonly state?: string | undefined;
          readonly desk?: string | undefined;
          readonly assigned?: string | undefined;
          readonly section?: number | undefined;
          readonly own?: "yes" | undefined;
          readonly find?: string | undefined;
          readonly sort?: "changed" | "due" | "published" | "headline" | undefined;
        };
      })[];
    }>("GET", `/views`, said),
    /** Keeps a filter under a name; the same name again replaces it. Scope: `see stories`. */
    saveView: (said: Sent & { body: {
      readonly name: string;
      readonly filter: {
        readonly edition?: string | undefined;
        readonly state?: string | undefined;
        readonly desk?: string | undefined;
        readonly assigned?: string | undefined;
        readonly section?: number | undefined;
        readonly own?: "yes" | undefined;
        readonly find?: string | undefined;
        readonly sort?: "changed" | "due" | "published" | "headline" | undefined;
      };
    } }) =>
      send<{
      readonly id: number;
      readonly name: string;
      readonly filter: {
        readonly edition?: string | undefined;
        readonly state?: string | undefined;
        readonly desk?: string | undefined;
        readonly assigned?: string | undefined;
        readonly section?: number | undefined;
        readonly own?: "yes" | undefined;
        readonly find?: string | undefined;
        readonly sort?: "changed" | "due" | "published" | "headline" | undefined;
      };
    }>("POST", `/views`, said),
    /** Changes name and filter of one's own view. Scope: `see stories`. */
    changeView: (said: Sent & { path: { view: number }; body: {
      readonly name: string;
      readonly filter: {
        readonly edition?: string | undefined;
        readonly state?: string | undefined;
        readonly desk?: string | undefined;
        readonly assigned?: string | undefined;
        readonly section?: number | undefined;
        readonly own?: "yes" | undefined;
        readonly find?: string | undefined;
        readonly sort?: "changed" | "due" | "published" | "headline" | undefined;
      };
    } }) =>
      send<{
      readonly id: number;
      readonly name: string;
      readonly filter: {
        readonly edition?: string | undefined;
        readonly state?: string | undefined;
        readonly desk?: string | undefined;
        readonly assigned?: string | undefined;
        readonly section?: number | undefined;
        readonly own?: "yes" | undefined;
        readonly find?: string | undefined;
        readonly sort?: "changed" | "due" | "published" | "headline" | undefined;
      };
    }>("PUT", `/views/${encodeURIComponent(said.path.view)}`, said),
    /** Drops one's own view. Scope: `see stories`. */
    dropView: (said: Sent & { path: { view: number } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/views/${encodeURIComponent(said.path.view)}`, said),
    /** Assigns many, gives them a desk or a due time; what is left out stays. Scope: `plan`. */
    planMany: (said: Sent & { body: {
      readonly versions: readonly ({
        readonly story: number;
        readonly edition: string;
      })[];
      readonly assign?: readonly string[] | undefined;
      readonly desk?: number | null | undefined;
      readonly dueAt?: string | null | undefined;
    } }) =>
      send<{
      readonly done: number;
      readonly refused: readonly ({
        readonly story: number;
        readonly edition: string;
        readonly code: string;
        readonly sentence: string;
      })[];
    }>("POST", `/bulk/plan`, said),
    /** Moves many: those that cannot be moved are named with the reason, the others are moved. Scope: `review`. */
    moveMany: (said: Sent & { body: {
      readonly versions: readonly ({
        readonly story: number;
        readonly edition: string;
      })[];
      readonly to: "idea" | "drafting" | "in review" | "ready";
      readonly note?: string | undefined;
    } }) =>
      send<{
      readonly done: number;
      readonly refused: readonly ({
        readonly story: number;
        readonly edition: string;
        readonly code: string;
        readonly sentence: string;
      })[];
    }>("POST", `/bulk/move`, said),
    /** Tells what changed, as server-sent events (`event: changed`). */
    hearEvents: (said: Sent = {}) =>
      send<string>("GET", `/events`, said),
    /** Every front of an edition: home, its sections, the occasions. Scope: `see fronts`. */
    listFronts: (said: Sent & { query: { edition: string } }) =>
      send<{
      readonly fronts: readonly ({
        readonly front?: number | undefined;
        readonly edition: string;
        readonly place: string;
        readonly name: string;
        readonly path: string;
        readonly live: number | null;
        readonly changed: boolean;
        readonly dueAt: string | null;
      })[];
    }>("GET", `/fronts`, said),
    /** Begins to arrange a place (`home`, `section:12`, `special:election`), or answers the front that is there. Scope: `arrange fronts`. */
    beginFront: (said: Sent & { body: {
      readonly edition: string;
      readonly place: string;
      readonly name?: string | undefined;
      readonly about?: string | undefined;
    } }) =>
      send<{
      readonly front: number;
      readonly edition: string;
      readonly place: string;
      readonly name: string;
      readonly path: string;
      readonly live: number | null;
      readonly changed: boolean;
      readonly dueAt: string | null;
      readonly about: string;
      readonly draft: {
        readonly containers: readonly ({
          readonly id: string;
          readonly shape: "lead" | "pair" | "list" | "strip" | "opinion" | "pictures" | "moods";
          readonly title: string;
          readonly size: number;
          readonly fill: {
            readonly by: "hand";
          } | {
            readonly by: "newest";
          } | {
            readonly by: "section";
            readonly section: number;
          } | {
            readonly by: "topic";
            readonly topic: number;
          } | {
            readonly by: "read";
          } | {
            readonly by: "moved";
          };
          readonly slots: readonly ({
            readonly headline?: string | undefined;
            readonly standfirst?: string | undefined;
            readonly picture?: number | undefined;
            readonly until?: string | undefined;
            readonly id: string;
            readonly story: number;
          })[];
        })[];
        readonly banner: {
          readonly text: string;
          readonly story?: number | undefined;
          readonly until?: string | undefined;
        } | null;
      };
      readonly changes: number;
      readonly filled: Readonly<Record<string, readonly ({
        readonly story: number;
        readonly slot?: string | undefined;
      })[]>>;
      readonly cards: readonly ({
        readonly story: number;
        readonly headline: string;
        readonly standfirst: string;
        readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
        readonly live: boolean;
        readonly path: string;
        readonly picture: {
          readonly id: number;
          readonly digest: string;
          readonly width: number;
          readonly alt: string;
        } | null;
      })[];
      readonly schedules: readonly ({
        readonly id: number;
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly note: string;
      })[];
    }>("POST", `/fronts`, said),
    /** Topics that can fill a container: those that readers met in live stories of the edition, at most 500. Scope: `see fronts`. */
    topicsToFill: (said: Sent & { path: { edition: string } }) =>
      send<{
      readonly topics: readonly ({
        readonly id: number;
        readonly name: string;
      })[];
    }>("GET", `/fronts/topics/${encodeURIComponent(said.path.edition)}`, said),
    /** A front as it is being arranged, with what its rules fill in. Scope: `see fronts`. */
    openFront: (said: Sent & { path: { front: number } }) =>
      send<{
      readonly front: number;
      readonly edition: string;
      readonly place: string;
      readonly name: string;
      readonly path: string;
      readonly live: number | null;
      readonly changed: boolean;
      readonly dueAt: string | null;
      readonly about: string;
      readonly draft: {
        readonly containers: readonly ({
          readonly id: string;
          readonly shape: "lead" | "pair" | "list" | "strip" | "opinion" | "pictures" | "moods";
          readonly title: string;
          readonly size: number;
          readonly fill: {
            readonly by: "hand";
          } | {
            readonly by: "newest";
          } | {
            readonly by: "section";
            readonly section: number;
          } | {
            readonly by: "topic";
            readonly topic: number;
          } | {
            readonly by: "read";
          } | {
            readonly by: "moved";
          };
          readonly slots: readonly ({
            readonly headline?: string | undefined;
            readonly standfirst?: string | undefined;
            readonly picture?: number | undefined;
            readonly until?: string | undefined;
            readonly id: string;
            readonly story: number;
          })[];
        })[];
        readonly banner: {
          readonly text: string;
          readonly story?: number | undefined;
          readonly until?: string | undefined;
        } | null;
      };
      readonly changes: number;
      readonly filled: Readonly<Record<string, readonly ({
        readonly story: number;
        readonly slot?: string | undefined;
      })[]>>;
      readonly cards: readonly ({
        readonly story: number;
        readonly headline: string;
        readonly standfirst: string;
        readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
        readonly live: boolean;
        readonly path: string;
        readonly picture: {
          readonly id: number;
          readonly digest: string;
          readonly width: number;
          readonly alt: string;
        } | null;
      })[];
      readonly schedules: readonly ({
        readonly id: number;
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly note: string;
      })[];
    }>("GET", `/fronts/${encodeURIComponent(said.path.front)}`, said),
    /** Does acts on the draft, in order, all or none; readers see nothing of it. Scope: `arrange fronts`. */
    arrangeFront: (said: Sent & { path: { front: number }; body: {
      readonly acts: readonly ({
        readonly act: "place";
        readonly container: string;
        readonly slot: {
          readonly headline?: string | undefined;
          readonly standfirst?: string | undefined;
          readonly picture?: number | undefined;
          readonly until?: string | undefined;
          readonly id: string;
          readonly story: number;
        };
        readonly before: string | null;
      } | {
        readonly act: "move";
        readonly slot: string;
        readonly container: string;
        readonly before: string | null;
      } | {
        readonly act: "take";
        readonly slot: string;
      } | {
        readonly act: "word";
        readonly slot: string;
        readonly words: {
          readonly headline?: string | undefined;
          readonly standfirst?: string | undefined;
          readonly picture?: number | undefined;
          readonly until?: string | undefined;
        };
      } | {
        readonly act: "open";
        readonly container: {
          readonly id: string;
          readonly shape: "lead" | "pair" | "list" | "strip" | "opinion" | "pictures" | "moods";
          readonly title?: string | undefined;
          readonly size: number;
          readonly fill: {
            readonly by: "hand";
          } | {
            readonly by: "newest";
          } | {
            readonly by: "section";
            readonly section: number;
          } | {
            readonly by: "topic";
            readonly topic: number;
          } | {
            readonly by: "read";
          } | {
            readonly by: "moved";
          };
          readonly slots: readonly ({
            readonly headline?: string | undefined;
            readonly standfirst?: string | undefined;
            readonly picture?: number | undefined;
            readonly until?: string | undefined;
            readonly id: string;
            readonly story: number;
          })[];
        };
        readonly before: string | null;
      } | {
        readonly act: "shift";
        readonly container: string;
        readonly before: string | null;
      } | {
        readonly act: "change";
        readonly container: string;
        readonly title?: string | undefined;
        readonly shape?: "lead" | "pair" | "list" | "strip" | "opinion" | "pictures" | "moods" | undefined;
        readonly size?: number | undefined;
        readonly fill?: {
          readonly by: "hand";
        } | {
          readonly by: "newest";
        } | {
          readonly by: "section";
          readonly section: number;
        } | {
          readonly by: "topic";
          readonly topic: number;
        } | {
          readonly by: "read";
        } | {
          readonly by: "moved";
        } | undefined;
      } | {
        readonly act: "close";
        readonly container: string;
      } | {
        readonly act: "banner";
        readonly banner: {
          readonly text: string;
          readonly story?: number | undefined;
          readonly until?: string | undefined;
        } | null;
      } | {
        readonly act: "restore";
        readonly arrangement: {
          readonly containers: readonly ({
            readonly id: string;
            readonly shape: "lead" | "pair" | "list" | "strip" | "opinion" | "pictures" | "moods";
            readonly title?: string | undefined;
            readonly size: number;
            readonly fill: {
              readonly by: "hand";
            } | {
              readonly by: "newest";
            } | {
              readonly by: "section";
              readonly section: number;
            } | {
              readonly by: "topic";
              readonly topic: number;
            } | {
              readonly by: "read";
            } | {
              readonly by: "moved";
            };
            readonly slots: readonly ({
              readonly headline?: string | undefined;
              readonly standfirst?: string | undefined;
              readonly picture?: number | undefined;
              readonly until?: string | undefined;
              readonly id: string;
              readonly story: number;
            })[];
          })[];
          readonly banner: {
            readonly text: string;
            readonly story?: number | undefined;
            readonly until?: string | undefined;
          } | null;
        };
      })[];
    } }) =>
      send<{
      readonly front: number;
      readonly edition: string;
      readonly place: string;
      readonly name: string;
      readonly path: string;
      readonly live: number | null;
      readonly changed: boolean;
      readonly dueAt: string | null;
      readonly about: string;
      readonly draft: {
        readonly containers: readonly ({
          readonly id: string;
          readonly shape: "lead" | "pair" | "list" | "strip" | "opinion" | "pictures" | "moods";
          readonly title: string;
          readonly size: number;
          readonly fill: {
            readonly by: "hand";
          } | {
            readonly by: "newest";
          } | {
            readonly by: "section";
            readonly section: number;
          } | {
            readonly by: "topic";
            readonly topic: number;
          } | {
            readonly by: "read";
          } | {
            readonly by: "moved";
          };
          readonly slots: readonly ({
            readonly headline?: string | undefined;
            readonly standfirst?: string | undefined;
            readonly picture?: number | undefined;
            readonly until?: string | undefined;
            readonly id: string;
            readonly story: number;
          })[];
        })[];
        readonly banner: {
          readonly text: string;
          readonly story?: number | undefined;
          readonly until?: string | undefined;
        } | null;
      };
      readonly changes: number;
      readonly filled: Readonly<Record<string, readonly ({
        readonly story: number;
        readonly slot?: string | undefined;
      })[]>>;
      readonly cards: readonly ({
        readonly story: number;
        readonly headline: string;
        readonly standfirst: string;
        readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
        readonly live: boolean;
        readonly path: string;
        readonly picture: {
          readonly id: number;
          readonly digest: string;
          readonly width: number;
          readonly alt: string;
        } | null;
      })[];
      readonly schedules: readonly ({
        readonly id: number;
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly note: string;
      })[];
    }>("POST", `/fronts/${encodeURIComponent(said.path.front)}/acts`, said),
    /** Takes back one's own newest change. Scope: `arrange fronts`. */
    undoFrontChange: (said: Sent & { path: { front: number } }) =>
      send<{
      readonly front: number;
      readonly edition: string;
      readonly place: string;
      readonly name: string;
      readonly path: string;
      readonly live: number | null;
      readonly changed: boolean;
      readonly dueAt: string | null;
      readonly about: string;
      readonly draft: {
        readonly containers: readonly ({
          readonly id: string;
          readonly shape: "lead" | "pair" | "list" | "strip" | "opinion" | "pictures" | "moods";
          readonly title: string;
          readonly size: number;
          readonly fill: {
            readonly by: "hand";
          } | {
            readonly by: "newest";
          } | {
            readonly by: "section";
            readonly section: number;
          } | {
            readonly by: "topic";
            readonly topic: number;
          } | {
            readonly by: "read";
          } | {
            readonly by: "moved";
          };
          readonly slots: readonly ({
            readonly headline?: string | undefined;
            readonly standfirst?: string | undefined;
            readonly picture?: number | undefined;
            readonly until?: string | undefined;
            readonly id: string;
            readonly story: number;
          })[];
        })[];
        readonly banner: {
          readonly text: string;
          readonly story?: number | undefined;
          readonly until?: string | undefined;
        } | null;
      };
      readonly changes: number;
      readonly filled: Readonly<Record<string, readonly ({
        readonly story: number;
        readonly slot?: string | undefined;
      })[]>>;
      readonly cards: readonly ({
        readonly story: number;
        readonly headline: string;
        readonly standfirst: string;
        readonly state: "idea" | "drafting" | "in review" | "ready" | "scheduled" | "live" | "withdrawn";
        readonly live: boolean;
        readonly path: string;
        readonly picture: {
          readonly id: number;
          readonly digest: string;
          readonly width: number;
          readonly alt: string;
        } | null;
      })[];
      readonly schedules: readonly ({
        readonly id: number;
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly note: string;
      })[];
    }>("POST", `/fronts/${encodeURIComponent(said.path.front)}/undo`, said),
    /** Makes the draft live; the receipt says when readers had it. Scope: `arrange fronts`. */
    publishFront: (said: Sent & { path: { front: number }; body?: {
      readonly note?: string | undefined;
    } }) =>
      send<{
      readonly entry: number;
      readonly at: string;
      readonly by: {
        readonly id: string;
        readonly name: string;
      };
      readonly what: "published" | "scheduled" | "pin ended" | "closed";
      readonly outOfDate: number;
      readonly pressed: readonly string[];
      readonly liveAfterMs: number;
    }>("POST", `/fronts/${encodeURIComponent(said.path.front)}/publish`, said),
    /** Gives the place back to its rule, an occasion's page is gone; the draft stays. Scope: `arrange fronts`. */
    closeFront: (said: Sent & { path: { front: number } }) =>
      send<{
      readonly entry: number;
      readonly at: string;
      readonly by: {
        readonly id: string;
        readonly name: string;
      };
      readonly what: "published" | "scheduled" | "pin ended" | "closed";
      readonly outOfDate: number;
      readonly pressed: readonly string[];
      readonly liveAfterMs: number;
    }>("POST", `/fronts/${encodeURIComponent(said.path.front)}/close`, said),
    /** Has the draft, as it stands now, go live at that time. Scope: `arrange fronts`. */
    scheduleFront: (said: Sent & { path: { front: number }; body: {
      readonly at: string;
      readonly note?: string | undefined;
    } }) =>
      send<{
      readonly schedules: readonly ({
        readonly id: number;
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly note: string;
      })[];
    }>("POST", `/fronts/${encodeURIComponent(said.path.front)}/schedules`, said),
    /** Takes a schedule away before its time. Scope: `arrange fronts`. */
    cancelFrontSchedule: (said: Sent & { path: { front: number; schedule: number } }) =>
      send<{
      readonly schedules: readonly ({
        readonly id: number;
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly note: string;
      })[];
    }>("DELETE", `/fronts/${encodeURIComponent(said.path.front)}/schedules/${encodeURIComponent(said.path.schedule)}`, said),
    /** What readers saw and who changed what, newest first, at most a hundred of each. Scope: `see fronts`. */
    frontHistory: (said: Sent & { path: { front: number } }) =>
      send<{
      readonly revisions: readonly ({
        readonly number: number;
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly why: "published" | "scheduled" | "pin ended";
        readonly note: string;
        readonly arrangement: {
          readonly containers: readonly ({
            readonly id: string;
            readonly shape: "lead" | "pair" | "list" | "strip" | "opinion" | "pictures" | "moods";
            readonly title: string;
            readonly size: number;
            readonly fill: {
              readonly by: "hand";
            } | {
              readonly by: "newest";
            } | {
              readonly by: "section";
              readonly section: number;
            } | {
              readonly by: "topic";
              readonly topic: number;
            } | {
              readonly by: "read";
            } | {
              readonly by: "moved";
            };
            readonly slots: readonly ({
              readonly headline?: string | undefined;
              readonly standfirst?: string | undefined;
              readonly picture?: number | undefined;
              readonly until?: string | undefined;
              readonly id: string;
              readonly story: number;
            })[];
          })[];
          readonly banner: {
            readonly text: string;
            readonly story?: number | undefined;
            readonly until?: string | undefined;
          } | null;
        };
      })[];
      readonly changes: readonly ({
        readonly number: number;
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly act: {
          readonly act: "place";
          readonly container: string;
          readonly slot: {
            readonly headline?: string | undefined;
            readonly standfirst?: string | undefined;
            readonly picture?: number | undefined;
            readonly until?: string | undefined;
            readonly id: string;
            readonly story: number;
          };
          readonly before: string | null;
        } | {
          readonly act: "move";
          readonly slot: string;
          readonly container: string;
          readonly before: string | null;
        } | {
          readonly act: "take";
          readonly slot: string;
        } | {
          readonly act: "word";
          readonly slot: string;
          readonly words: {
            readonly headline?: string | undefined;
            readonly standfirst?: string | undefined;
            readonly picture?: number | undefined;
            readonly until?: string | undefined;
          };
        } | {
          readonly act: "open";
          readonly container: {
            readonly id: string;
            readonly shape: "lead" | "pair" | "list" | "strip" | "opinion" | "pictures" | "moods";
            readonly title: string;
            readonly size: number;
            readonly fill: {
              readonly by: "hand";
            } | {
              readonly by: "newest";
            } | {
              readonly by: "section";
              readonly section: number;
            } | {
              readonly by: "topic";
              readonly topic: number;
            } | {
              readonly by: "read";
            } | {
              readonly by: "moved";
            };
            readonly slots: readonly ({
              readonly headline?: string | undefined;
              readonly standfirst?: string | undefined;
              readonly picture?: number | undefined;
              readonly until?: string | undefined;
              readonly id: string;
              readonly story: number;
            })[];
          };
          readonly before: string | null;
        } | {
          readonly act: "shift";
          readonly container: string;
          readonly before: string | null;
        } | {
          readonly act: "change";
          readonly container: string;
          readonly title?: string | undefined;
          readonly shape?: "lead" | "pair" | "list" | "strip" | "opinion" | "pictures" | "moods" | undefined;
          readonly size?: number | undefined;
          readonly fill?: {
            readonly by: "hand";
          } | {
            readonly by: "newest";
          } | {
            readonly by: "section";
            readonly section: number;
          } | {
            readonly by: "topic";
            readonly topic: number;
          } | {
            readonly by: "read";
          } | {
            readonly by: "moved";
          } | undefined;
        } | {
          readonly act: "close";
          readonly container: string;
        } | {
          readonly act: "banner";
          readonly banner: {
            readonly text: string;
            readonly story?: number | undefined;
            readonly until?: string | undefined;
          } | null;
        } | {
          readonly act: "restore";
          readonly arrangement: {
            readonly containers: readonly ({
              readonly id: string;
              readonly shape: "lead" | "pair" | "list" | "strip" | "opinion" | "pictures" | "moods";
              readonly title: string;
              readonly size: number;
              readonly fill: {
                readonly by: "hand";
              } | {
                readonly by: "newest";
              } | {
                readonly by: "section";
                readonly section: number;
              } | {
                readonly by: "topic";
                readonly topic: number;
              } | {
                readonly by: "read";
              } | {
                readonly by: "moved";
              };
              readonly slots: readonly ({
                readonly headline?: string | undefined;
                readonly standfirst?: string | undefined;
                readonly picture?: number | undefined;
                readonly until?: string | undefined;
                readonly id: string;
                readonly story: number;
              })[];
            })[];
            readonly banner: {
              readonly text: string;
              readonly story?: number | undefined;
              readonly until?: string | undefined;
            } | null;
          };
        };
        readonly undone: boolean;
      })[];
      readonly receipts: readonly ({
        readonly entry: number;
        readonly at: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly what: "published" | "scheduled" | "pin ended" | "closed";
        readonly outOfDate: number;
        readonly pressed: readonly string[];
        readonly liveAfterMs: number;
      })[];
    }>("GET", `/fronts/${encodeURIComponent(said.path.front)}/history`, said),
    /** How often each story named on the front was read in the last minutes, on this server. Scope: `see fronts`. */
    readersOfFront: (said: Sent & { path: { front: number } }) =>
      send<{
      readonly reads: readonly ({
        readonly story: number;
        readonly reads: number;
      })[];
    }>("GET", `/fronts/${encodeURIComponent(said.path.front)}/readers`, said),
    /** The page readers would get, were the draft (or an earlier revision) live. HTML. Scope: `see fronts`. */
    previewFront: (said: Sent & { path: { front: number }; query?: { revision?: number | undefined; theme?: "light" | "dark" | undefined } }) =>
      send<string>("GET", `/fronts/${encodeURIComponent(said.path.front)}/preview`, said),
    /** Headline, standfirst and copy of a version, with what is being written in its room. Scope: `see stories`. */
    openText: (said: Sent & { path: { story: number; edition: string } }) =>
      send<{
      readonly headline: string;
      readonly standfirst: string;
      readonly copy: Copy;
    }>("GET", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/text`, said),
    /** Writes headline, standfirst or copy; what is left out stays. Copy comes as blocks, as Markdown or as HTML. Whoever writes in the room sees it come in as an edit. Scope: `write`. */
    writeText: (said: Sent & { path: { story: number; edition: string }; body?: {
      readonly headline?: string | undefined;
      readonly standfirst?: string | undefined;
      readonly copy?: Copy | undefined;
      readonly markdown?: string | undefined;
      readonly html?: string | undefined;
    } }) =>
      send<{
      readonly headline: string;
      readonly standfirst: string;
      readonly copy: Copy;
      readonly dropped: readonly string[];
    }>("PUT", `/stories/${encodeURIComponent(said.path.story)}/${encodeURIComponent(said.path.edition)}/text`, said),
    /** One's own tokens that are not revoked, newest first. */
    listTokens: (said: Sent = {}) =>
      send<{
      readonly tokens: readonly ({
        readonly id: number;
        readonly name: string;
        readonly begins: string;
        readonly scopes: readonly ("see stories" | "see desk" | "begin stories" | "write" | "write pictures" | "see pictures" | "keep pictures" | "comment" | "take suggestions" | "keep house style" | "hand in" | "review" | "plan" | "flag legal" | "publish" | "schedule" | "withdraw" | "correct" | "embargo" | "see fronts" | "arrange fronts" | "restore revisions" | "share previews" | "see audit" | "keep settings")[];
        readonly madeAt: string;
        readonly expiresAt: string | null;
        readonly lastUsedAt: string | null;
        readonly lastNetwork: string | null;
      })[];
    }>("GET", `/me/tokens`, said),
    /** Makes a token for a machine; it is told once. It may never do more than its maker. */
    makeToken: (said: Sent & { body: {
      readonly name: string;
      readonly scopes: readonly ("see stories" | "see desk" | "begin stories" | "write" | "write pictures" | "see pictures" | "keep pictures" | "comment" | "take suggestions" | "keep house style" | "hand in" | "review" | "plan" | "flag legal" | "publish" | "schedule" | "withdraw" | "correct" | "embargo" | "see fronts" | "arrange fronts" | "restore revisions" | "share previews" | "see audit" | "keep settings")[];
      readonly expiresAt?: string | undefined;
    } }) =>
      send<{
      readonly token: {
        readonly id: number;
        readonly name: string;
        readonly begins: string;
        readonly scopes: readonly ("see stories" | "see desk" | "begin stories" | "write" | "write pictures" | "see pictures" | "keep pictures" | "comment" | "take suggestions" | "keep house style" | "hand in" | "review" | "plan" | "flag legal" | "publish" | "schedule" | "withdraw" | "correct" | "embargo" | "see fronts" | "arrange fronts" | "restore revisions" | "share previews" | "see audit" | "keep settings")[];
        readonly madeAt: string;
        readonly expiresAt: string | null;
        readonly lastUsedAt: string | null;
        readonly lastNetwork: string | null;
      };
      readonly secret: string;
    }>("POST", `/me/tokens`, said),
    /** Revokes a token; it is good for nothing from then on. */
    revokeToken: (said: Sent & { path: { token: number } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/me/tokens/${encodeURIComponent(said.path.token)}`, said),
    /** Pictures that pass the filter, newest first, a page at a time; `after` of one answer asks for the next. Scope: `see pictures`. */
    findPictures: (said: Sent & { query?: { find?: string | undefined; person?: string | undefined; from?: string | undefined; to?: string | undefined; orientation?: "landscape" | "portrait" | "square" | undefined; color?: "red" | "orange" | "yellow" | "green" | "cyan" | "blue" | "purple" | "pink" | "brown" | "black" | "grey" | "white" | undefined; collection?: number | undefined; flag?: "without credit" | "without alt" | "rights end soon" | "rights ended" | "synthetic" | "with credentials" | "credentials invalid" | "unused" | "live" | undefined; after?: string | undefined; limit?: number | undefined } } = {}) =>
      send<{
      readonly pictures: readonly ({
        readonly id: number;
        readonly digest: string;
        readonly name: string;
        readonly width: number;
        readonly height: number;
        readonly color: string;
        readonly focal: readonly unknown[];
        readonly words: Readonly<Record<string, {
          readonly credit: string;
          readonly caption: string;
          readonly alt: string;
        }>>;
        readonly creator: string;
        readonly takenAt: string | null;
        readonly takenInAt: string;
        readonly rightsEndAt: string | null;
        readonly withdrawnAt: string | null;
        readonly synthetic: "partly" | "wholly" | null;
        readonly verdict: "valid" | "unknown signer" | "invalid" | null;
        readonly liveIn: number;
      })[];
      readonly after?: string | undefined;
    }>("GET", `/pictures`, said),
    /** Takes a picture's file into the archive, sent as it is; what the file says of itself becomes its record. Scope: `keep pictures`. */
    takePicture: (said: Sent & { query?: { name?: string | undefined }; body: Blob | Uint8Array<ArrayBuffer> }) =>
      send<{
      readonly picture: number;
      readonly digest: string;
      readonly width: number;
      readonly height: number;
      readonly known: boolean;
      readonly like: readonly number[];
    }>("POST", `/pictures`, said, true),
    /** Everything that is known of a picture. Scope: `see pictures`. */
    openPicture: (said: Sent & { path: { picture: number } }) =>
      send<{
      readonly id: number;
      readonly digest: string;
      readonly name: string;
      readonly width: number;
      readonly height: number;
      readonly color: string;
      readonly focal: readonly unknown[];
      readonly words: Readonly<Record<string, {
        readonly credit: string;
        readonly caption: string;
        readonly alt: string;
      }>>;
      readonly creator: string;
      readonly takenAt: string | null;
      readonly takenInAt: string;
      readonly rightsEndAt: string | null;
      readonly withdrawnAt: string | null;
      readonly synthetic: "partly" | "wholly" | null;
      readonly verdict: "valid" | "unknown signer" | "invalid" | null;
      readonly liveIn: number;
      readonly source: string;
      readonly rights: string;
      readonly terms: string;
      readonly statement: string;
      readonly licence: string;
      readonly uses: readonly ("web" | "social" | "print" | "archive")[];
      readonly paidBy: string;
      readonly cost: number | null;
      readonly currency: string;
      readonly place: string;
      readonly people: readonly string[];
      readonly keywords: readonly string[];
      readonly digitalSource: string;
      readonly crops: Readonly<Partial<Record<"3:2" | "16:9" | "1:1" | "4:5", readonly unknown[]>>>;
      readonly mediaType: string;
      readonly bytes: number;
      readonly takenInBy: {
        readonly id: string;
        readonly name: string;
      };
      readonly changedAt: string;
      readonly credentials: {
        readonly verdict: "valid" | "unknown signer" | "invalid";
        readonly signer: string;
        readonly signedAt?: string | undefined;
        readonly generator: string;
        readonly title: string;
        readonly problems: readonly string[];
        readonly actions: readonly ({
          readonly action: string;
          readonly when?: string | undefined;
          readonly by?: string | undefined;
          readonly digitalSource?: string | undefined;
        })[];
        readonly ingredients: readonly ({
          readonly title: string;
          readonly relation: string;
        })[];
        readonly digitalSource?: string | undefined;
      } | null;
      readonly collections: readonly ({
        readonly id: number;
        readonly name: string;
      })[];
      readonly former: readonly ({
        readonly digest: string;
        readonly width: number;
        readonly height: number;
        readonly until: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly reason: string;
      })[];
      readonly edit: number;
    }>("GET", `/pictures/${encodeURIComponent(said.path.picture)}`, said),
    /** Changes a picture's record; what is not said stays. Rights that end later than now give a picture back. Scope: `keep pictures`. */
    changePicture: (said: Sent & { path: { picture: number }; body?: {
      readonly name?: string | undefined;
      readonly creator?: string | undefined;
      readonly source?: string | undefined;
      readonly rights?: string | undefined;
      readonly terms?: string | undefined;
      readonly statement?: "" | string | undefined;
      readonly licence?: string | undefined;
      readonly rightsEndAt?: string | null | undefined;
      readonly uses?: readonly ("web" | "social" | "print" | "archive")[] | undefined;
      readonly paidBy?: string | undefined;
      readonly cost?: number | null | undefined;
      readonly currency?: string | undefined;
      readonly place?: string | undefined;
      readonly takenAt?: string | null | undefined;
      readonly people?: readonly string[] | undefined;
      readonly keywords?: readonly string[] | undefined;
      readonly digitalSource?: "" | "digitalCapture" | "computationalCapture" | "negativeFilm" | "positiveFilm" | "print" | "humanEdits" | "algorithmicallyEnhanced" | "screenCapture" | "virtualRecording" | "minorHumanEdits" | "softwareImage" | "digitalArt" | "digitalCreation" | "dataDrivenMedia" | "composite" | "compositeCapture" | "compositeSynthetic" | "compositeWithTrainedAlgorithmicMedia" | "trainedAlgorithmicMedia" | "algorithmicMedia" | undefined;
      readonly focal?: readonly unknown[] | undefined;
      readonly crops?: Readonly<Partial<Record<"3:2" | "16:9" | "1:1" | "4:5", readonly unknown[]>>> | undefined;
      readonly edit?: number | undefined;
    } }) =>
      send<{
      readonly id: number;
      readonly digest: string;
      readonly name: string;
      readonly width: number;
      readonly height: number;
      readonly color: string;
      readonly focal: readonly unknown[];
      readonly words: Readonly<Record<string, {
        readonly credit: string;
        readonly caption: string;
        readonly alt: string;
      }>>;
      readonly creator: string;
      readonly takenAt: string | null;
      readonly takenInAt: string;
      readonly rightsEndAt: string | null;
      readonly withdrawnAt: string | null;
      readonly synthetic: "partly" | "wholly" | null;
      readonly verdict: "valid" | "unknown signer" | "invalid" | null;
      readonly liveIn: number;
      readonly source: string;
      readonly rights: string;
      readonly terms: string;
      readonly statement: string;
      readonly licence: string;
      readonly uses: readonly ("web" | "social" | "print" | "archive")[];
      readonly paidBy: string;
      readonly cost: number | null;
      readonly currency: string;
      readonly place: string;
      readonly people: readonly string[];
      readonly keywords: readonly string[];
      readonly digitalSource: string;
      readonly crops: Readonly<Partial<Record<"3:2" | "16:9" | "1:1" | "4:5", readonly unknown[]>>>;
      readonly mediaType: string;
      readonly bytes: number;
      readonly takenInBy: {
        readonly id: string;
        readonly name: string;
      };
      readonly changedAt: string;
      readonly credentials: {
        readonly verdict: "valid" | "unknown signer" | "invalid";
        readonly signer: string;
        readonly signedAt?: string | undefined;
        readonly generator: string;
        readonly title: string;
        readonly problems: readonly string[];
        readonly actions: readonly ({
          readonly action: string;
          readonly when?: string | undefined;
          readonly by?: string | undefined;
          readonly digitalSource?: string | undefined;
        })[];
        readonly ingredients: readonly ({
          readonly title: string;
          readonly relation: string;
        })[];
        readonly digitalSource?: string | undefined;
      } | null;
      readonly collections: readonly ({
        readonly id: number;
        readonly name: string;
      })[];
      readonly former: readonly ({
        readonly digest: string;
        readonly width: number;
        readonly height: number;
        readonly until: string;
        readonly by: {
          readonly id: string;
          readonly name: string;
        };
        readonly reason: string;
      })[];
      readonly edit: number;
    }>("PATCH", `/pictures/${encodeURIComponent(said.path.picture)}`, said),
    /** Says who made a picture and what it shows, in the edition `:language`; what is not said stays. Scope: `keep pictures`. */
    describePicture: (said: Sent & { path: { picture: number; language: string }; body?: {
      readonly credit?: string | undefined;
      readonly caption?: string | undefined;
      readonly alt?: string | undefined;
    } }) =>
      send<{
      readonly credit: string;
      readonly caption: string;
      readonly alt: string;
    }>("PATCH", `/pictures/${encodeURIComponent(said.path.picture)}/words/${encodeURIComponent(said.path.language)}`, said),
    /** Gives a picture another file, sent as it is; its number, record, words and places stay. Scope: `keep pictures`. */
    replacePicture: (said: Sent & { path: { picture: number }; query?: { name?: string | undefined; reason?: string | undefined }; body: Blob | Uint8Array<ArrayBuffer> }) =>
      send<{
      readonly picture: number;
      readonly digest: string;
      readonly width: number;
      readonly height: number;
      readonly known: boolean;
      readonly like: readonly number[];
    }>("PUT", `/pictures/${encodeURIComponent(said.path.picture)}/file`, said, true),
    /** The file as it came, with all its metadata, to be kept; never shown in a page. Scope: `see pictures`. */
    originalFile: (said: Sent & { path: { picture: number } }) =>
      send<string>("GET", `/pictures/${encodeURIComponent(said.path.picture)}/original`, said),
    /** The picture as WebP, as wide as asked, whether readers may see it or not; `part` cuts it to a shape. Scope: `see stories`. */
    renditionFile: (said: Sent & { path: { picture: number }; query?: { width?: "320" | "640" | "1280" | "2000" | undefined; part?: "3:2" | "16:9" | "1:1" | "4:5" | undefined } }) =>
      send<string>("GET", `/pictures/${encodeURIComponent(said.path.picture)}/shown`, said),
    /** Which stories show a picture, live ones first. Scope: `see pictures`. */
    usesOf: (said: Sent & { path: { picture: number } }) =>
      send<{
      readonly uses: readonly ({
        readonly story: number;
        readonly edition: string;
        readonly headline: string;
        readonly live: boolean;
        readonly part: "lead" | "text";
        readonly path: string | null;
      })[];
      readonly more: boolean;
    }>("GET", `/pictures/${encodeURIComponent(said.path.picture)}/uses`, said),
    /** Pictures that look alike, likest first. Scope: `see pictures`. */
    likePictures: (said: Sent & { path: { picture: number } }) =>
      send<{
      readonly pictures: readonly ({
        readonly id: number;
        readonly digest: string;
        readonly name: string;
        readonly width: number;
        readonly height: number;
        readonly color: string;
        readonly focal: readonly unknown[];
        readonly words: Readonly<Record<string, {
          readonly credit: string;
          readonly caption: string;
          readonly alt: string;
        }>>;
        readonly creator: string;
        readonly takenAt: string | null;
        readonly takenInAt: string;
        readonly rightsEndAt: string | null;
        readonly withdrawnAt: string | null;
        readonly synthetic: "partly" | "wholly" | null;
        readonly verdict: "valid" | "unknown signer" | "invalid" | null;
        readonly liveIn: number;
        readonly differs: number;
      })[];
    }>("GET", `/pictures/${encodeURIComponent(said.path.picture)}/like`, said),
    /** Pictures whose rights end within a week, soonest first, and those withdrawn in the last thirty days. Scope: `see pictures`. */
    listRights: (said: Sent = {}) =>
      send<{
      readonly soon: readonly ({
        readonly picture: {
          readonly id: number;
          readonly digest: string;
          readonly name: string;
          readonly width: number;
          readonly height: number;
          readonly color: string;
          readonly focal: readonly unknown[];
          readonly words: Readonly<Record<string, {
            readonly credit: string;
            readonly caption: string;
            readonly alt: string;
          }>>;
          readonly creator: string;
          readonly takenAt: string | null;
          readonly takenInAt: string;
          readonly rightsEndAt: string | null;
          readonly withdrawnAt: string | null;
          readonly synthetic: "partly" | "wholly" | null;
          readonly verdict: "valid" | "unknown signer" | "invalid" | null;
          readonly liveIn: number;
        };
        readonly endAt: string;
        readonly uses: readonly ({
          readonly story: number;
          readonly edition: string;
          readonly headline: string;
          readonly live: boolean;
          readonly part: "lead" | "text";
          readonly path: string | null;
        })[];
        readonly state: "soon" | "withdrawn" | "failed";
        readonly trouble: string;
        readonly withdrawnAt: string | null;
        readonly receipts: readonly ({
          readonly id: number;
          readonly story: number;
          readonly edition: string;
          readonly headline: string;
          readonly what: "publish" | "update" | "correct" | "withdraw" | "picture";
          readonly at: string;
          readonly by: {
            readonly id: string;
            readonly name: string;
          };
          readonly path: string;
          readonly outOfDate: number;
          readonly pressed: readonly string[];
          readonly servers: readonly ({
            readonly name: string;
            readonly liveAfterMs: number | null;
          })[];
          readonly failing: readonly string[];
        })[];
      })[];
      readonly ended: readonly ({
        readonly picture: {
          readonly id: number;
          readonly digest: string;
          readonly name: string;
          readonly width: number;
          readonly height: number;
          readonly color: string;
          readonly focal: readonly unknown[];
          readonly words: Readonly<Record<string, {
            readonly credit: string;
            readonly caption: string;
            readonly alt: string;
          }>>;
          readonly creator: string;
          readonly takenAt: string | null;
          readonly takenInAt: string;
          readonly rightsEndAt: string | null;
          readonly withdrawnAt: string | null;
          readonly synthetic: "partly" | "wholly" | null;
          readonly verdict: "valid" | "unknown signer" | "invalid" | null;
          readonly liveIn: number;
        };
        readonly endAt: string;
        readonly uses: readonly ({
          readonly story: number;
          readonly edition: string;
          readonly headline: string;
          readonly live: boolean;
          readonly part: "lead" | "text";
          readonly path: string | null;
        })[];
        readonly state: "soon" | "withdrawn" | "failed";
        readonly trouble: string;
        readonly withdrawnAt: string | null;
        readonly receipts: readonly ({
          readonly id: number;
          readonly story: number;
          readonly edition: string;
          readonly headline: string;
          readonly what: "publish" | "update" | "correct" | "withdraw" | "picture";
          readonly at: string;
          readonly by: {
            readonly id: string;
            readonly name: string;
          };
          readonly path: string;
          readonly outOfDate: number;
          readonly pressed: readonly string[];
          readonly servers: readonly ({
            readonly name: string;
            readonly liveAfterMs: number | null;
          })[];
          readonly failing: readonly string[];
        })[];
      })[];
    }>("GET", `/picture-rights`, said),
    /** All collections by name. Scope: `see pictures`. */
    listCollections: (said: Sent = {}) =>
      send<{
      readonly collections: readonly ({
        readonly id: number;
        readonly name: string;
        readonly note: string;
        readonly pictures: number;
      })[];
    }>("GET", `/collections`, said),
    /** Begins a collection. Scope: `keep pictures`. */
    beginCollection: (said: Sent & { body: {
      readonly name: string;
      readonly note?: string | undefined;
    } }) =>
      send<{
      readonly id: number;
      readonly name: string;
      readonly note: string;
      readonly pictures: number;
    }>("POST", `/collections`, said),
    /** Changes name and note. Scope: `keep pictures`. */
    changeCollection: (said: Sent & { path: { collection: number }; body?: {
      readonly name?: string | undefined;
      readonly note?: string | undefined;
    } }) =>
      send<{
      readonly id: number;
      readonly name: string;
      readonly note: string;
      readonly pictures: number;
    }>("PATCH", `/collections/${encodeURIComponent(said.path.collection)}`, said),
    /** Drops a collection; its pictures stay. Scope: `keep pictures`. */
    dropCollection: (said: Sent & { path: { collection: number } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/collections/${encodeURIComponent(said.path.collection)}`, said),
    /** Puts pictures in and takes others out. Scope: `keep pictures`. */
    fillCollection: (said: Sent & { path: { collection: number }; body?: {
      readonly add?: readonly number[] | undefined;
      readonly remove?: readonly number[] | undefined;
    } }) =>
      send<{
      readonly id: number;
      readonly name: string;
      readonly note: string;
      readonly pictures: number;
    }>("POST", `/collections/${encodeURIComponent(said.path.collection)}/pictures`, said),
    /** One's own uploads of the last day, newest first. Scope: `write pictures`. */
    listUploads: (said: Sent = {}) =>
      send<{
      readonly uploads: readonly ({
        readonly id: string;
        readonly name: string;
        readonly bytes: number;
        readonly received: number;
        readonly state: "open" | "taken" | "refused";
        readonly picture: number | null;
        readonly known: boolean;
        readonly like: readonly number[];
        readonly code: string;
        readonly sentence: string;
        readonly expiresAt: string;
      })[];
    }>("GET", `/uploads`, said),
    /** What became of one's own upload; one that is all here is taken in now, if it was not yet. Scope: `write pictures`. */
    openUpload: (said: Sent & { path: { upload: string } }) =>
      send<{
      readonly id: string;
      readonly name: string;
      readonly bytes: number;
      readonly received: number;
      readonly state: "open" | "taken" | "refused";
      readonly picture: number | null;
      readonly known: boolean;
      readonly like: readonly number[];
      readonly code: string;
      readonly sentence: string;
      readonly expiresAt: string;
    }>("GET", `/uploads/${encodeURIComponent(said.path.upload)}`, said),
    /** The webhooks, newest first. Scope: `keep settings`. */
    listWebhooks: (said: Sent = {}) =>
      send<{
      readonly webhooks: readonly ({
        readonly id: number;
        readonly name: string;
        readonly url: string;
        readonly events: readonly ("story.published" | "story.updated" | "story.corrected" | "story.withdrawn" | "story.scheduled" | "story.unscheduled" | "claim.recorded" | "picture.rights-ended" | "front.published")[];
        readonly madeAt: string;
        readonly failingSince: string | null;
        readonly endedAt: string | null;
        readonly endedWhy: string;
        readonly oldSecretUntil: string | null;
        readonly due: number;
      })[];
    }>("GET", `/webhooks`, said),
    /** Makes a webhook; its secret is told once. What is sent is signed as Standard Webhooks say. Scope: `keep settings`. */
    makeWebhook: (said: Sent & { body: {
      readonly name: string;
      readonly url: string;
      readonly events: readonly ("story.published" | "story.updated" | "story.corrected" | "story.withdrawn" | "story.scheduled" | "story.unscheduled" | "claim.recorded" | "picture.rights-ended" | "front.published")[];
    } }) =>
      send<{
      readonly webhook: {
        readonly id: number;
        readonly name: string;
        readonly url: string;
        readonly events: readonly ("story.published" | "story.updated" | "story.corrected" | "story.withdrawn" | "story.scheduled" | "story.unscheduled" | "claim.recorded" | "picture.rights-ended" | "front.published")[];
        readonly madeAt: string;
        readonly failingSince: string | null;
        readonly endedAt: string | null;
        readonly endedWhy: string;
        readonly oldSecretUntil: string | null;
        readonly due: number;
      };
      readonly secret: string;
    }>("POST", `/webhooks`, said),
    /** Changes name, address and events of a webhook; one that was ended is told again from now on. Scope: `keep settings`. */
    changeWebhook: (said: Sent & { path: { webhook: number }; body: {
      readonly name: string;
      readonly url: string;
      readonly events: readonly ("story.published" | "story.updated" | "story.corrected" | "story.withdrawn" | "story.scheduled" | "story.unscheduled" | "claim.recorded" | "picture.rights-ended" | "front.published")[];
    } }) =>
      send<{
      readonly id: number;
      readonly name: string;
      readonly url: string;
      readonly events: readonly ("story.published" | "story.updated" | "story.corrected" | "story.withdrawn" | "story.scheduled" | "story.unscheduled" | "claim.recorded" | "picture.rights-ended" | "front.published")[];
      readonly madeAt: string;
      readonly failingSince: string | null;
      readonly endedAt: string | null;
      readonly endedWhy: string;
      readonly oldSecretUntil: string | null;
      readonly due: number;
    }>("PUT", `/webhooks/${encodeURIComponent(said.path.webhook)}`, said),
    /** Drops a webhook with its log. Scope: `keep settings`. */
    dropWebhook: (said: Sent & { path: { webhook: number } }) =>
      send<Readonly<Record<string, unknown>>>("DELETE", `/webhooks/${encodeURIComponent(said.path.webhook)}`, said),
    /** Makes a new secret; for a day what is sent is signed with both. Scope: `keep settings`. */
    rotateSecret: (said: Sent & { path: { webhook: number } }) =>
      send<{
      readonly secret: string;
    }>("POST", `/webhooks/${encodeURIComponent(said.path.webhook)}/secret`, said),
    /** What was told to a webhook and what became of it, newest first. Scope: `keep settings`. */
    listDeliveries: (said: Sent & { path: { webhook: number }; query?: { before?: number | undefined } }) =>
      send<{
      readonly deliveries: readonly ({
        readonly id: number;
        readonly message: string;
        readonly event: string;
        readonly story: number | null;
        readonly edition: string | null;
        readonly madeAt: string;
        readonly state: "due" | "done" | "failed";
        readonly tries: number;
        readonly nextTryAt: string | null;
        readonly triedAt: string | null;
        readonly status: number | null;
        readonly tookMs: number | null;
        readonly answer: string;
        readonly body: string;
      })[];
      readonly before?: number | undefined;
    }>("GET", `/webhooks/${encodeURIComponent(said.path.webhook)}/deliveries`, said),
    /** Tells it once more, at once, under the same message id. Scope: `keep settings`. */
    replayDelivery: (said: Sent & { path: { webhook: number; delivery: number } }) =>
      send<Readonly<Record<string, unknown>>>("POST", `/webhooks/${encodeURIComponent(said.path.webhook)}/deliveries/${encodeURIComponent(said.path.delivery)}/replay`, said),
  };
}
