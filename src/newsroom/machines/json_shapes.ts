/** Zod shapes as JSON Schema inside one document: named parts stand once, under `components`. Pure. */
import { z } from "zod";

type Json = Readonly<Record<string, unknown>>;

export interface Shapes {
  /** The schema of what is sent (`input`) or answered (`output`). */
  readonly of: (shape: z.ZodType, io: "input" | "output") => Json;
  /** The named parts met until now. */
  readonly named: () => Readonly<Record<string, unknown>>;
}

/** No shape met yet. */
export function openShapes(): Shapes {
  const parts = new Map<string, { readonly name: string; readonly schema: unknown }>();

  function nameFor(key: string, schema: unknown): string {
    const text = JSON.stringify(schema);
    const known = parts.get(text);
    if (known !== undefined) return known.name;
    const plain = /^[A-Z]\w*$/.test(key) ? key : "ListItem";
    const taken = [...parts.values()].filter(({ name }) => name.replace(/\d+$/, "") === plain).length;
    const name = taken === 0 ? plain : `${plain}${taken + 1}`;
    parts.set(text, { name, schema });
    return name;
  }

  return {
    of(shape, io) {
      const {
        $schema: _,
        $defs = {},
        ...schema
      } = z.toJSONSchema(shape, { io, unrepresentable: "any", override: loosen }) as {
        $schema?: string;
        $defs?: Record<string, unknown>;
      };
      const names = new Map(Object.entries($defs).map(([key, part]) => [key, nameFor(key, part)]));
      const whole = withNames(schema, names) as Json;
      return whole;
    },
    named: () =>
      Object.fromEntries(
        [...parts.values()].map(({ name, schema }) => [name, withNames(schema, namesIn(parts))] as const),
      ),
  };

  function namesIn(all: typeof parts): Map<string, string> {
    // Parts refer to each other by the keys they had where they were met, which zod gives alike each time.
    return new Map([...all.values()].flatMap(({ name }) => [[name, name]] as [string, string][]));
  }
}

/** What an answer holds beside its shape is not promised, and not forbidden. */
function loosen({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
}

function withNames(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => withNames(each, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => {
      const part = key === "$ref" && typeof each === "string" ? /^#\/\$defs\/(.+)$/.exec(each)?.[1] : undefined;
      return part === undefined
        ? [key, withNames(each, names)]
        : [key, `#/components/schemas/${names.get(part) ?? "ListItem"}`];
    }),
  );
}
