/** Private links to the draft: made with an end, told once, ended at any time. */
import { Button, CopyButton, Group, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { listPreviewLinks, makePreviewLink, type PreviewLink, revokePreviewLink } from "../../calls/previews.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { Failed } from "../parts/failed.tsx";
import { MomentField } from "../time/moment_field.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import type { Version } from "./moving.ts";

const words = wordsIn({
  en: {
    title: "Private links",
    about: "Whoever has the link sees the draft until it ends. Nothing else leads there.",
    ends: "Ends",
    make: "Make a link",
    copy: "Copy",
    copied: "Copied",
    once: "Its address, told this once",
    none: "No link was made yet.",
    revoke: "End it now",
    ended: "ended",
    revoked: "ended early",
    uses: (count: number) => `opened ${count === 1 ? "once" : `${count} times`}`,
  },
  "zh-Hans": {
    title: "私密链接",
    about: "持有链接者在到期前可看到草稿，没有其他途径可以进入。",
    ends: "到期",
    make: "生成链接",
    copy: "复制",
    copied: "已复制",
    once: "链接地址（仅显示这一次）",
    none: "还没有生成过链接。",
    revoke: "立即失效",
    ended: "已到期",
    revoked: "已提前失效",
    uses: (count: number) => `打开过 ${count} 次`,
  },
});

const threeDaysMs = 3 * 86_400_000;

export function PreviewLinks({ story, edition }: Version) {
  const said = useWords(words);
  const key = ["story", story, edition, "preview links"];
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => ask(listPreviewLinks, { params: { story, edition } }),
  });
  return (
    <section className="preview-links">
      <h3>{said.title}</h3>
      <p className="quiet small">{said.about}</p>
      <MakeLink story={story} edition={edition} touches={key} />
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      {data?.links.length === 0 ? <p className="empty">{said.none}</p> : null}
      <ul className="plain small">
        {data?.links.map((link) => (
          <LinkLine key={link.id} link={link} version={{ story, edition }} touches={key} />
        ))}
      </ul>
    </section>
  );
}

function MakeLink({ story, edition, touches }: Version & { readonly touches: readonly unknown[] }) {
  const said = useWords(words);
  const [ends, setEnds] = useState<Date | undefined>(() => new Date(Date.now() + threeDaysMs));
  const making = useAct(
    () => ask(makePreviewLink, { params: { story, edition }, body: { endsAt: ends!.toISOString() } }),
    { touches: [touches] },
  );
  const make = (event: FormEvent) => {
    event.preventDefault();
    making.mutate();
  };
  return (
    <form onSubmit={make}>
      <Group gap="xs" align="end">
        <MomentField label={said.ends} value={ends} onChange={setEnds} />
        <Button type="submit" size="xs" variant="default" loading={making.isPending} disabled={ends === undefined}>
          {said.make}
        </Button>
      </Group>
      {making.data ? <Told url={making.data.url} /> : null}
    </form>
  );
}

function Told({ url }: { readonly url: string }) {
  const said = useWords(words);
  return (
    <Group gap="xs" align="end" mt="xs" wrap="nowrap">
      <TextInput
        size="xs"
        flex={1}
        label={said.once}
        readOnly
        value={url}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button size="xs" variant="default" onClick={copy}>
            {copied ? said.copied : said.copy}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}

interface LinkLineProps {
  readonly link: PreviewLink;
  readonly version: Version;
  readonly touches: readonly unknown[];
}

function LinkLine({ link, version, touches }: LinkLineProps) {
  const said = useWords(words);
  const revoking = useAct(() => ask(revokePreviewLink, { params: { ...version, link: link.id } }), {
    touches: [touches],
  });
  const over = Date.parse(link.endsAt) < Date.now();
  return (
    <li>
      {link.madeBy.name}, <When at={link.madeAt} /> · {said.uses(link.uses)} ·{" "}
      {link.revokedAt ? (
        <span className="quiet">
          {said.revoked} <When at={link.revokedAt} />
        </span>
      ) : (
        <>
          {over ? said.ended : said.ends} <When at={link.endsAt} />
          {over ? null : (
            <button type="button" className="quiet-button" onClick={() => revoking.mutate()}>
              {said.revoke}
            </button>
          )}
        </>
      )}
    </li>
  );
}
