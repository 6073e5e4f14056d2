/** The document around every page: head, masthead, main, footer. Pure. */
import { attribute, type Html, type HtmlValue, html } from "../../base/html.ts";
import { type Locale, localeFor } from "../locale.ts";
import type { Frame } from "../views.ts";
import { footer } from "./footer.ts";
import { type HeadOptions, head } from "./head.ts";
import { masthead } from "./masthead.ts";

export interface DocumentOptions extends HeadOptions {
  /** The nameplate stands large, as the page's h1. */
  readonly nameplate?: { readonly asOf?: Date | undefined } | undefined;
  readonly main: HtmlValue;
}

/** A whole page: `<!DOCTYPE html>` to `</html>`. */
export function documentOf(frame: Frame, options: DocumentOptions): Html {
  const say = localeFor(frame);
  const { lang, dir } = frame.edition;
  return html`<!DOCTYPE html>
    <html lang="${lang}"${attribute("dir", dir === "rtl" && dir)}>
    ${head(frame, options)}
    <body>
    <a class="skip" href="#main">${say.t("skip")}</a>
    ${frame.preview && preview(frame.preview, say)}
    ${masthead(frame, options.nameplate)}
    <main id="main">
    ${options.main}
    </main>
    ${footer(frame)}
    </body>
    </html>
    `;
}

const preview = (bar: NonNullable<Frame["preview"]>, say: Locale) =>
  html`<aside class="preview" aria-label="${say.t("preview")}">${bar.note} <a href="${bar.desk}">${say.t("preview.desk")}</a></aside>`;
