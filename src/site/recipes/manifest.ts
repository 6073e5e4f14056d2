/** What machines ask of a site: what they may read, and how it looks as an app on a home screen. Pure. */
import { searchPath } from "../../news/place.ts";
import type { Made, Sources } from "../../press/recipe.ts";
import { markColours } from "../mark.ts";
import type { Paper } from "./paper.ts";

/** `robots.txt`; undefined under any root but the first. */
export function pressRobots(_: Sources, { edition, publication, site }: Paper): Made | undefined {
  if (edition.root !== "/") return undefined;
  const closed = ["/newsroom", ...publication.editions.flatMap(({ root }) => [searchPath(root), `${root}moods`])];
  const lines = [
    "User-agent: *",
    ...closed.map((path) => `Disallow: ${path}`),
    "",
    `Sitemap: ${site.origin}/sitemap.xml`,
  ];
  return { status: 200, type: "text/plain; charset=utf-8", body: `${lines.join("\n")}\n` };
}

/** The edition's web app manifest (W3C Web Application Manifest). */
export function pressManifest(_: Sources, { edition }: Paper): Made {
  const manifest = {
    id: edition.root,
    name: edition.paperName,
    short_name: edition.paperName,
    description: edition.tagline || undefined,
    lang: edition.code,
    start_url: edition.root,
    scope: "/",
    display: "minimal-ui",
    background_color: markColours.paper,
    theme_color: markColours.paper,
    icons: [
      { src: "/favicon.svg", type: "image/svg+xml", sizes: "any" },
      { src: "/icon-192.png", type: "image/png", sizes: "192x192" },
      { src: "/icon-512.png", type: "image/png", sizes: "512x512" },
      { src: "/apple-touch-icon.png", type: "image/png", sizes: "180x180", purpose: "maskable" },
    ],
  };
  return { status: 200, type: "application/manifest+json; charset=utf-8", body: `${JSON.stringify(manifest)}\n` };
}
