/**
 * The document of the API (OpenAPI 3.1.1), made from the calls themselves. Pure.
 * Promises: what is in it is what `server/answer.ts` does: the same shapes, permissions, headers and refusals.
 */
import type { Described } from "./described.ts";
import { exampleOf } from "./example.ts";
import { openShapes, type Shapes } from "./json_shapes.ts";
import { headersOf, takesIfMatch } from "./preconditions.ts";
import { codes, statusesOf, statusWords } from "./problems.ts";

type Json = Readonly<Record<string, unknown>>;

/** The document for the API at `origin`. */
export function documentOf(origin: string, calls: readonly Described[]) {
  const shapes = openShapes();
  const paths: Record<string, Record<string, unknown>> = {};
  for (const call of calls) {
    const path = call.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [call.method]: operationOf(call, shapes) };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Broadsheet",
      version: "1",
      license: { name: "MIT", identifier: "MIT" },
      description:
        "Everything the newsroom does, and everything readers read, for machines. What is tagged `public` needs nothing; the rest a token (`Authorization: Bearer bsh_…`, made under Account) with the scope that is named. Lists go on with `cursor` or `after`. Refusals are problems (RFC 9457) with a stable `code`.",
    },
    servers: [{ url: `${origin}/api/v1` }],
    tags: [...new Set(calls.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: { ...shapes.named(), Problem: problem },
      responses: Object.fromEntries(
        Object.keys(statusWords).map((status) => [`Problem${status}`, problemAnswer(status)]),
      ),
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A token made under Account; it has scopes." },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "broadsheet.session_token",
          description: "A signed-in browser.",
        },
      },
    },
  };
}

const problem = {
  type: "object",
  description: "Why something was refused (RFC 9457).",
  properties: {
    type: { type: "string" },
    title: { type: "string", description: "A sentence for a person: what to do." },
    status: { type: "integer" },
    code: { type: "string", description: "Stable: what a machine goes by." },
  },
  required: ["type", "title", "status", "code"],
};

function problemAnswer(status: string) {
  const known = Object.entries(codes).filter(([, of]) => String(of) === status);
  const examples = Object.fromEntries(
    known.map(([code]) => [
      code,
      {
        value: {
          type: `/newsroom/problems/${code}`,
          title: "A sentence that says what to do.",
          status: Number(status),
          code,
        },
      },
    ]),
  );
  const retry = { "retry-after": { description: "Seconds to wait.", schema: { type: "integer" } } };
  return {
    description: statusWords[status],
    ...(status === "429" || status === "409" ? { headers: retry } : {}),
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" }, examples } },
  };
}

function operationOf(call: Described, shapes: Shapes): Json {
  const open = call.verb === "anybody";
  const byToken = call.verb !== "keep own account" && call.verb !== "keep people";
  return {
    operationId: call.name,
    summary: call.summary,
    tags: [call.tag],
    ...(open
      ? {}
      : {
          description: byToken ? `Scope: \`${call.verb}\`.` : "Takes a person at a browser.",
          "x-permission": call.verb,
        }),
    security: open ? [] : [...(byToken ? [{ token: [call.verb] }] : []), { session: [] }],
    parameters: [...within(call.params, "path", shapes), ...within(call.query, "query", shapes), ...headersOf(call)],
    ...bodyOf(call, shapes),
    responses: {
      "200": answerOf(call, shapes),
      ...(sendsTag(call) ? { "304": { description: "As it was: nothing is sent." } } : {}),
      ...Object.fromEntries(
        statusesOf(call).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }]),
      ),
    },
  };
}

const sendsTag = (call: Described): boolean =>
  call.tag === "public" || (call.method === "get" && /^\/stories\/:story\/:edition(\/text)?$/.test(call.path));

/** Each field of an object's shape as a parameter. */
function within(shape: Described["params"], place: "path" | "query", shapes: Shapes): Json[] {
  const { properties = {}, required = [] } = shapes.of(shape, "input") as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema,
  }));
}

function bodyOf(call: Described, shapes: Shapes): Json {
  if (call.method === "get") return {};
  if (call.takes !== undefined)
    return {
      requestBody: { required: true, content: { [call.takes]: { schema: { type: "string", format: "binary" } } } },
    };
  const schema = shapes.of(call.body, "input") as { required?: readonly string[]; properties?: object };
  if (Object.keys(schema.properties ?? {}).length === 0) return {};
  const example = exampleOf(schema);
  const fits = call.body.safeParse(example).success;
  const content = { "application/json": { schema, ...(fits ? { example } : {}) } };
  return { requestBody: { required: (schema.required ?? []).length > 0, content } };
}

function answerOf(call: Described, shapes: Shapes): Json {
  const tag = sendsTag(call) || takesIfMatch(call);
  const headers = tag ? { headers: { etag: { description: "Of what is answered.", schema: { type: "string" } } } } : {};
  if (call.sends !== undefined)
    return { description: "Done.", ...headers, content: { [call.sends]: { schema: { type: "string" } } } };
  const schema = shapes.of(call.answer, "output");
  return { description: "Done.", ...headers, content: { "application/json": { schema } } };
}
