/** Markdown as HTML, by markdown-it. The HTML is raw: only what `copyFromHtml` makes of it may reach a page. Pure. */
import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: true, linkify: false, typographer: false, maxNesting: 60 });
// Links and pictures are judged where copy is made; markdown-it would leave those it dislikes as brackets in the text.
markdown.validateLink = () => true;

/** The HTML of a Markdown text. */
export const htmlOfMarkdown = (text: string): string => markdown.render(text);

/** The HTML of one line of Markdown (a headline, a summary), without a paragraph around it. */
export const htmlOfMarkdownLine = (text: string): string => markdown.renderInline(text);
