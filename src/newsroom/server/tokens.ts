/** One's own tokens: their list, making one, revoking one. */
import { listTokens, makeToken, revokeToken, type TokenLine } from "../calls/tokens.ts";
import * as tokens from "../machines/tokens.ts";
import { reach } from "../permission.ts";
import { answer, notAllowed } from "./answer.ts";

const lineOf = ({ madeAt, expiresAt, lastUsedAt, scopes, ...token }: tokens.Token): TokenLine => ({
  ...token,
  scopes: [...scopes],
  madeAt: madeAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});

export const tokenAnswers = [
  answer(listTokens, async ({ desk, member }) => ({
    tokens: (await tokens.tokensOf(desk.database.sql, member.id)).map(lineOf),
  })),
  answer(makeToken, async ({ work, member, body: { name, scopes, expiresAt }, note }) => {
    const beyond = scopes.find((scope) => reach(member.role, scope) === undefined);
    if (beyond !== undefined) throw notAllowed(beyond);
    note({ made: name, scopes });
    const until = expiresAt === undefined ? undefined : new Date(expiresAt);
    const { token, secret } = await work((inside) => tokens.makeToken(inside, { name, scopes, expiresAt: until }));
    return { token: lineOf(token), secret };
  }),
  answer(revokeToken, async ({ work, params, note }) => {
    const name = await work((inside) => tokens.revokeToken(inside, params.token));
    note({ revoked: name });
    return {};
  }),
];
