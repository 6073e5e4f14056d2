/** The first owner's welcome: the one-time link, and the form behind it. */
import type { Hono } from "hono";
import { Refusal } from "../../base/errors.ts";
import type { Desk } from "../desk.ts";
import { welcomeScreen } from "../pages/sign_in.ts";
import { checkToken, welcomeOwner } from "../welcome.ts";
import { type Asking, type Carrier, frameOf, sentForm } from "./asking.ts";
import { withCookies } from "./session.ts";

/** `/newsroom/welcome`. */
export function welcomeRoom(app: Hono<Carrier>, desk: Desk): void {
  app.get("/newsroom/welcome", async (asking) => {
    const token = asking.req.query("token") ?? "";
    await checkToken(desk.database, token, desk.now());
    const page = { notices: [], token, name: "", email: "" };
    return asking.html(welcomeScreen(await frameOf(desk, undefined), page).text);
  });
  app.post("/newsroom/welcome", (asking) => welcome(desk, asking));
}

async function welcome(desk: Desk, asking: Asking): Promise<Response> {
  const { fields } = await sentForm(asking);
  const { token = "", password = "" } = fields;
  const [name, email] = [(fields.name ?? "").trim(), (fields.email ?? "").trim()];
  try {
    await welcomeOwner(desk.database, desk.signIn, { token, member: { name, email, password }, at: desk.now() });
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 422) throw error;
    const page = { notices: [{ tone: "wrong" as const, text: error.message }], token, name, email };
    return asking.html(welcomeScreen(await frameOf(desk, undefined), page).text, 422);
  }
  const { cookies } = await desk.signIn.signIn({ email, password }, desk.addressOf(asking.env.incoming));
  return withCookies(asking.redirect("/newsroom/", 303), cookies);
}
