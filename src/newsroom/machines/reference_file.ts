/** The reference page of the API, written from the document. Pure. */
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
}
interface Schema {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}

/** Markdown: how to ask, then every operation by its tag. */
export function referenceFile(document: object): string {
  const { paths } = document as { paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
  );
  const byTag = Map.groupBy(all, ({ tags }) => tags[0]!);
  const parts = [...byTag].map(([tag, operations]) => `## ${tag}\n\n${operations.map(section).join("\n")}`);
  return `${head}\n${parts.join("\n")}`;
}

function section({
  path,
  method,
  operationId,
  summary,
  description,
  parameters,
  requestBody,
  responses,
}: Operation & { path: string; method: string }): string {
  const query = parameters
    .filter((each) => each.in === "query")
    .map(({ name, required }) => `\`${name}\`${required ? "" : "?"}`);
  const [bodyType, body] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const [answerType, answer] = Object.entries(responses["200"]?.content ?? {})[0] ?? [];
  const refusals = Object.keys(responses).filter((status) => Number(status) >= 400);
  const lines = [
    `### \`${method} ${path}\``,
    "",
    `${summary}${description === undefined ? "" : ` ${description}`} (\`${operationId}\`)`,
    "",
    ...(query.length === 0 ? [] : [`- Query: ${query.join(", ")}`]),
    ...(body === undefined ? [] : [`- Body: ${bodyType === "application/json" ? fieldsOf(body.schema) : bodyType}`]),
    `- Answer: ${answerType === "application/json" ? fieldsOf(answer!.schema) : answerType}`,
    `- Refusals: ${refusals.join(", ")}`,
    "",
  ];
  return lines.join("\n");
}

function fieldsOf({ properties = {}, required = [] }: Schema): string {
  const names = Object.keys(properties).map((name) => `\`${name}\`${required.includes(name) ? "" : "?"}`);
  return names.length === 0 ? "nothing" : names.join(", ");
}

const head = `# The API

Everything the newsroom does and everything readers read, for machines, at \`/api/v1\`. This page is made from [the document](/api/openapi.json) by \`npm run client\`, as is the typed client \`client/broadsheet.ts\`; in the newsroom, \`/newsroom/api-docs\` lets you try it.

- **Without a token** what is tagged *public*: only what is published. Any site's page may read it; answers carry an ETag.
- **With a token** (\`Authorization: Bearer bsh_…\`, made under *Account*): what its scopes say, and never more than its maker may. Only its hash is kept.
- **\`If-Match\`** with the ETag of a version (from \`GET …/{edition}\` or \`…/text\`): the write is refused with 412 \`changed-since\` when somebody was quicker.
- **\`Idempotency-Key\`**: asked again within a day, the answer is the same and nothing is done twice. Another body: 422 \`key-used\`. Still under way: 409 \`under-way\`.
- **Refusals** are \`application/problem+json\` (RFC 9457): go by \`code\`; \`title\` is a sentence for a person.
- **Too fast**: 429 with \`Retry-After\`; every answer says what is left (\`RateLimit\`, \`RateLimit-Policy\`).
- **Lists** go on with \`cursor\`, \`after\` or \`before\` of the answer.
- **Webhooks** follow [Standard Webhooks](https://www.standardwebhooks.com): \`webhook-id\`, \`webhook-timestamp\`, \`webhook-signature\` (\`v1,\` HMAC-SHA256 over \`id.timestamp.body\`). At least once: drop doubles by id. Of one story in order. Tried again for 29 hours; ended after two days of failing. Never to private networks, unless \`WEBHOOKS_MAY_REACH\` names them. Redirects are not followed.

A story's life: \`beginStory\`, \`writeText\` (blocks, Markdown or HTML), \`takePictureIn\` and \`setLeadPicture\`, \`handIn\`, \`publishVersion\` or \`setSchedule\`, \`correctVersion\`, \`withdrawVersion\`.
`;
