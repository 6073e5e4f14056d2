/** Calls of collections: named sets of pictures. Pure. */
import { z } from "zod";
import { call } from "./call.ts";

export const collection = z.object({ id: z.number(), name: z.string(), note: z.string(), pictures: z.number() });
export type Collection = z.infer<typeof collection>;

const which = z.object({ collection: z.coerce.number().int().positive() });
const name = z.string().trim().min(1).max(120);
const note = z.string().max(2000);
const some = z.array(z.number().int().positive()).max(500).default([]);

export const listCollections = call({
  method: "get",
  path: "/collections",
  verb: "see pictures",
  summary: "All collections by name.",
  answer: z.object({ collections: z.array(collection) }),
});

export const beginCollection = call({
  method: "post",
  path: "/collections",
  verb: "keep pictures",
  summary: "Begins a collection.",
  body: z.object({ name, note: note.default("") }),
  answer: collection,
});

export const changeCollection = call({
  method: "patch",
  path: "/collections/:collection",
  verb: "keep pictures",
  summary: "Changes name and note.",
  params: which,
  body: z.object({ name, note }).partial(),
  answer: collection,
});

export const dropCollection = call({
  method: "delete",
  path: "/collections/:collection",
  verb: "keep pictures",
  summary: "Drops a collection; its pictures stay.",
  params: which,
});

export const fillCollection = call({
  method: "post",
  path: "/collections/:collection/pictures",
  verb: "keep pictures",
  summary: "Puts pictures in and takes others out.",
  params: which,
  body: z.object({ add: some, remove: some }),
  answer: collection,
});
