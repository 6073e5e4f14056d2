/** Calls about webhooks: addresses that are told what happens, and what became of each telling. Pure. */
import { z } from "zod";
import { call, moment } from "./call.ts";

const verb = "keep settings";

export const webhookEvents = [
  "story.published",
  "story.updated",
  "story.corrected",
  "story.withdrawn",
  "story.scheduled",
  "story.unscheduled",
  "claim.recorded",
  "picture.rights-ended",
  "front.published",
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

const event = z.enum(webhookEvents);
const params = z.object({ webhook: z.coerce.number().int().positive() });

export const webhookLine = z.object({
  id: z.number(),
  name: z.string(),
  url: z.string(),
  events: z.array(event),
  madeAt: moment,
  /** Null while it is told without trouble. */
  failingSince: moment.nullable(),
  endedAt: moment.nullable(),
  endedWhy: z.string(),
  /** Until then what is sent is signed with the secret before, too. */
  oldSecretUntil: moment.nullable(),
  due: z.number(),
});
export type WebhookLine = z.infer<typeof webhookLine>;

const said = z.object({
  name: z.string().trim().min(1).max(80),
  url: z.string().max(2000),
  events: z.array(event).min(1).max(webhookEvents.length),
});

export const listWebhooks = call({
  method: "get",
  path: "/webhooks",
  verb,
  summary: "The webhooks, newest first.",
  answer: z.object({ webhooks: z.array(webhookLine) }),
});

export const makeWebhook = call({
  method: "post",
  path: "/webhooks",
  verb,
  summary: "Makes a webhook; its secret is told once. What is sent is signed as Standard Webhooks say.",
  body: said,
  answer: z.object({ webhook: webhookLine, secret: z.string() }),
  toldOnce: true,
});

export const changeWebhook = call({
  method: "put",
  path: "/webhooks/:webhook",
  verb,
  summary: "Changes name, address and events of a webhook; one that was ended is told again from now on.",
  params,
  body: said,
  answer: webhookLine,
});

export const dropWebhook = call({
  method: "delete",
  path: "/webhooks/:webhook",
  verb,
  summary: "Drops a webhook with its log.",
  params,
});

export const rotateSecret = call({
  method: "post",
  path: "/webhooks/:webhook/secret",
  verb,
  summary: "Makes a new secret; for a day what is sent is signed with both.",
  params,
  answer: z.object({ secret: z.string() }),
  toldOnce: true,
});

export const deliveryLine = z.object({
  id: z.number(),
  message: z.string(),
  event: z.string(),
  story: z.number().nullable(),
  edition: z.string().nullable(),
  madeAt: moment,
  state: z.enum(["due", "done", "failed"]),
  tries: z.number(),
  nextTryAt: moment.nullable(),
  triedAt: moment.nullable(),
  status: z.number().nullable(),
  tookMs: z.number().nullable(),
  /** The head of what was answered, or why nothing was. */
  answer: z.string(),
  /** What was sent. */
  body: z.string(),
});
export type DeliveryLine = z.infer<typeof deliveryLine>;

export const listDeliveries = call({
  method: "get",
  path: "/webhooks/:webhook/deliveries",
  verb,
  summary: "What was told to a webhook and what became of it, newest first.",
  params,
  query: z.object({ before: z.coerce.number().int().positive().optional() }),
  answer: z.object({ deliveries: z.array(deliveryLine), before: z.number().optional() }),
});

export const replayDelivery = call({
  method: "post",
  path: "/webhooks/:webhook/deliveries/:delivery/replay",
  verb,
  summary: "Tells it once more, at once, under the same message id.",
  params: params.extend({ delivery: z.coerce.number().int().positive() }),
});
