/** Markdown as HTML, by markdown-it. The HTML is raw: only what `copyFromHtml` makes of it may reach a page. Pure. */
import MarkdownIt from "markdown-it";

/** Turns a link's address as the text writes it into what it shall be. */
export type Readdress = (href: string) => string;

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false, maxNesting: 60 });
// Links and pictures are judged where copy is made; markdown-it would leave those it dislikes as brackets in the text.
markdown.validateLink = () => true;

markdown.renderer.rules.link_open = (tokens, at, options, env, renderer) => {
  const token = tokens[at]!;
  const readdress = (env as { readdress?: Readdress } | undefined)?.readdress;
  if (readdress) token.attrSet("href", readdress(String(token.attrGet("href") ?? "")));
  return renderer.renderToken(tokens, at, options);
};

const showImage = markdown.renderer.rules.image!;
// `![alt](file "words")`: what Markdown calls a title is where people write captions.
markdown.renderer.rules.image = (tokens, at, options, env, self) => {
  const title = tokens[at]!.attrGet("title");
  const img = showImage(tokens, at, options, env, self);
  return title ? `<figure>${img}<figcaption>${markdown.utils.escapeHtml(String(title))}</figcaption></figure>` : img;
};

/** The HTML of a Markdown text. */
export const htmlOfMarkdown = (text: string, readdress?: Readdress): string => markdown.render(text, { readdress });

/** The HTML of one line of Markdown (a headline, a summary), without a paragraph around it. */
export const htmlOfMarkdownLine = (text: string): string => markdown.renderInline(text, {});
