/** The attributes of shortcodes, and embeds made of them: what WordPress, Hugo and Jekyll have in common. Pure. */

export interface Attributes {
  readonly named: Readonly<Record<string, string>>;
  readonly positional: readonly string[];
}

const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'\]]+))|"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"']+)/g;

/** `ids="1,2" wide harbour` as named and positional values; names in lower case. */
export function attributesIn(text: string): Attributes {
  const named: Record<string, string> = {};
  const positional: string[] = [];
  for (const [, name, ...values] of text.slice(0, 10_000).matchAll(attribute)) {
    const value = values.find((each) => each !== undefined) ?? "";
    if (name !== undefined) named[name.toLowerCase()] = value;
    else positional.push(value.replace(/^=/, ""));
  }
  return { named, positional };
}

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as HTML, also inside an attribute's quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (char) => escapes[char]!);

/** HTML that stands for something shown from elsewhere. */
export const embedHtml = (url: string, title = ""): string =>
  `<iframe src="${escaped(url)}"${title === "" ? "" : ` title="${escaped(title)}"`}></iframe>`;

/** HTML of a picture with what is said of it. */
export function pictureHtml(url: string, said: { alt?: string | undefined; captionHtml?: string | undefined }): string {
  const img = `<img src="${escaped(url)}" alt="${escaped(said.alt ?? "")}">`;
  return `<figure>${img}${said.captionHtml ? `<figcaption>${said.captionHtml}</figcaption>` : ""}</figure>`;
}

const addresses: Record<string, (id: string, user: string) => string> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/video/${id}`,
  bilibili: (id) => `https://www.bilibili.com/video/${id}`,
  tweet: (id, user) => `https://x.com/${user || "i"}/status/${id}`,
  instagram: (id) => `https://www.instagram.com/p/${id}/`,
  gist: (id, user) => `https://gist.github.com/${user}/${id}`,
  ted: (id) => `https://www.ted.com/talks/${id}`,
};
const aliases: Record<string, string> = { twitter: "tweet", x: "tweet", "youtube-lite": "youtube", yt: "youtube" };

/** The address that a shortcode called `name` shows, whether it gives a whole address or only a number; undefined for other shortcodes. */
export function embedAddress(name: string, { named, positional }: Attributes, content = ""): string | undefined {
  const service = addresses[aliases[name] ?? name];
  const said = [named.url, named.src, named.href, named.link, ...positional, content.trim()];
  const whole = said.find((each) => each && /^https?:\/\/\S+$/.test(each));
  if (whole !== undefined) return whole;
  if (!service) return undefined;
  const bare = positional.filter((each) => /^[\w-]{1,80}$/.test(each));
  const id = named.id ?? named.v ?? bare.at(-1) ?? (/^[\w-]{5,80}$/.test(content.trim()) ? content.trim() : undefined);
  const user = named.user ?? (bare.length > 1 ? bare[0]! : "");
  return id === undefined || !/^[\w-]{1,80}$/.test(id) || !/^\w{0,60}$/.test(user) ? undefined : service(id, user);
}
