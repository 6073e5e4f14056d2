/** `npm run client`: writes the typed client and the reference page from the document of the API. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { clientFile } from "./newsroom/machines/client_file.ts";
import { describedCalls } from "./newsroom/machines/described.ts";
import { documentOf } from "./newsroom/machines/document.ts";
import { referenceFile } from "./newsroom/machines/reference_file.ts";
import { answerings } from "./newsroom/server/answers.ts";
import { reads } from "./site/api/reads.ts";

/** The document, for no paper in particular. */
export const apiDocument = () =>
  JSON.parse(
    JSON.stringify(
      documentOf("https://paper.example", [...reads, ...describedCalls(answerings.map(({ call }) => call))]),
    ),
  ) as ReturnType<typeof documentOf>;

/** What is written where, below the checkout. */
export const clientFiles = (): Readonly<Record<string, string>> => {
  const made = apiDocument();
  return { "client/broadsheet.ts": clientFile(made), "docs/api.md": referenceFile(made) };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const checkout = fileURLToPath(new URL("..", import.meta.url));
  for (const [path, text] of Object.entries(clientFiles())) {
    mkdirSync(dirname(join(checkout, path)), { recursive: true });
    writeFileSync(join(checkout, path), text);
  }
}
