/** A small example of a JSON Schema, for the document and the page to try. Pure. */

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly format?: string;
}

const texts: Readonly<Record<string, string>> = {
  "date-time": "2026-11-23T09:00:00Z",
  uri: "https://paper.example/",
  email: "desk@paper.example",
};

/** The example: what is required, and of the rest what is plain. */
export function exampleOf(schema: object, depth = 0): unknown {
  const of = schema as Schema;
  if (of.const !== undefined) return of.const;
  if (of.enum !== undefined) return of.enum[0];
  if (of.default !== undefined) return of.default;
  const [first] = of.anyOf ?? of.oneOf ?? [];
  if (first !== undefined) return exampleOf(first, depth);
  switch (of.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(of.properties ?? {})
          .filter(([name]) => of.required?.includes(name))
          .map(([name, each]) => [name, exampleOf(each, depth + 1)]),
      );
    case "array":
      return of.items !== undefined && depth < 4 && (of.minItems ?? 0) > 0 ? [exampleOf(of.items, depth + 1)] : [];
    case "string":
      return texts[of.format ?? ""] ?? "words";
    case "integer":
    case "number":
      return Math.max(1, of.minimum ?? 1);
    case "boolean":
      return true;
    default:
      return null;
  }
}
