/** One operation of the API: what it takes and answers, and a form to try it with the session or a token. */
import { Button, Group, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useWords, wordsIn } from "../words/words.ts";

export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly description?: string;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { schema: object; example?: unknown }>> };
  readonly responses: Readonly<Record<string, object>>;
}

const words = wordsIn({
  en: {
    takes: "What it takes",
    answers: "What it answers",
    body: "Body (JSON)",
    send: "Send",
    curl: "As a command",
    changes: "This changes the paper itself.",
    answer: "Answer",
  },
  "zh-Hans": {
    takes: "请求",
    answers: "答复",
    body: "正文（JSON）",
    send: "发送",
    curl: "命令行",
    changes: "这会真的改动报纸。",
    answer: "答复",
  },
});

interface Tried {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

export function OperationSheet({ operation, token }: { readonly operation: Operation; readonly token: string }) {
  const said = useWords(words);
  const { method, parameters, requestBody, responses, summary, description } = operation;
  const example = requestBody?.content["application/json"];
  const [values, setValues] = useState<Record<string, string>>({});
  const [body, setBody] = useState(example === undefined ? "" : JSON.stringify(example.example ?? {}, null, 2));
  const [tried, setTried] = useState<Tried>();
  const address = addressOf(operation, values);
  const headers = headersOf(operation, values, token, example !== undefined);

  async function send(): Promise<void> {
    try {
      const answer = await fetch(address, { method, headers, ...(example === undefined ? {} : { body }) });
      const text = await answer.text();
      const json = /json/.test(answer.headers.get("content-type") ?? "");
      setTried({
        status: answer.status,
        headers: [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n"),
        body: (json ? JSON.stringify(JSON.parse(text), null, 2) : text).slice(0, 50_000),
      });
    } catch (error) {
      setTried({ status: 0, headers: "", body: String(error) });
    }
  }

  return (
    <div className="operation">
      <p>
        {summary} <span className="quiet">{description}</span>
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Group gap="sm" align="end">
          {parameters.map(({ name, in: place, required }) => (
            <TextInput
              key={name}
              size="xs"
              label={`${name} (${place})`}
              required={required}
              value={values[name] ?? ""}
              onChange={({ currentTarget }) => setValues({ ...values, [name]: currentTarget.value })}
            />
          ))}
        </Group>
        {example === undefined ? null : (
          <Textarea
            size="xs"
            mt="xs"
            label={said.body}
            autosize
            minRows={3}
            maxRows={20}
            value={body}
            spellCheck={false}
            onChange={({ currentTarget }) => setBody(currentTarget.value)}
          />
        )}
        <Group gap="sm" mt="xs">
          <Button size="xs" type="submit">
            {said.send}
          </Button>
          {method === "GET" ? null : <span className="quiet">{said.changes}</span>}
        </Group>
      </form>
      <details>
        <summary>{said.curl}</summary>
        <pre className="code-sheet">{curlOf(method, address, headers, example === undefined ? undefined : body)}</pre>
      </details>
      {tried ? (
        <div role="status" aria-label={said.answer}>
          <p>
            <b>{tried.status}</b>
          </p>
          <pre className="code-sheet">{`${tried.headers}\n\n${tried.body}`}</pre>
        </div>
      ) : null}
      <details>
        <summary>{said.takes}</summary>
        <pre className="code-sheet">{JSON.stringify({ parameters, requestBody }, null, 2)}</pre>
      </details>
      <details>
        <summary>{said.answers}</summary>
        <pre className="code-sheet">{JSON.stringify(responses, null, 2)}</pre>
      </details>
    </div>
  );
}

function addressOf({ path, parameters }: Operation, values: Readonly<Record<string, string>>): string {
  const filled = path.replace(/\{(\w+)\}/g, (whole, name: string) => encodeURIComponent(values[name] ?? whole));
  const query = parameters.filter((each) => each.in === "query" && (values[each.name] ?? "") !== "");
  const search = new URLSearchParams(query.map(({ name }) => [name, values[name]!])).toString();
  return `${location.origin}/api/v1${filled}${search === "" ? "" : `?${search}`}`;
}

function headersOf(
  { parameters }: Operation,
  values: Readonly<Record<string, string>>,
  token: string,
  json: boolean,
): Record<string, string> {
  const said = parameters.filter((each) => each.in === "header" && (values[each.name] ?? "") !== "");
  return {
    ...(token === "" ? {} : { authorization: `Bearer ${token}` }),
    ...(json ? { "content-type": "application/json" } : {}),
    ...Object.fromEntries(said.map(({ name }) => [name.toLowerCase(), values[name]!])),
  };
}

function curlOf(method: string, address: string, headers: Record<string, string>, body: string | undefined): string {
  const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const shown = { ...headers, ...(headers.authorization ? { authorization: "Bearer $BROADSHEET_TOKEN" } : {}) };
  return [
    `curl -X ${method} ${quoted(address)}`,
    ...Object.entries(shown).map(([name, value]) => `  -H "${name}: ${value}"`),
    ...(body === undefined ? [] : [`  -d ${quoted(body)}`]),
  ].join(" \\\n");
}
