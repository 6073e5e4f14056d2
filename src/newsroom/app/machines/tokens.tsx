/** One's own tokens: what each machine may, when and from where it was used last; making one, revoking one. */
import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { listTokens, makeToken, revokeToken, scopes } from "../../calls/tokens.ts";
import type { Verb } from "../../permission.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { Failed } from "../parts/failed.tsx";
import { RefusedLine } from "../parts/refused_line.tsx";
import { Twice } from "../parts/twice.tsx";
import { useSession } from "../session.tsx";
import { MomentField } from "../time/moment_field.tsx";
import { When } from "../time/when.tsx";
import { verbWords } from "../words/verbs.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { ToldOnce } from "./told_once.tsx";

const words = wordsIn({
  en: {
    title: "Tokens for machines",
    about: "A token acts in your name, within its scopes and never beyond your role.",
    docs: "The API, to read and try",
    none: "You have no tokens.",
    name: "Name of the machine",
    scopes: "It may",
    until: "Good until (left empty: until revoked)",
    make: "Make a token",
    secret: "The token",
    used: "last used",
    never: "never used",
    from: "from",
    ends: "ends",
    revoke: "Revoke",
    really: "Revoke it now?",
  },
  "zh-Hans": {
    title: "机器令牌",
    about: "令牌以你的名义行事，不超出所选权限，也不超出你的角色。",
    docs: "接口文档与试用",
    none: "你还没有令牌。",
    name: "机器名称",
    scopes: "允许",
    until: "有效期至（留空：直到撤销）",
    make: "创建令牌",
    secret: "令牌",
    used: "最近使用",
    never: "从未使用",
    from: "来自",
    ends: "到期",
    revoke: "撤销",
    really: "现在撤销？",
  },
});

const tokensKey = ["me", "tokens"] as const;

export function Tokens() {
  const said = useWords(words);
  const called = useWords(verbWords);
  const { data, error, refetch } = useQuery({ queryKey: tokensKey, queryFn: () => ask(listTokens, {}) });
  const revoking = useAct((token: number) => ask(revokeToken, { params: { token } }), { touches: [tokensKey] });
  return (
    <section className="sheet-part" aria-labelledby="tokens-title">
      <h2 id="tokens-title">{said.title}</h2>
      <p className="quiet">
        {said.about} <Link to="/api-docs">{said.docs}</Link>
      </p>
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      {data?.tokens.length === 0 ? <p className="quiet">{said.none}</p> : null}
      <ul className="lines">
        {data?.tokens.map(({ id, name, begins, scopes: may, lastUsedAt, lastNetwork, expiresAt }) => (
          <li key={id}>
            <span>
              {name} <code className="key">{begins}…</code>{" "}
              <span className="quiet">
                {may.map((each) => called[each]).join(", ")} ·{" "}
                {lastUsedAt === null ? (
                  said.never
                ) : (
                  <>
                    {said.used} <When at={lastUsedAt} /> {said.from} {lastNetwork}
                  </>
                )}
                {expiresAt === null ? null : (
                  <>
                    {" "}
                    · {said.ends} <When at={expiresAt} />
                  </>
                )}
              </span>
            </span>
            <Twice
              word={said.revoke}
              label={`${said.revoke}: ${name}`}
              question={said.really}
              run={() => revoking.mutate(id)}
            />
          </li>
        ))}
      </ul>
      <MakingToken />
    </section>
  );
}

function MakingToken() {
  const said = useWords(words);
  const called = useWords(verbWords);
  const { may } = useSession();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<Verb[]>([]);
  const [until, setUntil] = useState<Date>();
  const making = useAct(() => ask(makeToken, { body: { name, scopes: chosen, expiresAt: until?.toISOString() } }), {
    touches: [tokensKey],
    tells: false,
    done: () => setName(""),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      <TextInput
        size="sm"
        label={said.name}
        required
        maxLength={80}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Checkbox.Group
        size="sm"
        mt="xs"
        label={said.scopes}
        value={chosen}
        onChange={(values) => setChosen(values as Verb[])}
      >
        <Group gap="sm" mt={4}>
          {scopes
            .filter((scope) => may[scope] !== undefined)
            .map((scope) => (
              <Checkbox key={scope} size="xs" value={scope} label={called[scope]} />
            ))}
        </Group>
      </Checkbox.Group>
      <Group align="end" gap="sm" mt="xs">
        <MomentField label={said.until} value={until} onChange={setUntil} />
        <Button size="sm" type="submit" loading={making.isPending} disabled={chosen.length === 0}>
          {said.make}
        </Button>
      </Group>
      <RefusedLine error={making.error} />
      {making.data ? <ToldOnce label={said.secret} secret={making.data.secret} /> : null}
    </form>
  );
}
