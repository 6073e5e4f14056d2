/** The screens before one is in: signing in, and the first owner's welcome. Pure. */
import { type Html, html } from "../../base/html.ts";
import { longestPassword, shortestPassword } from "../sign_in_settings.ts";
import type { Fields } from "../story_form.ts";
import { type Frame, field, type Notice, noticesAbove, screen } from "./frame.ts";

export interface SignInScreen {
  readonly notices: readonly Notice[];
  readonly email: string;
  /** Where to go then. */
  readonly to: string;
  /** A form that came too late, to go on with. */
  readonly carried: string | undefined;
}

/** Sign in with e-mail and password. */
export const signInScreen = (frame: Frame, { notices, email, to, carried }: SignInScreen): Html =>
  screen(
    frame,
    "Sign in",
    html`<form class="card" method="post" action="/newsroom/sign-in">
<h1>Sign in</h1>
${noticesAbove(notices)}
${field({ name: "email", title: "E-mail", type: "email", value: email, autocomplete: "username", required: true })}
${field({ name: "password", title: "Password", type: "password", autocomplete: "current-password", required: true, maxlength: longestPassword })}
<input type="hidden" name="to" value="${to}">
${carried !== undefined && html`<input type="hidden" name="carried" value="${carried}">`}
<p class="acts"><button type="submit" class="main">Sign in</button></p>
</form>`,
  );

export interface WelcomeScreen {
  readonly notices: readonly Notice[];
  readonly token: string;
  readonly name: string;
  readonly email: string;
}

/** The first owner says who they are and chooses a password. */
export const welcomeScreen = (frame: Frame, { notices, token, name, email }: WelcomeScreen): Html =>
  screen(
    frame,
    "Welcome",
    html`<form class="card" method="post" action="/newsroom/welcome">
<h1>Welcome</h1>
<p class="lead">You will be the owner of this paper: you may write, publish and withdraw. This link works once.</p>
${noticesAbove(notices)}
${field({ name: "name", title: "Your name", value: name, autocomplete: "name", required: true, maxlength: 100, hint: "As your colleagues know you; it stands in the record of what was done." })}
${field({ name: "email", title: "E-mail", type: "email", value: email, autocomplete: "username", required: true, maxlength: 254, hint: "You sign in with it." })}
${field({ name: "password", title: "Password", type: "password", autocomplete: "new-password", required: true, minlength: shortestPassword, maxlength: longestPassword, hint: `At least ${shortestPassword} characters. A few plain words do well.` })}
<input type="hidden" name="token" value="${token}">
<p class="acts"><button type="submit" class="main">Begin</button></p>
</form>`,
  );

/** The words of a story that could not be taken now: to be sent again, or copied. */
export const keptWordsScreen = (frame: Frame, sentence: string, sent: { path: string; fields: Fields }): Html =>
  screen(
    frame,
    "Not saved",
    html`<form class="card" method="post" enctype="multipart/form-data" action="${sent.path}">
<h1>Not saved</h1>
<p class="lead">${sentence} What you wrote is still here; a picture’s file has to be chosen once more.</p>
${Object.entries(sent.fields).map(([name, value]) => name !== "text" && html`<input type="hidden" name="${name}" value="${value}">`)}
<p class="field"><label for="text">Text</label>
<textarea id="text" class="text" name="text" rows="12" dir="auto">
${sent.fields.text ?? ""}</textarea></p>
<p class="acts"><button type="submit" class="main">Send again</button> <a class="button" href="/newsroom/">To the newsroom</a></p>
</form>`,
  );

/** A sentence that ends the matter: what went wrong, or was not found. */
export const troubleScreen = (frame: Frame, title: string, sentence: string): Html =>
  screen(
    frame,
    title,
    html`<div class="card"><h1>${title}</h1><p class="lead">${sentence}</p>
<p class="acts"><a class="button" href="/newsroom/">To the newsroom</a></p></div>`,
  );
