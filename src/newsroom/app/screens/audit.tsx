/** The audit: who did or tried what, when and from where; by filter, and as a file. For owners. */
import { Button, Center, Group, Loader } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type AuditFilter, exportAudit, seeAudit } from "../../calls/audit.ts";
import { addressOf, ask } from "../ask.ts";
import { AuditFilters } from "../audit/audit_filters.tsx";
import { AuditLines } from "../audit/audit_lines.tsx";
import { useTitle } from "../frame/title.ts";
import { Failed } from "../parts/failed.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "Audit",
    about: "Nobody can change these lines, not even an owner: the database refuses it.",
    none: "No line answers to this filter.",
    more: "Earlier lines",
    csv: "As a table (CSV)",
    jsonl: "For machines (JSON Lines)",
  },
  "zh-Hans": {
    title: "审计",
    about: "任何人都不能更改这些记录，所有者也不能：数据库会拒绝。",
    none: "没有符合条件的记录。",
    more: "更早的记录",
    csv: "导出表格（CSV）",
    jsonl: "导出数据（JSON Lines）",
  },
});

export function AuditScreen() {
  const said = useWords(words);
  const [filter, setFilter] = useState<AuditFilter>({});
  useTitle(said.title);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["audit", filter],
    queryFn: ({ pageParam }) => ask(seeAudit, { query: { ...filter, before: pageParam } }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ before }) => before,
    placeholderData: (before) => before,
  });
  const lines = data?.pages.flatMap((page) => page.lines);
  return (
    <div className="screen">
      <Group justify="space-between" align="baseline">
        <h1 className="screen-title">{said.title}</h1>
        <Group gap="xs">
          {(["csv", "jsonl"] as const).map((as) => (
            <Button
              key={as}
              size="xs"
              variant="default"
              component="a"
              href={addressOf(exportAudit, { query: { ...filter, as } })}
              download
            >
              {said[as]}
            </Button>
          ))}
        </Group>
      </Group>
      <p className="quiet">{said.about}</p>
      <AuditFilters filter={filter} onChange={setFilter} />
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      {lines ? (
        lines.length > 0 ? (
          <AuditLines lines={lines} />
        ) : (
          <p className="empty">{said.none}</p>
        )
      ) : error ? null : (
        <Center p="xl">
          <Loader size="sm" />
        </Center>
      )}
      {hasNextPage ? (
        <Button variant="default" size="xs" mt="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {said.more}
        </Button>
      ) : null}
    </div>
  );
}
