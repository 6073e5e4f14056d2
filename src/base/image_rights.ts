/**
 * Credit and rights inside image files: reading those a file came with, writing them into what is made of it.
 * Pure but for the parser. Promises: nothing else is read or written, no place, no camera, no preview.
 */
import type { Sharp } from "sharp";
import { html } from "./html.ts";
import { toldIn } from "./image_told.ts";

/** Who made a picture and what may be done with it; each undefined where nobody said. */
export interface ImageRights {
  readonly creator?: string | undefined;
  readonly credit?: string | undefined;
  readonly rights?: string | undefined;
  readonly terms?: string | undefined;
  /** Where the rights are explained. */
  readonly statement?: string | undefined;
}

/** What the file itself says of its credit and rights: XMP, IPTC or EXIF. */
export async function rightsIn(bytes: Buffer): Promise<ImageRights> {
  const { creator, credit, rights, terms, statement } = await toldIn(bytes);
  const said = (text: string) => (text === "" ? undefined : text);
  return {
    creator: said(creator),
    credit: said(credit),
    rights: said(rights),
    terms: said(terms),
    statement: said(statement),
  };
}

/** Lets the image carry credit and rights, as XMP and EXIF, and nothing else. */
export function carryRights(image: Sharp, rights: ImageRights): Sharp {
  const { creator, credit, rights: notice } = rights;
  if (creator === undefined && credit === undefined && notice === undefined) return image;
  return image
    .withExif({ IFD0: { ...exifField("Artist", creator ?? credit), ...exifField("Copyright", notice) } })
    .withXmp(xmpOf(rights));
}

/** An EXIF field holds ASCII; of a name that is not, XMP tells alone. */
function exifField(name: string, text: string | undefined): Record<string, string> {
  const ascii = text?.replaceAll("©", "(C)");
  return ascii !== undefined && /^[ -~]+$/.test(ascii) ? { [name]: ascii } : {};
}

const namespaces = {
  dc: "http://purl.org/dc/elements/1.1/",
  photoshop: "http://ns.adobe.com/photoshop/1.0/",
  xmpRights: "http://ns.adobe.com/xap/1.0/rights/",
};

/** The rights as an XMP packet (IPTC Photo Metadata Standard 2023.2). */
export function xmpOf({ creator, credit, rights, terms, statement }: ImageRights): string {
  const inEveryLanguage = (text: string) => html`<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`;
  return html`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="${namespaces.dc}" xmlns:photoshop="${namespaces.photoshop}" xmlns:xmpRights="${namespaces.xmpRights}">
    ${creator !== undefined && html`<dc:creator><rdf:Seq><rdf:li>${creator}</rdf:li></rdf:Seq></dc:creator>`}
    ${credit !== undefined && html`<photoshop:Credit>${credit}</photoshop:Credit>`}
    ${rights !== undefined && html`<dc:rights>${inEveryLanguage(rights)}</dc:rights><xmpRights:Marked>True</xmpRights:Marked>`}
    ${terms !== undefined && html`<xmpRights:UsageTerms>${inEveryLanguage(terms)}</xmpRights:UsageTerms>`}
    ${statement !== undefined && html`<xmpRights:WebStatement>${statement}</xmpRights:WebStatement>`}
    </rdf:Description></rdf:RDF></x:xmpmeta>
    <?xpacket end="w"?>`.text;
}
