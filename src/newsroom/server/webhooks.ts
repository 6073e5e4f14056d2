/** Webhooks: their list, making, changing and dropping one, its secret, its log. */
import {
  changeWebhook,
  dropWebhook,
  listDeliveries,
  listWebhooks,
  makeWebhook,
  replayDelivery,
  rotateSecret,
} from "../calls/webhooks.ts";
import { tellScreens } from "../ear.ts";
import { deliveryLines, replay } from "../machines/deliveries.ts";
import * as webhooks from "../machines/webhooks.ts";
import { answer } from "./answer.ts";

const linesOnAPage = 50;

export const webhookAnswers = [
  answer(listWebhooks, async ({ desk }) => ({ webhooks: await webhooks.webhookLines(desk.database.sql) })),
  answer(makeWebhook, async ({ desk, work, body, note }) => {
    note({ webhook: body.name, url: body.url });
    const { id, secret } = await work((inside) => webhooks.makeWebhook(inside, body));
    const [webhook] = await webhooks.webhookLines(desk.database.sql, id);
    return { webhook: webhook!, secret };
  }),
  answer(changeWebhook, async ({ desk, work, params, body, note }) => {
    note({ webhook: body.name, url: body.url });
    await work((inside) => webhooks.changeWebhook(inside, params.webhook, body));
    const [webhook] = await webhooks.webhookLines(desk.database.sql, params.webhook);
    await tellScreens(desk.database.sql, ["schedules"]);
    return webhook!;
  }),
  answer(dropWebhook, async ({ work, params, note }) => {
    note({ webhook: params.webhook });
    await work((inside) => webhooks.dropWebhook(inside, params.webhook));
    return {};
  }),
  answer(rotateSecret, async ({ work, params, note }) => {
    note({ webhook: params.webhook });
    return { secret: await work((inside) => webhooks.rotateSecret(inside, params.webhook)) };
  }),
  answer(listDeliveries, async ({ desk, params, query }) => {
    const { sql } = desk.database;
    const [webhook] = await webhooks.webhookLines(sql, params.webhook);
    if (webhook === undefined) throw webhooks.noWebhook();
    const lines = await deliveryLines(sql, params.webhook, { before: query.before, limit: linesOnAPage + 1 });
    const deliveries = lines.slice(0, linesOnAPage);
    return { deliveries, ...(lines.length > linesOnAPage ? { before: deliveries.at(-1)!.id } : {}) };
  }),
  answer(replayDelivery, async ({ desk, work, params, note }) => {
    note({ webhook: params.webhook, delivery: params.delivery });
    await work((inside) => replay(inside, params.webhook, params.delivery));
    // The courier hears of it, on whichever server it runs.
    await tellScreens(desk.database.sql, ["schedules"]);
    return {};
  }),
];
