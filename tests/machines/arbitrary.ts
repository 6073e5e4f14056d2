/** Values that fit a JSON Schema, for fast-check: what the document says may be sent. Pure. */
import fc from "fast-check";

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: string;
}

/** Values of the schema; deeper than a few steps only small ones. */
export function arbitraryOf(schema: Schema, named: Readonly<Record<string, Schema>>, depth = 0): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return arbitraryOf(named[schema.$ref.split("/").at(-1)!]!, named, depth + 1);
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const some = schema.anyOf ?? schema.oneOf;
  if (some !== undefined) return fc.oneof(...some.map((each) => arbitraryOf(each, named, depth + 1)));
  switch (schema.type) {
    case "object": {
      const fields = Object.entries(schema.properties ?? {}).map(([name, each]) => {
        const value =
          depth > 8 && !schema.required?.includes(name) ? fc.constant(undefined) : arbitraryOf(each, named, depth + 1);
        return [name, schema.required?.includes(name) ? value : fc.option(value, { nil: undefined })] as const;
      });
      return fc.record(Object.fromEntries(fields));
    }
    case "array": {
      const minLength = schema.minItems ?? 0;
      const maxLength = Math.max(minLength, depth > 8 ? 0 : Math.min(schema.maxItems ?? 3, 3));
      return maxLength === 0
        ? fc.constant([])
        : fc.array(arbitraryOf(schema.items ?? {}, named, depth + 1), { minLength, maxLength });
    }
    case "string":
      return textOf(schema);
    case "integer":
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1e9, Number.MAX_SAFE_INTEGER) });
    case "number":
      return fc.oneof(
        fc.integer({ min: schema.minimum ?? 0, max: 1000 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      );
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = 60 }: Schema): fc.Arbitrary<string> {
  if (format === "date-time")
    return fc
      .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString());
  if (format === "uri") return fc.webUrl();
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern)).map((text) => text.slice(0, maxLength));
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)), unit: "grapheme" });
}
