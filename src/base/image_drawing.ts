/** Drawings (SVG): refused when they could do more than be looked at: run a script, hold a page, fetch from elsewhere. Pure. */
import { SaxesParser } from "saxes";
import { Refusal } from "./errors.ts";

const acting = new Set(["script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "set"]);
const deepest = 200;
const mostElements = 200_000;

/** Refuses a drawing that is more than a picture. */
export function refuseActing(bytes: Buffer): void {
  const parser = new SaxesParser();
  let depth = 0;
  let elements = 0;
  parser.on("doctype", (said) => {
    if (/<!ENTITY|\[/.test(said)) throw acts("it declares entities");
  });
  parser.on("processinginstruction", ({ target }) => {
    if (target.toLowerCase() === "xml-stylesheet") throw acts("it asks for a style from elsewhere");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > deepest || ++elements > mostElements) throw acts("it is nested too deep or has too many parts");
    const bare = name.replace(/^.*:/, "").toLowerCase();
    if (acting.has(bare)) throw acts(`it holds <${bare}>`);
    for (const [attribute, value] of Object.entries(attributes))
      refuseAttribute(attribute.toLowerCase(), String(value));
  });
  parser.on("closetag", () => {
    depth--;
  });
  const refuseStyle = (text: string) => {
    if (/@import|url\(\s*['"]?(?:https?:|\/\/|file:)/i.test(text)) throw acts("it asks for something from elsewhere");
  };
  parser.on("text", refuseStyle);
  parser.on("cdata", refuseStyle);
  parser.on("error", (error) => {
    throw acts(error.message);
  });
  parser.write(bytes.toString("utf8")).close();
}

function refuseAttribute(name: string, value: string): void {
  if (/^(?:.*:)?on/.test(name)) throw acts(`it would act (${name})`);
  const link = /(?:^|:)(?:href|src)$/.test(name);
  if (link && !/^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,])/i.test(value)) throw acts("it leads elsewhere");
  if (/javascript:/i.test(value)) throw acts("it holds a script");
  if (/url\(\s*['"]?(?:https?:|\/\/|file:|data:)/i.test(value)) throw acts("it asks for something from elsewhere");
}

const acts = (why: string) =>
  new Refusal("drawing-acts", 422, `This drawing is more than a picture (${why}); save it as plain SVG or as PNG.`);
