/** Webhooks: addresses that are told what happens; their secrets and their log. For owners. */
import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import {
  changeWebhook,
  dropWebhook,
  listWebhooks,
  makeWebhook,
  rotateSecret,
  type WebhookEvent,
  type WebhookLine,
  webhookEvents,
} from "../../calls/webhooks.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useTitle } from "../frame/title.ts";
import { Deliveries } from "../machines/deliveries.tsx";
import { ToldOnce } from "../machines/told_once.tsx";
import { Failed } from "../parts/failed.tsx";
import { RefusedLine } from "../parts/refused_line.tsx";
import { Twice } from "../parts/twice.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "Webhooks",
    about: "Each address is told what happens, signed, at least once, of one story in order.",
    none: "No address is told anything.",
    name: "Name",
    url: "Address",
    events: "It is told of",
    make: "Make a webhook",
    secret: "The secret it checks signatures with",
    rotate: "New secret",
    reallyRotate: "Make a new secret?",
    drop: "Drop",
    reallyDrop: "Drop it with its log?",
    log: "Log",
    failing: "failing since",
    ended: "ended",
    again: "Begin again",
    waiting: (count: number) => `${count} waiting`,
  },
  "zh-Hans": {
    title: "Webhook",
    about: "每个地址都会收到带签名的通知，至少一次；同一稿件按先后顺序。",
    none: "没有任何地址会收到通知。",
    name: "名称",
    url: "地址",
    events: "通知内容",
    make: "创建 webhook",
    secret: "用来核对签名的密钥",
    rotate: "更换密钥",
    reallyRotate: "更换密钥？",
    drop: "删除",
    reallyDrop: "连同记录一起删除？",
    log: "记录",
    failing: "失败始于",
    ended: "已停用",
    again: "重新启用",
    waiting: (count: number) => `${count} 条等待`,
  },
});

const webhooksKey = ["webhooks"] as const;

export function WebhooksScreen() {
  const said = useWords(words);
  useTitle(said.title);
  const { data, error, refetch } = useQuery({ queryKey: webhooksKey, queryFn: () => ask(listWebhooks, {}) });
  return (
    <div className="screen sheet-screen">
      <h1 className="screen-title">{said.title}</h1>
      <p className="quiet">{said.about}</p>
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      {data?.webhooks.length === 0 ? <p className="empty">{said.none}</p> : null}
      {data?.webhooks.map((webhook) => (
        <Webhook key={webhook.id} webhook={webhook} />
      ))}
      <Making />
    </div>
  );
}

function Webhook({ webhook }: { readonly webhook: WebhookLine }) {
  const said = useWords(words);
  const [open, setOpen] = useState(false);
  const { id, name, url, events, failingSince, endedAt, endedWhy, due } = webhook;
  const params = { webhook: id };
  const rotating = useAct(() => ask(rotateSecret, { params }), { touches: [webhooksKey] });
  const dropping = useAct(() => ask(dropWebhook, { params }), { touches: [webhooksKey] });
  const again = useAct(() => ask(changeWebhook, { params, body: { name, url, events } }), { touches: [webhooksKey] });
  return (
    <section className="sheet-part" aria-labelledby={`webhook-${id}`}>
      <h2 id={`webhook-${id}`}>{name}</h2>
      <p>
        <code className="key">{url}</code>
      </p>
      <p className="quiet">
        {events.join(", ")}
        {due > 0 ? ` · ${said.waiting(due)}` : ""}
        {failingSince !== null && endedAt === null ? (
          <>
            {" "}
            · {said.failing} <When at={failingSince} />
          </>
        ) : null}
        {endedAt === null ? null : (
          <>
            {" "}
            · {said.ended} <When at={endedAt} />: {endedWhy}
          </>
        )}
      </p>
      <Group gap="xs">
        <button type="button" className="quiet-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {said.log}
        </button>
        {endedAt === null ? null : (
          <button type="button" className="quiet-button" onClick={() => again.mutate()}>
            {said.again}
          </button>
        )}
        <Twice
          word={said.rotate}
          label={`${said.rotate}: ${name}`}
          question={said.reallyRotate}
          run={() => rotating.mutate()}
        />
        <Twice
          word={said.drop}
          label={`${said.drop}: ${name}`}
          question={said.reallyDrop}
          run={() => dropping.mutate()}
        />
      </Group>
      {rotating.data ? <ToldOnce label={said.secret} secret={rotating.data.secret} /> : null}
      {open ? <Deliveries webhook={id} /> : null}
    </section>
  );
}

function Making() {
  const said = useWords(words);
  const [given, setGiven] = useState({ name: "", url: "", events: [] as WebhookEvent[] });
  const making = useAct(() => ask(makeWebhook, { body: given }), {
    touches: [webhooksKey],
    tells: false,
    done: () => setGiven({ name: "", url: "", events: [] }),
  });
  return (
    <section className="sheet-part" aria-labelledby="make-webhook">
      <h2 id="make-webhook">{said.make}</h2>
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
          value={given.name}
          onChange={({ currentTarget }) => setGiven({ ...given, name: currentTarget.value })}
        />
        <TextInput
          size="sm"
          mt="xs"
          type="url"
          label={said.url}
          placeholder="https://"
          required
          value={given.url}
          onChange={({ currentTarget }) => setGiven({ ...given, url: currentTarget.value })}
        />
        <Checkbox.Group
          size="sm"
          mt="xs"
          label={said.events}
          value={given.events}
          onChange={(events) => setGiven({ ...given, events: events as WebhookEvent[] })}
        >
          <Group gap="sm" mt={4}>
            {webhookEvents.map((event) => (
              <Checkbox key={event} size="xs" value={event} label={event} />
            ))}
          </Group>
        </Checkbox.Group>
        <Button size="sm" mt="sm" type="submit" loading={making.isPending} disabled={given.events.length === 0}>
          {said.make}
        </Button>
        <RefusedLine error={making.error} />
        {making.data ? <ToldOnce label={said.secret} secret={making.data.secret} /> : null}
      </form>
    </section>
  );
}
