/** The API, to read and try: every operation of the document by its tag, found by words. */
import { Center, Loader, PasswordInput, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { send } from "../ask.ts";
import { useTitle } from "../frame/title.ts";
import { type Operation, OperationSheet } from "../machines/operation.tsx";
import { Failed } from "../parts/failed.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "The API",
    about:
      "All that machines may ask, which is all that these screens ask. Tried here, it is done as you, or as a token.",
    document: "The document (OpenAPI 3.1)",
    find: "Find an operation",
    token: "Token (left empty: your session)",
    none: "No operation has these words.",
  },
  "zh-Hans": {
    title: "接口",
    about: "机器能做的一切，也就是这些界面所用的一切。在这里试用，以你本人或令牌的身份执行。",
    document: "接口文档（OpenAPI 3.1）",
    find: "查找操作",
    token: "令牌（留空：使用当前登录）",
    none: "没有符合的操作。",
  },
});

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, "path" | "method">>>>>;
}

const operationsIn = ({ paths }: ApiDocument): Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, path, method: method.toUpperCase() })),
  );

export function ApiDocsScreen() {
  const said = useWords(words);
  useTitle(said.title);
  const [find, setFind] = useState("");
  const [token, setToken] = useState("");
  const { data, error, refetch } = useQuery({
    queryKey: ["api document"],
    queryFn: () => send<ApiDocument>("/api/openapi.json", {}),
    staleTime: 300_000,
  });
  const asked = find.trim().toLowerCase().split(/\s+/);
  const operations = data === undefined ? [] : operationsIn(data);
  const found = operations.filter(({ path, method, operationId, summary, tags }) => {
    const text = `${method} ${path} ${operationId} ${summary} ${tags.join(" ")}`.toLowerCase();
    return asked.every((word) => text.includes(word));
  });
  return (
    <div className="screen sheet-screen">
      <h1 className="screen-title">{said.title}</h1>
      <p className="quiet">
        {said.about} <a href="/api/openapi.json">{said.document}</a>
      </p>
      <TextInput
        size="sm"
        label={said.find}
        value={find}
        onChange={({ currentTarget }) => setFind(currentTarget.value)}
      />
      <PasswordInput
        size="sm"
        mt="xs"
        label={said.token}
        autoComplete="off"
        value={token}
        onChange={({ currentTarget }) => setToken(currentTarget.value)}
      />
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      {data === undefined && !error ? (
        <Center p="xl">
          <Loader size="sm" />
        </Center>
      ) : null}
      {data !== undefined && found.length === 0 ? <p className="empty">{said.none}</p> : null}
      {[...Map.groupBy(found, ({ tags }) => tags[0] ?? "")].map(([tag, some]) => (
        <section key={tag} className="sheet-part" aria-labelledby={`tag-${tag}`}>
          <h2 id={`tag-${tag}`}>{tag}</h2>
          {some.map((operation) => (
            <OperationLine key={operation.operationId} operation={operation} token={token} />
          ))}
        </section>
      ))}
    </div>
  );
}

/** The form is made when it is opened: a hundred of them at once would be slow. */
function OperationLine({ operation, token }: { readonly operation: Operation; readonly token: string }) {
  const [open, setOpen] = useState(false);
  const { method, path, operationId } = operation;
  return (
    <details className="operation-line" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <code className="key">{method}</code> <code>{path}</code> <span className="quiet">{operationId}</span>
      </summary>
      {open ? <OperationSheet operation={operation} token={token} /> : null}
    </details>
  );
}
