/** Calls about the house style: words to avoid, and words that spelling takes as right. Pure. */
import { z } from "zod";
import { call } from "./call.ts";

const edition = z.string().max(20);
const ofEdition = z.object({ edition });
const word = z.string().trim().min(1).max(100);

export const styleWord = z.object({ id: z.number(), word, instead: z.string().max(200), advice: z.string().max(500) });
export type KeptStyleWord = z.infer<typeof styleWord>;

export const readHouseStyle = call({
  method: "get",
  path: "/house-style/:edition",
  verb: "see stories",
  summary: "Words the house avoids in an edition, and words it knows.",
  params: ofEdition,
  answer: z.object({ words: z.array(styleWord), known: z.array(z.string()) }),
});

export const keepStyleWord = call({
  method: "put",
  path: "/house-style/:edition/words",
  verb: "keep house style",
  summary: "Puts a word on the list of those to avoid, or changes what the list says of it.",
  params: ofEdition,
  body: styleWord.omit({ id: true }),
});

export const dropStyleWord = call({
  method: "delete",
  path: "/house-style/:edition/words/:id",
  verb: "keep house style",
  summary: "Takes a word off the list of those to avoid.",
  params: ofEdition.extend({ id: z.coerce.number().int().positive() }),
});

export const knowWord = call({
  method: "put",
  path: "/house-style/:edition/known",
  verb: "write",
  summary: "Has spelling take a word as right, for everybody.",
  params: ofEdition,
  body: z.object({ word: z.string().regex(/^\S{1,60}$/) }),
});

export const forgetWord = call({
  method: "delete",
  path: "/house-style/:edition/known/:word",
  verb: "keep house style",
  summary: "Has spelling look at a word again.",
  params: ofEdition.extend({ word: z.string().max(60) }),
});
