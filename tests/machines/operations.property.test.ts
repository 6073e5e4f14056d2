/**
 * Every operation of the document, asked with what fits its shapes and with what does not (fast-check): no status that
 * is not in the document, no fault, answers in their shape, refusals as problems.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import fc from "fast-check";
import { apiDocument } from "../../src/main_client.ts";
import { makeToken, scopes } from "../../src/newsroom/calls/tokens.ts";
import { welcomedOwner } from "../newsroom/caller.ts";
import { openRoom } from "../newsroom/room.ts";
import { arbitraryOf, type Schema } from "./arbitrary.ts";

const runs = Number(process.env.PROPERTY_RUNS ?? 20);
const made = apiDocument();
// biome-ignore lint/suspicious/noExplicitAny: the document is read as a stranger reads it.
const paths = made.paths as any as Record<string, Record<string, Operation>>;

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Record<string, { readonly schema: Schema }> };
  readonly responses: Record<
    string,
    { readonly content?: Record<string, { readonly schema: Schema }>; readonly $ref?: string }
  >;
  readonly security: readonly object[];
}

/** These end the session that asks, leave the account in another's hands, or never end. */
const leftOut =
  /^(endSessions|endSession|signOut|hearEvents|changePassword|letLeave|signOutPerson|changeRole|setLocale)$/;

test("every operation keeps to the document, whatever it is asked", async (t) => {
  const room = await openRoom(t, undefined, {
    pace: { atOnce: 1e6, perMinute: 1e6 },
    linkAnswers: async () => "unasked",
  });
  const ines = await welcomedOwner(room);
  const { secret } = await ines.ask(makeToken, { body: { name: "Anything", scopes } });
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema({ $id: "https://paper.example/doc", ...made });
  const wrong: string[] = [];
  let asked = 0;
  const statuses = new Map<number, number>();
  for (const [path, methods] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods)) {
      if (leftOut.test(operation.operationId)) continue;
      const validate = shapeOf(ajv, path, method, operation);
      await fc.assert(
        fc.asyncProperty(requestOf(path, operation), async ({ address, body, raw }) => {
          const byToken = JSON.stringify(operation.security).includes("token");
          const init = {
            method: method.toUpperCase(),
            headers: {
              ...(byToken ? { authorization: `Bearer ${secret}` } : {}),
              ...(body === undefined ? {} : { "content-type": "application/json" }),
            },
            ...(body === undefined ? {} : { body: raw ?? JSON.stringify(body) }),
          };
          const answer = byToken
            ? await fetch(`${room.origin}/api/v1${address}`, init)
            : await ines.fetchAt(`/api/v1${address}`, init);
          asked++;
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          const said = await answer.text();
          const trouble = judge(answer, said, operation, validate);
          if (trouble)
            wrong.push(
              `${operation.operationId} ${address} ${(raw ?? JSON.stringify(body) ?? "").slice(0, 300)}: ${trouble}`,
            );
        }),
        { numRuns: runs, seed: 4, endOnFailure: true },
      );
    }
  t.diagnostic(
    `${asked} requests; ${[...statuses]
      .sort()
      .map(([status, count]) => `${status}: ${count}`)
      .join(", ")}`,
  );
  const oneEach = [...Map.groupBy(wrong, (each) => each.split(" ")[0]).values()].map(([first]) => first);
  const faults = room.troubles.map((each) => String(each).slice(0, 200));
  assert.deepEqual({ wrong: oneEach, faults: [...new Set(faults)] }, { wrong: [], faults: [] });
});

function judge(
  answer: Response,
  said: string,
  { responses }: Operation,
  validate: ValidateFunction | undefined,
): string | undefined {
  const { status, headers } = answer;
  const type = headers.get("content-type") ?? "";
  if (status >= 500) return `${status} ${said.slice(0, 200)}`;
  if (responses[status] === undefined) return `undocumented ${status} ${said.slice(0, 200)}`;
  if (status >= 400)
    return type.startsWith("application/problem+json") && JSON.parse(said).status === status
      ? undefined
      : `no problem: ${type}`;
  if (validate === undefined || status === 304) return undefined;
  return validate(JSON.parse(said)) ? undefined : `${JSON.stringify(validate.errors?.[0])}`;
}

function shapeOf(ajv: Ajv2020, path: string, method: string, { responses }: Operation): ValidateFunction | undefined {
  if (responses["200"]?.content?.["application/json"] === undefined) return undefined;
  const pointer = ["paths", path, method, "responses", "200", "content", "application/json", "schema"]
    .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
    .join("/");
  return ajv.compile({ $ref: `https://paper.example/doc#/${pointer}` });
}

/** Requests that fit, and some that do not: other types, broken JSON, words where numbers should be. */
function requestOf(path: string, { parameters, requestBody }: Operation) {
  const schemas = made.components.schemas as unknown as Record<string, Schema>;
  const likely: Record<string, fc.Arbitrary<unknown>> = {
    story: fc.integer({ min: 1, max: 8 }),
    edition: fc.constantFrom("en", "en", "zh-Hans", "xx"),
  };
  const of = (place: string) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter((each) => each.in === place)
          .map(({ name, required, schema }) => {
            const fitting = likely[name] ?? arbitraryOf(schema, schemas);
            const any = fc.oneof(
              { weight: 8, arbitrary: fitting },
              { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: "binary" }) },
            );
            return [name, required ? any : fc.option(any, { nil: undefined })];
          }),
      ),
    );
  const schema = requestBody?.content["application/json"]?.schema;
  const body =
    schema === undefined
      ? fc.constant(undefined)
      : fc.oneof({ weight: 6, arbitrary: arbitraryOf(schema, schemas) }, { weight: 2, arbitrary: fc.jsonValue() });
  const raw =
    schema === undefined
      ? fc.constant(undefined)
      : fc.oneof(
          { weight: 14, arbitrary: fc.constant(undefined) },
          { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
        );
  return fc.record({ params: of("path"), query: of("query"), body, raw }).map(({ params, query, body, raw }) => {
    const filled = path.replace(
      /\{(\w+)\}/g,
      (_, name: string) => encodeURIComponent(String(params[name]).toWellFormed()) || "-",
    );
    const search = new URLSearchParams(
      Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
    );
    return { address: `${filled}${search.size === 0 ? "" : `?${search}`}`, body, raw };
  });
}
