/**
 * A typed client, written from the document alone: types of every shape and a function for every operation, in one file
 * of TypeScript that needs nothing but `fetch`. Pure.
 */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly format?: string;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: Content & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Content>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The client's file. */
export function clientFile(document: object): string {
  const { paths, components } = document as unknown as Document;
  const shapes = Object.entries(components.schemas)
    .filter(([name]) => name !== "Problem")
    .map(([name, schema]) => `export type ${name} = ${typeOf(schema)};`);
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => functionOf(method.toUpperCase(), path, operation)),
  );
  return `${head}\n${shapes.join("\n\n")}\n${before}${operations.join("\n")}${after}`;
}

/** The type of what a schema lets through. */
function typeOf(schema: Schema, indent = ""): string {
  if (schema.$ref !== undefined) return schema.$ref.split("/").at(-1)!;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((each) => JSON.stringify(each)).join(" | ");
  const some = schema.anyOf ?? schema.oneOf;
  if (some !== undefined) return [...new Set(some.map((each) => typeOf(each, indent)))].join(" | ");
  if (schema.allOf !== undefined) return schema.allOf.map((each) => typeOf(each, indent)).join(" & ");
  if (typeof schema.type === "object")
    return schema.type.map((type) => typeOf({ ...schema, type }, indent)).join(" | ");
  if (schema.type === "object") return objectOf(schema, indent);
  if (schema.type === "array") return `readonly ${inBrackets(typeOf(schema.items ?? {}, indent))}[]`;
  if (schema.format === "binary") return "Blob | Uint8Array<ArrayBuffer>";
  if (schema.type === "integer") return "number";
  return schema.type ?? "unknown";
}

const inBrackets = (type: string): string => (/^[\w.]+$/.test(type) ? type : `(${type})`);

function objectOf({ properties, required = [], additionalProperties, propertyNames }: Schema, indent: string): string {
  const inner = `${indent}  `;
  if (properties === undefined || Object.keys(properties).length === 0) {
    if (typeof additionalProperties !== "object") return "Readonly<Record<string, unknown>>";
    const names = propertyNames?.enum === undefined ? "string" : typeOf(propertyNames);
    const values = Object.keys(additionalProperties).length === 0 ? "unknown" : typeOf(additionalProperties, indent);
    return names === "string"
      ? `Readonly<Record<string, ${values}>>`
      : `Readonly<Partial<Record<${names}, ${values}>>>`;
  }
  const lines = Object.entries(properties).map(([name, schema]) => {
    const known = required.includes(name);
    return `${inner}readonly ${keyOf(name)}${known ? "" : "?"}: ${typeOf(schema, inner)}${known ? "" : " | undefined"};`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}

const keyOf = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));

function functionOf(method: string, path: string, operation: Operation): string {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation;
  const [bodyType, bodySchema] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const parts = [
    ...partOf("path", parameters),
    ...partOf("query", parameters),
    ...(bodySchema === undefined
      ? []
      : [`body${requestBody?.required === true ? "" : "?"}: ${typeOf(bodySchema.schema, "    ")}`]),
  ];
  const needed = parts.some((part) => !/^\w+\?/.test(part));
  const said = parts.length === 0 ? "said: Sent = {}" : `said: Sent & { ${parts.join("; ")} }${needed ? "" : " = {}"}`;
  const [answerType, answer] = Object.entries(responses["200"]?.content ?? {})[0] ?? [];
  const made = answerType === "application/json" ? typeOf(answer!.schema, "    ") : "string";
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => `\${encodeURIComponent(said.path.${name})}`);
  const type = bodyType !== undefined && bodyType !== "application/json" ? ", file" : "";
  const call = `send<${made}>("${method}", \`${filled}\`, ${type === "" ? "said" : "said, true"})`;
  const words = description?.startsWith("Scope") ? `${summary} ${description}` : summary;
  return `    /** ${words} */\n    ${operationId}: (${said}) =>\n      ${call},`;
}

function partOf(place: "path" | "query", parameters: NonNullable<Operation["parameters"]>): string[] {
  const mine = parameters.filter((each) => each.in === place);
  if (mine.length === 0) return [];
  const required = mine.some((each) => each.required);
  const fields = mine.map(
    ({ name, required: must, schema }) =>
      `${keyOf(name)}${must ? "" : "?"}: ${typeOf(schema)}${must ? "" : " | undefined"}`,
  );
  return [`${place}${required ? "" : "?"}: { ${fields.join("; ")} }`];
}

const head = `/** The client of Broadsheet's API. Made from its document by \`npm run client\`; do not change it by hand. */
`;

const before = `
/** Why something was refused: \`code\` is stable, the message is a sentence for a person (RFC 9457). */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  /** When asking again makes sense. */
  readonly retryAfterSeconds: number | undefined;
  constructor(status: number, code: string, title: string, retryAfterSeconds: number | undefined) {
    super(title);
    this.code = code;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What goes with any request. */
export interface Sent {
  /** The \`etag\` of the version as it was read: refused with \`changed-since\` when it has changed. */
  readonly ifMatch?: string | undefined;
  /** Asked again under it within a day, nothing is done twice. */
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Answered<T> {
  readonly value: T;
  readonly etag: string | undefined;
  readonly headers: Headers;
}

interface Said extends Sent {
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  readonly body?: unknown;
}

/** The client of the paper at \`origin\`; without a token it reads what is published. */
export function broadsheet({ origin, token, fetch = globalThis.fetch }: { readonly origin: string; readonly token?: string; readonly fetch?: typeof globalThis.fetch }) {
  async function send<T>(method: string, path: string, said: Said, file = false): Promise<Answered<T>> {
    const query = Object.entries(said.query ?? {}).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
    const headers = new Headers();
    if (token !== undefined) headers.set("authorization", \`Bearer \${token}\`);
    if (said.ifMatch !== undefined) headers.set("if-match", said.ifMatch);
    if (said.idempotencyKey !== undefined) headers.set("idempotency-key", \`"\${said.idempotencyKey}"\`);
    if (!file && method !== "GET") headers.set("content-type", "application/json");
    const body = method === "GET" ? null : file ? (said.body as BodyInit) : JSON.stringify(said.body ?? {});
    const search = query.length === 0 ? "" : \`?\${new URLSearchParams(query)}\`;
    const answer = await fetch(\`\${origin}/api/v1\${path}\${search}\`, { method, headers, body, signal: said.signal ?? null });
    const text = await answer.text();
    const json = /json/.test(answer.headers.get("content-type") ?? "");
    const value: unknown = json ? JSON.parse(text) : text;
    if (!answer.ok) {
      const { code, title } = (json ? value : {}) as { code?: string; title?: string };
      const wait = answer.headers.get("retry-after");
      throw new Problem(answer.status, code ?? "unknown", title ?? text.slice(0, 200), wait === null ? undefined : Number(wait));
    }
    return { value: value as T, etag: answer.headers.get("etag") ?? undefined, headers: answer.headers };
  }

  return {
`;

const after = `
  };
}
`;
