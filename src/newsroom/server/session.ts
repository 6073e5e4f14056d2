/** Sessions: signing in, signing out, and what happens to a form that comes when the session has ended. */
import type { Hono, MiddlewareHandler } from "hono";
import { Refusal, retryHeader } from "../../base/errors.ts";
import type { Desk } from "../desk.ts";
import { signInScreen } from "../pages/sign_in.ts";
import type { SignedIn } from "../sign_in.ts";
import type { Fields } from "../story_form.ts";
import { type Asking, type Carrier, frameOf, pathInside, sentForm } from "./asking.ts";

/** A form that was sent too late: where to, and its fields. */
export interface Carried {
  readonly path: string;
  readonly fields: Fields;
}

/** Lets in who is signed in; sends others to sign in, and keeps what they wrote in hand meanwhile. */
export const staffOnly =
  (desk: Desk): MiddlewareHandler<Carrier> =>
  async (asking, next) => {
    const signedIn = await desk.signIn.whoAsks(asking.req.raw.headers);
    if (signedIn === undefined) return askToSignIn(desk, asking);
    asking.set("who", signedIn.who);
    await next();
    for (const cookie of signedIn.cookies) asking.res.headers.append("set-cookie", cookie);
    return undefined;
  };

async function askToSignIn(desk: Desk, asking: Asking): Promise<Response> {
  const { path, method } = asking.req;
  const { search } = new URL(asking.req.url);
  if (method === "GET" || method === "HEAD") {
    const to = pathInside(path + search);
    return asking.redirect(`/newsroom/sign-in${to === "/newsroom/" ? "" : `?to=${encodeURIComponent(to)}`}`, 303);
  }
  const { fields, file } = await sentForm(asking);
  const text = `Your session has ended. Sign in again: what you wrote is kept${file ? ", only the picture’s file has to be chosen once more" : ""}.`;
  const carried = JSON.stringify({ path, fields } satisfies Carried);
  const page = { notices: [{ tone: "wrong" as const, text }], email: "", to: pathInside(path), carried };
  return asking.html(signInScreen(await frameOf(desk, undefined), page).text, 401);
}

/** `/newsroom/sign-in` and `/newsroom/sign-out`; `goOn` shows a form that was carried through signing in. */
export function sessionRooms(
  app: Hono<Carrier>,
  desk: Desk,
  goOn: (asking: Asking, carried: Carried) => Promise<Response>,
): void {
  app.get("/newsroom/sign-in", async (asking) => {
    const to = pathInside(asking.req.query("to"));
    if (await desk.signIn.whoAsks(asking.req.raw.headers)) return asking.redirect(to, 303);
    const [anybody] = await desk.database.sql`select 1 from staff limit 1`;
    const text =
      "Nobody works here yet. The server prints a link for the first owner when it starts; open that link to begin.";
    const notices = anybody === undefined ? [{ tone: "note" as const, text }] : [];
    return asking.html(
      signInScreen(await frameOf(desk, undefined), { notices, email: "", to, carried: undefined }).text,
    );
  });

  app.post("/newsroom/sign-in", (asking) => signIn(desk, asking, goOn));

  app.post("/newsroom/sign-out", async (asking) => {
    const cookies = await desk.signIn.signOut(asking.req.raw.headers);
    return withCookies(asking.redirect("/newsroom/sign-in", 303), cookies);
  });
}

async function signIn(
  desk: Desk,
  asking: Asking,
  goOn: (asking: Asking, carried: Carried) => Promise<Response>,
): Promise<Response> {
  const { fields } = await sentForm(asking);
  const to = pathInside(fields.to);
  const member = { email: fields.email ?? "", password: fields.password ?? "" };
  let signedIn: SignedIn;
  try {
    signedIn = await desk.signIn.signIn(member, desk.addressOf(asking.env.incoming));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const notices = [{ tone: "wrong" as const, text: error.message }];
    const page = { notices, email: member.email, to, carried: fields.carried };
    return asking.html(
      signInScreen(await frameOf(desk, undefined), page).text,
      error.status as 401,
      retryHeader(error),
    );
  }
  asking.set("who", signedIn.who);
  const carried = carriedFrom(fields.carried);
  return withCookies(carried ? await goOn(asking, carried) : asking.redirect(to, 303), signedIn.cookies);
}

/** Adds the cookies to an answer. */
export function withCookies(answer: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) answer.headers.append("set-cookie", cookie);
  return answer;
}

function carriedFrom(json: string | undefined): Carried | undefined {
  if (json === undefined || json === "") return undefined;
  try {
    const { path, fields } = JSON.parse(json) as { path: unknown; fields: Record<string, unknown> };
    const texts = Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    return { path: String(path), fields: Object.fromEntries(texts) };
  } catch {
    return undefined;
  }
}
